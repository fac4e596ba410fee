// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/payloadpane.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

using presentation::PayloadForm;
using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

// What a click on a message may cost; a hex line is five times as long as what it shows.
constexpr qsizetype shownAtOnce = 128 * 1024;
constexpr qsizetype shownAtOnceAsHex = 32 * 1024;

qsizetype limitOf(PayloadForm form)
{
    return form == PayloadForm::Hex ? shownAtOnceAsHex : shownAtOnce;
}

} // namespace

PayloadPane::PayloadPane(PayloadForm form, QWidget *parent)
    : QWidget(parent), m_form(form), m_edit(new QPlainTextEdit(this)), m_remark(new QLabel(this)),
      m_partBar(new QWidget(this)), m_partText(new QLabel(m_partBar))
{
    m_edit->setReadOnly(true);
    m_edit->setFont(widgets::fixedFont());
    m_edit->setFrameShape(QFrame::NoFrame);
    m_edit->setUndoRedoEnabled(false);
    m_edit->setAccessibleName(tr("Payload"));
    if (form == PayloadForm::Hex)
        m_edit->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_remark->setWordWrap(true);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setContentsMargins(s, xs, s, xs);
    m_remark->hide();
    auto *showAll = new QPushButton(tr("Show &all"), m_partBar);
    connect(showAll, &QPushButton::clicked, this, [this] {
        m_showAll = true;
        render();
    });
    auto *partLayout = new QHBoxLayout(m_partBar);
    partLayout->setContentsMargins(s, xs, s, xs);
    partLayout->addWidget(m_partText, 1);
    partLayout->addWidget(showAll);
    m_partBar->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_remark);
    layout->addWidget(m_partBar);
    layout->addWidget(m_edit, 1);
    applyColors();
}

void PayloadPane::setPayload(const QByteArray &payload)
{
    m_payload = payload;
    m_showAll = false;
    m_isStale = true;
    if (isVisible())
        render();
}

QString PayloadPane::text() const
{
    return presentation::payloadText(m_payload, m_form).text;
}

QString PayloadPane::shownText() const
{
    return m_edit->toPlainText();
}

QString PayloadPane::remark() const
{
    return m_remark->text();
}

void PayloadPane::showEvent(QShowEvent *event)
{
    if (m_isStale)
        render();
    QWidget::showEvent(event);
}

void PayloadPane::render()
{
    m_isStale = false;
    const qsizetype limit = m_showAll ? -1 : limitOf(m_form);
    const presentation::PayloadText shown = presentation::payloadText(m_payload, m_form, limit);
    m_edit->setPlainText(shown.text);
    m_remark->setText(shown.remark);
    m_remark->setVisible(!shown.remark.isEmpty());
    const bool isPart = shown.shownBytes < m_payload.size() && !m_showAll;
    m_partBar->setVisible(isPart);
    if (isPart) {
        const QLocale locale;
        m_partText->setText(
                tr("The first %1 of %2 bytes.")
                        .arg(locale.toString(shown.shownBytes), locale.toString(m_payload.size())));
    }
}

void PayloadPane::applyColors()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText,
                    widgets::meaningColor(widgets::Meaning::Warning, palette()));
    m_remark->setPalette(colors);
}

void PayloadPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColors();
    QWidget::changeEvent(event);
}

} // namespace ui
