// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/topics.h"

#include <QAbstractItemModel>

namespace presentation {

// A cloud's topics in their groups.
class CloudTopicModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Title, Topic, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setTopics(std::vector<clouds::CloudTopic> topics); // those of a group follow each other
    const clouds::CloudTopic *topicAt(const QModelIndex &index) const; // null: a group

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &index) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    struct Group
    {
        QString title;
        std::vector<clouds::CloudTopic> topics;
    };
    std::vector<Group> m_groups;
};

} // namespace presentation
