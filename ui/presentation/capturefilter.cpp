// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/capturefilter.h"

#include <QStringList>

#include <algorithm>
#include <cstring>

namespace presentation {

namespace {

char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// The first byte at or after `from` that is `lower` in either case.
const char *findFolded(const char *from, const char *end, char lower)
{
    const auto find = [=](char c) {
        const void *hit = std::memchr(from, c, static_cast<size_t>(end - from));
        return hit ? static_cast<const char *>(hit) : end;
    };
    const bool isLetter = lower >= 'a' && lower <= 'z';
    const char *hit = find(lower);
    if (!isLetter)
        return hit;
    const void *upper = std::memchr(from, lower - ('a' - 'A'), static_cast<size_t>(hit - from));
    return upper ? static_cast<const char *>(upper) : hit;
}

} // namespace

qsizetype indexOfFolded(QByteArrayView text, QByteArrayView word)
{
    if (word.isEmpty())
        return 0;
    const char *end = text.data() + text.size();
    const char *at = text.data();
    while (end - at >= word.size()) {
        at = findFolded(at, end - word.size() + 1, word[0]);
        if (end - at < word.size())
            break;
        if (std::equal(word.begin(), word.end(), at, [](char w, char t) { return w == folded(t); }))
            return at - text.data();
        ++at;
    }
    return -1;
}

CaptureMatcher::CaptureMatcher(const CaptureFilter &filter) : m_filter(filter)
{
    for (const QString &word : filter.text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        QByteArray utf8 = word.toUtf8();
        std::transform(utf8.begin(), utf8.end(), utf8.begin(), folded);
        m_words << utf8;
    }
}

bool CaptureMatcher::matches(const inspector::Capture &capture, inspector::PacketNumber number,
                             qint64 nowUs) const
{
    const inspector::CaptureRow &row = *capture.row(number);
    if (m_filter.connection && row.connection() != m_filter.connection)
        return false;
    if (m_filter.direction && row.direction() != *m_filter.direction)
        return false;
    if (m_filter.type && (!carriesPacketBytes(row.kind()) || row.type() != *m_filter.type))
        return false;
    if (m_filter.markedOnly && !capture.pairing(number, nowUs).isMarked())
        return false;
    return std::all_of(m_words.begin(), m_words.end(), [&](const QByteArray &word) {
        return indexOfFolded(row.bytes(), word) >= 0
               || (carriesPacketBytes(row.kind())
                   && indexOfFolded(mqtt::packetTypeName(row.type()), word) >= 0);
    });
}

} // namespace presentation
