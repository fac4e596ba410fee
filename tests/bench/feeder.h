// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <atomic>
#include <thread>

namespace bench {

// The other end of a benchmark, on a thread of its own, with blocking sockets: takes one client,
// answers CONNECT and SUBSCRIBE, then works as told until the client goes.
class Feeder
{
public:
    struct Task
    {
        int qos = 0;
        int window = 0;       // unacknowledged messages at a time, of QoS 1 and 2
        int messages = 0;     // to send; 0: receive only
        int payloadSize = 64; // bytes
        int expected = 0;     // messages to receive
    };

    explicit Feeder(const Task &task);
    ~Feeder();

    quint16 port() const { return m_port; }
    int received() const { return m_received.load(std::memory_order_relaxed); }
    // Processor time that the feeder itself has taken; the rest of the process is what is measured.
    double cpuSeconds();

private:
    void run();
    void greet(int socket);
    void feed(int socket);
    void feedInWindow(int socket);
    void drink(int socket);

    const Task m_task;
    int m_listener = -1;
    quint16 m_port = 0;
    std::atomic_int m_received{0};
    std::thread m_thread;
};

// The PUBLISH frame that a feeder sends, 3.1.1.
QByteArray publishFrame(int qos, quint16 packetId, int payloadSize);

} // namespace bench
