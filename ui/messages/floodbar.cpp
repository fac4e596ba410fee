// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/floodbar.h"

#include "app/storage/settings.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/messagecells.h"
#include "ui/presentation/subscriptionflood.h"

#include <QInputDialog>
#include <QLocale>
#include <QPushButton>

namespace ui {

namespace {

const auto limitKey = QStringLiteral("messages/floodRate");
constexpr int firstLimit = 2000; // messages/s
constexpr int mostLimit = 10'000'000;

} // namespace

FloodBar::FloodBar(presentation::LiveConnection &connection, storage::Settings &settings,
                   QWidget *parent)
    : NoticeBar(parent), m_connection(connection), m_settings(settings),
      m_flood(new presentation::SubscriptionFlood(connection, this))
{
    m_flood->setLimit(m_settings.value(limitKey, firstLimit).toDouble());
    connect(&m_settings, &storage::Settings::changed, m_flood,
            [this] { m_flood->setLimit(m_settings.value(limitKey, firstLimit).toDouble()); });
    connect(m_flood, &presentation::SubscriptionFlood::flooded, this, &FloodBar::show);
    connect(m_flood, &presentation::SubscriptionFlood::calmed, this,
            [this](const QByteArray &filter) {
                if (filter == m_shown)
                    clear();
            });
}

void FloodBar::show(const QByteArray &filter, double messagesPerSecond)
{
    m_shown = filter;
    showNotice(Severity::Warning,
               tr("%1 brings %2 messages per second.")
                       .arg(presentation::topicDisplay(filter),
                            QLocale().toString(qRound64(messagesPerSecond))),
               tr("Nothing is lost. If it is too much, there is a brake:"));
    connect(addAction(tr("Pause the list")), &QPushButton::clicked, this, [this] {
        emit pauseRequested();
        clear();
    });
    connect(addAction(tr("Hide its messages")), &QPushButton::clicked, this, [this, filter] {
        m_connection.setMuted(filter, true);
        clear();
    });
    connect(addAction(tr("Unsubscribe")), &QPushButton::clicked, this, [this, filter] {
        m_connection.unsubscribe(filter);
        clear();
    });
    connect(addAction(tr("Warn later…")), &QPushButton::clicked, this, &FloodBar::askLimit);
}

void FloodBar::askLimit()
{
    bool isGiven = false;
    const int limit = QInputDialog::getInt(
            this, tr("Flood warning"),
            tr("Warn when a subscription brings more messages per second than (0: never):"),
            static_cast<int>(m_flood->limit()), 0, mostLimit, 1000, &isGiven);
    if (!isGiven)
        return;
    m_settings.setValue(limitKey, limit);
    m_flood->setLimit(limit);
    clear();
}

} // namespace ui
