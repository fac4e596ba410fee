// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/rateprobe.h"

#include "app/mqtt/topics.h"
#include "ui/presentation/liveconnection.h"

#include <algorithm>

namespace presentation {

namespace {

constexpr int probeMs = 3000;
constexpr quint64 enoughMessages = 50'000;
constexpr quint64 enoughBytes = 64 * 1024 * 1024;
constexpr qsizetype mostTopics = 20'000;

} // namespace

RateProbe::RateProbe(LiveConnection &connection, QObject *parent)
    : QObject(parent), m_connection(connection)
{
    m_end.setSingleShot(true);
    m_end.setInterval(probeMs);
    connect(&m_end, &QTimer::timeout, this, &RateProbe::end);
    connect(&connection, &LiveConnection::askAnswered, this, &RateProbe::answered);
    connect(&connection, &LiveConnection::publishRefused, this,
            [this](client::RequestId request, const QString &why) {
                if (m_running && request == m_request)
                    fail(why);
            });
    connect(&connection, &LiveConnection::messagesChanged, this, &RateProbe::look);
    connect(&connection, &LiveConnection::stateChanged, this, [this](client::ClientState state) {
        if (m_running && state != client::ClientState::Connected)
            fail(tr("The connection ended while it was measured."));
    });
}

RateProbe::~RateProbe()
{
    cancel();
}

bool RateProbe::isBroad(QByteArrayView filter)
{
    // A shared subscription gets a part only, and what begins with $ is a corner of its own.
    return filter == "#" || filter == "+/#" || filter == "/#" || filter == "+/+/#";
}

void RateProbe::start(const QByteArray &filter)
{
    cancel();
    m_filter = filter;
    m_rate = {};
    m_topics.clear();
    m_next = m_connection.store().endRow();
    m_running = true;
    mqtt::Subscription subscription;
    subscription.filter = filter;
    subscription.retainHandling = mqtt::RetainHandling::DoNotSend;
    m_request = m_connection.ask(subscription);
}

void RateProbe::cancel()
{
    if (!m_running)
        return;
    m_running = false;
    m_end.stop();
    if (m_connection.state() == client::ClientState::Connected
        && !m_connection.subscriptions().find(m_filter))
        m_connection.endAsking(m_filter);
}

void RateProbe::answered(client::RequestId request, const mqtt::Suback &suback)
{
    if (!m_running || request != m_request)
        return;
    const mqtt::ReasonCode reason = suback.reasons.value(0, mqtt::ReasonCode::UnspecifiedError);
    if (mqtt::isFailure(reason)) {
        fail(client::describe(mqtt::PacketType::Suback, m_connection.profile().version, reason));
        return;
    }
    m_clock.start();
    m_end.start();
}

void RateProbe::look()
{
    if (!m_running)
        return;
    const messages::MessageStore &store = m_connection.store();
    m_next = std::max(m_next, store.firstRow());
    while (m_next < store.endRow()) {
        const messages::ChunkView view = store.chunkOf(m_next);
        for (; m_next < view.endRow(); ++m_next) {
            const messages::MessageView message =
                    view.chunk->at(static_cast<quint32>(m_next - view.firstRow));
            if (message.direction != base::Direction::In
                || !mqtt::topicMatches(m_filter, message.publish.topic))
                continue;
            ++(message.publish.retain ? m_rate.retained : m_rate.messages);
            m_rate.bytes += static_cast<quint64>(message.publish.payload.size());
            if (m_topics.size() < mostTopics)
                m_topics.insert(message.publish.topic.toByteArray());
        }
    }
    m_rate.endedEarly =
            m_rate.messages + m_rate.retained >= enoughMessages || m_rate.bytes >= enoughBytes;
    if (m_rate.endedEarly)
        end();
}

void RateProbe::end()
{
    if (!m_running)
        return;
    m_rate.seconds = m_clock.isValid() ? double(m_clock.elapsed()) / 1000 : 0;
    m_rate.topics = m_topics.size();
    cancel();
    emit finished(m_rate);
}

void RateProbe::fail(const QString &why)
{
    m_running = false;
    m_end.stop();
    emit refused(why);
}

} // namespace presentation
