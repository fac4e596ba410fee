// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/sequencemodel.h"
#include "ui/presentation/sequencerunner.h"

#include <QWidget>

#include <functional>
#include <memory>

namespace storage {
class Settings;
}
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QThread;
class QToolButton;

namespace ui {

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
    void setSimulation(const Simulation &simulation) { m_simulation = simulation; }
    void run(const QStringList &commands);
    void runSaved(const QString &name);
    SequenceBar &bar() { return *m_bar; }
    void showState(serial::LinkState state);
    void restore(const storage::Settings &settings);
    void store(storage::Settings &settings) const;
    void retranslate();
    static QStringList articleSequence();

signals:
    void finished(bool ok);
    void portWanted(); // run was asked for while no port is open

private:
    void createParts();
    void createDeviceForm();
    void checkDevice();
    void layOut();
    void connectParts();
    void connectTools();
    void createTable();
    void createColumnMenu();
    QToolButton *addTool(const char *icon, const std::function<void()> &act);
    void runStep();
    void checkOnSimulation();
    void editVariables();
    int currentRow() const;
    void showRunning(bool running);
    void showOutcome(bool ok);

    QThread &m_portThread;
    presentation::SequenceModel m_model;
    presentation::SequenceRunner m_runner;
    Simulation m_simulation;
    at::Catalog m_catalog;
    std::unique_ptr<presentation::TerminalSession> m_checkSession; // on the simulated module
    std::unique_ptr<presentation::SequenceRunner> m_checkRunner;
    SequenceBar *m_bar;
    bool m_open = false;
    QLabel *m_title;
    QLabel *m_text;
    QWidget *m_device; // the form, for modules that sign in by themselves
    QFormLayout *m_form;
    QLineEdit *m_productKey;
    QLineEdit *m_deviceName;
    QLineEdit *m_deviceSecret;
    QPushButton *m_fill;
    QTableView *m_table;
    QPushButton *m_run;
    QPushButton *m_step;
    QPushButton *m_stop;
    QPushButton *m_check;
    QToolButton *m_add;
    QToolButton *m_remove;
    QToolButton *m_up;
    QToolButton *m_down;
    QToolButton *m_undo;
    QToolButton *m_variables;
    QLabel *m_outcome;
};

} // namespace ui
