// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/messageretainedmodel.h"

#include "ui/presentation/messagecells.h"
#include "ui/presentation/payloadtext.h"

#include <QLocale>

#include <algorithm>

namespace presentation {

RetainedModel::RetainedModel(const messages::MessageStore &found, QObject *parent)
    : QAbstractTableModel(parent), m_found(found), m_first(found.firstRow())
{
}

int RetainedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ticked.size());
}

int RetainedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RetainedModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::CheckStateRole && index.column() == Topic)
        return m_ticked[static_cast<size_t>(index.row())] ? Qt::Checked : Qt::Unchecked;
    if (role == Qt::TextAlignmentRole && index.column() == Length)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignRight | Qt::AlignVCenter));
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const auto message = m_found.at(m_first + static_cast<messages::RowId>(index.row()));
    if (!message)
        return {};
    switch (index.column()) {
    case Topic:
        return topicDisplay(message->publish.topic);
    case Length:
        return QLocale().toString(message->publish.payload.size());
    case Preview:
        return previewText(message->publish.payload);
    case Result:
        return resultText(index.row());
    default:
        return {};
    }
}

QString RetainedModel::resultText(int row) const
{
    if (!m_hasResults || !m_ticked[static_cast<size_t>(row)])
        return {};
    const auto message = m_found.at(m_first + static_cast<messages::RowId>(row));
    const auto failure = m_failures.constFind(message->publish.topic.toByteArray());
    return failure == m_failures.constEnd() ? tr("✓ cleared")
                                            : QStringLiteral("✖ %1").arg(*failure);
}

bool RetainedModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || index.column() != Topic)
        return false;
    const bool ticked = value.toInt() == Qt::Checked;
    const auto row = static_cast<size_t>(index.row());
    if (m_ticked[row] != ticked)
        m_tickedCount += ticked ? 1 : -1;
    m_ticked[row] = ticked;
    emit dataChanged(index, index, {Qt::CheckStateRole});
    emit ticksChanged();
    return true;
}

Qt::ItemFlags RetainedModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == Topic)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

QVariant RetainedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Topic:
        return tr("Topic");
    case Length:
        return tr("Length");
    case Preview:
        return tr("Payload");
    case Result:
        return tr("Result");
    default:
        return {};
    }
}

void RetainedModel::refresh()
{
    const auto size = static_cast<int>(m_found.endRow() - m_first);
    const int before = rowCount();
    if (size <= before)
        return;
    beginInsertRows({}, before, size - 1);
    m_ticked.resize(static_cast<size_t>(size), true);
    m_tickedCount += size - before;
    endInsertRows();
    emit ticksChanged();
}

void RetainedModel::reset()
{
    beginResetModel();
    m_first = m_found.endRow();
    m_ticked.clear();
    m_tickedCount = 0;
    m_hasResults = false;
    m_failures.clear();
    endResetModel();
    emit ticksChanged();
}

void RetainedModel::tickAll(bool ticked)
{
    std::fill(m_ticked.begin(), m_ticked.end(), ticked);
    m_tickedCount = ticked ? static_cast<qsizetype>(m_ticked.size()) : 0;
    if (rowCount() > 0)
        emit dataChanged(index(0, Topic), index(rowCount() - 1, Topic), {Qt::CheckStateRole});
    emit ticksChanged();
}

QList<QByteArray> RetainedModel::tickedTopics() const
{
    QList<QByteArray> topics;
    for (size_t row = 0; row < m_ticked.size(); ++row) {
        if (!m_ticked[row])
            continue;
        if (const auto message = m_found.at(m_first + row))
            topics.append(message->publish.topic.toByteArray());
    }
    return topics;
}

void RetainedModel::setResults(const QHash<QByteArray, QString> &failures)
{
    m_failures = failures;
    m_hasResults = true;
    if (rowCount() > 0)
        emit dataChanged(index(0, Result), index(rowCount() - 1, Result));
}

} // namespace presentation
