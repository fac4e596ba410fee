// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/messagefilter.h"

#include "app/mqtt/topics.h"

#include <algorithm>
#include <limits>

namespace messages {

namespace {

constexpr std::array<uchar, 256> makeFold()
{
    std::array<uchar, 256> fold{};
    for (size_t i = 0; i < fold.size(); ++i)
        fold[i] = static_cast<uchar>(i >= 'A' && i <= 'Z' ? i + ('a' - 'A') : i);
    return fold;
}

constexpr std::array<uchar, 256> fold = makeFold();

} // namespace

MessageFilter MessageFilter::containing(const QString &text)
{
    MessageFilter filter;
    filter.m_needle = text.trimmed().toUtf8();
    for (char &c : filter.m_needle)
        c = static_cast<char>(fold[static_cast<uchar>(c)]);
    // Horspool: how far the needle may move when this byte stands under its end.
    const qsizetype length = filter.m_needle.size();
    const auto most = qsizetype(std::numeric_limits<quint16>::max());
    filter.m_shift.fill(static_cast<quint16>(qMin(length, most)));
    for (qsizetype i = 0; i < length - 1; ++i) {
        filter.m_shift[static_cast<uchar>(filter.m_needle[i])] =
                static_cast<quint16>(qMin(length - 1 - i, most));
    }
    return filter;
}

void MessageFilter::mute(const QList<QByteArray> &filters, const QList<QByteArray> &heard)
{
    m_muted = filters;
    m_heard = filters.isEmpty() ? QList<QByteArray>() : heard;
}

MessageFilter::Verdict MessageFilter::ofTopic(QByteArrayView topic) const
{
    if (isMuted(topic))
        return Verdict::Hidden;
    return m_needle.isEmpty() || isFoundIn(topic) ? Verdict::Shown : Verdict::AskMessage;
}

bool MessageFilter::isMuted(QByteArrayView topic) const
{
    const auto matches = [topic](const QByteArray &filter) {
        return mqtt::topicMatches(filter, topic);
    };
    return std::any_of(m_muted.begin(), m_muted.end(), matches)
           && std::none_of(m_heard.begin(), m_heard.end(), matches);
}

bool MessageFilter::shows(const MessageView &message) const
{
    return isFoundIn(message.publish.payload);
}

bool MessageFilter::isFoundIn(QByteArrayView bytes) const
{
    const qsizetype length = m_needle.size();
    const auto *needle = reinterpret_cast<const uchar *>(m_needle.constData());
    const auto *at = reinterpret_cast<const uchar *>(bytes.data());
    qsizetype left = bytes.size();
    const uchar last = needle[length - 1];
    while (left >= length) {
        const uchar end = fold[at[length - 1]];
        if (end == last) {
            const bool same = std::equal(needle, needle + length - 1, at,
                                         [](uchar a, uchar b) { return a == fold[b]; });
            if (same)
                return true;
        }
        at += m_shift[end];
        left -= m_shift[end];
    }
    return false;
}

bool ChunkFilter::shows(const Chunk &chunk, quint32 row)
{
    if (m_chunk != &chunk) {
        m_chunk = &chunk;
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
    return known == Known::Shown || (known == Known::AskMessage && m_filter.shows(chunk.at(row)));
}

} // namespace messages
