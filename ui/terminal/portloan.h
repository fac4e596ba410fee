// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace presentation {
class TerminalSession;
}
namespace widgets {
class NoticeBar;
}

namespace ui {

// The terminal's port while a connection needs it: closed here for as long as that takes, and told
// to the person in place.
class PortLoan : public QObject
{
    Q_OBJECT

public:
    // Both must outlive it.
    PortLoan(presentation::TerminalSession &session, widgets::NoticeBar &notice,
             QObject *parent = nullptr);

    // What the terminal opens from now on; empty: no port of the system. Ends a loan.
    void noteOpening(const QString &port);
    // The port that the terminal has open; empty: none.
    QString port() const;
    bool isLent() const { return !m_lent.isEmpty(); }
    const QString &lentPort() const { return m_lent; }

    // Closes it; `borrower` is the name of a connection.
    void lend(const QString &borrower);
    // It is free again: the terminal wants to open it.
    void giveBack();
    // The port could not be opened because this connection uses it.
    void showHolder(const QString &port, const QString &holder);

signals:
    void backRequested();          // by the person, of what is lent
    void holderToLeaveRequested(); // of what showHolder() told
    void reopenRequested(const QString &port);

private:
    presentation::TerminalSession &m_session;
    widgets::NoticeBar &m_notice;
    QString m_port;     // opened last
    QString m_lent;     // empty: nothing is
    QString m_borrower; // has it
};

} // namespace ui
