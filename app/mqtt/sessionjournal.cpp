// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/sessionjournal.h"

#include "app/mqtt/decode.h"
#include "app/mqtt/encode.h"

#include <QtEndian>

#include <algorithm>

namespace mqtt {

namespace {

constexpr QByteArrayView firstLine("mqttscope-session 1\n");
constexpr qsizetype lengthSize = 4;
constexpr qsizetype checksumSize = 2;

template<class Number>
void appendNumber(QByteArray &out, Number number)
{
    char bytes[sizeof(Number)];
    qToBigEndian(number, bytes);
    out.append(bytes, sizeof(Number));
}

// The packet's own form in 5.0 serves every version; without an identifier it would be ill-formed.
void appendPublish(QByteArray &out, const Publish &publish, PacketId id)
{
    const PublishView view{publish.topic,     publish.payload, publish.qos,
                           publish.retain,    false,           id,
                           publish.properties};
    encodePublishTo(out, view, ProtocolVersion::V5);
}

} // namespace

enum class JournalWriter::Record : quint8 {
    Session = 'S',
    Waiting = 'W',
    WaitingGone = 'G',
    Sent = 'P',
    Released = 'L',
    Finished = 'F',
    Received = 'R',
    Completed = 'C'
};

void JournalWriter::append(Record type, QByteArrayView body)
{
    appendNumber(m_out, static_cast<quint32>(body.size() + 1));
    const qsizetype start = m_out.size();
    m_out.append(static_cast<char>(type));
    m_out.append(body);
    appendNumber(m_out, qChecksum(QByteArrayView(m_out).sliced(start)));
}

void JournalWriter::append(Record type, PacketId id)
{
    char bytes[sizeof(PacketId)];
    qToBigEndian(id, bytes);
    append(type, QByteArrayView(bytes, sizeof bytes));
}

void JournalWriter::whole(const KeptSession &session)
{
    m_out.append(firstLine);
    QByteArray head;
    head.append(static_cast<char>(session.version));
    appendNumber(head, static_cast<quint16>(session.clientId.size()));
    head.append(session.clientId);
    head.append(session.server);
    append(Record::Session, head);
    std::vector<std::pair<quint32, PacketId>> releases;
    for (const KeptSession::Message &message : session.inFlight) {
        if (message.released)
            releases.emplace_back(message.releaseNumber, message.id);
        else
            sent(message.id, message.publish);
    }
    std::sort(releases.begin(), releases.end());
    for (const auto &[number, id] : releases)
        released(id);
    for (const KeptSession::Waiting &message : session.waiting)
        waiting(message);
    for (const PacketId id : session.received)
        received(id);
}

void JournalWriter::waiting(const KeptSession::Waiting &message)
{
    QByteArray body;
    appendNumber(body, message.number);
    appendNumber(body, message.sinceUs);
    appendPublish(body, message.publish, 1);
    append(Record::Waiting, body);
}

void JournalWriter::waitingGone(quint64 number)
{
    QByteArray body;
    appendNumber(body, number);
    append(Record::WaitingGone, body);
}

void JournalWriter::sent(PacketId id, const Publish &publish)
{
    QByteArray body;
    appendNumber(body, id);
    appendPublish(body, publish, id);
    append(Record::Sent, body);
}

void JournalWriter::released(PacketId id)
{
    append(Record::Released, id);
}

void JournalWriter::finished(PacketId id)
{
    append(Record::Finished, id);
}

void JournalWriter::received(PacketId id)
{
    append(Record::Received, id);
}

void JournalWriter::completed(PacketId id)
{
    append(Record::Completed, id);
}

// Plays a journal's records one by one. Whatever a record does not hold makes it a damaged one.
class JournalReader
{
public:
    JournalContent read(QByteArrayView bytes);

private:
    using Record = JournalWriter::Record;
    bool play(QByteArrayView record);
    bool playId(Record type, PacketId id);
    bool begin();
    bool addWaiting();
    bool addSent();

    template<class Number>
    Number number()
    {
        if (m_rest.size() < qsizetype(sizeof(Number))) {
            m_failed = true;
            return {};
        }
        const auto value = qFromBigEndian<Number>(m_rest.data());
        m_rest = m_rest.sliced(sizeof(Number));
        return value;
    }
    Publish publish();
    KeptSession::Message *find(PacketId id);

