// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Messages a second through MqttClient, with tap and keeping sink, against the floor (one loop over
// a Qt socket that does the least work) and libmosquitto where it is installed.
#include "app/client/iothread.h"
#include "app/client/mqttclient.h"
#include "app/mqtt/framing.h"
#include "app/mqtt/topics.h"
#include "tests/bench/feeder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QTcpSocket>
#include <QThread>
#include <QTimer>

#include <cstdio>
#include <cstring>
#include <ctime>
#include <functional>
#include <memory>
#include <vector>

#ifdef MQTTSCOPE_HAS_LIBMOSQUITTO
#include <mosquitto.h>
#endif
#ifdef MQTTSCOPE_QTMQTT
#include <QMqttClient>
#endif

using bench::Feeder;

namespace {

// Bytes appended to blocks that are never moved and used again in a circle, as in a bounded store
// that is full: its memory was touched before.
class Arena
{
public:
    Arena()
    {
        for (auto &block : m_blocks)
            block = std::make_unique<char[]>(blockSize);
    }
    char *take(qsizetype size)
    {
        if (m_used + size > blockSize) {
            m_next = (m_next + 1) % blocks;
            m_used = 0;
        }
        char *place = m_blocks[m_next].get() + m_used;
        m_used += size;
        return place;
    }

private:
    static constexpr qsizetype blockSize = 4 * 1024 * 1024;
    static constexpr size_t blocks = 64;
    std::unique_ptr<char[]> m_blocks[blocks];
    size_t m_next = 0;
    qsizetype m_used = 0;
};

struct Row
{
    qint64 wallUs;
    qint64 monotonicUs;
    const char *bytes;
    quint32 size;
    quint32 flags;
};

class Keeper : public mqtt::MessageSink, public base::WireTap
{
public:
    void message(base::Direction, const base::Stamp &stamp,
                 const mqtt::PublishView &publish) override
    {
        const qsizetype size = publish.topic.size() + publish.payload.size();
        char *place = m_arena.take(size);
        std::memcpy(place, publish.topic.data(), static_cast<size_t>(publish.topic.size()));
        std::memcpy(place + publish.topic.size(), publish.payload.data(),
                    static_cast<size_t>(publish.payload.size()));
        m_rows[m_count % m_rows.size()] = {stamp.wallUs, stamp.monotonicUs, place,
                                           static_cast<quint32>(size),
                                           static_cast<quint32>(publish.qos)};
        ++m_count;
        m_seen.store(static_cast<int>(m_count), std::memory_order_relaxed);
    }
    void linkOpened(const base::Stamp &, QByteArrayView) override {}
    void bytesCrossed(base::Direction, const base::Stamp &, QByteArrayView bytes) override
    {
        for (qsizetype at = 0; at < bytes.size(); at += 1 << 20) {
            const qsizetype part = qMin<qsizetype>(1 << 20, bytes.size() - at);
            std::memcpy(m_capture.take(part), bytes.data() + at, static_cast<size_t>(part));
        }
    }
    void linkClosed(const base::Stamp &) override {}

    int count() const { return m_seen.load(std::memory_order_relaxed); }

private:
    Arena m_arena;
    Arena m_capture;
    std::vector<Row> m_rows = std::vector<Row>(1 << 20);
    size_t m_count = 0;
    std::atomic_int m_seen{0};
};

// What a run reached: messages a second, and processor time a message outside the feeder, which
// moves less with what else the machine does.
struct Rate
{
    double perSecond = 0;
    double cpuNs = 0;
};

class Meter
{
public:
    explicit Meter(Feeder &feeder) : m_feeder(feeder), m_cpu(own()) { m_clock.start(); }

    Rate rateOf(int messages)
    {
        const double seconds = static_cast<double>(m_clock.nsecsElapsed()) / 1e9;
        return {messages / seconds, (own() - m_cpu) * 1e9 / messages};
    }

private:
    double own() const
    {
        timespec all{};
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &all);
        return static_cast<double>(all.tv_sec) + static_cast<double>(all.tv_nsec) / 1e9
               - m_feeder.cpuSeconds();
    }

    Feeder &m_feeder;
    const double m_cpu;
    QElapsedTimer m_clock;
};

