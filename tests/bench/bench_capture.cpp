// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/capture.h"
#include "app/inspector/dissect.h"
#include "app/mqtt/encode.h"
#include "tests/bench/comparison.h"
#include "ui/inspector/byteview.h"
#include "ui/inspector/packettable.h"
#include "ui/presentation/capturemodel.h"
#include "ui/presentation/framepulse.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <vector>

// The capture: what a packet costs in time and memory, how a list of five million scrolls, grows
// and is filtered, and what it costs to take a packet apart.
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

// The same with acknowledgements: each PUBLISH is found by its PUBACK.
void comparePairing()
{
    QByteArray out;
    QByteArray in;
    for (quint16 id = 1; id <= packetsPerChunk / 2; ++id) {
        mqtt::Publish publish;
        publish.topic = "sensors/room1/temp1000";
        publish.payload = QByteArray(64, 'x');
        publish.qos = mqtt::QoS::AtLeastOnce;
        publish.packetId = id;
        out += mqtt::encode(publish, mqtt::ProtocolVersion::V5);
        mqtt::Puback puback;
        puback.packetId = id;
        in += mqtt::encode(puback, mqtt::ProtocolVersion::V5);
    }
    const auto exchange = [&](int count) {
        inspector::Capture store;
        store.setByteBudget(64 << 20);
        const auto feed = store.addConnection({}, mqtt::ProtocolVersion::V5);
        for (int i = 0; i < count; i += packetsPerChunk) {
            feed->bytesCrossed(base::Direction::Out, {i, i}, out);
            feed->bytesCrossed(base::Direction::In, {i + 1, i + 1}, in);
            if (i % (packetsPerChunk * 512) == 0)
                store.drain();
        }
        store.drain();
    };
    bench::printComparison({"capture and pair PUBLISH and PUBACK, per packet", exchange,
                            [&](int count) { floorCapture(out + in, count); }, 8.0, 1'000'000});
}

double p99(std::vector<qint64> nanoseconds)
{
    std::sort(nanoseconds.begin(), nanoseconds.end());
    return double(nanoseconds[nanoseconds.size() * 99 / 100]) / 1e6;
}

// Of this thread: does not move with what else the machine does.
qint64 processorTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

// What the window's thread is kept from its events, from the times of many rounds.
template<class Round>
void measureDelays(const char *name, int rounds, Round round)
{
    std::vector<qint64> times;
    std::vector<qint64> worked;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer clock;
        clock.start();
        const qint64 before = processorTime();
        round(i);
        QCoreApplication::processEvents();
        worked.push_back(processorTime() - before);
        times.push_back(clock.nsecsElapsed());
    }
    const double delay = p99(times);
    std::printf("%-48s p99 %7.2f ms  own work %7.2f ms   budget p99 16 ms   %s\n", name, delay,
                p99(worked), delay <= 16 ? "ok" : "OVER");
}

void measureFilter(presentation::CaptureModel &model, const char *name,
                   const presentation::CaptureFilter &filter)
{
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
    std::printf("%-48s %10lld ms   longest slice %lld ms  budget 16 ms   %s  %d rows\n", name,
                clock.elapsed(), longest, longest <= 16 ? "ok" : "OVER", model.rowCount());
}

void measureTable(inspector::Capture &store, inspector::CaptureFeed &feed,
                  presentation::CaptureModel &model, const QByteArray &chunk)
{
    constexpr int aFrame = 3264; // rows of 200 000 a second
    ui::PacketTable table(model);
    table.resize(1600, 900);
    table.show();
    table.setFollowing(false);
    QCoreApplication::processEvents();
    measureDelays("scroll anywhere in 5 M rows and draw", 300, [&](int i) {
        const qint64 place = qint64(i) * 7'919'777;
        table.verticalScrollBar()->setValue(int(place % table.verticalScrollBar()->maximum()));
        table.viewport()->repaint();
    });
    table.setFollowing(true);
    measureDelays("take in 200 000 packets/s at 5 M rows", 300, [&](int) {
        capture(store, feed, chunk, aFrame);
        table.viewport()->repaint();
    });
    store.setByteBudget(store.memoryUse());
    measureDelays("the same with the budget reached", 300, [&](int) {
        capture(store, feed, chunk, aFrame);
        table.viewport()->repaint();
    });
    presentation::CaptureFilter filter;
    filter.text = QStringLiteral("room2");
    measureFilter(model, "text filter over 5 M packets, nothing matches", filter);
    filter.text = QStringLiteral("room1");
    measureFilter(model, "text filter over 5 M packets, all match", filter);
    filter.text = QStringLiteral("topic matches \"sensors/+/temp1000\" && qos>0");
    measureFilter(model, "expression over 5 M packets, nothing matches", filter);
    filter.text = QStringLiteral("answer>50ms || reason>=0x80");
    measureFilter(model, "expression on answers over 5 M packets", filter);
    QElapsedTimer clock;
    clock.start();
    model.setFilter({});
    QCoreApplication::processEvents();
    std::printf("%-48s %10lld ms\n", "filter taken away", clock.elapsed());
}

void measureMillions()
{
    inspector::Capture store;
    store.setByteBudget(qsizetype(4) << 30);
    presentation::FramePulse pulse;
    presentation::CaptureModel model(store, pulse);
    const auto feed = store.addConnection({}, mqtt::ProtocolVersion::V5);
    const QByteArray packet = publishOf(64, 0);
    const QByteArray chunk = chunkOf(packet);
    capture(store, *feed, chunk, millions);
    const double above = double(store.memoryUse()) / double(store.count()) - double(packet.size());
    std::printf("%-48s %10.1f B    budget 48 B    %s\n", "memory above a packet's bytes, 5 M kept",
                above, above <= 48 ? "ok" : "OVER");
    measureTable(store, *feed, model, chunk);
}

// The largest packet there is, from the capture to the fields on screen.
void measureLargest()
{
    QByteArray packet = QByteArray::fromHex("30ffffff7f000161");
    packet.resize(packet.size() + 268'435'455 - 3, 'x');
    inspector::Capture store;
    store.setByteBudget(qsizetype(1) << 30);
    const auto feed = store.addConnection({}, mqtt::ProtocolVersion::V311);
    feed->bytesCrossed(base::Direction::In, {1, 1}, packet);
    store.drain();
    QElapsedTimer clock;
    clock.start();
    const auto shared = store.sharedBytes(1);
    bench::keep(inspector::dissect(shared.bytes, {mqtt::ProtocolVersion::V311, {}}));
    std::printf("%-48s %10.3f ms\n", "take apart a packet of 256 MB",
                double(clock.nsecsElapsed()) / 1e6);
    ui::ByteView view;
    view.resize(900, 900);
    view.setBytes(shared.bytes);
    view.setVisible(true); // show() is of a range here
    QCoreApplication::processEvents();
    QScrollBar *bar = view.verticalScrollBar();
    measureDelays("scroll anywhere in the bytes of 256 MB and draw", 300, [&](int i) {
        bar->setValue(int(qint64(i) * 7'919'777 % std::max(1, bar->maximum())));
        view.viewport()->repaint();
    });
    measureDelays("select from the first byte to anywhere", 300, [&](int i) {
        view.show({0, 1 + qsizetype(i) * 890'000});
        view.viewport()->repaint();
    });
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
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    bench::printHeading("capture and dissection");
    compareCapture();
    comparePairing();
    measureMillions();
    measureLargest();
    measureDissection("dissect PUBLISH", 0);
    measureDissection("dissect PUBLISH, 5 User Properties", 5);
    measureDissection("dissect PUBLISH, 100 User Properties", 100);
    return 0;
}
