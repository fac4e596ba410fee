// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/mqttclient.h"

#include <QJsonObject>
#include <QList>
#include <QString>

#include <optional>
#include <variant>

// A scripted session as values (README, "Scripted sessions").
namespace cli {

enum class EventKind : quint8 {
    Connected,
    Refused,
    Subscribed,
    Unsubscribed,
    Published,
    Message,
    Disconnected,
    Auth,
    Error
};
QString eventName(EventKind kind);
std::optional<EventKind> eventKind(const QString &name);

struct ConnectStep
{
    client::ConnectionOptions options;
    bool hasPort = false; // said by the script, else by the command line or the transport
    bool hasHost = false;
    QString sessionFile; // keeps a lasting session between runs; empty: nothing is kept
};
struct SubscribeStep
{
    mqtt::Subscribe subscribe;
};
struct UnsubscribeStep
{
    mqtt::Unsubscribe unsubscribe;
};
struct PublishStep
{
    mqtt::Publish publish;
};
struct AuthStep
{
    mqtt::Auth auth;
};
struct DisconnectStep
{
    mqtt::Disconnect disconnect;
};
struct ReconnectStep
{
};
struct DropLinkStep
{
};
struct SendRawStep
{
    QByteArray bytes;
};
struct FaultStep
{
    mqtt::Fault fault;
};
struct ClearFaultsStep
{
};
struct ReleaseStep
{
    std::optional<mqtt::PacketType> packet;
    int count = 0; // 0: all
};
struct ReauthenticateStep
{
};
struct SleepStep
{
    int ms = 0;
};
struct WaitStep
{
    EventKind event = EventKind::Connected;
    int count = 1;
    int timeoutMs = 5000;
};
// What is absent need not match.
struct ExpectMessageStep
{
    std::optional<QByteArray> topic;
    std::optional<QByteArray> payload;
    std::optional<QJsonObject> json; // JSON pointer → value in the payload
    std::optional<int> qos;
    std::optional<bool> retain;
    int timeoutMs = 5000;
};
struct ExpectPacketStep
{
    QByteArray type;    // "SUBACK"
    QJsonObject fields; // as mqttscope-cli decode --json names them
    int timeoutMs = 5000;
};

using Step = std::variant<ConnectStep, SubscribeStep, UnsubscribeStep, PublishStep, AuthStep,
                          DisconnectStep, ReconnectStep, DropLinkStep, SendRawStep, FaultStep,
                          ClearFaultsStep, ReleaseStep, ReauthenticateStep, SleepStep, WaitStep,
                          ExpectMessageStep, ExpectPacketStep>;

struct Action
{
    QString title; // "publish", "wait message"
    Step step;
};

struct Script
{
    QString id;
    QList<Action> actions;
};

} // namespace cli