void waitFor(const std::function<bool()> &done)
{
    QElapsedTimer clock;
    clock.start();
    while (!done() && clock.elapsed() < 60'000) {
        QCoreApplication::processEvents();
        QThread::msleep(1);
    }
}

client::ConnectionOptions optionsTo(quint16 port)
{
    client::ConnectionOptions options;
    options.endpoint.host = QStringLiteral("127.0.0.1");
    options.endpoint.port = port;
    options.connect.version = mqtt::ProtocolVersion::V311;
    options.connect.clientId = "bench";
    options.reconnect.enabled = false;
    return options;
}

Rate receiveOurs(const Feeder::Task &task)
{
    Feeder feeder(task);
    Keeper keeper;
    client::IoThread io;
    client::MqttClient client(io, &keeper, &keeper);
    mqtt::Subscribe subscribe;
    subscribe.subscriptions = {{"#", static_cast<mqtt::QoS>(task.qos), false, false, {}}};
    Meter meter(feeder);
    client.connectToHost(optionsTo(feeder.port()));
    client.subscribe(subscribe);
    waitFor([&] { return keeper.count() >= task.messages; });
    return meter.rateOf(keeper.count());
}

// One read loop: header walk, field views, topic check, frame to the arena, a row; acknowledgements
// written once per read.
class FloorReceiver : public QObject
{
public:
    explicit FloorReceiver(const Feeder::Task &task) : m_task(task), m_rows(1 << 20)
    {
        m_buffer.resize(256 * 1024);
        connect(&m_socket, &QTcpSocket::connected, this, [this] {
            m_socket.write(QByteArray::fromHex("101100044d5154540402003c000562656e6368"));
            m_socket.write(QByteArray::fromHex("82060001000123") + static_cast<char>(m_task.qos));
        });
        connect(&m_socket, &QTcpSocket::readyRead, this, [this] { read(); });
    }
    void start(quint16 port) { m_socket.connectToHost(QStringLiteral("127.0.0.1"), port); }
    int count() const { return m_count; }

private:
    void read()
    {
        while (true) {
            const qint64 count = m_socket.read(m_buffer.data() + m_kept, m_buffer.size() - m_kept);
            if (count <= 0)
                break;
            consume(QByteArrayView(m_buffer).first(m_kept + count));
        }
        if (!m_out.isEmpty())
            m_socket.write(m_out);
        m_out.resize(0);
    }
    void consume(QByteArrayView bytes)
    {
        const base::Stamp stamp = base::Stamp::now();
        while (true) {
            const mqtt::FrameLength length = mqtt::frameLength(bytes);
            if (length.state != mqtt::FrameLength::State::Known || length.total > bytes.size())
                break;
            take(bytes.first(length.total), stamp);
            bytes = bytes.sliced(length.total);
        }
        m_kept = bytes.size();
        std::memmove(m_buffer.data(), bytes.data(), static_cast<size_t>(m_kept));
    }
    void take(QByteArrayView frame, const base::Stamp &stamp)
    {
        const auto type = static_cast<quint8>(frame[0]) & 0xF0;
        if (type == 0x60) {
            const char pubcomp[] = {0x70, 2, frame[2], frame[3]};
            m_out.append(pubcomp, 4);
        }
        if (type != 0x30)
            return;
        const qsizetype header = static_cast<quint8>(frame[1]) & 0x80 ? 3 : 2;
        const qsizetype topicSize =
                static_cast<quint8>(frame[header]) << 8 | static_cast<quint8>(frame[header + 1]);
        const QByteArrayView topic = frame.sliced(header + 2, topicSize);
        if (mqtt::checkTopicName(topic))
            return;
        char *place = m_arena.take(frame.size());
        std::memcpy(place, frame.data(), static_cast<size_t>(frame.size()));
        m_rows[static_cast<size_t>(m_count) % m_rows.size()] = {
                stamp.wallUs, stamp.monotonicUs, place, static_cast<quint32>(frame.size()), 0};
        ++m_count;
        if (m_task.qos > 0) {
            const char ack[] = {static_cast<char>(m_task.qos == 1 ? 0x40 : 0x50), 2,
                                frame[header + 2 + topicSize], frame[header + 3 + topicSize]};
            m_out.append(ack, 4);
        }
    }

