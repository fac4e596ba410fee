// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/pcapngwriter.h"

#include "app/inspector/exportedpdu.h"
#include "app/inspector/tcpframe.h"

#include <QtEndian>

#include <algorithm>

namespace inspector {

namespace {

constexpr quint32 tcpInterface = 0;
constexpr quint32 pduInterface = 1;
constexpr qsizetype snapLength = 262144; // the most that Wireshark takes in a frame
constexpr qsizetype largestSegment = 65000;
constexpr qsizetype bufferSize = 1 << 20;
constexpr quint16 mqttPort = 1883;
constexpr quint16 firstClientPort = 49152; // of the dynamic ones (RFC 6335)

enum Side : size_t { Client, Server };

qsizetype padded(qsizetype length)
{
    return (length + 3) & ~qsizetype(3);
}

} // namespace

PcapngWriter::PcapngWriter(QIODevice &out) : m_out(out)
{
    m_buffer.reserve(bufferSize * 2);
    addHead();
}

void PcapngWriter::u16(quint16 value)
{
    char bytes[2];
    qToLittleEndian(value, bytes);
    m_buffer.append(bytes, 2);
}

void PcapngWriter::u32(quint32 value)
{
    char bytes[4];
    qToLittleEndian(value, bytes);
    m_buffer.append(bytes, 4);
}

// Section header and the two interfaces; times are microseconds, which is the default.
void PcapngWriter::addHead()
{
    const QByteArray program = "MQTT Scope " MQTTSCOPE_VERSION;
    const auto length = static_cast<quint32>(28 + 4 + padded(program.size()) + 4);
    u32(0x0A0D0D0A);
    u32(length);
    u32(0x1A2B3C4D);
    u16(1);
    u16(0);
    u32(0xFFFFFFFF); // length of the section: not told
    u32(0xFFFFFFFF);
    u16(4); // shb_userappl
    u16(static_cast<quint16>(program.size()));
    m_buffer += program + QByteArray(padded(program.size()) - program.size(), '\0');
    u32(0);
    u32(length);
    for (const LinkType link : {LinkType::Raw, LinkType::WiresharkUpperPdu}) {
        u32(1);
        u32(20);
        u16(static_cast<quint16>(link));
        u16(0);
        u32(snapLength);
        u32(20);
    }
}

void PcapngWriter::addKeyLog(QByteArrayView keyLog)
{
    const qsizetype length = 20 + padded(keyLog.size());
    u32(10);
    u32(static_cast<quint32>(length));
    u32(0x544C534B); // TLS key log
    u32(static_cast<quint32>(keyLog.size()));
    m_buffer.append(keyLog);
    m_buffer.append(padded(keyLog.size()) - keyLog.size(), '\0');
    u32(static_cast<quint32>(length));
}

// A host's name gets an address of those for documentation (RFC 5737), and the file tells it.
TcpEnd PcapngWriter::endOf(const QByteArray &text, quint16 port)
{
    if (const auto end = TcpEnd::fromText(text))
        return *end;
    TcpEnd end;
    end.address = {127, 0, 0, 1};
    end.port = port;
    const qsizetype colon = text.lastIndexOf(':');
    const QByteArray host = colon < 0 ? text : text.left(colon);
    if (const uint told = text.mid(colon + 1).toUInt(); colon >= 0 && told > 0 && told <= 65535)
        end.port = static_cast<quint16>(told);
    if (host.isEmpty() || host == "localhost")
        return end;
    const bool isNew = !m_names.contains(host);
    if (isNew)
        m_names.insert(host, static_cast<quint8>(1 + m_names.size() % 254));
    end.address = {192, 0, 2, m_names.value(host)};
    if (isNew)
        addName(host, end);
    return end;
}

void PcapngWriter::addName(const QByteArray &name, const TcpEnd &end)
{
    const qsizetype record = 4 + name.size() + 1;
    const qsizetype length = 12 + 4 + padded(record) + 4;
    u32(4); // name resolution block
    u32(static_cast<quint32>(length));
    u16(1); // IPv4
    u16(static_cast<quint16>(record));
    m_buffer.append(reinterpret_cast<const char *>(end.address.data()), 4);
    m_buffer += name + QByteArray(1 + padded(record) - record, '\0');
    u32(0); // end of records
    u32(static_cast<quint32>(length));
}

void PcapngWriter::addConnection(const FileConnection &connection)
{
    Stream stream;
    stream.connection = connection;
    setEnds(stream, {connection.client, connection.server});
    m_streams.push_back(stream);
}

void PcapngWriter::setEnds(Stream &stream, const LinkEnds &ends)
{
    stream.ends[Server] = endOf(ends.server, mqttPort);
    stream.ends[Client] =
            endOf(ends.client, static_cast<quint16>(firstClientPort + m_streams.size() % 16000));
    if (ends.client.isEmpty() && stream.ends[Server].isIpv6) {
        stream.ends[Client].isIpv6 = true;
        stream.ends[Client].address = {};
        stream.ends[Client].address[15] = 1;
    }
    stream.isTcp = stream.ends[Server].port == mqttPort
                   && stream.ends[Client].isIpv6 == stream.ends[Server].isIpv6;
}

void PcapngWriter::addRow(const FileRow &row)
{
    if (row.connection >= m_streams.size())
        return;
    Stream &stream = m_streams[row.connection];
    switch (row.kind) {
    case CaptureKind::Packet:
    case CaptureKind::Garbage:
    case CaptureKind::CutPacket:
        addBytes(stream, row);
        break;
    case CaptureKind::LinkOpened:
        close(stream, row.stamp);
        takeEnds(stream, row.bytes);
        if (stream.isTcp)
            open(stream, row.stamp);
        break;
    case CaptureKind::LinkClosed:
        close(stream, row.stamp);
        break;
    case CaptureKind::Gap:
        break;
    }
    if (m_buffer.size() >= bufferSize)
        write();
}

// Each link of a connection has its own.
void PcapngWriter::takeEnds(Stream &stream, QByteArrayView told)
{
    const LinkEnds ends = linkEnds(told, stream.connection.local);
    stream.hasOwnEnds = !ends.client.isEmpty() && !ends.server.isEmpty();
    if (stream.hasOwnEnds)
        setEnds(stream, ends);
}

void PcapngWriter::open(Stream &stream, const base::Stamp &stamp)
{
    if (stream.reopened++ > 0 && !stream.hasOwnEnds)
        stream.ends[Client].port =
                static_cast<quint16>(firstClientPort + (stream.ends[Client].port + 7919) % 16000);
    // What is captured at both its ends would be one stream that says everything twice.
    const auto index = static_cast<size_t>(&stream - m_streams.data());
    stream.isTcp = m_tcpOwners.try_emplace(stream.ends, index).first->second == index;
    if (!stream.isTcp)
        return;
    stream.sequence = {1000, 1000};
    stream.isOpen = true;
    addSegment(stream, Client, TcpSegment::Syn, {}, stamp);
    addSegment(stream, Server, TcpSegment::Syn | TcpSegment::Ack, {}, stamp);
    addSegment(stream, Client, TcpSegment::Ack, {}, stamp);
}

void PcapngWriter::close(Stream &stream, const base::Stamp &stamp)
{
    if (!stream.isOpen)
        return;
    addSegment(stream, Client, TcpSegment::Fin | TcpSegment::Ack, {}, stamp);
    addSegment(stream, Server, TcpSegment::Fin | TcpSegment::Ack, {}, stamp);
    stream.isOpen = false;
}

void PcapngWriter::addBytes(Stream &stream, const FileRow &row)
{
    const size_t from = isFromClient(stream.connection, row.direction) ? Client : Server;
    if (stream.isTcp && !stream.isOpen)
        open(stream, row.stamp);
    if (!stream.isTcp) {
        addPdu(stream, from, row.bytes, row.stamp);
        return;
    }
    for (QByteArrayView rest = row.bytes; !rest.isEmpty();) {
        const QByteArrayView part = rest.first(std::min(rest.size(), largestSegment));
        addSegment(stream, from, TcpSegment::Push | TcpSegment::Ack, part, row.stamp);
        rest = rest.sliced(part.size());
    }
}

void PcapngWriter::addSegment(Stream &stream, size_t from, quint8 flags, QByteArrayView payload,
                              const base::Stamp &stamp)
{
    const size_t to = 1 - from;
    const qsizetype length = tcpFrameHeaderSize(stream.ends[from]) + payload.size();
    beginPacket(tcpInterface, length, length, stamp);
    appendTcpFrame(m_buffer,
                   {stream.ends[from], stream.ends[to], stream.sequence[from],
                    flags & TcpSegment::Ack ? stream.sequence[to] : 0, flags},
                   payload);
    endPacket(length, from == Client);
    const bool takesOne = flags & (TcpSegment::Syn | TcpSegment::Fin);
    stream.sequence[from] += static_cast<quint32>(payload.size()) + (takesOne ? 1 : 0);
}

void PcapngWriter::addPdu(const Stream &stream, size_t from, QByteArrayView payload,
                          const base::Stamp &stamp)
{
    QByteArray tags;
    appendExportedPduTags(tags, "mqtt", stream.ends[from], stream.ends[1 - from]);
    // A larger packet is cut and says so, as its record holds both lengths.
    const qsizetype kept = std::min(payload.size(), snapLength - tags.size());
    beginPacket(pduInterface, tags.size() + kept, tags.size() + payload.size(), stamp);
    m_buffer += tags;
    m_buffer.append(payload.first(kept));
    endPacket(tags.size() + kept, from == Client);
}

// The length is known beforehand: data, its padding, and the option that tells the direction.
void PcapngWriter::beginPacket(quint32 interface, qsizetype captured, qsizetype original,
                               const base::Stamp &stamp)
{
    const auto time = static_cast<quint64>(std::max<qint64>(0, stamp.wallUs));
    u32(6);
    u32(static_cast<quint32>(32 + padded(captured) + 12));
    u32(interface);
    u32(static_cast<quint32>(time >> 32));
    u32(static_cast<quint32>(time));
    u32(static_cast<quint32>(captured));
    u32(static_cast<quint32>(original));
}

void PcapngWriter::endPacket(qsizetype captured, bool isFromClient)
{
    m_buffer.append(padded(captured) - captured, '\0');
    u16(2); // epb_flags
    u16(4);
    u32(isFromClient ? 2 : 1); // outbound, inbound, as the client's side would see it
    u32(0);
    u32(static_cast<quint32>(32 + padded(captured) + 12));
}

void PcapngWriter::write()
{
    m_failed = m_failed || m_out.write(m_buffer) != m_buffer.size();
    m_buffer.resize(0);
}

bool PcapngWriter::finish()
{
    write();
    return !m_failed;
}

} // namespace inspector
