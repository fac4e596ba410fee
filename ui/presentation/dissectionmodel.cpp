// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/dissectionmodel.h"

#include "app/client/wording.h"

namespace presentation {

using inspector::Field;
using inspector::FieldRole;

DissectionModel::DissectionModel(QObject *parent) : QAbstractItemModel(parent) {}

void DissectionModel::setDissection(inspector::Dissection dissection)
{
    beginResetModel();
    m_dissection = std::move(dissection);
    endResetModel();
}

void DissectionModel::clear()
{
    setDissection({});
}

void DissectionModel::setSecrets(inspector::Secrets secrets)
{
    if (secrets == m_secrets)
        return;
    m_secrets = secrets;
    for (qint32 i = 1; i < static_cast<qint32>(m_dissection.fields.size()); ++i) {
        const Field &field = m_dissection.field(i);
        if (!field.isSecret)
            continue;
        const QModelIndex changed = createIndex(field.row, Value, static_cast<quintptr>(i));
        emit dataChanged(changed, changed);
    }
}

QModelIndex DissectionModel::indexAt(qsizetype offset) const
{
    const qint32 leaf = m_dissection.leafAt(offset);
    return leaf > 0 ? createIndex(m_dissection.field(leaf).row, 0, static_cast<quintptr>(leaf))
                    : QModelIndex();
}

base::ByteRange DissectionModel::rangeOf(const QModelIndex &index) const
{
    return index.isValid() ? m_dissection.field(fieldOf(index)).range : base::ByteRange{};
}

qint32 DissectionModel::fieldOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<qint32>(index.internalId()) : 0;
}

QModelIndex DissectionModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column,
                       static_cast<quintptr>(m_dissection.child(fieldOf(parent), row)));
}

QModelIndex DissectionModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const qint32 above = m_dissection.field(fieldOf(child)).parent;
    return above > 0 ? createIndex(m_dissection.field(above).row, 0, static_cast<quintptr>(above))
                     : QModelIndex();
}

int DissectionModel::rowCount(const QModelIndex &parent) const
{
    if (m_dissection.fields.empty() || parent.column() > 0)
        return 0;
    return m_dissection.field(fieldOf(parent)).childCount;
}

int DissectionModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant DissectionModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const qint32 number = fieldOf(index);
    const Field &field = m_dissection.field(number);
    switch (role) {
    case Qt::DisplayRole:
        return display(number, index.column());
    case Qt::ToolTipRole:
    case FlawRole:
        return flawText(number);
    case RangeStartRole:
        return QVariant::fromValue<qlonglong>(field.range.start);
    case RangeLengthRole:
        return QVariant::fromValue<qlonglong>(field.range.length);
    case SeverityRole:
        return static_cast<int>(field.flaw >= 0 ? FieldSeverity::Flaw
                                : field.hasFlaw ? FieldSeverity::FlawWithin
                                                : FieldSeverity::None);
    default:
        return {};
    }
}

QVariant DissectionModel::display(qint32 field, int column) const
{
    switch (column) {
    case Name:
        return QString::fromLatin1(m_dissection.field(field).term);
    case Value:
        return inspector::valueText(m_dissection, field, m_secrets);
    case Meaning: {
        const QVariant flaw = flawText(field);
        return flaw.isValid() ? flaw : inspector::meaningText(m_dissection, field);
    }
    default:
        return {};
    }
}

QVariant DissectionModel::flawText(qint32 field) const
{
    const qint32 flaw = m_dissection.field(field).flaw;
    if (flaw < 0)
        return {};
    return client::describe(m_dissection.trace.flaws[static_cast<size_t>(flaw)]);
}

QVariant DissectionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Field");
    case Value:
        return tr("Value");
    case Meaning:
        return tr("Meaning");
    default:
        return {};
    }
}

} // namespace presentation
