// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/brokerwording.h"

#include <QCoreApplication>
#include <QLocale>

namespace presentation {

namespace {

using broker::LogEntry;
using broker::LogEvent;

struct BrokerWording
{
    Q_DECLARE_TR_FUNCTIONS(BrokerWording)
};

QString packetName(const LogEntry &entry)
{
    return QString::fromLatin1(mqtt::packetTypeName(entry.packet).toByteArray());
}

QString bytesText(const LogEntry &entry)
{
    const QString size = QLocale().toString(static_cast<qint64>(entry.size));
    return entry.packet == mqtt::PacketType::Publish ? BrokerWording::tr("payload %1 B").arg(size)
                                                     : BrokerWording::tr("%1 B").arg(size);
}

QString reasonText(const LogEntry &entry, mqtt::PacketType packet)
{
    return client::describe(packet, entry.version, entry.reason);
}

bool carriesReason(const LogEntry &entry)
{
    using mqtt::PacketType;
    const bool is5 = entry.version == mqtt::ProtocolVersion::V5;
    return entry.packet == PacketType::Connack || entry.packet == PacketType::Auth
           || (entry.packet == PacketType::Disconnect && is5); // 3.x has none there
}

QString packetDetails(const LogEntry &entry)
{
    QStringList parts;
    if (!entry.text.isEmpty())
        parts.append(QString::fromUtf8(entry.text));
    if (entry.packet == mqtt::PacketType::Publish) {
        parts.append(BrokerWording::tr("QoS %1").arg(static_cast<int>(entry.qos)));
        if (entry.retain)
            parts.append(BrokerWording::tr("retain"));
    }
    if (entry.packetId != 0)
        parts.append(BrokerWording::tr("id %1").arg(entry.packetId));
    if (mqtt::isFailure(entry.reason) || carriesReason(entry))
        parts.append(reasonText(entry, entry.packet));
    parts.append(bytesText(entry));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString versionText(mqtt::ProtocolVersion version)
{
    switch (version) {
    case mqtt::ProtocolVersion::V31:
        return QStringLiteral("3.1");
    case mqtt::ProtocolVersion::V311:
        return QStringLiteral("3.1.1");
    case mqtt::ProtocolVersion::V5:
        return QStringLiteral("5.0");
    }
    return {};
}

QString eventText(const LogEntry &entry)
{
    switch (entry.event) {
    case LogEvent::LinkOpened:
        return BrokerWording::tr("Link opened");
    case LogEvent::LinkClosed:
        return BrokerWording::tr("Link lost");
    case LogEvent::ClientConnected:
        return BrokerWording::tr("Connected");
    case LogEvent::ClientRefused:
        return BrokerWording::tr("Refused");
    case LogEvent::ClientDisconnected:
        return BrokerWording::tr("Disconnected");
    case LogEvent::PacketReceived:
        return QStringLiteral("↓ ") + packetName(entry);
    case LogEvent::PacketSent:
        return QStringLiteral("↑ ") + packetName(entry);
    case LogEvent::KeepAliveExpired:
        return BrokerWording::tr("Keep alive ran out");
    case LogEvent::ConnectTimedOut:
        return BrokerWording::tr("No CONNECT came");
    case LogEvent::SessionTakenOver:
        return BrokerWording::tr("Taken over");
    case LogEvent::SessionResumed:
        return BrokerWording::tr("Session resumed");
    case LogEvent::SessionExpired:
        return BrokerWording::tr("Session expired");
    case LogEvent::WillPublished:
        return BrokerWording::tr("Will published");
    case LogEvent::IllFormedPacket:
        return BrokerWording::tr("Ill-formed %1").arg(packetName(entry));
    case LogEvent::FirstPacketNotConnect:
    case LogEvent::NotMqtt:
        return BrokerWording::tr("Not MQTT");
    case LogEvent::ProtocolViolated:
        return BrokerWording::tr("Protocol broken");
    case LogEvent::PacketTooLarge:
        return BrokerWording::tr("Packet too large");
    case LogEvent::MessageDropped:
        return BrokerWording::tr("Message dropped");
    case LogEvent::MessageNotSent:
        return BrokerWording::tr("Not sent");
    case LogEvent::LinkLimitReached:
        return BrokerWording::tr("Turned away");
    case LogEvent::BrokerStopped:
        return BrokerWording::tr("Broker stopped");
    }
    return {};
}

QString detailsText(const LogEntry &entry)
{
    const QString text = QString::fromUtf8(entry.text);
    switch (entry.event) {
    case LogEvent::LinkOpened:
        return BrokerWording::tr("From %1.").arg(text);
    case LogEvent::LinkClosed:
        return BrokerWording::tr("%1 closed the link without DISCONNECT.").arg(text);
    case LogEvent::ClientConnected:
        return BrokerWording::tr("MQTT %1 from %2.").arg(versionText(entry.version), text);
    case LogEvent::ClientRefused:
        return reasonText(entry, mqtt::PacketType::Connack);
    case LogEvent::ClientDisconnected:
        return entry.reason == mqtt::ReasonCode::Success
                       ? BrokerWording::tr("By its own wish.")
                       : reasonText(entry, mqtt::PacketType::Disconnect);
    case LogEvent::PacketReceived:
    case LogEvent::PacketSent:
        return packetDetails(entry);
    case LogEvent::KeepAliveExpired:
        return BrokerWording::tr(
                "Nothing came for one and a half times its keep alive, so the link was closed.");
    case LogEvent::ConnectTimedOut:
        return BrokerWording::tr("%1 opened a link and said nothing, so it was closed.").arg(text);
    case LogEvent::SessionTakenOver:
        return BrokerWording::tr(
                       "Another client came with the same identifier; the link of %1 was closed.")
                .arg(text);
    case LogEvent::SessionResumed:
        return BrokerWording::tr("Its subscriptions and waiting messages were still here.");
    case LogEvent::SessionExpired:
        return BrokerWording::tr("It did not come back in time; its subscriptions are forgotten.");
    case LogEvent::WillPublished:
        return BrokerWording::tr("Topic %1.").arg(text);
    case LogEvent::IllFormedPacket:
        return client::describe(entry.flaw);
    case LogEvent::FirstPacketNotConnect:
        return BrokerWording::tr("The first packet from %1 was no CONNECT.").arg(text);
    case LogEvent::NotMqtt:
        return BrokerWording::tr("What %1 sent cannot be cut into packets.").arg(text);
    case LogEvent::ProtocolViolated:
        return reasonText(entry, mqtt::PacketType::Disconnect);
    case LogEvent::PacketTooLarge:
        return BrokerWording::tr("%1 announced a packet larger than this broker takes.").arg(text);
    case LogEvent::MessageDropped:
        return BrokerWording::tr("%1: it expired, or too much was waiting for this client.")
                .arg(text);
    case LogEvent::MessageNotSent:
        return BrokerWording::tr("%1: larger than this client takes.").arg(text);
    case LogEvent::LinkLimitReached:
        return BrokerWording::tr("%1 came when all links were taken.").arg(text);
    case LogEvent::BrokerStopped:
        return BrokerWording::tr(
                "All links were closed; sessions and retained messages are forgotten.");
    }
    return {};
}

client::Explanation explain(const broker::ListenError &error)
{
    using Kind = broker::ListenError::Kind;
    switch (error.kind) {
    case Kind::PortTaken:
        return {BrokerWording::tr("Another program already listens on port %1.").arg(error.port),
                BrokerWording::tr(
                        "It may be another broker, such as mosquitto. Stop it, or choose another "
                        "port "
                        "here.")};
    case Kind::PermissionDenied:
        return {BrokerWording::tr("Port %1 is kept for the administrator.").arg(error.port),
                BrokerWording::tr("Choose a port from 1024 to 65535.")};
    case Kind::AddressNotHere:
        return {BrokerWording::tr("This computer has no address %1.").arg(error.address.toString()),
                BrokerWording::tr("Listen on this computer only, or on all its addresses.")};
    case Kind::Other:
        break;
    }
    return {BrokerWording::tr("The broker could not listen on port %1: %2.")
                    .arg(error.port)
                    .arg(error.detail),
            BrokerWording::tr("Try another port.")};
}

} // namespace presentation
