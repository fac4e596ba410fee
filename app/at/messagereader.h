// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/line.h"
#include "app/at/mqttcommands.h"

#include <optional>
#include <utility>
#include <vector>

namespace at {

struct ReceivedMessage
{
    QByteArray topic;
    QByteArray payload;
    int qos = 0; // 0 where the module does not tell, as most do not
    bool retain = false;
    quint16 id = 0;
    friend bool operator==(const ReceivedMessage &, const ReceivedMessage &) = default;
};

// Puts messages together from the lines and counted data by which a module tells of them.
class MessageReader
{
public:
    static constexpr qsizetype maximumPayload = 8 * 1024 * 1024; // bytes, joined; the rest is cut

    void setCommands(const MqttCommands &commands);
    void lineRead(LineKind kind, QByteArrayView text, bool cut);
    void reset();

    std::vector<ReceivedMessage> takeMessages() { return std::exchange(m_messages, {}); }
    // Commands that read messages the module keeps.
    QList<QByteArray> takeFetches() { return std::exchange(m_fetches, {}); }

private:
    bool apply(const ReceiveRule &rule, LineKind kind, const QString &text);
    void startMessage(const ReceiveRule &rule, const QRegularExpressionMatch &match);
    void startPart(const ReceiveRule &rule);
    void noteWaiting(const ReceiveRule &rule, const QRegularExpressionMatch &match);
    void takeData(QByteArrayView data, bool cut);
    void pieceEnded();
    void finishMessage();

    QList<ReceiveRule> m_rules;
    ReceivedMessage m_message;
    ReceiveRule::Part m_part = ReceiveRule::Part::Message;
    bool m_awaitsData = false;
    bool m_isHex = false;
    bool m_inParts = false;
    qint64 m_missing = 0; // bytes of a message that comes in pieces
    std::vector<ReceivedMessage> m_messages;
    QList<QByteArray> m_fetches;
};

} // namespace at
