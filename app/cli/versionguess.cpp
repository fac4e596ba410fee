// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/versionguess.h"

#include "app/mqtt/trace.h"

#include <limits>

namespace cli {

namespace {

struct Reading
{
    size_t flaws = 0;
    std::optional<mqtt::ProtocolVersion> told; // by a CONNECT
};

Reading readAs(QByteArrayView packets, const mqtt::DecodeContext &context)
{
    Reading reading;
    while (!packets.isEmpty() && !reading.told) {
        const mqtt::TraceResult traced = mqtt::trace(packets, context);
        reading.flaws += traced.flaws.size();
        if (traced.type == mqtt::PacketType::Connect && traced.fields.size() > 4)
            reading.told = traced.version;
        if (traced.length == 0 || traced.length > packets.size())
            break;
        packets = packets.sliced(traced.length);
    }
    return reading;
}

} // namespace

std::optional<mqtt::ProtocolVersion> versionFromNumber(int number)
{
    if (number < 3 || number > 5)
        return std::nullopt;
    return static_cast<mqtt::ProtocolVersion>(number);
}

mqtt::ProtocolVersion guessVersion(QByteArrayView packets, std::optional<mqtt::Sender> from)
{
    using mqtt::ProtocolVersion;
    ProtocolVersion best = ProtocolVersion::V5;
    size_t fewest = std::numeric_limits<size_t>::max();
    for (const auto version : {ProtocolVersion::V5, ProtocolVersion::V311, ProtocolVersion::V31}) {
        const Reading reading = readAs(packets, {version, from});
        if (reading.told)
            return *reading.told;
        if (reading.flaws < fewest) {
            fewest = reading.flaws;
            best = version;
        }
    }
    return best;
}

} // namespace cli
