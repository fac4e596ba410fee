// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/scheme.h"

#include <QStringList>

namespace clouds {

// What a cloud refuses or drops without a word. 0 or empty: no limit is known.
struct Limits
{
    int keepAliveLeast = 0;       // seconds
    int keepAliveMost = 0;        // seconds
    int keepAliveRecommended = 0; // seconds
    bool hasQoS2 = true;
    bool hasRetain3 = true; // retain and will with 3.1 and 3.1.1
    bool hasRetain5 = true;
    bool hasWill3 = true;
    bool hasWill5 = true;
    bool hasVersion5 = true;
    bool hasVersion31 = true;
    qint64 payloadMost = 0; // bytes
    int topicMost = 0;      // bytes of UTF-8
    int slashesMost = 0;
    int filtersPerSubscribe = 0;
    int subscriptionsMost = 0;
    int clientIdMost = 0;    // characters, before a bar
    int publishRateQoS0 = 0; // messages a second, up
    int publishRateQoS1 = 0;
    int secondsBetweenConnects = 0;
    bool ownTopicsOnly = false; // topics must hold the device's own names
};
// Of a scheme's cloud; no limits when none are known.
const Limits &limitsOf(const Scheme &scheme);

// A limit that somebody is about to run into.
enum class LimitKind : quint8 {
    KeepAliveTooShort,
    KeepAliveTooLong,
    KeepAliveOff,
    KeepAliveShort, // allowed, longer is recommended
    QoS2,
    Retain,
    Will,
    Version5,
    Version31,
    PayloadTooLarge,
    TopicTooLong,
    TopicTooDeep,
    TooManySubscriptions,
    ClientIdTooLong,
    OtherDevicesTopic,
    RateTooHigh,
    HashWildcard // the rest may not hold what was meant
};
struct LimitHint
{
    LimitKind what = LimitKind::QoS2;
    qint64 limit = 0; // the number of the limit, 0 when it has none
    // The server says no; otherwise it drops, changes or delays.
    bool isRefused = false;
    friend bool operator==(const LimitHint &, const LimitHint &) = default;
};

enum class MqttVersion : quint8 { V31, V311, V5 };

struct ConnectPlan
{
    MqttVersion version = MqttVersion::V311;
    int keepAlive = 60; // seconds
    bool hasWill = false;
    QString clientId;
};
struct PublishPlan
{
    MqttVersion version = MqttVersion::V311;
    QString topic;
    qint64 payloadSize = 0;
    int qos = 0;
    bool retain = false;
    double messagesPerSecond = 0; // of this connection, up
    QStringList ownNames;         // product and device, where topics must hold them
};
struct SubscribePlan
{
    QString filter;
    int qos = 0;
    int subscriptions = 0; // there already
    QStringList ownNames;
};
std::vector<LimitHint> hintsFor(const Limits &limits, const ConnectPlan &plan);
std::vector<LimitHint> hintsFor(const Limits &limits, const PublishPlan &plan);
std::vector<LimitHint> hintsFor(const Limits &limits, const SubscribePlan &plan);

// A sentence with what happens and what to do.
QString describe(const LimitHint &hint);

} // namespace clouds
