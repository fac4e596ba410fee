// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

namespace presentation {
class LiveConnection;
class OpenConnections;
} // namespace presentation

namespace ui {

class TerminalPage;

// A port has one user at a time. Where the AT terminal and a connection through a module want the
// same, one click moves it: from the terminal to the connection, and back when that has ended.
class PortSharing : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it.
    PortSharing(presentation::OpenConnections &connections, TerminalPage &terminal,
                QObject *parent = nullptr);

private:
    void watch(presentation::LiveConnection *connection);
    void offer(presentation::LiveConnection &connection) const;
    void offerAll() const;
    void take(presentation::LiveConnection &connection);
    void terminalChanged();
    void connectBorrower();
    void connectionEnded(const presentation::LiveConnection *connection);
    void portInUse(const QString &port);
    void reopen(const QString &port);
    void letHolderLeave();

    presentation::OpenConnections &m_connections;
    TerminalPage &m_terminal;
    QPointer<presentation::LiveConnection> m_borrower; // has the terminal's port, or gets it
    bool m_awaitsPort = false;                         // the terminal has not closed it yet
    QPointer<presentation::LiveConnection> m_holder;   // of a port that the terminal wants
    QString m_wanted;                                  // that port
    bool m_holderLeaves = false;
    QString m_reopening; // what the terminal opens once its user has let go of it
    int m_triesLeft = 0;
};

} // namespace ui
