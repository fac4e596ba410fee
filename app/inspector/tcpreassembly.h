// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <map>

namespace inspector {

// One direction of a TCP stream: puts segments in order, leaves out what came twice, and tells
// what never came.
class TcpReassembly
{
public:
    struct Out
    {
        std::function<void(QByteArrayView bytes)> deliver;
        std::function<void(quint64 bytes)> lose;
    };

    void start(quint32 sequence); // of the first byte
    bool isStarted() const { return m_started; }
    // `sent` is the length that went over the wire when the capture kept less.
    void add(quint32 sequence, QByteArrayView bytes, qsizetype sent, const Out &out);
    // Hands out what waits behind gaps.
    void finish(const Out &out);

private:
    void pass(QByteArrayView bytes, qsizetype sent, const Out &out);
    void passWaiting(const Out &out);
    void giveUpGap(const Out &out);

    struct Waiting
    {
        QByteArray bytes;
        qsizetype sent = 0;
    };
    std::map<quint64, Waiting> m_waiting; // by the place in the stream
    qsizetype m_waitingBytes = 0;
    quint64 m_next = 0; // place in the stream; its low half is the sequence number
    bool m_started = false;
};

} // namespace inspector
