// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/payloadtext.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace ui {

// Edits a payload as text, JSON or hex, and says in place what cannot be read.
class PayloadEditor : public QWidget
{
    Q_OBJECT

public:
    using Form = presentation::PayloadForm;

    explicit PayloadEditor(QWidget *parent = nullptr);

    // nullopt: the text is no hex. JSON with a flaw is given as typed; the flaw is shown.
    std::optional<QByteArray> payload() const;
    void setPayload(const QByteArray &payload); // chooses the form that shows it best
    Form form() const;
    void setForm(Form form); // converts what is there, where it can be
    QString text() const;
    void setText(const QString &text);
    QString remark() const;
    void focusText();

    // For the row in which the form is chosen; owned by this widget.
    QWidget *formRow() { return m_formRow; }

signals:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createFormRow();
    void formChosen();
    void layOutJson();
    void check();
    void showRemark(const QString &text, bool isProblem);

    Form m_form = Form::Text;
    QWidget *m_formRow = nullptr;
    QComboBox *m_forms = nullptr;
    QPushButton *m_layOut = nullptr;
    QLabel *m_remark = nullptr;
    bool m_isProblem = false;
    QPlainTextEdit *m_edit = nullptr;
};

} // namespace ui
