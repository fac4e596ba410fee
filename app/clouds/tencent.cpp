// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/cloudchecks.h"
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
    // A certificate needs TLS, whichever of the two ways is wished for.
    if (usesCertificate(inputs) && made.transport == Transport::Tcp)
        made.transport = Transport::Tls;
    if (usesCertificate(inputs) && made.transport == Transport::WebSocket)
        made.transport = Transport::SecureWebSocket;
    const QString product = given(inputs, "productId");
    const bool isWebSocket =
            made.transport == Transport::WebSocket || made.transport == Transport::SecureWebSocket;
    made.host = product
                + (isWebSocket ? QLatin1String(".ap-guangzhou.iothub.tencentdevices.com")
                               : QLatin1String(".iotcloud.tencentdevices.com"));
    made.port = portOf(made.transport);
    if (made.transport == Transport::Tls)
        made.notes.push_back({Notice::RootToImport, QStringLiteral("transport")});
    if (isWebSocket)
        made.path = QStringLiteral("/");
}

// {product}{device};{application};{connection};{expiry}
std::vector<ContentPart> signedUsername(const Inputs &inputs, const QString &expiry)
{
    const QString semicolon = QStringLiteral(";");
    return ContentBuilder()
            .value("productId", given(inputs, "productId"))
            .value("deviceName", given(inputs, "deviceName"))
            .constant(semicolon)
            .value("sdkAppId", given(inputs, "sdkAppId"))
            .constant(semicolon)
            .value("connId", connectionId(inputs))
            .constant(semicolon)
            .value("expiry", expiry)
            .take();
}

Derivation deriveTencent(const Inputs &inputs)
{
    const QString expiry = expiryOf(inputs, "expiry");
    Credentials made;
    setEndpoint(made, inputs);
    made.content = signedUsername(inputs, expiry);
    made.clientId = given(inputs, "productId") + given(inputs, "deviceName");
    made.username = contentText(made);
    noteExpiry(expiry, "expiry", inputs, made);
    if (usesCertificate(inputs)) {
        made.content.clear();
        made.notes.push_back({Notice::CertificateNeeded, {}});
        return made;
    }
    const QString method = given(inputs, "method").toLower();
    const Digest digest = digestNamed(method);
    const QByteArray key = fromBase64(given(inputs, "deviceSecret")).value_or(QByteArray());
    made.password = QString::fromLatin1(lowerHex(hmac(digest, key, made.username.toUtf8()))) + u';'
                    + method;
    made.algorithm = QLatin1String("HMAC-") + digestName(digest);
    made.keyField = QStringLiteral("deviceSecret");
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
                        .aliases = {"productid", "产品id"}},
                       {.name = "deviceName",
                        .label = QT_TRANSLATE_NOOP("clouds", "Device name"),
                        .hint = "",
                        .required = true,
                        .forbidden = ";",
                        .aliases = {"devicename", "设备名称"}},
                       authenticationField(),
                       onlyWithSecret(
                               {.name = "deviceSecret",
                                .label = QT_TRANSLATE_NOOP("clouds", "Device key"),
                                .hint = QT_TRANSLATE_NOOP("clouds", "Base64 text; it is decoded."),
                                .kind = FieldKind::Base64Secret,
                                .required = true,
                                .aliases = {"devicesecret", "psk", "devicepsk", "设备密钥"}}),
                       expiryField("expiry", QT_TRANSLATE_NOOP("clouds", "Valid until")),
                       {.name = "method",
                        .label = QT_TRANSLATE_NOOP("clouds", "Sign method"),
                        .hint = "",
                        .kind = FieldKind::Choice,
                        .defaultValue = "hmacsha256",
                        .choices = {"hmacsha256", "hmacsha1"},
                        .aliases = {}},
                       transportField({"tcp", "tls", "ws", "wss"}),
                       {.name = "sdkAppId",
                        .label = QT_TRANSLATE_NOOP("clouds", "SDK application id"),
                        .hint = QT_TRANSLATE_NOOP(
                                "clouds",
                                "The documentation's constant; vendor SDKs send 21010406."),
                        .kind = FieldKind::Digits,
                        .required = true,
                        .advanced = true,
                        .defaultValue = "12010126",
                        .aliases = {"sdkappid"}},
                       {.name = "connId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Connection id"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "Any text; empty makes one."),
                        .advanced = true,
                        .forbidden = ";",
                        .aliases = {"connid"}}},
            .derive = deriveTencent,
            .openReady = tencentInputs,
            .explainDeviation = tencentDeviation,
            .lookFurther = lookAtClock};
}

} // namespace clouds
