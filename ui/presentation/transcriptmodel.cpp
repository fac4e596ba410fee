// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/transcriptmodel.h"

#include <algorithm>

namespace presentation {

namespace {

char lowered(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte + 32) : byte;
}

bool containsLowered(QByteArrayView bytes, const QByteArray &lowerCase)
{
    return std::search(bytes.begin(), bytes.end(), lowerCase.begin(), lowerCase.end(),
                       [](char a, char b) { return lowered(a) == b; })
           != bytes.end();
}

} // namespace

TranscriptModel::TranscriptModel(QObject *parent) : QAbstractTableModel(parent)
{
    connect(&m_pulse, &FramePulse::frame, this, &TranscriptModel::flush);
}

int TranscriptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_announced;
}

int TranscriptModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TranscriptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TranscriptLine line = m_store.line(index.row());
    switch (role) {
    case KindRole:
        return static_cast<int>(line.kind);
    case RawRole:
        return line.raw.toByteArray();
    case TextRole:
        return line.textBytes().toByteArray();
    case Qt::ToolTipRole: // long lines are cut where they are drawn
        return index.column() == TextColumn ? shownText(index.row(), toolTipCharacters)
                                            : QVariant();
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case TimeColumn:
        return timeOf(index.row());
    case KindColumn:
        return QString(kindSign(line.kind) + u' ' + kindWord(line.kind));
    case TextColumn:
        return shownText(index.row(), drawnCharacters);
    case BytesColumn:
        return line.kind == at::LineKind::Notice
                       ? QString()
                       : hexText(m_mask && !m_revealed ? QByteArrayView(m_mask(line.raw))
                                                       : line.raw,
                                 drawnBytes);
    }
    return {};
}

QVariant TranscriptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case KindColumn:
        return tr("Kind");
    case TextColumn:
        return tr("Text");
    case BytesColumn:
        return tr("Bytes");
    }
    return {};
}

QString TranscriptModel::shownText(int row, qsizetype longest) const
{
    const TranscriptLine line = m_store.line(row);
    if (line.kind == at::LineKind::Notice)
        return QString::fromUtf8(line.raw);
    const bool whole = m_invisibleShown || line.text.isEmpty();
    const QByteArrayView bytes = whole ? line.raw : line.textBytes();
    const QString text = m_mask && !m_revealed ? visibleText(m_mask(bytes), longest)
                                               : visibleText(bytes, longest);
    return line.cut ? text + QStringLiteral(" …") : text;
}

QString TranscriptModel::timeOf(int row) const
{
    const base::Stamp stamp = m_store.line(row).stamp;
    if (m_timeStyle == TimeStyle::Absolute)
        return timeText(stamp);
    return deltaText(row > 0 ? m_store.line(row - 1).stamp : stamp, stamp);
}

QString TranscriptModel::lineText(int row) const
{
    const TranscriptLine line = m_store.line(row);
    return timeText(line.stamp) + u'\t' + kindWord(line.kind) + u'\t'
           + shownText(row, std::numeric_limits<qsizetype>::max());
}

void TranscriptModel::append(const TranscriptLine &line)
{
    m_store.append(line);
    m_pulse.wake();
}

void TranscriptModel::appendNotice(const QString &text)
{
    const QByteArray utf8 = text.toUtf8();
    append({at::LineKind::Notice, base::Stamp::now(), utf8, {0, utf8.size()}, false});
}

void TranscriptModel::flush()
{
    const int size = static_cast<int>(m_store.size());
    if (size > m_announced) {
        beginInsertRows({}, m_announced, size - 1);
        m_announced = size;
        endInsertRows();
    }
    dropExcess();
}

void TranscriptModel::dropExcess()
{
    while (const qsizetype count = m_store.excess()) {
        beginRemoveRows({}, 0, static_cast<int>(count) - 1);
        m_store.dropFirst(count);
        m_announced -= static_cast<int>(count);
        endRemoveRows();
        m_dropped += count;
        emit linesDropped(m_dropped);
    }
}

void TranscriptModel::clear()
{
    beginResetModel();
    m_store.clear();
    m_announced = 0;
    m_dropped = 0;
    endResetModel();
}

void TranscriptModel::setBudget(qint64 bytes, qsizetype lines)
{
    m_store.setBudget(bytes, lines);
}

void TranscriptModel::setMask(Mask mask)
{
    m_mask = std::move(mask);
    refresh(TextColumn, BytesColumn);
}

void TranscriptModel::setRevealed(bool revealed)
{
    m_revealed = revealed;
    refresh(TextColumn, BytesColumn);
}

void TranscriptModel::setTimeStyle(TimeStyle style)
{
    m_timeStyle = style;
    refresh(TimeColumn, TimeColumn);
}

void TranscriptModel::setInvisibleShown(bool shown)
{
    m_invisibleShown = shown;
    refresh(TextColumn, TextColumn);
}

TranscriptModel::FindResult TranscriptModel::find(const QByteArray &lowerCase, int row,
                                                  int direction, int most) const
{
    for (; row >= 0 && row < m_announced && most > 0; row += direction, --most) {
        if (containsLowered(m_store.line(row).raw, lowerCase))
            return {row, std::nullopt};
    }
    if (row < 0 || row >= m_announced)
        return {};
    return {std::nullopt, row};
}

void TranscriptModel::retranslate()
{
    refresh(TimeColumn, BytesColumn);
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void TranscriptModel::refresh(int firstColumn, int lastColumn)
{
    if (m_announced > 0)
        emit dataChanged(index(0, firstColumn), index(m_announced - 1, lastColumn));
}

} // namespace presentation
