// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/messagereader.h"

#include <algorithm>

namespace at {

namespace {

using Part = ReceiveRule::Part;

constexpr int mostFetches = 64; // at once; the module tells again when there are more

} // namespace

void MessageReader::setCommands(const MqttCommands &commands)
{
    m_rules = commands.receive;
    reset();
}

void MessageReader::reset()
{
    m_message = {};
    m_awaitsData = false;
    m_inParts = false;
    m_missing = 0;
}

void MessageReader::lineRead(LineKind kind, QByteArrayView text, bool cut)
{
    if (kind == LineKind::Sent || kind == LineKind::Echo || kind == LineKind::Notice)
        return;
    if (kind == LineKind::Data) {
        if (m_awaitsData)
            takeData(text, cut);
        return;
    }
    // One character a byte, so that what a group holds goes back to the very bytes.
    const QString line = QString::fromLatin1(text);
    for (const ReceiveRule &rule : std::as_const(m_rules)) {
        if (apply(rule, kind, line))
            return;
    }
}

bool MessageReader::apply(const ReceiveRule &rule, LineKind kind, const QString &text)
{
    if (rule.onlyUnsolicited && kind != LineKind::Unsolicited)
        return false;
    const auto match = rule.pattern.match(text);
    if (!match.hasMatch())
        return false;
    switch (rule.part) {
    case Part::Message:
        startMessage(rule, match);
        break;
    case Part::Begin:
        reset();
        m_inParts = true;
        break;
    case Part::Topic:
    case Part::Payload:
        startPart(rule);
        break;
    case Part::End:
        if (m_inParts)
            finishMessage();
        break;
    case Part::Notice:
        noteWaiting(rule, match);
        break;
    }
    return true;
}

void MessageReader::startMessage(const ReceiveRule &rule, const QRegularExpressionMatch &match)
{
    const QStringList groups = rule.pattern.namedCaptureGroups();
    const auto number = [&](const QString &group) {
        return groups.contains(group) ? match.captured(group).toInt() : 0;
    };
    const bool goesOn = m_missing > 0 && match.captured(u"topic").toLatin1() == m_message.topic;
    if (!goesOn) {
        reset();
        m_message.topic = match.captured(u"topic").toLatin1();
        m_message.qos = std::clamp(number(QStringLiteral("qos")), 0, 2);
        m_message.retain = number(QStringLiteral("retain")) == 1;
        m_message.id = static_cast<quint16>(number(QStringLiteral("id")));
        m_missing = number(QStringLiteral("total"));
    }
    m_isHex = rule.isHex;
    m_part = Part::Payload;
    m_awaitsData = rule.dataFollows && number(QStringLiteral("length")) > 0;
    if (m_awaitsData)
        return;
    if (!rule.dataFollows)
        m_message.payload += match.captured(u"payload").toLatin1();
    finishMessage();
}

void MessageReader::startPart(const ReceiveRule &rule)
{
    m_part = rule.part;
    m_isHex = rule.isHex;
    m_awaitsData = m_inParts;
}

void MessageReader::noteWaiting(const ReceiveRule &rule, const QRegularExpressionMatch &match)
{
    QString command = rule.fetch;
    int count = 1;
    for (const QString &group : rule.pattern.namedCaptureGroups()) {
        if (group.isEmpty())
            continue;
        command.replace(u'{' + group + u'}', match.captured(group));
        if (group == QLatin1String("count"))
            count = std::clamp(match.captured(group).toInt(), 0, mostFetches);
    }
    for (int i = 0; i < count; ++i)
        m_fetches.append(command.toLatin1());
}

void MessageReader::takeData(QByteArrayView data, bool cut)
{
    QByteArray &into = m_part == Part::Topic ? m_message.topic : m_message.payload;
    into.append(data.first(std::min(data.size(), maximumPayload - into.size())));
    m_missing -= m_part == Part::Payload ? data.size() : 0;
    if (!cut)
        pieceEnded();
}

void MessageReader::pieceEnded()
{
    m_awaitsData = false;
    if (!m_inParts && m_missing <= 0)
        finishMessage();
}

void MessageReader::finishMessage()
{
    if (m_isHex)
        m_message.payload = QByteArray::fromHex(m_message.payload);
    m_messages.push_back(m_message);
    reset();
}

} // namespace at
