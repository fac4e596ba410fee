// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/moduleplan.h"

#include "app/cloudprofiles/cloudprofile.h"
#include "app/cloudprofiles/renewal.h"
#include "app/clouds/schemes.h"
#include "app/clouds/wording.h"
#include "app/modem/modemcatalog.h"

#include <QDateTime>
#include <QUuid>

namespace presentation {

namespace {

std::optional<at::SignedDevice> signedDeviceOf(const profiles::Profile &profile,
                                               const profiles::Secrets &secrets,
                                               const at::Catalog &catalog)
{
    if (!catalog.mqtt() || !catalog.mqtt()->signsIn
        || profile.origin.scheme != QLatin1String("aliyun"))
        return std::nullopt;
    const auto origin = cloudprofiles::originOf(profile, secrets, 0);
    const QMap<QString, QString> &inputs = origin.inputs.values;
    const at::SignedDevice device{inputs.value(QStringLiteral("productKey")),
                                  inputs.value(QStringLiteral("deviceName")),
                                  inputs.value(QStringLiteral("deviceSecret"))};
    if (device.deviceSecret.isEmpty())
        return std::nullopt;
    return device;
}

at::ModuleConnect connectOf(const client::ConnectionOptions &options)
{
    at::ModuleConnect connect;
    connect.host = options.endpoint.host;
    connect.port = options.endpoint.port;
    connect.tls = net::usesTls(options.endpoint.kind);
    connect.clientId = options.connect.clientId;
    connect.username = options.connect.username;
    connect.password = options.connect.password;
    connect.version = options.connect.version == mqtt::ProtocolVersion::V31 ? 3 : 4;
    connect.keepAlive = options.connect.keepAlive;
    connect.cleanSession = options.connect.cleanStart;
    if (const auto &will = options.connect.will)
        connect.will = at::ModuleWill{will->topic, will->payload, static_cast<int>(will->qos),
                                      will->retain};
    return connect;
}

} // namespace

ModulePlan planFor(const profiles::Profile &profile, const profiles::Secrets &secrets,
                   const at::Catalog &catalog, const at::NetworkAccess &access)
{
    ModulePlan plan{profile, secrets, {}};
    plan.profile.id = QUuid::createUuidV5(QUuid(), profile.id + profile.name + catalog.id())
                              .toString(QUuid::WithoutBraces);
    plan.profile.name = profile.name + QStringLiteral(" · ") + catalog.name();
    plan.profile.autoReconnect = false; // attaching again and again helps nobody
    if (plan.profile.version == mqtt::ProtocolVersion::V5)
        plan.profile.version = mqtt::ProtocolVersion::V311;
    client::ConnectionOptions options;
    options.endpoint = profiles::endpoint(profile, secrets);
    options.connect = profiles::connectPacket(profile, secrets);
    if (const auto renew = cloudprofiles::renewalOf(profile, secrets))
        renew(options);
    plan.connect = connectOf(options);
    plan.connect.access = access;
    plan.connect.device = signedDeviceOf(profile, secrets, catalog);
    if (plan.connect.device) { // the module computes them, and chooses the identifier
        plan.connect.clientId.clear();
        plan.connect.username.reset();
        plan.connect.password.reset();
    }
    return plan;
}

base::Result<ModulePlan, QString> planFor(const CloudTriple &triple, const at::Catalog &catalog,
                                          const at::NetworkAccess &access)
{
    const clouds::Scheme &aliyun = *clouds::schemeById(u"aliyun");
    const QMap<QString, QString> inputs{{QStringLiteral("productKey"), triple.productKey},
                                        {QStringLiteral("deviceName"), triple.deviceName},
                                        {QStringLiteral("deviceSecret"), triple.deviceSecret},
                                        {QStringLiteral("transport"), QStringLiteral("tcp")}};
    const auto derived = clouds::derive(aliyun, {inputs, QDateTime::currentMSecsSinceEpoch()});
    if (!derived)
        return base::Unexpected{clouds::describe(derived.error(), aliyun)};
    return planFor(cloudprofiles::profileFrom(aliyun, *derived, inputs),
                   cloudprofiles::secretsFrom(aliyun, *derived, inputs), catalog, access);
}

QStringList articleCommands()
{
    const auto catalog = modem::moduleCatalog(QStringLiteral("lierda-nt35e"));
    if (!catalog)
        return {};
    at::ModuleConnect connect;
    connect.device = {QStringLiteral("a1JszCpjS61"), QStringLiteral("NT35E_06011"),
                      QStringLiteral("390358fc595040aa73221e8393aba86c")};
    connect.host =
            connect.device->productKey + QStringLiteral(".iot-as-mqtt.cn-shanghai.aliyuncs.com");
    connect.full = false;
    const QByteArray topic = '/' + connect.device->productKey.toUtf8() + '/'
                             + connect.device->deviceName.toUtf8() + "/user/COMMUTEST";
    QStringList commands;
    for (const auto &steps :
         {at::connectSteps(*catalog, connect), at::subscribeSteps(*catalog, topic, 2, 1),
          at::publishSteps(*catalog, {topic, "1122334455", 0, true, 0, {}})}) {
        if (!steps)
            continue;
        for (const at::Step &step : *steps)
            commands.append(step.command);
    }
    return commands;
}

} // namespace presentation
