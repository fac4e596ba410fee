// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/batch.h"
#include "app/messages/rowspans.h"

#include <QByteArray>
#include <QHash>

#include <array>
#include <optional>
#include <vector>

namespace messages {

struct TopicTreeLimits
{
    quint32 nodes = 500'000;
    qsizetype nameBytes = 64 * 1024 * 1024;
    int levels = 64; // what a topic has more than these stands in its last node as it is
};

// The topics seen, level by level, each with how many messages came and how fast. Bounded: topics
// beyond the limits are counted as a whole.
class TopicTree
{
public:
    using NodeId = quint32;
    static constexpr NodeId root = 0;
    static constexpr qsizetype previewBytes = 48;

    struct Node
    {
        QByteArray name; // of its level
        NodeId parent = root;
        std::vector<NodeId> children; // in order of appearance
        // Of messages with exactly this topic.
        quint64 ownCount = 0;
        RowId lastRow = 0;
        qint64 lastUs = 0; // since 1970; the latest of the subtree
        std::array<char, previewBytes> preview{};
        quint8 previewLength = 0;
        bool lastRetained = false;
        quint64 lastLength = 0; // bytes of its last payload
        // Of the subtree.
        quint64 count = 0;
        quint64 bytes = 0; // of payload
        quint64 countAtTick = 0;
        quint64 bytesAtTick = 0;
        float perSecond = 0;
        float bytesPerSecond = 0;
        bool isMoving = false; // among those that tick() looks at

        QByteArrayView lastPayload() const { return {preview.data(), previewLength}; }
    };

    explicit TopicTree(const TopicTreeLimits &limits = {});

    // Messages received; `first` names the first row of the chunk.
    void add(const Chunk &chunk, RowId first);
    // Makes the rates of what came since the last call, which was so many seconds ago.
    void tick(double seconds);
    bool isMoving() const { return !m_moving.empty(); } // some rate is not yet 0
    void clear();
    quint32 generation() const { return m_generation; } // another one after each clear()

    quint32 size() const { return static_cast<quint32>(m_nodes.size()); } // with the root
    const Node &node(NodeId id) const { return m_nodes[id]; }
    QByteArray topic(NodeId id) const;
    std::optional<NodeId> find(QByteArrayView topic) const;
    quint64 topics() const { return m_topics; }     // with messages of their own
    quint64 notShown() const { return m_notShown; } // messages of topics beyond the limits
    qsizetype bytes() const;

private:
    struct Sum
    {
        quint64 count = 0;
        quint64 bytes = 0;
        quint32 lastRow = 0;
    };

    std::optional<NodeId> place(QByteArrayView topic);
    std::optional<NodeId> child(NodeId parent, QByteArrayView name, bool isWanted);
    void note(NodeId leaf, const Sum &sum, const MessageView &last, RowId row);

    TopicTreeLimits m_limits;
    std::vector<Node> m_nodes;
    QHash<QByteArray, NodeId> m_leaves; // by whole topic; short ones only
    QHash<std::pair<NodeId, QByteArray>, NodeId> m_children;
    std::vector<NodeId> m_moving;
    std::vector<Sum> m_sums; // of one chunk's topics, to be used again
    quint32 m_generation = 0;
    quint64 m_topics = 0;
    quint64 m_notShown = 0;
    qsizetype m_nameBytes = 0;
};

} // namespace messages
