// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broker/clientspane.h"

#include "ui/broker/tables.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

using presentation::BrokerClientModel;
using presentation::BrokerState;

BrokerClientsPane::BrokerClientsPane(BrokerClientModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_pages(new QStackedWidget(this)),
      m_table(new QTableView(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    createTable();
    createEmptyStates();
    connect(&model, &QAbstractItemModel::rowsInserted, this, &BrokerClientsPane::choosePage);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &BrokerClientsPane::choosePage);
    retranslate();
    choosePage();
}

void BrokerClientsPane::createTable()
{
    m_table->setModel(&m_model);
    m_table->setObjectName(QStringLiteral("clients"));
    setUpDenseTable(*m_table);
    m_table->setItemDelegate(new PresenceDelegate(m_table));
    setColumnWidths(*m_table, {22, 11, 9, 18, 8, 20, 10, 9, 9, 9});
    // Figures stay together at the right edge; what is of any length gets the room between.
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(BrokerClientModel::Filters,
                                                      QHeaderView::Stretch);
    m_pages->addWidget(m_table);
}

void BrokerClientsPane::createEmptyStates()
{
    m_stopped = new widgets::EmptyState(QStringLiteral("broker"), {}, {}, m_pages);
    m_start = m_stopped->addAction({});
    connect(m_start, &QPushButton::clicked, this, &BrokerClientsPane::startRequested);
    m_nobody = new widgets::EmptyState(QStringLiteral("connect"), {}, {}, m_pages);
    m_connect = m_nobody->addAction({});
    connect(m_connect, &QPushButton::clicked, this, &BrokerClientsPane::connectRequested);
    m_copyExample = m_nobody->addAction({});
    connect(m_copyExample, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(exampleCommand()); });
    m_pages->addWidget(m_stopped);
    m_pages->addWidget(m_nobody);
}

QString BrokerClientsPane::exampleCommand() const
{
    return QStringLiteral("mosquitto_sub -h 127.0.0.1 -p %1 -t '#' -v").arg(m_port);
}

void BrokerClientsPane::showState(BrokerState state, quint16 port)
{
    m_state = state;
    m_port = port;
    retranslate();
    choosePage();
}

void BrokerClientsPane::choosePage()
{
    if (m_model.rowCount() > 0)
        m_pages->setCurrentWidget(m_table);
    else if (m_state == BrokerState::Running)
        m_pages->setCurrentWidget(m_nobody);
    else
        m_pages->setCurrentWidget(m_stopped);
}

QByteArray BrokerClientsPane::columns() const
{
    return m_table->horizontalHeader()->saveState();
}

void BrokerClientsPane::restoreColumns(const QByteArray &columns)
{
    m_table->horizontalHeader()->restoreState(columns);
}

void BrokerClientsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BrokerClientsPane::retranslate()
{
    m_table->setAccessibleName(tr("Clients of the broker"));
    m_stopped->setTexts(tr("A broker of your own, without installing anything"),
                        tr("It speaks MQTT 3.1, 3.1.1 and 5.0 on this computer, shows its side of "
                           "each conversation, and forgets everything when it stops."));
    m_start->setText(tr("Start the broker"));
    m_start->setEnabled(m_state == BrokerState::Stopped);
    m_nobody->setTexts(
            tr("Nobody has connected yet"),
            tr("Connect from here, from a device, or from a terminal:\n%1").arg(exampleCommand()));
    m_connect->setText(tr("Connect a client to it"));
    m_copyExample->setText(tr("Copy the command"));
}

} // namespace ui
