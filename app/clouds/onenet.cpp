// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/cloudchecks.h"
#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"
#include "app/clouds/signing.h"

#include <QtGlobal>

// China Mobile OneNET: a token over expiry, method, resource and version.
namespace clouds {

namespace {

void setEndpoint(Credentials &made, const Inputs &inputs)
{
    made.transport = transportOf(inputs);
    const bool tls = made.transport == Transport::Tls;
    made.host =
            tls ? QStringLiteral("mqttstls.heclouds.com") : QStringLiteral("mqtts.heclouds.com");
    made.port = tls ? 8883 : 1883;
    made.notes.push_back({tls ? Notice::RootToImport : Notice::PlainTcpInSpiteOfName,
                          QStringLiteral("transport")});
}

// products/{productId}/devices/{deviceName}
QString resourceOf(const Inputs &inputs)
{
    const QString resource = given(inputs, "res");
    if (!resource.isEmpty())
        return resource;
    return QLatin1String("products/") + given(inputs, "productId") + QLatin1String("/devices/")
           + given(inputs, "deviceName");
}

Derivation deriveOnenet(const Inputs &inputs)
{
    if (given(inputs, "res").isEmpty()) {
        for (const char *name : {"productId", "deviceName"}) {
            if (given(inputs, name).isEmpty())
                return missing(name);
        }
    }
    const QString resource = resourceOf(inputs);
    // The method is signed as it is typed; the platform knows it in lower case.
    const QString method = given(inputs, "method");
    const QString version = given(inputs, "version");
    const QString expiry = expiryOf(inputs, "et");
    const QString line = QStringLiteral("\n");

    Credentials made;
    setEndpoint(made, inputs);
    // A product's token has no device in it; then the inputs say which one logs in.
    made.clientId = given(inputs, "deviceName").isEmpty() ? resource.section(u'/', 3, 3)
                                                          : given(inputs, "deviceName");
    made.username = given(inputs, "productId").isEmpty() ? resource.section(u'/', 1, 1)
                                                         : given(inputs, "productId");
    made.content = ContentBuilder()
                           .value("et", expiry)
                           .constant(line)
                           .value("method", method)
                           .constant(line)
                           .value("res", resource)
                           .constant(line)
                           .value("version", version)
                           .take();
    const Digest digest = digestNamed(method);
    const QByteArray key = fromBase64(given(inputs, "accessKey")).value_or(QByteArray());
    const QByteArray sign = hmac(digest, key, contentText(made).toUtf8()).toBase64();
    made.password = QLatin1String("version=") + version + QLatin1String("&res=")
                    + QString::fromLatin1(percentEncoded(resource.toUtf8())) + QLatin1String("&et=")
                    + expiry + QLatin1String("&method=") + method + QLatin1String("&sign=")
                    + QString::fromLatin1(percentEncoded(sign));
    made.steps.push_back({QStringLiteral("sign"), QString::fromLatin1(sign)});
    made.algorithm = QLatin1String("HMAC-") + digestName(digest);
    made.keyField = QStringLiteral("accessKey");
    noteExpiry(expiry, "et", inputs, made);
    if (method != method.toLower())
        made.notes.push_back({Notice::MethodSignedAsTyped, QStringLiteral("method")});
    return made;
}

Derivation deriveLegacy(const Inputs &inputs)
{
    Credentials made;
    made.host = QStringLiteral("mqtt.heclouds.com");
    made.port = 6002;
    made.clientId = given(inputs, "deviceId");
    made.username = given(inputs, "productId");
    made.password = given(inputs, "authInfo");
    return made;
}

} // namespace

Scheme onenet()
{
    return {.id = "onenet",
            .name = QT_TRANSLATE_NOOP("clouds", "OneNET"),
            .contentName = "stringToSign",
            .inputs = {{.name = "productId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Product id"),
                        .hint = "",
                        .forbidden = "/",
                        .aliases = {"productid", "pid", "产品id"}},
                       {.name = "deviceName",
                        .label = QT_TRANSLATE_NOOP("clouds", "Device name"),
                        .hint = "",
                        .forbidden = "/",
                        .aliases = {"devicename", "设备名称"}},
                       {.name = "accessKey",
                        .label = QT_TRANSLATE_NOOP("clouds", "Device key"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "Base64 text; it is decoded."),
                        .kind = FieldKind::Base64Secret,
                        .required = true,
                        .aliases = {"accesskey", "devicekey", "key", "sec_key", "设备密钥"}},
                       expiryField("et", QT_TRANSLATE_NOOP("clouds", "Valid until")),
                       {.name = "method",
                        .label = QT_TRANSLATE_NOOP("clouds", "Sign method"),
                        .hint = "",
                        .kind = FieldKind::Choice,
                        .defaultValue = "sha256",
                        .choices = {"sha256", "sha1", "md5"},
                        .aliases = {"method"}},
                       transportField({"tcp", "tls"}),
                       {.name = "res",
                        .label = QT_TRANSLATE_NOOP("clouds", "Resource"),
                        .hint = QT_TRANSLATE_NOOP("clouds",
                                                  "Empty: made of product id and device name."),
                        .advanced = true,
                        .aliases = {"res"}},
                       {.name = "version",
                        .label = QT_TRANSLATE_NOOP("clouds", "Token version"),
                        .hint = "",
                        .required = true,
                        .advanced = true,
                        .defaultValue = "2018-10-31",
                        .aliases = {"version"}}},
            .derive = deriveOnenet,
            .openReady = onenetInputs,
            .explainDeviation = onenetDeviation,
            .lookFurther = lookAtClock,
            .passwordCase = Qt::CaseSensitive};
}

Scheme onenetLegacy()
{
    return {.id = "onenet-legacy",
            .name = QT_TRANSLATE_NOOP("clouds", "OneNET, old (multi-protocol)"),
            .contentName = "content",
            .inputs = {{.name = "deviceId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Device id"),
                        .hint = "",
                        .kind = FieldKind::Digits,
                        .required = true,
                        .aliases = {"deviceid"}},
                       {.name = "productId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Product id"),
                        .hint = "",
                        .kind = FieldKind::Digits,
                        .required = true,
                        .aliases = {"productid"}},
                       {.name = "authInfo",
                        .label = QT_TRANSLATE_NOOP("clouds", "Authentication information"),
                        .hint = "",
                        .kind = FieldKind::Secret,
                        .required = true,
                        .aliases = {"authinfo", "apikey"}}},
            .derive = deriveLegacy,
            .openReady = onenetLegacyInputs,
            .passwordCase = Qt::CaseSensitive};
}

} // namespace clouds
