// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/messagereplay.h"

#include "ui/presentation/liveconnection.h"

#include <algorithm>

namespace presentation {

namespace {

constexpr qsizetype mostOnTheirWay = 100;
constexpr int longestWaitMs = 1000; // between two looks at the clock

bool isOfThePublisher(mqtt::PropertyId id)
{
    switch (id) {
    case mqtt::PropertyId::TopicAlias:             // of the connection it came by
    case mqtt::PropertyId::SubscriptionIdentifier: // 3.3.2.3.8: a client must not send it
        return false;
    default:
        return true;
    }
}

mqtt::Properties propertiesOf(mqtt::PropertiesView view)
{
    mqtt::Properties properties;
    for (const mqtt::Property &property : view) {
        const auto *info = mqtt::propertyInfo(static_cast<quint32>(property.id));
        if (!info || !isOfThePublisher(property.id))
            continue;
        if (info->type == mqtt::PropertyType::Utf8Pair)
            properties.addPair(property.key, property.text);
        else if (info->type == mqtt::PropertyType::Utf8 || info->type == mqtt::PropertyType::Binary)
            properties.addText(property.id, property.text);
        else
            properties.addNumber(property.id, property.number);
    }
    return properties;
}

} // namespace

MessageReplay::MessageReplay(const messages::MessageStore &store, QObject *parent)
    : QObject(parent), m_store(store)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &MessageReplay::sendDue);
}

mqtt::Publish MessageReplay::publishOf(const messages::MessageView &message,
                                       const ReplayOptions &options, mqtt::ProtocolVersion version)
{
    mqtt::Publish publish;
    publish.topic = options.topicPrefix + message.publish.topic.toByteArray();
    publish.payload = message.publish.payload.toByteArray();
    publish.qos = message.publish.qos;
    publish.retain = message.publish.retain;
    if (version == mqtt::ProtocolVersion::V5)
        publish.properties = propertiesOf(message.publish.properties);
    return publish;
}

void MessageReplay::start(LiveConnection &connection, const std::vector<messages::RowId> &rows,
                          const ReplayOptions &options)
{
    stop();
    m_rows = rows;
    m_options = options;
    m_next = 0;
    m_sent = m_refused = m_missing = 0;
    m_problem.clear();
    m_firstUs = 0;
    for (const messages::RowId row : m_rows) {
        if (const auto first = m_store.at(row)) {
            m_firstUs = first->stamp.monotonicUs;
            break;
        }
    }
    m_connection = &connection;
    connect(&connection, &LiveConnection::publishFinished, this,
            [this](client::RequestId request, mqtt::ReasonCode reason) {
                const QString problem =
                        mqtt::isFailure(reason) ? client::describe(
                                mqtt::PacketType::Puback, m_connection->profile().version, reason)
                                                : QString();
                answered(request, problem);
            });
    connect(&connection, &LiveConnection::publishRefused, this, &MessageReplay::answered);
    m_running = true;
    m_clock.start();
    sendDue();
}

void MessageReplay::stop()
{
    m_running = false;
    m_timer.stop();
    m_waiting.clear();
    if (m_connection)
        m_connection->disconnect(this);
    m_connection.clear();
}

// Microseconds after the start.
qint64 MessageReplay::dueUs(const messages::MessageView &message) const
{
    if (m_options.speed <= 0)
        return 0;
    const auto since = double(std::max<qint64>(0, message.stamp.monotonicUs - m_firstUs));
    return static_cast<qint64>(since / m_options.speed);
}

void MessageReplay::sendDue()
{
    while (m_running && m_next < m_rows.size() && m_waiting.size() < mostOnTheirWay) {
        if (!send(m_rows[m_next]))
            return; // the timer goes on
        ++m_next;
    }
    if (!m_running || m_next < m_rows.size() || !m_waiting.isEmpty())
        return;
    stop();
    emit finished();
}

// False: not yet due.
bool MessageReplay::send(messages::RowId row)
{
    const auto message = m_store.at(row);
    if (!message) {
        ++m_missing;
        return true;
    }
    const qint64 waitUs = dueUs(*message) - m_clock.nsecsElapsed() / 1000;
    if (waitUs > 0) {
        m_timer.start(static_cast<int>(std::clamp<qint64>(waitUs / 1000, 1, longestWaitMs)));
        return false;
    }
    m_waiting.insert(
            m_connection->publish(publishOf(*message, m_options, m_connection->profile().version)));
    return true;
}

void MessageReplay::answered(client::RequestId request, const QString &problem)
{
    if (!m_running || !m_waiting.remove(request))
        return;
    if (problem.isEmpty())
        ++m_sent;
    else if (m_refused++ == 0)
        m_problem = problem;
    emit progressed();
    if (m_running && !m_timer.isActive())
        sendDue();
}

} // namespace presentation
