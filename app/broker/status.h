// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/stamp.h"
#include "app/mqtt/types.h"

#include <QByteArray>
#include <QList>
#include <QMetaType>

namespace broker {

// One client as the broker sees it; one that is away has a session and no link.
struct ClientInfo
{
    enum class Presence : quint8 { Connected, Away };
    QByteArray id;
    QByteArray peer; // "127.0.0.1:50123", of the last link when away
    Presence presence = Presence::Connected;
    mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V5;
    quint16 keepAlive = 0; // seconds
    QList<QByteArray> filters;
    qint64 queued = 0;    // messages that wait for it
    quint64 received = 0; // application messages from it
    quint64 sent = 0;     // application messages to it
    base::Stamp since;    // of the link, or of going away
    friend bool operator==(const ClientInfo &, const ClientInfo &) = default;
};

struct Counters
{
    quint64 messagesReceived = 0;
    quint64 messagesSent = 0;
    quint64 messagesDropped = 0; // queue full, link too slow, too large for the client, expired
    friend bool operator==(const Counters &, const Counters &) = default;
};

struct BrokerStatus
{
    QList<ClientInfo> clients; // by identifier
    qint64 retained = 0;
    Counters counters;
};

} // namespace broker

Q_DECLARE_METATYPE(broker::BrokerStatus)
