// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/answer.h"
#include "app/modem/modulefaults.h"
#include "app/modem/simulationprofile.h"

#include <QString>

#include <functional>
#include <optional>

namespace modem {

// What a device shows to Aliyun; the secret never leaves the module but in signed form.
struct DeviceTriple
{
    QString productKey;
    QString deviceName;
    QString deviceSecret;
};

struct DeviceCredentials
{
    QString clientId;
    QString username;
    QString password;
};

// Computes what aliauth promises; nullopt when the triple cannot be used.
using CredentialsFunction = std::function<std::optional<DeviceCredentials>(
        const DeviceTriple &triple, const QString &clientId)>;

struct BrokerAddress
{
    QString host; // empty: whatever the commands say
    quint16 port = 0;
};

// What all parts of one simulated module go by.
struct ModuleConditions
{
    BrokerAddress broker;
    CredentialsFunction credentials;
    std::chrono::milliseconds connectWithin{5000}; // from TCP to CONNECT, as real brokers ask
    ModuleFaults faults;
    bool attached = true;   // CGATT; for Wi-Fi: joined
    bool searching = false; // attach-delay runs
    int functions = 1;      // CFUN
    int registration() const;
    bool hasNetwork() const;
};

// What command sets speak through: the module around them.
class Module
{
public:
    virtual ~Module() = default;

    virtual const ModuleConditions &conditions() const = 0;
    virtual const SimulationProfile &profile() const = 0;
    // By itself: a line, framed, or bytes as they are.
    virtual void say(const QByteArray &line) = 0;
    virtual void sayRaw(const QByteArray &bytes) = 0;
    // Ends the command whose answer was Pending.
    virtual void finish(const Answer &answer) = 0;
    // All input goes there until leaveDataMode().
    virtual void enterDataMode(std::function<void(const QByteArray &bytes)> sink) = 0;
    virtual void leaveDataMode() = 0;
    virtual void setAttached(bool attached) = 0;
    virtual void setFunctions(int level) = 0; // CFUN
    virtual void restart() = 0;               // soon, as by its own command
};

} // namespace modem
