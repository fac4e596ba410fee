// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/payloadtab.h"

#include "ui/presentation/payloadtext.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

namespace {

using presentation::PayloadForm;

constexpr qsizetype mostShown = qsizetype(256) << 10;
constexpr int fitting = -1;

PayloadForm fittingForm(QByteArrayView payload)
{
    switch (messages::guessFormat(payload)) {
    case messages::PayloadFormat::Json:
        return PayloadForm::Json;
    case messages::PayloadFormat::Binary:
        return PayloadForm::Hex;
    case messages::PayloadFormat::Text:
    case messages::PayloadFormat::Empty:
        break;
    }
    return PayloadForm::Text;
}

} // namespace

PayloadTab::PayloadTab(QWidget *parent)
    : QWidget(parent), m_form(new QComboBox(this)), m_remark(new QLabel(this)),
      m_text(new QPlainTextEdit(this))
{
    m_form->addItem(QString(), fitting);
    m_form->addItem(QStringLiteral("JSON"), static_cast<int>(PayloadForm::Json));
    m_form->addItem(QString(), static_cast<int>(PayloadForm::Text));
    m_form->addItem(QString(), static_cast<int>(PayloadForm::Hex));
    m_remark->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setFont(widgets::fixedFont());
    m_text->setFrameShape(QFrame::NoFrame);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(widgets::spacing::xs, 2, widgets::spacing::xs, 2);
    top->setSpacing(widgets::spacing::s);
    top->addWidget(m_form);
    top->addWidget(m_remark, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_text, 1);
    connect(m_form, &QComboBox::currentIndexChanged, this, &PayloadTab::render);
    retranslate();
}

void PayloadTab::setPayload(QByteArrayView payload)
{
    m_payload = payload;
    m_isStale = true;
    if (isVisible())
        render();
}

QString PayloadTab::text() const
{
    return m_text->toPlainText();
}

void PayloadTab::render()
{
    m_isStale = false;
    const int chosen = m_form->currentData().toInt();
    const PayloadForm form =
            chosen == fitting ? fittingForm(m_payload) : static_cast<PayloadForm>(chosen);
    const presentation::PayloadText text = presentation::payloadText(m_payload, form, mostShown);
    m_text->setPlainText(text.text);
    QStringList remarks;
    if (m_payload.isEmpty())
        remarks << tr("This packet has no payload.");
    if (!text.remark.isEmpty())
        remarks << text.remark;
    if (text.shownBytes < m_payload.size()) {
        const QLocale locale;
        remarks << tr("The first %1 of %2 are shown.")
                           .arg(locale.formattedDataSize(text.shownBytes),
                                locale.formattedDataSize(m_payload.size()));
    }
    m_remark->setText(remarks.join(QLatin1Char(' ')));
}

void PayloadTab::retranslate()
{
    m_form->setItemText(0, tr("As it fits"));
    m_form->setItemText(2, tr("Text"));
    m_form->setItemText(3, tr("Hex"));
    m_form->setAccessibleName(tr("Show the payload as"));
    m_text->setAccessibleName(tr("Payload"));
    m_isStale = true;
    if (isVisible())
        render();
}

void PayloadTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void PayloadTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        render();
}

} // namespace ui
