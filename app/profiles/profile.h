// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/packets.h"
#include "app/mqtt/scram.h"
#include "app/net/endpoint.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>
#include <utility>

namespace profiles {

using UserProperties = QList<std::pair<QString, QString>>;

// A subscription made after connecting, with the colour its messages are marked with.
struct SavedSubscription
{
    QString filter;
    mqtt::QoS qos = mqtt::QoS::AtMostOnce;
    bool noLocal = false; // this and the following: 5.0 only
    bool retainAsPublished = false;
    mqtt::RetainHandling retainHandling = mqtt::RetainHandling::SendAlways;
    QString colour; // "#rrggbb"; empty: chosen by the program
    bool enabled = true;
    friend bool operator==(const SavedSubscription &, const SavedSubscription &) = default;
};

struct SavedWill
{
    bool enabled = false;
    QString topic;
    QByteArray payload;
    mqtt::QoS qos = mqtt::QoS::AtMostOnce;
    bool retain = false;
    // 5.0 only from here; absent values are not sent.
    std::optional<quint32> delay;         // seconds
    std::optional<quint32> messageExpiry; // seconds
    bool payloadIsText = false;           // Payload Format Indicator 1
    QString contentType;
    QString responseTopic;
    QByteArray correlationData;
    UserProperties userProperties;
    friend bool operator==(const SavedWill &, const SavedWill &) = default;
};

// CONNECT properties of 5.0; absent values are not sent.
struct SavedConnectProperties
{
    std::optional<quint32> sessionExpiry; // seconds; 0xFFFFFFFF: never
    std::optional<quint16> receiveMaximum;
    std::optional<quint32> maximumPacketSize;
    std::optional<quint16> topicAliasMaximum;
    std::optional<bool> requestResponseInformation;
    std::optional<bool> requestProblemInformation;
    UserProperties userProperties;
    QString authenticationMethod;    // its data, or the password of SCRAM, is a secret
    QString authenticationUser;      // of SCRAM; empty: the user name
    bool assignTopicAliases = false; // to topics we publish, where the server allows any
    friend bool operator==(const SavedConnectProperties &,
                           const SavedConnectProperties &) = default;
};

enum class PasswordUse : quint8 {
    None,        // the password flag is not set
    Stored,      // lies in the SecretStore
    AskEachTime, // kept nowhere
};

// The cloud scheme a profile was made from. Client id, user name and password are worked out from
// it again at every connect, so that a token has never expired.
struct SavedOrigin
{
    QString scheme;                // empty: made by hand
    QMap<QString, QString> inputs; // by the scheme's names, without what is secret
    bool isEmpty() const { return scheme.isEmpty(); }
    friend bool operator==(const SavedOrigin &, const SavedOrigin &) = default;
};

// Who speaks MQTT for the connection.
enum class Engine : quint8 {
    Own,
    QtMqtt, // QMqttClient, where the program was built with it
};

// A way to reach a broker, as saved. What is secret lives in the SecretStore.
struct Profile
{
    QString id;   // given by the store, kept for life
    QString slug; // file name without ".json", given by the store
    QString name;
    QString group; // empty: none
    QString notes;

    // Its passwords, and the values of secret headers, stay empty here.
    net::EndpointOptions endpoint;
    Engine engine = Engine::Own;
    mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V5;
    QString clientId;                // empty: the server chooses one (not in 3.1)
    bool freshClientId = false;      // make a new one from clientId's beginning at every connect
    std::optional<QString> username; // empty is not absent
    PasswordUse password = PasswordUse::None;
    PasswordUse keyPassword = PasswordUse::None; // the private key's pass phrase
    bool caHasPassword = false;                  // these two lie in the SecretStore
    bool proxyHasPassword = false;
    bool networkHasPassword = false; // of endpoint.module
    quint16 keepAlive = 60;          // seconds; 0: off
    bool cleanStart = true;
    SavedConnectProperties properties;
    SavedWill will;

    bool autoReconnect = true;
    int longestReconnectSeconds = 60;
    QList<SavedSubscription> subscriptions;
    SavedOrigin origin;

    friend bool operator==(const Profile &, const Profile &) = default;
};

// What belongs to a profile and is never in its file.
struct Secrets
{
    QByteArray password; // bytes, as MQTT has them
    QString keyPassword;
    QByteArray authenticationData; // goes with properties.authenticationMethod; SCRAM: password
    QByteArray originSecrets;      // the origin's secret inputs, as a JSON object
    QString caPassword;
    QString proxyPassword;
    QString networkPassword;             // of the network that a module joins
    QMap<QString, QString> headerValues; // of secret headers, by name in lower case
    QString sharedKey = {};              // of TLS-PSK, in hex
    friend bool operator==(const Secrets &, const Secrets &) = default;
};

// Whether what a header says lets its reader in: Authorization, Cookie, X-Api-Key and the like.
bool isSecretHeader(const QString &name);

// "mqttscope-1f4c9a7e": valid in every version, short enough for 3.1 (23 bytes).
QString generatedClientId();

// What goes on the wire and into the transport. `Stored` passwords come from `secrets`, those asked
// for as well.
mqtt::Connect connectPacket(const Profile &profile, const Secrets &secrets);
net::EndpointOptions endpoint(const Profile &profile, const Secrets &secrets);
// With a SCRAM method in 5.0: the exchange is spoken for, and connectPacket() leaves it out.
std::optional<mqtt::ScramCredentials> scramCredentials(const Profile &profile,
                                                       const Secrets &secrets);
QList<mqtt::Subscription> subscriptions(const Profile &profile); // the enabled ones

} // namespace profiles
