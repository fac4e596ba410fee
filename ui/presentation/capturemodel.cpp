// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/capturemodel.h"

#include "app/inspector/fieldtext.h"
#include "ui/presentation/exchangetext.h"
#include "ui/presentation/framepulse.h"

#include <QDateTime>
#include <QElapsedTimer>

#include <algorithm>
#include <vector>

namespace presentation {

namespace {

constexpr qint64 sliceMs = 5;
constexpr inspector::PacketNumber rowsPerClockLook = 2048;

qint64 nowUs()
{
    return base::Stamp::now().monotonicUs;
}

bool isNumber(int column)
{
    return column == CaptureModel::Number || column == CaptureModel::Id
           || column == CaptureModel::Length || column == CaptureModel::Answer;
}

} // namespace

CaptureModel::CaptureModel(inspector::Capture &capture, FramePulse &pulse, QObject *parent)
    : QAbstractTableModel(parent), m_capture(capture), m_pulse(pulse),
      m_first(capture.firstNumber()), m_end(capture.endNumber())
{
    connect(&capture, &inspector::Capture::changed, this, &CaptureModel::followCapture);
    connect(&capture, &inspector::Capture::pairingsChanged, this, &CaptureModel::followPairings);
    connect(&capture, &inspector::Capture::connectionsChanged, this,
            [this] { refresh(Connection, Connection); });
    connect(&capture, &inspector::Capture::rulesChanged, this, [this] {
        if (m_matcher.looksAtAnswers())
            restart();
        refresh(Answer, Summary);
    });
    m_answerTimer.setSingleShot(true);
    connect(&m_answerTimer, &QTimer::timeout, this, &CaptureModel::awaitAnswers);
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
    m_waiting.clear();
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
    // Once the time is over, what waits for an answer has none.
    if (!m_answerTimer.isActive())
        m_answerTimer.start(static_cast<int>(m_capture.lateAfterUs() / 1000) + 100);
}

void CaptureModel::followPairings(const std::vector<inspector::PacketNumber> &numbers)
{
    if (m_matcher.looksAtAnswers()) {
        for (const inspector::PacketNumber number : numbers)
            checkAgain(number);
    }
    const int first = rowOf(numbers.front());
    if (first < 0)
        return;
    const int last = std::max(rowOf(numbers.back()), first);
    emit dataChanged(index(first, Answer), index(last, Summary));
}

// Lets a row in or out that the filter had looked at before.
void CaptureModel::checkAgain(inspector::PacketNumber number)
{
    if (number >= m_end || !m_capture.row(number))
        return;
    const bool matches = m_matcher.matches(m_capture, number, nowUs());
    const auto place = std::lower_bound(m_matches.begin(), m_matches.end(), number);
    const bool isShown = place != m_matches.end() && *place == number;
    if (matches == isShown)
        return;
    const auto row = static_cast<int>(place - m_matches.begin());
    if (matches) {
        beginInsertRows({}, row, row);
        m_matches.insert(place, number);
        endInsertRows();
    } else {
        beginRemoveRows({}, row, row);
        m_matches.erase(place);
        endRemoveRows();
    }
}

void CaptureModel::awaitAnswers()
{
    std::deque<inspector::PacketNumber> waiting;
    waiting.swap(m_waiting);
    for (const inspector::PacketNumber number : waiting) {
        if (pairingOf(number).state == inspector::AnswerState::Waiting)
            m_waiting.push_back(number);
        else
            checkAgain(number);
    }
    if (!m_waiting.empty())
        m_answerTimer.start(static_cast<int>(m_capture.lateAfterUs() / 1000) + 100);
    refresh(Answer, Answer);
    if (!waiting.empty())
        emit scanned();
}

inspector::Pairing CaptureModel::pairingOf(inspector::PacketNumber number) const
{
    return m_capture.pairing(number, nowUs());
}

void CaptureModel::refresh(Column first, Column last)
{
    m_summarized = 0;
    if (rowCount() > 0)
        emit dataChanged(index(0, first), index(rowCount() - 1, last));
}

void CaptureModel::retranslate()
{
    refresh(Number, Summary);
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

void CaptureModel::setTimeDisplay(TimeDisplay display)
{
    if (m_timeDisplay == display)
        return;
    m_timeDisplay = display;
    refresh(Time, Time);
    emit headerDataChanged(Qt::Horizontal, Time, Time);
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
    const qint64 now = nowUs();
    while (m_end < end && clock.elapsed() < sliceMs) {
        const inspector::PacketNumber stop = std::min(end, m_end + rowsPerClockLook);
        for (; m_end < stop; ++m_end) {
            const inspector::CaptureRow *row = m_capture.row(m_end);
            if (row && m_matcher.matches(m_capture, m_end, now))
                found.push_back(m_end);
            if (row && m_matcher.looksAtAnswers() && row->asksForAnswer()
                && row->rowsToAnswer() == 0 && !row->isAbandoned())
                m_waiting.push_back(m_end);
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

const PacketSummary &CaptureModel::summaryOf(inspector::PacketNumber number) const
{
    if (m_summarized != number) {
        m_summary = summarize(m_capture, number);
        m_summarized = number;
    }
    return m_summary;
}

QVariant CaptureModel::data(const QModelIndex &index, int role) const
{
    const inspector::PacketNumber number = numberAt(index.row());
    if (role == NumberRole)
        return QVariant::fromValue<quint64>(number);
    const inspector::CaptureRow *row = m_capture.row(number);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return display(*row, index.row(), index.column());
    case Qt::ToolTipRole:
        return toolTip(number, index.column());
    case ToneRole:
        return static_cast<int>(summaryOf(number).tone);
    case IncomingRole:
        return row->direction() == base::Direction::In;
    case MarkedRole:
        return pairingOf(number).isMarked();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::Alignment(
                Qt::AlignVCenter | (isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft)));
    default:
        return {};
    }
}

QVariant CaptureModel::display(const inspector::CaptureRow &row, int shownRow, int column) const
{
    const inspector::PacketNumber number = numberAt(shownRow);
    switch (column) {
    case Number:
        return QString::number(number);
    case Time:
        return timeOf(row, shownRow);
    case Direction:
        return carriesPacketBytes(row.kind()) ? directionText(row.direction()) : QString();
    case Connection:
        return connectionOf(row);
    case Type:
        return summaryOf(number).type;
    case Id: {
        const mqtt::PacketId id = summaryOf(number).packetId;
        return id ? QString::number(id) : QString();
    }
    case Topic:
        return summaryOf(number).topic;
    case Flags:
        return summaryOf(number).flags;
    case Length:
        return carriesPacketBytes(row.kind()) ? QString::number(row.length()) : QString();
    case Answer:
        return answerText(pairingOf(number));
    case Summary:
        return summaryOf(number).text;
    default:
        return {};
    }
}

QVariant CaptureModel::toolTip(inspector::PacketNumber number, int column) const
{
    const inspector::CaptureRow &row = *m_capture.row(number);
    const PacketSummary &summary = summaryOf(number);
    switch (column) {
    case Time:
        return QDateTime::fromMSecsSinceEpoch(row.stamp().wallUs / 1000)
                .toString(Qt::ISODateWithMs);
    case Connection:
        return connectionOf(row);
    case Topic:
        return summary.topic;
    case Flags:
        return summary.flags.isEmpty() ? QVariant()
                                       : tr("Quality of service; R: RETAIN is set, D: DUP is set");
    case Answer: {
        const QString remark = exchangeRemark(m_capture, number, pairingOf(number));
        return remark.isEmpty() ? QVariant() : remark;
    }
    case Summary:
        return summary.text;
    default:
        return {};
    }
}

QString CaptureModel::connectionOf(const inspector::CaptureRow &row) const
{
    const inspector::CaptureConnection *owner = m_capture.connection(row.connection());
    if (!owner)
        return {};
    // A server knows its clients by address; the person knows them by their identifier.
    const bool isClientOfOurs = owner->local == mqtt::Sender::Server && !owner->clientId.isEmpty();
    return isClientOfOurs ? QStringLiteral("%1 (%2)").arg(
                   owner->name, inspector::lineOfText(owner->clientId, 64))
                          : owner->name;
}

QString CaptureModel::timeOf(const inspector::CaptureRow &row, int shownRow) const
{
    const auto seconds = [](qint64 us) {
        return QString::number(static_cast<double>(us) / 1e6, 'f', 6);
    };
    switch (m_timeDisplay) {
    case TimeDisplay::Clock:
        break;
    case TimeDisplay::SincePrevious: {
        const inspector::CaptureRow *previous = m_capture.row(numberAt(shownRow - 1));
        return seconds(previous ? m_capture.usBetween(*previous, row) : 0);
    }
    case TimeDisplay::SinceStart:
        return seconds(row.stamp().monotonicUs - m_capture.startUs());
    }
    const qint64 us = row.stamp().wallUs;
    return QDateTime::fromMSecsSinceEpoch(us / 1000).toString(QStringLiteral("HH:mm:ss.zzz"))
           + QString::number(us % 1000).rightJustified(3, QLatin1Char('0'));
}

QVariant CaptureModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::Alignment(
                Qt::AlignVCenter | (isNumber(section) ? Qt::AlignRight : Qt::AlignLeft)));
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number:
        return tr("No.");
    case Time:
        return m_timeDisplay == TimeDisplay::Clock           ? tr("Time")
               : m_timeDisplay == TimeDisplay::SincePrevious ? tr("Since previous")
                                                             : tr("Since start");
    case Direction:
        return tr("Direction");
    case Connection:
        return tr("Connection");
    case Type:
        return tr("Type");
    case Id:
        return tr("Id");
    case Topic:
        return tr("Topic");
    case Flags:
        return tr("QoS");
    case Length:
        return tr("Length");
    case Answer:
        return tr("Answer time");
    case Summary:
        return tr("Summary");
    default:
        return {};
    }
}

} // namespace presentation
