// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/types.h"

#include <QByteArrayView>

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace broker {

class Session;

// What a client asked for with one filter (5.0, 3.8.3.1).
struct SubscriptionOptions
{
    mqtt::QoS qos = mqtt::QoS::AtMostOnce;
    bool noLocal = false;
    bool retainAsPublished = false;
    quint32 identifier = 0; // 0: none
    friend bool operator==(const SubscriptionOptions &, const SubscriptionOptions &) = default;
};

struct Subscriber
{
    Session *session = nullptr;
    SubscriptionOptions options;
};

// `$share/NAME/…`: each message goes to one of the members (4.8.2).
struct ShareGroup
{
    std::string name;
    std::vector<Subscriber> members;
    size_t next = 0; // whose turn it is
};

// All that match one topic; reused from message to message so that nothing is allocated.
struct Matches
{
    std::vector<const Subscriber *> subscribers;
    std::vector<ShareGroup *> groups;

    void clear()
    {
        subscribers.clear();
        groups.clear();
    }
};

// Who wants which topics: a tree with one level of the filters at each step, so that the cost of a
// message grows with the levels of its topic and not with the number of subscriptions.
class SubscriptionIndex
{
public:
    SubscriptionIndex();
    ~SubscriptionIndex();

    // `filter` is valid, with `$share/NAME/` in front where it is shared. Says whether it is new;
    // else the options replace the earlier ones.
    bool add(QByteArrayView filter, Session *session, const SubscriptionOptions &options);
    bool remove(QByteArrayView filter, const Session *session);
    // Pointers hold until the next add() or remove().
    void match(QByteArrayView topic, Matches &out);

private:
    struct Node;
    struct TextHash
    {
        using is_transparent = void;
        size_t operator()(std::string_view text) const
        {
            return std::hash<std::string_view>()(text);
        }
    };
    using Children =
            std::unordered_map<std::string, std::unique_ptr<Node>, TextHash, std::equal_to<>>;
    struct Node
    {
        Children children;       // by level, "+" and "#" among them
        Node *anyOne = nullptr;  // the child "+"
        Node *anyMore = nullptr; // the child "#"
        std::vector<Subscriber> subscribers;
        std::vector<ShareGroup> groups;

        bool isEmpty() const { return children.empty() && subscribers.empty() && groups.empty(); }
    };

    Node &nodeFor(QByteArrayView filter);
    static bool removeBelow(Node &node, QByteArrayView rest, bool more, std::string_view share,
                            const Session *session);
    static bool removeAt(Node &node, std::string_view share, const Session *session);
    static void matchBelow(Node &node, QByteArrayView rest, bool wildcards, Matches &out);
    static void collect(Node &node, Matches &out);

    Node m_root;
};

// The parts of `$share/NAME/FILTER`; `share` is empty for a filter that is not shared.
struct SplitFilter
{
    QByteArrayView share;
    QByteArrayView filter;
};
SplitFilter splitFilter(QByteArrayView filter);

} // namespace broker
