// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/encode.h"
#include "app/mqtt/trace.h"
#include "tests/fuzz/input.h"

using fuzz::require;

namespace {

qsizetype leavesOf(const mqtt::TraceResult &traced)
{
    qsizetype position = 0;
    for (const mqtt::TracedField &field : traced.fields) {
        require(field.range.start == position, "leaves follow each other");
        require(field.range.length >= 0, "no leaf ends before it starts");
        position = field.range.end();
    }
    return position;
}

void decodesAsTraced(QByteArrayView packet, const mqtt::DecodeContext &context,
                     const mqtt::TraceResult &traced)
{
    const auto decoded = mqtt::decode(packet, context);
    require(decoded.has_value() == (traced.outcome == mqtt::TraceOutcome::Ok),
            "decode() and trace() agree");
    if (!decoded)
        return;
    require(traced.packet && *traced.packet == *decoded, "both read the same packet");
    const mqtt::ProtocolVersion version = traced.version;
    const QByteArray encoded = mqtt::encode(*decoded, version);
    require(encoded.size() == mqtt::encodedSize(*decoded, version), "the size is known before");
    const auto again = mqtt::decode(encoded, context);
    require(again.has_value() && *again == *decoded, "what is written is read as it was");
}

void publishDecodesAsPacket(QByteArrayView packet, const mqtt::DecodeContext &context)
{
    if (packet.isEmpty()
        || mqtt::packetTypeOf(static_cast<quint8>(packet.front())) != mqtt::PacketType::Publish)
        return;
    const auto fast = mqtt::decodePublish(packet, context);
    const auto decoded = mqtt::decode(packet, context);
    require(fast.has_value() == decoded.has_value(), "the fast path refuses the same");
    if (fast)
        require(mqtt::Packet(fast->toPublish()) == *decoded, "the fast path reads the same");
}

} // namespace

// Whatever the bytes are: the leaves of a dissection touch each of them once, decode() says the
// same as trace(), and a good packet survives being written again. The first byte chooses version
// and sender.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz::Input input(data, size);
    const quint8 choice = input.u8();
    mqtt::DecodeContext context;
    context.version = static_cast<mqtt::ProtocolVersion>(3 + choice % 3);
    if (choice & 0x40)
        context.from = choice & 0x80 ? mqtt::Sender::Client : mqtt::Sender::Server;
    const QByteArrayView bytes = input.rest();
    const mqtt::TraceResult traced = mqtt::trace(bytes, context);
    const qsizetype all = traced.length > 0 ? qMin(traced.length, bytes.size()) : bytes.size();
    require(leavesOf(traced) == all, "leaves touch every byte");
    decodesAsTraced(bytes.first(all), context, traced);
    publishDecodesAsPacket(bytes.first(all), context);
    return 0;
}
