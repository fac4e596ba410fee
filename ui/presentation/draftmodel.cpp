// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/draftmodel.h"

#include "app/base/hextext.h"
#include "app/inspector/fieldterms.h"

namespace presentation {

namespace {

bool isFlagByte(const mqtt::TracedField &field)
{
    using mqtt::FieldName;
    return field.path.name == FieldName::Header || field.path.name == FieldName::ConnectFlags
           || field.path.name == FieldName::AcknowledgeFlags
           || field.path.name == FieldName::ReasonCode || field.path.name == FieldName::ReasonCodes
           || field.path.part == mqtt::FieldPart::Options;
}

// Text that a line can show and give back unchanged.
bool isPlainText(QByteArrayView bytes)
{
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() != bytes)
        return false;
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
}

constexpr char hexMark[] = "0x";

} // namespace

DraftModel::DraftModel(PacketDraft &draft, QObject *parent)
    : QAbstractTableModel(parent), m_draft(draft), m_rows(int(draft.trace().fields.size()))
{
    connect(&draft, &PacketDraft::changed, this, [this] {
        const int rows = int(m_draft.trace().fields.size());
        if (rows == m_rows && rows > 0) { // a cell that is being written in stays open
            emit dataChanged(index(0, 0), index(rows - 1, ColumnCount - 1));
            return;
        }
        beginResetModel();
        m_rows = rows;
        endResetModel();
    });
}

const mqtt::TracedField &DraftModel::field(int row) const
{
    return m_draft.trace().fields[size_t(row)];
}

base::ByteRange DraftModel::rangeOf(int row) const
{
    return row >= 0 && row < m_rows ? field(row).range : base::ByteRange{};
}

int DraftModel::rowAt(qsizetype offset) const
{
    for (int row = 0; row < m_rows; ++row) {
        if (field(row).range.contains(offset))
            return row;
    }
    return -1;
}

bool DraftModel::isRemovable(int row) const
{
    return row >= 0 && row < m_rows && field(row).path.index >= 0;
}

int DraftModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int DraftModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

// "Topic Name", "User Property 2 Key": the standard's terms.
QString DraftModel::nameOf(const mqtt::TracedField &one) const
{
    QString name = QLatin1String(inspector::termOf(one.path, one.property));
    if (one.path.index >= 0)
        name += QStringLiteral(" %1").arg(one.path.index + 1);
    if (one.path.part != mqtt::FieldPart::Whole)
        name += QLatin1Char(' ') + QLatin1String(inspector::partTerm(one.path, one.kind));
    return name;
}

QString DraftModel::valueOf(const mqtt::TracedField &one) const
{
    const QByteArray bytes = m_draft.bytes().mid(one.range.start, one.range.length);
    if (one.kind == mqtt::FieldKind::Number)
        return isFlagByte(one) ? QStringLiteral("0x%1").arg(one.number, 2, 16, QLatin1Char('0'))
                               : QString::number(one.number);
    const bool isText = one.kind == mqtt::FieldKind::Text
                        || one.path.name == mqtt::FieldName::Payload
                        || one.path.name == mqtt::FieldName::WillPayload;
    if (isText && isPlainText(bytes) && !bytes.startsWith(hexMark))
        return QString::fromUtf8(bytes);
    return QLatin1String(hexMark) + QString::fromLatin1(bytes.toHex(' '));
}

QVariant DraftModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows)
        return {};
    const mqtt::TracedField &one = field(index.row());
    if (role == Qt::DisplayRole)
        return index.column() == Name ? nameOf(one) : valueOf(one);
    if (role == Qt::EditRole && index.column() == Value)
        return valueOf(one);
    if (role == Qt::ToolTipRole && !inspector::isEditable(one))
        return tr("Lengths follow what they count. Change the bytes to set one on purpose.");
    return {};
}

QVariant DraftModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Name ? tr("Field") : tr("Value");
}

Qt::ItemFlags DraftModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid() || index.row() >= m_rows)
        return flags;
    if (!inspector::isEditable(field(index.row())))
        flags &= ~Qt::ItemIsEnabled;
    else if (index.column() == Value)
        flags |= Qt::ItemIsEditable;
    return flags;
}

std::optional<QByteArray> DraftModel::bytesOf(const mqtt::TracedField &one, const QString &text,
                                              QString &why) const
{
    const bool isHex = text.startsWith(QLatin1String(hexMark));
    if (one.kind == mqtt::FieldKind::Number) {
        bool ok = false;
        const uint number = isHex ? text.mid(2).toUInt(&ok, 16) : text.toUInt(&ok);
        const auto bytes = ok ? inspector::bytesOfNumber(one, number) : std::nullopt;
        if (!bytes)
            why = tr("This is no number that fits into %n byte(s).", nullptr,
                     int(one.range.length));
        return bytes;
    }
    if (!isHex)
        return text.toUtf8();
    const auto bytes = base::fromHex(text.mid(2));
    if (!bytes)
        why = tr("Behind 0x pairs of hex digits must follow.");
    return bytes;
}

bool DraftModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != Value || index.row() >= m_rows
        || value.toString() == valueOf(field(index.row())))
        return false;
    m_refusal.clear();
    const auto bytes = bytesOf(field(index.row()), value.toString(), m_refusal);
    const auto changed = bytes ? inspector::withLeaf(m_draft.bytes(), m_draft.trace(),
                                                     size_t(index.row()), *bytes)
                               : std::nullopt;
    if (bytes && !changed)
        m_refusal = tr("A text holds at most 65535 bytes, and a packet 256 MB.");
    if (!changed) {
        emit refused(m_refusal);
        return false;
    }
    m_draft.setBytes(*changed);
    return true;
}

} // namespace presentation
