// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <cstring>

// Eight bytes at a time over text that is nearly always plain ASCII. What these find suspicious is
// looked at again, character by character, where the place matters.
namespace mqtt {

namespace scan {

inline constexpr quint64 lowBits = 0x0101010101010101u;
inline constexpr quint64 highBits = 0x8080808080808080u;

inline quint64 load8(const void *from)
{
    quint64 word;
    std::memcpy(&word, from, sizeof word);
    return word;
}

inline quint64 load4(const void *from)
{
    quint32 word;
    std::memcpy(&word, from, sizeof word);
    return word;
}

// Not zero when a byte is zero. May also mark a byte above a zero byte, which is no matter: only
// whether there is any counts.
constexpr quint64 zeroBytes(quint64 word)
{
    return (word - lowBits) & ~word & highBits;
}

constexpr quint64 notPlain(quint64 word)
{
    return (word & highBits) | zeroBytes(word);
}

// '#' (0x23) and '+' (0x2B) differ in one bit, so one comparison finds both.
constexpr quint64 wildcards(quint64 word)
{
    return zeroBytes((word & ~(lowBits * 0x08)) ^ (lowBits * 0x23));
}

// Folds `suspicion` over all of the text, in words that may overlap.
template<class Suspicion>
inline bool isFree(QByteArrayView text, Suspicion suspicion)
{
    const char *at = text.data();
    const qsizetype size = text.size();
    quint64 found = 0;
    if (size >= 8) {
        const char *last = at + size - 8;
        for (; at < last; at += 8)
            found |= suspicion(load8(at));
        return (found | suspicion(load8(last))) == 0;
    }
    if (size >= 4)
        return suspicion(load4(at) | load4(at + size - 4) << 32) == 0;
    for (qsizetype i = 0; i < size; ++i)
        found |= suspicion(lowBits * static_cast<uchar>(at[i]));
    return found == 0;
}

} // namespace scan

// ASCII without U+0000: well-formed as a UTF-8 Encoded String (1.5.4) at first sight.
inline bool isPlainText(QByteArrayView text)
{
    return scan::isFree(text, [](quint64 word) { return scan::notPlain(word); });
}

// The same without `#` and `+`: well-formed as a topic name at first sight.
inline bool isPlainTopicName(QByteArrayView text)
{
    return scan::isFree(text,
                        [](quint64 word) { return scan::notPlain(word) | scan::wildcards(word); });
}

// How many bytes from the start are ASCII, at least.
inline qsizetype asciiPrefix(const uchar *data, qsizetype size)
{
    qsizetype i = 0;
    while (i + 8 <= size && (scan::load8(data + i) & scan::highBits) == 0)
        i += 8;
    while (i < size && data[i] < 0x80)
        ++i;
    return i;
}

} // namespace mqtt
