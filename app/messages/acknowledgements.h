// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/rowspans.h"
#include "app/mqtt/reasoncodes.h"
#include "app/mqtt/types.h"

#include <QHash>

#include <deque>
#include <optional>

namespace messages {

// What the server said to a message of ours with QoS 1 or 2.
struct Answer
{
    mqtt::ReasonCode reason = mqtt::ReasonCode::Success;
    quint32 afterUs = 0; // from sending to the answer that ended it; at most an hour
    friend bool operator==(const Answer &, const Answer &) = default;
};

// Which of our own messages the server has acknowledged. Packet identifiers are used again, so sent
// and answered must be told in the order in which they happened.
class Acknowledgements
{
public:
    void sent(RowId row, mqtt::PacketId id, qint64 monotonicUs);
    void answered(mqtt::PacketId id, mqtt::ReasonCode reason, qint64 monotonicUs);

    bool isKnown(RowId row) const { return find(row) != nullptr; }
    std::optional<Answer> answerTo(RowId row) const; // nothing: unknown, or waited for
    quint64 waiting() const { return static_cast<quint64>(m_waiting.size()); }

    void forgetBefore(RowId row);

private:
    struct Entry
    {
        RowId row = 0;
        quint32 afterUs = 0;
        mqtt::ReasonCode reason = mqtt::ReasonCode::Success;
        bool isAnswered = false;
    };
    struct Waiting
    {
        RowId row = 0;
        qint64 sentUs = 0;
    };
    const Entry *find(RowId row) const;

    std::deque<Entry> m_entries; // ascending by row
    QHash<mqtt::PacketId, Waiting> m_waiting;
};

} // namespace messages
