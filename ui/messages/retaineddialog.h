// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/messageretained.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace presentation {
class RetainedModel;
}

namespace ui {

// Clears retained messages of a subtree safely: asks the server for them, lets the person choose,
// offers to save them first, clears with acknowledgement, and asks again.
class RetainedDialog : public QDialog
{
    Q_OBJECT

public:
    RetainedDialog(presentation::LiveConnection &connection, const QByteArray &filter,
                   QWidget *parent = nullptr);

    const presentation::RetainedModel &model() const { return *m_model; }
    void look();
    void clearTicked(); // without a further question; the button asks

private:
    QWidget *createFilterRow();
    QTableView *createTable();
    QWidget *createButtons();
    void connectWork();
    void askAndClear();
    void saveTicked();
    void showFound();
    void showResult();
    void showProblem(const QString &text);
    void updateButtons();

    presentation::LiveConnection &m_connection;
    presentation::RetainedSearch m_search;
    presentation::RetainedCleaner m_cleaner;
    presentation::RetainedModel *m_model;
    QLineEdit *m_filter = nullptr;
    QPushButton *m_look = nullptr;
    QPushButton *m_all = nullptr;
    QPushButton *m_none = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_clear = nullptr;
    QPushButton *m_stop = nullptr;
    QLabel *m_status = nullptr;
    QProgressBar *m_progress = nullptr;
};

} // namespace ui
