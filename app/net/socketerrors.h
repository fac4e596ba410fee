// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/linkerror.h"

#include <QAbstractSocket>
#include <QList>
#include <QLocalSocket>
#include <QSslError>

namespace net {

// What a socket says, as one of our kinds; `stage` is where it was.
LinkError socketError(QAbstractSocket::SocketError error, const QString &text, Stage stage);
// The same of a handshake with a pre-shared key, where a server that has no use
// for it says so in other ways.
LinkError sharedKeyError(const LinkError &error);
LinkError localSocketError(QLocalSocket::LocalSocketError error, const QString &text);

// One error out of those that verification met: the one the person can do most about.
LinkError verificationError(const QList<QSslError> &errors);

} // namespace net
