// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/clienterror.h"
#include "app/client/mqttclient.h"
#include "app/mqtt/sessionaction.h"

#include <memory>
#include <variant>
#include <vector>

// What passes between MqttClient on its thread and its worker on the I/O thread.
namespace client {

struct ConnectCommand
{
    std::unique_ptr<ConnectionOptions> options;
    net::TransportFactory factory;
};
struct DisconnectCommand
{
    mqtt::Disconnect packet;
};
struct DropLinkCommand
{
};
struct PublishCommand
{
    RequestId request = 0;
    mqtt::Publish publish;
};
struct SubscribeCommand
{
    RequestId request = 0;
    mqtt::Subscribe subscribe;
};
struct UnsubscribeCommand
{
    RequestId request = 0;
    mqtt::Unsubscribe unsubscribe;
};
struct AuthCommand
{
    mqtt::Auth auth;
};
struct ReauthenticateCommand
{
    RequestId request = 0;
};
struct RawCommand
{
    QByteArray bytes;
    std::optional<mqtt::Fault> fault; // played on them as on one packet
};
struct RetryCommand
{
};
struct FaultCommand
{
    mqtt::Fault fault;
};
struct ClearFaultsCommand
{
};
struct ReleaseCommand
{
    std::optional<mqtt::PacketType> packet;
    int count = 0;
};
using Command =
        std::variant<ConnectCommand, DisconnectCommand, DropLinkCommand, PublishCommand,
                     SubscribeCommand, UnsubscribeCommand, AuthCommand, ReauthenticateCommand,
                     RawCommand, RetryCommand, FaultCommand, ClearFaultsCommand, ReleaseCommand>;

struct StateNotice
{
    ClientState state = ClientState::Disconnected;
};
struct PublishesFinished
{
    std::vector<mqtt::PublishFinished> messages;
};
struct ReconnectNotice
{
    std::chrono::milliseconds delay{};
    int attempt = 0;
};
struct DelayedNotice
{
    QList<mqtt::PacketType> held;
    int armed = 0;
};
struct KeepingNotice
{
    bool kept = true;
};
using Notice =
        std::variant<StateNotice, mqtt::ConnectAccepted, PublishesFinished, mqtt::SubscribeAnswered,
                     mqtt::UnsubscribeAnswered, mqtt::RequestRefused, mqtt::AuthReceived,
                     mqtt::Reauthenticated, mqtt::DisconnectReceived, ClientError, ReconnectNotice,
                     DelayedNotice, KeepingNotice>;

} // namespace client
