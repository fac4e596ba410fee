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
                       [text](const QByteArray &prefix) { return startsWithPrefix(text, prefix); });
}

bool matches(const QRegularExpression &pattern, QByteArrayView text)
{
    return !pattern.pattern().isEmpty() && pattern.match(QString::fromLatin1(text)).hasMatch();
}

QByteArrayView skipBlanks(QByteArrayView text)
{
    while (text.startsWith(' '))
        text = text.sliced(1);
    return text;
}

} // namespace

bool startsWithPrefix(QByteArrayView text, QByteArrayView prefix)
{
    if (text.startsWith(prefix))
        return true;
    const qsizetype colon = prefix.indexOf(':');
    if (colon < 0 || !text.startsWith(prefix.first(colon)))
        return false;
    const QByteArrayView rest = skipBlanks(text.sliced(colon));
    return rest.startsWith(':')
           && skipBlanks(rest.sliced(1)).startsWith(skipBlanks(prefix.sliced(colon + 1)));
}

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
        if (startsWithPrefix(text, start))
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
    for (DataHeader &header : m_grammar.dataHeaders) {
        if (matches(header.switchedOnBy, command.text))
            header.active = true;
        else if (matches(header.switchedOffBy, command.text))
            header.active = false;
    }
    if (!command.late.pattern().isEmpty())
        m_late = command.late;
    m_pending = std::move(command);
    m_dataEcho.clear();
    m_echoes = false;
    m_promptAfterOk = false;
    markStopBytes();
}

void LineReader::commandAbandoned()
{
    m_pending.reset();
    m_dataEcho.clear();
    markStopBytes();
}

// What starts with a line end cannot be told from the answer that follows without an echo.
void LineReader::dataSent(const QByteArray &data)
{
    if (!m_pending || !m_echoes || data.isEmpty() || isLineEnd(data.front())
        || data.size() > maximumLine)
        return;
    m_dataEcho = data;
    markStopBytes();
}

void LineReader::setNumericResults(bool numeric)
{
    m_numeric = numeric;
    markStopBytes();
}

void LineReader::leaveDataMode()
{
    if (m_mode == Mode::Transparent)
        m_mode = Mode::Lines;
}

void LineReader::reset()
{
    m_line.clear();
    m_textStart = 0;
    m_dataLeft = 0;
    m_mode = Mode::Lines;
    m_skipBlank = false;
    m_continues = false;
    m_promptAfterOk = false;
    m_late = {};
    commandAbandoned();
}

void LineReader::markStopBytes()
{
    m_stops.fill(false);
    m_headerStarts.fill(false);
    m_stops['\n'] = true;
    m_stops['\r'] = m_pending.has_value() || m_numeric;
    m_stops['>'] = m_promptAfterOk || (m_pending && m_pending->prompt.due);
    if (!m_dataEcho.isEmpty())
        m_stops[static_cast<quint8>(m_dataEcho.back())] = true;
    // A header ends in one of these; only a line with a header's prefix is looked at closer.
    if (!m_grammar.dataHeaders.isEmpty())
        m_stops[','] = m_stops[':'] = m_stops['"'] = true;
    for (const DataHeader &header : std::as_const(m_grammar.dataHeaders)) {
        if (header.prefix.size() > 1)
            m_headerStarts[static_cast<quint8>(header.prefix[1])] = true;
    }
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
        switch (m_mode) {
        case Mode::Lines:
            takeRun(chunk, sink);
            break;
        case Mode::Data:
            if (m_dataLeft > 0)
                takeData(chunk, sink);
            else
                takeAfterData(chunk, sink);
            break;
        case Mode::Transparent:
            takeTransparent(chunk, sink);
            break;
        }
    }
}

void LineReader::takeRun(QByteArrayView &chunk, const Sink &sink)
{
    const qsizetype length = runLength(chunk);
    m_line.append(chunk.first(length));
    byteAppended(chunk[length - 1], sink);
    chunk = chunk.sliced(length);
}