    KeptSession m_session;
    QByteArrayView m_rest; // of the record being played
    quint32 m_releases = 0;
    bool m_begun = false;
    bool m_failed = false;
};

JournalContent JournalReader::read(QByteArrayView bytes)
{
    JournalContent content;
    if (!bytes.startsWith(firstLine)) {
        content.isDamaged = !firstLine.startsWith(bytes);
        return content;
    }
    bytes = bytes.sliced(firstLine.size());
    while (bytes.size() >= lengthSize) {
        const qsizetype length = qFromBigEndian<quint32>(bytes.data());
        const qsizetype total = lengthSize + length + checksumSize;
        if (total > bytes.size()) // the program ended while it wrote
            break;
        const QByteArrayView record = bytes.sliced(lengthSize, length);
        const auto checksum = qFromBigEndian<quint16>(bytes.data() + lengthSize + length);
        if (length == 0 || checksum != qChecksum(record) || !play(record)) {
            content.isDamaged = true;
            break;
        }
        bytes = bytes.sliced(total);
    }
    if (m_begun)
        content.session = std::move(m_session);
    return content;
}

bool JournalReader::play(QByteArrayView record)
{
    m_failed = false;
    m_rest = record.sliced(1);
    const auto type = static_cast<Record>(record.front());
    if (type == Record::Session)
        return begin();
    if (!m_begun)
        return false;
    switch (type) {
    case Record::Session:
        return false;
    case Record::Waiting:
        return addWaiting();
    case Record::WaitingGone: {
        const auto gone = number<quint64>();
        std::erase_if(m_session.waiting, [gone](const auto &each) { return each.number == gone; });
        return !m_failed;
    }
    case Record::Sent:
        return addSent();
    case Record::Released:
    case Record::Finished:
    case Record::Received:
    case Record::Completed:
        return playId(type, number<PacketId>());
    }
    return false;
}

bool JournalReader::playId(Record type, PacketId id)
{
    if (m_failed || id == 0)
        return false;
    if (type == Record::Received) {
        m_session.received.push_back(id);
    } else if (type == Record::Completed) {
        std::erase(m_session.received, id);
    } else if (type == Record::Finished) {
        std::erase_if(m_session.inFlight, [id](const auto &each) { return each.id == id; });
    } else {
        KeptSession::Message *message = find(id);
        if (!message) // of a journal written as a whole, which has no use for the message itself
            message = &m_session.inFlight.emplace_back(KeptSession::Message{id, false, 0, {}});
        if (!message->released)
            message->releaseNumber = ++m_releases;
        message->released = true;
        message->publish = {};
    }
    return true;
}

bool JournalReader::begin()
{
    const auto version = number<quint8>();
    const auto length = number<quint16>();
    if (m_failed || version < 3 || version > 5 || length > m_rest.size())
        return false;
    m_session = {};
    m_session.version = static_cast<ProtocolVersion>(version);
    m_session.clientId = m_rest.first(length).toByteArray();
    m_session.server = m_rest.sliced(length).toByteArray();
    m_begun = true;
    return true;
}

bool JournalReader::addWaiting()
{
    KeptSession::Waiting message;
    message.number = number<quint64>();
    message.sinceUs = number<qint64>();
    message.publish = publish();
    message.publish.packetId = 0;
    if (!m_failed)
        m_session.waiting.push_back(std::move(message));
    return !m_failed;
}

bool JournalReader::addSent()
{
    KeptSession::Message message;
    message.id = number<PacketId>();
    message.publish = publish();
    message.publish.packetId = 0;
    if (m_failed || message.id == 0 || find(message.id))
        return false;
    m_session.inFlight.push_back(std::move(message));
    return true;
}

Publish JournalReader::publish()
{
    const auto decoded = decodePublish(m_rest, {ProtocolVersion::V5, Sender::Client});
    m_failed = m_failed || !decoded;
    return decoded ? decoded->toPublish() : Publish();
}

KeptSession::Message *JournalReader::find(PacketId id)
{
    const auto found = std::find_if(m_session.inFlight.begin(), m_session.inFlight.end(),
                                    [id](const auto &each) { return each.id == id; });
    return found == m_session.inFlight.end() ? nullptr : &*found;
}

JournalContent readJournal(QByteArrayView bytes)
{
    return JournalReader().read(bytes);
}

} // namespace mqtt
