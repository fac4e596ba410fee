// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/topics.h"

#include <QHash>

#include <deque>

namespace clouds {

enum class RequestState : quint8 { Waiting, Answered, Late, Unanswered };

// A request over topics, and what became of it.
struct Request
{
    TopicDirection direction = TopicDirection::Up; // of the request
    QString title;
    QString topic;
    QString id;              // empty: paired by topic and order
    qint64 sentMs = 0;       // since 1970
    qint64 answeredMs = 0;   // 0: not yet
    int answerWithin = 0;    // seconds; 0: not known
    std::optional<int> code; // "code", "result_code" or "result" of the answer
    QString message;         // its text, when it carries one
    QString replyTopic;      // where the answer came, or is to go
    QString replyPayload;    // an example of it
    RequestState stateAt(qint64 nowMs) const;
};

// Pairs requests with their replies by id, in both directions, from the messages of a connection in
// their order. Bounded: the oldest requests go first.
class RequestPairs
{
public:
    explicit RequestPairs(std::vector<CloudTopic> topics = {});

    // True when a request came or was answered. `direction` is as the device sees it.
    bool take(TopicDirection direction, const QByteArray &topic, const QByteArray &payload,
              qint64 timeMs);
    const std::deque<Request> &requests() const { return m_requests; }
    void clear() { m_requests.clear(); }

    // Whether messages of this topic are looked at at all; cheap for topics seen before.
    bool concerns(TopicDirection direction, const QByteArray &topic);

    static constexpr size_t most = 1000;

private:
    // What a topic is among the rules: of which it is the request, and of which the reply.
    struct Roles
    {
        std::vector<int> requests;
        std::vector<int> replies;
        bool isEmpty() const { return requests.empty() && replies.empty(); }
    };

    const Roles &rolesOf(TopicDirection direction, const QByteArray &topic);
    bool answer(const Roles &roles, const QString &topic, const QByteArray &payload, qint64 timeMs);
    bool open(const Roles &roles, const QString &topic, const QByteArray &payload, qint64 timeMs);

    std::vector<CloudTopic> m_topics; // those with a reply
    std::deque<Request> m_requests;
    QHash<std::pair<int, QByteArray>, Roles> m_roles;
};

} // namespace clouds
