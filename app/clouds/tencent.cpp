// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"
#include "app/clouds/signing.h"

#include <QtGlobal>

// Tencent Cloud IoT Hub and IoT Explorer: the user name itself is what is signed.
namespace clouds {

namespace {

// Five characters that differ from one moment to the next.
QString connectionId(const Inputs &inputs)
{
    const QString id = given(inputs, "connId");
    constexpr qint64 fiveDigits = 36LL * 36 * 36 * 36 * 36;
    return id.isEmpty() ? QString::number(inputs.nowMs % fiveDigits, 36).rightJustified(5, u'0')
                        : id;
}

void setEndpoint(Credentials &made, const Inputs &inputs)
{
    made.transport = transportOf(inputs);
    const QString product = given(inputs, "productId");
    if (made.transport == Transport::WebSocket) {
        made.host = product + QLatin1String(".ap-guangzhou.iothub.tencentdevices.com");
        made.port = 80;
        made.path = QStringLiteral("/");
        return;
    }
    made.host = product + QLatin1String(".iotcloud.tencentdevices.com");
    made.port = made.transport == Transport::Tls ? 8883 : 1883;
    if (made.transport == Transport::Tls)
        made.notes.push_back({Notice::RootToImport, QStringLiteral("transport")});
}

Derivation deriveTencent(const Inputs &inputs)
{
    const QString expiry = expiryOf(inputs, "expiry");
    const QString method = given(inputs, "method").toLower();
    const Digest digest = digestNamed(method);
    const QString semicolon = QStringLiteral(";");
    Credentials made;
    setEndpoint(made, inputs);
    made.content = ContentBuilder()
                           .value("productId", given(inputs, "productId"))
                           .value("deviceName", given(inputs, "deviceName"))
                           .constant(semicolon)
                           .value("sdkAppId", given(inputs, "sdkAppId"))
                           .constant(semicolon)
                           .value("connId", connectionId(inputs))
                           .constant(semicolon)
                           .value("expiry", expiry)
                           .take();
    made.clientId = given(inputs, "productId") + given(inputs, "deviceName");
    made.username = contentText(made);
    const QByteArray key = fromBase64(given(inputs, "deviceSecret")).value_or(QByteArray());
    made.password = QString::fromLatin1(lowerHex(hmac(digest, key, made.username.toUtf8())))
                    + semicolon + method;
    made.algorithm = QLatin1String("HMAC-") + digestName(digest);
    made.keyField = QStringLiteral("deviceSecret");
    noteExpiry(expiry, "expiry", inputs, made.notes);
    return made;
}

} // namespace

Scheme tencent()
{
    return {.id = "tencent",
            .name = QT_TRANSLATE_NOOP("clouds", "Tencent Cloud IoT"),
            .contentName = "content",
            .inputs = {{.name = "productId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Product id"),
                        .hint = "",
                        .required = true,
                        .forbidden = ";",
                        .aliases = {"productid"}},
                       {.name = "deviceName",
                        .label = QT_TRANSLATE_NOOP("clouds", "Device name"),
                        .hint = "",
                        .required = true,
                        .forbidden = ";",
                        .aliases = {"devicename"}},
                       {.name = "deviceSecret",
                        .label = QT_TRANSLATE_NOOP("clouds", "Device key"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "Base64 text; it is decoded."),
                        .kind = FieldKind::Base64Secret,
                        .required = true,
                        .aliases = {"devicesecret", "psk", "devicepsk"}},
                       expiryField("expiry", QT_TRANSLATE_NOOP("clouds", "Valid until")),
                       {.name = "method",
                        .label = QT_TRANSLATE_NOOP("clouds", "Sign method"),
                        .hint = "",
                        .kind = FieldKind::Choice,
                        .defaultValue = "hmacsha256",
                        .choices = {"hmacsha256", "hmacsha1"},
                        .aliases = {}},
                       transportField({"tcp", "tls", "ws"}),
                       {.name = "sdkAppId",
                        .label = QT_TRANSLATE_NOOP("clouds", "SDK application id"),
                        .hint = QT_TRANSLATE_NOOP(
                                "clouds",
                                "The documentation's constant; vendor SDKs send 21010406."),
                        .kind = FieldKind::Digits,
                        .advanced = true,
                        .defaultValue = "12010126",
                        .aliases = {"sdkappid"}},
                       {.name = "connId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Connection id"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "Any text; empty makes one."),
                        .advanced = true,
                        .forbidden = ";",
                        .aliases = {"connid"}}},
            .derive = deriveTencent};
}

} // namespace clouds
