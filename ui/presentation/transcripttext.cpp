// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/transcripttext.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringDecoder>

#include <algorithm>

namespace presentation {

namespace {

// Its name and the namespace are what lupdate takes for the context.
QString tr(const char *text, const char *comment, qsizetype count)
{
    return QCoreApplication::translate("presentation", text, comment, static_cast<int>(count));
}

QString translated(const char *text)
{
    return QCoreApplication::translate("presentation::Transcript", text);
}

// The bytes of the character at `start`; 0 when they are no UTF-8.
qsizetype characterLength(QByteArrayView bytes, qsizetype start)
{
    const auto lead = static_cast<quint8>(bytes[start]);
    const qsizetype length = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
    if (length == 0 || start + length > bytes.size())
        return 0;
    if (length == 1)
        return 1;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString character = decoder(bytes.sliced(start, length));
    return decoder.hasError() || character.contains(QChar::ReplacementCharacter) ? 0 : length;
}

void appendByte(QString &text, quint8 byte)
{
    if (byte == '\r')
        text += QStringLiteral("\\r");
    else if (byte == '\n')
        text += QStringLiteral("\\n");
    else
        text += QStringLiteral("\\x%1")
                        .arg(byte, 2, 16, QLatin1Char('0'))
                        .toUpper()
                        .replace(u'X', u'x');
}

QString restNote(qsizetype bytes)
{
    return u' ' + tr("… and %n more byte(s)", nullptr, bytes);
}

// Bytes of an encoding in which no byte of a longer character is a control character.
QString visibleEncodedText(QByteArrayView bytes, qsizetype longest, const QByteArray &encoding)
{
    QStringDecoder decoder(encoding.constData(), QStringDecoder::Flag::Stateless);
    if (!decoder.isValid())
        return visibleText(bytes, longest);
    const qsizetype most = std::min(bytes.size(), longest);
    QString text;
    const QString decoded = decoder(bytes.first(most));
    for (const QChar character : decoded) {
        if (character.unicode() < 0x20 || character.unicode() == 0x7F)
            appendByte(text, static_cast<quint8>(character.unicode()));
        else
            text += character;
    }
    if (most < bytes.size())
        text += restNote(bytes.size() - most);
    return text;
}

} // namespace

const QList<QByteArray> &textEncodings()
{
    static const QList<QByteArray> names{"UTF-8",  "GB18030",      "Big5",      "Shift_JIS",
                                         "EUC-KR", "windows-1251", "ISO-8859-1"};
    return names;
}

QString visibleText(QByteArrayView bytes, qsizetype longest, const QByteArray &encoding)
{
    if (encoding != "UTF-8")
        return visibleEncodedText(bytes, longest, encoding);
    QString text;
    text.reserve(std::min(bytes.size(), longest));
    qsizetype at = 0;
    while (at < bytes.size() && text.size() < longest) {
        const auto byte = static_cast<quint8>(bytes[at]);
        if (byte >= 0x20 && byte < 0x7F) {
            text += QChar(byte);
            ++at;
            continue;
        }
        const qsizetype length = byte < 0x80 ? 0 : characterLength(bytes, at);
        if (length > 0)
            text += QString::fromUtf8(bytes.sliced(at, length));
        else
            appendByte(text, byte);
        at += std::max<qsizetype>(length, 1);
    }
    if (at < bytes.size())
        text += restNote(bytes.size() - at);
    return text;
}

QString hexText(QByteArrayView bytes, qsizetype longest)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    const qsizetype shown = std::min(bytes.size(), longest);
    QString text;
    text.reserve(shown * 3);
    for (qsizetype i = 0; i < shown; ++i) {
        const auto byte = static_cast<quint8>(bytes[i]);
        if (i > 0)
            text += u' ';
        text += QLatin1Char(digits[byte >> 4]);
        text += QLatin1Char(digits[byte & 15]);
    }
    if (shown < bytes.size())
        text += restNote(bytes.size() - shown);
    return text;
}

QString timeText(const base::Stamp &stamp)
{
    return QDateTime::fromMSecsSinceEpoch(stamp.wallUs / 1000)
            .time()
            .toString(QStringLiteral("HH:mm:ss.zzz"));
}

QString deltaText(const base::Stamp &before, const base::Stamp &stamp)
{
    const double seconds = static_cast<double>(stamp.monotonicUs - before.monotonicUs) / 1e6;
    return QStringLiteral("+%1").arg(seconds, 0, 'f', 3);
}

QString kindWord(at::LineKind kind)
{
    switch (kind) {
    case at::LineKind::Sent:
        return translated(QT_TRANSLATE_NOOP("presentation::Transcript", "sent"));
    case at::LineKind::Echo:
        return translated(QT_TRANSLATE_NOOP("presentation::Transcript", "echo"));
    case at::LineKind::Information:
        return translated(QT_TRANSLATE_NOOP("presentation::Transcript", "reply"));
    case at::LineKind::Result:
        return translated(QT_TRANSLATE_NOOP("presentation::Transcript", "result"));
    case at::LineKind::Error:
        return translated(QT_TRANSLATE_NOOP("presentation::Transcript", "error"));
    case at::LineKind::Prompt:
        return translated(QT_TRANSLATE_NOOP("presentation::Transcript", "prompt"));
    case at::LineKind::Unsolicited:
        return translated(QT_TRANSLATE_NOOP("presentation::Transcript", "event"));
    case at::LineKind::Data:
        return translated(QT_TRANSLATE_NOOP("presentation::Transcript", "data"));
    case at::LineKind::Unrecognised:
        return translated(QT_TRANSLATE_NOOP("presentation::Transcript", "other"));
    case at::LineKind::Notice:
        return translated(QT_TRANSLATE_NOOP("presentation::Transcript", "note"));
    }
    Q_UNREACHABLE();
}

QString kindSign(at::LineKind kind)
{
    switch (kind) {
    case at::LineKind::Sent:
        return QStringLiteral("→");
    case at::LineKind::Echo:
        return QStringLiteral("=");
    case at::LineKind::Information:
        return QStringLiteral("←");
    case at::LineKind::Result:
        return QStringLiteral("✓");
    case at::LineKind::Error:
        return QStringLiteral("✗");
    case at::LineKind::Prompt:
        return QStringLiteral("›");
    case at::LineKind::Unsolicited:
        return QStringLiteral("!");
    case at::LineKind::Data:
        return QStringLiteral("#");
    case at::LineKind::Unrecognised:
        return QStringLiteral("?");
    case at::LineKind::Notice:
        return QStringLiteral("·");
    }
    Q_UNREACHABLE();
}

} // namespace presentation
