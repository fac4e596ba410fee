// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/messagetopicmodel.h"

#include "app/base/stamp.h"
#include "app/messages/needle.h"
#include "ui/presentation/messagecells.h"
#include "ui/presentation/messagehistory.h"
#include "ui/presentation/payloadpreview.h"
#include "ui/presentation/payloadtext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace presentation {

using messages::TopicTree;

namespace {

constexpr quint32 nodesOpenAtFirst = 60; // a small tree shows itself whole

QString rateText(double perSecond)
{
    if (perSecond <= 0)
        return {};
    return QLocale().toString(perSecond, 'f', perSecond < 10 ? 1 : 0);
}

QString ageText(qint64 us)
{
    const qint64 seconds = us / 1'000'000;
    if (seconds < 60)
        return MessageTopicModel::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return MessageTopicModel::tr("%1 min").arg(seconds / 60);
    if (seconds < 86400)
        return MessageTopicModel::tr("%1 h").arg(seconds / 3600);
    return MessageTopicModel::tr("%1 d").arg(seconds / 86400);
}

bool isNumber(int column)
{
    return column == MessageTopicModel::Rate || column == MessageTopicModel::ByteRate
           || column == MessageTopicModel::Count || column == MessageTopicModel::Age;
}

using NodeId = MessageTopicModel::NodeId;

struct Text
{
    QByteArrayView bytes;
    friend bool operator<(const Text &a, const Text &b)
    {
        return std::lexicographical_compare(a.bytes.begin(), a.bytes.end(), b.bytes.begin(),
                                            b.bytes.end());
    }
};

// What changes all the time: the keys are fetched once, and often they are in order already.
template<class KeyOf>
void sortByKey(const TopicTree &tree, std::vector<NodeId> &order, bool isAscending, KeyOf keyOf)
{
    using Keyed = std::pair<decltype(keyOf(tree.node(0))), NodeId>;
    std::vector<Keyed> keyed;
    keyed.reserve(order.size());
    for (const NodeId id : order)
        keyed.emplace_back(keyOf(tree.node(id)), id);
    const auto before = [isAscending](const Keyed &a, const Keyed &b) {
        return isAscending ? a.first < b.first : b.first < a.first;
    };
    if (std::is_sorted(keyed.begin(), keyed.end(), before))
        return;
    std::stable_sort(keyed.begin(), keyed.end(), before);
    std::transform(keyed.begin(), keyed.end(), order.begin(),
                   [](const Keyed &each) { return each.second; });
}

// Names stay, so only those from `known` on are new to the order.
void addByName(const TopicTree &tree, std::vector<NodeId> &order, qptrdiff known, bool isAscending)
{
    const auto before = [&tree, isAscending](NodeId a, NodeId b) {
        const QByteArray &first = tree.node(isAscending ? a : b).name;
        const QByteArray &second = tree.node(isAscending ? b : a).name;
        return first < second;
    };
    const auto middle = order.begin() + known;
    std::sort(middle, order.end(), before);
    std::inplace_merge(order.begin(), middle, order.end(), before);
}

} // namespace

MessageTopicModel::MessageTopicModel(const MessageHistory &history, QObject *parent)
    : QAbstractTableModel(parent), m_history(history)
{
    refresh();
}

int MessageTopicModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int MessageTopicModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant MessageTopicModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &row = m_rows[static_cast<size_t>(index.row())];
    const TopicTree &tree = m_history.topics();
    if (row.node >= tree.size())
        return {}; // cleared, and a moment later from here
    switch (role) {
    case Qt::DisplayRole:
        return text(row.node, index.column());
    case Qt::ToolTipRole:
        return toolTip(row.node);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
                Qt::Alignment(isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft)
                | Qt::AlignVCenter);
    case NodeRole:
        return row.node;
    case DepthRole:
        return row.depth;
    case HasChildrenRole:
        return !tree.node(row.node).children.empty();
    case ExpandedRole:
        return isExpanded(row.node);
    case TopicRole:
        return tree.topic(row.node);
    default:
        return {};
    }
}

