// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"
#include "app/clouds/signing.h"

#include <QtGlobal>

// Azure IoT Hub: a shared access signature as password.
namespace clouds {

namespace {

QString hostOf(const Inputs &inputs)
{
    const QString hub = given(inputs, "hub");
    return hub.isEmpty() || hub.contains(u'.') ? hub : hub + QLatin1String(".azure-devices.net");
}

// {device} or {device}/{module}
QString identityOf(const Inputs &inputs)
{
    const QString module = given(inputs, "moduleId");
    return module.isEmpty() ? given(inputs, "deviceId") : given(inputs, "deviceId") + u'/' + module;
}

QString resourceOf(const Inputs &inputs)
{
    const QString resource = given(inputs, "resourceUri");
    if (!resource.isEmpty())
        return resource;
    const QString module = given(inputs, "moduleId");
    const QString device = hostOf(inputs) + QLatin1String("/devices/") + given(inputs, "deviceId");
    return module.isEmpty() ? device : device + QLatin1String("/modules/") + module;
}

void setEndpoint(Credentials &made, const Inputs &inputs)
{
    made.host = hostOf(inputs);
    made.transport = transportOf(inputs);
    made.port = 8883;
    if (made.transport == Transport::SecureWebSocket) {
        made.port = 443;
        made.path = QStringLiteral("/$iothub/websocket");
    }
    made.clientId = identityOf(inputs);
    if (!made.clientId.isEmpty())
        made.username =
                made.host + u'/' + made.clientId + QLatin1String("/?api-version=2021-04-12");
}

Derivation deriveAzure(const Inputs &inputs)
{
    if (given(inputs, "resourceUri").isEmpty()) {
        for (const char *name : {"hub", "deviceId"}) {
            if (given(inputs, name).isEmpty())
                return missing(name);
        }
    }
    Credentials made;
    setEndpoint(made, inputs);
    const QString resource = QString::fromLatin1(percentEncoded(resourceOf(inputs).toUtf8()));
    const QString expiry = expiryOf(inputs, "expiry");
    // What is signed is the resource in its escaped form.
    made.content = ContentBuilder()
                           .value("resourceUri", resource)
                           .constant(QStringLiteral("\n"))
                           .value("expiry", expiry)
                           .take();
    const QByteArray key = fromBase64(given(inputs, "deviceKey")).value_or(QByteArray());
    const QByteArray signature = hmac(Digest::Sha256, key, contentText(made).toUtf8()).toBase64();
    made.password = QLatin1String("SharedAccessSignature sr=") + resource + QLatin1String("&sig=")
                    + QString::fromLatin1(percentEncoded(signature)) + QLatin1String("&se=")
                    + expiry;
    const QString policy = given(inputs, "keyName");
    if (!policy.isEmpty())
        made.password +=
                QLatin1String("&skn=") + QString::fromLatin1(percentEncoded(policy.toUtf8()));
    made.steps = {{QStringLiteral("sig"), QString::fromLatin1(signature)},
                  {QStringLiteral("token"), made.password}};
    made.algorithm = QStringLiteral("HMAC-SHA256");
    made.keyField = QStringLiteral("deviceKey");
    noteExpiry(expiry, "expiry", inputs, made.notes);
    return made;
}

Derivation deriveGroupKey(const Inputs &inputs)
{
    Credentials made;
    made.content = ContentBuilder().value("registrationId", given(inputs, "registrationId")).take();
    const QByteArray key = fromBase64(given(inputs, "groupKey")).value_or(QByteArray());
    const QByteArray device =
            hmac(Digest::Sha256, key, given(inputs, "registrationId").toUtf8()).toBase64();
    made.steps = {{QStringLiteral("deviceKey"), QString::fromLatin1(device)}};
    made.algorithm = QStringLiteral("HMAC-SHA256");
    made.keyField = QStringLiteral("groupKey");
    return made;
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
                       {.name = "deviceKey",
                        .label = QT_TRANSLATE_NOOP("clouds", "Device key"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "Base64 text; it is decoded."),
                        .kind = FieldKind::Base64Secret,
                        .required = true,
                        .aliases = {"devicekey", "sharedaccesskey", "primarykey"}},
                       expiryField("expiry", QT_TRANSLATE_NOOP("clouds", "Valid until")),
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
            .passwordCase = Qt::CaseSensitive};
}

Scheme azureGroupKey()
{
    return {.id = "azure-dps-derive",
            .name = QT_TRANSLATE_NOOP("clouds", "Azure device key of an enrolment group"),
            .contentName = "content",
            .inputs = {{.name = "groupKey",
                        .label = QT_TRANSLATE_NOOP("clouds", "Group key"),
                        .hint = "",
                        .kind = FieldKind::Base64Secret,
                        .required = true},
                       {.name = "registrationId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Registration id"),
                        .hint = "",
                        .required = true}},
            .derive = deriveGroupKey,
            .isDevice = false};
}

} // namespace clouds
