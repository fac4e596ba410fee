// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/messagefilter.h"

#include "app/messages/filterparser.h"
#include "app/mqtt/topics.h"

#include <algorithm>

namespace messages {

base::Result<MessageFilter, FilterProblem> MessageFilter::parse(const QString &text, qint64 nowUs)
{
    const auto root = FilterParser(text, nowUs).parse();
    if (!root)
        return base::Unexpected{root.error()};
    MessageFilter filter;
    filter.m_text = text.trimmed();
    filter.m_root = root.value();
    return filter;
}

MessageFilter MessageFilter::containing(const QString &text)
{
    MessageFilter filter;
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return filter;
    filter.m_text = base::quotedForFilter(wanted);
    filter.m_root = textAnywhere(wanted.toUtf8());
    return filter;
}

void MessageFilter::mute(const QList<QByteArray> &filters, const QList<QByteArray> &heard)
{
    m_muted = filters;
    m_heard = filters.isEmpty() ? QList<QByteArray>() : heard;
}

FilterHits MessageFilter::hits() const
{
    FilterHits hits;
    if (m_root)
        m_root->collectHits(hits);
    return hits;
}

MessageFilter::Verdict MessageFilter::ofTopic(QByteArrayView topic) const
{
    if (isMuted(topic))
        return Verdict::Hidden;
    switch (m_root ? m_root->ofTopic(topic) : Truth::Yes) {
    case Truth::Yes:
        return Verdict::Shown;
    case Truth::No:
        return Verdict::Hidden;
    case Truth::Unknown:
        return Verdict::AskMessage;
    }
    Q_UNREACHABLE();
}

bool MessageFilter::isMuted(QByteArrayView topic) const
{
    const auto matches = [topic](const QByteArray &filter) {
        return mqtt::topicMatches(filter, topic);
    };
    return std::any_of(m_muted.begin(), m_muted.end(), matches)
           && std::none_of(m_heard.begin(), m_heard.end(), matches);
}

bool ChunkFilter::shows(const Chunk &chunk, quint32 row, RowId id)
{
    if (m_chunk != &chunk || m_firstRow != id - row) {
        m_chunk = &chunk;
        m_firstRow = id - row;
        m_verdicts.clear();
    }
    // The chunk at the end still gets new topics.
    if (m_verdicts.size() < chunk.topicCount())
        m_verdicts.resize(chunk.topicCount(), Known::No);
    Known &known = m_verdicts[chunk.topicIndexAt(row)];
    if (known == Known::No) {
        switch (m_filter.ofTopic(chunk.topic(chunk.topicIndexAt(row)))) {
        case MessageFilter::Verdict::Shown:
            known = Known::Shown;
            break;
        case MessageFilter::Verdict::Hidden:
            known = Known::Hidden;
            break;
        case MessageFilter::Verdict::AskMessage:
            known = Known::AskMessage;
            break;
        }
    }
    if (known != Known::AskMessage)
        return known == Known::Shown;
    const MessageView message = chunk.at(row);
    return m_filter.shows({message, id, m_remarks, m_answers});
}

} // namespace messages
