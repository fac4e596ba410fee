// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/requestpairs.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace clouds {

namespace {

constexpr qsizetype largestPayload = 64 * 1024; // bytes; ids stand in small messages
constexpr qsizetype mostTopics = 4096;

QJsonObject objectIn(const QByteArray &payload)
{
    if (payload.size() > largestPayload)
        return {};
    return QJsonDocument::fromJson(payload).object();
}

QString idIn(const QString &key, const QString &pattern, const QString &topic,
             const QByteArray &payload)
{
    if (key.isEmpty())
        return {};
    if (key.startsWith(u'{')) {
        const auto values = matchTopic(pattern, topic);
        return values ? values->value(key.mid(1, key.size() - 2)) : QString();
    }
    return objectIn(payload).value(key).toVariant().toString();
}

void readResult(const QByteArray &payload, Request &request)
{
    const QJsonObject answer = objectIn(payload);
    for (const char *key : {"code", "result_code", "result"}) {
        if (answer.value(QLatin1String(key)).isDouble() && !request.code)
            request.code = answer.value(QLatin1String(key)).toInt();
    }
    for (const char *key : {"message", "msg", "status", "result_desc"}) {
        const QString text = answer.value(QLatin1String(key)).toString();
        if (!text.isEmpty() && request.message.isEmpty())
            request.message = text;
    }
}

} // namespace

RequestState Request::stateAt(qint64 nowMs) const
{
    constexpr int usualWait = 10; // seconds
    const qint64 deadline = sentMs + (answerWithin > 0 ? answerWithin : usualWait) * 1000LL;
    if (answeredMs > 0)
        return answerWithin > 0 && answeredMs > deadline ? RequestState::Late
                                                         : RequestState::Answered;
    return nowMs > deadline ? RequestState::Unanswered : RequestState::Waiting;
}

RequestPairs::RequestPairs(std::vector<CloudTopic> topics)
{
    std::copy_if(topics.begin(), topics.end(), std::back_inserter(m_topics),
                 [](const CloudTopic &topic) { return topic.reply.has_value(); });
}

const RequestPairs::Roles &RequestPairs::rolesOf(TopicDirection direction, const QByteArray &topic)
{
    const std::pair key{static_cast<int>(direction), topic};
    const auto known = m_roles.constFind(key);
    if (known != m_roles.constEnd())
        return *known;
    if (m_roles.size() > mostTopics)
        m_roles.clear();
    Roles roles;
    const QString text = QString::fromUtf8(topic);
    for (size_t i = 0; i < m_topics.size(); ++i) {
        const bool isSameWay = m_topics[i].direction == direction;
        const QString &pattern = isSameWay ? m_topics[i].topic : m_topics[i].reply->topic;
        if (!matchTopic(pattern, text))
            continue;
        (isSameWay ? roles.requests : roles.replies).push_back(static_cast<int>(i));
    }
    return *m_roles.insert(key, roles);
}

bool RequestPairs::concerns(TopicDirection direction, const QByteArray &topic)
{
    return !rolesOf(direction, topic).isEmpty();
}

bool RequestPairs::take(TopicDirection direction, const QByteArray &topic,
                        const QByteArray &payload, qint64 timeMs)
{
    const Roles roles = rolesOf(direction, topic);
    if (roles.isEmpty())
        return false;
    const QString text = QString::fromUtf8(topic);
    // Some clouds use one topic for requests and for replies: the open request decides.
    return answer(roles, text, payload, timeMs) || open(roles, text, payload, timeMs);
}

bool RequestPairs::answer(const Roles &roles, const QString &topic, const QByteArray &payload,
                          qint64 timeMs)
{
    for (const int rule : roles.replies) {
        const CloudTopic &asked = m_topics[static_cast<size_t>(rule)];
        const QString id = idIn(asked.reply->idKey, asked.reply->topic, topic, payload);
        const auto found =
                std::find_if(m_requests.begin(), m_requests.end(), [&](const Request &request) {
                    return request.answeredMs == 0 && request.title == asked.title
                           && request.direction == asked.direction && request.id == id
                           && (!id.isEmpty() || asked.reply->idKey.isEmpty());
                });
        if (found == m_requests.end())
            continue;
        found->answeredMs = timeMs;
        found->replyTopic = topic;
        readResult(payload, *found);
        return true;
    }
    return false;
}

bool RequestPairs::open(const Roles &roles, const QString &topic, const QByteArray &payload,
                        qint64 timeMs)
{
    for (const int rule : roles.requests) {
        const CloudTopic &asked = m_topics[static_cast<size_t>(rule)];
        Request request;
        request.direction = asked.direction;
        request.title = asked.title;
        request.topic = topic;
        request.id = idIn(asked.reply->idKey, asked.topic, topic, payload);
        if (request.id.isEmpty() && !asked.reply->idKey.isEmpty())
            continue; // another message of the same topic
        request.sentMs = timeMs;
        request.answerWithin = asked.reply->answerWithin;
        request.replyTopic = asked.reply->topic;
        const auto varying = matchTopic(asked.topic, topic);
        if (varying) {
            for (auto it = varying->begin(); it != varying->end(); ++it)
                request.replyTopic.replace(u'{' + it.key() + u'}', it.value());
        }
        request.replyPayload = asked.reply->payload;
        request.replyPayload.replace(QLatin1String("{id}"), request.id);
        m_requests.push_back(request);
        if (m_requests.size() > most)
            m_requests.pop_front();
        return true;
    }
    return false;
}

} // namespace clouds
