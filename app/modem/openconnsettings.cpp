// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/openconnsettings.h"

#include "app/modem/arguments.h"

namespace modem {

namespace {
constexpr qsizetype longestTopic = 256;
}

QByteArray OpenConnSettings::text(const QByteArray &key) const
{
    return m_values.value(key, m_dialect.settings.value(key));
}

int OpenConnSettings::number(const QByteArray &key, int position, int otherwise) const
{
    const auto found = m_values.constFind(key);
    if (found == m_values.constEnd())
        return otherwise;
    bool ok = false;
    const int value = found->split(',').value(position).trimmed().toInt(&ok);
    return ok ? value : otherwise;
}

bool OpenConnSettings::isUsable(const QByteArray &key, QByteArrayView values)
{
    ArgumentReader reader(values);
    if (key == "aliauth") {
        return reader.string(32) && reader.comma() && reader.string(32) && reader.comma()
               && reader.string(64) && reader.atEnd();
    }
    if (key == "will") {
        if (!reader.number(0, 1))
            return false;
        return reader.atEnd()
               || (reader.comma() && reader.number(0, 2) && reader.comma() && reader.number(0, 1)
                   && reader.comma() && reader.string(longestTopic) && reader.comma()
                   && reader.quotedRest());
    }
    const int most = key == "keepalive" ? 3600 : key == "version" ? 4 : 255;
    const int least = key == "version" ? 3 : 0;
    do {
        if (!reader.number(least, most))
            return false;
    } while (reader.comma());
    return reader.atEnd();
}

mqtt::Connect OpenConnSettings::connectPacket() const
{
    mqtt::Connect packet;
    packet.version = static_cast<mqtt::ProtocolVersion>(number("version", 0, 4));
    packet.keepAlive = static_cast<quint16>(number("keepalive", 0, 120));
    packet.cleanStart = number("session", 0, 1) == 1;
    addWill(packet);
    return packet;
}

bool OpenConnSettings::signsIn() const
{
    return m_dialect.needsCloudForAliauth ? number("cloud", 0, 0) == 2
                                          : m_values.contains("aliauth");
}

bool OpenConnSettings::signIn(mqtt::Connect &packet, const CredentialsFunction &credentials) const
{
    const QByteArray values = m_values.value("aliauth");
    ArgumentReader reader(values);
    DeviceTriple triple;
    for (QString *part : {&triple.productKey, &triple.deviceName, &triple.deviceSecret}) {
        const auto read = reader.string(64);
        if (!read)
            return false;
        *part = QString::fromUtf8(*read);
        reader.comma();
    }
    if (!credentials)
        return false;
    const auto made = credentials(triple, QString::fromUtf8(packet.clientId));
    if (!made)
        return false;
    packet.clientId = made->clientId.toUtf8();
    packet.username = made->username.toUtf8();
    packet.password = made->password.toUtf8();
    return true;
}

void OpenConnSettings::addWill(mqtt::Connect &packet) const
{
    const QByteArray values = m_values.value("will", "0");
    ArgumentReader reader(values);
    if (reader.number(0, 1) != 1 || !reader.comma())
        return;
    mqtt::Will will;
    will.qos = static_cast<mqtt::QoS>(reader.number(0, 2).value_or(0));
    reader.comma();
    will.retain = reader.number(0, 1) == 1;
    reader.comma();
    will.topic = reader.string(longestTopic).value_or(QByteArray());
    reader.comma();
    will.payload = reader.quotedRest().value_or(QByteArray());
    packet.will = will;
}

} // namespace modem
