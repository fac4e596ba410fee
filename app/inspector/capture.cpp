// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/capture.h"

#include "app/mqtt/decode.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace inspector {

namespace {

constexpr PacketNumber rowsPerBlock = 4096;
constexpr qsizetype blockBytes = qsizetype(rowsPerBlock * sizeof(CaptureRow));
constexpr qsizetype slabSize = qsizetype(1) << 20;
constexpr qsizetype smallSlabSize = CaptureFeed::largePacket;

} // namespace

Capture::Capture(QObject *parent) : QObject(parent), m_notice(std::make_shared<PendingNotice>()) {}

Capture::~Capture()
{
    m_notice->setCallback({}); // feeds may outlive us
}

std::shared_ptr<CaptureFeed> Capture::addConnection(const QString &name,
                                                    mqtt::ProtocolVersion version,
                                                    mqtt::Sender local, ConnectionOrigin origin)
{
    auto feed = announceConnection(name, version, local, origin);
    admitArrivals();
    return feed;
}

std::shared_ptr<CaptureFeed> Capture::announceConnection(const QString &name,
                                                         mqtt::ProtocolVersion version,
                                                         mqtt::Sender local,
                                                         ConnectionOrigin origin)
{
    const std::lock_guard lock(m_arrivalMutex);
    const ConnectionId id = ++m_lastId;
    auto feed = std::make_shared<CaptureFeed>(id, version, m_notice, CaptureFeed::Limits{});
    m_arrivals.push_back({{id, name, local, origin, {}, 0, {}}, feed});
    return feed;
}

void Capture::admitArrivals()
{
    std::vector<Arrival> arrivals;
    {
        const std::lock_guard lock(m_arrivalMutex);
        arrivals.swap(m_arrivals);
    }
    for (Arrival &arrival : arrivals) {
        m_connections.push_back(std::move(arrival.connection));
        m_followings.push_back(std::make_unique<Following>());
        m_sources.push_back({std::move(arrival.feed), {}});
    }
    if (!arrivals.empty())
        emit connectionsChanged();
}

const CaptureConnection *Capture::connection(ConnectionId id) const
{
    return id > 0 && id <= m_connections.size() ? &m_connections[id - 1] : nullptr;
}

void Capture::renameConnection(ConnectionId id, const QString &name)
{
    if (!connection(id) || connection(id)->name == name)
        return;
    m_connections[id - 1].name = name;
    emit connectionsChanged();
}

void Capture::setKeyLog(ConnectionId id, const QByteArray &keyLog)
{
    if (connection(id))
        m_connections[id - 1].keyLog = keyLog;
}

void Capture::setPendingCallback(std::function<void()> callback)
{
    m_notice->setCallback(std::move(callback));
    m_notice->raise();
}

void Capture::drain()
{
    admitArrivals();
    for (Source &source : m_sources) {
        source.isAbandoned =
                source.feed.use_count() == 1; // before the take, so that it is the last
        source.feed->take(source.batch);
        source.next = 0;
        appendKeyLog(m_connections[source.feed->connection() - 1].keyLog, source.batch.keyLog);
    }
    m_endBefore = m_end;
    while (Source *source = earliestSource())
        takeOver(*source);
    std::erase_if(m_sources, [this](const Source &source) {
        if (source.isAbandoned)
            m_followings[source.feed->connection() - 1]->pairing = {};
        return source.isAbandoned;
    });
    if (m_end == m_endBefore)
        return;
    enforceBudget();
    if (std::exchange(m_connectionsTouched, false))
        emit connectionsChanged();
    tellTouched();
    emit changed();
}

// Batches of several connections are merged by time, so that a conversation reads in its order.
Capture::Source *Capture::earliestSource()
{
    Source *earliest = nullptr;
    qint64 time = 0;
    for (Source &source : m_sources) {
        if (source.next >= source.batch.entries.size())
            continue;
        const qint64 candidate = source.batch.entries[source.next].row.stamp().monotonicUs;
        if (!earliest || candidate < time) {
            earliest = &source;
            time = candidate;
        }
    }
    return earliest;
}

