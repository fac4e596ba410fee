// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/grammar.h"
#include "app/at/line.h"

#include <array>
#include <functional>
#include <optional>

namespace at {

// Cuts the byte stream of a module into lines and tells their kinds apart (V.250 verbose framing,
// and numeric results when told). The result is the same however the stream is cut into chunks.
class LineReader
{
public:
    using Sink = std::function<void(const LineView &)>;
    static constexpr qsizetype maximumLine = 16 * 1024; // bytes; a longer one comes in pieces
    // Bytes; a header that announces more is an ordinary line, so that noise cannot swallow all.
    static constexpr qsizetype maximumData = 1024 * 1024;

    enum class Mode : quint8 {
        Lines,
        Data,       // a counted number of bytes
        Transparent // all bytes, until leaveDataMode()
    };

    LineReader();

    void setGrammar(Grammar grammar);
    // Lines from here on answer this command, until a final result ends it.
    void commandSent(PendingCommand command);
    void commandAbandoned();
    bool hasPendingCommand() const { return m_pending.has_value(); }
    // These bytes answered a prompt; a module that echoes commands may repeat them.
    void dataSent(const QByteArray &data);
    // ATV0: results are a digit and CR.
    void setNumericResults(bool numeric);

    Mode mode() const { return m_mode; }
    // The escape sequence was sent: what comes now are lines again.
    void leaveDataMode();

    void append(QByteArrayView chunk, const Sink &sink);
    // Hands out what is unfinished as it stands and gives up counted data that stopped coming; for
    // when nothing more has come for a while.
    void flush(const Sink &sink);
    bool hasUnfinishedLine() const
    {
        return m_mode != Mode::Lines ? !m_line.isEmpty() || m_mode == Mode::Data
                                     : m_textStart < m_line.size();
    }
    void reset();

private:
    enum class DataEnd : quint8 { Counted, AwaitingQuote, AwaitingLineEnd, ToLineEnd };

    qsizetype runLength(QByteArrayView chunk) const;
    void takeRun(QByteArrayView &chunk, const Sink &sink);
    void takeData(QByteArrayView &chunk, const Sink &sink);
    void takeAfterData(QByteArrayView &chunk, const Sink &sink);
    void takeTransparent(QByteArrayView &chunk, const Sink &sink);
    void endData(qsizetype trailing, const Sink &sink);
    void markStopBytes();
    void skipLeading();
    void byteAppended(char byte, const Sink &sink);
    void lineFeedArrived(const Sink &sink);
    bool completeEcho(const Sink &sink);
    bool completeDataEcho(const Sink &sink);
    bool completeNumericResult(const Sink &sink);
    bool completePrompt(const Sink &sink);
    bool completeDataHeader(char byte, const Sink &sink);
    bool isInForce(const DataHeader &header) const;
    void switchHeaders(QByteArrayView command);
    void startData(const DataHeader &header, qsizetype length, const Sink &sink);
    void finishLine(const LineView &verdict, bool cut, const Sink &sink);
    void applyEffects(const LineView &line);
    QByteArrayView text() const;
    LineView classified(QByteArrayView text) const;
    std::optional<LineKind> finalKindHere(QByteArrayView text) const;

    Grammar m_grammar;
    std::optional<PendingCommand> m_pending;
    QRegularExpression m_late;              // outlives the command that announced it
    std::array<bool, 256> m_stops{};        // bytes after which something may be decided
    std::array<bool, 256> m_headerStarts{}; // second bytes of data headers
    Mode m_mode = Mode::Lines;
    DataEnd m_dataEnd = DataEnd::Counted;
    DataHeader m_header; // of the data being read
    QByteArray m_line;
    qsizetype m_textStart = 0; // in m_line, after line ends and NULs
    qsizetype m_dataLeft = 0;  // bytes
    QByteArray m_dataEcho;     // what may be repeated now
    bool m_echoes = false;     // the running command was echoed
    bool m_numeric = false;
    bool m_promptAfterOk = false; // the command is over, but its prompt may follow at once
    bool m_skipBlank = false;     // a prompt's blank may still come
    bool m_continues = false;     // the line's start was handed out already
};

// OK and the failures of table 1.3 that end a command on any module.
std::optional<LineKind> finalKind(QByteArrayView text);

} // namespace at
