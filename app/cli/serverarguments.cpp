// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/serverarguments.h"

#include "app/cli/carrierarguments.h"
#include "app/cli/connectarguments.h"
#include "app/cli/linkarguments.h"
#include "app/cli/secretinput.h"
#include "app/cloudprofiles/renewal.h"
#include "app/profiles/profilesecrets.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/secretchain.h"
#include "app/profiles/secretstore.h"

#include <QEventLoop>

namespace cli {

namespace {

using client::ConnectionOptions;

template<class T>
using Read = base::Result<T, QString>;

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

ConnectionOptions optionsFor(const net::EndpointOptions &endpoint, const QString &user,
                             const std::optional<QString> &secret)
{
    ConnectionOptions options;
    options.endpoint = endpoint;
    options.connect.clientId = profiles::generatedClientId().toUtf8();
    if (!user.isEmpty())
        options.connect.username = user.toUtf8();
    if (secret)
        options.connect.password = secret->toUtf8();
    return options;
}

Read<ConnectionOptions> fromUrl(const QString &text, const std::optional<QString> &secret)
{
    const QUrl url(text, QUrl::StrictMode);
    const auto endpoint = endpointFromUrl(url);
    if (!endpoint)
        return base::Unexpected{endpoint.error()};
    return optionsFor(*endpoint, url.userName(QUrl::FullyDecoded), secret);
}

// A password among the arguments is there for everyone to read, so it is not
// taken.
std::optional<QString> passwordOnTheLine(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("pw")))
        return std::nullopt;
    return QStringLiteral("A password on the command line can be read by every user of this "
                          "machine: use --secret-env, --secret-file or --secret-stdin.");
}

// Of -L: the path is the topic, not part of the address.
Read<QString> topicOf(const QCommandLineParser &parser)
{
    const QUrl url(parser.value(QStringLiteral("L")), QUrl::StrictMode);
    if (url.scheme().startsWith(QLatin1String("ws")))
        return base::Unexpected{QStringLiteral("-L names a topic, and a WebSocket address has its "
                                               "own path: use --url and -t.")};
    return url.path(QUrl::FullyDecoded).mid(1);
}

// What is left when the connection is read.
Read<ServerArguments> readTalk(const QCommandLineParser &parser, ServerArguments read)
{
    const auto qos = readNumber(parser, QStringLiteral("qos"), 0, 2, 0);
    if (!qos)
        return base::Unexpected{qos.error()};
    read.qos = static_cast<mqtt::QoS>(*qos);
    if (parser.isSet(QStringLiteral("L"))) {
        const auto topic = topicOf(parser);
        if (!topic)
            return base::Unexpected{topic.error()};
        read.topic = *topic;
    }
    const QString habit = parser.value(QStringLiteral("exit-codes"));
    if (habit == QLatin1String("mosquitto"))
        read.exitHabit = ExitHabit::Mosquitto;
    else if (!habit.isEmpty() && habit != QLatin1String("own"))
        return base::Unexpected{
                QStringLiteral("\"%1\" of --exit-codes is neither own nor mosquitto.").arg(habit)};
    read.quiet = parser.isSet(QStringLiteral("quiet"));
    read.debug = parser.isSet(QStringLiteral("debug"));
    return read;
}

} // namespace

