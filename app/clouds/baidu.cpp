// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"
#include "app/clouds/signing.h"

#include <QtGlobal>

// Baidu IoT Core: a plain digest over a text that ends with the secret.
namespace clouds {

namespace {

void setEndpoint(Credentials &made, const Inputs &inputs)
{
    made.transport = transportOf(inputs);
    made.host = given(inputs, "iotCoreId") + QLatin1String(".iot.") + given(inputs, "region")
                + QLatin1String(".baidubce.com");
    switch (made.transport) {
    case Transport::Tls:
        made.port = 1884;
        break;
    case Transport::SecureWebSocket:
        made.port = 443;
        made.path = QStringLiteral("/mqtt");
        break;
    case Transport::Tcp:
    case Transport::WebSocket:
        made.port = 1883;
        break;
    }
}

Derivation deriveBaidu(const Inputs &inputs)
{
    const QString device = given(inputs, "deviceKey");
    const QString algorithm = given(inputs, "algorithm").toUpper();
    const QString time = given(inputs, "timestamp") == QLatin1String("now")
                                 ? QString::number(inputs.nowMs / 1000)
                                 : given(inputs, "timestamp");
    const Digest digest = digestNamed(algorithm);
    const QString ampersand = QStringLiteral("&");
    Credentials made;
    setEndpoint(made, inputs);
    made.clientId = given(inputs, "clientId").isEmpty() ? device : given(inputs, "clientId");
    made.username = QLatin1String("thingidp@") + given(inputs, "iotCoreId") + u'|' + device + u'|'
                    + time + u'|' + algorithm;
    made.content = ContentBuilder()
                           .value("deviceKey", device)
                           .constant(ampersand)
                           .value("timestamp", time)
                           .constant(ampersand)
                           .value("algorithm", algorithm)
                           .value("deviceSecret", given(inputs, "deviceSecret"))
                           .take();
    made.password = QString::fromLatin1(lowerHex(digestOf(digest, contentText(made).toUtf8())));
    made.algorithm = algorithm;
    if (time != QLatin1String("0"))
        made.notes.push_back({Notice::ClockMustBeRight, QStringLiteral("timestamp")});
    return made;
}

} // namespace

Scheme baidu()
{
    return {.id = "baidu",
            .name = QT_TRANSLATE_NOOP("clouds", "Baidu IoT Core"),
            .contentName = "plain",
            .inputs = {{.name = "iotCoreId",
                        .label = QT_TRANSLATE_NOOP("clouds", "IoT Core id"),
                        .hint = "",
                        .required = true,
                        .forbidden = "|&@",
                        .aliases = {"iotcoreid"}},
                       {.name = "deviceKey",
                        .label = QT_TRANSLATE_NOOP("clouds", "Device key"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "The device's name, not its secret."),
                        .required = true,
                        .forbidden = "|&",
                        .aliases = {"devicekey"}},
                       {.name = "deviceSecret",
                        .label = QT_TRANSLATE_NOOP("clouds", "Device secret"),
                        .hint = "",
                        .kind = FieldKind::Secret,
                        .required = true,
                        .aliases = {"devicesecret"}},
                       {.name = "clientId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Client id"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "Free text; empty: the device key."),
                        .kind = FieldKind::FreeText,
                        .aliases = {"clientid"}},
                       {.name = "timestamp",
                        .label = QT_TRANSLATE_NOOP("clouds", "Timestamp"),
                        .hint = QT_TRANSLATE_NOOP(
                                "clouds", "Seconds since 1970, within ten minutes of the cloud's "
                                          "clock; 0 for a device without a clock."),
                        .kind = FieldKind::Digits,
                        .required = true,
                        .defaultValue = "0",
                        .choices = {"0", "now"},
                        .aliases = {"timestamp"}},
                       {.name = "algorithm",
                        .label = QT_TRANSLATE_NOOP("clouds", "Digest"),
                        .hint = "",
                        .kind = FieldKind::Choice,
                        .defaultValue = "SHA256",
                        .choices = {"SHA256", "MD5"},
                        .aliases = {"algorithm"}},
                       {.name = "region",
                        .label = QT_TRANSLATE_NOOP("clouds", "Region"),
                        .hint = "",
                        .kind = FieldKind::Suggestion,
                        .defaultValue = "gz",
                        .choices = {"gz"},
                        .aliases = {"region"}},
                       transportField({"tcp", "tls", "wss"})},
            .derive = deriveBaidu};
}

} // namespace clouds
