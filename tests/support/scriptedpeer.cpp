// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scriptedpeer.h"

#include "app/mqtt/encode.h"
#include "app/mqtt/framing.h"

#include <QtTest>

#include <algorithm>

namespace testsupport {

ScriptedPeer::ScriptedPeer(const mqtt::Connect &connect) : m_connect(connect), m_session(this) {}

ScriptedPeer &ScriptedPeer::open()
{
    return openAs(m_connect, m_connect);
}

ScriptedPeer &ScriptedPeer::open(const mqtt::Connect &connect)
{
    m_connect = connect;
    return open();
}

ScriptedPeer &ScriptedPeer::openAs(const mqtt::Connect &connect, const mqtt::Connect &sent)
{
    m_connect = connect;
    m_session.linkOpened(now(), m_connect);
    takeOutput();
    return expect(sent);
}

ScriptedPeer &ScriptedPeer::accept(const mqtt::Connack &connack)
{
    return open().reply(connack);
}

ScriptedPeer &ScriptedPeer::breakLink()
{
    m_session.linkEnded();
    m_timers.clear();
    m_stream.clear();
    takeOutput();
    return *this;
}

ScriptedPeer &ScriptedPeer::expect(const mqtt::Packet &packet)
{
    const QByteArray expected = mqtt::encode(packet, m_connect.version);
    const mqtt::FrameLength length = mqtt::frameLength(m_stream);
    const qsizetype size = length.state == mqtt::FrameLength::State::Known
                                   ? qMin(length.total, m_stream.size())
                                   : m_stream.size();
    const QByteArray got = m_stream.first(size);
    m_stream.remove(0, size);
    QTest::qCompare(got.toHex(' '), expected.toHex(' '), "next packet of the client",
                    mqtt::packetTypeName(mqtt::typeOf(packet)).data(), __FILE__, __LINE__);
    return *this;
}

ScriptedPeer &ScriptedPeer::expectNothing()
{
    QTest::qCompare(m_stream.toHex(' '), QByteArray(), "bytes of the client", "nothing", __FILE__,
                    __LINE__);
    return *this;
}

ScriptedPeer &ScriptedPeer::reply(const mqtt::Packet &packet)
{
    return replyBytes(mqtt::encode(packet, m_connect.version));
}

ScriptedPeer &ScriptedPeer::replyBytes(QByteArrayView bytes)
{
    m_session.bytesReceived(now(), bytes);
    takeOutput();
    return *this;
}

ScriptedPeer &ScriptedPeer::silentFor(std::chrono::milliseconds time)
{
    const qint64 end = m_nowUs + time.count() * 1000;
    while (true) {
        const auto next =
                std::min_element(m_timers.begin(), m_timers.end(),
                                 [](const auto &a, const auto &b) { return a.second < b.second; });
        if (next == m_timers.end() || next->second > end)
            break;
        m_nowUs = next->second;
        const mqtt::SessionTimer timer = next->first;
        m_timers.erase(next);
        m_session.timerFired(now(), timer);
        takeOutput();
    }
    m_nowUs = end;
    return *this;
}

ScriptedPeer &ScriptedPeer::publish(const mqtt::Publish &publish)
{
    m_session.publish(now(), ++m_token, publish);
    takeOutput();
    return *this;
}

ScriptedPeer &ScriptedPeer::subscribe(const mqtt::Subscribe &subscribe)
{
    m_session.subscribe(now(), ++m_token, subscribe);
    takeOutput();
    return *this;
}

ScriptedPeer &ScriptedPeer::unsubscribe(const mqtt::Unsubscribe &unsubscribe)
{
    m_session.unsubscribe(now(), ++m_token, unsubscribe);
    takeOutput();
    return *this;
}

ScriptedPeer &ScriptedPeer::disconnect(const mqtt::Disconnect &disconnect)
{
    m_session.disconnect(now(), disconnect);
    takeOutput();
    return *this;
}

ScriptedPeer &ScriptedPeer::reauthenticate()
{
    m_session.reauthenticate(now(), ++m_token);
    takeOutput();
    return *this;
}

ScriptedPeer &ScriptedPeer::auth(const mqtt::Auth &auth)
{
    m_session.auth(now(), ++m_token, auth);
    takeOutput();
    return *this;
}

QList<mqtt::Publish> ScriptedPeer::takeReceived()
{
    return std::exchange(m_received, {});
}

QList<mqtt::Publish> ScriptedPeer::takeSent()
{
    return std::exchange(m_sent, {});
}

void ScriptedPeer::message(base::Direction direction, const base::Stamp &,
                           const mqtt::PublishView &publish)
{
    (direction == base::Direction::In ? m_received : m_sent).append(publish.toPublish());
}

void ScriptedPeer::takeOutput()
{
    m_stream.append(m_session.bytesToSend());
    m_session.bytesTaken();
    for (mqtt::SessionAction &action : m_session.actions()) {
        if (const auto *start = std::get_if<mqtt::StartTimer>(&action))
            m_timers[start->timer] = m_nowUs + start->after.count() * 1000;
        else if (const auto *stop = std::get_if<mqtt::StopTimer>(&action))
            m_timers.erase(stop->timer);
        else
            m_told.push_back(std::move(action));
    }
    m_session.actions().clear();
}

} // namespace testsupport
