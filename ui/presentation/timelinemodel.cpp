// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/timelinemodel.h"

#include "app/inspector/capture.h"
#include "app/mqtt/decode.h"
#include "app/mqtt/topics.h"
#include "ui/presentation/carrierlog.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/openconnections.h"
#include "ui/presentation/packetsummary.h"
#include "ui/presentation/transcriptmodel.h"

#include <QDateTime>
#include <QSysInfo>

#include <algorithm>

namespace presentation {

namespace {

using Kind = TimelineEntry::Kind;

constexpr qsizetype drawnPayload = 200; // characters

QString messageText(const mqtt::PublishView &publish)
{
    QString payload = QString::fromUtf8(
            publish.payload.first(std::min<qsizetype>(publish.payload.size(), drawnPayload)));
    if (payload.contains(QChar::ReplacementCharacter))
        payload = QString::fromLatin1(
                publish.payload.first(std::min<qsizetype>(publish.payload.size(), drawnPayload / 3))
                        .toByteArray()
                        .toHex(' '));
    return QStringLiteral("%1  %2").arg(QString::fromUtf8(publish.topic), payload);
}

} // namespace

TimelineModel::TimelineModel(const OpenConnections &connections, const inspector::Capture &capture,
                             QObject *parent)
    : QAbstractTableModel(parent), m_connections(connections), m_capture(capture)
{
}

void TimelineModel::setTranscript(const TranscriptModel *transcript, const QString &where)
{
    m_transcript = transcript;
    m_terminalName = where;
    m_ends.clear();
}

// Where each source ends: as long as none moves, nothing came.
QList<quint64> TimelineModel::ends() const
{
    QList<quint64> ends{m_capture.firstNumber(), m_capture.endNumber()};
    if (m_transcript)
        ends << static_cast<quint64>(m_transcript->rowCount())
             << static_cast<quint64>(m_transcript->droppedLines());
    for (const auto &connection : m_connections.all())
        ends << reinterpret_cast<quintptr>(connection.get()) << connection->store().firstRow()
             << connection->store().endRow()
             << (connection->carrierLog() ? connection->carrierLog()->lastUs() : 0);
    return ends;
}

bool TimelineModel::isWaiting() const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [](const TimelineEntry &entry) {
        return entry.fate == TimelineEntry::Fate::Waiting;
    });
}

