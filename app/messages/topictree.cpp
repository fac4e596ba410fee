// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/topictree.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace messages {

namespace {

constexpr qsizetype longestKeptTopic = 256; // a longer one is found level by level
constexpr float newShare = 0.5F;            // of a rate; the rest is what it was
constexpr float stillRate = 0.05F;          // messages/s that count as none

// The levels of a topic, the last of them with all that goes too deep.
class Levels
{
public:
    Levels(QByteArrayView topic, int most) : m_rest(topic), m_left(most) {}
    bool next(QByteArrayView &level)
    {
        if (m_done)
            return false;
        const qsizetype slash = m_left-- > 1 ? m_rest.indexOf('/') : -1;
        level = slash < 0 ? m_rest : m_rest.first(slash);
        m_done = slash < 0;
        if (!m_done)
            m_rest = m_rest.sliced(slash + 1);
        return true;
    }

private:
    QByteArrayView m_rest;
    int m_left;
    bool m_done = false;
};

QByteArray borrowed(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size());
}

} // namespace

TopicTree::TopicTree(const TopicTreeLimits &limits) : m_limits(limits)
{
    m_nodes.emplace_back();
}

void TopicTree::clear()
{
    const quint32 generation = m_generation;
    *this = TopicTree(m_limits);
    m_generation = generation + 1;
}

void TopicTree::add(const Chunk &chunk, RowId first)
{
    m_sums.assign(chunk.topicCount(), Sum{});
    for (quint32 row = 0; row < chunk.size(); ++row) {
        if (chunk.directionAt(row) != base::Direction::In)
            continue;
        Sum &sum = m_sums[chunk.topicIndexAt(row)];
        ++sum.count;
        sum.bytes += chunk.payloadLengthAt(row);
        sum.lastRow = row;
    }
    for (quint32 topic = 0; topic < chunk.topicCount(); ++topic) {
        const Sum &sum = m_sums[topic];
        if (sum.count == 0)
            continue;
        if (const auto leaf = place(chunk.topic(topic)))
            note(*leaf, sum, chunk.at(sum.lastRow), first + sum.lastRow);
        else
            m_notShown += sum.count;
    }
}

std::optional<TopicTree::NodeId> TopicTree::place(QByteArrayView topic)
{
    const auto known = m_leaves.constFind(borrowed(topic));
    if (known != m_leaves.constEnd())
        return *known;
    NodeId node = root;
    Levels levels(topic, m_limits.levels);
    QByteArrayView level;
    while (levels.next(level)) {
        const auto below = child(node, level, true);
        if (!below)
            return std::nullopt;
        node = *below;
    }
    if (topic.size() <= longestKeptTopic && m_nameBytes < m_limits.nameBytes) {
        m_leaves.insert(topic.toByteArray(), node);
        m_nameBytes += topic.size();
    }
    return node;
}

std::optional<TopicTree::NodeId> TopicTree::child(NodeId parent, QByteArrayView name, bool isWanted)
{
    const auto known = m_children.constFind({parent, borrowed(name)});
    if (known != m_children.constEnd())
        return *known;
    if (!isWanted || m_nodes.size() >= m_limits.nodes
        || m_nameBytes + name.size() > m_limits.nameBytes)
        return std::nullopt;
    const auto id = static_cast<NodeId>(m_nodes.size());
    Node &node = m_nodes.emplace_back();
    node.name = name.toByteArray();
    node.parent = parent;
    m_nameBytes += name.size();
    m_nodes[parent].children.push_back(id);
    m_children.insert({parent, m_nodes[id].name}, id);
    return id;
}

void TopicTree::note(NodeId leaf, const Sum &sum, const MessageView &last, RowId row)
{
    Node &node = m_nodes[leaf];
    if (node.ownCount == 0)
        ++m_topics;
    node.ownCount += sum.count;
    node.lastRow = row;
    node.lastRetained = last.publish.retain;
    const QByteArrayView payload = last.publish.payload;
    node.lastLength = static_cast<quint64>(payload.size());
    node.previewLength = static_cast<quint8>(std::min(payload.size(), previewBytes));
    std::copy_n(payload.data(), node.previewLength, node.preview.data());
    for (NodeId id = leaf;; id = m_nodes[id].parent) {
        Node &each = m_nodes[id];
        each.count += sum.count;
        each.bytes += sum.bytes;
        each.lastUs = std::max(each.lastUs, last.stamp.wallUs);
        if (!each.isMoving) {
            each.isMoving = true;
            m_moving.push_back(id);
        }
        if (id == root)
            break;
    }
}

void TopicTree::tick(double seconds)
{
    if (seconds <= 0)
        return;
    const auto smooth = [seconds](float rate, quint64 gained) {
        const auto now = static_cast<float>(double(gained) / seconds);
        return rate == 0 ? now : rate * (1 - newShare) + now * newShare;
    };
    std::vector<NodeId> moving;
    for (const NodeId id : m_moving) {
        Node &node = m_nodes[id];
        node.perSecond = smooth(node.perSecond, node.count - node.countAtTick);
        node.bytesPerSecond = smooth(node.bytesPerSecond, node.bytes - node.bytesAtTick);
        node.countAtTick = node.count;
        node.bytesAtTick = node.bytes;
        node.isMoving = node.perSecond > stillRate;
        if (node.isMoving)
            moving.push_back(id);
        else
            node.perSecond = node.bytesPerSecond = 0;
    }
    m_moving = std::move(moving);
}

QByteArray TopicTree::topic(NodeId id) const
{
    if (id == root)
        return {};
    QByteArray topic = m_nodes[id].name;
    for (NodeId up = m_nodes[id].parent; up != root; up = m_nodes[up].parent)
        topic.prepend('/').prepend(m_nodes[up].name);
    return topic;
}

std::optional<TopicTree::NodeId> TopicTree::find(QByteArrayView topic) const
{
    NodeId node = root;
    Levels levels(topic, m_limits.levels);
    QByteArrayView level;
    while (levels.next(level)) {
        const auto below = m_children.constFind({node, borrowed(level)});
        if (below == m_children.constEnd())
            return std::nullopt;
        node = *below;
    }
    return node;
}

qsizetype TopicTree::bytes() const
{
    constexpr qsizetype hashEntry = 48;
    return qsizetype(m_nodes.capacity() * sizeof(Node)) + m_nameBytes
           + (m_children.size() + m_leaves.size()) * hashEntry;
}

} // namespace messages
