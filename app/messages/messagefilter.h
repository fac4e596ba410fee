// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/chunk.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <vector>

namespace messages {

// Decides which messages are shown. What can be said of a topic alone is said once a topic and
// chunk; a richer language can put more conditions behind the same two questions.
class MessageFilter
{
public:
    enum class Verdict : quint8 { Shown, Hidden, AskMessage };

    MessageFilter() = default; // shows everything
    // Text within topic or payload; capital and small ASCII letters are the same.
    static MessageFilter containing(const QString &text);

    // Hides topics that match one of `filters`, unless they match one of `heard` too.
    void mute(const QList<QByteArray> &filters, const QList<QByteArray> &heard);

    bool showsEverything() const { return m_needle.isEmpty() && m_muted.isEmpty(); }
    Verdict ofTopic(QByteArrayView topic) const;
    // For a message whose topic's verdict is AskMessage.
    bool shows(const MessageView &message) const;

    friend bool operator==(const MessageFilter &a, const MessageFilter &b)
    {
        return a.m_needle == b.m_needle && a.m_muted == b.m_muted && a.m_heard == b.m_heard;
    }

private:
    bool isFoundIn(QByteArrayView bytes) const;
    bool isMuted(QByteArrayView topic) const;

    QByteArray m_needle; // folded to small letters
    std::array<quint16, 256> m_shift{};
    QList<QByteArray> m_muted;
    QList<QByteArray> m_heard; // empty while nothing is muted
};

// Runs a filter over rows of one chunk after the other, remembering the verdicts of its topics.
class ChunkFilter
{
public:
    explicit ChunkFilter(const MessageFilter &filter) : m_filter(filter) {}
    bool shows(const Chunk &chunk, quint32 row);

private:
    enum class Known : quint8 { No, Shown, Hidden, AskMessage };

    const MessageFilter &m_filter;
    const Chunk *m_chunk = nullptr;
    std::vector<Known> m_verdicts; // by topic index of m_chunk
};

} // namespace messages
