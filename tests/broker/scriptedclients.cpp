// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/broker/scriptedclients.h"

#include "app/mqtt/decode.h"
#include "app/mqtt/encode.h"
#include "app/mqtt/framing.h"

ScriptedClients::ScriptedClients(broker::RouterOptions options)
    : router(std::move(options)), now{1'000'000'000, 5'000'000}
{
}

broker::LinkId ScriptedClients::open(mqtt::ProtocolVersion version)
{
    const broker::LinkId link = ++m_lastLink;
    m_links[link].version = version;
    router.linkOpened(link, "127.0.0.1:50000", now);
    collect();
    return link;
}

broker::LinkId ScriptedClients::connect(const mqtt::Connect &connect)
{
    const broker::LinkId link = open(connect.version);
    send(link, connect);
    const QByteArray bytes = m_links[link].bytes;
    const mqtt::FrameLength length = mqtt::frameLength(bytes);
    const auto packet = mqtt::decode(QByteArrayView(bytes).first(qMin(length.total, bytes.size())),
                                     {connect.version, mqtt::Sender::Server});
    connack = packet && std::holds_alternative<mqtt::Connack>(*packet)
                      ? std::get<mqtt::Connack>(*packet)
                      : mqtt::Connack{false, mqtt::ReasonCode::UnspecifiedError, {}};
    m_links[link].bytes.remove(0, length.total);
    return link;
}

broker::LinkId ScriptedClients::connect(const QByteArray &clientId, mqtt::ProtocolVersion version)
{
    mqtt::Connect packet;
    packet.version = version;
    packet.clientId = clientId;
    return connect(packet);
}

void ScriptedClients::send(broker::LinkId link, const mqtt::Packet &packet)
{
    sendBytes(link, mqtt::encode(packet, m_links[link].version));
}

void ScriptedClients::sendBytes(broker::LinkId link, QByteArrayView bytes)
{
    router.bytesReceived(link, bytes, now);
    collect();
}

void ScriptedClients::dropLink(broker::LinkId link)
{
    router.linkClosed(link, now);
    collect();
}

void ScriptedClients::pass(std::chrono::milliseconds time)
{
    now.monotonicUs += std::chrono::microseconds(time).count();
    now.wallUs += std::chrono::microseconds(time).count();
    router.timePassed(now);
    collect();
}

void ScriptedClients::collect()
{
    std::vector<broker::LinkOutput> outputs;
    router.takeOutput(outputs);
    for (const broker::LinkOutput &output : outputs) {
        State &state = m_links[output.link];
        state.bytes += output.bytes;
        state.closed = state.closed || output.close;
        if (!output.close)
            router.outputWritten(output.link, 0, now);
    }
}

QByteArray ScriptedClients::takeBytes(broker::LinkId link)
{
    return std::exchange(m_links[link].bytes, {});
}

QList<mqtt::Packet> ScriptedClients::take(broker::LinkId link)
{
    const QByteArray bytes = takeBytes(link);
    mqtt::Framer framer;
    framer.append(bytes);
    QList<mqtt::Packet> packets;
    while (const auto frame = framer.next()) {
        const auto packet = mqtt::decode(*frame, {m_links[link].version, mqtt::Sender::Server});
        if (!packet)
            qFatal("the router wrote an ill-formed packet: %s",
                   frame->toByteArray().toHex().constData());
        packets.append(*packet);
    }
    if (!framer.rest().isEmpty())
        qFatal("the router wrote half a packet");
    return packets;
}

mqtt::ReasonCode ScriptedClients::subscribe(broker::LinkId link,
                                            const mqtt::Subscription &subscription,
                                            quint32 identifier)
{
    mqtt::Subscribe packet{7, {subscription}, {}};
    if (identifier != 0)
        packet.properties.addNumber(mqtt::PropertyId::SubscriptionIdentifier, identifier);
    send(link, packet);
    QByteArray &bytes = m_links[link].bytes;
    const qsizetype length = mqtt::frameLength(bytes).total;
    const auto suback = mqtt::decode(QByteArrayView(bytes).first(length),
                                     {m_links[link].version, mqtt::Sender::Server});
    bytes.remove(0, length);
    return suback && std::holds_alternative<mqtt::Suback>(*suback)
                   ? std::get<mqtt::Suback>(*suback).reasons.value(0)
                   : mqtt::ReasonCode::UnspecifiedError;
}
