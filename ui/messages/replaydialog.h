// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/messagereplay.h"

#include <QDialog>
#include <QList>

class QComboBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace ui {

// Publishes messages of a list or a recording again: to which connection, how fast, and under
// which topics; says beforehand what that will be.
class ReplayDialog : public QDialog
{
    Q_OBJECT

public:
    // The store and the connections must outlive it. `rows` ascending.
    ReplayDialog(const messages::MessageStore &store, const std::vector<messages::RowId> &rows,
                 const QList<presentation::LiveConnection *> &targets, QWidget *parent = nullptr);

    QString status() const;
    void start();

private:
    void createFields();
    void createButtons();
    void showPlan();
    void showProgress();
    void showEnd();
    void showRunning(bool running);
    presentation::ReplayOptions options() const;
    presentation::LiveConnection *target() const;

    const messages::MessageStore &m_store;
    std::vector<messages::RowId> m_rows;
    QList<presentation::LiveConnection *> m_targets;
    presentation::MessageReplay m_replay;
    QComboBox *m_target = nullptr;
    QComboBox *m_speed = nullptr;
    QLineEdit *m_prefix = nullptr;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_start = nullptr;
    QPushButton *m_stop = nullptr;
};

} // namespace ui
