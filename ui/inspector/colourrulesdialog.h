// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/colourrules.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace ui {

// A readable background of that colour in the palette's theme; invalid for None.
QColor backgroundOf(presentation::RowColour colour, const QPalette &palette);

// The rules by which rows of the packet list are coloured, the first that holds counting.
class ColourRulesDialog : public QDialog
{
    Q_OBJECT

public:
    ColourRulesDialog(const std::vector<presentation::ColourRule> &rules,
                      QWidget *parent = nullptr);

    std::vector<presentation::ColourRule> rules() const;
    QTableWidget *table() const { return m_table; }
    QString message() const;

public slots:
    void addRule(const QString &filter = {});

private:
    void appendRow(const presentation::ColourRule &rule);
    void moveCurrent(int by);
    void check();

    QTableWidget *m_table;
    QLabel *m_message;
    QPushButton *m_accept;
};

} // namespace ui
