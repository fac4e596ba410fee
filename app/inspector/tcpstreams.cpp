// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/tcpstreams.h"

#include "app/inspector/exportedpdu.h"
#include "app/inspector/hexreaders.h"
#include "app/mqtt/decode.h"

#include <algorithm>

namespace inspector {

namespace {

constexpr qsizetype mostHeld = 16 << 10; // bytes of a side in which MQTT must have shown itself
constexpr size_t mostHeldChunks = 8;
constexpr int mostVersionTries = 64;

// A CONNECT's fixed header and protocol name (3.1.2.1), as far as the bytes go.
bool beginsConnect(QByteArrayView bytes)
{
    if (bytes.size() < 8 || bytes[0] != 0x10)
        return false;
    qsizetype at = 1;
    while (at < 5 && at < bytes.size() && (static_cast<quint8>(bytes[at]) & 0x80))
        ++at;
    const QByteArrayView name = bytes.sliced(std::min(at + 1, bytes.size()));
    return name.startsWith(QByteArrayView("\0\4MQTT", 6))
           || name.startsWith(QByteArrayView("\0\6MQIsdp", 8));
}

// Whole packets and nothing else, one of them more than two bytes long.
bool isMqttAlone(QByteArrayView bytes)
{
    bool anyTelling = false;
    while (!bytes.isEmpty()) {
        const mqtt::FrameLength length = mqtt::frameLength(bytes);
        if (length.state != mqtt::FrameLength::State::Known || length.total > bytes.size()
            || !isPlausibleStart(static_cast<quint8>(bytes[0]))
            || !isWellFormed(bytes.first(length.total)))
            return false;
        anyTelling = anyTelling || length.total > 3;
        bytes = bytes.sliced(length.total);
    }
    return anyTelling;
}

bool beginsTls(QByteArrayView bytes)
{
    return bytes.size() >= 3 && bytes[0] == 0x16 && bytes[1] == 3;
}

} // namespace

TcpStreams::TcpStreams(CaptureSink &sink, std::vector<quint16> mqttPorts)
    : m_sink(sink), m_ports(std::move(mqttPorts))
{
}

bool TcpStreams::isMqttPort(quint16 port) const
{
    return std::find(m_ports.begin(), m_ports.end(), port) != m_ports.end();
}

TcpStreams::Conversation &TcpStreams::conversation(const TcpEnd &from, const TcpEnd &to,
                                                   size_t &side, bool isFresh)
{
    if (m_latest && !isFresh) { // frames of one connection come in a row
        for (side = 0; side < 2; ++side) {
            if (m_latest->ends[side] == from && m_latest->ends[1 - side] == to)
                return *m_latest;
        }
    }
    const Key key = from < to ? Key{from, to} : Key{to, from};
    std::unique_ptr<Conversation> &talk = m_talks[key];
    if (talk && isFresh) // the port is used once more
        end(*talk, m_lastUs, false);
    if (!talk || isFresh) {
        talk = std::make_unique<Conversation>();
        talk->ends = key;
    }
    side = talk->ends[0] == from ? 0 : 1;
    m_latest = talk.get();
    return *talk;
}

void TcpStreams::addFrame(const PcapFrame &frame)
{
    m_lastUs = frame.wallUs;
    if (frame.link == LinkType::WiresharkUpperPdu)
        addPdu(frame);
    else if (const auto segment = tcpSegmentOf(frame.bytes, frame.link))
        addSegment(*segment, frame.bytes, frame.wallUs);
}

void TcpStreams::addSegment(const TcpSegment &segment, QByteArrayView frame, qint64 wallUs)
{
    const bool isSyn = segment.flags & TcpSegment::Syn;
    const bool isOpening = isSyn && !(segment.flags & TcpSegment::Ack);
    size_t side = 0;
    Conversation *talk = &conversation(segment.from, segment.to, side, false);
    const bool isUsed = talk->content != Content::Unknown || !talk->held.empty();
    if (isOpening && isUsed) // the port once more
        talk = &conversation(segment.from, segment.to, side, true);
    if (isSyn) {
        talk->sides[side].bytes.start(segment.sequence + 1);
        if (isOpening) {
            talk->client = side;
            talk->openedUs = wallUs;
        }
    }
    if (segment.sentLength > 0 && !isSyn) {
        const TcpReassembly::Out out{
                [&](QByteArrayView bytes) { deliver(*talk, side, wallUs, bytes); },
                [&](quint64 bytes) { lose(*talk, side, wallUs, bytes); }};
        talk->sides[side].bytes.add(segment.sequence,
                                    frame.sliced(segment.payload.start, segment.payload.length),
                                    segment.sentLength, out);
    }
    if (segment.flags & (TcpSegment::Fin | TcpSegment::Rst))
        end(*talk, wallUs, true);
}

void TcpStreams::addPdu(const PcapFrame &frame)
{
    const auto pdu = exportedPduOf(frame.bytes);
    if (!pdu || pdu->protocol != "mqtt")
        return;
    size_t side = 0;
    Conversation &talk = conversation(pdu->from, pdu->to, side, false);
    if (talk.content == Content::Unknown) {
        talk.content = Content::Mqtt;
        begin(talk);
    }
    take(talk, side, frame.wallUs, frame.bytes.sliced(pdu->payload.start, pdu->payload.length));
}

void TcpStreams::deliver(Conversation &talk, size_t side, qint64 wallUs, QByteArrayView bytes)
{
    if (talk.content == Content::Other)
        return;
    if (talk.content != Content::Unknown) {
        take(talk, side, wallUs, bytes);
        return;
    }
    talk.held.push_back({side, wallUs, bytes.toByteArray()});
    talk.sides[side].head += bytes.toByteArray();
    decide(talk);
}

void TcpStreams::lose(Conversation &talk, size_t side, qint64 wallUs, quint64 bytes)
{
    Side &in = talk.sides[side];
    if (talk.content != Content::Mqtt && talk.content != Content::WebSocket)
        return;
    m_report.missingBytes += bytes;
    if (!in.framer.rest().isEmpty())
        addRow(talk, CaptureKind::CutPacket, side, wallUs, in.framer.rest());
    in.framer.reset();
    in.isOutOfStep = true;
    in.isGarbage = talk.content == Content::WebSocket; // its frames cannot be found again
}

TcpStreams::Content TcpStreams::contentOf(Conversation &talk, size_t side) const
{
    const QByteArrayView head = talk.sides[side].head;
    if (beginsConnect(head)) {
        talk.client = side;
        return Content::Mqtt;
    }
    if (head.startsWith("GET ")) {
        const auto request = httpHead(head);
        if (!request)
            return head.size() > mostHeld ? Content::Other : Content::Unknown;
        talk.client = side;
        return asksForMqttWebSocket(*request) ? Content::WebSocket : Content::Other;
    }
    const TcpEnd &other = talk.ends[1 - side];
    if (isMqttPort(talk.ends[side].port) || isMqttPort(other.port)) {
        if (head.size() < 4 && talk.openedUs && talk.held.size() < 2)
            return Content::Unknown; // the rest of "GET " may come
        if (!talk.client)
            talk.client = isMqttPort(other.port) ? side : 1 - side;
        return Content::Mqtt;
    }
    // Whoever saw the beginning would have seen a CONNECT.
    if (talk.openedUs)
        return head.size() < 8 && talk.held.size() < mostHeldChunks ? Content::Unknown
                                                                    : Content::Other;
    return isMqttAlone(head) ? Content::Mqtt : Content::Unknown;
}

void TcpStreams::decide(Conversation &talk)
{
    const size_t latest = talk.held.back().side;
    if (beginsTls(talk.sides[latest].head)) {
        talk.content = Content::Other;
        ++m_report.encrypted;
    } else {
        talk.content = contentOf(talk, latest);
        const bool isTooMuch =
                talk.held.size() > mostHeldChunks || talk.sides[latest].head.size() > mostHeld;
        if (talk.content == Content::Unknown && isTooMuch)
            talk.content = Content::Other;
        if (talk.content == Content::Other)
            ++m_report.otherConnections;
    }
    if (talk.content == Content::Unknown)
        return;
    for (Side &side : talk.sides)
        side.head.clear();
    const std::vector<Held> held = std::move(talk.held);
    talk.held.clear();
    if (talk.content == Content::Other)
        return;
    begin(talk);
    for (const Held &one : held)
        take(talk, one.side, one.wallUs, one.bytes);
}

void TcpStreams::begin(Conversation &talk)
{
    if (!talk.client) // clients take their ports from above
        talk.client =
                isMqttPort(talk.ends[0].port) || talk.ends[0].port < talk.ends[1].port ? 1 : 0;
    FileConnection connection;
    const QString client = talk.ends[*talk.client].text();
    const QString server = talk.ends[1 - *talk.client].text();
    connection.name = client + QStringLiteral(" \u2192 ") + server;
    connection.client = client.toLatin1();
    connection.server = server.toLatin1();
    m_sink.addConnection(connection);
    talk.connection = m_connections++;
    ++m_report.connections;
    if (talk.openedUs)
        addRow(talk, CaptureKind::LinkOpened, 1 - *talk.client, *talk.openedUs, connection.server);
}

void TcpStreams::take(Conversation &talk, size_t side, qint64 wallUs, QByteArrayView bytes)
{
    if (talk.content == Content::WebSocket)
        takeWebSocket(talk, side, wallUs, bytes);
    else
        takeMqtt(talk, side, wallUs, bytes);
}

void TcpStreams::takeWebSocket(Conversation &talk, size_t side, qint64 wallUs, QByteArrayView bytes)
{
    Side &in = talk.sides[side];
    QByteArray rest;
    if (!in.isPastHttp) {
        in.head += bytes.toByteArray();
        const auto head = httpHead(in.head);
        if (!head)
            return;
        rest = in.head.mid(head->size());
        in.head.clear();
        in.isPastHttp = true;
        bytes = rest;
    }
    if (in.isGarbage)
        return;
    in.frames.append(bytes, [&](QByteArrayView payload) { takeMqtt(talk, side, wallUs, payload); });
}

void TcpStreams::takeMqtt(Conversation &talk, size_t side, qint64 wallUs, QByteArrayView bytes)
{
    Side &in = talk.sides[side];
    if (in.isOutOfStep) {
        if (bytes.isEmpty() || !isPlausibleStart(static_cast<quint8>(bytes[0]))) {
            m_report.missingBytes += quint64(bytes.size());
            return;
        }
        in.isOutOfStep = false;
    }
    if (in.isGarbage) {
        addRow(talk, CaptureKind::Garbage, side, wallUs, bytes);
        return;
    }
    in.framer.append(bytes);
    while (const std::optional<QByteArrayView> packet = in.framer.next()) {
        learnVersion(talk, *packet);
        addRow(talk, CaptureKind::Packet, side, wallUs, *packet);
    }
    if (in.framer.isBroken()) {
        addRow(talk, CaptureKind::Garbage, side, wallUs, in.framer.rest());
        in.framer.reset();
        in.isGarbage = true;
    }
}

// From the CONNECT; without one, from the first packet that only one version knows.
void TcpStreams::learnVersion(Conversation &talk, QByteArrayView packet)
{
    using mqtt::ProtocolVersion;
    const bool isConnect =
            mqtt::packetTypeOf(static_cast<quint8>(packet[0])) == mqtt::PacketType::Connect;
    if (isConnect) {
        const auto decoded = mqtt::decode(packet, {ProtocolVersion::V311, {}});
        if (decoded)
            talk.version = std::get<mqtt::Connect>(*decoded).version;
        talk.knowsVersion = talk.knowsVersion || decoded;
        return;
    }
    if (talk.knowsVersion || talk.versionTries > mostVersionTries)
        return;
    ++talk.versionTries;
    const bool isOld = mqtt::decode(packet, {ProtocolVersion::V311, {}}).has_value();
    const bool isNew = mqtt::decode(packet, {ProtocolVersion::V5, {}}).has_value();
    if (isOld == isNew)
        return;
    talk.version = isNew ? ProtocolVersion::V5 : ProtocolVersion::V311;
    talk.knowsVersion = true;
}

void TcpStreams::addRow(Conversation &talk, CaptureKind kind, size_t side, qint64 wallUs,
                        QByteArrayView bytes)
{
    if (carriesPacketBytes(kind))
        ++m_report.packets;
    m_sink.addRow({*talk.connection,
                   kind,
                   side == *talk.client ? base::Direction::Out : base::Direction::In,
                   talk.version,
                   {wallUs, wallUs},
                   bytes});
}

void TcpStreams::end(Conversation &talk, qint64 wallUs, bool isSeen)
{
    if (talk.isClosed)
        return;
    for (size_t side = 0; side < 2; ++side) {
        talk.sides[side].bytes.finish(
                {[&](QByteArrayView bytes) { deliver(talk, side, wallUs, bytes); },
                 [&](quint64 bytes) { lose(talk, side, wallUs, bytes); }});
        Side &in = talk.sides[side];
        if (talk.connection && !in.framer.rest().isEmpty())
            addRow(talk, CaptureKind::CutPacket, side, wallUs, in.framer.rest());
        in.framer.reset();
    }
    if (talk.connection && isSeen)
        addRow(talk, CaptureKind::LinkClosed, *talk.client, wallUs, {});
    talk.isClosed = talk.connection.has_value();
}

void TcpStreams::finish()
{
    for (const auto &[key, talk] : m_talks) {
        if (talk->content == Content::Unknown && !talk->held.empty())
            ++m_report.otherConnections;
        if (!talk->isClosed)
            end(*talk, m_lastUs, false);
    }
    m_talks.clear();
    m_latest = nullptr;
}

} // namespace inspector
