// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/hexlog.h"

#include <QRegularExpression>

namespace inspector {

namespace {

using base::Direction;

// A time of day in front of a line. With colons alone it could be bytes, so a fraction, a bracket
// or a date must come along.
const QRegularExpression &timePattern()
{
    static const QRegularExpression pattern(QStringLiteral(
            "^\\s*(?:"
            "\\[\\s*(?:\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}[ "
            "T_])?\\d{1,2}:\\d{2}:\\d{2}(?:[.,:]\\d{1,6})?"
            "Z?\\s*\\]"
            "|\\d{4}[-/]\\d{1,2}[-/]\\d{1,2}[ T_]\\d{1,2}:\\d{2}:\\d{2}(?:[.,]\\d{1,6})?Z?"
            "|\\d{1,2}:\\d{2}:\\d{2}[.,]\\d{1,6}(?: ->)?"
            "|\\[\\s*\\d+\\.\\d+\\]"
            "|[EWIDV] \\(\\d+\\) [\\w.-]+:"
            "|\\d+-\\d+(?= (?:UART|SPI|I2C)\\b)|uart-\\d+(?=: [0-9A-Fa-f]{2}\\s*$)"
            "|(?:(?:CONN|PUB|SUB|UNSUB)(?:ECT|ACK|LISH|REC|REL|COMP|SCRIBE)|PINGREQ|PINGRESP|"
            "DISCONNECT|AUTH)(?=\\s*:)"
            ")[:,]?\\s*"));
    return pattern;
}

struct Mark
{
    Direction direction;
    QRegularExpression pattern;
};

QRegularExpression markPattern(const QString &signs, const QString &words)
{
    const QString what = QStringLiteral("(?:\\s+(?:data|bytes|packet|hex|msg|raw))?"
                                        "(?:\\s*[(\\[]\\s*\\d+(?:\\s*bytes?)?\\s*[)\\]])?");
    return QRegularExpression(
            QStringLiteral("^\\s*(?:(?:%1)|(?:(?:UART|mqtt|uart-\\d+)\\s*:?\\s*)?[\\[(<]?(?:%2)%3"
                           "\\s*(?:[\\])>]\\s*[:\uFF1A]?|[:\uFF1A=]|(?=\\s*[\\[\\s]?0x)))\\s*")
                    .arg(signs, words, what),
            QRegularExpression::CaseInsensitiveOption);
}

const std::array<Mark, 2> &marks()
{
    static const std::array<Mark, 2> both{
            Mark{Direction::Out,
                 markPattern(QStringLiteral("\u53D1\u2192\u25C7|H>|-{1,2}>|={1,2}>|>{2,3}|\u2192|"
                                            "\u21D2|\u2191"),
                             QStringLiteral("tx|send|sent|sending|out|outgoing|write|"
                                            "c ?(?:->|2) ?s|client ?(?:->|to|\u2192) ?(?:server|"
                                            "broker)|\u53D1\u9001?|\u4E0A\u884C|\u5199"))},
            Mark{Direction::In,
                 markPattern(QStringLiteral("\u6536\u2190\u25C6|M>|<-{1,2}|<={1,2}|<{2,3}|\u2190|"
                                            "\u21D0|\u2193"),
                             QStringLiteral("rx|recv|receive|received|receiving|in|incoming|read|"
                                            "s ?(?:->|2) ?c|(?:server|broker) ?(?:->|to|\u2192) "
                                            "?client|\u63A5\u6536|\u6536\u5230?|\u4E0B\u884C|"
                                            "\u8BFB"))}};
    return both;
}

void readPrefix(const QString &text, LogLine &line)
{
    // One after the other, as programs put the mark before the time or behind it.
    for (int round = 0; round < 3; ++round) {
        const QString rest = text.mid(line.content, line.end - line.content);
        const QRegularExpressionMatch time = timePattern().match(rest);
        if (time.hasMatch()) {
            line.hasTime = true;
            line.content += time.capturedLength();
            continue;
        }
        if (line.direction)
            return;
        for (const Mark &mark : marks()) {
            const QRegularExpressionMatch match = mark.pattern.match(rest);
            if (!match.hasMatch())
                continue;
            line.direction = mark.direction;
            line.content += match.capturedLength();
            break;
        }
    }
}

} // namespace

std::vector<LogLine> logLinesOf(const QString &text)
{
    std::vector<LogLine> lines;
    qsizetype start = 0;
    while (start < text.size()) {
        qsizetype end = text.indexOf(QLatin1Char('\n'), start);
        if (end < 0)
            end = text.size();
        LogLine line{start, start, end, std::nullopt, false};
        readPrefix(text, line);
        lines.push_back(line);
        start = end + 1;
    }
    return lines;
}

std::optional<QString> withoutLinePrefixes(const QString &text)
{
    QString plain = text;
    bool any = false;
    for (const LogLine &line : logLinesOf(text)) {
        if (text.mid(line.start, line.end - line.start).trimmed().isEmpty())
            continue;
        if (!line.hasTime)
            return std::nullopt;
        any = true;
        for (qsizetype i = line.start; i < line.content; ++i)
            plain[i] = QLatin1Char(' ');
    }
    return any ? std::optional(plain) : std::nullopt;
}

} // namespace inspector