void addServerOptions(QCommandLineParser &parser)
{
    using Names = QStringList;
    const auto valued = [&parser](const Names &names) {
        parser.addOption(QCommandLineOption(names, QString(), QStringLiteral("VALUE")));
    };
    const auto flag = [&parser](const Names &names) {
        parser.addOption(QCommandLineOption(names));
    };
    const auto withLetter = [](char letter, const char *name) {
        return Names{QString(QLatin1Char(letter)), QLatin1String(name)};
    };
    for (const auto &[letter, name] :
         std::initializer_list<std::pair<char, const char *>>{{'h', "host"},
                                                              {'p', "port"},
                                                              {'u', "username"},
                                                              {'P', "pw"},
                                                              {'i', "id"},
                                                              {'I', "id-prefix"},
                                                              {'k', "keep-alive"},
                                                              {'x', "session-expiry"},
                                                              {'q', "qos"}})
        valued(withLetter(letter, name));
    valued(withLetter('V', "protocol-version"));
    for (const char *name :
         {"url", "L", "profile", "timeout", "will-topic", "will-payload", "will-qos", "exit-codes"})
        valued({QLatin1String(name)});
    flag({QStringLiteral("c"), QStringLiteral("keep-session"),
          QStringLiteral("disable-clean-session")});
    flag(withLetter('d', "debug"));
    for (const char *name : {"secret-stdin", "will-retain", "quiet"})
        flag({QLatin1String(name)});
    addLinkOptions(parser);
    addCarrierOptions(parser);
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

base::Result<client::ConnectionOptions, QString> connectionOptions(
        const QString &profile, const QString &url, const std::optional<QString> &secret)
{
    return profile.isEmpty() ? fromUrl(url, secret) : fromProfile(profile, secret);
}

Read<ConnectionOptions> connectionOptions(const QCommandLineParser &parser,
                                          const std::optional<QString> &secret)
{
    const QString profile = parser.value(QStringLiteral("profile"));
    const bool inParts = parser.isSet(QStringLiteral("host"))
                         || parser.isSet(QStringLiteral("port"))
                         || parser.isSet(QStringLiteral("unix"));
    const int ways = int(!profile.isEmpty()) + int(inParts) + int(parser.isSet(QStringLiteral("L")))
                     + int(parser.isSet(QStringLiteral("url")));
    if (ways > 1)
        return base::Unexpected{
                QStringLiteral("Say once where to connect: --profile, --url, -L, --unix, or -h and "
                               "-p.")};
    Read<ConnectionOptions> options = base::Unexpected{QString()};
    if (!profile.isEmpty()) {
        options = fromProfile(profile, secret);
    } else if (parser.isSet(QStringLiteral("url")) || parser.isSet(QStringLiteral("L"))) {
        options = fromUrl(parser.value(parser.isSet(QStringLiteral("L")) ? QStringLiteral("L")
                                                                         : QStringLiteral("url")),
                          secret);
    } else {
        const auto endpoint = endpointFromParts(parser);
        if (!endpoint)
            return base::Unexpected{endpoint.error()};
        options = optionsFor(*endpoint, {}, secret);
    }
    if (!options)
        return options;
    if (const auto error = applyLink(parser, options->endpoint))
        return base::Unexpected{*error};
    if (const auto error = applyCarrier(parser, options->endpoint))
        return base::Unexpected{*error};
    if (parser.isSet(QStringLiteral("id")))
        options->renew = {}; // what is said here wins
    if (const auto error = applyConnect(parser, options->connect))
        return base::Unexpected{*error};
    return options;
}

Read<ServerArguments> readServer(QCommandLineParser &parser, const QStringList &arguments)
{
    QStringList rest = arguments;
    auto secret = takeSecret(rest);
    if (!secret)
        return base::Unexpected{secret.error()};
    auto properties = takeProperties(rest);
    if (!properties)
        return base::Unexpected{properties.error()};
    addServerOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("mqttscope-cli")} + rest))
        return base::Unexpected{parser.errorText()};
    if (!parser.positionalArguments().isEmpty())
        return base::Unexpected{QStringLiteral("\"%1\" is not an option.")
                                        .arg(parser.positionalArguments().first())};
    if (const auto error = passwordOnTheLine(parser))
        return base::Unexpected{*error};
    if (parser.isSet(QStringLiteral("secret-stdin")))
        secret = std::optional(readSecretLine());
    const auto options = connectionOptions(parser, *secret);
    if (!options)
        return base::Unexpected{options.error()};
    ServerArguments read;
    read.options = *options;
    read.properties = *properties;
    if (const auto error = applyProperties(read.properties, read.options.connect))
        return base::Unexpected{*error};
    return readTalk(parser, read);
}

ExitHabit exitHabitOf(const QStringList &arguments)
{
    const qsizetype at = arguments.indexOf(QStringLiteral("--exit-codes"));
    const bool asked = at >= 0 && arguments.value(at + 1) == QLatin1String("mosquitto");
    return asked || arguments.contains(QStringLiteral("--exit-codes=mosquitto"))
                   ? ExitHabit::Mosquitto
                   : ExitHabit::Own;
}

Read<int> readNumber(const QCommandLineParser &parser, const QString &option, int minimum,
                     int maximum, int otherwise)
{
    if (!parser.isSet(option))
        return otherwise;
    bool isNumber = false;
    const int number = parser.value(option).toInt(&isNumber);
    if (!isNumber || number < minimum || number > maximum)
        return base::Unexpected{QStringLiteral("\"%1\" of -%2 is not a number from %3 to %4.")
                                        .arg(parser.value(option),
                                             option.size() > 1 ? QLatin1Char('-') + option : option)
                                        .arg(minimum)
                                        .arg(maximum)};
    return number;
}

Read<int> readSeconds(const QCommandLineParser &parser, const QString &option, int otherwiseMs)
{
    constexpr double longest = 1'000'000; // some eleven days
    if (!parser.isSet(option))
        return otherwiseMs;
    bool isNumber = false;
    const double seconds = parser.value(option).toDouble(&isNumber);
    if (!isNumber || seconds < 0 || seconds > longest)
        return base::Unexpected{
                QStringLiteral("\"%1\" of -%2 is not a number of seconds.")
                        .arg(parser.value(option),
                             option.size() > 1 ? QLatin1Char('-') + option : option)};
    return qRound(seconds * 1000);
}

} // namespace cli
