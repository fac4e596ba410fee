// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/captureexport.h"
#include "app/inspector/captureimport.h"
#include "app/inspector/packetfilter.h"
#include "app/mqtt/encode.h"

#include <QBuffer>
#include <QElapsedTimer>

#include <cstdio>

// Capture files: how many bytes of packets a second are written and read, and what a row costs a
// filter expression.
namespace {

constexpr int rows = 400'000;

QByteArray publishOf(int payload)
{
    mqtt::Publish publish;
    publish.topic = "sensors/room1/temp1000";
    publish.payload = QByteArray(payload, 'x');
    publish.qos = mqtt::QoS::AtLeastOnce;
    publish.packetId = 7;
    return mqtt::encode(publish, mqtt::ProtocolVersion::V5);
}

QString noWords(const mqtt::Flaw &)
{
    return {};
}

class CountingSink : public inspector::CaptureSink
{
public:
    void addConnection(const inspector::FileConnection &) override {}
    void addRow(const inspector::FileRow &row) override
    {
        if (inspector::carriesPacketBytes(row.kind)) // not the peer's address
            bytes += row.bytes.size();
    }
    qsizetype bytes = 0;
};

void print(const char *name, qsizetype bytes, qint64 ns, double budget)
{
    const double rate = double(bytes) * 1000.0 / double(ns);
    std::printf("%-44s %10.0f MB/s budget %.0f MB/s    %s\n", name, rate, budget,
                rate >= budget ? "ok" : "UNDER");
}

void measure(inspector::ExportFormat format, const char *writing, const char *reading, int payload,
             double writeBudget, double readBudget)
{
    const QByteArray packet = publishOf(payload);
    const int count = std::min<int>(rows, int((qsizetype(256) << 20) / packet.size()));
    QByteArray file;
    file.reserve(count * (packet.size() + 128));
    QBuffer buffer(&file);
    buffer.open(QIODevice::WriteOnly);
    QElapsedTimer clock;
    clock.start();
    inspector::CaptureExport out(buffer, format, inspector::Secrets::Hidden, noWords);
    out.sink().addConnection(
            {QStringLiteral("c"), mqtt::Sender::Client, "10.0.0.1:50000", "10.0.0.2:1883"});
    for (int i = 0; i < count; ++i)
        out.sink().addRow({0,
                           inspector::CaptureKind::Packet,
                           base::Direction::In,
                           mqtt::ProtocolVersion::V5,
                           {i, i},
                           packet});
    out.finish();
    print(writing, packet.size() * count, clock.nsecsElapsed(), writeBudget);
    CountingSink read;
    clock.restart();
    const auto result = inspector::importCapture(file, read, {}, [](qsizetype) { return true; });
    const qint64 took = clock.nsecsElapsed();
    if (!result || read.bytes != packet.size() * count)
        std::printf("%s: %lld of %lld bytes came back\n", reading, qint64(read.bytes),
                    qint64(packet.size()) * count);
    print(reading, read.bytes, took, readBudget);
}

void measureFilter(const char *expression)
{
    inspector::Capture capture;
    capture.setByteBudget(qsizetype(2) << 30);
    const auto feed = capture.addConnection({}, mqtt::ProtocolVersion::V5);
    const QByteArray packet = publishOf(64);
    for (int i = 0; i < rows; ++i)
        feed->addRow(inspector::CaptureKind::Packet, base::Direction::In, {i, i},
                     mqtt::ProtocolVersion::V5, packet);
    capture.drain();
    const auto filter = inspector::PacketFilter::parse(QString::fromLatin1(expression));
    QElapsedTimer clock;
    clock.start();
    int found = 0;
    for (auto number = capture.firstNumber(); number < capture.endNumber(); ++number)
        found += filter->matches(capture, number, 0);
    std::printf("%-44s %10.1f ns a row (%d found)\n", expression,
                double(clock.nsecsElapsed()) / rows, found);
}

} // namespace

int main()
{
    using inspector::ExportFormat;
    std::printf("capture files\n");
    measure(ExportFormat::Pcapng, "pcapng export, 1 KiB packets", "pcapng import, 1 KiB packets",
            1024, 200, 100);
    measure(ExportFormat::Pcapng, "pcapng export, 256 B packets", "pcapng import, 256 B packets",
            256, 200, 100);
    measure(ExportFormat::Own, "own format written, 256 B packets",
            "own format read, 256 B packets", 256, 200, 100);
    for (const char *expression :
         {"type==SUBSCRIBE", "topic matches \"a/+/b\"", "qos==0", "text~\"abc\"", "reason>=0x80"})
        measureFilter(expression);
    return 0;
}
