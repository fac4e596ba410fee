// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/decoderules.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QTableWidget;
class QToolButton;

namespace presentation {
class DecodeRuleStore;
}

namespace ui {

class DecodingEditor;

// The ordered rules that choose how payloads are read, by topic filter. OK keeps them.
class DecodeRulesDialog : public QDialog
{
    Q_OBJECT

public:
    // The store must outlive it.
    explicit DecodeRulesDialog(presentation::DecodeRuleStore &store, QWidget *parent = nullptr);

    // Puts a rule in front and selects it, to be completed by the person.
    void addRule(const messages::DecodeRule &rule);
    const messages::DecodeRules &rules() const { return m_rules; }

    void accept() override;

private:
    QWidget *createTable();
    QWidget *createButtons();
    QWidget *createForm();
    QToolButton *createButton(const QString &icon, const QString &text, QWidget *parent);
    int currentRow() const;
    void fillTable();
    void fillRow(int row);
    void showRule();
    void takeRule();
    void move(int by);
    void removeRule();
    void checkFilter();

    presentation::DecodeRuleStore &m_store;
    messages::DecodeRules m_rules;
    bool m_isFilling = false;
    QTableWidget *m_table = nullptr;
    QWidget *m_form = nullptr;
    QLineEdit *m_filter = nullptr;
    QLabel *m_problem = nullptr;
    DecodingEditor *m_editor = nullptr;
    QToolButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
};

} // namespace ui
