// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"
#include "app/at/sequence.h"

#include <optional>

// Makes the AT commands with which a module does a piece of MQTT, from its description: what goes
// into them is escaped and counted as this module wants it.
namespace at {

// The triple of Aliyun, for modules that sign in by themselves.
struct SignedDevice
{
    QString productKey;
    QString deviceName;
    QString deviceSecret;
};

struct ModuleWill
{
    QByteArray topic;
    QByteArray payload;
    int qos = 0;
    bool retain = false;
};

// How the module gets onto the network; what is empty is left as the module has it.
struct NetworkAccess
{
    QString apn;
    QString apnUser;
    QString apnPassword;
    QString ssid;
    QString wifiPassword;
    friend bool operator==(const NetworkAccess &, const NetworkAccess &) = default;
};

struct ModuleConnect
{
    QString host;
    quint16 port = 1883;
    QByteArray clientId;
    std::optional<QByteArray> username;
    std::optional<QByteArray> password;
    int version = 4;    // protocol level
    int keepAlive = 60; // seconds
    bool cleanSession = true;
    bool tls = false;
    std::optional<ModuleWill> will;
    std::optional<SignedDevice> device; // instead of user name and password
    NetworkAccess access;
    // Without it, as documents show it: no clean-up of what an earlier run may have left, and
    // settings only where they are usual.
    bool full = true;
};

struct ModuleMessage
{
    QByteArray topic;
    QByteArray payload;
    int qos = 0;
    bool retain = false;
    quint16 id = 0; // for QoS 1 and 2; with QoS 0 it goes as 0
    QString form;   // of the description; empty: the first that can carry it
};

// Why there are no commands for it.
struct PlanError
{
    enum class Kind : quint8 {
        NoMqtt,       // the module has no MQTT commands
        Missing,      // `field` must be given
        TooLong,      // `field`; `detail` "300 > 256", bytes
        CannotCarry,  // `field` holds a character, `detail`, that the command cannot
        NotSupported, // `field`: what the module's commands cannot say
        UnknownForm   // of publishing; `detail` its name
    };
    Kind kind = Kind::NoMqtt;
    QString field; // "host", "clientId", "username", "password", "topic", "payload", "tls" …
    QString detail;
};
template<class T>
using Planned = base::Result<T, PlanError>;

// From waking up to being attached; every module has one.
QList<Step> networkSteps(const Catalog &catalog, const NetworkAccess &access);
// The same, and on to where the carrier can open a connection; it is one of the catalog.
Planned<QList<Step>> carrierSteps(const Catalog &catalog, const Carrier &carrier,
                                  const NetworkAccess &access);
Planned<QList<Step>> connectSteps(const Catalog &catalog, const ModuleConnect &connect);
// All of the above, as one list.
Planned<Sequence> connectSequence(const Catalog &catalog, const ModuleConnect &connect);
// `id` is not 0.
Planned<QList<Step>> subscribeSteps(const Catalog &catalog, const QByteArray &filter, int qos,
                                    quint16 id);
Planned<QList<Step>> unsubscribeSteps(const Catalog &catalog, const QByteArray &filter, quint16 id);
Planned<QList<Step>> publishSteps(const Catalog &catalog, const ModuleMessage &message);
Planned<QList<Step>> disconnectSteps(const Catalog &catalog, const ModuleConnect &connect);

} // namespace at
