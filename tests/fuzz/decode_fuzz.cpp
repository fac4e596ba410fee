// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/trace.h"

#include <cstdlib>

// Whatever the bytes are, the leaves of a dissection touch each of them once, and decode() says
// the same as trace(). The first byte chooses version and sender.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    mqtt::DecodeContext context;
    context.version = static_cast<mqtt::ProtocolVersion>(3 + data[0] % 3);
    if (data[0] & 0x40)
        context.from = data[0] & 0x80 ? mqtt::Sender::Client : mqtt::Sender::Server;
    const QByteArrayView bytes(data + 1, static_cast<qsizetype>(size - 1));
    const mqtt::TraceResult traced = mqtt::trace(bytes, context);
    qsizetype position = 0;
    for (const mqtt::TracedField &field : traced.fields) {
        if (field.range.start != position)
            std::abort();
        position = field.range.end();
    }
    const qsizetype all = traced.length > 0 ? qMin(traced.length, bytes.size()) : bytes.size();
    if (position != all)
        std::abort();
    const auto decoded = mqtt::decode(bytes.first(all), context);
    if (decoded.has_value() != (traced.outcome == mqtt::TraceOutcome::Ok))
        std::abort();
    return 0;
}
