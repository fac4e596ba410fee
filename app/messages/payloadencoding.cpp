// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/payloadencoding.h"

#include "app/mqtt/utf8.h"

#include <QStringDecoder>

namespace messages {

namespace {

constexpr size_t markedAtMost = 4096;

bool isBetween(uchar byte, uchar least, uchar most)
{
    return byte >= least && byte <= most;
}

// GB 18030: one byte below 80, two bytes with a trail from 40, or four bytes whose second and
// fourth are digits.
qsizetype gb18030Length(QByteArrayView bytes, qsizetype at)
{
    const auto byte = [bytes, at](qsizetype n) {
        return at + n < bytes.size() ? static_cast<uchar>(bytes[at + n]) : uchar(0);
    };
    if (byte(0) < 0x80)
        return 1;
    if (!isBetween(byte(0), 0x81, 0xFE))
        return 0;
    if (isBetween(byte(1), 0x30, 0x39)) {
        return isBetween(byte(2), 0x81, 0xFE) && isBetween(byte(3), 0x30, 0x39) ? 4 : 0;
    }
    return isBetween(byte(1), 0x40, 0xFE) && byte(1) != 0x7F ? 2 : 0;
}

quint16 utf16Unit(QByteArrayView bytes, qsizetype at, bool bigEndian)
{
    const auto first = static_cast<uchar>(bytes[at]);
    const auto second = static_cast<uchar>(bytes[at + 1]);
    return bigEndian ? quint16(first << 8 | second) : quint16(second << 8 | first);
}

qsizetype utf16Length(QByteArrayView bytes, qsizetype at, bool bigEndian)
{
    if (at + 2 > bytes.size())
        return 0;
    const quint16 unit = utf16Unit(bytes, at, bigEndian);
    if (!QChar::isSurrogate(unit))
        return 2;
    if (!QChar::isHighSurrogate(unit) || at + 4 > bytes.size())
        return 0;
    return QChar::isLowSurrogate(utf16Unit(bytes, at + 2, bigEndian)) ? 4 : 0;
}

qsizetype unitBytes(TextEncoding encoding)
{
    return encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be ? 2 : 1;
}

// Bytes of the character at `at`; 0: none begins there.
qsizetype characterLength(QByteArrayView bytes, qsizetype at, TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Gb18030:
        return gb18030Length(bytes, at);
    case TextEncoding::Utf16Le:
        return utf16Length(bytes, at, false);
    case TextEncoding::Utf16Be:
        return utf16Length(bytes, at, true);
    case TextEncoding::Utf8:
    case TextEncoding::Latin1:
        return 1;
    }
    Q_UNREACHABLE();
}

// Where the run of whole characters that begins at `at` ends.
qsizetype endOfGoodRun(QByteArrayView bytes, qsizetype at, TextEncoding encoding)
{
    if (encoding == TextEncoding::Utf8)
        return at + mqtt::wellFormedUtf8(bytes.sliced(at));
    if (encoding == TextEncoding::Latin1)
        return bytes.size();
    while (at < bytes.size()) {
        const qsizetype length = characterLength(bytes, at, encoding);
        if (length == 0)
            break;
        at += length;
    }
    return at;
}

QString decodeGood(QByteArrayView bytes, TextEncoding encoding)
{
    switch (encoding) {
    case TextEncoding::Utf8:
        return QString::fromUtf8(bytes);
    case TextEncoding::Latin1:
        return QString::fromLatin1(bytes);
    case TextEncoding::Gb18030:
        return QStringDecoder("GB18030", QStringConverter::Flag::Stateless).decode(bytes);
    case TextEncoding::Utf16Le:
        return QStringDecoder(QStringConverter::Utf16LE).decode(bytes);
    case TextEncoding::Utf16Be:
        return QStringDecoder(QStringConverter::Utf16BE).decode(bytes);
    }
    Q_UNREACHABLE();
}

void appendBad(EncodedText &into, uchar byte, qsizetype offset)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    if (into.firstBad < 0)
        into.firstBad = offset;
    ++into.badBytes;
    if (into.badPlaces.size() < markedAtMost)
        into.badPlaces.push_back({into.text.size(), 4});
    const QChar escaped[] = {u'\\', u'x', QLatin1Char(digits[byte >> 4]),
                             QLatin1Char(digits[byte & 15])};
    into.text.append(escaped, 4);
}

} // namespace

EncodedText decodeText(QByteArrayView bytes, TextEncoding encoding)
{
    EncodedText result;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype end = endOfGoodRun(bytes, at, encoding);
        if (end > at)
            result.text += decodeGood(bytes.sliced(at, end - at), encoding);
        // UTF-16 stays in step: a bad unit goes as a whole.
        const qsizetype goOn = qMin(bytes.size(), end + unitBytes(encoding));
        for (at = end; at < goOn; ++at)
            appendBad(result, static_cast<uchar>(bytes[at]), at);
    }
    return result;
}

qsizetype wholeCharacters(QByteArrayView bytes, TextEncoding encoding)
{
    if (encoding == TextEncoding::Latin1)
        return bytes.size();
    // Only a character's beginning can be missing its rest; bad bytes further in do not matter.
    constexpr qsizetype longest = 4;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype end = endOfGoodRun(bytes, at, encoding);
        if (end == bytes.size())
            return end;
        if (bytes.size() - end < longest)
            return end;
        at = end + unitBytes(encoding);
    }
    return bytes.size();
}

} // namespace messages
