// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/answer.h"

#include <QByteArrayView>
#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace modem {

// The line from the host to a simulated module: command lines with their editing and echo (V.250),
// data at a prompt, and the bytes of data mode. The result is the same however the bytes are cut.
class ModuleInput : public QObject
{
    Q_OBJECT

public:
    explicit ModuleInput(QObject *parent = nullptr);

    void setEcho(bool on) { m_echo = on; }
    bool echo() const { return m_echo; }
    void setNeedsLineFeed(bool needs) { m_needsLineFeed = needs; }
    void setLineFeedIsData(bool is) { m_lineFeedIsData = is; }
    void setBusy(bool busy); // what comes is lost, and told once
    void ask(const PromptWish &wish);
    void enterDataMode(std::function<void(const QByteArray &bytes)> sink);
    void leaveDataMode();
    void reset();

    void receive(QByteArrayView bytes);

signals:
    void echoed(const QByteArray &bytes);
    void lineEntered(const QByteArray &line); // without line end
    void lineTooLong();
    void repeatRequested(); // A/
    void dataEntered(const QByteArray &data);
    void dataCancelled(); // by 1B
    void ignoredWhileBusy();
    void dataModeLeft();

private:
    void commandByte(char byte);
    void lineDone();
    void dataByte(char byte);
    void endData();
    void dataModeBytes(QByteArrayView bytes);
    void dataModePaused();

    static constexpr qsizetype longestLine = 10 * 1024;

    bool m_echo = false;
    bool m_needsLineFeed = false;
    bool m_lineFeedIsData = false;
    bool m_busy = false;
    bool m_toldBusy = false;
    QByteArray m_line;
    bool m_lineTooLong = false;
    bool m_afterCr = false; // the LF of CR LF is no input
    std::optional<PromptWish> m_prompt;
    QByteArray m_data;
    std::function<void(const QByteArray &)> m_dataMode;
    QByteArray m_dataModeWaiting; // may become +++
    QTimer m_pause;               // of the data at a prompt, or in data mode
};

} // namespace modem
