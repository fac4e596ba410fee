// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/escapes.h"

namespace ui {

namespace {

int hexValue(QChar character)
{
    const char16_t c = character.toLower().unicode();
    if (c >= u'0' && c <= u'9')
        return c - u'0';
    return c >= u'a' && c <= u'f' ? c - u'a' + 10 : -1;
}

bool isSeparator(QChar character)
{
    return character.isSpace() || character == u',' || character == u':' || character == u'-';
}

base::Unexpected<EscapeError> errorAt(EscapeError::Kind kind, qsizetype start, qsizetype length)
{
    return base::Unexpected{EscapeError{kind, {start, length}}};
}

} // namespace

base::Result<QByteArray, EscapeError> unescaped(const QString &line)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i].isHighSurrogate() && i + 1 < line.size()) {
            bytes += QStringView(line).sliced(i++, 2).toUtf8();
            continue;
        }
        const QChar next = line[i] == u'\\' && i + 1 < line.size() ? line[i + 1] : QChar();
        if (next == u'r' || next == u'n' || next == u'\\') {
            bytes += next == u'r' ? '\r' : next == u'n' ? '\n' : '\\';
            ++i;
        } else if (next == u'x') {
            const int high = i + 2 < line.size() ? hexValue(line[i + 2]) : -1;
            const int low = i + 3 < line.size() ? hexValue(line[i + 3]) : -1;
            if (high < 0 || low < 0)
                return errorAt(EscapeError::Kind::UnfinishedEscape, i, 2);
            bytes += static_cast<char>(high * 16 + low);
            i += 3;
        } else {
            bytes += QString(line[i]).toUtf8();
        }
    }
    return bytes;
}

base::Result<QByteArray, EscapeError> bytesOfHex(const QString &line)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < line.size();) {
        if (isSeparator(line[i])) {
            ++i;
            continue;
        }
        if (line[i] == u'0' && i + 1 < line.size() && line[i + 1].toLower() == u'x') {
            i += 2;
            continue;
        }
        const int high = hexValue(line[i]);
        if (high < 0)
            return errorAt(EscapeError::Kind::NotHex, i, 1);
        const int low = i + 1 < line.size() ? hexValue(line[i + 1]) : -1;
        if (low < 0)
            return errorAt(EscapeError::Kind::OddHexDigits, i, 1);
        bytes += static_cast<char>(high * 16 + low);
        i += 2;
    }
    return bytes;
}

} // namespace ui
