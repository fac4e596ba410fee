// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturealiases.h"
#include "app/inspector/capturefeed.h"
#include "app/inspector/capturepairing.h"
#include "app/inspector/capturerow.h"
#include "app/inspector/capturesecrets.h"

#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace inspector {

// Where a connection's packets come from, and thus what its clock says.
enum class ConnectionOrigin : quint8 {
    Live,     // crossed the wire here
    Recorded, // read from a file: now is when its last packet crossed
    Pasted    // no times
};

struct CaptureConnection
{
    ConnectionId id = 0;
    QString name;
    mqtt::Sender local = mqtt::Sender::Client; // which side of the conversation we are
    ConnectionOrigin origin = ConnectionOrigin::Live;
    QByteArray clientId; // of its last CONNECT
    qint64 newestUs = 0; // monotonic time of its last row
    QByteArray keyLog;   // of its TLS sessions, a line each; in memory only
};

// Every packet of every connection, in the order of time, within a memory budget: the oldest go
// first and are counted. Belongs to the thread that made it; feeds write from others.
class Capture : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype defaultByteBudget = qsizetype(256) << 20;
    static constexpr qint64 defaultLateAfterUs = 5'000'000;

    explicit Capture(QObject *parent = nullptr);
    ~Capture() override;

    // The tap to give to one connection's transport. It may outlive the capture.
    std::shared_ptr<CaptureFeed> addConnection(const QString &name, mqtt::ProtocolVersion version,
                                               mqtt::Sender local = mqtt::Sender::Client,
                                               ConnectionOrigin origin = ConnectionOrigin::Live);
    // The same from any thread: a server's sockets come up on theirs. The connection is listed from
    // the next drain() on.
    std::shared_ptr<CaptureFeed> announceConnection(
            const QString &name, mqtt::ProtocolVersion version, mqtt::Sender local,
            ConnectionOrigin origin = ConnectionOrigin::Live);
    const std::vector<CaptureConnection> &connections() const { return m_connections; }
    const CaptureConnection *connection(ConnectionId id) const;
    void renameConnection(ConnectionId id, const QString &name);
    // The TLS keys that came with a file; connections of one file share them.
    void setKeyLog(ConnectionId id, const QByteArray &keyLog);

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

    // What this row answers and what answers it. `nowUs` is the monotonic clock's time, by which
    // a live connection's packets without an answer become Missing.
    Pairing pairing(PacketNumber number, qint64 nowUs) const;
    // The Topic Name of a PUBLISH; when it has a topic alias only, the topic that stood for. Empty
    // for other packets, for those that cannot be read, and for an alias that was not seen set.
    QByteArray topicOf(PacketNumber number) const;
    // Answers later than this are Late, and without an answer for so long a packet's is Missing.
    void setLateAfterUs(qint64 us);
    qint64 lateAfterUs() const { return m_lateAfterUs; }

    // With its secrets masked: what may leave the program unless the person says otherwise.
    QByteArray maskedBytes(PacketNumber number) const;
    // A row's bytes for somebody who keeps them: small ones copied, large ones shared.
    struct SharedBytes
    {
        QByteArray bytes; // valid as long as
        std::shared_ptr<const void> keeper;
    };
    SharedBytes sharedBytes(PacketNumber number) const;
    void setSecretRules(const SecretRules &rules);
    const SecretRules &secretRules() const { return m_secretRules; }
    // Monotonic time of the first row since the beginning or clear().
    qint64 startUs() const { return m_startUs; }
    // Microseconds from one row to a later one. By the monotonic clock; between connections whose
    // clocks are not the same by the wall clock.
    qint64 usBetween(const CaptureRow &from, const CaptureRow &to) const;

    void clear();
    void setByteBudget(qsizetype bytes);
    qsizetype byteBudget() const { return m_budget; }
    qsizetype memoryUse() const;                     // bytes, rows and slabs together
    quint64 goneCount() const { return m_gone; }     // given up for the budget
    quint64 missedCount() const { return m_missed; } // came faster than they could be taken

signals:
    // Rows were appended, removed or both: compare firstNumber() and endNumber().
    void changed();
    // What counts as late or as secret is another now.
    void rulesChanged();
    // Answers came to these rows, which were there before, or will not come any more. In rising
    // order; before changed().
    void pairingsChanged(const std::vector<inspector::PacketNumber> &numbers);
    void connectionsChanged();

private:
    struct Slab
    {
        std::shared_ptr<char[]> bytes; // shared with who looks at a large packet
        qsizetype size = 0;
        qsizetype used = 0;
        PacketNumber first = 0; // of the rows with bytes in it
        PacketNumber last = 0;
        bool isOfOnePacket = false;
    };
    using RowBlock = std::unique_ptr<CaptureRow[]>;
    struct Source
    {
        std::shared_ptr<CaptureFeed> feed;
        CaptureBatch batch;
        size_t next = 0;          // entry of the batch to be taken
        bool isAbandoned = false; // nobody else holds the feed: nothing more will come
    };

    // What is followed of a connection for as long as packets may come.
    struct Following
    {
        ConnectionPairing pairing;
        ConnectionAliases aliases;
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
    void pushRow(CaptureRow row);
    void follow(CaptureRow &row);
    void followPacket(Following &following, CaptureRow &row);
    void learnClientId(const CaptureRow &row);
    void setAnswer(PacketNumber request, PacketNumber answer);
    void abandon(Following &following);
    void touch(PacketNumber number);
    void tellTouched();
    CaptureRow *rowAt(PacketNumber number);
    void enforceBudget();
    void forgetUpTo(PacketNumber first);

    std::mutex m_arrivalMutex;
    std::vector<Arrival> m_arrivals; // guarded, as is the next line; in the order of their ids
    ConnectionId m_lastId = 0;
    std::vector<CaptureConnection> m_connections;         // at index id - 1
    std::vector<std::unique_ptr<Following>> m_followings; // likewise
    std::vector<PacketNumber> m_touched;
    bool m_connectionsTouched = false;
    PacketNumber m_endBefore = 1; // when the drain began
    qint64 m_lateAfterUs = defaultLateAfterUs;
    qint64 m_startUs = 0;
    SecretRules m_secretRules;
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
