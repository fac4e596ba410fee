// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/packets.h"

#include <QHostAddress>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace broker {

// How much the broker keeps and lets in. What goes over is dropped or refused, counted and logged.
struct Limits
{
    qsizetype links = 5'000;
    qsizetype sessions = 10'000;
    qsizetype subscriptions = 10'000;  // of one session
    qsizetype topicLevels = 200;       // of one topic filter
    qsizetype queuedMessages = 10'000; // of one session
    qsizetype queuedBytes = 64 << 20;  // of one session
    qsizetype inflight = 1'000;        // sent and not acknowledged, of one session
    qsizetype backlogBytes = 64 << 20; // unsent on one link, before QoS 0 is dropped
    qsizetype retainedMessages = 100'000;
    qsizetype retainedBytes = 256 << 20;
    quint16 topicAliases = 100;          // of one link
    qsizetype packetBytes = 268'435'460; // the largest that MQTT can express
    qsizetype connectBytes = 1 << 20;    // of the first packet, from one who is not known yet
    std::chrono::seconds connectTimeout{10};
};

// Says Success, or why this client may not come in, as a reason code of 5.0; for 3.x clients it is
// turned into a return code.
using Authenticator = std::function<mqtt::ReasonCode(const mqtt::Connect &)>;

struct RouterOptions
{
    Limits limits;
    Authenticator authenticate; // empty: everyone may
};

// Where the broker listens, and who may come in.
struct ListenOptions
{
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 1883;                  // 0: any free one
    std::optional<quint16> webSocketPort; // listens there too, 0: any free one; nullopt: not
    QByteArray username;                  // empty: user name and password are not looked at
    QByteArray password;
    RouterOptions router; // its authenticator is asked after user name and password
};

// Why the broker could not be started.
struct ListenError
{
    enum class Kind : quint8 {
        PortTaken,
        PermissionDenied, // ports below 1024 are for the administrator
        AddressNotHere,   // no interface of this machine has it
        Other
    };
    Kind kind = Kind::Other;
    QHostAddress address;
    quint16 port = 0;
    quint16 freePort = 0; // one that could be taken instead, 0: none found
    QString detail;       // what the system says, untranslated
    friend bool operator==(const ListenError &, const ListenError &) = default;
};

} // namespace broker