// Takes the source's rows up to the first one that is later than another source's.
void Capture::takeOver(Source &source)
{
    qint64 until = std::numeric_limits<qint64>::max();
    for (const Source &other : m_sources) {
        if (&other != &source && other.next < other.batch.entries.size())
            until = std::min(until, other.batch.entries[other.next].row.stamp().monotonicUs);
    }
    CaptureBatch &batch = source.batch;
    do {
        const CaptureBatch::Entry &entry = batch.entries[source.next++];
        if (entry.large)
            appendLargeRow(entry.row, std::move(batch.largeBlocks[size_t(entry.offset)]));
        else
            appendRow(entry.row, {batch.bytes.data() + entry.offset, entry.length});
    } while (source.next < batch.entries.size()
             && batch.entries[source.next].row.stamp().monotonicUs <= until);
}

void Capture::appendRow(CaptureRow row, QByteArrayView bytes)
{
    if (row.kind() == CaptureKind::Gap)
        m_missed += bytes.toULongLong();
    if (!bytes.isEmpty()) {
        if (m_slabs.empty() || m_slabs.back().size - m_slabs.back().used < bytes.size()) {
            // Between large packets a whole slab would be mostly empty.
            const bool isBetweenLarge = !m_slabs.empty() && m_slabs.back().isOfOnePacket;
            const qsizetype size = isBetweenLarge ? smallSlabSize : slabSize;
            m_slabs.push_back(
                    {std::make_shared_for_overwrite<char[]>(size_t(size)), size, 0, m_end, m_end});
            m_slabBytes += size;
        }
        Slab &slab = m_slabs.back();
        char *to = slab.bytes.get() + slab.used;
        std::memcpy(to, bytes.data(), static_cast<size_t>(bytes.size()));
        slab.used += bytes.size();
        slab.last = m_end;
        row.setBytes(to, bytes.size());
    }
    pushRow(row);
}

void Capture::appendLargeRow(CaptureRow row, LargeBlock block)
{
    row.setBytes(block.bytes.get(), block.size);
    m_slabBytes += block.size;
    m_slabs.push_back({std::move(block.bytes), block.size, block.size, m_end, m_end, true});
    pushRow(row);
}

void Capture::pushRow(CaptureRow row)
{
    if (m_first == m_end)
        m_startUs = row.stamp().monotonicUs;
    follow(row);
    const PacketNumber index = m_end - m_blocksStart;
    if (index / rowsPerBlock == m_rowBlocks.size())
        m_rowBlocks.push_back(std::make_unique<CaptureRow[]>(rowsPerBlock));
    m_rowBlocks.back()[index % rowsPerBlock] = row;
    ++m_end;
}

const CaptureRow *Capture::row(PacketNumber number) const
{
    if (number < m_first || number >= m_end)
        return nullptr;
    const PacketNumber index = number - m_blocksStart;
    return &m_rowBlocks[index / rowsPerBlock][index % rowsPerBlock];
}

CaptureRow *Capture::rowAt(PacketNumber number)
{
    return const_cast<CaptureRow *>(std::as_const(*this).row(number));
}

void Capture::follow(CaptureRow &row)
{
    if (!connection(row.connection()))
        return;
    const size_t index = row.connection() - 1;
    m_connections[index].newestUs = row.stamp().monotonicUs;
    Following &following = *m_followings[index];
    switch (row.kind()) {
    case CaptureKind::Packet:
        followPacket(following, row);
        break;
    case CaptureKind::LinkOpened:
        abandon(following);
        following.pairing.linkOpened();
        following.aliases.linkOpened(m_end);
        break;
    case CaptureKind::LinkClosed:
        abandon(following);
        break;
    case CaptureKind::Garbage:
    case CaptureKind::CutPacket:
    case CaptureKind::Gap:
        following.pairing.packetsMissed();
        break;
    }
}

void Capture::followPacket(Following &following, CaptureRow &row)
{
    const ConnectionPairing::Found found = following.pairing.packetCrossed(row, m_end);
    row.setAsks(found.oddity, found.asksForAnswer);
    if (found.request)
        row.setRowsToRequest(static_cast<quint32>(m_end - found.request));
    if (found.oddity == PairOddity::None) {
        for (const PacketNumber request : {found.request, found.alsoAnswers})
            setAnswer(request, m_end);
    }
    if (row.type() == mqtt::PacketType::Publish && row.version() == mqtt::ProtocolVersion::V5)
        following.aliases.publishCrossed(row, m_end);
    else if (row.type() == mqtt::PacketType::Connect)
        learnClientId(row);
}

