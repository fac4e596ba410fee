// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/capturemodel.h"

#include "ui/presentation/framepulse.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>
#include <vector>

namespace presentation {

namespace {

constexpr qint64 sliceMs = 5;
constexpr inspector::PacketNumber rowsPerClockLook = 2048;

} // namespace

CaptureModel::CaptureModel(inspector::Capture &capture, FramePulse &pulse, QObject *parent)
    : QAbstractTableModel(parent), m_capture(capture), m_pulse(pulse),
      m_first(capture.firstNumber()), m_end(capture.endNumber())
{
    connect(&capture, &inspector::Capture::changed, this, &CaptureModel::followCapture);
    connect(&capture, &inspector::Capture::connectionsChanged, this, [this] {
        if (rowCount() > 0)
            emit dataChanged(index(0, Connection), index(rowCount() - 1, Connection));
    });
    connect(&pulse, &FramePulse::frame, this, [this] {
        if (isScanning())
            scanSlice();
    });
}

void CaptureModel::setFilter(const CaptureFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_matcher = CaptureMatcher(filter);
    restart();
}

void CaptureModel::restart()
{
    beginResetModel();
    m_matches.clear();
    m_first = m_capture.firstNumber();
    m_end = m_filter.isActive() ? m_first : limit();
    endResetModel();
    if (m_filter.isActive())
        scanSlice();
    else
        emit scanned();
}

bool CaptureModel::isScanning() const
{
    return m_filter.isActive() && m_end < limit();
}

inspector::PacketNumber CaptureModel::limit() const
{
    return m_paused ? std::clamp(m_pausedAt, m_capture.firstNumber(), m_capture.endNumber())
                    : m_capture.endNumber();
}

void CaptureModel::setPaused(bool paused)
{
    if (paused == m_paused)
        return;
    m_pausedAt = m_capture.endNumber();
    m_paused = paused;
    if (!paused)
        followCapture();
}

qsizetype CaptureModel::waitingCount() const
{
    return static_cast<qsizetype>(m_capture.endNumber() - limit());
}

void CaptureModel::followCapture()
{
    removeGone();
    if (m_filter.isActive())
        scanSlice();
    else
        appendUnfiltered();
}

void CaptureModel::removeGone()
{
    const inspector::PacketNumber first = m_capture.firstNumber();
    int gone = 0;
    if (m_filter.isActive())
        gone = static_cast<int>(std::lower_bound(m_matches.begin(), m_matches.end(), first)
                                - m_matches.begin());
    else if (first > m_first)
        gone = static_cast<int>(std::min(first, m_end) - m_first);
    if (gone > 0)
        beginRemoveRows({}, 0, gone - 1);
    if (m_filter.isActive())
        m_matches.erase(m_matches.begin(), m_matches.begin() + gone);
    m_first = std::max(m_first, first);
    m_end = std::max(m_end, m_first);
    if (gone > 0)
        endRemoveRows();
}

void CaptureModel::appendUnfiltered()
{
    const inspector::PacketNumber end = limit();
    if (end <= m_end)
        return;
    beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(end - m_end) - 1);
    m_end = end;
    endInsertRows();
}

// Looks at as many rows as fit into a few milliseconds; the rest comes with the next frames.
void CaptureModel::scanSlice()
{
    QElapsedTimer clock;
    clock.start();
    std::vector<inspector::PacketNumber> found;
    const inspector::PacketNumber end = limit();
    while (m_end < end && clock.elapsed() < sliceMs) {
        const inspector::PacketNumber stop = std::min(end, m_end + rowsPerClockLook);
        for (; m_end < stop; ++m_end) {
            const inspector::CaptureRow *row = m_capture.row(m_end);
            if (row && m_matcher.matches(*row))
                found.push_back(m_end);
        }
    }
    if (!found.empty()) {
        beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(found.size()) - 1);
        m_matches.insert(m_matches.end(), found.begin(), found.end());
        endInsertRows();
    }
    if (isScanning())
        m_pulse.wake();
    emit scanned();
}

inspector::PacketNumber CaptureModel::numberAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return 0;
    return m_filter.isActive() ? m_matches[static_cast<size_t>(row)]
                               : m_first + static_cast<inspector::PacketNumber>(row);
}

int CaptureModel::rowOf(inspector::PacketNumber number) const
{
    if (!m_filter.isActive())
        return number >= m_first && number < m_end ? static_cast<int>(number - m_first) : -1;
    const auto found = std::lower_bound(m_matches.begin(), m_matches.end(), number);
    return found == m_matches.end() ? -1 : static_cast<int>(found - m_matches.begin());
}

int CaptureModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return m_filter.isActive() ? static_cast<int>(m_matches.size())
                               : static_cast<int>(m_end - m_first);
}

int CaptureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CaptureModel::data(const QModelIndex &index, int role) const
{
    const inspector::PacketNumber number = numberAt(index.row());
    if (role == NumberRole)
        return QVariant::fromValue<quint64>(number);
    const inspector::CaptureRow *row = m_capture.row(number);
    if (!row)
        return {};
    if (role == Qt::DisplayRole)
        return display(*row, number, index.column());
    if (role == ToneRole)
        return static_cast<int>(summarize(*row, m_capture.sender(*row)).tone);
    if (role == IncomingRole)
        return row->direction() == base::Direction::In;
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber =
                index.column() == Number || index.column() == Id || index.column() == Length;
        return QVariant::fromValue(
                Qt::Alignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft)));
    }
    return {};
}

QVariant CaptureModel::display(const inspector::CaptureRow &row, inspector::PacketNumber number,
                               int column) const
{
    switch (column) {
    case Number:
        return QString::number(number);
    case Time:
        return timeText(row.stamp());
    case Direction:
        return carriesPacketBytes(row.kind()) ? directionText(row.direction()) : QString();
    case Connection: {
        const inspector::CaptureConnection *owner = m_capture.connection(row.connection());
        return owner ? owner->name : QString();
    }
    case Type:
        return summarize(row, m_capture.sender(row)).type;
    case Id: {
        const mqtt::PacketId id = summarize(row, m_capture.sender(row)).packetId;
        return id ? QString::number(id) : QString();
    }
    case Length:
        return carriesPacketBytes(row.kind()) ? QString::number(row.length()) : QString();
    case Summary:
        return summarize(row, m_capture.sender(row)).text;
    default:
        return {};
    }
}

QString CaptureModel::timeText(const base::Stamp &stamp) const
{
    return QDateTime::fromMSecsSinceEpoch(stamp.wallUs / 1000)
            .toString(QStringLiteral("HH:mm:ss.zzz"));
}

QVariant CaptureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool isNumber = section == Number || section == Id || section == Length;
        return QVariant::fromValue(
                Qt::Alignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Time:
        return tr("Time");
    case Direction:
        return tr("Direction");
    case Connection:
        return tr("Connection");
    case Type:
        return tr("Type");
    case Id:
        return tr("Id");
    case Length:
        return tr("Length");
    case Summary:
        return tr("Summary");
    default:
        return {};
    }
}

} // namespace presentation
