// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/broker/router.h"
#include "app/mqtt/packets.h"

#include <QList>

#include <map>

// Plays clients against a router without sockets and without waiting: packets go in, packets come
// out, time passes when told.
class ScriptedClients
{
public:
    explicit ScriptedClients(broker::RouterOptions options = {});

    broker::LinkId open(mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V5);
    // Opens, sends CONNECT and takes CONNACK.
    broker::LinkId connect(const mqtt::Connect &connect);
    broker::LinkId connect(const QByteArray &clientId,
                           mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V5);
    void send(broker::LinkId link, const mqtt::Packet &packet);
    void sendBytes(broker::LinkId link, QByteArrayView bytes);
    void dropLink(broker::LinkId link);
    void pass(std::chrono::milliseconds time);

    // What the router wrote to this link since the last call.
    QList<mqtt::Packet> take(broker::LinkId link);
    // The only packet written, of this type; an assertion fails in the caller when it is not so.
    template<class T>
    std::optional<T> takeOnly(broker::LinkId link)
    {
        const QList<mqtt::Packet> packets = take(link);
        if (packets.size() != 1 || !std::holds_alternative<T>(packets.first()))
            return std::nullopt;
        return std::get<T>(packets.first());
    }
    bool isClosed(broker::LinkId link) const { return m_links.at(link).closed; }
    QByteArray takeBytes(broker::LinkId link);
    mqtt::Connack connack; // of the last connect()

    broker::Router router;
    base::Stamp now;

    // SUBSCRIBE with one filter; takes SUBACK and gives its code.
    mqtt::ReasonCode subscribe(broker::LinkId link, const mqtt::Subscription &subscription,
                               quint32 identifier = 0);

private:
    struct State
    {
        mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V5;
        QByteArray bytes;
        bool closed = false;
    };
    void collect();

    std::map<broker::LinkId, State> m_links;
    broker::LinkId m_lastLink = 0;
};