    const Feeder::Task m_task;
    QTcpSocket m_socket;
    QByteArray m_buffer;
    QByteArray m_out;
    qsizetype m_kept = 0;
    Arena m_arena;
    std::vector<Row> m_rows;
    int m_count = 0;
};

Rate receiveFloor(const Feeder::Task &task)
{
    Feeder feeder(task);
    FloorReceiver receiver(task);
    Meter meter(feeder);
    receiver.start(feeder.port());
    while (receiver.count() < task.messages)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return meter.rateOf(task.messages);
}

#ifdef MQTTSCOPE_HAS_LIBMOSQUITTO
struct MosquittoKeeper
{
    Arena arena;
    std::atomic_int count{0};
};

Rate receiveMosquitto(const Feeder::Task &task)
{
    Feeder feeder(task);
    MosquittoKeeper keeper;
    mosquitto_lib_init();
    mosquitto *client = mosquitto_new("bench", true, &keeper);
    mosquitto_message_callback_set(
            client, [](mosquitto *, void *object, const mosquitto_message *message) {
                auto *k = static_cast<MosquittoKeeper *>(object);
                std::memcpy(k->arena.take(message->payloadlen), message->payload,
                            static_cast<size_t>(message->payloadlen));
                k->count.fetch_add(1, std::memory_order_relaxed);
            });
    Meter meter(feeder);
    mosquitto_connect(client, "127.0.0.1", feeder.port(), 60);
    mosquitto_subscribe(client, nullptr, "#", task.qos);
    mosquitto_loop_start(client);
    waitFor([&] { return keeper.count >= task.messages; });
    const Rate rate = meter.rateOf(keeper.count);
    mosquitto_disconnect(client);
    mosquitto_loop_stop(client, true);
    mosquitto_destroy(client);
    return rate;
}

Rate publishMosquitto(const Feeder::Task &task)
{
    Feeder feeder(task);
    mosquitto_lib_init();
    mosquitto *client = mosquitto_new("bench", true, nullptr);
    mosquitto_max_inflight_messages_set(client, 100);
    mosquitto_connect(client, "127.0.0.1", feeder.port(), 60);
    mosquitto_loop_start(client);
    const QByteArray payload(task.payloadSize, 'x');
    Meter meter(feeder);
    for (int i = 0; i < task.expected; ++i)
        mosquitto_publish(client, nullptr, "factory/line7/sensor", task.payloadSize,
                          payload.constData(), task.qos, false);
    waitFor([&] { return feeder.received() >= task.expected; });
    const Rate rate = meter.rateOf(feeder.received());
    mosquitto_disconnect(client);
    mosquitto_loop_stop(client, true);
    mosquitto_destroy(client);
    return rate;
}
#endif

mqtt::Publish sample(const Feeder::Task &task)
{
    mqtt::Publish publish;
    publish.topic = "factory/line7/sensor";
    publish.payload = QByteArray(task.payloadSize, 'x');
    publish.qos = static_cast<mqtt::QoS>(task.qos);
    return publish;
}

Rate publishOurs(const Feeder::Task &task)
{
    Feeder feeder(task);
    Keeper keeper;
    client::IoThread io;
    client::MqttClient client(io, &keeper, &keeper);
    bool connected = false;
    int finished = 0;
    int sent = 0;
    const mqtt::Publish publish = sample(task);
    const int window = task.window > 0 ? task.window : 20'000;
    const auto top = [&] {
        while (sent < task.expected && sent - finished < window) {
            client.publish(publish);
            ++sent;
        }
    };
    QObject::connect(&client, &client::MqttClient::connected, [&] { connected = true; });
    QObject::connect(&client, &client::MqttClient::publishFinished, [&] {
        ++finished;
        if (window - (sent - finished) >= window / 2)
            top();
    });
    client.connectToHost(optionsTo(feeder.port()));
    waitFor([&] { return connected; });
    Meter meter(feeder);
    top();
    while (finished < task.expected)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    while (feeder.received() < task.expected)
        QThread::usleep(100);
    return meter.rateOf(task.expected);
}

