// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/mqttplan.h"

#include "app/at/commandtext.h"
#include "app/at/escapes.h"

#include <algorithm>

namespace at {

namespace {

using Kind = PlanError::Kind;

base::Unexpected<PlanError> failure(Kind kind, const QString &field, const QString &detail = {})
{
    return base::Unexpected{PlanError{kind, field, detail}};
}

QByteArray flag(bool on)
{
    return on ? "1" : "0";
}

void setFact(TemplateValues &values, const char *fact, bool holds)
{
    if (holds)
        values.facts.insert(QLatin1String(fact));
}

void setAccess(TemplateValues &values, const NetworkAccess &access)
{
    values.values.insert(QStringLiteral("apn"), access.apn.toUtf8());
    values.values.insert(QStringLiteral("apnUser"), access.apnUser.toUtf8());
    values.values.insert(QStringLiteral("apnPassword"), access.apnPassword.toUtf8());
    values.values.insert(QStringLiteral("ssid"), access.ssid.toUtf8());
    values.values.insert(QStringLiteral("wifiPassword"), access.wifiPassword.toUtf8());
    setFact(values, "apn", !access.apn.isEmpty());
    setFact(values, "wifi", !access.ssid.isEmpty());
}

// The value, or where it needs a prompt of its own, what stands in the line instead.
void setIdentity(TemplateValues &values, const char *name, const char *shortName,
                 const char *longFact, const QByteArray &value, int limit, StringEscape escape,
                 const QByteArray &standIn)
{
    const bool hasEscapes =
            escape == StringEscape::Esp && std::any_of(value.begin(), value.end(), [](char byte) {
                return byte == '"' || byte == ',' || byte == '\\';
            });
    const bool isLong = limit > 0 && (value.size() > limit || hasEscapes);
    setFact(values, longFact, isLong);
    values.values.insert(QLatin1String(name), value);
    values.values.insert(QLatin1String(shortName), isLong ? standIn : value);
}

void setWill(TemplateValues &values, const std::optional<ModuleWill> &will)
{
    setFact(values, "will", will.has_value());
    const ModuleWill value = will.value_or(ModuleWill());
    values.values.insert(QStringLiteral("willFlag"), flag(will.has_value()));
    values.values.insert(QStringLiteral("willTopic"), value.topic);
    values.values.insert(QStringLiteral("willMessage"), value.payload);
    values.values.insert(QStringLiteral("willQos"), QByteArray::number(value.qos));
    values.values.insert(QStringLiteral("willRetain"), flag(value.retain));
}

TemplateValues valuesOf(const MqttCommands &mqtt, const ModuleConnect &connect)
{
    TemplateValues values;
    const SignedDevice device = connect.device.value_or(SignedDevice());
    QByteArray clientId = connect.clientId;
    if (connect.device && clientId.isEmpty())
        clientId = mqtt.signedClientId.toUtf8();
    setAccess(values, connect.access);
    setIdentity(values, "clientId", "shortClientId", "longClientId", clientId,
                mqtt.limits.inlineClientId, mqtt.escape, "NULL");
    setIdentity(values, "username", "shortUsername", "longUsername",
                connect.username.value_or(QByteArray()), mqtt.limits.inlineUsername, mqtt.escape,
                {});
    setIdentity(values, "password", "shortPassword", "longPassword",
                connect.password.value_or(QByteArray()), mqtt.limits.inlinePassword, mqtt.escape,
                {});
    setWill(values, connect.will);
    values.values.insert(QStringLiteral("host"), connect.host.toUtf8());
    values.values.insert(QStringLiteral("port"), QByteArray::number(connect.port));
    values.values.insert(QStringLiteral("keepAlive"), QByteArray::number(connect.keepAlive));
    values.values.insert(QStringLiteral("version"), QByteArray::number(connect.version));
    values.values.insert(QStringLiteral("clean"), flag(connect.cleanSession));
    values.values.insert(QStringLiteral("lasting"), flag(!connect.cleanSession));
    values.values.insert(QStringLiteral("productKey"), device.productKey.toUtf8());
    values.values.insert(QStringLiteral("deviceName"), device.deviceName.toUtf8());
    values.values.insert(QStringLiteral("deviceSecret"), device.deviceSecret.toUtf8());
    setFact(values, "username", connect.username.has_value());
    setFact(values, "password", connect.password.has_value());
    setFact(values, "aliauth", connect.device.has_value());
    setFact(values, "tls", connect.tls);
    setFact(values, "full", connect.full);
    setFact(values, "lastingSession", !connect.cleanSession);
    return values;
}

QString stepText(const QByteArray &bytes)
{
    const QString text = QString::fromUtf8(bytes);
    if (text.toUtf8() != bytes) // no text: every byte by its number
        return escaped(bytes).replace(QLatin1String("${"), QLatin1String("\\x24{"));
    QString line;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text[i];
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        const bool wouldEscape = next == u'r' || next == u'n' || next == u'x' || next == u'\\';
        if (character == u'\\' && wouldEscape)
            line += QLatin1String("\\\\");
        else if (character == u'$' && next == u'{')
            line += QLatin1String("\\x24");
        else if (character.unicode() < 0x20 || character.unicode() == 0x7F)
            line += character == u'\r'   ? QStringLiteral("\\r")
                    : character == u'\n' ? QStringLiteral("\\n")
                                         : QStringLiteral("\\x%1").arg(character.unicode(), 2, 16,
                                                                       QLatin1Char('0'));
        else
            line += character;
    }
    return line;
}

QString limitDetail(qsizetype size, int limit)
{
    return QStringLiteral("%1 > %2").arg(size).arg(limit);
}

Planned<QList<Step>> stepsOf(const Recipe &recipe, const TemplateValues &values,
                             StringEscape escape, int commandLimit)
{
    QList<Step> steps;
    for (const CommandTemplate &command : recipe) {
        if (!values.holds(command.when))
            continue;
        const auto bytes = commandBytes(command.send, values, escape);
        if (!bytes)
            return failure(Kind::CannotCarry, bytes.error().name,
                           stepText(QByteArray(1, bytes.error().byte)));
        if (commandLimit > 0 && bytes->size() > commandLimit)
            return failure(Kind::TooLong, QStringLiteral("command"),
                           limitDetail(bytes->size(), commandLimit));
        Step step;
        step.command = stepText(*bytes);
        step.data = stepText(promptBytes(command.data, values));
        step.expect = command.expect;
        step.timeoutMs = command.timeoutMs;
        step.retries = command.retries;
        step.delayMs = command.delayMs;
        step.mayFail = command.mayFail;
        step.note = command.note.in(QLocale().language());
        steps.append(step);
    }
    return steps;
}

std::optional<PlanError> lengthError(const QString &field, const QByteArray &value, int limit)
{
    if (limit > 0 && value.size() > limit)
        return PlanError{Kind::TooLong, field, limitDetail(value.size(), limit)};
    return std::nullopt;
}

std::optional<PlanError> missing(const ModuleConnect &connect)
{
    const auto isGone = [](const QString &text) { return text.trimmed().isEmpty(); };
    if (isGone(connect.host))
        return PlanError{Kind::Missing, QStringLiteral("host"), {}};
    if (!connect.device)
        return std::nullopt;
    if (isGone(connect.device->productKey))
        return PlanError{Kind::Missing, QStringLiteral("productKey"), {}};
    if (isGone(connect.device->deviceName))
        return PlanError{Kind::Missing, QStringLiteral("deviceName"), {}};
    if (isGone(connect.device->deviceSecret))
        return PlanError{Kind::Missing, QStringLiteral("deviceSecret"), {}};
    return std::nullopt;
}

std::optional<PlanError> problemOf(const MqttCommands &mqtt, const ModuleConnect &connect)
{
    if (const auto error = missing(connect))
        return error;
    const auto unsupported = [](const char *what, const QString &detail = {}) {
        return PlanError{Kind::NotSupported, QLatin1String(what), detail};
    };
    if (connect.device && !mqtt.signsIn)
        return unsupported("aliauth");
    if (connect.tls && !mqtt.doesTls)
        return unsupported("tls");
    if (connect.will && !mqtt.doesWill)
        return unsupported("will");
    if (!mqtt.versions.contains(connect.version))
        return unsupported("version", QString::number(connect.version));
    const std::pair<const char *, std::pair<QByteArray, int>> fields[] = {
            {"host", {connect.host.toUtf8(), mqtt.limits.host}},
            {"clientId", {connect.clientId, mqtt.limits.clientId}},
            {"username", {connect.username.value_or(QByteArray()), mqtt.limits.username}},
            {"password", {connect.password.value_or(QByteArray()), mqtt.limits.password}}};
    for (const auto &[name, value] : fields) {
        if (const auto error = lengthError(QLatin1String(name), value.first, value.second))
            return error;
    }
    return std::nullopt;
}

// What a form cannot carry of this payload; nothing: it can.
std::optional<PlanError> problemOf(const PublishForm &form, const QByteArray &payload)
{
    using Payload = PublishForm::Payload;
    const QString field = QStringLiteral("payload");
    const bool hasPrompt = std::any_of(form.steps.begin(), form.steps.end(), [](const auto &step) {
        return step.data.contains(QLatin1String("{payload"));
    });
    if (payload.isEmpty() && hasPrompt) // a prompt for no bytes never comes, or never ends
        return PlanError{Kind::Missing, field, {}};
    if (const auto error = lengthError(field, payload, form.maximumBytes))
        return error;
    const auto cannot = [&](char byte) {
        return PlanError{Kind::CannotCarry, field, stepText(QByteArray(1, byte))};
    };
    for (const char byte : payload) {
        const bool isControl = (static_cast<quint8>(byte) < 0x20 && byte != '\t') || byte == 0x7F;
        const bool endsData = byte == 0x1A || byte == 0x1B;
        const bool isText = form.payload == Payload::Text || form.payload == Payload::Plain;
        if ((isText && isControl) || (form.payload == Payload::NoControlZ && endsData)
            || (form.payload == Payload::Plain && byte == '"'))
            return cannot(byte);
    }
    return std::nullopt;
}

Planned<PublishForm> formFor(const MqttCommands &mqtt, const ModuleMessage &message)
{
    PlanError first{Kind::UnknownForm, QStringLiteral("payload"), message.form};
    bool hasFirst = false;
    for (const PublishForm &form : mqtt.publish) {
        if (!message.form.isEmpty()) {
            if (form.id == message.form)
                return form;
            continue;
        }
        if (form.onRequest && !message.payload.isEmpty())
            continue;
        const auto problem = problemOf(form, message.payload);
        if (!problem)
            return form;
        // The widest form's reason is the one that helps.
        if (!hasFirst || problem->kind == Kind::TooLong)
            first = *problem;
        hasFirst = true;
    }
    return base::Unexpected{first};
}

TemplateValues messageValues(const ModuleMessage &message)
{
    TemplateValues values;
    values.values.insert(QStringLiteral("topic"), message.topic);
    values.values.insert(QStringLiteral("payload"), message.payload);
    values.values.insert(QStringLiteral("qos"), QByteArray::number(message.qos));
    values.values.insert(QStringLiteral("retain"), flag(message.retain));
    // Q-19: 0 for QoS 0, and never 0 otherwise.
    values.values.insert(QStringLiteral("id"),
                         QByteArray::number(message.qos == 0 ? 0 : std::max<int>(1, message.id)));
    setFact(values, "retain", message.retain);
    return values;
}

Planned<QList<Step>> filterSteps(const Catalog &catalog, const Recipe &recipe,
                                 const QByteArray &filter, int qos, quint16 id)
{
    const MqttCommands &mqtt = *catalog.mqtt();
    if (filter.isEmpty())
        return failure(Kind::Missing, QStringLiteral("filter"));
    if (recipe.isEmpty())
        return failure(Kind::NotSupported, QStringLiteral("unsubscribe"));
    if (const auto error = lengthError(QStringLiteral("filter"), filter, mqtt.limits.topic))
        return base::Unexpected{*error};
    TemplateValues values;
    values.values.insert(QStringLiteral("filter"), filter);
    values.values.insert(QStringLiteral("qos"), QByteArray::number(qos));
    values.values.insert(QStringLiteral("id"), QByteArray::number(id));
    return stepsOf(recipe, values, mqtt.escape, mqtt.limits.command);
}

} // namespace

