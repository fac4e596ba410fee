// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/profilejson.h"

#include "app/storage/jsonfields.h"

#include <QJsonArray>

#include <array>

namespace profiles {

namespace {

using storage::JsonFields;
using L1 = QLatin1String;

template<class Value>
struct Word
{
    const char *name;
    Value value;
};

constexpr std::array<Word<net::TransportKind>, 6> transports{{
        {"tcp", net::TransportKind::Tcp},
        {"tls", net::TransportKind::Tls},
        {"ws", net::TransportKind::WebSocket},
        {"wss", net::TransportKind::SecureWebSocket},
        {"unix", net::TransportKind::UnixSocket},
        {"module", net::TransportKind::SerialModule},
}};
constexpr std::array<Word<net::Verification>, 4> verifications{{
        {"full", net::Verification::Full},
        {"pinned", net::Verification::Pinned},
        {"off", net::Verification::Off},
        {"psk", net::Verification::SharedKey},
}};
constexpr std::array<Word<net::TlsVersion>, 2> tlsVersions{{
        {"1.2", net::TlsVersion::Tls12},
        {"1.3", net::TlsVersion::Tls13},
}};
constexpr std::array<Word<net::ProxyKind>, 4> proxies{{
        {"none", net::ProxyKind::None},
        {"system", net::ProxyKind::System},
        {"http", net::ProxyKind::HttpConnect},
        {"socks5", net::ProxyKind::Socks5},
}};
constexpr std::array<Word<Engine>, 2> engines{{
        {"own", Engine::Own},
        {"qtmqtt", Engine::QtMqtt},
}};
constexpr std::array<Word<mqtt::ProtocolVersion>, 3> versions{{
        {"3.1", mqtt::ProtocolVersion::V31},
        {"3.1.1", mqtt::ProtocolVersion::V311},
        {"5.0", mqtt::ProtocolVersion::V5},
}};
constexpr std::array<Word<PasswordUse>, 3> passwordUses{{
        {"none", PasswordUse::None},
        {"stored", PasswordUse::Stored},
        {"ask", PasswordUse::AskEachTime},
}};

template<class Table, class Value>
QString wordOf(const Table &table, Value value)
{
    for (const auto &row : table) {
        if (row.value == value)
            return QString::fromLatin1(row.name);
    }
    return {};
}

// What is absent or empty is left out: files stay small, and a diff shows what was meant.
void put(QJsonObject &object, const char *key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(L1(key), text);
}
template<class Value>
void put(QJsonObject &object, const char *key, const std::optional<Value> &value)
{
    if (!value)
        return;
    if constexpr (std::is_integral_v<Value> && !std::is_same_v<Value, bool>)
        object.insert(L1(key), static_cast<qint64>(*value));
    else
        object.insert(L1(key), *value);
}
void putObject(QJsonObject &object, const char *key, const QJsonObject &member)
{
    if (!member.isEmpty())
        object.insert(L1(key), member);
}

void putUserProperties(QJsonObject &object, const UserProperties &properties)
{
    QJsonArray pairs;
    for (const auto &[name, value] : properties)
        pairs.append(QJsonArray{name, value});
    if (!pairs.isEmpty())
        object.insert(L1("userProperties"), pairs);
}

UserProperties readUserProperties(const JsonFields &json)
{
    UserProperties properties;
    const QString key = QStringLiteral("userProperties");
    for (const QJsonValue &pair : json.array(key)) {
        if (pair.isArray() && pair[0].isString() && pair[1].isString())
            properties.append({pair[0].toString(), pair[1].toString()});
        else
            json.note(key);
    }
    return properties;
}

QJsonObject toJson(const net::TlsOptions &tls)
{
    QJsonObject json;
    put(json, "caFile", tls.caFile);
    put(json, "caFolder", tls.caFolder);
    put(json, "certFile", tls.certFile);
    put(json, "keyFile", tls.keyFile);
    put(json, "serverName", tls.serverName);
    if (tls.verification != net::Verification::Full)
        json.insert(L1("verification"), wordOf(verifications, tls.verification));
    storage::insertBytes(json, L1("pinnedCertificate"), tls.pinnedCertificate);
    put(json, "pskIdentity", tls.pskIdentity);
    put(json, "ciphers", tls.ciphers);
    if (!tls.alpn.isEmpty())
        json.insert(L1("alpn"), QJsonArray::fromStringList(tls.alpn));
    if (tls.minimumVersion != net::TlsVersion::Tls12)
        json.insert(L1("minimumVersion"), wordOf(tlsVersions, tls.minimumVersion));
    return json;
}

net::TlsOptions readTls(const JsonFields &json)
{
    net::TlsOptions tls;
    tls.caFile = json.text(L1("caFile"));
    tls.caFolder = json.text(L1("caFolder"));
    tls.certFile = json.text(L1("certFile"));
    tls.keyFile = json.text(L1("keyFile"));
    tls.serverName = json.text(L1("serverName"));
    // Files of the first version had a flag here.
    const auto before =
            json.flag(L1("verifyPeer"), true) ? net::Verification::Full : net::Verification::Off;
    tls.verification = json.word(L1("verification"), verifications, before);
    tls.pinnedCertificate = json.bytes(L1("pinnedCertificate"));
    tls.pskIdentity = json.text(L1("pskIdentity"));
    tls.ciphers = json.text(L1("ciphers"));
    for (const QJsonValue &protocol : json.array(L1("alpn")))
        tls.alpn.append(protocol.toString());
    tls.minimumVersion = json.word(L1("minimumVersion"), tlsVersions, tls.minimumVersion);
    return tls;
}

QJsonObject toJson(const net::ProxyOptions &proxy)
{
    QJsonObject json;
    if (proxy == net::ProxyOptions())
        return json;
    json.insert(L1("kind"), wordOf(proxies, proxy.kind));
    put(json, "host", proxy.host);
    if (proxy.port != 0)
        json.insert(L1("port"), proxy.port);
    put(json, "user", proxy.user);
    return json;
}

net::ProxyOptions readProxy(const JsonFields &json)
{
    net::ProxyOptions proxy;
    proxy.kind = json.word(L1("kind"), proxies, proxy.kind);
    proxy.host = json.text(L1("host"));
    proxy.port = json.number<quint16>(L1("port"), 0);
    proxy.user = json.text(L1("user"));
    return proxy;
}

QJsonObject toJson(const net::WebSocketOptions &webSocket)
{
    QJsonObject json;
    if (webSocket.subprotocol != net::WebSocketOptions().subprotocol)
        json.insert(L1("subprotocol"), webSocket.subprotocol);
    QJsonArray headers;
    for (const net::HttpHeader &header : webSocket.headers) {
        const bool isSecret = isSecretHeader(header.name);
        headers.append(QJsonArray{header.name, isSecret ? QString() : header.value});
    }
    if (!headers.isEmpty())
        json.insert(L1("headers"), headers);
    return json;
}

net::WebSocketOptions readWebSocket(const JsonFields &json)
{
    net::WebSocketOptions webSocket;
    webSocket.subprotocol = json.text(L1("subprotocol"), webSocket.subprotocol);
    const QString key = QStringLiteral("headers");
    for (const QJsonValue &pair : json.array(key)) {
        if (pair.isArray() && pair[0].isString() && pair[1].isString())
            webSocket.headers.append({pair[0].toString(), pair[1].toString()});
        else
            json.note(key);
    }
    return webSocket;
}

QJsonObject toJson(const net::ModuleOptions &module)
{
    QJsonObject json;
    put(json, "module", module.module);
    put(json, "carrier", module.carrier);
    put(json, "port", module.port);
    if (module.isSimulated)
        json.insert(L1("isSimulated"), true);
    if (module.baudRate != net::ModuleOptions().baudRate)
        json.insert(L1("baudRate"), module.baudRate);
    if (module.hardwareFlow)
        json.insert(L1("hardwareFlow"), true);
    put(json, "apn", module.apn);
    put(json, "apnUser", module.apnUser);
    put(json, "ssid", module.ssid);
    return json;
}

net::ModuleOptions readModule(const JsonFields &json)
{
    net::ModuleOptions module;
    module.module = json.text(L1("module"));
    module.carrier = json.text(L1("carrier"));
    module.port = json.text(L1("port"));
    module.isSimulated = json.flag(L1("isSimulated"), false);
    module.baudRate = json.number<int>(L1("baudRate"), module.baudRate, 1);
    module.hardwareFlow = json.flag(L1("hardwareFlow"), false);
    module.apn = json.text(L1("apn"));
    module.apnUser = json.text(L1("apnUser"));
    module.ssid = json.text(L1("ssid"));
    return module;
}

QJsonObject toJson(const net::EndpointOptions &endpoint)
{
    QJsonObject json;
    json.insert(L1("transport"), wordOf(transports, endpoint.kind));
    json.insert(L1("host"), endpoint.host);
    json.insert(L1("port"), endpoint.port);
    json.insert(L1("path"), endpoint.path);
    json.insert(L1("timeoutMs"), endpoint.timeoutMs);
    put(json, "socketFile", endpoint.socketFile);
    put(json, "localAddress", endpoint.localAddress);
    if (endpoint.looksUpService)
        json.insert(L1("looksUpService"), true);
    if (!endpoint.noDelay)
        json.insert(L1("noDelay"), false);
    putObject(json, "webSocket", toJson(endpoint.webSocket));
    putObject(json, "tls", toJson(endpoint.tls));
    putObject(json, "proxy", toJson(endpoint.proxy));
    putObject(json, "module", toJson(endpoint.module));
    return json;
}

net::EndpointOptions readEndpoint(const JsonFields &json)
{
    net::EndpointOptions endpoint;
    endpoint.kind = json.word(L1("transport"), transports, endpoint.kind);
    endpoint.host = json.text(L1("host"));
    endpoint.port = json.number<quint16>(L1("port"), endpoint.port, 1);
    endpoint.path = json.text(L1("path"), endpoint.path);
    endpoint.timeoutMs = json.number<int>(L1("timeoutMs"), endpoint.timeoutMs, 1);
    endpoint.socketFile = json.text(L1("socketFile"));
    endpoint.localAddress = json.text(L1("localAddress"));
    endpoint.looksUpService = json.flag(L1("looksUpService"), false);
    endpoint.noDelay = json.flag(L1("noDelay"), endpoint.noDelay);
    endpoint.webSocket = readWebSocket(json.object(L1("webSocket")));
    endpoint.tls = readTls(json.object(L1("tls")));
    endpoint.proxy = readProxy(json.object(L1("proxy")));
    endpoint.module = readModule(json.object(L1("module")));
    return endpoint;
}

QJsonObject toJson(const SavedConnectProperties &properties)
{
    QJsonObject json;
    put(json, "sessionExpiry", properties.sessionExpiry);
    put(json, "receiveMaximum", properties.receiveMaximum);
    put(json, "maximumPacketSize", properties.maximumPacketSize);
    put(json, "topicAliasMaximum", properties.topicAliasMaximum);
    put(json, "requestResponseInformation", properties.requestResponseInformation);
    put(json, "requestProblemInformation", properties.requestProblemInformation);
    if (properties.assignTopicAliases)
        json.insert(L1("assignTopicAliases"), true);
    putUserProperties(json, properties.userProperties);
    put(json, "authenticationMethod", properties.authenticationMethod);
    put(json, "authenticationUser", properties.authenticationUser);
    return json;
}

SavedConnectProperties readProperties(const JsonFields &json)
{
    SavedConnectProperties properties;
    properties.sessionExpiry = json.optionalNumber<quint32>(L1("sessionExpiry"));
    properties.receiveMaximum = json.optionalNumber<quint16>(L1("receiveMaximum"));
    properties.maximumPacketSize = json.optionalNumber<quint32>(L1("maximumPacketSize"));
    properties.topicAliasMaximum = json.optionalNumber<quint16>(L1("topicAliasMaximum"));
    properties.requestResponseInformation = json.optionalFlag(L1("requestResponseInformation"));
    properties.requestProblemInformation = json.optionalFlag(L1("requestProblemInformation"));
    properties.assignTopicAliases = json.flag(L1("assignTopicAliases"), false);
    properties.userProperties = readUserProperties(json);
    properties.authenticationMethod = json.text(L1("authenticationMethod"));
    properties.authenticationUser = json.text(L1("authenticationUser"));
    return properties;
}

QJsonObject toJson(const SavedWill &will)
{
    if (will == SavedWill())
        return {};
    QJsonObject json;
    json.insert(L1("enabled"), will.enabled);
    json.insert(L1("topic"), will.topic);
    storage::insertBytes(json, L1("payload"), will.payload);
    json.insert(L1("qos"), static_cast<int>(will.qos));
    json.insert(L1("retain"), will.retain);
    put(json, "delay", will.delay);
    put(json, "messageExpiry", will.messageExpiry);
    if (will.payloadIsText)
        json.insert(L1("payloadIsText"), true);
    put(json, "contentType", will.contentType);
    put(json, "responseTopic", will.responseTopic);
    storage::insertBytes(json, L1("correlationData"), will.correlationData);
    putUserProperties(json, will.userProperties);
    return json;
}

mqtt::QoS readQoS(const JsonFields &json)
{
    return static_cast<mqtt::QoS>(json.integer(L1("qos"), 0, 2, 0));
}

SavedWill readWill(const JsonFields &json)
{
    SavedWill will;
    will.enabled = json.flag(L1("enabled"), false);
    will.topic = json.text(L1("topic"));
    will.payload = json.bytes(L1("payload"));
    will.qos = readQoS(json);
    will.retain = json.flag(L1("retain"), false);
    will.delay = json.optionalNumber<quint32>(L1("delay"));
    will.messageExpiry = json.optionalNumber<quint32>(L1("messageExpiry"));
    will.payloadIsText = json.flag(L1("payloadIsText"), false);
    will.contentType = json.text(L1("contentType"));
    will.responseTopic = json.text(L1("responseTopic"));
    will.correlationData = json.bytes(L1("correlationData"));
    will.userProperties = readUserProperties(json);
    return will;
}

QJsonObject toJson(const SavedSubscription &subscription)
{
    QJsonObject json;
    json.insert(L1("filter"), subscription.filter);
    json.insert(L1("qos"), static_cast<int>(subscription.qos));
    json.insert(L1("enabled"), subscription.enabled);
    put(json, "colour", subscription.colour);
    if (subscription.noLocal)
        json.insert(L1("noLocal"), true);
    if (subscription.retainAsPublished)
        json.insert(L1("retainAsPublished"), true);
    if (subscription.retainHandling != mqtt::RetainHandling::SendAlways)
        json.insert(L1("retainHandling"), static_cast<int>(subscription.retainHandling));
    return json;
}

SavedSubscription readSubscription(const JsonFields &json)
{
    SavedSubscription subscription;
    subscription.filter = json.text(L1("filter"));
    subscription.qos = readQoS(json);
    subscription.enabled = json.flag(L1("enabled"), true);
    subscription.colour = json.text(L1("colour"));
    subscription.noLocal = json.flag(L1("noLocal"), false);
    subscription.retainAsPublished = json.flag(L1("retainAsPublished"), false);
    subscription.retainHandling =
            static_cast<mqtt::RetainHandling>(json.integer(L1("retainHandling"), 0, 2, 0));
    return subscription;
}

QJsonObject toJson(const SavedOrigin &origin)
{
    if (origin.isEmpty())
        return {};
    QJsonObject inputs;
    for (auto it = origin.inputs.begin(); it != origin.inputs.end(); ++it)
        inputs.insert(it.key(), it.value());
    return {{L1("scheme"), origin.scheme}, {L1("inputs"), inputs}};
}

SavedOrigin readOrigin(const QJsonObject &json)
{
    SavedOrigin origin;
    origin.scheme = json.value(L1("scheme")).toString();
    const QJsonObject inputs = json.value(L1("inputs")).toObject();
    for (auto it = inputs.begin(); it != inputs.end(); ++it)
        origin.inputs.insert(it.key(), it->toString());
    return origin;
}

QJsonObject mqttJson(const Profile &profile)
{
    QJsonObject json;
    json.insert(L1("version"), wordOf(versions, profile.version));
    json.insert(L1("clientId"), profile.clientId);
    json.insert(L1("freshClientId"), profile.freshClientId);
    put(json, "username", profile.username);
    json.insert(L1("password"), wordOf(passwordUses, profile.password));
    json.insert(L1("keepAlive"), profile.keepAlive);
    json.insert(L1("cleanStart"), profile.cleanStart);
    putObject(json, "properties", toJson(profile.properties));
    putObject(json, "will", toJson(profile.will));
    return json;
}

void readMqtt(const JsonFields &json, Profile &profile)
{
    profile.version = json.word(L1("version"), versions, profile.version);
    profile.clientId = json.text(L1("clientId"));
    profile.freshClientId = json.flag(L1("freshClientId"), false);
    profile.username = json.optionalText(L1("username"));
    profile.password = json.word(L1("password"), passwordUses, profile.password);
    profile.keepAlive = json.number<quint16>(L1("keepAlive"), profile.keepAlive);
    profile.cleanStart = json.flag(L1("cleanStart"), true);
    profile.properties = readProperties(json.object(L1("properties")));
    profile.will = readWill(json.object(L1("will")));
}

} // namespace

const storage::JsonFormat &profileFormat()
{
    static const storage::JsonFormat format{QStringLiteral("mqttscope-profile"), {}};
    return format;
}

QJsonObject toJson(const Profile &profile)
{
    QJsonObject json;
    json.insert(L1("id"), profile.id);
    json.insert(L1("name"), profile.name);
    put(json, "group", profile.group);
    put(json, "notes", profile.notes);
    json.insert(L1("endpoint"), toJson(profile.endpoint));
    json.insert(L1("mqtt"), mqttJson(profile));
    if (profile.engine != Engine::Own)
        json.insert(L1("engine"), wordOf(engines, profile.engine));
    if (profile.keyPassword != PasswordUse::None)
        json.insert(L1("keyPassword"), wordOf(passwordUses, profile.keyPassword));
    if (profile.caHasPassword)
        json.insert(L1("caHasPassword"), true);
    if (profile.proxyHasPassword)
        json.insert(L1("proxyHasPassword"), true);
    if (profile.networkHasPassword)
        json.insert(L1("networkHasPassword"), true);
    json.insert(L1("autoReconnect"), profile.autoReconnect);
    json.insert(L1("longestReconnectSeconds"), profile.longestReconnectSeconds);
    QJsonArray subscriptions;
    for (const SavedSubscription &subscription : profile.subscriptions)
        subscriptions.append(toJson(subscription));
    json.insert(L1("subscriptions"), subscriptions);
    putObject(json, "origin", toJson(profile.origin));
    return json;
}

base::Result<Profile, QStringList> profileFromJson(const QJsonObject &object)
{
    QStringList unusable;
    const JsonFields json(object, unusable);
    Profile profile;
    profile.id = json.text(L1("id"));
    profile.name = json.text(L1("name"));
    profile.group = json.text(L1("group"));
    profile.notes = json.text(L1("notes"));
    profile.endpoint = readEndpoint(json.object(L1("endpoint")));
    readMqtt(json.object(L1("mqtt")), profile);
    profile.engine = json.word(L1("engine"), engines, profile.engine);
    // Files of the first version had a flag here.
    const auto before =
            json.flag(L1("keyHasPassword"), false) ? PasswordUse::Stored : PasswordUse::None;
    profile.keyPassword = json.word(L1("keyPassword"), passwordUses, before);
    profile.caHasPassword = json.flag(L1("caHasPassword"), false);
    profile.proxyHasPassword = json.flag(L1("proxyHasPassword"), false);
    profile.networkHasPassword = json.flag(L1("networkHasPassword"), false);
    profile.autoReconnect = json.flag(L1("autoReconnect"), true);
    profile.longestReconnectSeconds = json.number<int>(L1("longestReconnectSeconds"), 60, 1);
    for (const JsonFields &subscription : json.objects(L1("subscriptions")))
        profile.subscriptions.append(readSubscription(subscription));
    profile.origin = readOrigin(object.value(L1("origin")).toObject());
    if (!unusable.isEmpty())
        return base::Unexpected{unusable};
    return profile;
}

} // namespace profiles
