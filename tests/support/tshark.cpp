// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/tshark.h"

#include <QProcess>
#include <QTemporaryFile>
#include <QXmlStreamReader>
#include <QtEndian>

namespace testsupport {

namespace {

constexpr quint16 serverPort = 1883;

template<class T>
void append(QByteArray &out, T value)
{
    value = qToBigEndian(value);
    out.append(reinterpret_cast<const char *>(&value), sizeof value);
}

template<class T>
void appendLittle(QByteArray &out, T value)
{
    value = qToLittleEndian(value);
    out.append(reinterpret_cast<const char *>(&value), sizeof value);
}

// A capture file of the classic form with IPv4 packets.
class PcapFile
{
public:
    PcapFile()
    {
        constexpr quint32 linkTypeIpv4 = 228;
        appendLittle<quint32>(m_bytes, 0xA1B2C3D4);
        appendLittle<quint16>(m_bytes, 2);
        appendLittle<quint16>(m_bytes, 4);
        appendLittle<quint64>(m_bytes, 0);
        appendLittle<quint32>(m_bytes, 262'144);
        appendLittle<quint32>(m_bytes, linkTypeIpv4);
    }

    // The sequence numbers are those of the two directions.
    void addSegment(quint16 clientPort, const WireChunk &chunk, quint32 sequence, quint32 seen)
    {
        const quint32 client = 0x7F000001;
        const quint32 server = 0x7F000002;
        QByteArray packet;
        append<quint16>(packet, 0x4500);
        append<quint16>(packet, static_cast<quint16>(40 + chunk.bytes.size()));
        append<quint32>(packet, 0);
        append<quint32>(packet, 0x40060000); // time to live, TCP, no checksum
        append(packet, chunk.fromClient ? client : server);
        append(packet, chunk.fromClient ? server : client);
        append(packet, chunk.fromClient ? clientPort : serverPort);
        append(packet, chunk.fromClient ? serverPort : clientPort);
        append(packet, sequence);
        append(packet, seen);
        append<quint16>(packet, 0x5018);
        append<quint16>(packet, 0xFFFF);
        append<quint32>(packet, 0);
        packet += chunk.bytes;
        appendLittle<quint64>(m_bytes, 1);
        appendLittle(m_bytes, static_cast<quint32>(packet.size()));
        appendLittle(m_bytes, static_cast<quint32>(packet.size()));
        m_bytes += packet;
    }

    const QByteArray &bytes() const { return m_bytes; }

private:
    QByteArray m_bytes;
};

QByteArray pdmlOf(const QString &fileName, const QStringList &options)
{
    QProcess tshark;
    tshark.start(QStringLiteral("tshark"), QStringList{QStringLiteral("-r"), fileName,
                                                       QStringLiteral("-T"), QStringLiteral("pdml")}
                                                   + options);
    if (!tshark.waitForFinished(180'000) || tshark.exitCode() != 0)
        return {};
    return tshark.readAllStandardOutput();
}

TsharkPacket readMqtt(QXmlStreamReader &xml)
{
    const auto attribute = [&xml](const char *name) {
        return xml.attributes().value(QLatin1String(name));
    };
    const qsizetype start = attribute("pos").toLongLong();
    TsharkPacket packet;
    packet.size = attribute("size").toLongLong();
    int depth = 1;
    while (depth > 0 && !xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token != QXmlStreamReader::StartElement)
            continue;
        ++depth;
        const QString name = attribute("name").toString();
        const qsizetype position = attribute("pos").toLongLong();
        if (name.startsWith(QLatin1String("mqtt.")) && position >= start)
            packet.fields << TsharkField{
                    name,
                    {position - start, attribute("size").toLongLong()},
                    attribute("show").toString(),
                    xml.attributes().hasAttribute(QLatin1String("unmaskedvalue"))};
    }
    return packet;
}

// Of each frame the MQTT packets in it.
QList<QList<TsharkPacket>> readPdml(const QByteArray &pdml)
{
    QList<QList<TsharkPacket>> frames;
    QXmlStreamReader xml(pdml);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("packet"))
            frames << QList<TsharkPacket>{};
        else if (xml.name() == QLatin1String("proto") && !frames.isEmpty()
                 && xml.attributes().value(QLatin1String("name")) == QLatin1String("mqtt"))
            frames.last() << readMqtt(xml);
    }
    return frames;
}

} // namespace

QList<TsharkPacket> lastPacketsByTshark(const QList<QList<WireChunk>> &conversations)
{
    PcapFile file;
    QList<qsizetype> lastFrames;
    qsizetype frames = 0;
    quint16 clientPort = 10'000;
    for (const QList<WireChunk> &conversation : conversations) {
        quint32 sent = 1;
        quint32 answered = 1;
        for (const WireChunk &chunk : conversation) {
            quint32 &own = chunk.fromClient ? sent : answered;
            file.addSegment(clientPort, chunk, own, chunk.fromClient ? answered : sent);
            own += static_cast<quint32>(chunk.bytes.size());
            ++frames;
        }
        lastFrames << frames - 1;
        ++clientPort;
    }
    QTemporaryFile written;
    if (!written.open() || written.write(file.bytes()) != file.bytes().size() || !written.flush())
        return {};
    const QList<QList<TsharkPacket>> all = readPdml(pdmlOf(
            written.fileName(), {QStringLiteral("-d"), QStringLiteral("tcp.port==1883,mqtt")}));
    QList<TsharkPacket> last;
    for (const qsizetype frame : lastFrames) {
        const QList<TsharkPacket> packets = all.value(frame);
        last << (packets.isEmpty() ? TsharkPacket{} : packets.last());
    }
    return last;
}

QList<TsharkPacket> packetsOfFile(const QString &fileName)
{
    QList<TsharkPacket> packets;
    for (const QList<TsharkPacket> &frame :
         readPdml(pdmlOf(fileName, {QStringLiteral("-Y"), QStringLiteral("mqtt")})))
        packets += frame;
    return packets;
}

} // namespace testsupport
