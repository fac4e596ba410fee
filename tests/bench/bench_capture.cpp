// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/capture.h"
#include "app/inspector/dissect.h"
#include "app/mqtt/encode.h"
#include "tests/bench/comparison.h"
#include "ui/presentation/capturemodel.h"
#include "ui/presentation/framepulse.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <cstring>

// The capture: what a packet costs in time and memory, how long a filter takes over five million,
// and what it costs to take a packet apart.
namespace {

constexpr int millions = 5'000'000;
constexpr int packetsPerChunk = 64;

QByteArray publishOf(int payload, int properties)
{
    mqtt::Publish publish;
    publish.topic = "sensors/room1/temp1000";
    publish.payload = QByteArray(payload, 'x');
    for (int i = 0; i < properties; ++i)
        publish.properties.addPair("region", "eu-central");
    return mqtt::encode(publish, mqtt::ProtocolVersion::V5);
}

// As it comes from a socket: many packets in one read.
QByteArray chunkOf(const QByteArray &packet)
{
    return packet.repeated(packetsPerChunk);
}

void capture(inspector::Capture &capture, inspector::CaptureFeed &feed, const QByteArray &chunk,
             int packets)
{
    for (int i = 0; i < packets; i += packetsPerChunk) {
        feed.bytesCrossed(base::Direction::In, {i, i}, chunk);
        if (i % (packetsPerChunk * 512) == 0)
            capture.drain();
    }
    capture.drain();
}

// Cut the stream, copy each packet into memory that is there, write a row of 32 bytes.
void floorCapture(const QByteArray &chunk, int packets)
{
    static std::vector<char> arena(64 << 20);
    static std::vector<std::array<quint64, 4>> rows(1 << 18);
    size_t used = 0;
    size_t row = 0;
    for (int i = 0; i < packets; i += packetsPerChunk) {
        QByteArrayView rest = chunk;
        while (!rest.isEmpty()) {
            const mqtt::FrameLength length = mqtt::frameLength(rest);
            if (used + size_t(length.total) > arena.size())
                used = 0;
            std::memcpy(arena.data() + used, rest.data(), size_t(length.total));
            rows[row++ & (rows.size() - 1)] = {quint64(i), quint64(i), used, quint64(length.total)};
            used += size_t(length.total);
            rest = rest.sliced(length.total);
        }
    }
    bench::keep(arena);
}

void compareCapture()
{
    const QByteArray chunk = chunkOf(publishOf(64, 0));
    bench::printComparison({"capture a PUBLISH of 64 B, per packet",
                            [&](int count) {
                                inspector::Capture store;
                                store.setByteBudget(64 << 20);
                                const auto feed =
                                        store.addConnection({}, mqtt::ProtocolVersion::V5);
                                capture(store, *feed, chunk, count);
                            },
                            [&](int count) { floorCapture(chunk, count); }, 4.0, 1'000'000});
}

void measureMillions()
{
    inspector::Capture store;
    store.setByteBudget(qsizetype(4) << 30);
    presentation::FramePulse pulse;
    presentation::CaptureModel model(store, pulse);
    const auto feed = store.addConnection({}, mqtt::ProtocolVersion::V5);
    const QByteArray packet = publishOf(64, 0);
    capture(store, *feed, chunkOf(packet), millions);
    const double above = double(store.memoryUse()) / double(store.count()) - double(packet.size());
    std::printf("%-44s %10.1f B    budget 48 B    %s\n", "memory above a packet's bytes, 5 M kept",
                above, above <= 48 ? "ok" : "OVER");

    presentation::CaptureFilter filter;
    filter.text = QStringLiteral("room2");
    QElapsedTimer clock;
    clock.start();
    qint64 longest = 0;
    model.setFilter(filter);
    while (model.isScanning()) {
        QElapsedTimer slice;
        slice.start();
        QCoreApplication::processEvents();
        longest = std::max(longest, slice.elapsed());
    }
    std::printf("%-44s %10lld ms   longest slice %lld ms\n",
                "text filter over 5 M packets, by frames", clock.elapsed(), longest);
}

void measureDissection(const char *name, int properties)
{
    const QByteArray packet = publishOf(64, properties);
    const size_t fields = inspector::dissect(packet, {mqtt::ProtocolVersion::V5, {}}).fields.size();
    bench::printAgainst(
            name,
            [&](int count) {
                for (int i = 0; i < count; ++i)
                    bench::keep(inspector::dissect(packet, {mqtt::ProtocolVersion::V5, {}}));
            },
            3000.0 + 30.0 * double(fields));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    bench::printHeading("capture and dissection");
    compareCapture();
    measureMillions();
    measureDissection("dissect PUBLISH", 0);
    measureDissection("dissect PUBLISH, 5 User Properties", 5);
    measureDissection("dissect PUBLISH, 100 User Properties", 100);
    return 0;
}
