// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/modemhosts.h"
#include "app/modem/simulatedmodem.h"

#include <QObject>

#include <functional>
#include <memory>

namespace testsupport {

// A simulated module behind a pseudo-terminal, as a program on it sees a real one. What the program
// sends can be kept from the module, line by line.
class PtyModem
{
public:
    // What becomes of a command line, given without its line end.
    enum class Verdict : quint8 { Pass, Swallow, Refuse };

    explicit PtyModem(const modem::SimulatedModemOptions &options)
        : m_terminal(std::move(modem::PseudoTerminal::create()).value()), module(options)
    {
        QObject::connect(m_terminal.get(), &modem::PseudoTerminal::received, &module,
                         [this](const QByteArray &bytes) { take(bytes); });
        QObject::connect(&module, &modem::SimulatedModem::output, &module,
                         [this](const QByteArray &bytes) {
                             if (m_terminal)
                                 m_terminal->write(distort ? distort(bytes) : bytes);
                         });
    }
    Q_DISABLE_COPY_MOVE(PtyModem)

    QString path() const { return m_terminal->path(); }
    // Pulls the plug: whoever has the port open finds it gone.
    void unplug() { m_terminal.reset(); }
    void say(const QByteArray &bytes) { m_terminal->write(bytes); }

private:
    void take(const QByteArray &bytes)
    {
        if (!judge) {
            module.receive(bytes);
            return;
        }
        m_waiting += bytes;
        for (qsizetype end = m_waiting.indexOf('\r'); end >= 0; end = m_waiting.indexOf('\r')) {
            const QByteArray line = m_waiting.first(end + 1);
            m_waiting.remove(0, end + 1);
            takeLine(line);
        }
        // Payload has no line end.
        if (!m_waiting.isEmpty() && !m_waiting.trimmed().startsWith("A")) {
            if (!m_swallowed)
                module.receive(m_waiting);
            m_waiting.clear();
        }
    }
    void takeLine(const QByteArray &line)
    {
        const Verdict verdict = judge(line.trimmed());
        m_swallowed = verdict != Verdict::Pass; // and what follows it up to the next line
        if (verdict == Verdict::Pass)
            module.receive(line);
        else if (verdict == Verdict::Refuse)
            say("\r\n+CME ERROR: 50\r\n");
    }

    std::unique_ptr<modem::PseudoTerminal> m_terminal;
    QByteArray m_waiting;
    bool m_swallowed = false;

public:
    modem::SimulatedModem module;
    std::function<Verdict(const QByteArray &line)> judge;  // none: everything passes
    std::function<QByteArray(const QByteArray &)> distort; // what the module says; none: as it is
};

} // namespace testsupport
