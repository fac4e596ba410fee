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
#include <QTimer>

#include <cstdio>
#include <cstring>
#include <functional>
#include <memory>
#include <vector>

#ifdef MQTTSCOPE_HAS_LIBMOSQUITTO
#include <mosquitto.h>
#endif

using bench::Feeder;

namespace {

// Bytes appended to blocks that are never moved; what a bounded store does.
class Arena
{
public:
    char *take(qsizetype size)
    {
        if (m_used + size > blockSize) {
            m_next = (m_next + 1) % blocks;
            if (!m_blocks[m_next])
                m_blocks[m_next] = std::make_unique<char[]>(blockSize);
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
    size_t m_next = blocks - 1;
    qsizetype m_used = blockSize;
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

double secondsUntil(const std::function<bool()> &done)
{
    QElapsedTimer clock;
    clock.start();
    while (!done() && clock.elapsed() < 60'000) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QThread::usleep(200);
    }
    return static_cast<double>(clock.nsecsElapsed()) / 1e9;
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

double receiveOurs(const Feeder::Task &task)
{
    Feeder feeder(task);
    Keeper keeper;
    client::IoThread io;
    client::MqttClient client(io, &keeper, &keeper);
    mqtt::Subscribe subscribe;
    subscribe.subscriptions = {{"#", static_cast<mqtt::QoS>(task.qos), false, false, {}}};
    client.connectToHost(optionsTo(feeder.port()));
    client.subscribe(subscribe);
    const double seconds = secondsUntil([&] { return keeper.count() >= task.messages; });
    return task.messages / seconds;
}

// One read loop: header walk, field views, topic check, frame to the arena, a row; acknowledgements
// written once per read.
class FloorReceiver : public QObject
{
public:
    FloorReceiver(const Feeder::Task &task, quint16 port) : m_task(task), m_rows(1 << 20)
    {
        connect(&m_socket, &QTcpSocket::connected, this, [this] {
            m_socket.write(QByteArray::fromHex("101100044d5154540402003c000562656e6368"));
            m_socket.write(QByteArray::fromHex("82060001000123") + static_cast<char>(m_task.qos));
        });
        connect(&m_socket, &QTcpSocket::readyRead, this, [this] { read(); });
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        m_buffer.resize(256 * 1024);
    }
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

double receiveFloor(const Feeder::Task &task)
{
    Feeder feeder(task);
    QElapsedTimer clock;
    clock.start();
    FloorReceiver receiver(task, feeder.port());
    while (receiver.count() < task.messages && clock.elapsed() < 60'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return task.messages / (static_cast<double>(clock.nsecsElapsed()) / 1e9);
}

#ifdef MQTTSCOPE_HAS_LIBMOSQUITTO
struct MosquittoKeeper
{
    Arena arena;
    std::atomic_int count{0};
};

double receiveMosquitto(const Feeder::Task &task)
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
    mosquitto_connect(client, "127.0.0.1", feeder.port(), 60);
    mosquitto_subscribe(client, nullptr, "#", task.qos);
    mosquitto_loop_start(client);
    const double seconds = secondsUntil([&] { return keeper.count >= task.messages; });
    mosquitto_disconnect(client);
    mosquitto_loop_stop(client, true);
    mosquitto_destroy(client);
    return task.messages / seconds;
}

double publishMosquitto(const Feeder::Task &task)
{
    Feeder feeder(task);
    mosquitto_lib_init();
    mosquitto *client = mosquitto_new("bench", true, nullptr);
    mosquitto_max_inflight_messages_set(client, 100);
    mosquitto_connect(client, "127.0.0.1", feeder.port(), 60);
    mosquitto_loop_start(client);
    const QByteArray payload(task.payloadSize, 'x');
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < task.expected; ++i)
        mosquitto_publish(client, nullptr, "factory/line7/sensor", task.payloadSize,
                          payload.constData(), task.qos, false);
    secondsUntil([&] { return feeder.received() >= task.expected; });
    const double seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    mosquitto_disconnect(client);
    mosquitto_loop_stop(client, true);
    mosquitto_destroy(client);
    return task.expected / seconds;
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

double publishOurs(const Feeder::Task &task)
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
    secondsUntil([&] { return connected; });
    QElapsedTimer clock;
    clock.start();
    top();
    while (finished < task.expected && clock.elapsed() < 60'000)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    while (feeder.received() < task.expected && clock.elapsed() < 60'000)
        QThread::usleep(100);
    return task.expected / (static_cast<double>(clock.nsecsElapsed()) / 1e9);
}

double best(double (*measure)(const Feeder::Task &), const Feeder::Task &task)
{
    double result = 0;
    for (int i = 0; i < 3; ++i)
        result = qMax(result, measure(task));
    return result;
}

// What the command line limits the run to: a part of the name.
const char *g_only = "";

void report(const char *name, const Feeder::Task &task, double budget)
{
    if (!std::strstr(name, g_only))
        return;
    const double floor = best(receiveFloor, task);
    const double ours = best(receiveOurs, task);
    std::printf("%-34s floor %9.0f/s  ours %9.0f/s  ratio %.2f (at least %.2f)", name, floor, ours,
                ours / floor, budget);
#ifdef MQTTSCOPE_HAS_LIBMOSQUITTO
    const double peer = best(receiveMosquitto, task);
    std::printf("  libmosquitto %9.0f/s  x %.1f", peer, ours / peer);
#endif
    std::printf("\n");
    std::fflush(stdout);
}

void reportPublish(const char *name, const Feeder::Task &task)
{
    if (!std::strstr(name, g_only))
        return;
    const double ours = best(publishOurs, task);
    std::printf("%-34s ours %9.0f/s", name, ours);
#ifdef MQTTSCOPE_HAS_LIBMOSQUITTO
    const double peer = best(publishMosquitto, task);
    std::printf("  libmosquitto %9.0f/s  x %.1f", peer, ours / peer);
#endif
    std::printf("\n");
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    g_only = argc > 1 ? argv[1] : "";
    report("receive QoS 0, 64 B", {0, 0, 3'000'000, 64, 0}, 0.5);
    report("receive QoS 0, 1 KiB", {0, 0, 500'000, 1024, 0}, 0.7);
    report("receive QoS 1, 64 B, window 20", {1, 20, 300'000, 64, 0}, 0.6);
    report("receive QoS 2, 64 B, window 20", {2, 20, 150'000, 64, 0}, 0.6);
    reportPublish("publish QoS 0, 64 B", {0, 0, 0, 64, 2'000'000});
    reportPublish("publish QoS 1, 64 B, window 100", {1, 100, 0, 64, 300'000});
    return 0;
}
