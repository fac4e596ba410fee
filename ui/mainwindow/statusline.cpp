// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/statusline.h"

#include "app/inspector/capture.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/statetext.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

namespace ui {

StatusLine::StatusLine(const inspector::Capture &capture, QWidget *parent)
    : QWidget(parent), m_capture(capture), m_state(new QLabel(this)), m_messages(new QLabel(this)),
      m_packets(new QLabel(this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(widgets::spacing::s, 0, widgets::spacing::s, 0);
    layout->setSpacing(widgets::spacing::l);
    layout->addWidget(m_state);
    layout->addWidget(m_messages);
    layout->addWidget(m_packets);
    layout->addStretch();
    m_timer.setSingleShot(true);
    m_timer.setInterval(250);
    connect(&m_timer, &QTimer::timeout, this, &StatusLine::refresh);
    connect(&m_capture, &inspector::Capture::changed, this, &StatusLine::scheduleRefresh);
}

void StatusLine::setConnection(const presentation::LiveConnection *connection)
{
    if (m_connection)
        disconnect(m_connection, nullptr, this, nullptr);
    m_connection = connection;
    using presentation::LiveConnection;
    if (m_connection) {
        connect(m_connection, &LiveConnection::stateChanged, this, &StatusLine::refresh);
        connect(m_connection, &LiveConnection::messagesChanged, this, &StatusLine::scheduleRefresh);
        connect(m_connection, &LiveConnection::rateChanged, this, &StatusLine::scheduleRefresh);
    }
    refresh();
}

void StatusLine::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    QWidget::changeEvent(event);
}

void StatusLine::scheduleRefresh()
{
    if (!m_timer.isActive())
        m_timer.start();
}

void StatusLine::refresh()
{
    refreshConnection();
    refreshCapture();
}

void StatusLine::refreshConnection()
{
    m_messages->setVisible(m_connection != nullptr);
    if (!m_connection) {
        m_state->setText(tr("○ no connection open"));
        return;
    }
    const client::ClientState state = m_connection->state();
    const bool isConnected = state == client::ClientState::Connected;
    QString text = QStringLiteral("%1 %2")
                           .arg(isConnected ? QStringLiteral("●") : QStringLiteral("○"))
                           .arg(presentation::stateText(state));
    if (isConnected)
        text += tr(" in %1 ms").arg(m_connection->connectDuration().count());
    m_state->setText(text);
    const QLocale locale;
    const messages::MessageStore &store = m_connection->store();
    m_messages->setText(tr("%1 messages/s · kept %2 · on disk %3 · dropped %4")
                                .arg(locale.toString(qRound64(m_connection->messagesPerSecond())),
                                     locale.toString(store.size()), locale.toString(store.onDisk()),
                                     locale.toString(store.dropped())));
    m_messages->setToolTip(
            tr("Messages of this connection: those in memory, those in its recording, and those "
               "that are neither here nor there any more."));
}

void StatusLine::refreshCapture()
{
    const QLocale locale;
    QString text = tr("capture %1 packets").arg(locale.toString(m_capture.count()));
    if (const quint64 gone = m_capture.goneCount() + m_capture.missedCount())
        text += tr(" · %1 older ones given up").arg(locale.toString(gone));
    m_packets->setText(text);
}

} // namespace ui
