// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/broker/subscriptionindex.h"

#include "app/mqtt/topics.h"

#include <algorithm>

namespace broker {

namespace {

std::string_view text(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<size_t>(bytes.size())};
}

// Takes the first level off `rest`; `more` says whether another one follows, which may be empty.
QByteArrayView takeLevel(QByteArrayView &rest, bool &more)
{
    const qsizetype slash = rest.indexOf('/');
    more = slash >= 0;
    const QByteArrayView level = more ? rest.first(slash) : rest;
    rest = more ? rest.sliced(slash + 1) : QByteArrayView();
    return level;
}

bool addSubscriber(std::vector<Subscriber> &subscribers, const Subscriber &added)
{
    const auto same =
            std::find_if(subscribers.begin(), subscribers.end(), [&added](const Subscriber &known) {
                return known.session == added.session;
            });
    if (same != subscribers.end()) {
        same->options = added.options;
        return false;
    }
    subscribers.push_back(added);
    return true;
}

ShareGroup &groupNamed(std::vector<ShareGroup> &groups, std::string_view name)
{
    const auto found = std::find_if(groups.begin(), groups.end(),
                                    [name](const ShareGroup &group) { return group.name == name; });
    if (found != groups.end())
        return *found;
    return groups.emplace_back(ShareGroup{std::string(name), {}, 0});
}

} // namespace

SplitFilter splitFilter(QByteArrayView filter)
{
    constexpr QByteArrayView prefix = "$share/";
    if (!filter.startsWith(prefix) || mqtt::checkTopicFilter(filter, true))
        return {{}, filter};
    const QByteArrayView rest = filter.sliced(prefix.size());
    const qsizetype slash = rest.indexOf('/');
    return {rest.first(slash), rest.sliced(slash + 1)};
}

SubscriptionIndex::SubscriptionIndex() = default;
SubscriptionIndex::~SubscriptionIndex() = default;

SubscriptionIndex::Node &SubscriptionIndex::nodeFor(QByteArrayView filter)
{
    Node *node = &m_root;
    for (bool more = true; more;) {
        const QByteArrayView level = takeLevel(filter, more);
        std::unique_ptr<Node> &child = node->children[std::string(text(level))];
        if (!child)
            child = std::make_unique<Node>();
        if (level == "+")
            node->anyOne = child.get();
        else if (level == "#")
            node->anyMore = child.get();
        node = child.get();
    }
    return *node;
}

bool SubscriptionIndex::add(QByteArrayView filter, Session *session,
                            const SubscriptionOptions &options)
{
    const SplitFilter split = splitFilter(filter);
    Node &node = nodeFor(split.filter);
    std::vector<Subscriber> &subscribers =
            split.share.isEmpty() ? node.subscribers
                                  : groupNamed(node.groups, text(split.share)).members;
    return addSubscriber(subscribers, {session, options});
}

bool SubscriptionIndex::remove(QByteArrayView filter, const Session *session)
{
    const SplitFilter split = splitFilter(filter);
    return removeBelow(m_root, split.filter, true, text(split.share), session);
}

bool SubscriptionIndex::removeAt(Node &node, std::string_view share, const Session *session)
{
    const auto isSession = [session](const Subscriber &known) { return known.session == session; };
    if (share.empty())
        return std::erase_if(node.subscribers, isSession) > 0;
    for (ShareGroup &group : node.groups) {
        if (group.name != share)
            continue;
        const bool removed = std::erase_if(group.members, isSession) > 0;
        std::erase_if(node.groups, [](const ShareGroup &one) { return one.members.empty(); });
        return removed;
    }
    return false;
}

// Nodes that nobody needs any more go with the last subscription below them.
bool SubscriptionIndex::removeBelow(Node &node, QByteArrayView rest, bool more,
                                    std::string_view share, const Session *session)
{
    if (!more)
        return removeAt(node, share, session);
    const QByteArrayView level = takeLevel(rest, more);
    const auto child = node.children.find(text(level));
    if (child == node.children.end())
        return false;
    const bool removed = removeBelow(*child->second, rest, more, share, session);
    if (child->second->isEmpty()) {
        if (node.anyOne == child->second.get())
            node.anyOne = nullptr;
        if (node.anyMore == child->second.get())
            node.anyMore = nullptr;
        node.children.erase(child);
    }
    return removed;
}

void SubscriptionIndex::collect(Node &node, Matches &out)
{
    for (const Subscriber &subscriber : node.subscribers)
        out.subscribers.push_back(&subscriber);
    for (ShareGroup &group : node.groups)
        out.groups.push_back(&group);
}

void SubscriptionIndex::matchBelow(Node &node, QByteArrayView rest, bool wildcards, Matches &out)
{
    if (wildcards && node.anyMore)
        collect(*node.anyMore, out);
    bool more = false;
    const QByteArrayView level = takeLevel(rest, more);
    const auto step = [&](Node &child) {
        if (more) {
            matchBelow(child, rest, true, out);
            return;
        }
        collect(child, out);
        // "sport/#" also matches "sport" (4.7.1.2).
        if (child.anyMore)
            collect(*child.anyMore, out);
    };
    if (wildcards && node.anyOne)
        step(*node.anyOne);
    // A topic name has no wildcards, so this never finds the children "+" and "#".
    if (const auto child = node.children.find(text(level)); child != node.children.end())
        step(*child->second);
}

void SubscriptionIndex::match(QByteArrayView topic, Matches &out)
{
    // [MQTT-4.7.2-1] A filter that begins with a wildcard does not match a topic that begins
    // with $.
    matchBelow(m_root, topic, !topic.startsWith('$'), out);
}

} // namespace broker
