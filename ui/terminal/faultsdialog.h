// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/modulefaults.h"

#include <QDialog>
#include <QList>

class QCheckBox;
class QGridLayout;
class QLabel;
class QPushButton;
class QSpinBox;

namespace ui {

// Chooses what a simulated module does wrong. Takes effect at once, on a module that runs too.
class FaultsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit FaultsDialog(QWidget *parent = nullptr);

    modem::ModuleFaults faults() const;
    int count() const; // of those that are switched on
    void retranslate();

signals:
    void faultsChanged(const modem::ModuleFaults &faults);
    void resetRequested();
    void serverCloseRequested();

private:
    struct Row
    {
        modem::FaultInfo info;
        QCheckBox *isOn = nullptr;
        QSpinBox *value = nullptr; // nullptr: it takes none
    };

    void addRow(QGridLayout &grid, const modem::FaultInfo &info);
    QWidget *createList();
    void clear();
    void tell();

    QLabel *m_intro;
    QList<Row> m_rows;
    QPushButton *m_reset;
    QPushButton *m_close;
    QPushButton *m_none;
};

} // namespace ui
