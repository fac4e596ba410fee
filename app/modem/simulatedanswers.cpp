// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a simulated module says: answers, prompts, results and lines by itself.
#include "app/modem/simulatedmodem.h"

namespace modem {

namespace {

constexpr std::chrono::milliseconds longestHold{2'000};

QByteArray errorWords(CmeError error)
{
    switch (error) {
    case CmeError::NotAllowed:
        return "operation not allowed";
    case CmeError::NotSupported:
        return "operation not supported";
    case CmeError::SimNotInserted:
        return "SIM not inserted";
    case CmeError::NoNetwork:
        return "no network service";
    case CmeError::WrongParameter:
        return "incorrect parameters";
    case CmeError::OneMoUnknown:
    case CmeError::OneMoParameter:
    case CmeError::OneMoNotConnected:
    case CmeError::OneMoAlreadyConnected:
        return QByteArray::number(static_cast<int>(error)); // the vendor has no words for them
    }
    Q_UNREACHABLE();
}

} // namespace

void SimulatedModem::deliver(const Answer &answer)
{
    for (qsizetype i = 0; i < answer.information.size(); ++i) {
        if (i == 0 && m_conditions.faults.noLeadingLineEnd)
            m_output.write(answer.information[i] + "\r\n");
        else
            sayLine(answer.information[i]);
    }
    if (!answer.raw.isEmpty())
        m_output.write(answer.raw);
    if (answer.prompt) {
        openPrompt(*answer.prompt);
        return;
    }
    if (answer.end == Answer::End::Pending) {
        m_pending = true;
        m_input.setBusy(true);
    } else if (answer.end == Answer::End::Result) {
        interrupt(1);
        if (m_conditions.faults.resultFirst && !answer.error && answer.afterwards) {
            m_resultHeld = true;
            m_heldTimer.start(longestHold);
        } else {
            sayResult(answer.error);
        }
    }
    if (answer.end != Answer::End::Pending)
        m_output.answerEnded();
    if (const auto afterwards = answer.afterwards)
        afterwards();
}

void SimulatedModem::openPrompt(const PromptWish &wish)
{
    m_promptTaken = wish.taken;
    if (wish.length == 0 && wish.end == PromptWish::End::Length) { // no bytes need no prompt
        const auto taken = std::exchange(m_promptTaken, {});
        deliver(taken({}));
        return;
    }
    m_input.ask(wish);
    m_output.write(wish.okFirst ? "\r\nOK\r\n\r\n" + m_profile.prompt : "\r\n" + m_profile.prompt);
    interrupt(2);
}

void SimulatedModem::finish(const Answer &answer)
{
    m_pending = false;
    m_input.setBusy(false);
    deliver(answer);
}

void SimulatedModem::say(const QByteArray &line)
{
    sayLine(line);
    releaseHeldResult();
}

void SimulatedModem::sayRaw(const QByteArray &bytes)
{
    m_output.write(bytes);
    releaseHeldResult();
}

void SimulatedModem::enterDataMode(std::function<void(const QByteArray &)> sink)
{
    m_input.enterDataMode(std::move(sink));
}

void SimulatedModem::leaveDataMode()
{
    m_input.leaveDataMode();
}

void SimulatedModem::sayLine(const QByteArray &line)
{
    m_output.write(m_verbose ? "\r\n" + line + "\r\n" : line + "\r\n");
}

void SimulatedModem::sayResult(const std::optional<CmeError> &error)
{
    if (m_quiet)
        return;
    if (error && m_errorFormat > 0 && !m_profile.plainErrors) {
        sayLine("+CME ERROR: "
                + (m_errorFormat == 1 ? QByteArray::number(static_cast<int>(*error))
                                      : errorWords(*error)));
        return;
    }
    if (m_verbose)
        m_output.write(error ? "\r\nERROR\r\n" : "\r\nOK\r\n");
    else
        m_output.write(error ? "4\r" : "0\r");
}

void SimulatedModem::releaseHeldResult()
{
    if (!std::exchange(m_resultHeld, false))
        return;
    m_heldTimer.stop();
    sayResult({});
}

// A line by itself where it hurts most: before the answer, between its text and its result, and
// while data is awaited.
void SimulatedModem::interrupt(int place)
{
    if (!m_conditions.faults.unsolicited || m_profile.chatter.isEmpty())
        return;
    sayLine(m_profile.chatter[(m_commands + place) % m_profile.chatter.size()]);
}

bool SimulatedModem::diesNow()
{
    ++m_commands;
    if (m_conditions.faults.resetAfter == 0 || m_commands != m_conditions.faults.resetAfter)
        return false;
    m_output.write("\r\n+");
    reset();
    m_conditions.faults.resetAfter = 0; // once
    return true;
}

} // namespace modem
