// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/packets.h"
#include "app/mqtt/requesterror.h"
#include "app/mqtt/violation.h"

#include <chrono>
#include <variant>

// What a session asks its owner to do or tells him has happened. Bytes to send and messages to
// deliver do not come this way: they are too many to be values (see Session).
namespace mqtt {

// Names a request of the owner until its answer; 0: nobody asks.
using RequestToken = quint64;

enum class SessionTimer : quint8 { Connack, KeepAlive, PingResponse };

struct StartTimer // again when it runs already
{
    SessionTimer timer = SessionTimer::Connack;
    std::chrono::milliseconds after{};
};

struct StopTimer
{
    SessionTimer timer = SessionTimer::Connack;
};

struct ConnectAccepted
{
    Connack connack;
};

struct ConnectRefused
{
    Connack connack;
};

struct PublishFinished
{
    RequestToken token = 0;
    ReasonCode reason = ReasonCode::Success;
    Properties properties; // of the acknowledgement that ended it
};

struct SubscribeAnswered
{
    RequestToken token = 0;
    Suback suback;
};

struct UnsubscribeAnswered
{
    RequestToken token = 0;
    Unsuback unsuback;
};

struct RequestRefused
{
    RequestToken token = 0;
    RequestError error;
};

struct AuthReceived
{
    Auth auth;
};

struct Reauthenticated
{
    RequestToken token = 0;
};

struct DisconnectReceived
{
    Disconnect disconnect;
};

// Send what is to be sent, then close.
struct CloseLink
{
    enum class Why : quint8 {
        Requested,
        Refused,
        DisconnectedByServer,
        KeepAliveTimeout,
        ConnackTimeout,
        ViolationByServer
    };
    Why why = Why::Requested;
    Violation violation; // of ViolationByServer
};

using SessionAction =
        std::variant<StartTimer, StopTimer, ConnectAccepted, ConnectRefused, PublishFinished,
                     SubscribeAnswered, UnsubscribeAnswered, RequestRefused, AuthReceived,
                     Reauthenticated, DisconnectReceived, CloseLink>;

} // namespace mqtt
