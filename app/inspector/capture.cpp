// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/capture.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

namespace inspector {

namespace {

constexpr PacketNumber rowsPerBlock = 4096;
constexpr qsizetype blockBytes = qsizetype(rowsPerBlock * sizeof(CaptureRow));
constexpr qsizetype slabSize = qsizetype(1) << 20;

} // namespace

Capture::Capture(QObject *parent) : QObject(parent), m_notice(std::make_shared<PendingNotice>()) {}

Capture::~Capture()
{
    m_notice->setCallback({}); // feeds may outlive us
}

std::shared_ptr<CaptureFeed> Capture::addConnection(const QString &name,
                                                    mqtt::ProtocolVersion version,
                                                    mqtt::Sender local)
{
    auto feed = announceConnection(name, version, local);
    admitArrivals();
    return feed;
}

std::shared_ptr<CaptureFeed> Capture::announceConnection(const QString &name,
                                                         mqtt::ProtocolVersion version,
                                                         mqtt::Sender local)
{
    const std::lock_guard lock(m_arrivalMutex);
    const ConnectionId id = ++m_lastId;
    auto feed = std::make_shared<CaptureFeed>(id, version, m_notice, CaptureFeed::Limits{});
    m_arrivals.push_back({{id, name, local}, feed});
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
    }
    const PacketNumber before = m_end;
    while (Source *source = earliestSource())
        takeOver(*source);
    std::erase_if(m_sources, [](const Source &source) { return source.isAbandoned; });
    if (m_end == before)
        return;
    enforceBudget();
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
            m_slabs.push_back({std::make_unique_for_overwrite<char[]>(size_t(slabSize)), slabSize});
            m_slabBytes += slabSize;
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
    m_slabs.push_back({std::move(block.bytes), block.size, block.size, m_end});
    pushRow(row);
}

void Capture::pushRow(const CaptureRow &row)
{
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
