// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/exchangebar.h"

#include "ui/presentation/packetsummary.h"
#include "ui/widgets/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {

ExchangeBar::ExchangeBar(QWidget *parent)
    : QWidget(parent), m_chain(new QLabel(this)), m_remark(new QLabel(this))
{
    m_chain->setTextFormat(Qt::RichText);
    m_chain->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_chain->setFocusPolicy(Qt::TabFocus);
    m_remark->setTextFormat(Qt::PlainText);
    m_remark->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(widgets::spacing::s, 2, widgets::spacing::s, 2);
    layout->setSpacing(2);
    layout->addWidget(m_chain);
    layout->addWidget(m_remark);
    connect(m_chain, &QLabel::linkActivated, this,
            [this](const QString &link) { emit packetRequested(link.toULongLong()); });
    hide();
}

QString ExchangeBar::chainOf(const std::vector<presentation::ExchangeStep> &steps,
                             inspector::PacketNumber shown)
{
    QString chain;
    for (const presentation::ExchangeStep &step : steps) {
        const QString name = step.isGone ? tr("No. %1, not kept any more").arg(step.number)
                                         : tr("%1 no. %2", "packet type, number in the list")
                                                   .arg(step.type)
                                                   .arg(step.number);
        if (!chain.isEmpty())
            chain += step.afterUs ? QStringLiteral(" → %1 → ")
                                            .arg(presentation::intervalText(*step.afterUs))
                                  : QStringLiteral(" → ");
        if (step.number == shown)
            chain += QStringLiteral("<b>%1</b>").arg(name);
        else if (step.isGone)
            chain += name;
        else
            chain += QStringLiteral("<a href=\"%1\">%2</a>").arg(step.number).arg(name);
    }
    return chain;
}

void ExchangeBar::showExchange(const inspector::Capture &capture, inspector::PacketNumber number)
{
    const std::vector<presentation::ExchangeStep> steps = presentation::exchangeOf(capture, number);
    const QString remark = presentation::exchangeRemark(
            capture, number, capture.pairing(number, base::Stamp::now().monotonicUs));
    m_chain->setText(chainOf(steps, number));
    m_chain->setVisible(!steps.empty());
    m_remark->setText(remark.isEmpty() ? QString() : QStringLiteral("△ ") + remark);
    m_remark->setVisible(!remark.isEmpty());
    setVisible(!steps.empty() || !remark.isEmpty());
}

void ExchangeBar::clear()
{
    m_chain->clear();
    m_remark->clear();
    hide();
}

QString ExchangeBar::text() const
{
    return m_chain->text();
}

QString ExchangeBar::remark() const
{
    return m_remark->text();
}

} // namespace ui
