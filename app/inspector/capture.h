// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturefeed.h"
#include "app/inspector/capturerow.h"

#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace inspector {

struct CaptureConnection
{
    ConnectionId id = 0;
    QString name;
    mqtt::Sender local = mqtt::Sender::Client; // which side of the conversation we are
};

// Every packet of every connection, in the order of time, within a memory budget: the oldest go
// first and are counted. Belongs to the thread that made it; feeds write from others.
class Capture : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype defaultByteBudget = qsizetype(256) << 20;

    explicit Capture(QObject *parent = nullptr);
    ~Capture() override;

    // The tap to give to one connection's transport. It may outlive the capture.
    std::shared_ptr<CaptureFeed> addConnection(const QString &name, mqtt::ProtocolVersion version,
                                               mqtt::Sender local = mqtt::Sender::Client);
    // The same from any thread: a server's sockets come up on theirs. The connection is listed from
    // the next drain() on.
    std::shared_ptr<CaptureFeed> announceConnection(const QString &name,
                                                    mqtt::ProtocolVersion version,
                                                    mqtt::Sender local);
    const std::vector<CaptureConnection> &connections() const { return m_connections; }
    const CaptureConnection *connection(ConnectionId id) const;
    void renameConnection(ConnectionId id, const QString &name);

    // Called from any thread when there is something to drain; cheap to call too often.
    void setPendingCallback(std::function<void()> callback);
    // Takes over what the feeds have gathered; to be called once a frame.
    void drain();

    // Rows [firstNumber, endNumber) are kept.
    PacketNumber firstNumber() const { return m_first; }
    PacketNumber endNumber() const { return m_end; }
    qsizetype count() const { return static_cast<qsizetype>(m_end - m_first); }
    const CaptureRow *row(PacketNumber number) const; // nullptr: gone, or not there yet
    // Who sent this row's bytes.
    mqtt::Sender sender(const CaptureRow &row) const;

    void clear();
    void setByteBudget(qsizetype bytes);
    qsizetype byteBudget() const { return m_budget; }
    qsizetype memoryUse() const;                     // bytes, rows and slabs together
    quint64 goneCount() const { return m_gone; }     // given up for the budget
    quint64 missedCount() const { return m_missed; } // came faster than they could be taken

signals:
    // Rows were appended, removed or both: compare firstNumber() and endNumber().
    void changed();
    void connectionsChanged();

private:
    struct Slab
    {
        std::unique_ptr<char[]> bytes;
        qsizetype size = 0;
        qsizetype used = 0;
        PacketNumber last = 0; // of the rows with bytes in it
    };
    using RowBlock = std::unique_ptr<CaptureRow[]>;
    struct Source
    {
        std::shared_ptr<CaptureFeed> feed;
        CaptureBatch batch;
        size_t next = 0;          // entry of the batch to be taken
        bool isAbandoned = false; // nobody else holds the feed: nothing more will come
    };

    struct Arrival
    {
        CaptureConnection connection;
        std::shared_ptr<CaptureFeed> feed;
    };

    void admitArrivals();
    Source *earliestSource();
    void takeOver(Source &source);
    void appendRow(CaptureRow row, QByteArrayView bytes);
    void appendLargeRow(CaptureRow row, LargeBlock block);
    void pushRow(const CaptureRow &row);
    void enforceBudget();
    void forgetUpTo(PacketNumber first);

    std::mutex m_arrivalMutex;
    std::vector<Arrival> m_arrivals; // guarded, as is the next line; in the order of their ids
    ConnectionId m_lastId = 0;
    std::vector<CaptureConnection> m_connections; // at index id - 1
    std::vector<Source> m_sources;
    std::shared_ptr<PendingNotice> m_notice;
    std::deque<RowBlock> m_rowBlocks;
    PacketNumber m_blocksStart = 1; // number of the first row of the first block
    std::deque<Slab> m_slabs;
    qsizetype m_slabBytes = 0;
    PacketNumber m_first = 1;
    PacketNumber m_end = 1;
    qsizetype m_budget = defaultByteBudget;
    quint64 m_gone = 0;
    quint64 m_missed = 0;
};

} // namespace inspector