#ifdef MQTTSCOPE_QTMQTT
Rate publishQtMqtt(const Feeder::Task &task)
{
    Feeder feeder(task);
    QMqttClient client;
    client.setHostname(QStringLiteral("127.0.0.1"));
    client.setPort(feeder.port());
    client.connectToHost();
    waitFor([&] { return client.state() == QMqttClient::Connected; });
    const QMqttTopicName topic(QStringLiteral("factory/line7/sensor"));
    const QByteArray payload(task.payloadSize, 'x');
    Meter meter(feeder);
    for (int sent = 0; sent < task.expected; ++sent) {
        client.publish(topic, payload, static_cast<quint8>(task.qos));
        if (sent % 20'000 == 0)
            QCoreApplication::processEvents();
    }
    waitFor([&] { return feeder.received() >= task.expected; });
    return meter.rateOf(feeder.received());
}
#endif

// The best of three: what else the machine does only takes away.
Rate best(Rate (*measure)(const Feeder::Task &), const Feeder::Task &task)
{
    Rate result{0, 1e12};
    for (int i = 0; i < 3; ++i) {
        const Rate rate = measure(task);
        result = {qMax(result.perSecond, rate.perSecond), qMin(result.cpuNs, rate.cpuNs)};
    }
    return result;
}

void printRow(const char *name, const char *beside, const Rate &ours, const Rate &other,
              double budget)
{
    const double ratio = ours.perSecond / other.perSecond;
    std::printf("%-32s %-12s %10.0f %10.0f %7.2f %7.2f  %-4s %8.0f %8.0f %7.2f\n", name, beside,
                ours.perSecond, other.perSecond, ratio, budget, ratio >= budget ? "ok" : "OVER",
                ours.cpuNs, other.cpuNs, other.cpuNs / ours.cpuNs);
    std::fflush(stdout);
}

// What the command line limits the run to: a part of the name.
const char *g_only = "";

void report(const char *name, const Feeder::Task &task, double ofFloor,
            [[maybe_unused]] double ofMosquitto)
{
    if (!std::strstr(name, g_only))
        return;
    const Rate ours = best(receiveOurs, task);
    printRow(name, "floor", ours, best(receiveFloor, task), ofFloor);
#ifdef MQTTSCOPE_HAS_LIBMOSQUITTO
    printRow(name, "libmosquitto", ours, best(receiveMosquitto, task), ofMosquitto);
#endif
}

// The budget is in terms of Qt MQTT, whose row is there when CMake finds it.
void reportPublish(const char *name, [[maybe_unused]] const Feeder::Task &task,
                   [[maybe_unused]] double ofQtMqtt)
{
    if (!std::strstr(name, g_only))
        return;
    [[maybe_unused]] const Rate ours = best(publishOurs, task);
#ifdef MQTTSCOPE_QTMQTT
    if (task.qos == 0) // it has no window for what is acknowledged
        printRow(name, "Qt MQTT", ours, best(publishQtMqtt, task), ofQtMqtt);
#endif
#ifdef MQTTSCOPE_HAS_LIBMOSQUITTO
    printRow(name, "libmosquitto", ours, best(publishMosquitto, task), 0);
#endif
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    g_only = argc > 1 ? argv[1] : "";
    std::printf("\n%-32s %-12s %10s %10s %7s %7s  %4s %8s %8s %7s\n", "Client, messages a second",
                "beside", "ours", "other", "ratio", "budget", "", "cpu ns", "other", "ratio");
    report("receive QoS 0, 64 B", {0, 0, 3'000'000, 64, 0}, 0.5, 8);
    report("receive QoS 0, 1 KiB", {0, 0, 500'000, 1024, 0}, 0.7, 0);
    report("receive QoS 1, 64 B, window 20", {1, 20, 300'000, 64, 0}, 0.6, 0);
    report("receive QoS 2, 64 B, window 20", {2, 20, 150'000, 64, 0}, 0.6, 0);
    reportPublish("publish QoS 0, 64 B", {0, 0, 0, 64, 2'000'000}, 1.0);
    reportPublish("publish QoS 1, 64 B, window 100", {1, 100, 0, 64, 300'000}, 0.8);
    return 0;
}
