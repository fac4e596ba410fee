// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/framing.h"
#include "tests/fuzz/input.h"

#include <vector>

using fuzz::require;

namespace {

struct Cut
{
    std::vector<QByteArray> packets;
    QByteArray rest;
    bool broken = false;
    friend bool operator==(const Cut &, const Cut &) = default;
};

// 2.1.4 read once more, by hand and from the whole stream.
Cut cutByHand(QByteArrayView stream)
{
    Cut cut;
    while (true) {
        quint64 remaining = 0;
        qsizetype header = 1;
        bool ended = false;
        while (!ended && header < 5 && header < stream.size()) {
            const auto digit = static_cast<uchar>(stream[header]);
            remaining |= quint64(digit & 0x7F) << (7 * (header - 1));
            ended = digit < 0x80;
            ++header;
        }
        cut.broken = !ended && header == 5;
        const qsizetype total = header + static_cast<qsizetype>(remaining);
        if (!ended || stream.size() < total) {
            cut.rest = stream.toByteArray();
            return cut;
        }
        cut.packets.push_back(stream.first(total).toByteArray());
        stream = stream.sliced(total);
    }
}

// Chunks of these sizes, over and over; each in memory of its own that goes when it has been read.
Cut cutInChunks(QByteArrayView stream, QByteArrayView sizes)
{
    Cut cut;
    mqtt::Framer framer;
    for (qsizetype turn = 0; !stream.isEmpty(); ++turn) {
        const qsizetype size = sizes.isEmpty() ? stream.size()
                                               : static_cast<uchar>(sizes[turn % sizes.size()]) + 1;
        const std::vector<char> chunk(stream.begin(), stream.begin() + qMin(size, stream.size()));
        stream = stream.sliced(static_cast<qsizetype>(chunk.size()));
        framer.append(QByteArrayView(chunk.data(), static_cast<qsizetype>(chunk.size())));
        while (const auto packet = framer.next())
            cut.packets.push_back(packet->toByteArray());
    }
    cut.rest = framer.rest().toByteArray();
    cut.broken = framer.isBroken();
    return cut;
}

} // namespace

// Any chunking of a stream gives the same packets, and those that the standard's words give. The
// first byte says how many chunk sizes follow it; the stream is the rest.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz::Input input(data, size);
    const QByteArrayView sizes = input.bytes(input.below(8));
    const QByteArrayView stream = input.rest();
    const Cut expected = cutByHand(stream);
    const Cut inChunks = cutInChunks(stream, sizes);
    require(inChunks.packets == expected.packets, "chunks give the packets of the stream");
    require(inChunks.broken == expected.broken, "chunks end where the stream is broken");
    // What comes after a break is nobody's: only its beginning is kept.
    require(expected.broken ? expected.rest.startsWith(inChunks.rest)
                            : inChunks.rest == expected.rest,
            "chunks leave the same rest");
    require(cutInChunks(stream, {}) == cutInChunks(stream, QByteArrayView("\xff", 1))
                    || expected.broken,
            "one chunk is as good as many");
    return 0;
}
