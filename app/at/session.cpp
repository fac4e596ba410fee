// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/session.h"

#include <algorithm>

namespace at {

namespace {

constexpr int usualTimeoutMs = 5'000;

} // namespace

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
    if (m_phase == Phase::PromptOpen) {
        m_phase = Phase::AwaitingResult;
        m_actions.push_back(
                SetTimer{std::chrono::milliseconds(commandTimeoutMs(m_running->command.text))});
    }
}

void Session::startNext()
{
    if (m_queue.empty())
        return;
    auto [id, command] = std::move(m_queue.front());
    m_queue.pop_front();
    std::optional<LateResult> late;
    if (command.awaitLateResult)
        late = m_catalog.lateResultOf(command.text);
    m_reader.commandSent(m_catalog.pendingFor(command.text));
    m_phase = Phase::AwaitingResult;
    m_actions.push_back(SendBytes{command.text + m_lineEnding});
    m_actions.push_back(SetTimer{std::chrono::milliseconds(commandTimeoutMs(command.text))});
    m_running = Running{id, std::move(command), std::move(late), {}};
}

int Session::commandTimeoutMs(QByteArrayView text) const
{
    const CommandInfo *info = m_catalog.commandOf(text);
    if (!info)
        return usualTimeoutMs;
    // What takes minutes to set is read at once.
    const bool isQuery = text.endsWith('?') && !text.endsWith("=?");
    return isQuery ? std::min(info->timeoutMs, usualTimeoutMs) : info->timeoutMs;
}

void Session::bytesReceived(QByteArrayView bytes)
{
    m_reader.append(bytes, [this](const LineView &line) { lineRead(line); });
    if (m_phase == Phase::Idle)
        startNext();
}

void Session::wentQuiet()
{
    m_reader.flush([this](const LineView &line) { lineRead(line); });
}

void Session::lineRead(const LineView &line)
{
    m_actions.push_back(ShowLine{line.kind, line.raw.toByteArray(), line.text, line.cut});
    if (!m_running)
        return;
    if (line.kind == LineKind::Result || line.kind == LineKind::Error)
        finalArrived(line);
    else if (line.kind == LineKind::Prompt)
        promptArrived();
    else if (m_running->late && line.kind == LineKind::Unsolicited) {
        const QByteArray text = line.textBytes().toByteArray();
        if (m_running->late->pattern.match(QString::fromUtf8(text)).hasMatch())
            lateArrived(text);
    }
}

void Session::finalArrived(const LineView &line)
{
    if (m_phase == Phase::AwaitingLateResult)
        return; // not ours: the command had its final result
    const QByteArray text = line.textBytes().toByteArray();
    if (line.kind == LineKind::Error || !m_running->late) {
        finish(line.kind == LineKind::Error ? Outcome::Failed : Outcome::Succeeded, text);
        return;
    }
    m_phase = Phase::AwaitingLateResult;
    m_actions.push_back(SetTimer{std::chrono::milliseconds(m_running->late->timeoutMs)});
    if (!m_running->lateLine.isEmpty()) // it overtook OK
        lateArrived(m_running->lateLine);
}

void Session::promptArrived()
{
    if (!m_running->command.data.isEmpty()) {
        m_actions.push_back(SendBytes{m_running->command.data});
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
    finish(Outcome::TimedOut, {});
    startNext();
}

void Session::cancelAll()
{
    if (m_running)
        finish(Outcome::Cancelled, {});
    for (const auto &waiting : std::exchange(m_queue, {}))
        m_actions.push_back(CommandFinished{waiting.first, Outcome::Cancelled, {}});
}

void Session::linkLost()
{
    wentQuiet();
    if (m_running)
        finish(Outcome::LinkLost, {});
    for (const auto &waiting : std::exchange(m_queue, {}))
        m_actions.push_back(CommandFinished{waiting.first, Outcome::LinkLost, {}});
    m_reader.reset();
}

} // namespace at
