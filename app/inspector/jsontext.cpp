// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/jsontext.h"

#include "app/mqtt/utf8.h"

#include <QString>

#include <charconv>

namespace inspector {

namespace {

constexpr char digits[] = "0123456789abcdef";

bool needsEscape(char c)
{
    return static_cast<uchar>(c) < 0x20 || c == '"' || c == '\\';
}

void appendEscaped(QByteArray &out, char c)
{
    switch (c) {
    case '"':
        out.append("\\\"");
        break;
    case '\\':
        out.append("\\\\");
        break;
    case '\n':
        out.append("\\n");
        break;
    case '\r':
        out.append("\\r");
        break;
    case '\t':
        out.append("\\t");
        break;
    default:
        out.append("\\u00");
        out.append(digits[static_cast<uchar>(c) >> 4]);
        out.append(digits[static_cast<uchar>(c) & 15]);
        break;
    }
}

} // namespace

void appendJsonString(QByteArray &out, QByteArrayView utf8)
{
    if (!mqtt::isValidUtf8(utf8)) {
        appendJsonString(out, QString::fromUtf8(utf8).toUtf8());
        return;
    }
    out.append('"');
    qsizetype start = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        if (!needsEscape(utf8[i]))
            continue;
        out.append(utf8.sliced(start, i - start));
        appendEscaped(out, utf8[i]);
        start = i + 1;
    }
    out.append(utf8.sliced(start));
    out.append('"');
}

void appendJsonNumber(QByteArray &out, quint64 number)
{
    char text[20];
    const auto end = std::to_chars(text, text + sizeof text, number).ptr;
    out.append(text, end - text);
}

void appendJsonHex(QByteArray &out, QByteArrayView bytes)
{
    const qsizetype start = out.size();
    out.resize(start + bytes.size() * 2 + 2);
    char *at = out.data() + start;
    *at++ = '"';
    for (const char byte : bytes) {
        *at++ = digits[static_cast<uchar>(byte) >> 4];
        *at++ = digits[static_cast<uchar>(byte) & 15];
    }
    *at = '"';
}

void appendJsonKey(QByteArray &out, QByteArrayView key)
{
    if (!out.endsWith('{'))
        out.append(',');
    out.append('"');
    out.append(key);
    out.append("\":");
}

} // namespace inspector
