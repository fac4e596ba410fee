// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/mqttplan.h"
#include "app/client/mqttclient.h"

#include <QCommandLineParser>

#include <optional>

// What `at` and `modem run` have in common: which module, and where it is to connect. Errors are
// sentences.
namespace cli {

// A module that comes with the program or lies in the configuration folder; "any" has no MQTT.
base::Result<at::Catalog, QString> findModule(const QString &id);

struct ModuleTarget
{
    client::ConnectionOptions options;
    at::ModuleConnect connect; // the same, as the module is told
    QMap<QString, QString> values;
};

// --profile, --url, --triple PRODUCTKEY,DEVICENAME, and key=value for what they do not say.
void addTargetOptions(QCommandLineParser &parser);
// `words` are key=value; a secret among them is refused, it comes by `secret`.
base::Result<QMap<QString, QString>, QString> readValues(const QStringList &words);
base::Result<ModuleTarget, QString> readTarget(const QCommandLineParser &parser,
                                               const QMap<QString, QString> &values,
                                               const std::optional<QString> &secret,
                                               const at::Catalog &catalog);

inline constexpr char targetHelp[] =
        "  --profile NAME | --url mqtt://user@host:port | --triple PRODUCTKEY,DEVICENAME\n"
        "  key=value: host port clientId username keepAlive clean version tls productKey\n"
        "             deviceName region apn apnUser ssid\n"
        "  --secret-env NAME, --secret-file F: the password, or the device secret of a triple\n"
        "  --wifi-secret-env NAME: the Wi-Fi password";

} // namespace cli
