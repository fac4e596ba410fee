// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mqtt/conformancecases.h"

#include "app/mqtt/framing.h"

#include <QFile>
#include <QJsonDocument>

namespace conformance {

namespace {

std::optional<mqtt::Sender> senderOf(const QString &direction)
{
    if (direction == QLatin1String("c2s"))
        return mqtt::Sender::Client;
    if (direction == QLatin1String("s2c"))
        return mqtt::Sender::Server;
    return std::nullopt;
}

Case caseOf(const QJsonObject &object)
{
    Case one;
    one.id = object[u"id"].toString().toUtf8();
    one.name = object[u"name"].toString().toUtf8();
    one.context.version = static_cast<mqtt::ProtocolVersion>(object[u"version"].toInt());
    one.context.from = senderOf(object[u"direction"].toString());
    one.bytes = QByteArray::fromHex(object[u"hex"].toString().toLatin1());
    one.outcome = object[u"outcome"].toString();
    one.breaks = object[u"breaks"].toObject();
    one.expect = object[u"expect"].toObject();
    return one;
}

QList<Case> readCases()
{
    QList<Case> all;
    QFile file(QStringLiteral(TEST_DATA_DIR "/conformance/packets.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        return all;
    while (!file.atEnd())
        all.append(caseOf(QJsonDocument::fromJson(file.readLine()).object()));
    return all;
}

} // namespace

const QList<Case> &cases()
{
    static const QList<Case> all = readCases();
    return all;
}

QByteArray packetOf(const Case &one)
{
    const mqtt::FrameLength length = mqtt::frameLength(one.bytes);
    if (length.state != mqtt::FrameLength::State::Known)
        return one.bytes;
    return one.bytes.left(length.total);
}

} // namespace conformance
