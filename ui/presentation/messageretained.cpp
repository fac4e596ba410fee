// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/messageretained.h"

#include "app/mqtt/topics.h"
#include "ui/presentation/liveconnection.h"

namespace presentation {

namespace {

constexpr int quietMs = 3000; // after the last one; servers send them at once after SUBACK
constexpr qsizetype mostInFlight = 50;

} // namespace

RetainedSearch::RetainedSearch(LiveConnection &connection, QObject *parent)
    : QObject(parent), m_connection(connection)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(quietMs);
    connect(&m_quiet, &QTimer::timeout, this, &RetainedSearch::end);
    connect(&connection, &LiveConnection::askAnswered, this, &RetainedSearch::answered);
    connect(&connection, &LiveConnection::publishRefused, this,
            [this](client::RequestId request, const QString &why) {
                if (request != m_request || !m_running)
                    return;
                m_running = false;
                emit refused(why);
            });
    connect(&connection, &LiveConnection::messagesChanged, this, &RetainedSearch::look);
    connect(&connection, &LiveConnection::stateChanged, this, [this](client::ClientState state) {
        if (m_running && state != client::ClientState::Connected) {
            m_running = false;
            m_quiet.stop();
            emit refused(tr("The connection ended before the server had answered. Connect and try "
                            "again."));
        }
    });
}

RetainedSearch::~RetainedSearch()
{
    cancel();
}

void RetainedSearch::start(const QByteArray &filter)
{
    cancel();
    m_filter = filter;
    m_found.clear();
    m_topics.clear();
    if (m_connection.state() != client::ClientState::Connected) {
        emit refused(tr("Not connected: the server is asked over the connection. Connect first."));
        return;
    }
    // Asking again under a filter of the person's own must not change it, nor end it afterwards.
    mqtt::Subscription subscription;
    const SubscriptionEntry *own = m_connection.subscriptions().find(filter);
    const bool isOwn = own && own->state == SubscriptionState::Granted;
    if (isOwn)
        subscription = own->wanted;
    subscription.filter = filter;
    subscription.retainHandling = mqtt::RetainHandling::SendAlways;
    m_endsSubscription = !isOwn;
    m_next = m_connection.store().endRow();
    m_running = true;
    m_request = m_connection.ask(subscription);
}

void RetainedSearch::cancel()
{
    if (!m_running)
        return;
    m_running = false;
    m_quiet.stop();
    if (m_endsSubscription && m_connection.state() == client::ClientState::Connected)
        m_connection.endAsking(m_filter);
}

void RetainedSearch::answered(client::RequestId request, const mqtt::Suback &suback)
{
    if (!m_running || request != m_request)
        return;
    const mqtt::ReasonCode reason = suback.reasons.value(0, mqtt::ReasonCode::UnspecifiedError);
    if (mqtt::isFailure(reason)) {
        m_running = false;
        emit refused(tr("The server refuses to be asked for %1: %2")
                             .arg(QString::fromUtf8(m_filter),
                                  client::describe(mqtt::PacketType::Suback,
                                                   m_connection.profile().version, reason)));
        return;
    }
    m_quiet.start();
}

void RetainedSearch::look()
{
    if (!m_running)
        return;
    const messages::MessageStore &store = m_connection.store();
    bool isNew = false;
    m_next = std::max(m_next, store.firstRow());
    while (m_next < store.endRow()) {
        const messages::ChunkView view = store.chunkOf(m_next);
        for (; m_next < view.endRow(); ++m_next) {
            const messages::MessageView message =
                    view.chunk->at(static_cast<quint32>(m_next - view.firstRow));
            const mqtt::PublishView &publish = message.publish;
            if (message.direction != base::Direction::In || !publish.retain
                || publish.payload.isEmpty() || !mqtt::topicMatches(m_filter, publish.topic))
                continue;
            const QByteArray topic = publish.topic.toByteArray();
            if (m_topics.contains(topic))
                continue;
            m_topics.insert(topic);
            m_found.append(message.direction, message.stamp, publish);
            isNew = true;
        }
    }
    if (!isNew)
        return;
    if (m_quiet.isActive())
        m_quiet.start();
    emit progressed(m_found.size());
}

