// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/feeder.h"

#include "app/mqtt/encode.h"
#include "app/mqtt/framing.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>

#include <ctime>

namespace bench {

namespace {

bool sendAll(int socket, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t sent =
                ::send(socket, bytes.data(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes = bytes.sliced(sent);
    }
    return true;
}

quint16 idOf(QByteArrayView ack)
{
    return static_cast<quint16>(static_cast<quint8>(ack[2]) << 8 | static_cast<quint8>(ack[3]));
}

QByteArray ack(quint8 first, quint16 id)
{
    const char bytes[] = {static_cast<char>(first), 2, static_cast<char>(id >> 8),
                          static_cast<char>(id)};
    return QByteArray(bytes, 4);
}

quint16 idOfPublish(QByteArrayView packet)
{
    const qsizetype header = 1 + (static_cast<quint8>(packet[1]) & 0x80 ? 2 : 1);
    const auto at = [&](qsizetype i) { return static_cast<quint8>(packet[i]); };
    const qsizetype topic = at(header) << 8 | at(header + 1);
    return static_cast<quint16>(at(header + 2 + topic) << 8 | at(header + 3 + topic));
}

} // namespace

QByteArray publishFrame(int qos, quint16 packetId, int payloadSize)
{
    mqtt::Publish publish;
    publish.topic = "factory/line7/sensor";
    publish.payload = QByteArray(payloadSize, 'x');
    publish.qos = static_cast<mqtt::QoS>(qos);
    publish.packetId = packetId;
    return mqtt::encode(publish, mqtt::ProtocolVersion::V311);
}

Feeder::Feeder(const Task &task) : m_task(task)
{
    m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    ::bind(m_listener, reinterpret_cast<sockaddr *>(&address), sizeof address);
    ::listen(m_listener, 1);
    socklen_t size = sizeof address;
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &size);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

Feeder::~Feeder()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

double Feeder::cpuSeconds()
{
    clockid_t clock{};
    timespec taken{};
    if (pthread_getcpuclockid(m_thread.native_handle(), &clock) != 0
        || clock_gettime(clock, &taken) != 0)
        return 0;
    return static_cast<double>(taken.tv_sec) + static_cast<double>(taken.tv_nsec) / 1e9;
}

void Feeder::run()
{
    const int socket = ::accept(m_listener, nullptr, nullptr);
    if (socket < 0)
        return;
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    greet(socket);
    if (m_task.messages > 0 && m_task.qos == 0)
        feed(socket);
    else if (m_task.messages > 0)
        feedInWindow(socket);
    drink(socket);
    ::close(socket);
}

// CONNECT, and SUBSCRIBE where messages are to be sent.
void Feeder::greet(int socket)
{
    QByteArray stream;
    int answered = 0;
    const int wanted = m_task.messages > 0 ? 2 : 1;
    char buffer[4096];
    while (answered < wanted) {
        const ssize_t count = ::recv(socket, buffer, sizeof buffer, 0);
        if (count <= 0)
            return;
        stream.append(buffer, count);
        while (true) {
            const mqtt::FrameLength length = mqtt::frameLength(stream);
            if (length.state != mqtt::FrameLength::State::Known || length.total > stream.size())
                break;
            if (static_cast<quint8>(stream[0]) == 0x82) {
                QByteArray suback = ack(0x90, idOf(stream.first(4)));
                suback[1] = 3;
                sendAll(socket, suback + char(m_task.qos));
            } else {
                sendAll(socket, QByteArray::fromHex("20020000"));
            }
            stream.remove(0, length.total);
            ++answered;
        }
    }
}

void Feeder::feed(int socket)
{
    const QByteArray frame = publishFrame(0, 0, m_task.payloadSize);
    const int perBlock = static_cast<int>(qMax<qsizetype>(1, 256 * 1024 / frame.size()));
    const QByteArray block = frame.repeated(perBlock);
    int left = m_task.messages;
    while (left > 0) {
        const int count = qMin(left, perBlock);
        if (!sendAll(socket, QByteArrayView(block).first(frame.size() * count)))
            return;
        left -= count;
    }
}

void Feeder::feedInWindow(int socket)
{
    int sent = 0;
    int finished = 0;
    const auto publish = [&](QByteArray &out) {
        if (sent < m_task.messages) {
            out += publishFrame(m_task.qos, static_cast<quint16>(sent % 60000 + 1),
                                m_task.payloadSize);
            ++sent;
        }
    };
    QByteArray out;
    for (int i = 0; i < m_task.window; ++i)
        publish(out);
    sendAll(socket, out);
    QByteArray stream;
    char buffer[65536];
    while (finished < m_task.messages) {
        const ssize_t count = ::recv(socket, buffer, sizeof buffer, 0);
        if (count <= 0)
            return;
        stream.append(buffer, count);
        out.resize(0);
        qsizetype at = 0;
        for (; at + 4 <= stream.size(); at += 4) {
            const QByteArrayView answer = QByteArrayView(stream).sliced(at, 4);
            if (static_cast<quint8>(answer[0]) == 0x50) {
                out += ack(0x62, idOf(answer));
            } else {
                ++finished;
                publish(out);
            }
        }
        stream.remove(0, at);
        if (!sendAll(socket, out))
            return;
    }
}

// Receives, counts and acknowledges until the client goes.
void Feeder::drink(int socket)
{
    QByteArray stream;
    QByteArray out;
    std::vector<char> buffer(256 * 1024);
    int received = 0;
    while (true) {
        const ssize_t count = ::recv(socket, buffer.data(), buffer.size(), 0);
        if (count <= 0)
            return;
        stream.append(buffer.data(), count);
        out.resize(0);
        qsizetype at = 0;
        while (true) {
            const QByteArrayView rest = QByteArrayView(stream).sliced(at);
            const mqtt::FrameLength length = mqtt::frameLength(rest);
            if (length.state != mqtt::FrameLength::State::Known || length.total > rest.size())
                break;
            if ((static_cast<quint8>(rest[0]) & 0xF0) == 0x30) {
                ++received;
                if (m_task.qos == 1)
                    out += ack(0x40, idOfPublish(rest));
            }
            at += length.total;
        }
        stream.remove(0, at);
        m_received.store(received, std::memory_order_relaxed);
        if (!out.isEmpty() && !sendAll(socket, out))
            return;
    }
}

} // namespace bench
