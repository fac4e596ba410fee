// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/payloaddecoding.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace presentation {
class DecodeRuleStore;
}

namespace ui {

// How a payload is read, as a form: the format first, then only what that format asks for.
class DecodingEditor : public QWidget
{
    Q_OBJECT

public:
    enum class Details : quint8 { All, AsNeeded }; // AsNeeded: no wrapping, for a narrow pane

    // The store names the message types of schema files; it must outlive this.
    DecodingEditor(presentation::DecodeRuleStore &rules, Details details,
                   QWidget *parent = nullptr);

    messages::PayloadDecoding decoding() const;
    void setDecoding(const messages::PayloadDecoding &decoding); // tells nobody
    // What Automatic has found for the payload in view; shown behind the word.
    void setDetected(messages::PayloadDecoding::Form form);

signals:
    void decodingEdited(); // by the person

private:
    void createFields();
    QWidget *createFileRow(QLineEdit *edit, void (DecodingEditor::*choose)());
    void fillChoices();
    void setTexts();
    void showFieldsOfForm();
    void showRow(QWidget *field, bool visible);
    void chooseSchema();
    void chooseScript();
    void updateMessageTypes();
    void edited();
    messages::PayloadDecoding::Form form() const;

    presentation::DecodeRuleStore &m_rules;
    Details m_details;
    messages::PayloadDecoding::Form m_detected = messages::PayloadDecoding::Form::Auto;
    bool m_isFilling = false;
    QFormLayout *m_layout;
    QComboBox *m_form;
    QComboBox *m_encoding;
    QComboBox *m_number;
    QComboBox *m_order;
    QWidget *m_schemaRow = nullptr;
    QLineEdit *m_schema;
    QComboBox *m_messageType;
    QWidget *m_scriptRow = nullptr;
    QLineEdit *m_script;
    QComboBox *m_wrapping;
};

} // namespace ui
