// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/topictree.h"

#include <QAbstractTableModel>

#include <vector>

namespace presentation {

class MessageHistory;

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

    std::vector<Row> openRows() const;
    void appendOpen(NodeId parent, int depth, std::vector<Row> &rows,
                    const std::vector<bool> &wanted) const;
    std::vector<NodeId> sortedChildren(NodeId parent) const;
    std::vector<bool> nodesWanted() const; // empty: all
    bool isExpanded(NodeId node) const;
    void noteNewNodes();
    QVariant text(NodeId node, int column) const;
    QString toolTip(NodeId node) const;

    const MessageHistory &m_history;
    std::vector<Row> m_rows;
    std::vector<bool> m_expanded; // by node
    QByteArray m_search;
    int m_sortColumn = Topic;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace presentation