QList<Step> networkSteps(const Catalog &catalog, const NetworkAccess &access)
{
    TemplateValues values;
    setAccess(values, access);
    const StringEscape escape = catalog.mqtt() ? catalog.mqtt()->escape : StringEscape::None;
    auto steps = stepsOf(catalog.network(), values, escape, 0);
    return steps ? std::move(steps).value() : QList<Step>();
}

Planned<QList<Step>> carrierSteps(const Catalog &catalog, const Carrier &carrier,
                                  const NetworkAccess &access)
{
    TemplateValues values;
    setAccess(values, access);
    const StringEscape escape = catalog.mqtt() ? catalog.mqtt()->escape : StringEscape::None;
    return stepsOf(catalog.network() + catalog.tcp()->bearer + carrier.setup, values, escape, 0);
}

Planned<QList<Step>> connectSteps(const Catalog &catalog, const ModuleConnect &connect)
{
    if (!catalog.mqtt())
        return failure(Kind::NoMqtt, {});
    const MqttCommands &mqtt = *catalog.mqtt();
    if (const auto error = problemOf(mqtt, connect))
        return base::Unexpected{*error};
    return stepsOf(mqtt.bearer + mqtt.connect, valuesOf(mqtt, connect), mqtt.escape,
                   mqtt.limits.command);
}

