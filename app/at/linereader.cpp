// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/linereader.h"

#include <QString>

#include <algorithm>

namespace at {

namespace {

constexpr bool isLineEnd(char byte)
{
    return byte == '\r' || byte == '\n' || byte == '\0';
}

bool startsWithAny(QByteArrayView text, const QList<QByteArray> &prefixes)
{
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [text](const QByteArray &prefix) { return text.startsWith(prefix); });
}

bool isExtraFinal(QByteArrayView text, const QList<QByteArray> &finals)
{
    return std::any_of(finals.begin(), finals.end(),
                       [text](const QByteArray &word) { return text == word; });
}

} // namespace

std::optional<LineKind> finalKind(QByteArrayView text)
{
    if (text == "OK")
        return LineKind::Result;
    for (const char *word :
         {"ERROR", "NO CARRIER", "NO DIALTONE", "BUSY", "NO ANSWER", "COMMAND NOT SUPPORT"}) {
        if (text == word)
            return LineKind::Error;
    }
    for (const char *start : {"+CME ERROR:", "+CMS ERROR:", "MODEM ERROR:"}) {
        if (text.startsWith(start))
            return LineKind::Error;
    }
    return std::nullopt;
}

LineReader::LineReader()
{
    markStopBytes();
}

void LineReader::setGrammar(Grammar grammar)
{
    m_grammar = std::move(grammar);
    markStopBytes();
}

void LineReader::commandSent(PendingCommand command)
{
    m_pending = std::move(command);
    markStopBytes();
}

void LineReader::commandAbandoned()
{
    m_pending.reset();
    markStopBytes();
}

void LineReader::reset()
{
    m_line.clear();
    m_textStart = 0;
    m_dataLeft = 0;
    m_skipBlank = false;
    m_continues = false;
    commandAbandoned();
}

void LineReader::markStopBytes()
{
    m_stops.fill(false);
    m_stops['\n'] = true;
    if (m_pending) {
        m_stops['\r'] = true;
        m_stops['>'] = m_pending->promptDue;
    }
    // A header ends in one of these; only a line with a header's prefix is looked at closer.
    if (!m_grammar.dataHeaders.isEmpty())
        m_stops[','] = m_stops[':'] = m_stops['"'] = true;
}

// How much of the chunk can be taken before a decision is due.
qsizetype LineReader::runLength(QByteArrayView chunk) const
{
    const qsizetype most = std::min(chunk.size(), maximumLine - m_line.size());
    for (qsizetype i = 0; i < most; ++i) {
        if (m_stops[static_cast<quint8>(chunk[i])])
            return i + 1;
    }
    return most;
}

void LineReader::append(QByteArrayView chunk, const Sink &sink)
{
    while (!chunk.isEmpty()) {
        if (m_dataLeft > 0) {
            chunk = chunk.sliced(takeData(chunk, sink));
            continue;
        }
        const qsizetype length = runLength(chunk);
        m_line.append(chunk.first(length));
        byteAppended(chunk[length - 1], sink);
        chunk = chunk.sliced(length);
    }
}

qsizetype LineReader::takeData(QByteArrayView chunk, const Sink &sink)
{
    const qsizetype length = std::min({chunk.size(), m_dataLeft, maximumLine - m_line.size()});
    m_line.append(chunk.first(length));
    m_dataLeft -= length;
    if (m_dataLeft == 0 || m_line.size() == maximumLine)
        emitLine(LineKind::Data, m_dataLeft > 0, sink);
    return length;
}

void LineReader::byteAppended(char byte, const Sink &sink)
{
    while (m_textStart < m_line.size()
           && (isLineEnd(m_line[m_textStart]) || (m_skipBlank && m_line[m_textStart] == ' '))) {
        m_skipBlank = false;
        ++m_textStart;
    }
    if (completeDataHeader(byte, sink))
        return;
    if (byte == '\n')
        lineFeedArrived(sink);
    else if (byte == '\r' && completeEcho(sink))
        return;
    else if (byte == '>' && completePrompt(sink))
        return;
    if (m_line.size() >= maximumLine)
        emitLine(classify(text()), true, sink);
}