void LineReader::startData(const DataHeader &header, qsizetype length, const Sink &sink)
{
    m_header = header;
    m_dataLeft = length;
    m_mode = Mode::Data;
    m_dataEnd = header.trailer == DataHeader::Trailer::Quote ? DataEnd::AwaitingQuote
                : header.lengthIsDoubtful                    ? DataEnd::AwaitingLineEnd
                                                             : DataEnd::Counted;
    if (m_dataLeft == 0 && m_dataEnd == DataEnd::Counted)
        endData(0, sink);
}

void LineReader::takeData(QByteArrayView &chunk, const Sink &sink)
{
    const qsizetype length = std::min({chunk.size(), m_dataLeft, maximumLine - m_line.size()});
    m_line.append(chunk.first(length));
    m_dataLeft -= length;
    chunk = chunk.sliced(length);
    if (m_dataLeft == 0 && m_dataEnd == DataEnd::Counted)
        endData(0, sink);
    else if (m_line.size() == maximumLine)
        finishLine({LineKind::Data, {}, {}}, true, sink);
}

void LineReader::takeAfterData(QByteArrayView &chunk, const Sink &sink)
{
    const char byte = chunk.front();
    if (m_dataEnd == DataEnd::AwaitingQuote) {
        const bool quote = byte == '"';
        if (quote) {
            m_line.append(byte);
            chunk = chunk.sliced(1);
        }
        endData(quote ? 1 : 0, sink);
        return;
    }
    if (m_dataEnd == DataEnd::AwaitingLineEnd) {
        if (byte == '\r' || byte == '\n') {
            endData(0, sink);
            return;
        }
        m_dataEnd = DataEnd::ToLineEnd;
    }
    const qsizetype lineFeed = chunk.indexOf('\n');
    const qsizetype most =
            std::min(lineFeed < 0 ? chunk.size() : lineFeed + 1, maximumLine + 1 - m_line.size());
    m_line.append(chunk.first(most));
    chunk = chunk.sliced(most);
    if (m_line.endsWith('\n'))
        endData(m_line.endsWith("\r\n") ? 2 : 1, sink);
    else if (m_line.size() > maximumLine)
        finishLine({LineKind::Data, {}, {}}, true, sink);
}

// `trailing`: bytes at the end that are no data.
void LineReader::endData(qsizetype trailing, const Sink &sink)
{
    m_mode = Mode::Lines;
    if (m_line.isEmpty())
        return;
    LineView verdict{LineKind::Data, {}, base::ByteRange::fromTo(0, m_line.size() - trailing)};
    finishLine(verdict, false, sink);
}

void LineReader::takeTransparent(QByteArrayView &chunk, const Sink &sink)
{
    const qsizetype lineFeed = chunk.indexOf('\n');
    const qsizetype most =
            std::min(lineFeed < 0 ? chunk.size() : lineFeed + 1, maximumLine - m_line.size());
    m_line.append(chunk.first(most));
    chunk = chunk.sliced(most);
    if (m_line.endsWith('\n') || m_line.size() == maximumLine)
        finishLine({LineKind::Data, {}, {}}, false, sink);
}

void LineReader::skipLeading()
{
    while (m_textStart < m_line.size()
           && (isLineEnd(m_line[m_textStart]) || (m_skipBlank && m_line[m_textStart] == ' '))) {
        m_skipBlank = false;
        ++m_textStart;
    }
}

void LineReader::byteAppended(char byte, const Sink &sink)
{
    skipLeading();
    if (!m_dataEcho.isEmpty() && completeDataEcho(sink))
        return;
    if (completeDataHeader(byte, sink))
        return;
    if (byte == '\n')
        lineFeedArrived(sink);
    else if (byte == '\r' && (completeEcho(sink) || completeNumericResult(sink)))
        return;
    else if (byte == '>' && completePrompt(sink))
        return;
    if (m_line.size() >= maximumLine)
        finishLine(classified(text()), true, sink);
}

