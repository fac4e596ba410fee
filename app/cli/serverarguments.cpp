// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/serverarguments.h"

#include "app/cli/secretinput.h"
#include "app/cloudprofiles/renewal.h"
#include "app/profiles/profilesecrets.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/secretchain.h"
#include "app/profiles/secretstore.h"

#include <QEventLoop>

#include <limits>

namespace cli {

namespace {

using client::ConnectionOptions;

template<class T>
using Read = base::Result<T, QString>;

Read<int> readNumber(const QCommandLineParser &parser, const QString &option, int maximum)
{
    bool isNumber = false;
    const int number = parser.value(option).toInt(&isNumber);
    if (!isNumber || number < 0 || number > maximum)
        return base::Unexpected{QStringLiteral("\"%1\" of --%2 is not a number from 0 to %3.")
                                        .arg(parser.value(option), option)
                                        .arg(maximum)};
    return number;
}

Read<mqtt::ProtocolVersion> readVersion(const QString &text)
{
    if (text == QLatin1String("3") || text == QLatin1String("31")
        || text == QLatin1String("mqttv31"))
        return mqtt::ProtocolVersion::V31;
    if (text == QLatin1String("4") || text == QLatin1String("311")
        || text == QLatin1String("mqttv311"))
        return mqtt::ProtocolVersion::V311;
    if (text == QLatin1String("5") || text == QLatin1String("mqttv5"))
        return mqtt::ProtocolVersion::V5;
    return base::Unexpected{
            QStringLiteral("\"%1\" is not a protocol version: 31, 311 or 5.").arg(text)};
}

profiles::Secrets secretsOf(const profiles::Profile &profile, const storage::Paths &paths)
{
    const auto store = profiles::standardSecrets(paths);
    profiles::Secrets found;
    QEventLoop loop;
    QMetaObject::invokeMethod(
            &loop,
            [&] {
                profiles::readSecrets(*store, profile, &loop,
                                      [&](const profiles::Secrets &secrets, const auto &) {
                                          found = secrets;
                                          loop.quit();
                                      });
            },
            Qt::QueuedConnection);
    loop.exec();
    return found;
}

Read<ConnectionOptions> fromProfile(const QString &name, const std::optional<QString> &secret)
{
    const storage::Paths paths = storage::Paths::standard();
    const profiles::ProfileStore store(paths);
    const profiles::Profile *profile = store.findByName(name);
    if (!profile)
        return base::Unexpected{
                QStringLiteral("There is no profile \"%1\" in %2.").arg(name, paths.profiles())};
    profiles::Secrets secrets = secretsOf(*profile, paths);
    if (secret)
        secrets.password = secret->toUtf8();
    ConnectionOptions options;
    options.endpoint = profiles::endpoint(*profile, secrets);
    options.connect = profiles::connectPacket(*profile, secrets);
    if (!secret)
        options.renew = cloudprofiles::renewalOf(*profile, secrets);
    options.scram = profiles::scramCredentials(*profile, secrets);
    options.assignsTopicAliases = profile->properties.assignTopicAliases;
    if (profile->engine == profiles::Engine::QtMqtt)
        options.engine = client::EngineKind::QtMqtt;
    if (secret)
        options.connect.password = secrets.password;
    return options;
}

Read<ConnectionOptions> fromUrl(const QString &text, const std::optional<QString> &secret)
{
    const QUrl url(text, QUrl::StrictMode);
    const auto endpoint = endpointFromUrl(url);
    if (!endpoint)
        return base::Unexpected{endpoint.error()};
    ConnectionOptions options;
    options.endpoint = *endpoint;
    options.connect.clientId = profiles::generatedClientId().toUtf8();
    if (!url.userName().isEmpty())
        options.connect.username = url.userName(QUrl::FullyDecoded).toUtf8();
    if (secret)
        options.connect.password = secret->toUtf8();
    return options;
}

void applyTls(const QCommandLineParser &parser, net::TlsOptions &tls)
{
    const auto take = [&parser](const char *option, QString &into) {
        if (parser.isSet(QLatin1String(option)))
            into = parser.value(QLatin1String(option));
    };
    take("cafile", tls.caFile);
    take("cert", tls.certFile);
    take("key", tls.keyFile);
    take("tls-name", tls.serverName);
    if (parser.isSet(QStringLiteral("key-secret-env")))
        tls.keyPassword =
                qEnvironmentVariable(qPrintable(parser.value(QStringLiteral("key-secret-env"))));
    if (parser.isSet(QStringLiteral("insecure")))
        tls.verification = net::Verification::Off;
}

std::optional<QString> applyConnect(const QCommandLineParser &parser, mqtt::Connect &connect)
{
    if (parser.isSet(QStringLiteral("id")))
        connect.clientId = parser.value(QStringLiteral("id")).toUtf8();
    if (parser.isSet(QStringLiteral("keep-session")))
        connect.cleanStart = false;
    if (parser.isSet(QStringLiteral("protocol-version"))) {
        const auto version = readVersion(parser.value(QStringLiteral("protocol-version")));
        if (!version)
            return version.error();
        connect.version = *version;
        if (*version != mqtt::ProtocolVersion::V5)
            connect.properties.clear();
    }
    if (parser.isSet(QStringLiteral("keep-alive"))) {
        const auto seconds = readNumber(parser, QStringLiteral("keep-alive"), 65535);
        if (!seconds)
            return seconds.error();
        connect.keepAlive = static_cast<quint16>(*seconds);
    }
    if (parser.isSet(QStringLiteral("session-expiry"))) {
        const auto seconds = readNumber(parser, QStringLiteral("session-expiry"),
                                        std::numeric_limits<int>::max());
        if (!seconds)
            return seconds.error();
        connect.properties.addNumber(mqtt::PropertyId::SessionExpiryInterval,
                                     static_cast<quint32>(*seconds));
    }
    return std::nullopt;
}

} // namespace

void addServerOptions(QCommandLineParser &parser)
{
    const auto valued = [&parser](const QStringList &names) {
        parser.addOption(QCommandLineOption(names, QString(), QStringLiteral("VALUE")));
    };
    const auto flag = [&parser](const QStringList &names) {
        parser.addOption(QCommandLineOption(names));
    };
    valued({QStringLiteral("url")});
    valued({QStringLiteral("profile")});
    valued({QStringLiteral("i"), QStringLiteral("id")});
    valued({QStringLiteral("V"), QStringLiteral("protocol-version")});
    valued({QStringLiteral("k"), QStringLiteral("keep-alive")});
    valued({QStringLiteral("x"), QStringLiteral("session-expiry")});
    valued({QStringLiteral("q"), QStringLiteral("qos")});
    for (const char *name : {"cafile", "cert", "key", "key-secret-env", "tls-name", "timeout"})
        valued({QLatin1String(name)});
    flag({QStringLiteral("c"), QStringLiteral("keep-session")});
    flag({QStringLiteral("insecure")});
    flag({QStringLiteral("secret-stdin")});
}

Read<net::EndpointOptions> endpointFromUrl(const QUrl &url)
{
    net::EndpointOptions endpoint;
    const QString scheme = url.scheme();
    if (scheme == QLatin1String("mqtt") || scheme == QLatin1String("tcp"))
        endpoint.kind = net::TransportKind::Tcp;
    else if (scheme == QLatin1String("mqtts") || scheme == QLatin1String("ssl"))
        endpoint.kind = net::TransportKind::Tls;
    else if (scheme == QLatin1String("ws"))
        endpoint.kind = net::TransportKind::WebSocket;
    else if (scheme == QLatin1String("wss"))
        endpoint.kind = net::TransportKind::SecureWebSocket;
    else if (scheme == QLatin1String("unix") && !url.path().isEmpty())
        endpoint.kind = net::TransportKind::UnixSocket;
    else
        return base::Unexpected{
                QStringLiteral("\"%1\" is no address of a broker: it begins with mqtt://, "
                               "mqtts://, ws:// or wss://, or is unix:// with a path.")
                        .arg(url.toDisplayString())};
    if (endpoint.kind == net::TransportKind::UnixSocket) {
        endpoint.socketFile = url.path(QUrl::FullyDecoded);
        return endpoint;
    }
    if (url.host().isEmpty())
        return base::Unexpected{QStringLiteral("The address names no host.")};
    if (!url.password().isEmpty())
        return base::Unexpected{
                QStringLiteral("A password in the address can be read by every user of this "
                               "machine: use --secret-env, --secret-file or --secret-stdin.")};
    endpoint.host = url.host();
    endpoint.port = static_cast<quint16>(url.port(net::defaultPort(endpoint.kind)));
    if (!url.path().isEmpty() && net::usesWebSocket(endpoint.kind))
        endpoint.path = url.path(QUrl::FullyEncoded);
    if (url.hasQuery() && net::usesWebSocket(endpoint.kind))
        endpoint.path += QLatin1Char('?') + url.query(QUrl::FullyEncoded);
    return endpoint;
}

Read<ConnectionOptions> connectionOptions(const QCommandLineParser &parser,
                                          const std::optional<QString> &secret)
{
    const QString profile = parser.value(QStringLiteral("profile"));
    const QString url = parser.isSet(QStringLiteral("url")) ? parser.value(QStringLiteral("url"))
                                                            : QStringLiteral("mqtt://127.0.0.1");
    if (!profile.isEmpty() && parser.isSet(QStringLiteral("url")))
        return base::Unexpected{QStringLiteral("Give either --profile or --url.")};
    auto options = profile.isEmpty() ? fromUrl(url, secret) : fromProfile(profile, secret);
    if (!options)
        return options;
    applyTls(parser, options->endpoint.tls);
    if (parser.isSet(QStringLiteral("id")))
        options->renew = {}; // what is said here wins
    if (const auto error = applyConnect(parser, options->connect))
        return base::Unexpected{*error};
    return options;
}

Read<ConnectionOptions> readServer(QCommandLineParser &parser, const QStringList &arguments)
{
    QStringList rest = arguments;
    auto secret = takeSecret(rest);
    if (!secret)
        return base::Unexpected{secret.error()};
    addServerOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("mqttscope-cli")} + rest))
        return base::Unexpected{parser.errorText()};
    if (!parser.positionalArguments().isEmpty())
        return base::Unexpected{QStringLiteral("\"%1\" is not an option.")
                                        .arg(parser.positionalArguments().first())};
    if (parser.isSet(QStringLiteral("secret-stdin")))
        secret = std::optional(readSecretLine());
    return connectionOptions(parser, *secret);
}

Read<mqtt::QoS> readQoS(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("qos")))
        return mqtt::QoS::AtMostOnce;
    const auto qos = readNumber(parser, QStringLiteral("qos"), 2);
    if (!qos)
        return base::Unexpected{qos.error()};
    return static_cast<mqtt::QoS>(*qos);
}

} // namespace cli
