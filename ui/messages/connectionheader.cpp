// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/connectionheader.h"

#include "ui/presentation/liveconnection.h"
#include "ui/presentation/profilewording.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using client::ClientState;
using presentation::LiveConnection;
using widgets::Meaning;
using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

// The sign tells the state without its colour.
QString signOf(ClientState state)
{
    switch (state) {
    case ClientState::Connected:
        return QStringLiteral("●");
    case ClientState::Disconnected:
        return QStringLiteral("○");
    case ClientState::OpeningLink:
    case ClientState::Connecting:
    case ClientState::Waiting:
    case ClientState::Disconnecting:
        return QStringLiteral("◐");
    }
    Q_UNREACHABLE();
}

Meaning meaningOf(ClientState state, bool hasProblem)
{
    if (state == ClientState::Connected)
        return Meaning::Good;
    if (state == ClientState::Disconnected)
        return hasProblem ? Meaning::Error : Meaning::Muted;
    return Meaning::Warning;
}

} // namespace

ConnectionHeader::ConnectionHeader(LiveConnection &connection, QWidget *parent)
    : QWidget(parent), m_connection(connection)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(createLine());
    m_notice = new widgets::NoticeBar(this);
    layout->addWidget(m_notice);
    m_violation = new widgets::NoticeBar(this);
    layout->addWidget(m_violation);
    m_sessionNotice = new widgets::NoticeBar(this);
    layout->addWidget(m_sessionNotice);
    connect(&m_connection, &LiveConnection::violationChanged, this,
            &ConnectionHeader::showViolation);
    connect(m_violation, &widgets::NoticeBar::dismissed, this,
            [this] { m_connection.dismissViolation(); });
    connect(&m_connection, &LiveConnection::sessionProblemChanged, this,
            &ConnectionHeader::showSessionProblem);
    connect(&m_connection, &LiveConnection::stateChanged, this, &ConnectionHeader::showState);
    connect(&m_connection, &LiveConnection::problemChanged, this, &ConnectionHeader::showProblem);
    connect(&m_connection, &LiveConnection::remedyChanged, this, &ConnectionHeader::showProblem);
    connect(&m_connection, &LiveConnection::problemChanged, this, &ConnectionHeader::showState);
    connect(&m_connection, &LiveConnection::profileChanged, this, &ConnectionHeader::showProfile);
    connect(&m_connection, &LiveConnection::reconnectScheduled, this,
            [this](std::chrono::milliseconds delay, int attempt) {
                const int seconds = static_cast<int>((delay.count() + 999) / 1000);
                m_state->setText(tr("Trying again in %1 s (try %2)").arg(seconds).arg(attempt));
            });
    showProfile();
    showState();
    showProblem();
    showSessionProblem();
}

QWidget *ConnectionHeader::createLine()
{
    auto *line = new QWidget(this);
    m_dot = new QLabel(line);
    m_state = new QLabel(line);
    QFont bold = m_state->font();
    bold.setWeight(QFont::DemiBold);
    m_state->setFont(bold);
    m_endpoint = new QLabel(line);
    m_endpoint->setTextFormat(Qt::PlainText);
    m_endpoint->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_endpoint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_packets = new QToolButton(line);
    m_packets->setIcon(widgets::icon(QStringLiteral("packets")));
    m_packets->setText(tr("Packets"));
    m_packets->setToolTip(tr("Show the packets of this connection"));
    m_packets->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_packets->setAutoRaise(true);
    m_faults = new QToolButton(line);
    m_faults->setIcon(widgets::icon(QStringLiteral("warning")));
    m_faults->setText(tr("Faults"));
    m_faults->setToolTip(tr("Send packets wrong on purpose"));
    m_faults->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_faults->setAutoRaise(true);
    m_faults->setCheckable(true);
    connect(m_faults, &QToolButton::toggled, this, &ConnectionHeader::faultsToggled);
    m_authenticate = new QToolButton(line);
    m_authenticate->setText(tr("Authenticate again"));
    m_authenticate->setToolTip(tr("Prove who you are once more, without disconnecting"));
    m_authenticate->setAutoRaise(true);
    connect(m_authenticate, &QToolButton::clicked, this, [this] { m_connection.reauthenticate(); });
    connect(&m_connection, &LiveConnection::reauthenticated, this,
            [this] { m_state->setText(tr("Connected, authenticated again")); });
    m_tryNow = new QPushButton(tr("Try &now"), line);
    connect(m_tryNow, &QPushButton::clicked, this, [this] { m_connection.retryNow(); });
    m_button = new QPushButton(line);
    connect(m_packets, &QToolButton::clicked, this, &ConnectionHeader::showPacketsRequested);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_connection.state() == ClientState::Disconnected)
            emit connectRequested();
        else
            emit disconnectRequested();
    });
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins(s, xs, s, xs);
    layout->setSpacing(s);
    layout->addWidget(m_dot);
    layout->addWidget(m_state);
    layout->addWidget(m_endpoint, 1);
    layout->addWidget(m_authenticate);
    layout->addWidget(m_faults);
    layout->addWidget(m_packets);
    layout->addWidget(m_tryNow);
    layout->addWidget(m_button);
    return line;
}

