// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/simulatedmodem.h"
#include "tests/support/mosquitto.h"

#include <QProcess>
#include <QTest>

namespace testsupport {

// A simulated module with what it has said so far, on a real broker where a test starts one.
struct ModemBench
{
    explicit ModemBench(modem::SimulatedModemOptions options = {}) : module(std::move(options))
    {
        QObject::connect(&module, &modem::SimulatedModem::output, &module,
                         [this](const QByteArray &bytes) { said += bytes; });
    }

    // The answer to one command, with what follows until `last` ends it.
    QByteArray ask(const QByteArray &line, const QByteArray &last = "OK\r\n")
    {
        said.clear();
        module.receive(line + "\r\n");
        waitFor(last);
        return said;
    }
    bool waitFor(const QByteArray &last)
    {
        return QTest::qWaitFor([&] { return said.endsWith(last); }, 10'000);
    }

    modem::SimulatedModem module;
    QByteArray said;
};

inline modem::SimulatedModemOptions at(const Mosquitto &broker)
{
    modem::SimulatedModemOptions options;
    options.broker = {QStringLiteral("127.0.0.1"), broker.port()};
    return options;
}

inline bool publish(const Mosquitto &broker, const QStringList &arguments)
{
    return QProcess::execute(QStringLiteral("mosquitto_pub"),
                             QStringList{QStringLiteral("-p"), QString::number(broker.port())}
                                     + arguments)
           == 0;
}

} // namespace testsupport
