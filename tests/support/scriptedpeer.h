// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/session.h"

#include <QList>

#include <chrono>
#include <map>

namespace testsupport {

// A server that follows a script, on top of a session that has no link: what the client sends is
// taken packet by packet, what the peer says goes straight in, and time passes only when told.
// A deviation is a failure of the running test.
class ScriptedPeer : private mqtt::MessageSink
{
public:
    explicit ScriptedPeer(const mqtt::Connect &connect = {});

    // The link.
    ScriptedPeer &open(); // expects the CONNECT
    ScriptedPeer &open(const mqtt::Connect &connect);
    // Where the session adds to the CONNECT that was asked for.
    ScriptedPeer &openAs(const mqtt::Connect &connect, const mqtt::Connect &sent);
    ScriptedPeer &accept(const mqtt::Connack &connack = {}); // open() and a CONNACK
    ScriptedPeer &breakLink();

    // The peer's side.
    ScriptedPeer &expect(const mqtt::Packet &packet); // next from the client
    ScriptedPeer &expectNothing();
    ScriptedPeer &reply(const mqtt::Packet &packet);
    ScriptedPeer &replyBytes(QByteArrayView bytes);
    ScriptedPeer &silentFor(std::chrono::milliseconds time); // timers fire meanwhile

    // The application's side; each request has the next token, from 1 on.
    ScriptedPeer &publish(const mqtt::Publish &publish);
    ScriptedPeer &subscribe(const mqtt::Subscribe &subscribe);
    ScriptedPeer &unsubscribe(const mqtt::Unsubscribe &unsubscribe);
    ScriptedPeer &disconnect(const mqtt::Disconnect &disconnect = {});
    ScriptedPeer &auth(const mqtt::Auth &auth);
    ScriptedPeer &reauthenticate();

    // What the application was told since it last asked.
    template<class T>
    QList<T> take();
    QList<mqtt::Publish> takeReceived();
    QList<mqtt::Publish> takeSent();
    mqtt::Session &session() { return m_session; }

private:
    void message(base::Direction direction, const base::Stamp &stamp,
                 const mqtt::PublishView &publish) override;
    void takeOutput();
    base::Stamp now() const { return {m_nowUs, m_nowUs}; }

    mqtt::Connect m_connect;
    mqtt::Session m_session;
    qint64 m_nowUs = 1'000'000;
    mqtt::RequestToken m_token = 0;
    QByteArray m_stream; // from the client, not yet expected
    std::vector<mqtt::SessionAction> m_told;
    std::map<mqtt::SessionTimer, qint64> m_timers; // when they fire
    QList<mqtt::Publish> m_received;
    QList<mqtt::Publish> m_sent;
};

template<class T>
QList<T> ScriptedPeer::take()
{
    QList<T> found;
    for (auto it = m_told.begin(); it != m_told.end();) {
        if (auto *told = std::get_if<T>(&*it)) {
            found.append(*told);
            it = m_told.erase(it);
        } else {
            ++it;
        }
    }
    return found;
}

} // namespace testsupport
