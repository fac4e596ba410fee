// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/trace.h"

#include "app/mqtt/readbody.h"

namespace mqtt {

namespace {

TraceOutcome outcomeOf(const TraceResult &result, bool headerIsGood, qsizetype present)
{
    // A packet that is not all there cannot be judged further than its header.
    const bool isWhole = result.remainingLength && result.length <= present;
    if (!isWhole && headerIsGood)
        return TraceOutcome::Incomplete;
    return result.flaws.empty() ? TraceOutcome::Ok : TraceOutcome::Invalid;
}

// A PUBLISH may be of 256 MB, and its value would be a copy of that.
std::optional<Packet> readWithin(TraceScope scope, PacketReader<FieldTrace> &in,
                                 const FixedHeader &header)
{
    if (scope == TraceScope::All || header.type != PacketType::Publish)
        return readBody(in, header);
    readPublish(in, header);
    return std::nullopt;
}

} // namespace

TraceResult trace(QByteArrayView bytes, const DecodeContext &context, TraceScope scope)
{
    TraceResult result;
    result.version = context.version;
    if (bytes.isEmpty())
        return result;
    FieldTrace fieldTrace(result);
    PacketReader<FieldTrace> in(bytes, context, fieldTrace);
    const FixedHeader header = readFixedHeader(in);
    result.type = header.type;
    result.flags = header.flags;
    const bool headerIsGood = result.flaws.empty();
    std::optional<Packet> packet;
    if (header.hasLength) {
        result.remainingLength = header.remainingLength;
        result.length = header.total;
        packet = readWithin(scope, in, header);
    }
    in.nameRest(header.hasLength ? header.total : bytes.size());
    result.version = in.version();
    result.outcome = outcomeOf(result, headerIsGood, bytes.size());
    if (result.outcome == TraceOutcome::Ok && scope == TraceScope::All)
        result.packet = std::move(packet);
    return result;
}

} // namespace mqtt