void LineReader::lineFeedArrived(const Sink &sink)
{
    if (m_textStart == m_line.size()) {
        m_continues = false;
        return; // blank: it leads the next line
    }
    emitLine(classify(text()), false, sink);
}

// The echo is told at its CR: some modules start their answer right after it, without CR LF.
bool LineReader::completeEcho(const Sink &sink)
{
    if (!m_pending || m_pending->text.isEmpty() || text() != m_pending->text)
        return false;
    emitLine(LineKind::Echo, false, sink);
    return true;
}

// A prompt has no line end, and its blank may come late or never, so ">" alone must do.
bool LineReader::completePrompt(const Sink &sink)
{
    if (!m_pending || !m_pending->promptDue || text() != ">")
        return false;
    m_pending->promptDue = false;
    markStopBytes();
    emitLine(LineKind::Prompt, false, sink);
    m_skipBlank = true;
    return true;
}

bool LineReader::completeDataHeader(char byte, const Sink &sink)
{
    if (m_grammar.dataHeaders.isEmpty()
        || (byte != ',' && byte != ':' && byte != '"' && byte != '\n'))
        return false;
    const QByteArrayView head = QByteArrayView(m_line).sliced(m_textStart);
    for (const DataHeader &header : std::as_const(m_grammar.dataHeaders)) {
        if (!head.startsWith(header.prefix))
            continue;
        const auto match =
                header.pattern.match(QString::fromLatin1(head), 0, QRegularExpression::NormalMatch,
                                     QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch() || match.capturedLength() != head.size())
            continue;
        emitLine(LineKind::Unsolicited, false, sink);
        m_dataLeft = match.captured(header.lengthGroup).toInt();
        return true;
    }
    return false;
}

QByteArrayView LineReader::text() const
{
    qsizetype end = m_line.size();
    while (end > m_textStart && isLineEnd(m_line[end - 1]))
        --end;
    return QByteArrayView(m_line).sliced(m_textStart, end - m_textStart);
}

void LineReader::emitLine(LineKind kind, bool cut, const Sink &sink)
{
    const QByteArray line = std::exchange(m_line, {});
    LineView view{kind, line, base::ByteRange::fromTo(0, line.size()), cut};
    if (kind != LineKind::Data) {
        qsizetype end = line.size();
        while (end > m_textStart && isLineEnd(line[end - 1]))
            --end;
        view.text = base::ByteRange::fromTo(std::min(m_textStart, end), end);
    }
    m_textStart = 0;
    m_skipBlank = false;
    m_continues = cut && kind != LineKind::Data;
    if (kind == LineKind::Result || kind == LineKind::Error)
        commandAbandoned();
    sink(view);
}

void LineReader::flush(const Sink &sink)
{
    if (!hasUnfinishedLine() || m_dataLeft > 0)
        return;
    emitLine(m_pending ? LineKind::Information : LineKind::Unrecognised, true, sink);
}

LineKind LineReader::classify(QByteArrayView text) const
{
    if (m_continues)
        return m_pending ? LineKind::Information : LineKind::Unrecognised;
    if (m_pending && !m_pending->text.isEmpty() && text == m_pending->text)
        return LineKind::Echo;
    if (const auto kind = finalKind(text))
        return *kind;
    if (m_pending && isExtraFinal(text, m_pending->extraFinals))
        return text.contains("FAIL") ? LineKind::Error : LineKind::Result;
    const bool ownPrefix = m_pending && !m_pending->replyPrefix.isEmpty()
                           && text.startsWith(m_pending->replyPrefix);
    if (ownPrefix)
        return m_pending->replyIsLate ? LineKind::Unsolicited : LineKind::Information;
    if (startsWithAny(text, m_grammar.unsolicitedPrefixes))
        return LineKind::Unsolicited;
    return m_pending ? LineKind::Information : LineKind::Unrecognised;
}

} // namespace at