void TimelineModel::refresh()
{
    const QList<quint64> now = ends();
    if (now == m_ends && !isWaiting())
        return;
    m_ends = now;
    QList<TimelineEntry> entries;
    addTerminal(entries);
    addPackets(entries);
    for (const auto &connection : m_connections.all()) {
        addCarrier(entries, *connection);
        addMessages(entries, *connection);
    }
    sortByTime(entries);
    joinMessages(entries, base::Stamp::now().monotonicUs, patienceUs,
                 [this](const QByteArray &topic, const QString &sender) {
                     return isWatched(topic, sender);
                 });
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

void TimelineModel::addTerminal(QList<TimelineEntry> &entries) const
{
    if (!m_transcript)
        return;
    const int rows = m_transcript->rowCount();
    for (int row = std::max(0, rows - mostOfASource); row < rows; ++row) {
        const TranscriptLine line = m_transcript->line(row);
        TimelineEntry entry;
        entry.kind = Kind::Terminal;
        entry.direction =
                line.kind == at::LineKind::Sent ? base::Direction::Out : base::Direction::In;
        entry.stamp = line.stamp;
        entry.where = m_terminalName;
        entry.text = QString::fromUtf8(m_transcript->maskedBytes(line));
        entries.append(entry);
    }
}

void TimelineModel::addCarrier(QList<TimelineEntry> &entries,
                               const LiveConnection &connection) const
{
    if (!connection.carrierLog())
        return;
    for (const CarrierLine &line : connection.carrierLog()->lines()) {
        TimelineEntry entry;
        entry.kind = Kind::Terminal;
        entry.direction = line.isSent ? base::Direction::Out : base::Direction::In;
        entry.stamp = line.stamp;
        entry.where = tr("%1, port").arg(connection.profile().name);
        entry.text = line.text;
        entries.append(entry);
    }
}

void TimelineModel::addPackets(QList<TimelineEntry> &entries) const
{
    const inspector::PacketNumber end = m_capture.endNumber();
    const inspector::PacketNumber most = mostOfASource;
    for (auto number = std::max(m_capture.firstNumber(), end > most ? end - most : 0); number < end;
         ++number) {
        const inspector::CaptureRow *row = m_capture.row(number);
        if (!row)
            continue;
        const PacketSummary summary = summarize(m_capture, number);
        const inspector::CaptureConnection *connection = m_capture.connection(row->connection());
        TimelineEntry entry;
        entry.kind = Kind::Packet;
        entry.direction = row->direction();
        entry.stamp = row->stamp();
        entry.where = connection ? connection->name : QString();
        entry.text = QStringList{summary.type, summary.topic, summary.flags, summary.text}
                             .join(u' ')
                             .simplified();
        entry.isAtBroker = connection && connection->local == mqtt::Sender::Server;
        if (entry.isAtBroker && row->type() == mqtt::PacketType::Publish) {
            const auto publish = mqtt::decodePublish(row->bytes(), {row->version(), std::nullopt});
            entry.topic = m_capture.topicOf(number);
            if (publish)
                entry.payload = publish->payload.toByteArray();
        }
        entries.append(entry);
    }
}

void TimelineModel::addMessages(QList<TimelineEntry> &entries,
                                const LiveConnection &connection) const
{
    const messages::MessageStore &store = connection.store();
    const messages::RowId end = store.endRow();
    const messages::RowId most = mostOfASource;
    for (messages::RowId row = std::max(store.firstRow(), end > most ? end - most : 0); row < end;
         ++row) {
        const auto message = store.at(row);
        if (!message)
            continue;
        TimelineEntry entry;
        entry.kind = Kind::Message;
        entry.direction = message->direction;
        entry.stamp = message->stamp;
        entry.where = connection.profile().name;
        entry.text = messageText(message->publish);
        entry.topic = message->publish.topic.toByteArray();
        entry.payload = message->publish.payload.toByteArray();
        entries.append(entry);
    }
}

bool TimelineModel::hasBroker() const
{
    return std::any_of(m_capture.connections().begin(), m_capture.connections().end(),
                       [](const inspector::CaptureConnection &connection) {
                           return connection.local == mqtt::Sender::Server;
                       });
}

bool TimelineModel::isWatched(const QByteArray &topic, const QString &sender) const
{
    for (const auto &connection : m_connections.all()) {
        if (connection->profile().name == sender)
            continue;
        for (const SubscriptionEntry &entry : connection->subscriptions().entries()) {
            if (entry.state == SubscriptionState::Granted
                && mqtt::topicMatches(entry.wanted.filter, topic))
                return true;
        }
    }
    return hasBroker();
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int TimelineModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_entries.size())
        return {};
    const TimelineEntry &entry = m_entries[index.row()];
    if (role == KindRole)
        return static_cast<int>(entry.kind);
    if (role == FateRole)
        return static_cast<int>(entry.fate);
    if (role == Qt::ToolTipRole && index.column() == TextColumn)
        return entry.text;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case TimeColumn:
        return QDateTime::fromMSecsSinceEpoch(entry.stamp.wallUs / 1000)
                       .toString(QStringLiteral("HH:mm:ss.zzz"))
               + QString::number(entry.stamp.wallUs % 1000).rightJustified(3, u'0');
    case WhereColumn:
        return entry.where;
    case DirectionColumn:
        return directionText(entry.direction);
    case TextColumn:
        return entry.text;
    case FateColumn:
        return fateText(entry);
    default:
        return {};
    }
}

QVariant TimelineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case WhereColumn:
        return tr("Where");
    case DirectionColumn:
        return tr("Direction");
    case TextColumn:
        return tr("What");
    case FateColumn:
        return tr("Arrival");
    default:
        return {};
    }
}

QByteArray TimelineModel::supportText() const
{
    QStringList lines{
            QStringLiteral("MQTT Scope %1, Qt %2, %3")
                    .arg(QStringLiteral(MQTTSCOPE_VERSION), QString::fromLatin1(qVersion()),
                         QSysInfo::prettyProductName()),
            QStringLiteral("Written %1; passwords and device secrets are masked, payloads are not.")
                    .arg(QDateTime::currentDateTime().toString(Qt::ISODateWithMs)),
            QStringLiteral("Terminal: %1").arg(m_terminalName)};
    for (const auto &connection : m_connections.all())
        lines.append(QStringLiteral("Connection: %1, %2")
                             .arg(connection->profile().name, connection->endpointText()));
    lines.append(QString());
    for (const TimelineEntry &entry : m_entries)
        lines.append(timelineLine(entry));
    return lines.join(u'\n').toUtf8() + '\n';
}

} // namespace presentation
