// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/escapes.h"

#include <QStringEncoder>

namespace at {

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

base::Result<QByteArray, EscapeError> unescaped(const QString &line, const char *encoding)
{
    QStringEncoder encoder(encoding);
    QByteArray bytes;
    for (qsizetype i = 0; i < line.size(); ++i) {
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
            const qsizetype length = line[i].isHighSurrogate() && i + 1 < line.size() ? 2 : 1;
            const QByteArray character = encoder(QStringView(line).sliced(i, length));
            if (encoder.hasError())
                return errorAt(EscapeError::Kind::NotInEncoding, i, length);
            bytes += character;
            i += length - 1;
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

QString escaped(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    const bool isText = !text.contains(QChar::ReplacementCharacter);
    QString line;
    for (const QChar character : isText ? text : QString::fromLatin1(bytes)) {
        if (character == u'\r')
            line += QStringLiteral("\\r");
        else if (character == u'\n')
            line += QStringLiteral("\\n");
        else if (character == u'\\')
            line += QStringLiteral("\\\\");
        else if (character.unicode() < 0x20 || (!isText && character.unicode() > 0x7E))
            line += QStringLiteral("\\x%1").arg(character.unicode(), 2, 16, QLatin1Char('0'));
        else
            line += character;
    }
    return line;
}

} // namespace at
