// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/portloan.h"

#include "ui/presentation/terminalsession.h"
#include "ui/presentation/transcriptmodel.h"
#include "ui/widgets/noticebar.h"

#include <QPushButton>

#include <utility>

namespace ui {

using widgets::NoticeBar;

PortLoan::PortLoan(presentation::TerminalSession &session, NoticeBar &notice, QObject *parent)
    : QObject(parent), m_session(session), m_notice(notice)
{
}

void PortLoan::noteOpening(const QString &port)
{
    m_port = port;
    m_lent.clear();
}

QString PortLoan::port() const
{
    const serial::LinkState state = m_session.state();
    const bool hasIt = state == serial::LinkState::Open || state == serial::LinkState::Opening;
    return hasIt ? m_port : QString();
}

void PortLoan::lend(const QString &borrower)
{
    m_lent = m_port;
    m_borrower = borrower;
    m_session.transcript().appendNotice(
            tr("The port %1 was given to the connection %2.").arg(m_lent, borrower));
    m_session.close();
    m_notice.showNotice(NoticeBar::Severity::Info,
                        tr("The connection %1 has the port %2 now.").arg(borrower, m_lent),
                        tr("It is opened here again as soon as that connection ends."));
    connect(m_notice.addAction(tr("&Take it back")), &QPushButton::clicked, this,
            &PortLoan::backRequested);
}

void PortLoan::giveBack()
{
    if (!isLent())
        return; // the terminal has another by now
    const QString port = std::exchange(m_lent, {});
    m_session.transcript().appendNotice(
            tr("The connection %1 has ended; the port %2 is opened here again.")
                    .arg(m_borrower, port));
    emit reopenRequested(port);
}

void PortLoan::showHolder(const QString &port, const QString &holder)
{
    m_notice.showNotice(
            NoticeBar::Severity::Error,
            tr("The connection %1 goes through the port %2.").arg(holder, port),
            tr("Disconnect it, and the port is opened here; or talk to another port meanwhile."));
    connect(m_notice.addAction(tr("&Disconnect it and open the port")), &QPushButton::clicked, this,
            &PortLoan::holderToLeaveRequested);
}

} // namespace ui