QVariant MessageTopicModel::text(NodeId id, int column) const
{
    const TopicTree::Node &node = m_history.topics().node(id);
    const QLocale locale;
    switch (column) {
    case Topic:
        return node.name.isEmpty() ? tr("(empty level)") : topicDisplay(node.name);
    case Rate:
        return rateText(double(node.perSecond));
    case ByteRate:
        return rateText(double(node.bytesPerSecond));
    case Count:
        return locale.toString(node.count);
    case Value:
        return node.ownCount > 0 ? valueText(node) : QString();
    case Age:
        return ageText(base::Stamp::now().wallUs - node.lastUs);
    default:
        return {};
    }
}

QString MessageTopicModel::valueText(const TopicTree::Node &node) const
{
    const messages::MessageStore &store = m_history.store();
    if (m_previews && store.contains(node.lastRow)) {
        if (const auto last = store.at(node.lastRow))
            return m_previews->text(*last, node.lastRow);
    }
    return previewText(node.lastPayload());
}

QString MessageTopicModel::toolTip(NodeId id) const
{
    const TopicTree &tree = m_history.topics();
    const TopicTree::Node &node = tree.node(id);
    const QLocale locale;
    return tr("%1\n%2 messages of it and below, %3\nLast at %4")
            .arg(topicDisplay(tree.topic(id)), locale.toString(node.count),
                 locale.formattedDataSize(qint64(node.bytes)),
                 timeText({node.lastUs, 0}, TimeForm::DateAndTime));
}

QVariant MessageTopicModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(isNumber(section) ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    }
    const bool isSpoken = role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
    if (role != Qt::DisplayRole && !isSpoken)
        return {};
    switch (section) {
    case Topic:
        return tr("Topic");
    case Rate:
        return isSpoken ? tr("Messages per second, of it and all below") : tr("Msg/s");
    case ByteRate:
        return isSpoken ? tr("Bytes of payload per second, of it and all below") : tr("B/s");
    case Count:
        return isSpoken ? tr("Messages received, of it and all below") : tr("Count");
    case Value:
        return isSpoken ? tr("Beginning of the last payload") : tr("Last value");
    case Age:
        return isSpoken ? tr("Time since the last message") : tr("Age");
    default:
        return {};
    }
}

void MessageTopicModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    m_sorted.clear();
    refresh();
}

void MessageTopicModel::setSearch(const QString &text)
{
    m_search = text.trimmed().toUtf8();
    m_hit.clear();
    m_wanted.clear();
    refresh();
}

bool MessageTopicModel::isExpanded(NodeId node) const
{
    return !m_search.isEmpty() || (node < m_expanded.size() && m_expanded[node]);
}

void MessageTopicModel::noteNewNodes()
{
    const TopicTree &tree = m_history.topics();
    if (m_generation != tree.generation()) {
        m_generation = tree.generation();
        m_expanded.clear();
        m_sorted.clear();
        m_hit.clear();
        m_wanted.clear();
    }
    const bool isSmall = tree.size() <= nodesOpenAtFirst;
    m_expanded.resize(tree.size(), isSmall);
    if (!m_search.isEmpty())
        searchNewNodes();
}

// Names do not change, so what was searched once need not be searched again.
void MessageTopicModel::searchNewNodes()
{
    const TopicTree &tree = m_history.topics();
    const messages::Needle needle(m_search);
    const bool isPath = m_search.contains('/');
    const auto first = static_cast<NodeId>(m_hit.size());
    m_hit.resize(tree.size(), false);
    m_wanted.resize(tree.size(), false);
    for (NodeId id = std::max<NodeId>(first, 1); id < tree.size(); ++id) {
        const NodeId parent = tree.node(id).parent; // which has a smaller number
        m_hit[id] = m_hit[parent] || needle.isIn(tree.node(id).name)
                    || (isPath && needle.isIn(tree.topic(id)));
        if (!m_hit[id])
            continue;
        for (NodeId up = id; up != TopicTree::root && !m_wanted[up]; up = tree.node(up).parent)
            m_wanted[up] = true;
    }
}

