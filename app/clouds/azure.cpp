// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/cloudchecks.h"
#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"
#include "app/clouds/signing.h"

#include <QtGlobal>

// Azure IoT Hub: a shared access signature as password.
namespace clouds {

namespace {

constexpr char provisioningHost[] = "global.azure-devices-provisioning.net";

QString hostOf(const QString &hub)
{
    return hub.isEmpty() || hub.contains(u'.') ? hub : hub + QLatin1String(".azure-devices.net");
}

// What a token is for.
struct Resource
{
    QString hub;
    QString device;
    QString module;
};

// {hub}/devices/{device}[/modules/{module}], as far as it is one.
Resource resourceOf(const QString &uri)
{
    const QStringList parts = uri.split(u'/');
    Resource resource;
    if (parts.size() < 3 || parts.at(1) != QLatin1String("devices"))
        return resource;
    resource.hub = parts.at(0);
    resource.device = parts.at(2);
    if (parts.size() > 4 && parts.at(3) == QLatin1String("modules"))
        resource.module = parts.at(4);
    return resource;
}

Resource resourceOf(const Inputs &inputs)
{
    Resource resource = resourceOf(given(inputs, "resourceUri"));
    const auto take = [&](const char *name, QString &into) {
        if (!given(inputs, name).isEmpty())
            into = given(inputs, name);
    };
    take("hub", resource.hub);
    take("deviceId", resource.device);
    take("moduleId", resource.module);
    resource.hub = hostOf(resource.hub);
    return resource;
}

QString uriOf(const Resource &resource)
{
    const QString device = resource.hub + QLatin1String("/devices/") + resource.device;
    return resource.module.isEmpty() ? device
                                     : device + QLatin1String("/modules/") + resource.module;
}

void setEndpoint(Credentials &made, const Inputs &inputs, const Resource &resource)
{
    made.host = resource.hub;
    made.transport = transportOf(inputs);
    made.port = 8883;
    if (made.transport == Transport::SecureWebSocket) {
        made.port = 443;
        made.path = QStringLiteral("/$iothub/websocket");
    }
    made.clientId =
            resource.module.isEmpty() ? resource.device : resource.device + u'/' + resource.module;
    if (!made.clientId.isEmpty())
        made.username =
                made.host + u'/' + made.clientId + QLatin1String("/?api-version=2021-04-12");
}

// A shared access signature; what is signed is the resource in its escaped form.
void signToken(Credentials &made, const QString &uri, const QString &key, const QString &policy,
               const Inputs &inputs)
{
    const QString resource = QString::fromLatin1(percentEncoded(uri.toUtf8()));
    const QString expiry = expiryOf(inputs, "expiry");
    made.content = ContentBuilder()
                           .value("resourceUri", resource)
                           .constant(QStringLiteral("\n"))
                           .value("expiry", expiry)
                           .take();
    const QByteArray bytes = fromBase64(key).value_or(QByteArray());
    const QByteArray signature = hmac(Digest::Sha256, bytes, contentText(made).toUtf8()).toBase64();
    made.password = QLatin1String("SharedAccessSignature sr=") + resource + QLatin1String("&sig=")
                    + QString::fromLatin1(percentEncoded(signature)) + QLatin1String("&se=")
                    + expiry;
    if (!policy.isEmpty())
        made.password +=
                QLatin1String("&skn=") + QString::fromLatin1(percentEncoded(policy.toUtf8()));
    made.steps.push_back({QStringLiteral("sig"), QString::fromLatin1(signature)});
    made.steps.push_back({QStringLiteral("token"), made.password});
    made.algorithm = QStringLiteral("HMAC-SHA256");
    noteExpiry(expiry, "expiry", inputs, made);
}

Derivation deriveAzure(const Inputs &inputs)
{
    const QString uri = given(inputs, "resourceUri");
    const Resource resource = resourceOf(inputs);
    if (uri.isEmpty() && resource.hub.isEmpty())
        return missing("hub");
    if (uri.isEmpty() && resource.device.isEmpty())
        return missing("deviceId");
    Credentials made;
    setEndpoint(made, inputs, resource);
    if (usesCertificate(inputs)) {
        made.notes.push_back({Notice::CertificateNeeded, {}});
        return made;
    }
    made.keyField = QStringLiteral("deviceKey");
    signToken(made, uri.isEmpty() ? uriOf(resource) : uri, given(inputs, "deviceKey"),
              given(inputs, "keyName"), inputs);
    return made;
}

QString deviceKeyOf(const Inputs &inputs)
{
    const QByteArray key = fromBase64(given(inputs, "groupKey")).value_or(QByteArray());
    return QString::fromLatin1(
            hmac(Digest::Sha256, key, given(inputs, "registrationId").toUtf8()).toBase64());
}

// The Device Provisioning Service tells a device which hub it belongs to.
Derivation deriveProvisioning(const Inputs &inputs)
{
    const QString id = given(inputs, "registrationId");
    const QString uri = given(inputs, "idScope") + QLatin1String("/registrations/") + id;
    Credentials made;
    made.host = QLatin1String(provisioningHost);
    made.port = 8883;
    made.transport = Transport::Tls;
    made.clientId = id;
    made.username = uri + QLatin1String("/api-version=2019-03-31");
    made.answerTopic = QStringLiteral("$dps/registrations/res/#");
    const QString kind = given(inputs, "keyKind").toLower();
    if (kind == QLatin1String("certificate")) {
        made.notes.push_back({Notice::CertificateNeeded, {}});
        return made;
    }
    const bool isGroup = kind == QLatin1String("group");
    const QString key = isGroup ? deviceKeyOf(inputs) : given(inputs, "deviceKey");
    if (isGroup)
        made.steps.push_back({QStringLiteral("deviceKey"), key});
    made.keyField = isGroup ? QStringLiteral("groupKey") : QStringLiteral("deviceKey");
    signToken(made, uri, key, QStringLiteral("registration"), inputs);
    return made;
}

Derivation deriveGroupKey(const Inputs &inputs)
{
    Credentials made;
    made.content = ContentBuilder().value("registrationId", given(inputs, "registrationId")).take();
    made.steps = {{QStringLiteral("deviceKey"), deviceKeyOf(inputs)}};
    made.algorithm = QStringLiteral("HMAC-SHA256");
    made.keyField = QStringLiteral("groupKey");
    return made;
}

InputField keyField(const char *name, const char *label)
{
    return {.name = name,
            .label = label,
            .hint = QT_TRANSLATE_NOOP("clouds", "Base64 text; it is decoded."),
            .kind = FieldKind::Base64Secret,
            .required = true};
}

InputField groupKeyField()
{
    return keyField("groupKey", QT_TRANSLATE_NOOP("clouds", "Group key"));
}

InputField registrationField()
{
    return {.name = "registrationId",
            .label = QT_TRANSLATE_NOOP("clouds", "Registration id"),
            .hint = "",
            .required = true,
            .maxLength = 128,
            .forbidden = "/",
            .aliases = {"registrationid"}};
}

} // namespace

Scheme azure()
{
    return {.id = "azure-sas",
            .name = QT_TRANSLATE_NOOP("clouds", "Azure IoT Hub"),
            .contentName = "stringToSign",
            .inputs = {{.name = "hub",
                        .label = QT_TRANSLATE_NOOP("clouds", "Hub"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "Its name or its host name."),
                        .forbidden = "/:",
                        .aliases = {"hostname", "hub", "iothub"}},
                       {.name = "deviceId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Device id"),
                        .hint = "",
                        .forbidden = "/",
                        .aliases = {"deviceid"}},
                       authenticationField(),
                       onlyWithSecret(
                               {.name = "deviceKey",
                                .label = QT_TRANSLATE_NOOP("clouds", "Device key"),
                                .hint = QT_TRANSLATE_NOOP("clouds", "Base64 text; it is decoded."),
                                .kind = FieldKind::Base64Secret,
                                .required = true,
                                .aliases = {"devicekey", "sharedaccesskey", "primarykey"}}),
                       onlyWithSecret(
                               expiryField("expiry", QT_TRANSLATE_NOOP("clouds", "Valid until"))),
                       transportField({"tls", "wss"}),
                       {.name = "moduleId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Module id"),
                        .hint = "",
                        .advanced = true,
                        .forbidden = "/",
                        .aliases = {"moduleid"}},
                       {.name = "keyName",
                        .label = QT_TRANSLATE_NOOP("clouds", "Policy name"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "Empty for a device's own key."),
                        .advanced = true,
                        .aliases = {"keyname", "sharedaccesskeyname"}},
                       {.name = "resourceUri",
                        .label = QT_TRANSLATE_NOOP("clouds", "Resource"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "Empty: made of hub and device id."),
                        .advanced = true,
                        .aliases = {}}},
            .derive = deriveAzure,
            .openReady = azureInputs,
            .explainDeviation = azureDeviation,
            .lookFurther = lookAtClock,
            .passwordCase = Qt::CaseSensitive};
}

