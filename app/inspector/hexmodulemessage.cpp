// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexlog.h"

#include <QRegularExpression>

namespace inspector {

namespace {

// How each family prints a message that came; groups: topic, length if it is told.
const std::vector<QRegularExpression> &messageForms()
{
    static const auto form = [](const char *pattern) {
        return QRegularExpression(QString::fromLatin1(pattern));
    };
    static const std::vector<QRegularExpression> forms{
            form("\\+LMQTTURC: ?RECV,\\d+,\\d+,\"(?<topic>[^\"]*)\",(?:(?<length>\\d+),)?"),
            form("\\+QMTRECV: ?\\d+,\\d+,\"(?<topic>[^\"]*)\",(?:(?<length>\\d+),)?"),
            form("\\+ECMTRECV: ?\\d+,\\d+,\"(?<topic>[^\"]*)\",(?:(?<length>\\d+),)?"),
            form("\\+MQTTSUBRECV:\\d+,\"(?<topic>[^\"]*)\",(?<length>\\d+),"),
            form("\\+MQTTURC: ?\"publish\",\\d+,\\d+,\"(?<topic>[^\"]*)\",\\d+,(?<length>\\d+),"),
            form("\\+MQTTREAD: ?\\d+,\\d+,\"(?<topic>[^\"]*)\",(?<length>\\d+),"),
            form("\\+MQTTPUBLISH: ?\\d+,\\d+,\\d+,\\d+,\"?(?<topic>[^\",]*)\"?,(?<length>\\d+),"),
            form("\\+MSUB: ?\"(?<topic>[^\"]*)\",(?<length>\\d+) byte,"),
            form("\\+SMSUB: ?\"(?<topic>[^\"]*)\",(?<length>)"),
            form("\\+CMQPUB: ?\\d+,\"(?<topic>[^\"]*)\",\\d+,\\d+,\\d+,(?<length>\\d+),"),
            form("\\+UMQTTC: ?6,\\d+,\\d+,\\d+,\"(?<topic>[^\"]*)\",(?<length>\\d+),"),
    };
    return forms;
}

// Without a length the payload runs to the end of the line and may be quoted.
QByteArray payloadOf(QString rest, qsizetype length)
{
    if (rest.endsWith(QLatin1Char('\r')))
        rest.chop(1);
    const bool isQuoted = rest.size() >= 2 && rest.startsWith(QLatin1Char('"'))
                          && rest.endsWith(QLatin1Char('"'));
    const QByteArray bytes = (isQuoted ? rest.mid(1, rest.size() - 2) : rest.trimmed()).toUtf8();
    return length > 0 && length <= bytes.size() ? bytes.first(length) : bytes;
}

} // namespace

std::optional<CarriedMessage> findCarriedMessage(const QString &text, qsizetype from, qsizetype end)
{
    const QString line = text.mid(from, end - from);
    for (const QRegularExpression &form : messageForms()) {
        const QRegularExpressionMatch match = form.match(line);
        if (!match.hasMatch())
            continue;
        CarriedMessage message;
        message.at = {from + match.capturedStart(), line.size() - match.capturedStart()};
        message.topic = match.captured(QStringLiteral("topic")).toUtf8();
        message.payload = payloadOf(line.mid(match.capturedEnd()),
                                    match.captured(QStringLiteral("length")).toLongLong());
        return message;
    }
    return std::nullopt;
}

} // namespace inspector
