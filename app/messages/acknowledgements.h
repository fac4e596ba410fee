// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/rowspans.h"
#include "app/mqtt/reasoncodes.h"
#include "app/mqtt/types.h"

#include <QHash>
#include <QString>

#include <deque>
#include <optional>
#include <utility>
#include <vector>

namespace messages {

// What the server said to a message of ours with QoS 1 or 2.
struct Answer
{
    mqtt::ReasonCode reason = mqtt::ReasonCode::Success;
    quint32 afterUs = 0; // from sending to the answer that ended it; at most an hour
    friend bool operator==(const Answer &, const Answer &) = default;
};

struct AnsweredRow
{
    RowId row = 0;
    Answer answer;
    QString failure; // why it was given up without an answer, a sentence
};

// Which of our own messages the server has acknowledged. Packet identifiers are used again, so sent
// and answered must be told in the order in which they happened.
class Acknowledgements
{
public:
    void sent(RowId row, mqtt::PacketId id, qint64 monotonicUs);
    // `failure`: why it was given up, a sentence, where no server answered.
    void answered(mqtt::PacketId id, mqtt::ReasonCode reason, qint64 monotonicUs,
                  const QString &failure = {});

    // A message of QoS 0, for which nobody waits, was given up; rows come in any order.
    void failed(RowId row, qint64 afterUs, const QString &failure);

    // What a recording says of a message; rows come in ascending order. Nothing: unanswered.
    void restore(RowId row, const std::optional<Answer> &answer, const QString &failure = {});

    bool isKnown(RowId row) const { return find(row) != nullptr; }
    std::optional<Answer> answerTo(RowId row) const; // nothing: unknown, or waited for
    QString failureOf(RowId row) const { return m_failures.value(row); } // empty: none
    quint64 waiting() const { return static_cast<quint64>(m_waiting.size()); }

    void forgetBefore(RowId row);

    // For one who writes them down: those answered already, and from then on those answered since
    // the last call of takeAnswered().
    std::vector<AnsweredRow> startCollecting();
    std::vector<AnsweredRow> takeAnswered() { return std::exchange(m_answered, {}); }
    void stopCollecting();
    quint64 answerCount() const { return m_answerCount; } // ever

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
    void limit();
    void noteAnswered(const Entry &entry);

    std::deque<Entry> m_entries; // ascending by row
    QHash<mqtt::PacketId, Waiting> m_waiting;
    QHash<RowId, QString> m_failures;
    bool m_isCollecting = false;
    std::vector<AnsweredRow> m_answered;
    quint64 m_answerCount = 0;
};

} // namespace messages