void ConnectionHeader::showState()
{
    const ClientState state = m_connection.state();
    m_dot->setText(signOf(state));
    QPalette colors = palette();
    colors.setColor(
            QPalette::WindowText,
            widgets::meaningColor(meaningOf(state, m_connection.problem().has_value()), palette()));
    m_dot->setPalette(colors);
    switch (state) {
    case ClientState::Disconnected:
        m_state->setText(tr("Not connected"));
        break;
    case ClientState::OpeningLink:
        m_state->setText(tr("Opening the link…"));
        break;
    case ClientState::Connecting:
        m_state->setText(tr("Waiting for the server's answer…"));
        break;
    case ClientState::Connected:
        m_state->setText(tr("Connected"));
        break;
    case ClientState::Waiting:
        m_state->setText(tr("Waiting to try again"));
        break;
    case ClientState::Disconnecting:
        m_state->setText(tr("Disconnecting…"));
        break;
    }
    m_tryNow->setVisible(state == ClientState::Waiting);
    m_authenticate->setVisible(m_connection.canReauthenticate());
    showViolation();
    const bool isIdle = state == ClientState::Disconnected;
    m_button->setText(isIdle                            ? tr("&Connect")
                      : state == ClientState::Connected ? tr("&Disconnect")
                                                        : tr("&Cancel"));
    m_button->setIcon(
            widgets::icon(isIdle ? QStringLiteral("connect") : QStringLiteral("disconnect")));
}

void ConnectionHeader::showProblem()
{
    const auto &problem = m_connection.problem();
    if (!problem) {
        m_notice->clear();
        return;
    }
    m_notice->showNotice(widgets::NoticeBar::Severity::Error, problem->cause, problem->nextStep);
    if (!m_connection.remedy().isEmpty())
        connect(m_notice->addAction(m_connection.remedy()), &QPushButton::clicked, &m_connection,
                &LiveConnection::useRemedy);
    connect(m_notice->addAction(tr("&Edit profile")), &QPushButton::clicked, this,
            &ConnectionHeader::editProfileRequested);
    connect(m_notice->addAction(tr("Re&try")), &QPushButton::clicked, this,
            &ConnectionHeader::connectRequested);
}

// What the server did wrong stays to be read after a reconnect has gone well; before that it is the
// problem itself.
void ConnectionHeader::showViolation()
{
    const auto &violation = m_connection.violation();
    if (!violation || m_connection.problem())
        return m_violation->clear();
    m_violation->showNotice(
            widgets::NoticeBar::Severity::Warning,
            tr("Connected again. The last connection ended because: %1").arg(violation->cause),
            violation->nextStep);
}

void ConnectionHeader::showSessionProblem()
{
    const auto &problem = m_connection.sessionProblem();
    if (!problem)
        return m_sessionNotice->clear();
    const client::Explanation words = presentation::explain(*problem);
    m_sessionNotice->showNotice(
            widgets::NoticeBar::Severity::Warning,
            tr("Messages not yet acknowledged would not survive the end of the program: %1")
                    .arg(words.cause),
            words.nextStep);
}

void ConnectionHeader::showProfile()
{
    m_endpoint->setText(m_connection.endpointText());
    m_endpoint->setToolTip(m_connection.endpointText());
}

void ConnectionHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_button)
        showState();
    QWidget::changeEvent(event);
}

} // namespace ui