void LineReader::lineFeedArrived(const Sink &sink)
{
    if (m_textStart == m_line.size()) {
        m_continues = false;
        return; // blank: it leads the next line
    }
    finishLine(classified(text()), false, sink);
}

// The echo is told at its CR: some modules start their answer right after it, without CR LF.
bool LineReader::completeEcho(const Sink &sink)
{
    if (!m_pending || m_pending->text.isEmpty() || text() != m_pending->text)
        return false;
    finishLine({LineKind::Echo, {}, {}}, false, sink);
    return true;
}

// True while what has come may still be, or just became, the echo of the data.
bool LineReader::completeDataEcho(const Sink &sink)
{
    const QByteArrayView head = QByteArrayView(m_line).sliced(m_textStart);
    if (head == m_dataEcho) {
        m_dataEcho.clear();
        markStopBytes();
        finishLine({LineKind::Echo, {}, base::ByteRange::fromTo(m_textStart, m_line.size())}, false,
                   sink);
        return true;
    }
    if (QByteArrayView(m_dataEcho).startsWith(head))
        return true;
    m_dataEcho.clear();
    markStopBytes();
    return false;
}

// ATV0: 0 OK, 1 CONNECT, 2 RING, the others are failures; information still ends with CR LF.
bool LineReader::completeNumericResult(const Sink &sink)
{
    const QByteArrayView digit = text();
    if (!m_numeric || digit.size() != 1 || digit[0] < '0' || digit[0] > '8')
        return false;
    LineView verdict{LineKind::Error, {}, {}};
    verdict.ends = m_pending.has_value() && digit[0] != '2';
    if (digit[0] == '0' || digit[0] == '1')
        verdict.kind = LineKind::Result;
    else if (digit[0] == '2' || !m_pending)
        verdict.kind = LineKind::Unsolicited;
    finishLine(verdict, false, sink);
    return true;
}

// A prompt has no line end, and its blank may come late or never, so ">" alone must do.
bool LineReader::completePrompt(const Sink &sink)
{
    const bool due = m_promptAfterOk || (m_pending && m_pending->prompt.due);
    if (!due || text() != ">")
        return false;
    finishLine({LineKind::Prompt, {}, {}}, false, sink);
    m_skipBlank = m_mode == Mode::Lines;
    return true;
}

bool LineReader::completeDataHeader(char byte, const Sink &sink)
{
    if (byte != ',' && byte != ':' && byte != '"' && byte != '\n')
        return false;
    const QByteArrayView head = QByteArrayView(m_line).sliced(m_textStart);
    if (head.size() < 2 || !m_headerStarts[static_cast<quint8>(head[1])])
        return false;
    for (const DataHeader &header : std::as_const(m_grammar.dataHeaders)) {
        if (!head.startsWith(header.prefix) || !isInForce(header))
            continue;
        const auto match =
                header.pattern.match(QString::fromLatin1(head), 0, QRegularExpression::NormalMatch,
                                     QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch() || match.capturedLength() != head.size())
            continue;
        const qint64 length = match.captured(header.lengthGroup).toLongLong() * header.lengthFactor;
        if (length > maximumData)
            continue;
        const DataHeader found = header;
        finishLine(classified(text()), false, sink);
        startData(found, static_cast<qsizetype>(length), sink);
        return true;
    }
    return false;
}

bool LineReader::isInForce(const DataHeader &header) const
{
    if (!header.active)
        return false;
    return header.during.pattern().isEmpty()
           || (m_pending && matches(header.during, m_pending->text));
}

QByteArrayView LineReader::text() const
{
    qsizetype end = m_line.size();
    while (end > m_textStart && isLineEnd(m_line[end - 1]))
        --end;
    return QByteArrayView(m_line).sliced(m_textStart, end - m_textStart);
}