void Capture::learnClientId(const CaptureRow &row)
{
    const auto packet = mqtt::decode(row.bytes(), {row.version(), {}});
    const auto *connect = packet ? std::get_if<mqtt::Connect>(&*packet) : nullptr;
    CaptureConnection &owner = m_connections[row.connection() - 1];
    if (!connect || connect->clientId == owner.clientId)
        return;
    owner.clientId = connect->clientId;
    m_connectionsTouched = true;
}

// An answer to what was sent again is one to its first sending too.
void Capture::setAnswer(PacketNumber request, PacketNumber answer)
{
    CaptureRow *asked = rowAt(request);
    while (asked && !asked->isAbandoned() && asked->rowsToAnswer() == 0) {
        asked->setRowsToAnswer(static_cast<quint32>(answer - request));
        touch(request);
        if (asked->oddity() != PairOddity::Resent || asked->rowsToRequest() == 0)
            break;
        request -= asked->rowsToRequest();
        asked = rowAt(request);
    }
}

void Capture::abandon(Following &following)
{
    for (const PacketNumber number : following.pairing.linkClosed()) {
        if (CaptureRow *row = rowAt(number)) {
            row->setAbandoned();
            touch(number);
        }
    }
}

void Capture::touch(PacketNumber number)
{
    if (number < m_endBefore)
        m_touched.push_back(number);
}

void Capture::tellTouched()
{
    if (m_touched.empty())
        return;
    std::sort(m_touched.begin(), m_touched.end());
    m_touched.erase(std::unique(m_touched.begin(), m_touched.end()), m_touched.end());
    emit pairingsChanged(m_touched);
    m_touched.clear();
}

Pairing Capture::pairing(PacketNumber number, qint64 nowUs) const
{
    Pairing pairing;
    const CaptureRow *asked = row(number);
    if (!asked)
        return pairing;
    pairing.oddity = asked->oddity();
    if (asked->rowsToRequest())
        pairing.request = number - asked->rowsToRequest();
    const auto usBetween = [](const CaptureRow &from, const CaptureRow &to) {
        return to.stamp().monotonicUs - from.stamp().monotonicUs;
    };
    const CaptureConnection *owner = connection(asked->connection());
    const bool hasTimes = !owner || owner->origin != ConnectionOrigin::Pasted;
    const CaptureRow *request = row(pairing.request);
    if (request && pairing.oddity == PairOddity::None && hasTimes)
        pairing.afterUs = usBetween(*request, *asked);
    pairing.isLate = pairing.afterUs.value_or(0) > m_lateAfterUs;
    if (!asked->asksForAnswer())
        return pairing;
    if (asked->rowsToAnswer()) {
        pairing.answer = number + asked->rowsToAnswer();
        pairing.answerUs = usBetween(*asked, *row(pairing.answer));
        pairing.state =
                *pairing.answerUs > m_lateAfterUs ? AnswerState::Late : AnswerState::Answered;
        return pairing;
    }
    if (!hasTimes) // what was pasted need not be all there was
        return pairing;
    const bool isLive = owner && owner->origin == ConnectionOrigin::Live;
    const qint64 now = isLive || !owner ? nowUs : owner->newestUs;
    const bool isMissing = asked->isAbandoned() || now - asked->stamp().monotonicUs > m_lateAfterUs;
    pairing.state = isMissing ? AnswerState::Missing : AnswerState::Waiting;
    return pairing;
}

QByteArray Capture::topicOf(PacketNumber number) const
{
    const CaptureRow *publish = row(number);
    if (!publish || publish->kind() != CaptureKind::Packet
        || publish->type() != mqtt::PacketType::Publish)
        return {};
    const auto packet = mqtt::decodePublish(publish->bytes(), {publish->version(), {}});
    if (!packet)
        return {};
    if (!packet->topic.isEmpty() || publish->version() != mqtt::ProtocolVersion::V5)
        return packet->topic.toByteArray();
    const auto alias = packet->properties.number(mqtt::PropertyId::TopicAlias);
    return alias ? m_followings[publish->connection() - 1]->aliases.topicOf(
                   publish->direction(), static_cast<quint16>(*alias), number)
                 : QByteArray();
}

