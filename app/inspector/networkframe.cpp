// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/networkframe.h"

#include <algorithm>

namespace inspector {

namespace {

constexpr quint16 etherIpv4 = 0x0800;
constexpr quint16 etherIpv6 = 0x86DD;
constexpr quint8 protocolTcp = 6;

quint8 byteAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<quint8>(bytes[at]);
}

quint16 wordAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<quint16>(byteAt(bytes, at) << 8 | byteAt(bytes, at + 1));
}

quint32 longAt(QByteArrayView bytes, qsizetype at)
{
    return quint32(wordAt(bytes, at)) << 16 | wordAt(bytes, at + 2);
}

// Behind an EtherType at `at`, past VLAN tags and PPPoE.
qsizetype ipBehindEtherType(QByteArrayView frame, qsizetype at)
{
    for (int tags = 0; tags < 4 && frame.size() >= at + 2; ++tags) {
        const quint16 type = wordAt(frame, at);
        if (type == etherIpv4 || type == etherIpv6)
            return at + 2;
        if (type == 0x8864) // PPPoE session: six bytes, then the protocol of PPP
            return frame.size() >= at + 10 ? at + 10 : -1;
        if (type != 0x8100 && type != 0x88A8 && type != 0x9100)
            return -1;
        at += 4;
    }
    return -1;
}

// Where the IP header begins; -1: there is none.
qsizetype ipOffset(QByteArrayView frame, LinkType link)
{
    switch (link) {
    case LinkType::Null:
    case LinkType::Loop:
        return 4;
    case LinkType::Ethernet:
        return ipBehindEtherType(frame, 12);
    case LinkType::Ppp:
        return frame.size() > 4 && byteAt(frame, 0) == 0xFF ? 4 : 2;
    case LinkType::LinuxCooked:
        return ipBehindEtherType(frame, 14);
    case LinkType::LinuxCooked2:
        return frame.size() >= 2 && (wordAt(frame, 0) == etherIpv4 || wordAt(frame, 0) == etherIpv6)
                       ? 20
                       : -1;
    case LinkType::Raw:
    case LinkType::RawBsd:
    case LinkType::RawOpenBsd:
    case LinkType::Ipv4:
    case LinkType::Ipv6:
        return 0;
    case LinkType::WiresharkUpperPdu:
        break;
    }
    return -1;
}

struct IpPayload
{
    qsizetype start = 0;
    qsizetype length = 0; // as the header tells
};

std::optional<IpPayload> readIpv4(QByteArrayView frame, qsizetype at, TcpSegment &segment)
{
    if (frame.size() < at + 20)
        return std::nullopt;
    const qsizetype header = (byteAt(frame, at) & 15) * 4;
    qsizetype total = wordAt(frame, at + 2);
    if (total == 0) // left to the network card
        total = frame.size() - at;
    const bool isFragment = (wordAt(frame, at + 6) & 0x3FFF) != 0;
    if (header < 20 || total < header || isFragment || byteAt(frame, at + 9) != protocolTcp)
        return std::nullopt;
    for (int i = 0; i < 4; ++i) {
        segment.from.address[size_t(i)] = byteAt(frame, at + 12 + i);
        segment.to.address[size_t(i)] = byteAt(frame, at + 16 + i);
    }
    return IpPayload{at + header, total - header};
}

std::optional<IpPayload> readIpv6(QByteArrayView frame, qsizetype at, TcpSegment &segment)
{
    if (frame.size() < at + 40)
        return std::nullopt;
    segment.from.isIpv6 = segment.to.isIpv6 = true;
    for (int i = 0; i < 16; ++i) {
        segment.from.address[size_t(i)] = byteAt(frame, at + 8 + i);
        segment.to.address[size_t(i)] = byteAt(frame, at + 24 + i);
    }
    const qsizetype end = at + 40 + wordAt(frame, at + 4);
    quint8 next = byteAt(frame, at + 6);
    qsizetype start = at + 40;
    // Hop-by-hop, routing and destination options stand between.
    while (next == 0 || next == 43 || next == 60) {
        if (frame.size() < start + 8)
            return std::nullopt;
        next = byteAt(frame, start);
        start += (byteAt(frame, start + 1) + 1) * 8;
    }
    if (next != protocolTcp || end < start)
        return std::nullopt;
    return IpPayload{start, end - start};
}

} // namespace

