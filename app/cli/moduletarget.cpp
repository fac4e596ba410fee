// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/moduletarget.h"

#include "app/cli/serverarguments.h"
#include "app/cloudprofiles/cloudprofile.h"
#include "app/clouds/schemes.h"
#include "app/clouds/wording.h"
#include "app/modem/modemcatalog.h"
#include "app/modem/modulelibrary.h"
#include "app/modem/modulewording.h"
#include "app/profiles/profile.h"
#include "app/storage/paths.h"

#include <QDateTime>

namespace cli {

namespace {

const QStringList knownKeys{
        QStringLiteral("host"),       QStringLiteral("port"),       QStringLiteral("clientId"),
        QStringLiteral("username"),   QStringLiteral("keepAlive"),  QStringLiteral("clean"),
        QStringLiteral("version"),    QStringLiteral("tls"),        QStringLiteral("productKey"),
        QStringLiteral("deviceName"), QStringLiteral("region"),     QStringLiteral("apn"),
        QStringLiteral("apnUser"),    QStringLiteral("ssid"),       QStringLiteral("topic"),
        QStringLiteral("filter"),     QStringLiteral("payload"),    QStringLiteral("payloadHex"),
        QStringLiteral("qos"),        QStringLiteral("retain"),     QStringLiteral("id"),
        QStringLiteral("form"),       QStringLiteral("willTopic"),  QStringLiteral("willPayload"),
        QStringLiteral("willQos"),    QStringLiteral("willRetain"), QStringLiteral("full")};

const QStringList secretKeys{QStringLiteral("password"), QStringLiteral("deviceSecret"),
                             QStringLiteral("wifiPassword"), QStringLiteral("apnPassword")};

bool isTrue(const QString &value)
{
    return value == QLatin1String("1") || value == QLatin1String("true");
}

base::Result<profiles::Profile, QString> tripleProfile(const QMap<QString, QString> &values,
                                                       const QString &secret,
                                                       profiles::Secrets &secrets)
{
    const clouds::Scheme &aliyun = *clouds::schemeById(u"aliyun");
    QMap<QString, QString> inputs;
    for (const char *key : {"productKey", "deviceName", "region"}) {
        if (values.contains(QLatin1String(key)))
            inputs.insert(QLatin1String(key), values.value(QLatin1String(key)));
    }
    inputs.insert(QStringLiteral("deviceSecret"), secret);
    inputs.insert(QStringLiteral("transport"), QStringLiteral("tcp"));
    const auto derived = clouds::derive(aliyun, {inputs, QDateTime::currentMSecsSinceEpoch()});
    if (!derived)
        return base::Unexpected{clouds::describe(derived.error(), aliyun)};
    secrets = cloudprofiles::secretsFrom(aliyun, *derived, inputs);
    return cloudprofiles::profileFrom(aliyun, *derived, inputs);
}

void applyValues(const QMap<QString, QString> &values, const std::optional<QString> &secret,
                 client::ConnectionOptions &options)
{
    const auto has = [&values](const char *key) { return values.contains(QLatin1String(key)); };
    const auto value = [&values](const char *key) { return values.value(QLatin1String(key)); };
    if (has("host"))
        options.endpoint.host = value("host");
    if (has("tls") && isTrue(value("tls"))) {
        options.endpoint.kind = net::TransportKind::Tls;
        options.endpoint.port = net::defaultPort(net::TransportKind::Tls);
    }
    if (has("port"))
        options.endpoint.port = value("port").toUShort();
    if (has("clientId"))
        options.connect.clientId = value("clientId").toUtf8();
    if (has("username"))
        options.connect.username = value("username").toUtf8();
    if (has("keepAlive"))
        options.connect.keepAlive = value("keepAlive").toUShort();
    if (has("clean"))
        options.connect.cleanStart = isTrue(value("clean"));
    if (has("willTopic"))
        options.connect.will = mqtt::Will{value("willTopic").toUtf8(),
                                          value("willPayload").toUtf8(),
                                          static_cast<mqtt::QoS>(value("willQos").toInt() % 3),
                                          isTrue(value("willRetain")),
                                          {}};
    const bool isOld =
            value("version") == QLatin1String("3") || value("version") == QLatin1String("31");
    options.connect.version = isOld ? mqtt::ProtocolVersion::V31 : mqtt::ProtocolVersion::V311;
    options.connect.properties.clear();
    if (secret)
        options.connect.password = secret->toUtf8();
}

at::ModuleConnect moduleConnect(const client::ConnectionOptions &options,
                                const QMap<QString, QString> &values)
{
    at::ModuleConnect connect;
    connect.host = options.endpoint.host;
    connect.port = options.endpoint.port;
    connect.tls = net::usesTls(options.endpoint.kind);
    connect.clientId = options.connect.clientId;
    connect.username = options.connect.username;
    connect.password = options.connect.password;
    connect.version = static_cast<int>(options.connect.version);
    connect.keepAlive = options.connect.keepAlive;
    connect.cleanSession = options.connect.cleanStart;
    if (const auto &will = options.connect.will)
        connect.will = at::ModuleWill{will->topic, will->payload, static_cast<int>(will->qos),
                                      will->retain};
    connect.access.apn = values.value(QStringLiteral("apn"));
    connect.access.apnUser = values.value(QStringLiteral("apnUser"));
    connect.access.ssid = values.value(QStringLiteral("ssid"));
    connect.full = values.value(QStringLiteral("full"), QStringLiteral("1")) != QLatin1String("0");
    return connect;
}

QMap<QString, QString> withTriple(QMap<QString, QString> values, const QString &triple)
{
    const QStringList parts = triple.split(u',');
    if (parts.size() >= 2) {
        values.insert(QStringLiteral("productKey"), parts[0].trimmed());
        values.insert(QStringLiteral("deviceName"), parts[1].trimmed());
    }
    return values;
}

} // namespace

base::Result<at::Catalog, QString> findModule(const QString &id)
{
    if (id == QLatin1String("any"))
        return modem::commonCatalog();
    const modem::ModuleLibrary library(storage::Paths::standard().modules());
    if (const at::Catalog *catalog = library.find(id))
        return *catalog;
    for (const modem::ModuleLibrary::Problem &problem : library.problems()) {
        if (problem.file == id + QStringLiteral(".json"))
            return base::Unexpected{modem::explain(problem.file, problem.error).cause};
    }
    return base::Unexpected{
            QStringLiteral("There is no module \"%1\". See mqttscope-cli modem list.").arg(id)};
}

void addTargetOptions(QCommandLineParser &parser)
{
    for (const char *name : {"profile", "url", "triple", "wifi-secret-env"})
        parser.addOption(
                QCommandLineOption(QLatin1String(name), QString(), QStringLiteral("VALUE")));
}

base::Result<QMap<QString, QString>, QString> readValues(const QStringList &words)
{
    QMap<QString, QString> values;
    for (const QString &word : words) {
        const qsizetype equals = word.indexOf(u'=');
        const QString key = word.first(std::max<qsizetype>(equals, 0));
        if (secretKeys.contains(key))
            return base::Unexpected{
                    QStringLiteral("A secret never stands on the command line: leave %1 away and "
                                   "give it by --secret-env NAME or --secret-file F.")
                            .arg(key)};
        if (equals < 0 || !knownKeys.contains(key))
            return base::Unexpected{
                    QStringLiteral("\"%1\" is not one of the key=value that are known: %2.")
                            .arg(word, knownKeys.join(QLatin1String(", ")))};
        values.insert(key, word.sliced(equals + 1));
    }
    return values;
}

base::Result<ModuleTarget, QString> readTarget(const QCommandLineParser &parser,
                                               const QMap<QString, QString> &given,
                                               const std::optional<QString> &secret,
                                               const at::Catalog &catalog)
{
    const auto values = withTriple(given, parser.value(QStringLiteral("triple")));
    ModuleTarget target;
    target.values = values;
    const bool isTriple = values.contains(QStringLiteral("productKey"));
    const bool signsIn = catalog.mqtt() && catalog.mqtt()->signsIn;
    if (isTriple) {
        profiles::Secrets secrets;
        const auto profile = tripleProfile(values, secret.value_or(QString()), secrets);
        if (!profile)
            return base::Unexpected{profile.error()};
        target.options.endpoint = profiles::endpoint(*profile, secrets);
        target.options.connect = profiles::connectPacket(*profile, secrets);
    } else if (parser.isSet(QStringLiteral("profile")) || parser.isSet(QStringLiteral("url"))) {
        const auto options = connectionOptions(parser.value(QStringLiteral("profile")),
                                               parser.value(QStringLiteral("url")), secret);
        if (!options)
            return base::Unexpected{options.error()};
        target.options = *options;
        if (target.options.renew)
            target.options.renew(target.options);
    } else {
        target.options.connect.clientId = profiles::generatedClientId().toUtf8();
    }
    applyValues(values, isTriple ? std::nullopt : secret, target.options);
    target.connect = moduleConnect(target.options, values);
    if (parser.isSet(QStringLiteral("wifi-secret-env")))
        target.connect.access.wifiPassword = qEnvironmentVariable(
                parser.value(QStringLiteral("wifi-secret-env")).toUtf8().constData());
    if (isTriple && signsIn) {
        target.connect.device = {values.value(QStringLiteral("productKey")),
                                 values.value(QStringLiteral("deviceName")),
                                 secret.value_or(QString())};
        target.connect.clientId = values.value(QStringLiteral("clientId")).toUtf8();
        target.connect.username.reset();
        target.connect.password.reset();
    }
    return target;
}

} // namespace cli
