// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/portsharing.h"

#include "app/serial/portlist.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/openconnections.h"
#include "ui/terminal/portloan.h"
#include "ui/terminal/terminalpage.h"

#include <QTimer>

#include <utility>

namespace ui {

using client::ClientState;
using presentation::LiveConnection;
using presentation::OpenConnections;

namespace {

// A connection that has ended closes its port on another thread, a moment later.
constexpr std::chrono::milliseconds retryAfter{100};
constexpr int mostTries = 50;

// Empty: it goes through no port of this computer.
QString portOf(const LiveConnection &connection)
{
    const net::EndpointOptions &endpoint = connection.profile().endpoint;
    const bool hasPort = endpoint.kind == net::TransportKind::SerialModule
                         && !endpoint.module.isSimulated && !connection.module();
    return hasPort ? endpoint.module.port : QString();
}

} // namespace

PortSharing::PortSharing(OpenConnections &connections, TerminalPage &terminal, QObject *parent)
    : QObject(parent), m_connections(connections), m_terminal(terminal)
{
    for (const auto &connection : connections.all())
        watch(connection.get());
    connect(&connections, &OpenConnections::opened, this, &PortSharing::watch);
    connect(&connections, &OpenConnections::aboutToClose, this,
            [this](const LiveConnection *connection) { connectionEnded(connection); });
    connect(&terminal, &TerminalPage::portStateChanged, this, &PortSharing::terminalChanged);
    connect(&terminal, &TerminalPage::portInUse, this, &PortSharing::portInUse);
    const PortLoan &loan = terminal.portLoan();
    connect(&loan, &PortLoan::reopenRequested, this, [this](const QString &port) {
        m_reopening = port;
        m_triesLeft = mostTries;
    });
    connect(&loan, &PortLoan::backRequested, this, [this] {
        if (!m_borrower || m_borrower->state() == ClientState::Disconnected)
            connectionEnded(m_borrower);
        else
            m_borrower->disconnectFromHost();
    });
    connect(&loan, &PortLoan::holderToLeaveRequested, this, &PortSharing::letHolderLeave);
}

void PortSharing::watch(LiveConnection *connection)
{
    connect(connection, &LiveConnection::problemChanged, this,
            [this, connection] { offer(*connection); });
    connect(connection, &LiveConnection::remedyRequested, this,
            [this, connection] { take(*connection); });
    connect(connection, &LiveConnection::stateChanged, this, [this, connection](ClientState state) {
        if (state == ClientState::Disconnected)
            connectionEnded(connection);
    });
}

void PortSharing::offer(LiveConnection &connection) const
{
    const bool canTake = connection.problem() && connection.state() != ClientState::Connected
                         && serial::isSamePort(portOf(connection), m_terminal.portLoan().port());
    connection.setRemedy(canTake ? tr("&Take the port from the terminal") : QString());
}

void PortSharing::offerAll() const
{
    for (const auto &connection : m_connections.all())
        offer(*connection);
}

void PortSharing::take(LiveConnection &connection)
{
    m_borrower = &connection;
    if (!serial::isSamePort(portOf(connection), m_terminal.portLoan().port()))
        return connectBorrower(); // closed by hand meanwhile
    m_awaitsPort = true;
    m_terminal.portLoan().lend(connection.profile().name);
}

void PortSharing::terminalChanged()
{
    offerAll();
    const serial::LinkState state = m_terminal.portState();
    if (state == serial::LinkState::Open)
        m_reopening.clear();
    if (state == serial::LinkState::Closed && std::exchange(m_awaitsPort, false))
        connectBorrower();
}

void PortSharing::connectBorrower()
{
    if (!m_borrower)
        return m_terminal.portLoan().giveBack();
    if (m_borrower->state() == ClientState::Waiting)
        m_borrower->retryNow();
    else if (m_borrower->state() == ClientState::Disconnected)
        m_connections.connectToHost(*m_borrower);
}

void PortSharing::connectionEnded(const LiveConnection *connection)
{
    if (connection == m_borrower && !m_awaitsPort) { // null: its tab is gone
        m_borrower = nullptr;
        m_terminal.portLoan().giveBack();
    }
    if (connection == m_holder && std::exchange(m_holderLeaves, false)) {
        m_holder = nullptr;
        reopen(m_wanted);
    }
}

void PortSharing::reopen(const QString &port)
{
    m_reopening = port;
    m_triesLeft = mostTries;
    m_terminal.openPort(port);
}

void PortSharing::portInUse(const QString &port)
{
    if (port == m_reopening && m_triesLeft-- > 0) {
        QTimer::singleShot(retryAfter, this, [this, port] {
            if (port == m_reopening)
                m_terminal.openPort(port);
        });
        return;
    }
    m_reopening.clear();
    for (const auto &connection : m_connections.all()) {
        if (connection->state() == ClientState::Disconnected
            || !serial::isSamePort(portOf(*connection), port))
            continue;
        m_holder = connection.get();
        m_wanted = port;
        m_terminal.portLoan().showHolder(port, connection->profile().name);
        return;
    }
}

void PortSharing::letHolderLeave()
{
    if (!m_holder || m_holder->state() == ClientState::Disconnected)
        return reopen(m_wanted);
    m_holderLeaves = true;
    m_holder->disconnectFromHost();
}

} // namespace ui
