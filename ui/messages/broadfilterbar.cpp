// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/broadfilterbar.h"

#include "ui/presentation/messagecells.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

using presentation::ProbedRate;
using presentation::RateProbe;
using widgets::spacing::xs;

BroadFilterBar::BroadFilterBar(presentation::LiveConnection &connection, QWidget *parent)
    : QWidget(parent), m_probe(new RateProbe(connection, this)), m_text(new QLabel(this)),
      m_measure(new QPushButton(tr("&Measure"), this)),
      m_subscribe(new QPushButton(tr("Go &on"), this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    connect(m_measure, &QPushButton::clicked, this, &BroadFilterBar::measure);
    connect(m_subscribe, &QPushButton::clicked, this, [this] {
        const QByteArray filter = m_filter;
        leave();
        emit subscribeConfirmed(filter);
    });
    connect(m_probe, &RateProbe::finished, this, &BroadFilterBar::measured);
    connect(m_probe, &RateProbe::refused, this, [this](const QString &why) {
        show(tr("It could not be measured: %1").arg(why), true);
    });
    m_measure->setToolTip(tr("Subscribe for three seconds and say what that brings"));
    m_subscribe->setToolTip(tr("Subscribe all the same"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(xs);
    buttons->addWidget(m_measure, 1);
    buttons->addWidget(m_subscribe, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, xs);
    layout->setSpacing(xs);
    layout->addWidget(m_text);
    layout->addLayout(buttons);
    hide();
}

void BroadFilterBar::ask(const QByteArray &filter)
{
    m_probe->cancel();
    m_filter = filter;
    show(tr("%1 brings everything the server has, on a busy one a flood. Measure first?")
                 .arg(presentation::topicDisplay(filter)),
         true);
    m_measure->setFocus();
}

void BroadFilterBar::measure()
{
    show(tr("Measuring what %1 brings…").arg(presentation::topicDisplay(m_filter)), false);
    m_probe->start(m_filter);
}

void BroadFilterBar::measured(const ProbedRate &rate)
{
    const QLocale locale;
    const double seconds = std::max(rate.seconds, 0.001);
    QString text = tr("%1 brought %2 messages/s and %3/s, of %4 topics.")
                           .arg(presentation::topicDisplay(m_filter),
                                locale.toString(qRound64(double(rate.messages) / seconds)),
                                locale.formattedDataSize(qRound64(double(rate.bytes) / seconds)),
                                locale.toString(rate.topics));
    if (rate.retained > 0)
        text += u' ' + tr("%1 retained messages came first.").arg(locale.toString(rate.retained));
    if (rate.endedEarly)
        text += u' ' + tr("It was so much that measuring ended early.");
    show(text, true);
    m_subscribe->setFocus();
}

void BroadFilterBar::leave()
{
    m_probe->cancel();
    hide();
}

QString BroadFilterBar::text() const
{
    return m_text->text();
}

void BroadFilterBar::show(const QString &text, bool canMeasure)
{
    m_text->setText(text);
    m_measure->setEnabled(canMeasure);
    setVisible(true);
    fitText();
}

// The pane is often short of height, and a label that wraps would give way first.
void BroadFilterBar::fitText()
{
    m_text->setMinimumHeight(std::max(0, m_text->heightForWidth(std::max(1, width()))));
}

void BroadFilterBar::resizeEvent(QResizeEvent *event)
{
    fitText();
    QWidget::resizeEvent(event);
}

} // namespace ui