// `verdict` says what the line is; an empty range in it is filled from the line.
void LineReader::finishLine(const LineView &verdict, bool cut, const Sink &sink)
{
    LineView view = verdict;
    view.cut = cut;
    if (view.text.length == 0 && view.kind == LineKind::Data) {
        view.text = base::ByteRange::fromTo(0, m_line.size());
    } else if (view.text.length == 0) {
        view.text = {m_textStart, text().size()};
    }
    const QByteArray line = std::exchange(m_line, {});
    view.raw = line;
    m_textStart = 0;
    m_skipBlank = false;
    m_continues = cut && view.kind != LineKind::Data;
    applyEffects(view);
    sink(view);
}

void LineReader::applyEffects(const LineView &line)
{
    if (line.kind == LineKind::Echo)
        m_echoes = true;
    if (line.late)
        m_late = {};
    if (m_promptAfterOk) {
        m_promptAfterOk = false;
        markStopBytes();
    }
    if (!m_pending || line.kind == LineKind::Data)
        return;
    if (line.kind == LineKind::Prompt)
        m_pending->prompt.due = false;
    else if (line.kind == LineKind::Result && !line.ends)
        m_pending->prompt.afterOk = false;
    if (matches(m_pending->dataMode, line.textBytes()))
        m_mode = Mode::Transparent;
    if (line.ends) {
        m_promptAfterOk = !m_pending->isKnown && line.kind == LineKind::Result;
        m_pending.reset();
        m_dataEcho.clear();
    }
    markStopBytes();
}

void LineReader::flush(const Sink &sink)
{
    if (!hasUnfinishedLine())
        return;
    if (m_mode == Mode::Lines) {
        m_dataEcho.clear();
        finishLine({m_pending ? LineKind::Information : LineKind::Unrecognised, {}, {}}, true,
                   sink);
    } else if (m_mode == Mode::Transparent) {
        finishLine({LineKind::Data, {}, {}}, false, sink);
    } else {
        const bool complete = m_dataLeft == 0;
        m_dataLeft = 0;
        m_mode = Mode::Lines;
        if (!m_line.isEmpty())
            finishLine({LineKind::Data, {}, {}}, !complete, sink);
    }
    markStopBytes();
}

std::optional<LineKind> LineReader::finalKindHere(QByteArrayView text) const
{
    if (m_pending) {
        for (const FinalLine &final : std::as_const(m_pending->finals)) {
            if (matches(final.pattern, text))
                return final.success ? LineKind::Result : LineKind::Error;
        }
        if (text == "NA")
            return LineKind::Error;
    }
    return finalKind(text);
}

// The tests in the order of the reference: echo, final, late result, own reply, unsolicited.
LineView LineReader::classified(QByteArrayView text) const
{
    const LineKind other = m_pending ? LineKind::Information : LineKind::Unrecognised;
    LineView verdict{other, {}, {}};
    if (m_continues)
        return verdict;
    if (m_pending && !m_pending->text.isEmpty() && text == m_pending->text) {
        verdict.kind = LineKind::Echo;
        return verdict;
    }
    if (const auto kind = finalKindHere(text)) {
        const bool comesBeforePrompt = *kind == LineKind::Result && text == "OK" && m_pending
                                       && m_pending->prompt.due && m_pending->prompt.afterOk;
        verdict.kind = *kind;
        verdict.ends = m_pending.has_value() && !comesBeforePrompt;
        if (!m_pending && text == "NO CARRIER")
            verdict.kind = LineKind::Unsolicited;
        return verdict;
    }
    if (matches(m_late, text)) {
        verdict.kind = LineKind::Unsolicited;
        verdict.late = true;
    } else if (m_pending && startsWithAny(text, m_pending->replyPrefixes)) {
        verdict.kind = LineKind::Information;
    } else if (startsWithAny(text, m_grammar.unsolicitedPrefixes)) {
        verdict.kind = LineKind::Unsolicited;
    }
    return verdict;
}

} // namespace at
