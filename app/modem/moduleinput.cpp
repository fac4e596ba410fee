// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/moduleinput.h"

#include <utility>

namespace modem {

namespace {

constexpr char backspace = '\b'; // S5
constexpr char controlZ = 0x1A;
constexpr char escape = 0x1B;
constexpr std::chrono::milliseconds dataModePause{20}; // ESP-AT sends what came so long ago

} // namespace

ModuleInput::ModuleInput(QObject *parent) : QObject(parent)
{
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        if (m_dataMode)
            dataModePaused();
        else if (m_prompt)
            endData();
    });
}

void ModuleInput::setBusy(bool busy)
{
    m_busy = busy;
    m_toldBusy = false;
}

void ModuleInput::ask(const PromptWish &wish)
{
    m_prompt = wish;
    m_data.clear();
    if (wish.patience.count() > 0)
        m_pause.start(wish.patience);
}

void ModuleInput::enterDataMode(std::function<void(const QByteArray &)> sink)
{
    m_dataMode = std::move(sink);
    m_dataModeWaiting.clear();
}

void ModuleInput::leaveDataMode()
{
    m_dataMode = {};
    m_pause.stop();
}

void ModuleInput::reset()
{
    leaveDataMode();
    m_prompt.reset();
    m_line.clear();
    m_data.clear();
    m_lineTooLong = m_afterCr = m_busy = m_toldBusy = false;
}

void ModuleInput::receive(QByteArrayView bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const char byte = bytes[i];
        const bool isSecondOfCrLf = std::exchange(m_afterCr, false) && byte == '\n';
        if (isSecondOfCrLf && !(m_lineFeedIsData && m_prompt))
            continue;
        if (m_dataMode) {
            dataModeBytes(bytes.sliced(i));
            return;
        }
        if (m_prompt)
            dataByte(byte);
        else
            commandByte(byte);
    }
}

void ModuleInput::dataByte(char byte)
{
    const PromptWish::End end = m_prompt->end;
    if (end == PromptWish::End::ControlZ && byte == escape) {
        m_prompt.reset();
        m_pause.stop();
        emit dataCancelled();
        return;
    }
    const bool takesControlZ =
            end == PromptWish::End::ControlZ || end == PromptWish::End::LengthOrControlZ;
    if (takesControlZ && byte == controlZ)
        return endData();
    m_data.append(byte);
    if (end == PromptWish::End::EscapedZero && m_data.endsWith("\\0")
        && !m_data.endsWith("\\\\0")) {
        m_data.chop(2);
        return endData();
    }
    const bool isFull = end == PromptWish::End::ControlZ ? m_data.size() > m_prompt->length
                                                         : m_data.size() >= m_prompt->length;
    if (isFull)
        return endData();
    if (m_prompt->patience.count() > 0)
        m_pause.start(m_prompt->patience);
}

void ModuleInput::endData()
{
    m_pause.stop();
    m_prompt.reset();
    emit dataEntered(std::exchange(m_data, {}));
}

// A +++ of its own, with silence before and behind it, leaves; all else is payload.
void ModuleInput::dataModeBytes(QByteArrayView bytes)
{
    m_dataModeWaiting.append(bytes);
    m_pause.start(dataModePause);
}

void ModuleInput::dataModePaused()
{
    const QByteArray waiting = std::exchange(m_dataModeWaiting, {});
    if (waiting != "+++") {
        m_dataMode(waiting);
        return;
    }
    leaveDataMode();
    emit dataModeLeft();
}

void ModuleInput::commandByte(char byte)
{
    if (m_busy) {
        if (byte != '\r' && byte != '\n' && !std::exchange(m_toldBusy, true))
            emit ignoredWhileBusy();
        if (byte == '\r' || byte == '\n')
            m_toldBusy = false;
        return;
    }
    if (byte == '\n' && !m_needsLineFeed)
        return;
    if (m_echo)
        emit echoed(QByteArray(1, byte));
    if (m_needsLineFeed && byte == '\n') {
        if (m_line.endsWith('\r')) {
            m_line.chop(1);
            lineDone();
        }
        return;
    }
    if (byte == backspace) {
        m_line.chop(1);
    } else if (byte == '\r' && !m_needsLineFeed) {
        m_afterCr = true;
        lineDone();
    } else if (m_line.size() < longestLine) {
        m_line.append(byte);
    } else {
        m_lineTooLong = true;
        if (m_needsLineFeed && byte == '\r') // so that its LF still ends the line
            m_line[longestLine - 1] = '\r';
    }
    // V.250, 5.2.4: A/ repeats the line before at once.
    if (m_line.size() == 2 && m_line.toUpper() == "A/") {
        m_line.clear();
        emit repeatRequested();
    }
}

void ModuleInput::lineDone()
{
    const QByteArray line = std::exchange(m_line, {});
    if (std::exchange(m_lineTooLong, false))
        emit lineTooLong();
    else
        emit lineEntered(line);
}

} // namespace modem
