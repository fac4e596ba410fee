// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/grammar.h"
#include "app/at/line.h"

#include <array>
#include <functional>
#include <optional>

namespace at {

// Cuts the byte stream of a module into lines and tells their kinds apart (V.250 verbose framing).
// The result is the same however the stream is cut into chunks.
class LineReader
{
public:
    using Sink = std::function<void(const LineView &)>;
    static constexpr qsizetype maximumLine = 16 * 1024; // bytes; a longer one comes in pieces

    LineReader();

    void setGrammar(Grammar grammar);
    // Lines from here on answer this command, until a final result ends it.
    void commandSent(PendingCommand command);
    void commandAbandoned();
    bool hasPendingCommand() const { return m_pending.has_value(); }

    void append(QByteArrayView chunk, const Sink &sink);
    // Hands out an unfinished line as it stands; for when nothing more has come for a while.
    void flush(const Sink &sink);
    bool hasUnfinishedLine() const { return m_textStart < m_line.size(); }
    void reset();

private:
    qsizetype runLength(QByteArrayView chunk) const;
    qsizetype takeData(QByteArrayView chunk, const Sink &sink);
    void markStopBytes();
    void byteAppended(char byte, const Sink &sink);
    void lineFeedArrived(const Sink &sink);
    bool completeEcho(const Sink &sink);
    bool completePrompt(const Sink &sink);
    bool completeDataHeader(char byte, const Sink &sink);
    void emitLine(LineKind kind, bool cut, const Sink &sink);
    QByteArrayView text() const;
    LineKind classify(QByteArrayView text) const;

    Grammar m_grammar;
    std::optional<PendingCommand> m_pending;
    std::array<bool, 256> m_stops{}; // bytes after which something may be decided
    QByteArray m_line;
    qsizetype m_textStart = 0; // in m_line, after line ends and NULs
    qsizetype m_dataLeft = 0;  // bytes
    bool m_skipBlank = false;  // a prompt's blank may still come
    bool m_continues = false;  // the line's start was handed out already
};

// OK and the failures of table 1.3 that end a command on any module.
std::optional<LineKind> finalKind(QByteArrayView text);

} // namespace at
