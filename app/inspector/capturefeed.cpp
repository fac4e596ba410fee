// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/capturefeed.h"

#include <cstring>
#include <utility>

namespace inspector {

namespace {

constexpr size_t keptCapacity = size_t(4) << 20;

// The version byte of a CONNECT (3.1.2.2), also with the bridge bit that some brokers set.
std::optional<mqtt::ProtocolVersion> versionOfConnect(QByteArrayView packet)
{
    qsizetype at = 1;
    while (at < packet.size() && at <= 4 && (static_cast<quint8>(packet[at]) & 0x80))
        ++at;
    ++at;
    if (at + 2 > packet.size())
        return std::nullopt;
    const qsizetype nameLength =
            static_cast<quint8>(packet[at]) << 8 | static_cast<quint8>(packet[at + 1]);
    const qsizetype versionAt = at + 2 + nameLength;
    if (versionAt >= packet.size())
        return std::nullopt;
    const int version = static_cast<quint8>(packet[versionAt]) & 0x7F;
    if (version < 3 || version > 5)
        return std::nullopt;
    return static_cast<mqtt::ProtocolVersion>(version);
}

} // namespace

void PendingNotice::setCallback(std::function<void()> callback)
{
    const std::lock_guard lock(m_mutex);
    m_callback = std::move(callback);
}

void PendingNotice::raise()
{
    const std::lock_guard lock(m_mutex);
    if (m_callback)
        m_callback();
}

void CaptureBatch::clear()
{
    entries.clear();
    if (bytes.capacity() > keptCapacity && bytes.size() < bytes.capacity() / 8)
        std::vector<char>().swap(bytes);
    bytes.clear();
    largeBlocks.clear();
    heldBytes = 0;
    keyLog.clear();
}

void appendKeyLog(QByteArray &keyLog, QByteArrayView lines)
{
    if (lines.isEmpty())
        return; // what a file brought may be longer, and stays whole
    keyLog.append(lines);
    if (keyLog.size() > CaptureFeed::longestKeyLog)
        keyLog.remove(0, keyLog.indexOf('\n', keyLog.size() - CaptureFeed::longestKeyLog) + 1);
}

CaptureFeed::CaptureFeed(ConnectionId connection, mqtt::ProtocolVersion version,
                         std::shared_ptr<PendingNotice> notice, Limits limits)
    : m_connection(connection), m_notice(std::move(notice)), m_limits(limits), m_version(version)
{
}

void CaptureFeed::linkOpened(const base::Stamp &stamp, QByteArrayView peer)
{
    for (Stream &stream : m_streams)
        stream = {};
    addLinkRow(CaptureKind::LinkOpened, stamp, peer);
}

void CaptureFeed::bytesCrossed(base::Direction direction, const base::Stamp &stamp,
                               QByteArrayView bytes)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(m_mutex);
        isFirst = m_batch.entries.empty();
        cut(direction, stamp, bytes);
        isFirst = isFirst && !m_batch.entries.empty();
    }
    if (isFirst)
        m_notice->raise();
}

void CaptureFeed::linkClosed(const base::Stamp &stamp)
{
    {
        const std::lock_guard lock(m_mutex);
        endStream(base::Direction::In, stamp);
        endStream(base::Direction::Out, stamp);
    }
    addLinkRow(CaptureKind::LinkClosed, stamp, {});
}

void CaptureFeed::tlsSecretMade(QByteArrayView line)
{
    const std::lock_guard lock(m_mutex);
    appendKeyLog(m_batch.keyLog, line.toByteArray() + '\n');
}

void CaptureFeed::addRow(CaptureKind kind, base::Direction direction, const base::Stamp &stamp,
                         mqtt::ProtocolVersion version, QByteArrayView bytes)
{
    {
        const std::lock_guard lock(m_mutex);
        m_version = version;
        append(kind, direction, stamp, bytes);
    }
    m_notice->raise();
}

void CaptureFeed::addLinkRow(CaptureKind kind, const base::Stamp &stamp, QByteArrayView bytes)
{
    {
        const std::lock_guard lock(m_mutex);
        append(kind, base::Direction::In, stamp, bytes);
    }
    m_notice->raise();
}

void CaptureFeed::take(CaptureBatch &batch)
{
    batch.clear();
    const std::lock_guard lock(m_mutex);
    if (m_missed > 0)
        store(CaptureKind::Gap, base::Direction::In, m_missedStamp,
              QByteArray::number(std::exchange(m_missed, 0)));
    std::swap(batch, m_batch);
}

void CaptureFeed::cut(base::Direction direction, const base::Stamp &stamp, QByteArrayView chunk)
{
    Stream &in = stream(direction);
    if (in.isGarbage) {
        append(CaptureKind::Garbage, direction, stamp, chunk);
        return;
    }
    in.framer.append(chunk);
    while (const std::optional<QByteArrayView> packet = in.framer.next()) {
        learnVersion(*packet);
        append(CaptureKind::Packet, direction, stamp, *packet);
    }
    if (in.framer.isBroken()) {
        append(CaptureKind::Garbage, direction, stamp, in.framer.rest());
        in.framer.reset();
        in.isGarbage = true;
    }
}

void CaptureFeed::learnVersion(QByteArrayView packet)
{
    if (packet.isEmpty()
        || mqtt::packetTypeOf(static_cast<quint8>(packet[0])) != mqtt::PacketType::Connect)
        return;
    if (const std::optional<mqtt::ProtocolVersion> version = versionOfConnect(packet))
        m_version = *version;
}

// Once a row was missed, all are until the batch is taken, so that the gap stands in one place.
void CaptureFeed::append(CaptureKind kind, base::Direction direction, const base::Stamp &stamp,
                         QByteArrayView bytes)
{
    const bool isFull =
            static_cast<qsizetype>(m_batch.entries.size()) >= m_limits.rows
            || (m_batch.heldBytes > 0 && m_batch.heldBytes + bytes.size() > m_limits.bytes);
    if (isFull || m_missed > 0) {
        ++m_missed;
        m_missedStamp = stamp;
        return;
    }
    store(kind, direction, stamp, bytes);
}

void CaptureFeed::store(CaptureKind kind, base::Direction direction, const base::Stamp &stamp,
                        QByteArrayView bytes)
{
    CaptureBatch::Entry entry;
    entry.row = CaptureRow(kind, direction, stamp, m_connection, m_version);
    entry.length = bytes.size();
    if (bytes.size() >= largePacket) {
        auto copy = std::make_unique_for_overwrite<char[]>(static_cast<size_t>(bytes.size()));
        std::memcpy(copy.get(), bytes.data(), static_cast<size_t>(bytes.size()));
        entry.large = true;
        entry.offset = static_cast<qsizetype>(m_batch.largeBlocks.size());
        m_batch.largeBlocks.push_back({std::move(copy), bytes.size()});
    } else {
        entry.offset = static_cast<qsizetype>(m_batch.bytes.size());
        m_batch.bytes.insert(m_batch.bytes.end(), bytes.begin(), bytes.end());
    }
    m_batch.heldBytes += bytes.size();
    m_batch.entries.push_back(entry);
}

void CaptureFeed::endStream(base::Direction direction, const base::Stamp &stamp)
{
    Stream &ended = stream(direction);
    if (!ended.framer.rest().isEmpty())
        append(CaptureKind::CutPacket, direction, stamp, ended.framer.rest());
    ended.framer.reset();
    ended.isGarbage = false;
}

} // namespace inspector
