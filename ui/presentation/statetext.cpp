// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/statetext.h"

#include <QCoreApplication>

namespace presentation {

QString stateText(client::ClientState state)
{
    switch (state) {
    case client::ClientState::Disconnected:
        return QCoreApplication::translate("State", "Not connected");
    case client::ClientState::OpeningLink:
    case client::ClientState::Connecting:
        return QCoreApplication::translate("State", "Connecting…");
    case client::ClientState::Connected:
        return QCoreApplication::translate("State", "Connected");
    case client::ClientState::Waiting:
        return QCoreApplication::translate("State", "Waiting to reconnect");
    case client::ClientState::Disconnecting:
        return QCoreApplication::translate("State", "Disconnecting…");
    }
    Q_UNREACHABLE();
}

} // namespace presentation
