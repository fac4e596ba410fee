// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudprofiles/connectpaste.h"

#include "app/inspector/hexinput.h"
#include "app/mqtt/decode.h"

namespace cloudprofiles {

std::optional<clouds::Ready> readConnectPacket(const QString &text)
{
    const inspector::HexReading reading = inspector::readHex(text);
    for (const QByteArray &bytes : {reading.bytes, reading.repair.value_or(QByteArray())}) {
        const auto packet = mqtt::decode(bytes, {});
        const auto *connect = packet ? std::get_if<mqtt::Connect>(&*packet) : nullptr;
        if (!connect)
            continue;
        clouds::Ready ready;
        ready.clientId = QString::fromUtf8(connect->clientId);
        ready.username = QString::fromUtf8(connect->username.value_or(QByteArray()));
        ready.password = QString::fromUtf8(connect->password.value_or(QByteArray()));
        return ready;
    }
    return std::nullopt;
}

} // namespace cloudprofiles
