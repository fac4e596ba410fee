// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/cloudtopicmodel.h"

#include "ui/presentation/cloudwording.h"

namespace presentation {

using clouds::CloudTopic;
using clouds::TopicDirection;

namespace {

constexpr quintptr isGroup = 0; // internal id; a topic's is its group's row + 1

QVariant textOf(const CloudTopic &topic, int column)
{
    if (column == CloudTopicModel::Topic)
        return topic.topic;
    const QString sign =
            topic.direction == TopicDirection::Up ? QStringLiteral("↑ ") : QStringLiteral("↓ ");
    return sign + topic.title;
}

} // namespace

void CloudTopicModel::setTopics(std::vector<CloudTopic> topics)
{
    beginResetModel();
    m_groups.clear();
    for (CloudTopic &topic : topics) {
        if (m_groups.empty() || m_groups.back().title != topic.group)
            m_groups.push_back({topic.group, {}});
        m_groups.back().topics.push_back(std::move(topic));
    }
    endResetModel();
}

const CloudTopic *CloudTopicModel::topicAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == isGroup)
        return nullptr;
    return &m_groups[index.internalId() - 1].topics[static_cast<size_t>(index.row())];
}

QModelIndex CloudTopicModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       parent.isValid() ? static_cast<quintptr>(parent.row()) + 1 : isGroup);
}

QModelIndex CloudTopicModel::parent(const QModelIndex &index) const
{
    if (!index.isValid() || index.internalId() == isGroup)
        return {};
    return createIndex(static_cast<int>(index.internalId()) - 1, 0, isGroup);
}

int CloudTopicModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_groups.size());
    if (parent.internalId() != isGroup || parent.column() > 0)
        return 0;
    return static_cast<int>(m_groups[static_cast<size_t>(parent.row())].topics.size());
}

int CloudTopicModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant CloudTopicModel::data(const QModelIndex &index, int role) const
{
    const CloudTopic *topic = topicAt(index);
    if (!topic) {
        const bool isTitle = index.column() == Title && role == Qt::DisplayRole;
        return isTitle ? QVariant(m_groups[static_cast<size_t>(index.row())].title) : QVariant();
    }
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*topic, index.column());
    case Qt::ToolTipRole:
        return directionText(topic->direction) + u'\n' + topic->topic;
    case Qt::AccessibleTextRole:
        return directionText(topic->direction) + u' ' + topic->title;
    default:
        return {};
    }
}

QVariant CloudTopicModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Title ? tr("What for") : tr("Topic");
}

} // namespace presentation
