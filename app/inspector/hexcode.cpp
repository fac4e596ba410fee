// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexreaders.h"

#include <QRegularExpression>

#include <algorithm>

namespace inspector {

namespace {

struct Literal
{
    qsizetype start = 0; // first character within the quotes
    qsizetype end = 0;
    bool isBytes = false; // b"…"
};

std::vector<Literal> literalsOf(const QString &text)
{
    std::vector<Literal> literals;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar quote = text[i];
        if (quote != QLatin1Char('"') && quote != QLatin1Char('\''))
            continue;
        qsizetype end = i + 1;
        while (end < text.size() && text[end] != quote)
            end += text[end] == QLatin1Char('\\') ? 2 : 1;
        if (end >= text.size())
            break;
        const bool isBytes =
                i > 0 && (text[i - 1] == QLatin1Char('b') || text[i - 1] == QLatin1Char('B'));
        literals.push_back({i + 1, end, isBytes});
        i = end;
    }
    return literals;
}

// Undoes the escapes that Python, Rust, C, JavaScript and printf share.
class Unescaper
{
public:
    Unescaper(const QString &text, HexReading &out) : m_text(text), m_out(out) {}

    void read(qsizetype from, qsizetype to)
    {
        m_at = from;
        m_end = to;
        while (m_at < m_end) {
            if (m_text[m_at] == QLatin1Char('\\') && m_at + 1 < m_end)
                escape();
            else
                plain();
        }
    }

private:
    void plain()
    {
        qsizetype length = m_text[m_at].isHighSurrogate() && m_at + 1 < m_end ? 2 : 1;
        put(m_text.mid(m_at, length).toUtf8(), length);
    }

    void escape()
    {
        const QChar kind = m_text[m_at + 1];
        if (kind == QLatin1Char('x') && digitsAt(m_at + 2, 16, 2) == 2)
            put(QByteArray(1, static_cast<char>(m_text.mid(m_at + 2, 2).toInt(nullptr, 16))), 4);
        else if (const qsizetype octal = digitsAt(m_at + 1, 8, 3); octal > 0)
            put(QByteArray(1, static_cast<char>(m_text.mid(m_at + 1, octal).toInt(nullptr, 8))),
                1 + octal);
        else if (kind == QLatin1Char('\n'))
            m_at += 2; // the literal goes on in the next line
        else
            simple(kind);
    }

    void simple(QChar kind)
    {
        static const QString names = QStringLiteral("nrtabfve0\\\"'");
        static constexpr char values[] = "\n\r\t\a\b\f\v\x1b\0\\\"'";
        const qsizetype index = names.indexOf(kind);
        if (index >= 0) {
            put(QByteArray(1, values[index]), 2);
        } else {
            m_out.add(HexNoteKind::StrangeText, {m_at, 2});
            m_at += 2;
        }
    }

    qsizetype digitsAt(qsizetype at, int base, qsizetype most) const
    {
        qsizetype count = 0;
        while (count < most && at + count < m_end) {
            const int digit = hexDigit(m_text[at + count]);
            if (digit < 0 || digit >= base)
                break;
            ++count;
        }
        return count;
    }

    void put(const QByteArray &bytes, qsizetype characters)
    {
        for (const char byte : bytes)
            m_out.addByte(static_cast<quint8>(byte), {m_at, characters});
        m_at += characters;
    }

    const QString &m_text;
    HexReading &m_out;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
};

void blank(QString &text, qsizetype from, qsizetype to)
{
    for (qsizetype i = from; i < std::min(to, text.size()); ++i) {
        if (text[i] != QLatin1Char('\n'))
            text[i] = QLatin1Char(' ');
    }
}

bool blankMatches(QString &text, const QRegularExpression &pattern)
{
    bool any = false;
    QRegularExpressionMatchIterator matches = pattern.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        blank(text, match.capturedStart(), match.capturedEnd());
        any = true;
    }
    return any;
}

bool isHexText(QStringView text)
{
    qsizetype digits = 0;
    for (const QChar c : text) {
        if (hexDigit(c) >= 0)
            ++digits;
        else if (!c.isSpace() && c != QLatin1Char(':') && c != QLatin1Char('-')
                 && c != QLatin1Char('x') && c != QLatin1Char(','))
            return false;
    }
    return digits >= 2;
}

// What stands between quotes when that is hex: fromhex("10 13"), {"hex":"1013"}.
bool keepQuotedHex(QString &text)
{
    const std::vector<Literal> literals = literalsOf(text);
    qsizetype kept = 0;
    qsizetype digits = 0;
    qsizetype before = 0;
    QString reduced = text;
    for (const Literal &literal : literals) {
        if (!isHexText(QStringView(text).sliced(literal.start, literal.end - literal.start)))
            continue;
        blank(reduced, before, literal.start);
        before = literal.end;
        digits += literal.end - literal.start;
        ++kept;
    }
    if (kept == 0 || digits < 4)
        return false;
    blank(reduced, before, text.size());
    text = reduced;
    return true;
}

