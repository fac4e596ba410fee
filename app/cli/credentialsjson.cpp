// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/credentialsjson.h"

#include "app/clouds/paste.h"
#include "app/clouds/wording.h"
#include "app/mqtt/encode.h"

#include <QDateTime>
#include <QJsonArray>

namespace cli {

namespace {

// Inputs of a line that shape a packet and not the credentials.
bool isPacketKey(const QString &key)
{
    return key == QLatin1String("keepAlive") || key == QLatin1String("cleanSession");
}

bool takeValue(const QString &key, const QJsonValue &value, clouds::Inputs &inputs)
{
    if (value.isArray() || value.isObject())
        return false;
    if (!value.isNull())
        inputs.values.insert(key, value.toVariant().toString());
    return true;
}

// The CONNECT packet of these credentials, as a device without an MQTT library sends it.
QString connectPacketHex(const clouds::Credentials &made, const QJsonObject &input)
{
    mqtt::Connect connect;
    connect.version = mqtt::ProtocolVersion::V311;
    connect.clientId = made.clientId.toUtf8();
    connect.username = made.username.toUtf8();
    connect.password = made.password.toUtf8();
    connect.keepAlive = static_cast<quint16>(input[u"keepAlive"].toInt(60));
    connect.cleanStart = input[u"cleanSession"].toBool(true);
    return QString::fromLatin1(mqtt::encode(connect, mqtt::ProtocolVersion::V311).toHex());
}

QJsonObject publishObject(const QJsonObject &input)
{
    mqtt::Publish publish;
    publish.topic = input[u"topic"].toString().toUtf8();
    publish.payload = input[u"payload"].toString().toUtf8();
    publish.qos = static_cast<mqtt::QoS>(qBound(0, input[u"qos"].toInt(), 2));
    publish.retain = input[u"retain"].toBool();
    if (publish.qos != mqtt::QoS::AtMostOnce)
        publish.packetId = static_cast<mqtt::PacketId>(input[u"packetId"].toInt(1));
    const QByteArray packet = mqtt::encode(publish, mqtt::ProtocolVersion::V311);
    return {{QStringLiteral("publishPacketHex"), QString::fromLatin1(packet.toHex())}};
}

void addSteps(const clouds::Credentials &made, QJsonObject &result)
{
    for (const clouds::Step &step : made.steps)
        result.insert(step.name, step.value);
    if (made.expiresAt > 0)
        result.insert(QStringLiteral("expiresAt"), made.expiresAt);
    if (!made.alpn.isEmpty())
        result.insert(QStringLiteral("alpn"), made.alpn);
    if (!made.answerTopic.isEmpty())
        result.insert(QStringLiteral("answerTopic"), made.answerTopic);
}

// Under the names of the scheme what came under another that consoles and sources use.
clouds::Inputs renamed(const clouds::Scheme &scheme, const clouds::Inputs &inputs)
{
    clouds::Inputs named{{}, inputs.nowMs};
    for (auto it = inputs.values.begin(); it != inputs.values.end(); ++it) {
        const clouds::InputField *field = clouds::fieldByName(scheme, it.key());
        if (!field)
            field = clouds::fieldLabelled(scheme, it.key());
        const QString name = field ? QString::fromLatin1(field->name) : it.key();
        const bool isOwnName = name == it.key();
        if (isOwnName || !inputs.values.contains(name))
            named.values.insert(name, *it);
    }
    return named;
}

} // namespace

QJsonObject errorObject(const QString &field, const QString &what, const QString &sentence)
{
    return {{QStringLiteral("error"), QJsonObject{{QStringLiteral("field"), field},
                                                  {QStringLiteral("what"), what},
                                                  {QStringLiteral("text"), sentence}}}};
}

QJsonObject errorObject(const clouds::InputError &error, const clouds::Scheme &scheme)
{
    return errorObject(error.field, clouds::codeOf(error.what), clouds::describe(error, scheme));
}

QJsonObject resultObject(const clouds::Scheme &scheme, const clouds::Credentials &made,
                         SecretsIn content)
{
    QJsonObject result{{QStringLiteral("host"), made.host},
                       {QStringLiteral("port"), made.port},
                       {QStringLiteral("transport"), clouds::codeOf(made.transport)},
                       {QStringLiteral("clientId"), made.clientId},
                       {QStringLiteral("username"), made.username},
                       {QStringLiteral("password"), made.password}};
    if (!made.path.isEmpty() && made.transport >= clouds::Transport::WebSocket)
        result.insert(QStringLiteral("path"), made.path);
    if (!made.content.empty())
        result.insert(QLatin1String(scheme.contentName),
                      content == SecretsIn::Masked ? clouds::maskedContentText(scheme, made)
                                                   : clouds::contentText(made));
    addSteps(made, result);
    QJsonArray notes;
    for (const clouds::Note &note : made.notes)
        notes.append(clouds::codeOf(note.what));
    if (!notes.isEmpty())
        result.insert(QStringLiteral("notes"), notes);
    return result;
}

base::Result<clouds::Inputs, clouds::InputError> inputsOf(const QJsonObject &input)
{
    using clouds::InputFlaw;
    clouds::Inputs inputs{{}, QDateTime::currentMSecsSinceEpoch()};
    for (auto it = input.begin(); it != input.end(); ++it) {
        if (isPacketKey(it.key()))
            continue;
        // {"returned":{"clientId":…}} is the input "returned.clientId".
        const QJsonObject nested = it->toObject();
        for (auto inner = nested.begin(); inner != nested.end(); ++inner) {
            const QString key = it.key() + u'.' + inner.key();
            if (!takeValue(key, *inner, inputs))
                return base::Unexpected{clouds::InputError{key, InputFlaw::NotText, {}}};
        }
        if (!it->isObject() && !takeValue(it.key(), *it, inputs))
            return base::Unexpected{clouds::InputError{it.key(), InputFlaw::NotText, {}}};
    }
    return inputs;
}

QJsonObject answerTo(const QJsonObject &line)
{
    const QString cloud = line[u"cloud"].toString();
    const clouds::Scheme *scheme = clouds::schemeById(cloud);
    if (!scheme)
        return errorObject(QStringLiteral("cloud"), QStringLiteral("unknownCloud"),
                           QStringLiteral("There is no cloud \"%1\".").arg(cloud));
    const QJsonObject input = line[u"input"].toObject();
    // A device without an MQTT library also needs what it sends afterwards.
    if (input.contains(u"topic"))
        return publishObject(input);
    const auto inputs = inputsOf(input);
    if (!inputs)
        return errorObject(inputs.error(), *scheme);
    const clouds::Derivation made = clouds::derive(*scheme, renamed(*scheme, *inputs));
    if (!made)
        return errorObject(made.error(), *scheme);
    QJsonObject result = resultObject(*scheme, *made, SecretsIn::Shown);
    if (input.contains(u"keepAlive") || input.contains(u"cleanSession"))
        result.insert(QStringLiteral("connectPacketHex"), connectPacketHex(*made, input));
    return result;
}

} // namespace cli
