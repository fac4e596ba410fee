// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"
#include "app/at/linereader.h"

#include <chrono>
#include <deque>
#include <optional>
#include <variant>
#include <vector>

namespace at {

using CommandId = quint32;

// Whether a typed line is a command, which a result ends, and not text for whatever listens.
bool isCommand(QByteArrayView line);

struct Command
{
    QByteArray text;             // without line end
    QByteArray data;             // sent at the prompt, as it is; empty: the person types it
    bool awaitLateResult = true; // hold the next command until the late result came
    std::optional<std::chrono::milliseconds> timeout; // else what the catalogue says
};

enum class Outcome : quint8 { Succeeded, Failed, TimedOut, LinkLost, Cancelled };

// Actions, in the order in which they are to be done.
struct SendBytes
{
    QByteArray bytes;
};
struct ShowLine
{
    LineKind kind;
    QByteArray raw;
    base::ByteRange text;
    bool cut;
};
struct SetTimer // replaces the one before
{
    std::chrono::milliseconds delay;
};
struct StopTimer
{
};
struct CommandFinished
{
    CommandId id;
    Outcome outcome;
    QByteArray decidingLine; // empty when no line decided
};
using Action = std::variant<SendBytes, ShowLine, SetTimer, StopTimer, CommandFinished>;

// Sends one command after the other and tells how each ended. Does no input or output itself:
// facts go in, actions come out of takeActions().
class Session
{
public:
    enum class Phase : quint8 {
        Idle,
        AwaitingResult,
        PromptOpen,
        AwaitingLateResult,
        DataMode // everything is payload until leaveDataMode()
    };

    void setCatalog(Catalog catalog);
    const Catalog &catalog() const { return m_catalog; }
    void setLineEnding(QByteArray ending) { m_lineEnding = std::move(ending); }

    Phase phase() const { return m_phase; }
    // What the open prompt takes, and what was sent to it already.
    const Prompt &prompt() const { return m_prompt; }
    qsizetype promptTaken() const { return m_promptTaken; } // bytes
    qsizetype queued() const { return static_cast<qsizetype>(m_queue.size()); }

    CommandId enqueue(Command command);
    // These bytes at once, past the queue: prompt data, Ctrl-Z, what is no command.
    void sendNow(const QByteArray &bytes);
    // Gives up the running command and all that wait.
    void cancelAll();
    // The escape sequence was sent, with silence around it: lines are expected again.
    void leaveDataMode();

    void bytesReceived(QByteArrayView bytes);
    void wentQuiet(); // nothing more has come for a while
    void timerFired();
    void linkLost();

    bool hasUnfinishedLine() const { return m_reader.hasUnfinishedLine(); }
    bool awaitsData() const { return m_reader.mode() == LineReader::Mode::Data; }
    std::vector<Action> takeActions() { return std::exchange(m_actions, {}); }

private:
    struct Running
    {
        CommandId id;
        Command command;
        std::optional<LateResult> late;
        QByteArray lateLine;                   // came before OK
        std::chrono::milliseconds lateLeft{0}; // until it is given up, after the timer
    };

    void startNext();
    void waitForLate(std::chrono::milliseconds most);
    QByteArray lineEndingFor(QByteArrayView text) const;
    void noteNumericResults(QByteArrayView text);
    void lineRead(const LineView &line);
    void finalArrived(const LineView &line);
    void promptArrived();
    void sendPromptData(const QByteArray &bytes);
    void lateArrived(const QByteArray &line);
    void finish(Outcome outcome, const QByteArray &line);
    std::chrono::milliseconds timeoutOf(const Command &command) const;

    Catalog m_catalog;
    LineReader m_reader;
    QByteArray m_lineEnding = "\r\n";
    QByteArray m_lastText; // what A/ repeats
    Phase m_phase = Phase::Idle;
    Prompt m_prompt;
    qsizetype m_promptTaken = 0; // bytes
    CommandId m_lastId = 0;
    std::deque<std::pair<CommandId, Command>> m_queue;
    std::optional<Running> m_running;
    std::vector<Action> m_actions;
};

} // namespace at
