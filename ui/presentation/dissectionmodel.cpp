// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/dissectionmodel.h"

#include "ui/presentation/findingwording.h"

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
    return indexOf(m_dissection.leafAt(offset));
}

QModelIndex DissectionModel::indexOf(qint32 field) const
{
    return field > 0 ? createIndex(m_dissection.field(field).row, 0, static_cast<quintptr>(field))
                     : QModelIndex();
}

QModelIndex DissectionModel::indexCovering(base::ByteRange range) const
{
    qint32 field = m_dissection.leafAt(range.start);
    while (field > 0 && m_dissection.field(field).range.end() < range.end())
        field = m_dissection.field(field).parent;
    return indexOf(field);
}

qint32 DissectionModel::propertyOf(const QModelIndex &index) const
{
    qint32 field = fieldOf(index);
    while (field > 0 && m_dissection.field(field).role != FieldRole::Group)
        field = m_dissection.field(field).parent;
    return field > 0 && m_dissection.field(field).path.index >= 0 ? field : 0;
}

QByteArray DissectionModel::userPropertyName(const QModelIndex &index) const
{
    const qint32 property = propertyOf(index);
    for (int row = 0; row < m_dissection.field(property).childCount; ++row) {
        const Field &part = m_dissection.field(m_dissection.child(property, row));
        if (part.path.part == mqtt::FieldPart::Key)
            return m_dissection.packet.mid(part.range.start, part.range.length);
    }
    return {};
}

bool DissectionModel::isSecretAt(const QModelIndex &index) const
{
    return index.isValid()
           && (m_dissection.field(fieldOf(index)).isSecret
               || m_dissection.field(propertyOf(index)).isSecret);
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
    return indexOf(m_dissection.field(fieldOf(child)).parent);
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
        return toolTip(number);
    case FindingRole:
        return findingText(number);
    case RangeStartRole:
        return QVariant::fromValue<qlonglong>(field.range.start);
    case RangeLengthRole:
        return QVariant::fromValue<qlonglong>(field.range.length);
    case SeverityRole:
        return field.finding < 0
                       ? -1
                       : static_cast<int>(
                               m_dissection.findings[static_cast<size_t>(field.finding)].severity);
    case SeverityWithinRole:
        return static_cast<int>(field.gravest);
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
        const QVariant finding = findingText(field);
        const QString meaning = inspector::meaningText(m_dissection, field);
        if (!finding.isValid())
            return meaning;
        return meaning.isEmpty() ? finding
                                 : QStringLiteral("%1 · %2").arg(meaning, finding.toString());
    }
    default:
        return {};
    }
}

QVariant DissectionModel::findingText(qint32 field) const
{
    const qint32 finding = m_dissection.field(field).finding;
    if (finding < 0)
        return {};
    return describe(m_dissection.findings[static_cast<size_t>(finding)], m_dissection);
}

// What columns have no room for.
QVariant DissectionModel::toolTip(qint32 field) const
{
    const qint32 index = m_dissection.field(field).finding;
    if (index < 0)
        return {};
    const inspector::Finding &finding = m_dissection.findings[static_cast<size_t>(index)];
    return tr("%1: %2 (%3)", "severity, sentence, statement of the standard")
            .arg(severityName(finding.severity), describe(finding, m_dissection),
                 QString::fromUtf8(inspector::statementOf(finding, m_dissection.trace.type,
                                                          m_dissection.trace.version)));
}

const Field *DissectionModel::fieldAt(const QModelIndex &index) const
{
    return index.isValid() ? &m_dissection.field(fieldOf(index)) : nullptr;
}

void DissectionModel::retranslate()
{
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
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
