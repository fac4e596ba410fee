// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/sequencemodel.h"
#include "ui/presentation/sequencerunner.h"

#include <QWidget>

namespace storage {
class Settings;
}
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QToolButton;

namespace ui {

// A list of commands to be edited and run, one by one or all.
class SequencePanel : public QWidget
{
    Q_OBJECT

public:
    explicit SequencePanel(presentation::TerminalSession &session, QWidget *parent = nullptr);

    void setCatalog(const at::Catalog &catalog) { m_model.setCatalog(catalog); }
    void run(const QStringList &commands);
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
    void runStep();
    void showRunning(bool running);
    void showOutcome(bool ok);

    presentation::SequenceModel m_model;
    presentation::SequenceRunner m_runner;
    bool m_open = false;
    QLabel *m_title;
    QLabel *m_text;
    QFormLayout *m_form;
    QLineEdit *m_productKey;
    QLineEdit *m_deviceName;
    QLineEdit *m_deviceSecret;
    QPushButton *m_fill;
    QTableView *m_table;
    QPushButton *m_run;
    QPushButton *m_step;
    QPushButton *m_stop;
    QToolButton *m_add;
    QToolButton *m_remove;
    QToolButton *m_reset;
    QLabel *m_outcome;
};

} // namespace ui
