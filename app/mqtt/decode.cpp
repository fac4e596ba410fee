// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/decode.h"

#include "app/mqtt/readbody.h"

namespace mqtt {

namespace {

// A packet that ends before its header says; a Framer never gives one.
Flaw cutOff(const FixedHeader &header, QByteArrayView packet, const DecodeContext &context)
{
    return {.rule = Rule::PacketCutOff,
            .packet = header.type,
            .version = context.version,
            .at = {packet.size(), 0},
            .value = static_cast<quint32>(header.total)};
}

} // namespace

base::Result<Packet, Flaw> decode(QByteArrayView packet, const DecodeContext &context)
{
    NoTrace trace;
    PacketReader<NoTrace> in(packet, context, trace);
    const FixedHeader header = readFixedHeader(in);
    if (trace.firstFlaw())
        return base::Unexpected{*trace.firstFlaw()};
    if (!header.hasLength || header.total > packet.size())
        return base::Unexpected{cutOff(header, packet, context)};
    std::optional<Packet> body = readBody(in, header);
    if (trace.firstFlaw() || !body)
        return base::Unexpected{trace.firstFlaw().value_or(Flaw())};
    return std::move(*body);
}

// Everything below is inlined here: nearly every packet of a busy connection comes this way.
[[gnu::flatten]] base::Result<PublishView, Flaw> decodePublish(QByteArrayView packet,
                                                               const DecodeContext &context)
{
    NoTrace trace;
    PacketReader<NoTrace> in(packet, context, trace);
    const FixedHeader header = readFixedHeader(in);
    if (trace.firstFlaw()) [[unlikely]]
        return base::Unexpected{*trace.firstFlaw()};
    if (!header.hasLength || header.total > packet.size()) [[unlikely]]
        return base::Unexpected{cutOff(header, packet, context)};
    const PublishView publish = readPublish(in, header);
    if (trace.firstFlaw()) [[unlikely]]
        return base::Unexpected{*trace.firstFlaw()};
    return publish;
}

} // namespace mqtt
