// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"
#include "app/modem/commandset.h"
#include "app/modem/module.h"
#include "app/modem/moduleinput.h"
#include "app/modem/moduleoutput.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

namespace modem {

struct SimulatedModemOptions
{
    QString module = QStringLiteral("lierda-nt35e"); // that comes with the program
    std::optional<at::Catalog> catalog = {};         // instead of it, maybe a person's own
    BrokerAddress broker; // sends every connection there, whatever host the commands say
    CredentialsFunction credentials;
    std::optional<bool> echo; // after power-on; else as the module has it
    ModuleFaults faults;
    FaultControl *control = nullptr; // changes them later; outlives the module
    // After a module opened TCP it has this long for CONNECT, as with real brokers.
    std::chrono::milliseconds connectWithin{5000};
};

// Stands in for a module of the catalogue: takes the bytes a host would send and gives those the
// module would answer. Its MQTT and TCP commands really connect.
class SimulatedModem : public QObject, private Module
{
    Q_OBJECT

public:
    explicit SimulatedModem(SimulatedModemOptions options, QObject *parent = nullptr);
    ~SimulatedModem() override;

    void receive(QByteArrayView bytes);
    // Says what the module says after power-on; nobody has to call it.
    void powerOn();
    void setFaults(const ModuleFaults &faults);
    void reset(); // as if the power had failed: nothing is told to any peer
    void closeByServer();

signals:
    void output(const QByteArray &bytes);

private:
    const ModuleConditions &conditions() const override { return m_conditions; }
    const SimulationProfile &profile() const override { return m_profile; }
    void say(const QByteArray &line) override;
    void sayRaw(const QByteArray &bytes) override;
    void finish(const Answer &answer) override;
    void enterDataMode(std::function<void(const QByteArray &)> sink) override;
    void leaveDataMode() override;
    void setAttached(bool attached) override { m_conditions.attached = attached; }
    void setFunctions(int level) override { m_conditions.functions = level; }
    void restart() override;

    void connectInput();
    void connectControl();
    void makeSets();
    void startSearching();
    void execute(const QByteArray &line);
    Answer executeBasic(QByteArrayView letters);
    Answer executeExtended(QByteArrayView command);
    QList<QByteArray> splitCommands(QByteArrayView body) const;
    QList<QByteArray> identity() const;

    // simulatedanswers.cpp
    void deliver(const Answer &answer);
    void openPrompt(const PromptWish &wish);
    void sayLine(const QByteArray &line);
    void sayResult(const std::optional<CmeError> &error);
    void releaseHeldResult();
    void interrupt(int place);
    bool diesNow();

    const SimulatedModemOptions m_options;
    SimulationProfile m_profile;
    ModuleConditions m_conditions;
    ModuleOutput m_output;
    ModuleInput m_input;
    std::vector<std::unique_ptr<CommandSet>> m_sets;
    QByteArray m_previousLine;
    std::function<Answer(const QByteArray &)> m_promptTaken;
    QTimer m_attachTimer;
    QTimer m_heldTimer;
    bool m_resultHeld = false; // a fault: the late result comes first
    bool m_pending = false;
    bool m_asleep = false;
    bool m_garbleNext = false;
    bool m_verbose = true;
    bool m_quiet = false;
    int m_errorFormat = 0; // CMEE
    int m_commands = 0;    // since power-on
};

} // namespace modem