const std::vector<MessageTopicModel::NodeId> &MessageTopicModel::sortedChildren(NodeId parent)
{
    const TopicTree &tree = m_history.topics();
    std::vector<NodeId> &order = m_sorted[parent];
    const auto known = static_cast<qptrdiff>(order.size());
    const std::vector<NodeId> &children = tree.node(parent).children;
    order.insert(order.end(), children.begin() + known, children.end());
    const bool isAscending = m_sortOrder == Qt::AscendingOrder;
    using Node = TopicTree::Node;
    switch (m_sortColumn) {
    case Rate:
        sortByKey(tree, order, isAscending, [](const Node &node) { return node.perSecond; });
        break;
    case ByteRate:
        sortByKey(tree, order, isAscending, [](const Node &node) { return node.bytesPerSecond; });
        break;
    case Count:
        sortByKey(tree, order, isAscending, [](const Node &node) { return node.count; });
        break;
    case Value:
        sortByKey(tree, order, isAscending,
                  [](const Node &node) { return Text{node.lastPayload()}; });
        break;
    case Age:
        sortByKey(tree, order, isAscending, [](const Node &node) { return -node.lastUs; });
        break;
    default:
        addByName(tree, order, known, isAscending);
        break;
    }
    return order;
}

void MessageTopicModel::appendOpen(NodeId parent, int depth, std::vector<Row> &rows)
{
    for (const NodeId child : sortedChildren(parent)) { // it stays where it is while others come
        if (!isWanted(child))
            continue;
        rows.push_back({child, depth});
        if (isExpanded(child))
            appendOpen(child, depth + 1, rows);
    }
}

std::vector<MessageTopicModel::Row> MessageTopicModel::openRows()
{
    std::vector<Row> rows;
    rows.reserve(m_rows.size());
    appendOpen(TopicTree::root, 0, rows);
    return rows;
}

void MessageTopicModel::refresh()
{
    noteNewNodes();
    std::vector<Row> rows = openRows();
    if (rows == m_rows) {
        if (!m_rows.empty())
            emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    // What is selected stays selected: rows change their places, or go.
    emit layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    std::vector<NodeId> nodes;
    for (const QModelIndex &each : before)
        nodes.push_back(m_rows[static_cast<size_t>(each.row())].node);
    m_rows = std::move(rows);
    QModelIndexList after;
    for (qsizetype i = 0; i < before.size(); ++i) {
        const int row = rowOf(nodes[static_cast<size_t>(i)]);
        after.append(row < 0 ? QModelIndex() : index(row, before.at(i).column()));
    }
    changePersistentIndexList(before, after);
    emit layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

int MessageTopicModel::rowOf(NodeId node) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [node](const Row &row) { return row.node == node; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

void MessageTopicModel::setExpanded(int row, bool expanded)
{
    const NodeId node = nodeAt(row);
    if (node < m_expanded.size())
        m_expanded[node] = expanded;
    refresh();
}

void MessageTopicModel::setExpandedBelow(int row, bool expanded)
{
    const TopicTree &tree = m_history.topics();
    std::vector<NodeId> open{nodeAt(row)};
    while (!open.empty()) {
        const NodeId node = open.back();
        open.pop_back();
        if (node < m_expanded.size())
            m_expanded[node] = expanded;
        open.insert(open.end(), tree.node(node).children.begin(), tree.node(node).children.end());
    }
    refresh();
}

int MessageTopicModel::parentRow(int row) const
{
    const int depth = m_rows[static_cast<size_t>(row)].depth;
    for (int above = row - 1; above >= 0; --above) {
        if (m_rows[static_cast<size_t>(above)].depth < depth)
            return above;
    }
    return -1;
}

} // namespace presentation
