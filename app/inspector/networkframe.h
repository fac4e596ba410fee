// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/byterange.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace inspector {

// What a frame of a capture file begins with (www.tcpdump.org/linktypes.html); others than these
// are not read.
enum class LinkType : quint32 {
    Null = 0, // BSD loopback
    Ethernet = 1,
    Ppp = 9,
    RawBsd = 12,
    RawOpenBsd = 14,
    Raw = 101,
    Loop = 108,
    LinuxCooked = 113,
    Ipv4 = 228,
    Ipv6 = 229,
    WiresharkUpperPdu = 252,
    LinuxCooked2 = 276
};

// One end of a TCP connection. An IPv4 address lies in the first four bytes.
struct TcpEnd
{
    std::array<quint8, 16> address{};
    quint16 port = 0;
    bool isIpv6 = false;
    friend bool operator==(const TcpEnd &, const TcpEnd &) = default;
    friend auto operator<=>(const TcpEnd &, const TcpEnd &) = default;

    QString text() const; // "192.0.2.1:1883", "[2001:db8::1]:1883"
    // From such a text; nullopt: the host is a name.
    static std::optional<TcpEnd> fromText(QByteArrayView text);
};

struct TcpSegment
{
    enum Flag : quint8 { Fin = 1, Syn = 2, Rst = 4, Push = 8, Ack = 16 };

    TcpEnd from;
    TcpEnd to;
    quint32 sequence = 0;
    quint8 flags = 0;
    base::ByteRange payload;  // within the frame; shorter than what was sent when the frame is cut
    qsizetype sentLength = 0; // of the payload, as the IP header tells
};

// The TCP segment in a frame; nullopt: there is none, or it is one of several IP fragments.
std::optional<TcpSegment> tcpSegmentOf(QByteArrayView frame, LinkType link);

} // namespace inspector
