// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/requestmodel.h"

#include "ui/presentation/cloudwording.h"
#include "ui/presentation/liveconnection.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>

namespace presentation {

using clouds::Request;
using clouds::RequestState;
using clouds::TopicDirection;

namespace {

constexpr int clockMs = 500;

TopicDirection asDevice(base::Direction direction)
{
    return direction == base::Direction::Out ? TopicDirection::Up : TopicDirection::Down;
}

} // namespace

RequestModel::RequestModel(QObject *parent) : QAbstractTableModel(parent)
{
    m_clock.setInterval(clockMs);
    connect(&m_clock, &QTimer::timeout, this, &RequestModel::tick);
}

void RequestModel::observe(const LiveConnection *connection, std::vector<clouds::CloudTopic> topics)
{
    if (m_connection)
        m_connection->disconnect(this);
    beginResetModel();
    m_connection = connection;
    m_pairs = clouds::RequestPairs(std::move(topics));
    m_nextRow = 0;
    endResetModel();
    if (!connection)
        return;
    connect(connection, &LiveConnection::messagesChanged, this, &RequestModel::takeMessages);
    takeMessages();
}

const Request *RequestModel::requestAt(int row) const
{
    const auto count = static_cast<int>(m_pairs.requests().size());
    if (row < 0 || row >= count)
        return nullptr;
    return &m_pairs.requests()[static_cast<size_t>(count - 1 - row)];
}

void RequestModel::takeMessages()
{
    const messages::MessageStore &store = m_connection->store();
    m_nextRow = std::max(m_nextRow, store.firstRow());
    bool changed = false;
    while (m_nextRow < store.endRow()) {
        const auto view = store.chunkOf(m_nextRow);
        if (!view.chunk)
            break;
        changed = takeChunk(view) || changed;
    }
    if (!changed)
        return;
    beginResetModel();
    endResetModel();
    tick();
}

// Most topics of a chunk are no request; each is looked at once and not once a message.
bool RequestModel::takeChunk(const messages::ChunkView &view)
{
    const messages::Chunk &chunk = *view.chunk;
    std::vector<std::array<bool, 2>> concerns(chunk.topicCount());
    for (quint32 topic = 0; topic < chunk.topicCount(); ++topic) {
        const QByteArray name = chunk.topic(topic).toByteArray();
        concerns[topic] = {m_pairs.concerns(TopicDirection::Up, name),
                           m_pairs.concerns(TopicDirection::Down, name)};
    }
    bool changed = false;
    for (auto row = static_cast<quint32>(m_nextRow - view.firstRow); row < chunk.size(); ++row) {
        const TopicDirection direction = asDevice(chunk.directionAt(row));
        if (!concerns[chunk.topicIndexAt(row)][direction == TopicDirection::Up ? 0 : 1])
            continue;
        const messages::MessageView message = chunk.at(row);
        changed = m_pairs.take(direction, message.publish.topic.toByteArray(),
                               message.publish.payload.toByteArray(), message.stamp.wallUs / 1000)
                  || changed;
    }
    m_nextRow = view.firstRow + chunk.size();
    return changed;
}

// Waiting turns into "no answer" by time alone.
void RequestModel::tick()
{
    const auto &requests = m_pairs.requests();
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const bool isAnyWaiting =
            std::any_of(requests.begin(), requests.end(), [now](const Request &request) {
                return request.stateAt(now) == RequestState::Waiting;
            });
    if (!requests.empty())
        emit dataChanged(index(0, State), index(rowCount() - 1, Duration));
    if (isAnyWaiting)
        m_clock.start();
    else
        m_clock.stop();
}

int RequestModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pairs.requests().size());
}

int RequestModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString RequestModel::outcomeOf(const Request &request) const
{
    const QString state = stateText(request.stateAt(QDateTime::currentMSecsSinceEpoch()));
    if (!request.code)
        return state;
    const QString meaning =
            request.message.isEmpty() ? replyCodeText(*request.code) : request.message;
    return meaning.isEmpty()
                   ? QStringLiteral("%1: %2").arg(state).arg(*request.code)
                   : QStringLiteral("%1: %2 %3").arg(state).arg(*request.code).arg(meaning);
}

QString RequestModel::textOf(const Request &request, int column) const
{
    switch (column) {
    case Time:
        return QDateTime::fromMSecsSinceEpoch(request.sentMs).toString(QStringLiteral("HH:mm:ss"));
    case Title:
        return (request.direction == TopicDirection::Up ? QStringLiteral("↑ ")
                                                        : QStringLiteral("↓ "))
               + request.title;
    case Id:
        return request.id;
    case State:
        return outcomeOf(request);
    case Duration:
        return request.answeredMs > 0
                       ? tr("%1 ms").arg(QLocale().toString(request.answeredMs - request.sentMs))
                       : QString();
    default:
        return {};
    }
}

QVariant RequestModel::data(const QModelIndex &index, int role) const
{
    const Request *request = requestAt(index.row());
    if (!request)
        return {};
    if (role == Qt::DisplayRole)
        return textOf(*request, index.column());
    if (role == Qt::ToolTipRole)
        return request->topic + u'\n' + request->replyTopic;
    if (role == Qt::TextAlignmentRole && index.column() == Duration)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

QVariant RequestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Title:
        return tr("Request");
    case Id:
        return tr("Id");
    case State:
        return tr("Answer");
    case Duration:
        return tr("After");
    default:
        return {};
    }
}

} // namespace presentation
