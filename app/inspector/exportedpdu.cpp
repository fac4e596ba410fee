// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/exportedpdu.h"

#include "app/base/bytewriter.h"

#include <QtEndian>

#include <algorithm>

namespace inspector {

namespace {

// wsutil's exported_pdu_tlvs.h
enum Tag : quint16 {
    EndOfTags = 0,
    DissectorName = 12,
    Ipv4Source = 20,
    Ipv4Destination = 21,
    Ipv6Source = 22,
    Ipv6Destination = 23,
    PortType = 24,
    SourcePort = 25,
    DestinationPort = 26
};
constexpr quint32 portTypeTcp = 2;

void appendTag(base::ByteWriter &out, Tag tag, QByteArrayView value)
{
    const qsizetype padding = (4 - value.size() % 4) % 4;
    out.u16(tag);
    out.u16(static_cast<quint16>(value.size() + padding));
    out.bytes(value);
    out.bytes(QByteArrayView("\0\0\0", padding));
}

void appendNumber(base::ByteWriter &out, Tag tag, quint32 value)
{
    out.u16(tag);
    out.u16(4);
    out.u32(value);
}

void appendAddress(base::ByteWriter &out, Tag tag, const TcpEnd &end)
{
    appendTag(out, tag,
              QByteArrayView(reinterpret_cast<const char *>(end.address.data()),
                             end.isIpv6 ? 16 : 4));
}

void readAddress(TcpEnd &end, QByteArrayView value, bool isIpv6)
{
    end.isIpv6 = isIpv6;
    const auto length = std::min<qsizetype>(value.size(), isIpv6 ? 16 : 4);
    std::copy_n(value.begin(), length, end.address.begin());
}

} // namespace

std::optional<ExportedPdu> exportedPduOf(QByteArrayView frame)
{
    ExportedPdu pdu;
    for (qsizetype at = 0; at + 4 <= frame.size();) {
        const auto tag = qFromBigEndian<quint16>(frame.data() + at);
        const qsizetype length = qFromBigEndian<quint16>(frame.data() + at + 2);
        at += 4;
        if (length > frame.size() - at)
            return std::nullopt;
        const QByteArrayView value = frame.sliced(at, length);
        at += length;
        const auto port = [&] {
            return static_cast<quint16>(length >= 4 ? qFromBigEndian<quint32>(value.data()) : 0);
        };
        switch (tag) {
        case EndOfTags:
            pdu.payload = base::ByteRange::fromTo(at, frame.size());
            return pdu;
        case DissectorName:
            pdu.protocol =
                    QByteArray(value.data(), qsizetype(qstrnlen(value.data(), size_t(length))));
            break;
        case Ipv4Source:
        case Ipv6Source:
            readAddress(pdu.from, value, tag == Ipv6Source);
            break;
        case Ipv4Destination:
        case Ipv6Destination:
            readAddress(pdu.to, value, tag == Ipv6Destination);
            break;
        case SourcePort:
            pdu.from.port = port();
            break;
        case DestinationPort:
            pdu.to.port = port();
            break;
        default:
            break;
        }
    }
    return std::nullopt;
}

void appendExportedPduTags(QByteArray &out, QByteArrayView protocol, const TcpEnd &from,
                           const TcpEnd &to)
{
    base::ByteWriter writer(out);
    appendTag(writer, DissectorName, protocol);
    appendAddress(writer, from.isIpv6 ? Ipv6Source : Ipv4Source, from);
    appendAddress(writer, to.isIpv6 ? Ipv6Destination : Ipv4Destination, to);
    appendNumber(writer, PortType, portTypeTcp);
    appendNumber(writer, SourcePort, from.port);
    appendNumber(writer, DestinationPort, to.port);
    writer.u16(EndOfTags);
    writer.u16(0);
}

} // namespace inspector
