// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/messages/filternodes.h"
#include "app/messages/filterproblem.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <vector>

namespace messages {

// Decides which messages are shown. What can be said of a topic alone is said once a topic and
// chunk. A filter does not change any more once it is made, so that threads may share it.
class MessageFilter
{
public:
    enum class Verdict : quint8 { Shown, Hidden, AskMessage };

    MessageFilter() = default; // shows everything
    // A line of the language that FilterParser describes; `nowUs` since 1970.
    static base::Result<MessageFilter, FilterProblem> parse(const QString &text, qint64 nowUs);
    // Text within topic or payload; capital and small ASCII letters are the same.
    static MessageFilter containing(const QString &text);

    // Hides topics that match one of `filters`, unless they match one of `heard` too.
    void mute(const QList<QByteArray> &filters, const QList<QByteArray> &heard);

    bool showsEverything() const { return !m_root && m_muted.isEmpty(); }
    bool hasConditions() const { return m_root != nullptr; }
    bool asksRemarks() const { return m_root && m_root->asksRemarks(); }
    bool asksAnswers() const { return m_root && m_root->asksAnswers(); }
    FilterHits hits() const;
    // A text that topic or payload of every message shown contains; empty: none is known.
    QByteArray requiredText() const { return m_root ? m_root->requiredText() : QByteArray(); }

    Verdict ofTopic(QByteArrayView topic) const;
    // For a message whose topic's verdict is AskMessage.
    bool shows(const FilterSubject &subject) const { return !m_root || m_root->holds(subject); }

    friend bool operator==(const MessageFilter &a, const MessageFilter &b)
    {
        return a.m_text == b.m_text && a.m_muted == b.m_muted && a.m_heard == b.m_heard;
    }

private:
    bool isMuted(QByteArrayView topic) const;

    QString m_text; // what it was made of
    FilterNodePtr m_root;
    QList<QByteArray> m_muted;
    QList<QByteArray> m_heard; // empty while nothing is muted
};

// Runs a filter over rows of one chunk after the other, remembering the verdicts of its topics.
class ChunkFilter
{
public:
    explicit ChunkFilter(const MessageFilter &filter, const Remarks *remarks = nullptr,
                         const Acknowledgements *answers = nullptr)
        : m_filter(filter), m_remarks(remarks), m_answers(answers)
    {
    }
    // `id` is the row's name in the store.
    bool shows(const Chunk &chunk, quint32 row, RowId id);

private:
    enum class Known : quint8 { No, Shown, Hidden, AskMessage };

    const MessageFilter &m_filter;
    const Remarks *m_remarks;
    const Acknowledgements *m_answers;
    const Chunk *m_chunk = nullptr;
    RowId m_firstRow = 0; // of m_chunk: a page read from disk may lie where another one lay
    std::vector<Known> m_verdicts; // by topic index of m_chunk
};

} // namespace messages
