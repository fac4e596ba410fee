// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One publisher to one subscriber over loopback, through our broker and through mosquitto, each as
// a process of its own, with the same clients in the same run. Prints messages a second and the
// ratio; see README.md.
#include "app/mqtt/encode.h"
#include "app/mqtt/framing.h"
#include "tests/support/freeport.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <thread>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

constexpr int payloadSize = 64;
constexpr int runs = 3;
constexpr int window = 100; // unacknowledged messages of the QoS 1 publisher

// A blocking socket, so that the clients cost as little as clients can.
class Client
{
public:
    explicit Client(quint16 port, const QByteArray &clientId)
    {
        m_socket = socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int on = 1;
        setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (::connect(m_socket, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            qFatal("cannot connect to port %d", port);
        mqtt::Connect connect;
        connect.version = mqtt::ProtocolVersion::V311;
        connect.clientId = clientId;
        connect.keepAlive = 0;
        send(mqtt::encode(connect, mqtt::ProtocolVersion::V311));
        expect(mqtt::PacketType::Connack);
    }
    ~Client() { close(m_socket); }
    Client(const Client &) = delete;
    Client &operator=(const Client &) = delete;

    void send(QByteArrayView bytes)
    {
        while (!bytes.isEmpty()) {
            const ssize_t sent = ::send(m_socket, bytes.data(), size_t(bytes.size()), MSG_NOSIGNAL);
            if (sent <= 0)
                qFatal("the broker closed the link");
            bytes = bytes.sliced(sent);
        }
    }

    // Waits for bytes and hands out each packet among them.
    template<class Handler>
    void receive(Handler handle)
    {
        const ssize_t size = recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
        if (size <= 0)
            qFatal("the broker closed the link");
        m_framer.append(QByteArrayView(m_buffer.data(), size));
        while (const auto packet = m_framer.next())
            handle(*packet);
    }

    void expect(mqtt::PacketType type)
    {
        bool came = false;
        while (!came)
            receive([&](QByteArrayView packet) {
                came = came || mqtt::packetTypeOf(quint8(packet[0])) == type;
            });
    }

private:
    int m_socket = -1;
    std::array<char, 256 << 10> m_buffer;
    mqtt::Framer m_framer;
};

QByteArray publishBytes(mqtt::QoS qos)
{
    mqtt::Publish publish;
    publish.topic = "bench/one/two/three";
    publish.payload = QByteArray(payloadSize, 'x');
    publish.qos = qos;
    publish.packetId = qos == mqtt::QoS::AtMostOnce ? 0 : 1;
    return mqtt::encode(publish, mqtt::ProtocolVersion::V311);
}

qsizetype packetIdOffset(const QByteArray &publish)
{
    return publish.size() - payloadSize - 2;
}

// Counts what arrives and acknowledges it, gathered per read.
void subscribeUntil(Client &client, int count)
{
    int received = 0;
    while (received < count) {
        QByteArray acknowledgements;
        client.receive([&](QByteArrayView packet) {
            ++received;
            if ((quint8(packet[0]) & 0x06) == 0)
                return;
            const qsizetype id = packet.size() - payloadSize - 2;
            acknowledgements.append("\x40\x02", 2).append(packet.sliced(id, 2));
        });
        if (!acknowledgements.isEmpty())
            client.send(acknowledgements);
    }
}

void publishAtMostOnce(Client &client, int count)
{
    constexpr int together = 100;
    const QByteArray bytes = publishBytes(mqtt::QoS::AtMostOnce).repeated(together);
    for (int sent = 0; sent < count; sent += together)
        client.send(bytes);
}

void publishAtLeastOnce(Client &client, int count)
{
    const QByteArray publish = publishBytes(mqtt::QoS::AtLeastOnce);
    const qsizetype id = packetIdOffset(publish);
    int sent = 0;
    int acknowledged = 0;
    while (acknowledged < count) {
        QByteArray bytes;
        for (; sent < count && sent - acknowledged < window; ++sent) {
            const auto packetId = quint16(sent % 65535 + 1);
            const qsizetype start = bytes.size();
            bytes.append(publish);
            bytes[start + id] = char(packetId >> 8);
            bytes[start + id + 1] = char(packetId & 0xff);
        }
        if (!bytes.isEmpty())
            client.send(bytes);
        client.receive([&](QByteArrayView) { ++acknowledged; });
    }
}

// Messages a second from the first sent to the last received.
double measure(quint16 port, mqtt::QoS qos, int count)
{
    Client subscriber(port, "subscriber");
    subscriber.send(mqtt::encode(mqtt::Subscribe{1, {{"bench/#", qos, {}, {}, {}}}, {}},
                                 mqtt::ProtocolVersion::V311));
    subscriber.expect(mqtt::PacketType::Suback);
    Client publisher(port, "publisher");
    QElapsedTimer timer;
    timer.start();
    std::thread receiving([&] { subscribeUntil(subscriber, count); });
    if (qos == mqtt::QoS::AtMostOnce)
        publishAtMostOnce(publisher, count);
    else
        publishAtLeastOnce(publisher, count);
    receiving.join();
    return count / (double(timer.nsecsElapsed()) / 1e9);
}

void waitForPort(quint16 port)
{
    for (int i = 0; i < 200; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, port);
        if (socket.waitForConnected(100))
            return;
        QThread::msleep(20);
    }
    qFatal("no broker on port %d", port);
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

void compare(const char *name, quint16 ours, quint16 logging, quint16 theirs, mqtt::QoS qos,
             int count)
{
    std::vector<double> oursRates;
    std::vector<double> loggingRates;
    std::vector<double> theirRates;
    for (int run = 0; run < runs; ++run) {
        theirRates.push_back(measure(theirs, qos, count));
        oursRates.push_back(measure(ours, qos, count));
        loggingRates.push_back(measure(logging, qos, count));
    }
    const double mosquitto = median(theirRates);
    std::printf("%-22s mosquitto %9.0f/s   ours %9.0f/s = %5.2f x   with log %9.0f/s = %5.2f x\n",
                name, mosquitto, median(oursRates), median(oursRates) / mosquitto,
                median(loggingRates), median(loggingRates) / mosquitto);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const QString cli = QStringLiteral(MQTTSCOPE_CLI);
    const quint16 ours = testsupport::freePort();
    const quint16 logging = testsupport::freePort();
    const quint16 theirs = testsupport::freePort();

    QTemporaryDir folder;
    QFile configuration(folder.filePath(QStringLiteral("mosquitto.conf")));
    if (!configuration.open(QIODevice::WriteOnly))
        return 1;
    // No limits that would make it drop or hold back what ours delivers.
    configuration.write("listener " + QByteArray::number(theirs) + " 127.0.0.1\n"
                        + "allow_anonymous true\nmax_queued_messages 0\n"
                          "max_inflight_messages 1000\nset_tcp_nodelay true\nlog_type error\n");
    configuration.close();

    QProcess oursProcess;
    QProcess loggingProcess;
    QProcess theirProcess;
    loggingProcess.setStandardOutputFile(QProcess::nullDevice());
    const QStringList command{QStringLiteral("broker"), QStringLiteral("--port")};
    oursProcess.start(cli, command + QStringList{QString::number(ours)});
    loggingProcess.start(cli,
                         command + QStringList{QString::number(logging), QStringLiteral("--log")});
    theirProcess.start(QStringLiteral("mosquitto"),
                       {QStringLiteral("-c"), configuration.fileName()});
    for (const quint16 port : {ours, logging, theirs})
        waitForPort(port);

    compare("broker QoS 0, 64 B", ours, logging, theirs, mqtt::QoS::AtMostOnce, 60'000);
    compare("broker QoS 1, 64 B", ours, logging, theirs, mqtt::QoS::AtLeastOnce, 20'000);

    for (QProcess *process : {&oursProcess, &loggingProcess, &theirProcess}) {
        process->terminate();
        process->waitForFinished();
    }
    return 0;
}