void Capture::setLateAfterUs(qint64 us)
{
    if (m_lateAfterUs == us)
        return;
    m_lateAfterUs = us;
    emit rulesChanged();
}

void Capture::setSecretRules(const SecretRules &rules)
{
    if (m_secretRules == rules)
        return;
    m_secretRules = rules;
    emit rulesChanged();
}

QByteArray Capture::maskedBytes(PacketNumber number) const
{
    const CaptureRow *packet = row(number);
    if (!packet)
        return {};
    if (packet->kind() != CaptureKind::Packet && packet->kind() != CaptureKind::CutPacket)
        return packet->bytes().toByteArray();
    const QByteArrayView bytes = packet->bytes();
    return maskedPacket(bytes,
                        secretRanges(bytes, {packet->version(), sender(*packet)}, m_secretRules));
}

Capture::SharedBytes Capture::sharedBytes(PacketNumber number) const
{
    const CaptureRow *kept = row(number);
    if (!kept)
        return {};
    const auto slab = std::upper_bound(
            m_slabs.begin(), m_slabs.end(), number,
            [](PacketNumber at, const Slab &candidate) { return at < candidate.first; });
    if (kept->length() <= slabSize || slab == m_slabs.begin())
        return {kept->bytes().toByteArray(), {}};
    return {QByteArray::fromRawData(kept->bytes().data(), kept->length()), (slab - 1)->bytes};
}

qint64 Capture::usBetween(const CaptureRow &from, const CaptureRow &to) const
{
    const auto isLive = [this](const CaptureRow &one) {
        const CaptureConnection *owner = connection(one.connection());
        return owner && owner->origin == ConnectionOrigin::Live;
    };
    const bool isOneClock = from.connection() == to.connection() || (isLive(from) && isLive(to));
    return isOneClock ? to.stamp().monotonicUs - from.stamp().monotonicUs
                      : to.stamp().wallUs - from.stamp().wallUs;
}

mqtt::Sender Capture::sender(const CaptureRow &row) const
{
    const CaptureConnection *owner = connection(row.connection());
    const mqtt::Sender local = owner ? owner->local : mqtt::Sender::Client;
    const mqtt::Sender remote =
            local == mqtt::Sender::Client ? mqtt::Sender::Server : mqtt::Sender::Client;
    return row.direction() == base::Direction::Out ? local : remote;
}

qsizetype Capture::memoryUse() const
{
    return m_slabBytes + static_cast<qsizetype>(m_rowBlocks.size()) * blockBytes;
}

void Capture::setByteBudget(qsizetype bytes)
{
    m_budget = bytes;
    const PacketNumber before = m_first;
    enforceBudget();
    if (m_first != before)
        emit changed();
}

void Capture::clear()
{
    if (m_first == m_end)
        return;
    forgetUpTo(m_end);
    emit changed();
}

// Whole slabs and row blocks go, as only they give memory back; the newest of each stay.
void Capture::enforceBudget()
{
    while (memoryUse() > m_budget && (m_slabs.size() > 1 || m_rowBlocks.size() > 1)) {
        PacketNumber last = m_end;
        if (m_slabs.size() > 1)
            last = std::min(last, m_slabs.front().last);
        if (m_rowBlocks.size() > 1)
            last = std::min(last, m_blocksStart + rowsPerBlock - 1);
        const PacketNumber first = std::min(last + 1, m_end);
        m_gone += first - std::min(first, m_first);
        forgetUpTo(first);
    }
}

void Capture::forgetUpTo(PacketNumber first)
{
    m_first = std::max(m_first, first);
    for (const auto &following : m_followings)
        following->aliases.forgetBefore(m_first);
    while (!m_slabs.empty() && m_slabs.front().last < m_first) {
        m_slabBytes -= m_slabs.front().size;
        m_slabs.pop_front();
    }
    while (!m_rowBlocks.empty() && m_blocksStart + rowsPerBlock <= m_first) {
        m_rowBlocks.pop_front();
        m_blocksStart += rowsPerBlock;
    }
    if (m_first == m_end && !m_rowBlocks.empty()) {
        m_rowBlocks.clear();
        m_blocksStart = m_end;
    }
}

} // namespace inspector