void RetainedSearch::end()
{
    cancel();
    emit finished();
}

RetainedCleaner::RetainedCleaner(LiveConnection &connection, QObject *parent)
    : QObject(parent), m_connection(connection), m_search(connection)
{
    connect(&connection, &LiveConnection::publishFinished, this, &RetainedCleaner::publishFinished);
    connect(&connection, &LiveConnection::publishRefused, this, &RetainedCleaner::publishRefused);
    connect(&m_search, &RetainedSearch::finished, this, &RetainedCleaner::verified);
    connect(&m_search, &RetainedSearch::refused, this, [this](const QString &why) {
        for (const QByteArray &topic : std::as_const(m_topics)) {
            if (!m_failures.contains(topic))
                m_failures.insert(topic, why);
        }
        end();
    });
    connect(&connection, &LiveConnection::stateChanged, this, [this](client::ClientState state) {
        if (!m_running || m_search.isRunning() || state == client::ClientState::Connected)
            return;
        for (const QByteArray &topic : std::as_const(m_waiting))
            m_failures.insert(topic, tr("The connection ended before the server had answered."));
        m_waiting.clear();
        end();
    });
}

void RetainedCleaner::start(const QByteArray &filter, const QList<QByteArray> &topics)
{
    m_filter = filter;
    m_topics = topics;
    m_next = 0;
    m_cleared = 0;
    m_waiting.clear();
    m_failures.clear();
    m_running = true;
    sendMore();
}

void RetainedCleaner::cancel()
{
    m_topics.resize(m_next);
    if (m_running && m_waiting.isEmpty() && !m_search.isRunning())
        verify();
}

void RetainedCleaner::sendMore()
{
    while (m_running && m_next < m_topics.size() && m_waiting.size() < mostInFlight) {
        // 3.3.1.3: an empty payload with the retain flag takes away what is kept for the topic.
        mqtt::Publish nothing;
        nothing.topic = m_topics.at(m_next++);
        nothing.qos = mqtt::QoS::AtLeastOnce;
        nothing.retain = true;
        m_waiting.insert(m_connection.publish(nothing), nothing.topic);
    }
    if (m_running && m_waiting.isEmpty() && m_next >= m_topics.size())
        verify();
}

void RetainedCleaner::publishFinished(client::RequestId request, mqtt::ReasonCode reason)
{
    const auto waiting = m_waiting.constFind(request);
    if (waiting == m_waiting.constEnd())
        return;
    if (mqtt::isFailure(reason)) {
        m_failures.insert(*waiting, client::describe(mqtt::PacketType::Puback,
                                                     m_connection.profile().version, reason));
    } else {
        ++m_cleared;
    }
    m_waiting.erase(waiting);
    emit progressed(m_cleared + m_failures.size());
    sendMore();
}

void RetainedCleaner::publishRefused(client::RequestId request, const QString &why)
{
    const auto waiting = m_waiting.constFind(request);
    if (waiting == m_waiting.constEnd())
        return;
    m_failures.insert(*waiting, why);
    m_waiting.erase(waiting);
    emit progressed(m_cleared + m_failures.size());
    sendMore();
}

void RetainedCleaner::verify()
{
    emit verifying();
    m_search.start(m_filter);
}

void RetainedCleaner::verified()
{
    const messages::MessageStore &kept = m_search.found();
    QSet<QByteArray> still;
    for (messages::RowId row = kept.firstRow(); row < kept.endRow(); ++row)
        still.insert(kept.at(row)->publish.topic.toByteArray());
    for (const QByteArray &topic : std::as_const(m_topics)) {
        if (still.contains(topic) && !m_failures.contains(topic)) {
            m_failures.insert(topic, tr("The server acknowledged, but still keeps a message. "
                                        "Someone publishes to it anew, or you may not clear it."));
            --m_cleared;
        }
    }
    end();
}

void RetainedCleaner::end()
{
    if (!m_running)
        return;
    m_running = false;
    emit finished();
}

} // namespace presentation
