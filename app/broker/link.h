// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/broker/log.h"
#include "app/mqtt/framing.h"
#include "app/mqtt/packets.h"

#include <optional>
#include <vector>

namespace broker {

class Session;
struct Link;

// The links that have something to be written or closed, each once.
struct Outbox
{
    std::vector<Link *> touched;
};

enum class LinkState : quint8 { AwaitingConnect, Connected, Closing };

// One accepted connection: what MQTT says about it, and the bytes to be written to it.
struct Link
{
    Link(LinkId linkId, QByteArray peerAddress, Outbox &box, const base::Stamp &now)
        : id(linkId), peer(std::move(peerAddress)), opened(now), heardUs(now.monotonicUs),
          outbox(box)
    {
    }

    const LinkId id;
    const QByteArray peer;
    const base::Stamp opened;
    LinkState state = LinkState::AwaitingConnect;
    mqtt::Framer framer;

    // From CONNECT.
    mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V311;
    quint16 keepAlive = 0; // seconds
    qsizetype maximumPacketSize = 268'435'460;
    qsizetype window = 1; // messages in flight at once
    std::optional<mqtt::Will> will;
    Session *session = nullptr; // while Connected

    std::vector<QByteArray> aliases; // by alias - 1; empty: not set
    qint64 heardUs;                  // last sign of life, monotonic
    qsizetype unsent = 0;            // handed out and still in the socket's buffer
    quint64 messagesReceived = 0;
    quint64 messagesSent = 0;

    bool is5() const { return version == mqtt::ProtocolVersion::V5; }
    qsizetype backlog() const { return m_output.size() + unsent; }
    // Where to append what is to be written.
    QByteArray &output()
    {
        touch();
        return m_output;
    }
    QByteArray takeOutput()
    {
        m_touched = false;
        return std::exchange(m_output, {});
    }
    // Bytes written to it from now on are for nobody.
    void close()
    {
        state = LinkState::Closing;
        touch();
    }

private:
    void touch()
    {
        if (!m_touched)
            outbox.touched.push_back(this);
        m_touched = true;
    }

    Outbox &outbox;
    QByteArray m_output;
    bool m_touched = false;
};

} // namespace broker
