// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/payloadhex.h"

namespace messages {

namespace {

constexpr qsizetype bytesPerLine = 16;
constexpr char digits[] = "0123456789abcdef";

void appendOffset(QByteArray &out, qsizetype offset)
{
    for (int shift = 28; shift >= 0; shift -= 4)
        out.append(digits[(static_cast<quint64>(offset) >> shift) & 15]);
    out.append("  ");
}

void appendLine(QByteArray &out, QByteArrayView line, qsizetype offset)
{
    appendOffset(out, offset);
    for (qsizetype i = 0; i < bytesPerLine; ++i) {
        if (i == bytesPerLine / 2)
            out.append(' ');
        if (i < line.size()) {
            const auto byte = static_cast<uchar>(line[i]);
            out.append(digits[byte >> 4]).append(digits[byte & 15]).append(' ');
        } else {
            out.append("   ");
        }
    }
    out.append(' ');
    for (const char c : line)
        out.append(c >= 0x20 && c < 0x7F ? c : '.');
}

int digitValue(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= u'0' && u <= u'9')
        return u - u'0';
    if (u >= u'a' && u <= u'f')
        return u - u'a' + 10;
    if (u >= u'A' && u <= u'F')
        return u - u'A' + 10;
    return -1;
}

bool isSeparator(QChar c)
{
    return c.isSpace() || QStringView(u",;:-").contains(c);
}

bool isPrefix(QStringView text)
{
    return text.startsWith(u"0x", Qt::CaseInsensitive)
           || text.startsWith(u"\\x", Qt::CaseInsensitive);
}

} // namespace

QByteArray hexDump(QByteArrayView bytes, qsizetype firstOffset)
{
    QByteArray out;
    out.reserve((bytes.size() / bytesPerLine + 1) * 77);
    for (qsizetype at = 0; at < bytes.size(); at += bytesPerLine) {
        if (at > 0)
            out.append('\n');
        appendLine(out, bytes.sliced(at, qMin(bytesPerLine, bytes.size() - at)), firstOffset + at);
    }
    return out;
}

base::Result<QByteArray, HexFlaw> parseHex(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size() / 2);
    qsizetype i = 0;
    while (i < text.size()) {
        if (isSeparator(text[i])) {
            ++i;
        } else if (isPrefix(text.sliced(i))) {
            i += 2;
        } else {
            const int high = digitValue(text[i]);
            if (high < 0)
                return base::Unexpected{HexFlaw{HexFlaw::Kind::NotHex, i}};
            const int low = i + 1 < text.size() ? digitValue(text[i + 1]) : -1;
            if (low < 0) {
                const bool pairBroken = i + 1 == text.size() || isSeparator(text[i + 1]);
                return base::Unexpected{pairBroken ? HexFlaw{HexFlaw::Kind::HalfByte, i}
                                                   : HexFlaw{HexFlaw::Kind::NotHex, i + 1}};
            }
            bytes.append(static_cast<char>(high << 4 | low));
            i += 2;
        }
    }
    return bytes;
}

} // namespace messages