Planned<Sequence> connectSequence(const Catalog &catalog, const ModuleConnect &connect)
{
    const auto steps = connectSteps(catalog, connect);
    if (!steps)
        return base::Unexpected{steps.error()};
    Sequence sequence;
    sequence.steps = networkSteps(catalog, connect.access) + *steps;
    return sequence;
}

Planned<QList<Step>> subscribeSteps(const Catalog &catalog, const QByteArray &filter, int qos,
                                    quint16 id)
{
    if (!catalog.mqtt())
        return failure(Kind::NoMqtt, {});
    return filterSteps(catalog, catalog.mqtt()->subscribe, filter, qos, id);
}

Planned<QList<Step>> unsubscribeSteps(const Catalog &catalog, const QByteArray &filter, quint16 id)
{
    if (!catalog.mqtt())
        return failure(Kind::NoMqtt, {});
    return filterSteps(catalog, catalog.mqtt()->unsubscribe, filter, 0, id);
}

Planned<QList<Step>> publishSteps(const Catalog &catalog, const ModuleMessage &message)
{
    if (!catalog.mqtt())
        return failure(Kind::NoMqtt, {});
    const MqttCommands &mqtt = *catalog.mqtt();
    if (message.topic.isEmpty())
        return failure(Kind::Missing, QStringLiteral("topic"));
    if (const auto error = lengthError(QStringLiteral("topic"), message.topic, mqtt.limits.topic))
        return base::Unexpected{*error};
    const auto form = formFor(mqtt, message);
    if (!form)
        return base::Unexpected{form.error()};
    return stepsOf(form->steps, messageValues(message), mqtt.escape, mqtt.limits.command);
}

Planned<QList<Step>> disconnectSteps(const Catalog &catalog, const ModuleConnect &connect)
{
    if (!catalog.mqtt())
        return failure(Kind::NoMqtt, {});
    const MqttCommands &mqtt = *catalog.mqtt();
    return stepsOf(mqtt.disconnect, valuesOf(mqtt, connect), mqtt.escape, 0);
}

} // namespace at
