// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/packets.h"

#include <optional>
#include <vector>

// The part of a session that must outlive the program (4.1), as a journal: a first line, then one
// record for each change. A record that was cut off by the end of the program is recognised and
// left out, so appending is enough and nothing has to be written twice.
namespace mqtt {

struct KeptSession
{
    struct Message // sent, not yet acknowledged in full; in the order of sending
    {
        PacketId id = 0;
        bool released = false;     // PUBREC has come: PUBREL is what is sent again
        quint32 releaseNumber = 0; // in the order of the PUBRECs
        Publish publish;           // empty once released
        friend bool operator==(const Message &, const Message &) = default;
    };
    struct Waiting // asked for, not yet sent; in the order of asking
    {
        quint64 number = 0; // names it in the journal
        qint64 sinceUs = 0; // microseconds since 1970-01-01 UTC
        Publish publish;
        friend bool operator==(const Waiting &, const Waiting &) = default;
    };

    QByteArray server; // whose session it is, as the owner named it
    ProtocolVersion version = ProtocolVersion::V5;
    QByteArray clientId; // the one the session lives under
    std::vector<Message> inFlight;
    std::vector<Waiting> waiting;
    std::vector<PacketId> received; // of QoS 2 messages that are not yet released
    friend bool operator==(const KeptSession &, const KeptSession &) = default;
};

// Appends records to `out`; the caller keeps the order in which things happened.
class JournalWriter
{
public:
    explicit JournalWriter(QByteArray &out) : m_out(out) {}

    void whole(const KeptSession &session); // first line and everything; a journal starts with it
    void waiting(const KeptSession::Waiting &message);
    void waitingGone(quint64 number); // sent or given up
    void sent(PacketId id, const Publish &publish);
    void released(PacketId id);
    void finished(PacketId id);
    void received(PacketId id);
    void completed(PacketId id);

private:
    enum class Record : quint8;
    friend class JournalReader;
    void append(Record type, QByteArrayView body);
    void append(Record type, PacketId id);

    QByteArray &m_out;
};

struct JournalContent
{
    std::optional<KeptSession> session; // nullopt: no journal, or of a later version
    // Bytes that are no record and not the start of one; what stands before them counts.
    bool isDamaged = false;
};
JournalContent readJournal(QByteArrayView bytes);

} // namespace mqtt
