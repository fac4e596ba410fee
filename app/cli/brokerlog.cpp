// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/brokerlog.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

namespace cli {

namespace {

using broker::LogEntry;
using broker::LogEvent;

// Names of events in --json; they are a public interface.
const char *eventName(LogEvent event)
{
    switch (event) {
    case LogEvent::LinkOpened:
        return "linkOpened";
    case LogEvent::LinkClosed:
        return "linkClosed";
    case LogEvent::ClientConnected:
        return "clientConnected";
    case LogEvent::ClientRefused:
        return "clientRefused";
    case LogEvent::ClientDisconnected:
        return "clientDisconnected";
    case LogEvent::PacketReceived:
        return "packetReceived";
    case LogEvent::PacketSent:
        return "packetSent";
    case LogEvent::KeepAliveExpired:
        return "keepAliveExpired";
    case LogEvent::ConnectTimedOut:
        return "connectTimedOut";
    case LogEvent::SessionTakenOver:
        return "sessionTakenOver";
    case LogEvent::SessionResumed:
        return "sessionResumed";
    case LogEvent::SessionExpired:
        return "sessionExpired";
    case LogEvent::WillPublished:
        return "willPublished";
    case LogEvent::IllFormedPacket:
        return "illFormedPacket";
    case LogEvent::FirstPacketNotConnect:
        return "firstPacketNotConnect";
    case LogEvent::NotMqtt:
        return "notMqtt";
    case LogEvent::ProtocolViolated:
        return "protocolViolated";
    case LogEvent::PacketTooLarge:
        return "packetTooLarge";
    case LogEvent::MessageDropped:
        return "messageDropped";
    case LogEvent::MessageNotSent:
        return "messageNotSent";
    case LogEvent::LinkLimitReached:
        return "linkLimitReached";
    case LogEvent::BrokerStopped:
        return "brokerStopped";
    }
    return "";
}

bool isPacket(const LogEntry &entry)
{
    return entry.event == LogEvent::PacketReceived || entry.event == LogEvent::PacketSent;
}

// Topics and identifiers may hold control characters, which a terminal would obey.
QByteArray printable(QByteArray text)
{
    for (char &byte : text) {
        if (static_cast<quint8>(byte) < 0x20 || byte == 0x7f)
            byte = '?';
    }
    return text;
}

QByteArray timeText(const base::Stamp &stamp)
{
    return QDateTime::fromMSecsSinceEpoch(stamp.wallUs / 1000)
            .toString(QStringLiteral("HH:mm:ss.zzz"))
            .toLatin1();
}

QByteArray codeText(mqtt::ReasonCode reason)
{
    return "0x" + QByteArray::number(static_cast<quint8>(reason), 16).rightJustified(2, '0');
}

QByteArray packetText(const LogEntry &entry)
{
    QByteArray line = entry.event == LogEvent::PacketReceived ? "< " : "> ";
    line += mqtt::packetTypeName(entry.packet).toByteArray();
    if (entry.packetId != 0)
        line += " m" + QByteArray::number(entry.packetId);
    if (entry.packet == mqtt::PacketType::Publish)
        line += " q" + QByteArray::number(static_cast<int>(entry.qos)) + (entry.retain ? " r" : "");
    if (entry.reason != mqtt::ReasonCode::Success)
        line += ' ' + codeText(entry.reason);
    if (!entry.text.isEmpty())
        line += ' ' + printable(entry.text);
    return line + " (" + QByteArray::number(entry.size) + " bytes)";
}

QByteArray eventText(const LogEntry &entry)
{
    QByteArray line = eventName(entry.event);
    if (entry.event == LogEvent::IllFormedPacket)
        line += ' ' + mqtt::packetTypeName(entry.packet).toByteArray() + ' '
                + mqtt::statementOf(entry.flaw);
    if (entry.reason != mqtt::ReasonCode::Success)
        line += ' ' + codeText(entry.reason);
    return entry.text.isEmpty() ? line : line + ' ' + printable(entry.text);
}

} // namespace

QByteArray logText(const LogEntry &entry)
{
    const QByteArray who =
            entry.client.isEmpty() ? "#" + QByteArray::number(entry.link) : printable(entry.client);
    return timeText(entry.stamp) + ' ' + who + ' '
           + (isPacket(entry) ? packetText(entry) : eventText(entry));
}

QByteArray logJson(const LogEntry &entry)
{
    QJsonObject object{
            {QStringLiteral("event"), QLatin1String(eventName(entry.event))},
            {QStringLiteral("timeUs"), entry.stamp.wallUs},
            {QStringLiteral("link"), static_cast<qint64>(entry.link)},
            {QStringLiteral("client"), QString::fromUtf8(entry.client)},
            {QStringLiteral("reasonCode"), static_cast<int>(entry.reason)},
            {QStringLiteral("text"), QString::fromUtf8(entry.text)},
    };
    if (isPacket(entry)) {
        object[QStringLiteral("type")] =
                QString::fromLatin1(mqtt::packetTypeName(entry.packet).toByteArray());
        object[QStringLiteral("packetId")] = entry.packetId;
        object[QStringLiteral("qos")] = static_cast<int>(entry.qos);
        object[QStringLiteral("retain")] = entry.retain;
        object[QStringLiteral("size")] = static_cast<qint64>(entry.size);
    }
    if (entry.event == LogEvent::IllFormedPacket)
        object[QStringLiteral("statement")] = QString::fromLatin1(mqtt::statementOf(entry.flaw));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray omittedText(quint64 count)
{
    return "... " + QByteArray::number(count) + " events came too fast to be printed";
}

QByteArray omittedJson(quint64 count)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("event"), QStringLiteral("omitted")},
                                     {QStringLiteral("count"), static_cast<qint64>(count)}})
            .toJson(QJsonDocument::Compact);
}

} // namespace cli
