// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/moduleplan.h"
#include "ui/presentation/sequencemodel.h"
#include "ui/presentation/sequencerunner.h"

#include <QElapsedTimer>
#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace presentation {
class OpenConnections;
}
namespace storage {
class Settings;
}
class QLabel;
class QMenu;
class QPushButton;
class QTableView;
class QThread;
class QToolButton;

namespace ui {

class ModuleForm;
class SequenceBar;

// A list of commands to be edited and run, one by one or all.
class SequencePanel : public QWidget
{
    Q_OBJECT

public:
    // How the module that sequences are checked on is made.
    using Simulation = std::function<modem::SimulatedModemOptions()>;

    // The session and the thread must outlive it; `folder` has the saved sequences.
    SequencePanel(presentation::TerminalSession &session, QThread &portThread,
                  const QString &folder, QWidget *parent = nullptr);
    ~SequencePanel() override;

    void setCatalog(const at::Catalog &catalog);
    void setModules(const QList<at::Catalog> &modules); // that sequences can be checked on
    // To warn of those that the module's connection would throw out; must outlive it.
    void setConnections(const presentation::OpenConnections &connections)
    {
        m_connections = &connections;
    }
    void setSimulation(const Simulation &simulation) { m_simulation = simulation; }
    void run(const QStringList &commands);
    void runSaved(const QString &name);
    SequenceBar &bar() { return *m_bar; }
    ModuleForm &moduleForm() { return *m_module; }
    // A connection through the module runs these steps by itself.
    void showForeignRun(const at::Sequence &sequence);
    void showForeignStep(const at::StepChanged &change);
    void showForeignEnd(bool ok);
    void tell(const QString &text);
    void showState(serial::LinkState state);
    void restore(const storage::Settings &settings);
    void store(storage::Settings &settings) const;
    void retranslate();
    static QStringList articleSequence();

signals:
    void finished(bool ok);
    // The steps that were made for it ran, and the module is connected.
    void moduleConnected(const presentation::ModulePlan &plan);
    void portWanted(); // run was asked for while no port is open

private:
    void createParts();
    void createModuleForm();
    void showPlan(const presentation::ModulePlan &plan);
    void forgetPlan();
    void layOut();
    void connectParts();
    void connectTools();
    void createTable();
    void createColumnMenu();
    QToolButton *addTool(const char *icon, const std::function<void()> &act);
    void runStep();
    void fillCheckModules();
    void checkOnSimulation(const at::Catalog &module);
    void editVariables();
    int currentRow() const;
    void showRunning(bool running);
    void showOutcome(bool ok);

    QThread &m_portThread;
    presentation::SequenceModel m_model;
    presentation::SequenceRunner m_runner;
    Simulation m_simulation;
    at::Catalog m_catalog;
    QList<at::Catalog> m_simulated;
    const presentation::OpenConnections *m_connections = nullptr;
    std::optional<presentation::ModulePlan> m_plan; // whose steps are in the list
    QElapsedTimer m_foreignClock;
    at::StepChanged m_failed;                                      // the step that ended the run
    std::unique_ptr<presentation::TerminalSession> m_checkSession; // on the simulated module
    std::unique_ptr<presentation::SequenceRunner> m_checkRunner;
    SequenceBar *m_bar;
    bool m_open = false;
    QLabel *m_title;
    QLabel *m_text;
    ModuleForm *m_module; // for modules that have MQTT commands
    QTableView *m_table;
    QPushButton *m_run;
    QPushButton *m_step;
    QPushButton *m_stop;
    QPushButton *m_check;
    QMenu *m_checkModules;
    QToolButton *m_add;
    QToolButton *m_remove;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_undo;
    QToolButton *m_variables;
    QLabel *m_outcome;
};

} // namespace ui
