// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broker/brokerbar.h"

#include "ui/widgets/copybutton.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {

using presentation::BrokerState;
using widgets::Meaning;
using widgets::spacing::l;
using widgets::spacing::s;

BrokerBar::BrokerBar(QWidget *parent)
    : QWidget(parent), m_toggle(new QPushButton(this)), m_portLabel(new QLabel(this)),
      m_port(new QSpinBox(this)), m_everyone(new QCheckBox(this)), m_dot(new QLabel(this)),
      m_stateText(new QLabel(this)), m_address(new QLabel(this)),
      m_copy(new widgets::CopyButton([this] { return m_url; }, this)),
      m_connect(new QPushButton(this)), m_figures(new QLabel(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s);
    layout->addWidget(createControls());
    layout->addWidget(createStateLine());
    m_connect->setObjectName(QStringLiteral("connect"));
    connect(m_toggle, &QPushButton::clicked, this, &BrokerBar::toggle);
    connect(m_connect, &QPushButton::clicked, this, &BrokerBar::connectRequested);
    retranslate();
}

QWidget *BrokerBar::createControls()
{
    auto *row = new QWidget(this);
    m_port->setRange(1, 65535);
    m_port->setGroupSeparatorShown(false);
    m_port->setAlignment(Qt::AlignRight);
    m_port->setObjectName(QStringLiteral("port"));
    m_toggle->setObjectName(QStringLiteral("toggle"));
    m_everyone->setObjectName(QStringLiteral("everyone"));
    m_portLabel->setBuddy(m_port);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s);
    layout->addWidget(m_toggle);
    layout->addSpacing(l);
    layout->addWidget(m_portLabel);
    layout->addWidget(m_port);
    layout->addSpacing(l);
    layout->addWidget(m_everyone);
    layout->addStretch(1);
    layout->addWidget(m_connect);
    return row;
}

QWidget *BrokerBar::createStateLine()
{
    auto *row = new QWidget(this);
    m_address->setFont(widgets::fixedFont());
    m_address->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_address->setObjectName(QStringLiteral("address"));
    m_figures->setObjectName(QStringLiteral("figures"));
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s);
    layout->addWidget(m_dot);
    layout->addWidget(m_stateText);
    layout->addWidget(m_address);
    layout->addWidget(m_copy);
    layout->addStretch(1);
    layout->addWidget(m_figures);
    return row;
}

quint16 BrokerBar::port() const
{
    return static_cast<quint16>(m_port->value());
}

void BrokerBar::setPort(quint16 port)
{
    m_port->setValue(port);
}

bool BrokerBar::isForEveryone() const
{
    return m_everyone->isChecked();
}

void BrokerBar::setForEveryone(bool everyone)
{
    m_everyone->setChecked(everyone);
}

void BrokerBar::toggle()
{
    if (m_state == BrokerState::Stopped)
        emit startRequested();
    else if (m_state == BrokerState::Running)
        emit stopRequested();
}

void BrokerBar::showState(BrokerState state, const QString &url)
{
    m_state = state;
    m_url = url;
    retranslate();
}

void BrokerBar::showFigures(int connected, const broker::BrokerStatus &status)
{
    const QLocale locale;
    QStringList parts{tr("Clients %1").arg(locale.toString(connected)),
                      tr("Retained %1").arg(locale.toString(status.retained)),
                      tr("In ↓ %1").arg(locale.toString(status.counters.messagesReceived)),
                      tr("Out ↑ %1").arg(locale.toString(status.counters.messagesSent))};
    if (status.counters.messagesDropped > 0)
        parts.append(tr("Dropped %1").arg(locale.toString(status.counters.messagesDropped)));
    m_figures->setText(parts.join(QStringLiteral(" · ")));
    m_figures->setToolTip(tr("Messages received from clients and sent to clients."));
}

void BrokerBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        applyColors();
    QWidget::changeEvent(event);
}

void BrokerBar::retranslate()
{
    const bool stopped = m_state == BrokerState::Stopped;
    const bool running = m_state == BrokerState::Running;
    m_toggle->setText(stopped || m_state == BrokerState::Starting ? tr("&Start") : tr("&Stop"));
    m_toggle->setIcon(widgets::icon(stopped ? QStringLiteral("play") : QStringLiteral("stop")));
    m_portLabel->setText(tr("&Port:"));
    m_port->setEnabled(stopped);
    m_everyone->setText(tr("Let &other computers connect"));
    m_everyone->setToolTip(tr("Listens on all network interfaces instead of this computer only."));
    m_everyone->setEnabled(stopped);
    m_stateText->setText(running ? tr("Running at") : tr("Not running"));
    m_address->setText(m_url);
    m_address->setAccessibleName(tr("Address of the broker"));
    m_address->setVisible(running);
    m_copy->setVisible(running);
    m_connect->setText(tr("&Connect a client to it"));
    m_connect->setVisible(running);
    m_figures->setVisible(running);
    applyColors();
}

void BrokerBar::applyColors()
{
    const bool running = m_state == BrokerState::Running;
    m_dot->setText(running ? QStringLiteral("●") : QStringLiteral("○"));
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText,
                    widgets::meaningColor(running ? Meaning::Good : Meaning::Muted, palette()));
    m_dot->setPalette(colors);
}

} // namespace ui
