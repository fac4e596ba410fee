// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scriptreader.h"

#include "app/cli/packetfromjson.h"
#include "app/cli/scriptfaults.h"
#include "app/cli/scriptobject.h"

#include <QDir>
#include <QJsonDocument>

#include <array>
#include <limits>

namespace cli {

namespace {

struct Context
{
    int version = 5;
    QDir certificates;
    QDir scripts; // where the script lies
};

mqtt::ProtocolVersion readVersion(ObjectReader &in, int otherwise)
{
    return static_cast<mqtt::ProtocolVersion>(in.number("version", otherwise, 5, 3));
}

net::TransportKind readTransport(ObjectReader &in)
{
    const QString name = in.text("transport", QStringLiteral("tcp"));
    if (name == QLatin1String("tls"))
        return net::TransportKind::Tls;
    if (name == QLatin1String("ws"))
        return net::TransportKind::WebSocket;
    if (name == QLatin1String("wss"))
        return net::TransportKind::SecureWebSocket;
    if (name != QLatin1String("tcp"))
        in.complain(QStringLiteral("\"transport\" is not one of tcp, tls, ws, wss"));
    return net::TransportKind::Tcp;
}

net::TlsOptions readTls(const QJsonValue &json, const Context &context, QString &error)
{
    ObjectReader in(json.toObject(), error);
    const auto file = [&](const char *key) {
        const QString name = in.text(key);
        return name.isEmpty() ? QString() : context.certificates.filePath(name);
    };
    net::TlsOptions tls;
    tls.caFile = file("caFile");
    tls.certFile = file("certFile");
    tls.keyFile = file("keyFile");
    tls.keyPassword = in.text("keyPassword");
    if (!in.flag("verify", true))
        tls.verification = net::Verification::Off;
    tls.serverName = in.text("serverName");
    in.finish();
    return tls;
}

mqtt::ScramCredentials readScram(const QJsonValue &json, QString &error)
{
    ObjectReader in(json.toObject(), error);
    mqtt::ScramCredentials scram;
    const auto hash = mqtt::scramHash(in.text("method", QStringLiteral("SCRAM-SHA-256")).toUtf8());
    if (!hash)
        in.complain(QStringLiteral("\"method\" is neither SCRAM-SHA-1 nor SCRAM-SHA-256"));
    scram.hash = hash.value_or(mqtt::ScramHash::Sha256);
    scram.user = in.text("username");
    scram.password = in.text("password");
    in.finish();
    return scram;
}

mqtt::Will readWill(const QJsonValue &json, QString &error)
{
    ObjectReader in(json.toObject(), error);
    mqtt::Will will;
    will.topic = in.text("topic").toUtf8();
    will.payload = in.bytes("payload", "payloadHex").value_or(QByteArray());
    will.qos = static_cast<mqtt::QoS>(in.number("qos", 0, 2));
    will.retain = in.flag("retain", false);
    will.properties = in.properties();
    in.finish();
    return will;
}

Step readConnect(ObjectReader &in, const Context &context, QString &error)
{
    ConnectStep step;
    mqtt::Connect &connect = step.options.connect;
    connect.version = readVersion(in, context.version);
    connect.clientId = in.text("clientId").toUtf8();
    connect.cleanStart = in.flag("cleanStart", true);
    connect.keepAlive = static_cast<quint16>(in.number("keepAlive", 60, 65535));
    if (in.contains("username"))
        connect.username = in.text("username").toUtf8();
    in.value("username");
    connect.password = in.bytes("password", "passwordHex");
    connect.properties = in.properties();
    if (in.contains("will"))
        connect.will = readWill(in.value("will"), error);

    net::EndpointOptions &endpoint = step.options.endpoint;
    endpoint.kind = readTransport(in);
    step.hasHost = in.contains("host");
    endpoint.host = in.text("host");
    step.hasPort = in.contains("port");
    endpoint.port =
            static_cast<quint16>(in.number("port", net::defaultPort(endpoint.kind), 65535, 1));
    endpoint.path = in.text("path", endpoint.path);
    if (in.contains("tls"))
        endpoint.tls = readTls(in.value("tls"), context, error);
    if (in.contains("scram"))
        step.options.scram = readScram(in.value("scram"), error);
    if (in.contains("sessionFile"))
        step.sessionFile = context.scripts.filePath(in.text("sessionFile"));
    step.options.assignsTopicAliases = in.flag("assignTopicAliases", false);
    step.options.reconnect.enabled = false;
    step.options.keepsUnfinished = true;
    return step;
}

Step readSubscribe(ObjectReader &in, const Context &, QString &error)
{
    SubscribeStep step;
    for (const QJsonValue json : in.list("topics")) {
        ObjectReader topic(json.toObject(), error);
        mqtt::Subscription subscription;
        subscription.filter = topic.text("filter").toUtf8();
        subscription.qos = static_cast<mqtt::QoS>(topic.number("qos", 0, 2));
        subscription.noLocal = topic.flag("noLocal", false);
        subscription.retainAsPublished = topic.flag("retainAsPublished", false);
        subscription.retainHandling =
                static_cast<mqtt::RetainHandling>(topic.number("retainHandling", 0, 2));
        topic.finish();
        step.subscribe.subscriptions.append(subscription);
    }
    step.subscribe.properties = in.properties();
    return step;
}

Step readUnsubscribe(ObjectReader &in, const Context &, QString &)
{
    UnsubscribeStep step;
    for (const QJsonValue filter : in.list("filters")) {
        if (!filter.isString())
            in.complain(QStringLiteral("a filter is not text"));
        step.unsubscribe.filters.append(filter.toString().toUtf8());
    }
    step.unsubscribe.properties = in.properties();
    return step;
}

Step readPublish(ObjectReader &in, const Context &, QString &)
{
    mqtt::Publish publish;
    publish.topic = in.text("topic").toUtf8();
    publish.payload = in.bytes("payload", "payloadHex").value_or(QByteArray());
    publish.qos = static_cast<mqtt::QoS>(in.number("qos", 0, 2));
    publish.retain = in.flag("retain", false);
    publish.properties = in.properties();
    return PublishStep{publish};
}

mqtt::ReasonCode readReason(ObjectReader &in, int otherwise = 0)
{
    return static_cast<mqtt::ReasonCode>(in.number("reasonCode", otherwise, 255));
}

Step readAuth(ObjectReader &in, const Context &, QString &)
{
    const auto reason = readReason(in, 0x18);
    return AuthStep{{reason, in.properties()}};
}

Step readDisconnect(ObjectReader &in, const Context &, QString &)
{
    const auto reason = readReason(in);
    return DisconnectStep{{reason, in.properties()}};
}

Step readSendRaw(ObjectReader &in, const Context &, QString &)
{
    const auto bytes = base::fromHex(in.text("hex"));
    if (!bytes)
        in.complain(QStringLiteral("\"hex\" is not hex"));
    return SendRawStep{bytes.value_or(QByteArray())};
}

Step readSendPacket(ObjectReader &in, const Context &context, QString &)
{
    QJsonObject packet = in.value("packet").toObject();
    if (!packet.contains(QLatin1String("version")))
        packet.insert(QStringLiteral("version"), context.version);
    const auto bytes = bytesOfPacket(packet);
    if (!bytes)
        in.complain(QStringLiteral("\"packet\": %1").arg(bytes.error()));
    return SendRawStep{bytes ? *bytes : QByteArray()};
}

Step readFaultStep(ObjectReader &in, const Context &, QString &)
{
    return FaultStep{readFault(in)};
}

Step readReleaseStep(ObjectReader &in, const Context &, QString &)
{
    return readRelease(in);
}

constexpr int longest = std::numeric_limits<int>::max();

Step readSleep(ObjectReader &in, const Context &, QString &)
{
    return SleepStep{in.number("ms", 0, longest)};
}

Step readWait(ObjectReader &in, const QString &event)
{
    const auto kind = eventKind(event);
    if (!kind)
        in.complain(QStringLiteral("there is no event \"%1\" to wait for").arg(event));
    WaitStep step;
    step.event = kind.value_or(EventKind::Connected);
    step.count = in.number("count", 1, longest, 1);
    step.timeoutMs = in.number("timeout", step.timeoutMs, longest);
    return step;
}

Step readExpectMessage(ObjectReader &in)
{
    ExpectMessageStep step;
    if (in.contains("topic"))
        step.topic = in.text("topic").toUtf8();
    step.payload = in.bytes("payload", "payloadHex");
    if (in.contains("json"))
        step.json = in.value("json").toObject();
    if (in.contains("qos"))
        step.qos = in.number("qos", 0, 2);
    if (in.contains("retain"))
        step.retain = in.flag("retain", false);
    step.timeoutMs = in.number("timeout", step.timeoutMs, longest);
    return step;
}

Step readExpectPacket(ObjectReader &in)
{
    ExpectPacketStep step;
    step.type = in.text("type").toUtf8();
    step.fields = in.value("fields").toObject();
    step.timeoutMs = in.number("timeout", step.timeoutMs, longest);
    return step;
}

Step readExpect(ObjectReader &in, const QString &what)
{
    if (what == QLatin1String("message"))
        return readExpectMessage(in);
    if (what != QLatin1String("packet"))
        in.complain(QStringLiteral("\"%1\" cannot be expected, only message and packet").arg(what));
    return readExpectPacket(in);
}

Step readDo(ObjectReader &in, const QString &what, const Context &context, QString &error)
{
    using Reader = Step (*)(ObjectReader &, const Context &, QString &);
    struct Entry
    {
        const char *name;
        Reader read;
    };
    static constexpr auto reconnect = [](ObjectReader &, const Context &, QString &) -> Step {
        return ReconnectStep{};
    };
    static constexpr auto dropLink = [](ObjectReader &, const Context &, QString &) -> Step {
        return DropLinkStep{};
    };
    static constexpr auto clearFaults = [](ObjectReader &, const Context &, QString &) -> Step {
        return ClearFaultsStep{};
    };
    static constexpr auto reauthenticate = [](ObjectReader &, const Context &, QString &) -> Step {
        return ReauthenticateStep{};
    };
    static const std::array<Entry, 15> readers{{{"connect", readConnect},
                                                {"subscribe", readSubscribe},
                                                {"unsubscribe", readUnsubscribe},
                                                {"publish", readPublish},
                                                {"auth", readAuth},
                                                {"disconnect", readDisconnect},
                                                {"reconnect", reconnect},
                                                {"dropLink", dropLink},
                                                {"sendRaw", readSendRaw},
                                                {"sendPacket", readSendPacket},
                                                {"fault", readFaultStep},
                                                {"clearFaults", clearFaults},
                                                {"release", readReleaseStep},
                                                {"reauthenticate", reauthenticate},
                                                {"sleep", readSleep}}};
    for (const Entry &entry : readers) {
        if (what == QLatin1String(entry.name))
            return entry.read(in, context, error);
    }
    in.complain(QStringLiteral("there is no action \"%1\"").arg(what));
    return SleepStep{};
}

Action readAction(const QJsonObject &object, const Context &context, QString &error)
{
    ObjectReader in(object, error);
    Action action;
    if (in.contains("do")) {
        action.title = in.text("do");
        action.step = readDo(in, action.title, context, error);
    } else if (in.contains("wait")) {
        const QString event = in.text("wait");
        action = {QStringLiteral("wait %1").arg(event), readWait(in, event)};
    } else if (in.contains("expect")) {
        const QString what = in.text("expect");
        action = {QStringLiteral("expect %1").arg(what), readExpect(in, what)};
    } else {
        in.complain(QStringLiteral("an action has one of the keys do, wait and expect"));
    }
    in.finish();
    return action;
}

constexpr std::array<const char *, 9> eventNames{"connected",    "refused",   "subscribed",
                                                 "unsubscribed", "published", "message",
                                                 "disconnected", "auth",      "error"};

} // namespace

QString eventName(EventKind kind)
{
    return QLatin1String(eventNames[static_cast<size_t>(kind)]);
}

std::optional<EventKind> eventKind(const QString &name)
{
    for (size_t i = 0; i < eventNames.size(); ++i) {
        if (name == QLatin1String(eventNames[i]))
            return static_cast<EventKind>(i);
    }
    return std::nullopt;
}

base::Result<Script, ScriptError> readScript(const QByteArray &json, const QString &directory)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject()) {
        const bool isJson = parseError.error == QJsonParseError::NoError;
        return base::Unexpected{ScriptError{QStringLiteral("byte %1").arg(parseError.offset),
                                            isJson ? QStringLiteral("a script is a JSON object")
                                                   : parseError.errorString()}};
    }
    QString error;
    ObjectReader in(document.object(), error);
    Script script;
    const QJsonValue id = in.value("id");
    script.id = id.toVariant().toString();
    const QDir base(directory);
    Context context{in.number("version", 5, 5, 3), base, base};
    if (in.contains("certs"))
        context.certificates = QDir(base.filePath(in.text("certs")));
    const QJsonArray actions = in.list("actions");
    in.finish();
    if (!error.isEmpty())
        return base::Unexpected{ScriptError{QStringLiteral("script"), error}};
    for (qsizetype i = 0; i < actions.size(); ++i) {
        script.actions.append(readAction(actions[i].toObject(), context, error));
        if (!error.isEmpty())
            return base::Unexpected{ScriptError{QStringLiteral("actions[%1]").arg(i), error}};
    }
    return script;
}

} // namespace cli
