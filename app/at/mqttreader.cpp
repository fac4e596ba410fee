// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/mqttreader.h"

#include <QJsonObject>

namespace at {

namespace {

constexpr Word<StringEscape> escapeWords[] = {
        {"none", StringEscape::None}, {"esp", StringEscape::Esp}, {"v250", StringEscape::V250}};
constexpr Word<PublishForm::Payload> payloadWords[] = {
        {"any", PublishForm::Payload::Any},
        {"no-ctrl-z", PublishForm::Payload::NoControlZ},
        {"text", PublishForm::Payload::Text},
        {"plain", PublishForm::Payload::Plain}};
constexpr Word<ReceiveRule::Part> partWords[] = {
        {"message", ReceiveRule::Part::Message}, {"begin", ReceiveRule::Part::Begin},
        {"topic", ReceiveRule::Part::Topic},     {"payload", ReceiveRule::Part::Payload},
        {"end", ReceiveRule::Part::End},         {"notice", ReceiveRule::Part::Notice}};

} // namespace

MqttCommands MqttReader::read(const Node &mqtt, const Node &limits)
{
    allowKeys(mqtt, {"escape", "versions", "tls", "will", "signsIn", "signedClientId", "messageIds",
                     "bearer", "connect", "subscribe", "unsubscribe", "publish", "disconnect",
                     "receive", "lost", "refused", "granted"});
    MqttCommands commands;
    commands.escape = valueOf(mqtt["escape"], escapeWords);
    if (mqtt["versions"].isThere())
        commands.versions.clear();
    for (const Node &node : mqtt["versions"].items()) {
        const int level = number(node, 4);
        if (level != 3 && level != 4)
            fault(CatalogError::Kind::WrongValue, node, QString::number(level));
        commands.versions.append(level);
    }
    commands.doesTls = flag(mqtt["tls"], false);
    commands.doesWill = flag(mqtt["will"], false);
    commands.signsIn = flag(mqtt["signsIn"], false);
    commands.signedClientId = text(mqtt["signedClientId"]);
    commands.hasMessageIds = flag(mqtt["messageIds"], false);
    commands.limits = readLimits(limits);
    for (const char *needed : {"connect", "subscribe", "publish", "disconnect", "receive"}) {
        if (mqtt[needed].items().isEmpty())
            fault(CatalogError::Kind::MissingValue, mqtt[needed]);
    }
    commands.bearer = readRecipe(mqtt["bearer"]);
    commands.connect = readRecipe(mqtt["connect"]);
    commands.subscribe = readRecipe(mqtt["subscribe"]);
    commands.unsubscribe = readRecipe(mqtt["unsubscribe"]);
    commands.disconnect = readRecipe(mqtt["disconnect"]);
    for (const Node &node : mqtt["publish"].items())
        commands.publish.append(readForm(node));
    for (const Node &node : mqtt["receive"].items())
        commands.receive.append(readReceive(node));
    for (const Node &node : mqtt["lost"].items())
        commands.lost.append(neededPattern(node, {}));
    for (const Node &node : mqtt["refused"].items()) {
        allowKeys(node, {"pattern", "offset"});
        commands.refused.append(
                {neededPattern(node["pattern"], {"code"}), number(node["offset"], 0)});
    }
    if (mqtt["granted"].isThere())
        commands.granted = neededPattern(mqtt["granted"], {"qos"});
    return commands;
}

MqttLimits MqttReader::readLimits(const Node &limits)
{
    MqttLimits read;
    if (!limits.isThere())
        return read;
    const Word<int MqttLimits::*> members[] = {
            {"hostBytes", &MqttLimits::host},
            {"clientIdBytes", &MqttLimits::clientId},
            {"usernameBytes", &MqttLimits::username},
            {"passwordBytes", &MqttLimits::password},
            {"topicBytes", &MqttLimits::topic},
            {"commandBytes", &MqttLimits::command},
            {"inlineClientIdBytes", &MqttLimits::inlineClientId},
            {"inlineUsernameBytes", &MqttLimits::inlineUsername},
            {"inlinePasswordBytes", &MqttLimits::inlinePassword}};
    allowKeys(limits, {"hostBytes", "clientIdBytes", "usernameBytes", "passwordBytes", "topicBytes",
                       "commandBytes", "inlineClientIdBytes", "inlineUsernameBytes",
                       "inlinePasswordBytes", "connections", "inlinePayloadBytes",
                       "promptPayloadBytes", "maximumMessageId", "tcpBytes"});
    for (const auto &member : members)
        read.*member.value = number(limits[member.word], 0);
    return read;
}

PublishForm MqttReader::readForm(const Node &form)
{
    allowKeys(form, {"id", "payload", "maximumBytes", "onRequest", "steps"});
    PublishForm read;
    read.id = neededText(form["id"]);
    read.payload = valueOf(form["payload"], payloadWords);
    read.maximumBytes = number(form["maximumBytes"], 0);
    read.onRequest = flag(form["onRequest"], false);
    read.steps = readRecipe(form["steps"]);
    if (read.steps.isEmpty())
        fault(CatalogError::Kind::MissingValue, form["steps"]);
    return read;
}

ReceiveRule MqttReader::readReceive(const Node &rule)
{
    allowKeys(rule, {"pattern", "part", "data", "hex", "unsolicited", "fetch"});
    ReceiveRule read;
    read.part = valueOf(rule["part"], partWords);
    read.dataFollows = flag(rule["data"], false);
    read.isHex = flag(rule["hex"], false);
    read.onlyUnsolicited = flag(rule["unsolicited"], false);
    if (read.part != ReceiveRule::Part::Message)
        read.pattern = neededPattern(rule["pattern"], {});
    else if (read.dataFollows)
        read.pattern = neededPattern(rule["pattern"], {"topic", "length"});
    else
        read.pattern = neededPattern(rule["pattern"], {"topic", "payload"});
    read.fetch = text(rule["fetch"]);
    if (read.part == ReceiveRule::Part::Notice && read.fetch.isEmpty())
        fault(CatalogError::Kind::MissingValue, rule["fetch"]);
    return read;
}

} // namespace at