// What stands between {} or [] when it is a list of numbers; the length in "packet[21]" is none.
bool keepList(QString &text)
{
    static const QRegularExpression list(
            QStringLiteral("(?<![A-Za-z0-9_])?[\\[{]([^\\[\\]{}]*)[\\]}]|<<([^<>]*)>>"));
    static const QRegularExpression numbers(
            QStringLiteral("^(?:\\s*(?:0[xX][0-9a-fA-F]+|0[bB][01]{8}|-?[0-9a-fA-F]{1,3}|'[^']')"
                           "(?:u8|[uUlLh])*"
                           "\\s*(?:,|$))+\\s*$"));
    QString reduced = text;
    qsizetype before = 0;
    bool any = false;
    QRegularExpressionMatchIterator matches = list.globalMatch(text);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const int group = match.capturedLength(1) > 0 ? 1 : 2;
        const QString content = match.captured(group);
        if (!content.contains(QLatin1Char(',')) || !numbers.match(content).hasMatch())
            continue;
        blank(reduced, before, match.capturedStart(group));
        before = match.capturedEnd(group);
        any = true;
    }
    if (!any)
        return false;
    blank(reduced, before, text.size());
    text = reduced;
    return true;
}

} // namespace

std::optional<HexReading> readEscapes(const QString &text)
{
    static const QRegularExpression escapedByte(QStringLiteral("\\\\x[0-9a-fA-F]{2}"));
    static const QRegularExpression bytea(
            QStringLiteral("^\\s*['\"]?\\\\x[0-9a-fA-F]{4,}['\"]?\\s*$"));
    if (bytea.match(text).hasMatch())
        return std::nullopt;
    const std::vector<Literal> literals = literalsOf(text);
    const bool hasEscapes = escapedByte.match(text).hasMatch();
    const bool hasBytes = std::any_of(literals.begin(), literals.end(),
                                      [](const Literal &literal) { return literal.isBytes; });
    if (!hasEscapes && !hasBytes)
        return std::nullopt;
    HexReading out;
    Unescaper unescaper(text, out);
    if (literals.empty()) {
        qsizetype end = text.size();
        qsizetype start = 0;
        while (end > 0 && text[end - 1].isSpace())
            --end;
        while (start < end && text[start].isSpace())
            ++start;
        // A blank between escapes separates them, as a line break does.
        for (qsizetype at = start; at < end;) {
            qsizetype stop = at;
            while (stop < end && !text[stop].isSpace())
                ++stop;
            const bool isContinuation =
                    stop > at && text[stop - 1] == QLatin1Char('\\') && stop < end;
            unescaper.read(at, isContinuation ? stop - 1 : stop);
            at = stop;
            while (at < end && text[at].isSpace())
                ++at;
        }
    }
    for (const Literal &literal : literals)
        unescaper.read(literal.start, literal.end);
    out.notes.insert(out.notes.begin(), {HexNoteKind::EscapedString, {}, 0, 0});
    if (!out.isReadable())
        out.repair = out.bytes;
    return out;
}

CodeText stripCode(const QString &text)
{
    static const QRegularExpression comments(
            QStringLiteral(
                    "/\\*.*?\\*/|//[^\\n]*|(?:^|(?<=\\s))#(?![0-9a-fA-F]{2}(?:\\s|$))[^\\n]*"),
            QRegularExpression::DotMatchesEverythingOption | QRegularExpression::MultilineOption);
    static const QRegularExpression casts(
            QStringLiteral("\\((?:byte|char|sbyte|int8_t|uint8_t|unsigned char|u8)\\)"));
    // What tools print around hex: a Node.js buffer, a Markdown fence, PostgreSQL's bytea, tags.
    static const QRegularExpression wrappers(
            QStringLiteral(
                    "<Buffer\\b|\\bbyteArrayOf(?=\\s*\\()|```\\w*|^\\s*\\\\x(?=[0-9a-fA-F]{4,}"
                    "\\s*$)|^\\s*hex(?:stream)?\\s*[:=]|\"[^\"]*\"=hex:|\\\\$|\\d'h(?=[0-9a-fA-F]"
                    "{2}\\b)|</?\\w+>"),
            QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption);
    CodeText code{text, false, false};
    code.hadComments = blankMatches(code.text, comments);
    blankMatches(code.text, casts);
    blankMatches(code.text, wrappers);
    if (!keepList(code.text))
        keepQuotedHex(code.text);
    else
        code.isList = true;
    return code;
}

} // namespace inspector
