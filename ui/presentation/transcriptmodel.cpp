// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/transcriptmodel.h"

#include <QElapsedTimer>

#include <algorithm>
#include <limits>

namespace presentation {

namespace {

constexpr qint64 rowSliceMs = 6;

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
    const TranscriptLine line = this->line(index.row());
    switch (role) {
    case KindRole:
        return static_cast<int>(line.kind);
    case RawRole:
        return line.raw.toByteArray();
    case TextRole:
        return line.textBytes().toByteArray();
    case RepeatRole:
        return m_rows.repeatsOf(m_dropped + lineIndex(index.row()));
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
        return kindText(index.row());
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

qsizetype TranscriptModel::lineIndex(int row) const
{
    return m_rows.isEveryLine() ? row : static_cast<qsizetype>(m_rows.lineOf(row) - m_dropped);
}

QString TranscriptModel::kindText(int row) const
{
    const at::LineKind kind = line(row).kind;
    const QString text = kindSign(kind) + u' ' + kindWord(kind);
    const int repeats = m_rows.repeatsOf(m_dropped + lineIndex(row));
    return repeats > 0 ? text + QStringLiteral(" ×%1").arg(repeats + 1) : text;
}

QString TranscriptModel::shownText(int row, qsizetype longest) const
{
    return shownText(line(row), longest);
}

QString TranscriptModel::shownText(const TranscriptLine &line, qsizetype longest) const
{
    if (line.kind == at::LineKind::Notice)
        return QString::fromUtf8(line.raw);
    const bool whole = m_invisibleShown || line.text.isEmpty();
    const QByteArrayView bytes = whole ? line.raw : line.textBytes();
    const QString text = m_mask && !m_revealed ? visibleText(m_mask(bytes), longest, m_encoding)
                                               : visibleText(bytes, longest, m_encoding);
    return line.cut ? text + QStringLiteral(" …") : text;
}

QString TranscriptModel::timeOf(int row) const
{
    const base::Stamp stamp = line(row).stamp;
    if (m_timeStyle == TimeStyle::Absolute)
        return timeText(stamp);
    return deltaText(row > 0 ? line(row - 1).stamp : stamp, stamp);
}

QString TranscriptModel::textOf(const TranscriptLine &line) const
{
    return timeText(line.stamp) + u'\t' + kindWord(line.kind) + u'\t'
           + shownText(line, std::numeric_limits<qsizetype>::max());
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
    if (m_rows.isEveryLine()) {
        announce(static_cast<int>(m_store.size()));
    } else if (!addRows()) {
        m_pulse.wake();
    }
    dropExcess();
}

void TranscriptModel::announce(int size)
{
    if (size <= m_announced)
        return;
    beginInsertRows({}, m_announced, size - 1);
    m_announced = size;
    endInsertRows();
}

// False: there is more than a frame has time for.
bool TranscriptModel::addRows()
{
    QElapsedTimer clock;
    clock.start();
    const qint64 end = m_dropped + m_store.size();
    qint64 number = m_rows.nextLine();
    for (; number < end; ++number) {
        m_rows.add(number, m_store.line(static_cast<qsizetype>(number - m_dropped)));
        if (number % 1024 == 0 && clock.elapsed() > rowSliceMs)
            break;
    }
    const int kept = static_cast<int>(m_rows.takeLowWater());
    if (kept < m_announced) {
        beginRemoveRows({}, kept, m_announced - 1);
        m_announced = kept;
        endRemoveRows();
        if (kept > 0) // its count has grown
            emit dataChanged(index(std::max(0, kept - 64), KindColumn),
                             index(kept - 1, KindColumn));
    }
    announce(static_cast<int>(m_rows.size()));
    return number >= end;
}

void TranscriptModel::restartRows()
{
    beginResetModel();
    m_rows.restart(m_dropped);
    m_announced = 0;
    endResetModel();
    m_pulse.wake();
}

void TranscriptModel::setShownKinds(KindMask kinds)
{
    if (m_rows.kinds() == kinds)
        return;
    m_rows.setKinds(kinds);
    restartRows();
}

void TranscriptModel::setCollapsing(bool on)
{
    if (m_rows.isCollapsing() == on)
        return;
    m_rows.setCollapsing(on);
    restartRows();
}

void TranscriptModel::dropExcess()
{
    while (const qsizetype count = m_store.excess()) {
        const bool every = m_rows.isEveryLine();
        const auto rows = static_cast<int>(
                every ? std::min<qsizetype>(count, m_announced)
                      : std::min<qsizetype>(m_rows.rowsBefore(m_dropped + count), m_announced));
        if (rows > 0)
            beginRemoveRows({}, 0, rows - 1);
        if (!every)
            m_rows.forgetBefore(m_dropped + count);
        m_store.dropFirst(count);
        m_announced -= rows;
        m_dropped += count;
        if (rows > 0)
            endRemoveRows();
        emit linesDropped(m_dropped);
    }
}

void TranscriptModel::clear()
{
    beginResetModel();
    m_store.clear();
    m_rows.restart(0);
    m_announced = 0;
    m_dropped = 0;
    ++m_epoch;
    endResetModel();
}

void TranscriptModel::setBudget(qint64 bytes, qsizetype lines)
{
    m_store.setBudget(bytes, lines);
}

void TranscriptModel::setMask(Mask mask)
{
    m_mask = std::move(mask);
    ++m_epoch;
    refresh(TextColumn, BytesColumn);
}

QByteArray TranscriptModel::maskedBytes(const TranscriptLine &line) const
{
    return m_mask ? m_mask(line.textBytes()) : line.textBytes().toByteArray();
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

void TranscriptModel::setEncoding(const QByteArray &encoding)
{
    m_encoding = encoding;
    refresh(TextColumn, TextColumn);
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
        if (containsLowered(line(row).raw, lowerCase))
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