std::optional<TcpSegment> tcpSegmentOf(QByteArrayView frame, LinkType link)
{
    const qsizetype ip = ipOffset(frame, link);
    if (ip < 0 || frame.size() <= ip)
        return std::nullopt;
    TcpSegment segment;
    std::optional<IpPayload> payload;
    const int version = byteAt(frame, ip) >> 4;
    if (version == 4)
        payload = readIpv4(frame, ip, segment);
    else if (version == 6)
        payload = readIpv6(frame, ip, segment);
    if (!payload || payload->length < 20 || frame.size() < payload->start + 20)
        return std::nullopt;
    const qsizetype tcp = payload->start;
    const qsizetype header = (byteAt(frame, tcp + 12) >> 4) * 4;
    if (header < 20 || header > payload->length)
        return std::nullopt;
    segment.from.port = wordAt(frame, tcp);
    segment.to.port = wordAt(frame, tcp + 2);
    segment.sequence = longAt(frame, tcp + 4);
    segment.flags = byteAt(frame, tcp + 13);
    segment.sentLength = payload->length - header;
    const qsizetype start = std::min(tcp + header, frame.size());
    segment.payload = {start, std::min(segment.sentLength, frame.size() - start)};
    return segment;
}

QString TcpEnd::text() const
{
    if (!isIpv6)
        return QStringLiteral("%1.%2.%3.%4:%5")
                .arg(address[0])
                .arg(address[1])
                .arg(address[2])
                .arg(address[3])
                .arg(port);
    // The longest run of zeros is written as "::" (RFC 5952).
    std::array<quint16, 8> groups{};
    for (size_t i = 0; i < 8; ++i)
        groups[i] = quint16(address[2 * i] << 8 | address[2 * i + 1]);
    size_t bestStart = 8;
    size_t bestLength = 1;
    for (size_t i = 0; i < 8; ++i) {
        size_t length = 0;
        while (i + length < 8 && groups[i + length] == 0)
            ++length;
        if (length > bestLength) {
            bestStart = i;
            bestLength = length;
        }
    }
    QString host;
    for (size_t i = 0; i < 8; ++i) {
        if (i == bestStart) {
            host += QLatin1String("::");
            i += bestLength - 1;
            continue;
        }
        if (!host.isEmpty() && !host.endsWith(QLatin1Char(':')))
            host += QLatin1Char(':');
        host += QString::number(groups[i], 16);
    }
    return QStringLiteral("[%1]:%2").arg(host).arg(port);
}

namespace {

bool readIpv4Text(const QByteArray &host, TcpEnd &end)
{
    const QList<QByteArray> parts = host.split('.');
    if (parts.size() != 4)
        return false;
    for (int i = 0; i < 4; ++i) {
        bool ok = false;
        const uint part = parts[i].toUInt(&ok);
        if (!ok || part > 255)
            return false;
        end.address[size_t(i)] = static_cast<quint8>(part);
    }
    return true;
}

// The groups on one side of "::".
bool readGroups(const QByteArray &text, QList<quint16> &groups)
{
    if (text.isEmpty())
        return true;
    for (const QByteArray &part : text.split(':')) {
        bool ok = false;
        const uint group = part.toUInt(&ok, 16);
        if (!ok || part.size() > 4)
            return false;
        groups << static_cast<quint16>(group);
    }
    return true;
}

bool readIpv6Text(const QByteArray &host, TcpEnd &end)
{
    const qsizetype gap = host.indexOf("::");
    QList<quint16> front;
    QList<quint16> back;
    if (!readGroups(gap < 0 ? host : host.left(gap), front)
        || (gap >= 0 && !readGroups(host.mid(gap + 2), back)))
        return false;
    const qsizetype missing = 8 - front.size() - back.size();
    if (missing < 0 || (gap < 0 && missing != 0))
        return false;
    for (qsizetype i = 0; i < missing; ++i)
        front << quint16(0);
    front += back;
    end.isIpv6 = true;
    for (qsizetype i = 0; i < 8; ++i) {
        end.address[size_t(2 * i)] = static_cast<quint8>(front[i] >> 8);
        end.address[size_t(2 * i + 1)] = static_cast<quint8>(front[i]);
    }
    return true;
}

} // namespace

std::optional<TcpEnd> TcpEnd::fromText(QByteArrayView text)
{
    const QByteArray whole = text.toByteArray();
    const qsizetype colon = whole.lastIndexOf(':');
    bool ok = false;
    const uint port = colon < 0 ? 0 : whole.mid(colon + 1).toUInt(&ok);
    if (!ok || port > 65535)
        return std::nullopt;
    TcpEnd end;
    end.port = static_cast<quint16>(port);
    QByteArray host = whole.left(colon);
    if (host.startsWith('[') && host.endsWith(']'))
        host = host.mid(1, host.size() - 2);
    if (readIpv4Text(host, end) || readIpv6Text(host, end))
        return end;
    return std::nullopt;
}

} // namespace inspector
