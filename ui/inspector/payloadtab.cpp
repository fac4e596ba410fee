// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/payloadtab.h"

#include "ui/presentation/payloadwording.h"
#include "ui/widgets/payloadpane.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

namespace {

using Form = messages::PayloadDecoding::Form;

// Those that need nothing but the bytes.
constexpr Form forms[]{Form::Auto, Form::Json, Form::Text,        Form::Hex,
                       Form::Xml,  Form::Cbor, Form::MessagePack, Form::SparkplugB};

} // namespace

PayloadTab::PayloadTab(QWidget *parent)
    : QWidget(parent), m_form(new QComboBox(this)), m_pane(new widgets::PayloadPane(this))
{
    for (const Form form : forms)
        m_form->addItem(presentation::formName(form));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(widgets::spacing::xs, 2, widgets::spacing::xs, 2);
    top->addWidget(m_form);
    top->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_pane, 1);
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
    return m_pane->shownText();
}

void PayloadTab::render()
{
    m_isStale = false;
    messages::PayloadDecoding decoding;
    decoding.form = forms[qMax(0, m_form->currentIndex())];
    m_pane->showDecoded(messages::decodePayload(m_payload.toByteArray(), decoding, {}),
                        decoding.encoding);
}

void PayloadTab::retranslate()
{
    for (int i = 0; i < int(std::size(forms)); ++i)
        m_form->setItemText(i, presentation::formName(forms[i]));
    m_form->setAccessibleName(tr("Show the payload as"));
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
