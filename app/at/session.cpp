// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/session.h"

#include <algorithm>

namespace at {

namespace {

constexpr std::chrono::milliseconds usualTimeout{5'000};
constexpr char controlZ = 0x1A;
constexpr char escape = 0x1B;

} // namespace

bool isCommand(QByteArrayView line)
{
    const QByteArrayView start = line.first(std::min<qsizetype>(line.size(), 2));
    return start.compare("AT", Qt::CaseInsensitive) == 0
           || start.compare("A/", Qt::CaseInsensitive) == 0;
}

void Session::setCatalog(Catalog catalog)
{
    m_catalog = std::move(catalog);
    m_reader.setGrammar(m_catalog.grammar());
}

CommandId Session::enqueue(Command command)
{
    m_queue.emplace_back(++m_lastId, std::move(command));
    const CommandId id = m_lastId;
    if (m_phase == Phase::Idle)
        startNext();
    return id;
}

void Session::sendNow(const QByteArray &bytes)
{
    m_actions.push_back(SendBytes{bytes});
    if (m_phase == Phase::PromptOpen)
        sendPromptData(bytes);
}

// A person may send the data in pieces; the prompt is over when all of it, or its end, was sent.
void Session::sendPromptData(const QByteArray &bytes)
{
    m_promptTaken += bytes.size();
    m_reader.dataSent(bytes);
    const bool more = m_prompt.length
                              ? m_promptTaken < *m_prompt.length
                              : m_prompt.end == PromptEnd::ControlZ && !bytes.contains(controlZ);
    if (more && !bytes.contains(escape))
        return;
    m_phase = m_running ? Phase::AwaitingResult : Phase::Idle;
    if (m_running)
        m_actions.push_back(SetTimer{timeoutOf(m_running->command)});
}

void Session::startNext()
{
    if (m_queue.empty())
        return;
    auto [id, command] = std::move(m_queue.front());
    m_queue.pop_front();
    // A/ repeats the line before at once and has no end of its own.
    const bool repeats = command.text.compare("A/", Qt::CaseInsensitive) == 0;
    const QByteArray effective = repeats ? m_lastText : command.text;
    if (!repeats)
        m_lastText = command.text;
    std::optional<LateResult> late;
    if (command.awaitLateResult)
        late = m_catalog.lateResultOf(effective);
    PendingCommand pending = m_catalog.pendingFor(effective);
    pending.text = command.text;
    m_prompt = pending.prompt;
    m_promptTaken = 0;
    noteNumericResults(effective);
    m_reader.commandSent(std::move(pending));
    m_phase = Phase::AwaitingResult;
    m_actions.push_back(
            SendBytes{repeats ? command.text : command.text + lineEndingFor(command.text)});
    m_actions.push_back(SetTimer{timeoutOf(command)});
    m_running = Running{id, std::move(command), std::move(late), {}};
}

// Some commands take the LF of CR LF for the first byte of their data.
QByteArray Session::lineEndingFor(QByteArrayView text) const
{
    const CommandInfo *info = m_catalog.commandOf(text);
    return info && !info->lineEnding.isEmpty() ? info->lineEnding : m_lineEnding;
}

// The answer to ATV0 itself is numeric already. Letters may stand together: ATE0V0.
void Session::noteNumericResults(QByteArrayView text)
{
    static const QRegularExpression verbosity(QStringLiteral("^AT(?:[A-Z&]\\d*)*?V(\\d?)"),
                                              QRegularExpression::CaseInsensitiveOption);
    const auto match = verbosity.match(QString::fromLatin1(text));
    if (match.hasMatch())
        m_reader.setNumericResults(match.captured(1) != QLatin1String("1"));
}

std::chrono::milliseconds Session::timeoutOf(const Command &command) const
{
    if (command.timeout)
        return *command.timeout;
    const CommandInfo *info = m_catalog.commandOf(command.text);
    if (!info)
        return usualTimeout;
    const std::chrono::milliseconds stated(info->timeoutMs);
    // What takes minutes to set is read at once.
    const bool isQuery = command.text.endsWith('?') && !command.text.endsWith("=?");
    return isQuery ? std::min(stated, usualTimeout) : stated;
}

void Session::bytesReceived(QByteArrayView bytes)
{
    m_reader.append(bytes, [this](const LineView &line) { lineRead(line); });
    if (m_phase == Phase::Idle)
        startNext();
}

void Session::leaveDataMode()
{
    m_reader.leaveDataMode();
    if (m_phase != Phase::DataMode)
        return;
    m_phase = Phase::Idle;
    startNext();
}

void Session::wentQuiet()
{
    m_reader.flush([this](const LineView &line) { lineRead(line); });
}

void Session::lineRead(const LineView &line)
{
    m_actions.push_back(ShowLine{line.kind, line.raw.toByteArray(), line.text, line.cut});
    if (line.kind == LineKind::Prompt)
        promptArrived();
    else if (m_running && line.ends)
        finalArrived(line);
    else if (m_running && m_running->late && line.kind == LineKind::Unsolicited) {
        const QByteArray text = line.textBytes().toByteArray();
        if (m_running->late->pattern.match(QString::fromUtf8(text)).hasMatch())
            lateArrived(text);
    }
    if (m_reader.mode() == LineReader::Mode::Transparent && m_phase != Phase::DataMode) {
        if (m_running) // its prompt, not a result, began the data
            finish(Outcome::Succeeded, line.textBytes().toByteArray());
        m_phase = Phase::DataMode;
    }
}

void Session::finalArrived(const LineView &line)
{
    const QByteArray text = line.textBytes().toByteArray();
    if (line.kind == LineKind::Error || !m_running->late) {
        finish(line.kind == LineKind::Error ? Outcome::Failed : Outcome::Succeeded, text);
        return;
    }
    if (m_phase == Phase::AwaitingLateResult)
        return; // of what was sent to wake the module
    m_phase = Phase::AwaitingLateResult;
    waitForLate(std::chrono::milliseconds(m_running->late->timeoutMs));
    if (!m_running->lateLine.isEmpty()) // it overtook OK
        lateArrived(m_running->lateLine);
}

void Session::waitForLate(std::chrono::milliseconds most)
{
    const std::chrono::milliseconds poke = m_catalog.pokeAfter();
    const std::chrono::milliseconds wait = poke.count() > 0 ? std::min(poke, most) : most;
    m_running->lateLeft = most - wait;
    m_actions.push_back(SetTimer{wait});
}

void Session::promptArrived()
{
    if (m_running && !m_running->command.data.isEmpty()) {
        QByteArray data = m_running->command.data;
        if (m_prompt.end == PromptEnd::ControlZ && !data.endsWith(controlZ))
            data += controlZ;
        m_actions.push_back(SendBytes{data});
        m_reader.dataSent(data);
        m_promptTaken = data.size();
        return;
    }
    m_phase = Phase::PromptOpen;
    m_actions.push_back(StopTimer{}); // a person may take his time
}

void Session::lateArrived(const QByteArray &line)
{
    if (m_phase != Phase::AwaitingLateResult) {
        m_running->lateLine = line;
        return;
    }
    const bool good = m_running->late->success.match(QString::fromUtf8(line)).hasMatch();
    finish(good ? Outcome::Succeeded : Outcome::Failed, line);
}

// The next command is started by whoever knows that all received lines have been read.
void Session::finish(Outcome outcome, const QByteArray &line)
{
    m_actions.push_back(StopTimer{});
    m_actions.push_back(CommandFinished{m_running->id, outcome, line});
    m_running.reset();
    m_phase = Phase::Idle;
    m_reader.commandAbandoned();
}

void Session::timerFired()
{
    if (!m_running)
        return;
    if (m_phase == Phase::AwaitingLateResult && m_running->lateLeft.count() > 0) {
        m_actions.push_back(SendBytes{"AT" + m_lineEnding});
        waitForLate(m_running->lateLeft);
        return;
    }
    finish(Outcome::TimedOut, {});
    startNext();
}

void Session::cancelAll()
{
    if (m_running)
        finish(Outcome::Cancelled, {});
    else if (m_phase == Phase::PromptOpen)
        m_phase = Phase::Idle;
    for (const auto &waiting : std::exchange(m_queue, {}))
        m_actions.push_back(CommandFinished{waiting.first, Outcome::Cancelled, {}});
}

void Session::linkLost()
{
    wentQuiet();
    if (m_running)
        finish(Outcome::LinkLost, {});
    m_phase = Phase::Idle;
    for (const auto &waiting : std::exchange(m_queue, {}))
        m_actions.push_back(CommandFinished{waiting.first, Outcome::LinkLost, {}});
    m_reader.reset();
}

} // namespace at
