// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/subscriptionflood.h"

#include "ui/presentation/liveconnection.h"

namespace presentation {

namespace {

constexpr int looksUntilTold = 2; // a burst of retained messages is no flood
constexpr double calmShare = 0.5; // of the limit

} // namespace

SubscriptionFlood::SubscriptionFlood(LiveConnection &connection, QObject *parent)
    : QObject(parent), m_connection(connection)
{
    connect(&connection, &LiveConnection::rateChanged, this, &SubscriptionFlood::look);
}

void SubscriptionFlood::look()
{
    const double seconds =
            m_sinceLook.isValid() ? qMax(0.5, double(m_sinceLook.restart()) / 1000.0) : 1.0;
    if (!m_sinceLook.isValid())
        m_sinceLook.start();
    QHash<QByteArray, Watch> watches;
    for (const SubscriptionEntry &entry : m_connection.subscriptions().entries()) {
        const QByteArray filter = entry.wanted.filter;
        Watch watch = m_watches.value(filter, Watch{entry.received, 0, false});
        const double rate = double(entry.received - watch.received) / seconds;
        watch.received = entry.received;
        watch.loudLooks = m_limit > 0 && rate > m_limit ? watch.loudLooks + 1 : 0;
        if (watch.loudLooks >= looksUntilTold && !watch.isTold) {
            watch.isTold = true;
            emit flooded(filter, rate);
        } else if (watch.isTold && rate < m_limit * calmShare) {
            watch.isTold = false;
            emit calmed(filter);
        }
        watches.insert(filter, watch);
    }
    m_watches = std::move(watches);
}

} // namespace presentation