Scheme azureProvisioning()
{
    InputField group = groupKeyField();
    group.onlyIf = "keyKind";
    group.onlyIfOneOf = {"group"};
    InputField device = keyField("deviceKey", QT_TRANSLATE_NOOP("clouds", "Device key"));
    device.onlyIf = "keyKind";
    device.onlyIfOneOf = {"device"};
    device.aliases = {"devicekey", "primarykey"};
    InputField expiry = expiryField("expiry", QT_TRANSLATE_NOOP("clouds", "Valid until"));
    expiry.onlyIf = "keyKind";
    expiry.onlyIfOneOf = {"device", "group"};
    return {.id = "azure-dps",
            .name = QT_TRANSLATE_NOOP("clouds", "Azure Device Provisioning Service"),
            .contentName = "stringToSign",
            .inputs = {InputField{.name = "idScope",
                                  .label = QT_TRANSLATE_NOOP("clouds", "ID scope"),
                                  .hint = QT_TRANSLATE_NOOP("clouds", "Such as 0ne00ABCDEF."),
                                  .required = true,
                                  .forbidden = "/",
                                  .aliases = {"idscope", "scopeid"}},
                       registrationField(),
                       InputField{.name = "keyKind",
                                  .label = QT_TRANSLATE_NOOP("clouds", "Enrolment"),
                                  .hint = "",
                                  .kind = FieldKind::Choice,
                                  .defaultValue = "device",
                                  .choices = {"device", "group", "certificate"}},
                       device, group, expiry},
            .derive = deriveProvisioning,
            .passwordCase = Qt::CaseSensitive,
            .use = Use::Provisions};
}

Scheme azureGroupKey()
{
    return {.id = "azure-dps-derive",
            .name = QT_TRANSLATE_NOOP("clouds", "Azure device key of an enrolment group"),
            .contentName = "content",
            .inputs = {groupKeyField(), registrationField()},
            .derive = deriveGroupKey,
            .use = Use::CommandsOnly};
}

} // namespace clouds
