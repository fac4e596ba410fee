// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/wiretap.h"
#include "app/inspector/capturerow.h"
#include "app/mqtt/framing.h"

#include <array>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace inspector {

// Tells the capture's owner, from any thread, that something waits to be drained.
class PendingNotice
{
public:
    void setCallback(std::function<void()> callback);
    void raise();

private:
    std::mutex m_mutex;
    std::function<void()> m_callback;
};

// Bytes of a packet too large to be copied twice.
struct LargeBlock
{
    std::unique_ptr<char[]> bytes;
    qsizetype size = 0;
};

// Rows on their way from the I/O thread to the capture, in the order of their arrival.
struct CaptureBatch
{
    struct Entry
    {
        CaptureRow row;
        qsizetype offset = 0; // into bytes; with `large`, an index into largeBlocks
        qsizetype length = 0;
        bool large = false;
    };
    std::vector<Entry> entries;
    std::vector<char> bytes;
    std::vector<LargeBlock> largeBlocks;
    qsizetype heldBytes = 0; // in `bytes` and `largeBlocks`
    QByteArray keyLog;       // TLS secrets, a line each

    void clear();
};

// Adds lines to a key log; the oldest go when it becomes too long.
void appendKeyLog(QByteArray &keyLog, QByteArrayView lines);

// The capture's ear at one connection: cuts what crosses it into packets, each direction for
// itself, and hands them over in bounded batches. Called on the I/O thread, drained on another.
class CaptureFeed : public base::WireTap
{
public:
    // From this size on a packet comes in a block of its own.
    static constexpr qsizetype largePacket = 64 * 1024;
    // Of TLS secrets the newest are kept: a handshake makes about 1 KiB of them.
    static constexpr qsizetype longestKeyLog = 64 * 1024;

    struct Limits
    {
        qsizetype rows = 1'000'000;
        qsizetype bytes = qsizetype(64) << 20;
    };

    CaptureFeed(ConnectionId connection, mqtt::ProtocolVersion version,
                std::shared_ptr<PendingNotice> notice, Limits limits);

    void linkOpened(const base::Stamp &stamp, QByteArrayView peer) override;
    void bytesCrossed(base::Direction direction, const base::Stamp &stamp,
                      QByteArrayView bytes) override;
    void linkClosed(const base::Stamp &stamp) override;
    void tlsSecretMade(QByteArrayView line) override;

    // A row for bytes that were cut elsewhere, such as pasted ones.
    void addRow(CaptureKind kind, base::Direction direction, const base::Stamp &stamp,
                mqtt::ProtocolVersion version, QByteArrayView bytes);

    ConnectionId connection() const { return m_connection; }
    // Trades what came since the last call for an empty batch whose memory is used again.
    void take(CaptureBatch &batch);

private:
    struct Stream
    {
        mqtt::Framer framer;
        bool isGarbage = false;
    };

    Stream &stream(base::Direction direction)
    {
        return m_streams[direction == base::Direction::Out];
    }
    void cut(base::Direction direction, const base::Stamp &stamp, QByteArrayView chunk);
    void learnVersion(QByteArrayView packet);
    void addLinkRow(CaptureKind kind, const base::Stamp &stamp, QByteArrayView bytes);
    void append(CaptureKind kind, base::Direction direction, const base::Stamp &stamp,
                QByteArrayView bytes);
    void store(CaptureKind kind, base::Direction direction, const base::Stamp &stamp,
               QByteArrayView bytes);
    void endStream(base::Direction direction, const base::Stamp &stamp);

    const ConnectionId m_connection;
    const std::shared_ptr<PendingNotice>
            m_notice; // shared: whichever of feed and capture goes last
    const Limits m_limits;
    std::array<Stream, 2> m_streams; // I/O thread only, as is the version
    mqtt::ProtocolVersion m_version;

    std::mutex m_mutex; // guards what follows
    CaptureBatch m_batch;
    quint64 m_missed = 0; // since the batch was taken
    base::Stamp m_missedStamp;
};

} // namespace inspector
