// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/payloadeditor.h"

#include "app/mqtt/utf8.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

constexpr int fewestLines = 2;

QString hexText(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex(' '));
}

} // namespace

PayloadEditor::PayloadEditor(QWidget *parent) : QWidget(parent), m_edit(new QPlainTextEdit(this))
{
    m_edit->setFont(widgets::fixedFont());
    m_edit->setTabChangesFocus(true);
    m_edit->setAccessibleName(tr("Payload to publish"));
    m_edit->setPlaceholderText(tr("Payload (Ctrl+Enter publishes)"));
    m_edit->setMinimumHeight(m_edit->fontMetrics().lineSpacing() * fewestLines + 2 * s);
    connect(m_edit, &QPlainTextEdit::textChanged, this, [this] {
        check();
        emit edited();
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(xs);
    layout->addWidget(createFormRow());
    layout->addWidget(m_edit, 1);
    check();
}

QWidget *PayloadEditor::createFormRow()
{
    m_formRow = new QWidget(this);
    m_forms = new QComboBox(m_formRow);
    m_forms->addItem(tr("Text"));
    m_forms->addItem(tr("JSON"));
    m_forms->addItem(tr("Hex"));
    m_forms->setAccessibleName(tr("Form in which the payload is written"));
    m_layOut = new QPushButton(tr("&Format"), m_formRow);
    m_layOut->setToolTip(tr("Lay the JSON out in lines; no digit changes."));
    m_layOut->hide();
    m_remark = new QLabel(m_formRow);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    connect(m_forms, &QComboBox::activated, this, &PayloadEditor::formChosen);
    connect(m_layOut, &QPushButton::clicked, this, &PayloadEditor::layOutJson);
    auto *layout = new QHBoxLayout(m_formRow);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s);
    layout->addWidget(m_forms);
    layout->addWidget(m_layOut);
    layout->addWidget(m_remark, 1);
    return m_formRow;
}

std::optional<QByteArray> PayloadEditor::payload() const
{
    if (m_form != Form::Hex)
        return m_edit->toPlainText().toUtf8();
    auto bytes = messages::parseHex(m_edit->toPlainText());
    if (!bytes)
        return std::nullopt;
    return std::move(bytes).value();
}

void PayloadEditor::setPayload(const QByteArray &payload)
{
    const auto format = messages::guessFormat(payload);
    const bool isText = mqtt::isValidUtf8(payload) && !payload.contains('\r');
    const bool isHex = format == messages::PayloadFormat::Binary || !isText;
    m_form = isHex ? Form::Hex : format == messages::PayloadFormat::Json ? Form::Json : Form::Text;
    m_forms->setCurrentIndex(static_cast<int>(m_form));
    setText(isHex ? hexText(payload) : QString::fromUtf8(payload));
}

PayloadEditor::Form PayloadEditor::form() const
{
    return m_form;
}

void PayloadEditor::setForm(Form form)
{
    m_forms->setCurrentIndex(static_cast<int>(form));
    formChosen();
}

QString PayloadEditor::text() const
{
    return m_edit->toPlainText();
}

void PayloadEditor::setText(const QString &text)
{
    m_edit->setPlainText(text);
    check();
}

QString PayloadEditor::remark() const
{
    return m_remark->text();
}

void PayloadEditor::focusText()
{
    m_edit->setFocus();
}

void PayloadEditor::formChosen()
{
    const auto chosen = static_cast<Form>(m_forms->currentIndex());
    if (chosen == m_form)
        return;
    const std::optional<QByteArray> bytes = payload();
    const bool toHex = chosen == Form::Hex;
    const bool fromHex = m_form == Form::Hex;
    m_form = chosen;
    // What cannot be read in the old form stays as typed, so that nothing is lost by a click.
    if (toHex && bytes)
        m_edit->setPlainText(hexText(*bytes));
    else if (fromHex && bytes && mqtt::isValidUtf8(*bytes))
        m_edit->setPlainText(QString::fromUtf8(*bytes));
    check();
    emit edited();
}

void PayloadEditor::layOutJson()
{
    const auto pretty = messages::prettyJson(m_edit->toPlainText().toUtf8());
    if (!pretty)
        return; // the remark says why
    QTextCursor cursor(m_edit->document());
    cursor.select(QTextCursor::Document);
    cursor.insertText(QString::fromUtf8(pretty.value())); // one step of undo
}

void PayloadEditor::check()
{
    const QString text = m_edit->toPlainText();
    m_layOut->setVisible(m_form == Form::Json);
    if (m_form == Form::Hex) {
        const auto bytes = messages::parseHex(text);
        if (bytes)
            showRemark(tr("%n byte(s)", nullptr, static_cast<int>(bytes->size())), false);
        else
            showRemark(presentation::describe(bytes.error(), text), true);
        return;
    }
    const QByteArray bytes = text.toUtf8();
    const auto flaw =
            m_form == Form::Json && !bytes.isEmpty() ? messages::checkJson(bytes) : std::nullopt;
    m_layOut->setEnabled(!flaw && !bytes.isEmpty());
    if (flaw)
        showRemark(presentation::describe(*flaw, bytes), true);
    else
        showRemark(tr("%n byte(s)", nullptr, static_cast<int>(bytes.size())), false);
}

void PayloadEditor::showRemark(const QString &text, bool isProblem)
{
    m_isProblem = isProblem;
    m_remark->setText(text);
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, widgets::meaningColor(isProblem ? widgets::Meaning::Error
                                                                          : widgets::Meaning::Muted,
                                                                palette()));
    m_remark->setPalette(colors);
}

void PayloadEditor::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_remark)
        showRemark(m_remark->text(), m_isProblem);
    QWidget::changeEvent(event);
}

} // namespace ui
