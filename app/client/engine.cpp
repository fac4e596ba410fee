// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/engine.h"

namespace client {

void MqttClient::Engine::post(Command command)
{
    if (m_commands.put(std::move(command)))
        QMetaObject::invokeMethod(
                this, [this] { work(); }, Qt::QueuedConnection);
}

void MqttClient::Engine::put(Notice notice)
{
    if (m_notices.put(std::move(notice)))
        QMetaObject::invokeMethod(
                &m_owner, [owner = &m_owner] { owner->takeNotices(); }, Qt::QueuedConnection);
}

} // namespace client
