// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/topictree.h"

#include <QAbstractTableModel>

#include <unordered_map>
#include <vector>

namespace presentation {

class MessageHistory;
class PayloadPreview;

// The topic tree as the rows that are open, each with its depth: a flat list keeps its pace with
// a hundred thousand topics, where a tree of items does not.
class MessageTopicModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    using NodeId = messages::TopicTree::NodeId;
    enum Column { Topic, Rate, ByteRate, Count, Value, Age, ColumnCount };
    enum Role {
        NodeRole = Qt::UserRole, // NodeId
        DepthRole,               // 0: first level
        HasChildrenRole,
        ExpandedRole,
        TopicRole // QByteArray: the whole topic
    };

    explicit MessageTopicModel(const MessageHistory &history, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;
    void sort(int column, Qt::SortOrder order) override;

    void refresh(); // follows the tree
    // Last values are read as these say, while their message is in memory; must outlive the model.
    void setPreviews(const PayloadPreview *previews) { m_previews = previews; }
    void setExpanded(int row, bool expanded);
    void setExpandedBelow(int row, bool expanded); // and all below it
    int parentRow(int row) const;                  // -1: of the first level
    NodeId nodeAt(int row) const { return m_rows[static_cast<size_t>(row)].node; }
    int rowOf(NodeId node) const; // -1: not open
    // Shows topics that contain this text, with the levels above them; empty: all.
    void setSearch(const QString &text);

private:
    struct Row
    {
        NodeId node = 0;
        int depth = 0;
        friend bool operator==(const Row &, const Row &) = default;
    };

    std::vector<Row> openRows();
    void appendOpen(NodeId parent, int depth, std::vector<Row> &rows);
    const std::vector<NodeId> &sortedChildren(NodeId parent);
    bool isExpanded(NodeId node) const;
    bool isWanted(NodeId node) const { return m_search.isEmpty() || m_wanted[node]; }
    void noteNewNodes();
    void searchNewNodes();
    QVariant text(NodeId node, int column) const;
    QString valueText(const messages::TopicTree::Node &node) const;
    QString toolTip(NodeId node) const;

    const MessageHistory &m_history;
    const PayloadPreview *m_previews = nullptr;
    std::vector<Row> m_rows;
    quint32 m_generation = 0;     // of the tree that these speak of
    std::vector<bool> m_expanded; // by node
    // The order each open node's children had last: most of it still holds at the next look.
    std::unordered_map<NodeId, std::vector<NodeId>> m_sorted;
    QByteArray m_search;
    std::vector<bool> m_hit;    // by node, as far as searched: it or a level above matches
    std::vector<bool> m_wanted; // the same: it leads to one that matches
    int m_sortColumn = Topic;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace presentation
