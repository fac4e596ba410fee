// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/tcpframe.h"

#include <QtEndian>

#include <cstring>

namespace inspector {

namespace {

constexpr qsizetype ipv4Header = 20;
constexpr qsizetype ipv6Header = 40;
constexpr qsizetype tcpHeader = 20;
constexpr quint8 protocolTcp = 6;
constexpr quint8 hops = 64;

// Sum of 16-bit words, as checksums of the internet are made (RFC 1071); eight bytes a step, since
// words may be added in any width.
quint64 summed(QByteArrayView bytes, quint64 sum)
{
    const char *at = bytes.data();
    qsizetype left = bytes.size();
    for (; left >= 8; left -= 8, at += 8) {
        quint64 words = 0;
        std::memcpy(&words, at, 8);
        sum += words;
        sum += sum < words; // the carry comes round
    }
    quint64 rest = 0;
    if (left > 0) // memcpy() takes no null pointer, even for nothing
        std::memcpy(&rest, at, static_cast<size_t>(left));
    sum += rest;
    sum += sum < rest;
    return sum;
}

// In the byte order of the words that were added.
quint16 checksum(quint64 sum)
{
    while (sum >> 16)
        sum = (sum & 0xFFFF) + (sum >> 16);
    return static_cast<quint16>(~sum);
}

void appendIpv4(QByteArray &out, const TcpFrame &frame, qsizetype length)
{
    char header[ipv4Header] = {};
    header[0] = 0x45;
    qToBigEndian(static_cast<quint16>(ipv4Header + length), header + 2);
    header[6] = 0x40; // do not fragment
    header[8] = hops;
    header[9] = protocolTcp;
    std::memcpy(header + 12, frame.from.address.data(), 4);
    std::memcpy(header + 16, frame.to.address.data(), 4);
    const quint16 sum = checksum(summed({header, ipv4Header}, 0));
    std::memcpy(header + 10, &sum, 2);
    out.append(header, ipv4Header);
}

void appendIpv6(QByteArray &out, const TcpFrame &frame, qsizetype length)
{
    char header[ipv6Header] = {};
    header[0] = 0x60;
    qToBigEndian(static_cast<quint16>(length), header + 4);
    header[6] = protocolTcp;
    header[7] = hops;
    std::memcpy(header + 8, frame.from.address.data(), 16);
    std::memcpy(header + 24, frame.to.address.data(), 16);
    out.append(header, ipv6Header);
}

quint64 pseudoHeaderSum(const TcpFrame &frame, qsizetype length)
{
    const qsizetype size = frame.from.isIpv6 ? 16 : 4;
    char tail[4] = {0, protocolTcp, 0, 0};
    qToBigEndian(static_cast<quint16>(length), tail + 2);
    quint64 sum = summed({reinterpret_cast<const char *>(frame.from.address.data()), size}, 0);
    sum = summed({reinterpret_cast<const char *>(frame.to.address.data()), size}, sum);
    return summed({tail, 4}, sum);
}

} // namespace

qsizetype tcpFrameHeaderSize(const TcpEnd &end)
{
    return (end.isIpv6 ? ipv6Header : ipv4Header) + tcpHeader;
}

void appendTcpFrame(QByteArray &out, const TcpFrame &frame, QByteArrayView payload)
{
    const qsizetype length = tcpHeader + payload.size();
    if (frame.from.isIpv6)
        appendIpv6(out, frame, length);
    else
        appendIpv4(out, frame, length);
    char header[tcpHeader] = {};
    qToBigEndian(frame.from.port, header);
    qToBigEndian(frame.to.port, header + 2);
    qToBigEndian(frame.sequence, header + 4);
    qToBigEndian(frame.acknowledgement, header + 8);
    header[12] = tcpHeader / 4 << 4;
    header[13] = static_cast<char>(frame.flags);
    qToBigEndian(quint16(0xFFFF), header + 14); // window
    quint64 sum = pseudoHeaderSum(frame, length);
    sum = summed({header, tcpHeader}, sum);
    const quint16 check = checksum(summed(payload, sum));
    std::memcpy(header + 16, &check, 2);
    out.append(header, tcpHeader);
    out.append(payload);
}

} // namespace inspector
