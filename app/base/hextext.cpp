// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/hextext.h"

namespace base {

namespace {

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

} // namespace

QByteArray toHex(QByteArrayView bytes)
{
    static constexpr char digits[] = "0123456789abcdef";
    QByteArray text(bytes.size() * 2, Qt::Uninitialized);
    char *out = text.data();
    for (const char byte : bytes) {
        *out++ = digits[static_cast<uchar>(byte) >> 4];
        *out++ = digits[static_cast<uchar>(byte) & 15];
    }
    return text;
}

std::optional<QByteArray> fromHex(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size() / 2);
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isSpace())
            continue;
        const int high = digitValue(text[i]);
        const int low = i + 1 < text.size() ? digitValue(text[i + 1]) : -1;
        if (high < 0 || low < 0)
            return std::nullopt;
        bytes.append(static_cast<char>(high << 4 | low));
        ++i;
    }
    return bytes;
}

} // namespace base
