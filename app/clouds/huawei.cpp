// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"
#include "app/clouds/signing.h"

#include <QDateTime>
#include <QTimeZone>
#include <QtGlobal>

// Huawei Cloud IoTDA: the hour is the key, and the secret is the message.
namespace clouds {

namespace {

// YYYYMMDDHH in UTC; local time is what other clients get wrong.
QString hourOf(const Inputs &inputs)
{
    const QString hour = given(inputs, "timestamp");
    if (hour != QLatin1String("now"))
        return hour;
    return QDateTime::fromMSecsSinceEpoch(inputs.nowMs, Qt::UTC)
            .toString(QStringLiteral("yyyyMMddHH"));
}

void setEndpoint(Credentials &made, const Inputs &inputs)
{
    made.transport = transportOf(inputs);
    made.host = given(inputs, "host");
    if (made.host.isEmpty())
        made.host = QLatin1String("iot-mqtts.") + given(inputs, "region")
                    + QLatin1String(".myhuaweicloud.com");
    switch (made.transport) {
    case Transport::Tls:
        made.port = 8883;
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

Derivation deriveHuawei(const Inputs &inputs)
{
    const QString device = given(inputs, "deviceId");
    const QString hour = hourOf(inputs);
    const QString signType = given(inputs, "signType");
    Credentials made;
    setEndpoint(made, inputs);
    made.clientId = device + QLatin1String("_0_") + signType + u'_' + hour;
    made.username = device;
    made.content = ContentBuilder().value("secret", given(inputs, "secret")).take();
    made.password = QString::fromLatin1(
            lowerHex(hmac(Digest::Sha256, hour.toUtf8(), given(inputs, "secret").toUtf8())));
    made.algorithm = QStringLiteral("HMAC-SHA256");
    made.keyField = QStringLiteral("timestamp");
    if (signType == QLatin1String("1"))
        made.notes.push_back({Notice::ClockMustBeRight, QStringLiteral("timestamp")});
    return made;
}

} // namespace

Scheme huawei()
{
    return {.id = "huawei",
            .name = QT_TRANSLATE_NOOP("clouds", "Huawei Cloud IoTDA"),
            .contentName = "content",
            .inputs = {{.name = "deviceId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Device id"),
                        .hint = "",
                        .required = true,
                        .aliases = {"deviceid", "device_id"}},
                       {.name = "secret",
                        .label = QT_TRANSLATE_NOOP("clouds", "Device secret"),
                        .hint = "",
                        .kind = FieldKind::Secret,
                        .required = true,
                        .aliases = {"secret", "devicesecret"}},
                       {.name = "host",
                        .label = QT_TRANSLATE_NOOP("clouds", "Host"),
                        .hint = QT_TRANSLATE_NOOP(
                                "clouds",
                                "The instance's MQTT address from the console; empty: the older "
                                "shared instance."),
                        .aliases = {"host", "mqtthosturl", "hostname"}},
                       {.name = "region",
                        .label = QT_TRANSLATE_NOOP("clouds", "Region"),
                        .hint = "",
                        .kind = FieldKind::Suggestion,
                        .defaultValue = "cn-north-4",
                        .choices = {"cn-north-4"},
                        .aliases = {"region"}},
                       {.name = "timestamp",
                        .label = QT_TRANSLATE_NOOP("clouds", "Hour (UTC)"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "YYYYMMDDHH in UTC, or \"now\"."),
                        .kind = FieldKind::Digits,
                        .required = true,
                        .maxLength = 10,
                        .defaultValue = "now",
                        .choices = {"now"},
                        .aliases = {"timestamp"}},
                       {.name = "signType",
                        .label = QT_TRANSLATE_NOOP("clouds", "Sign type"),
                        .hint = QT_TRANSLATE_NOOP(
                                "clouds", "0: the hour is not compared with a clock; 1: it is."),
                        .kind = FieldKind::Choice,
                        .defaultValue = "0",
                        .choices = {"0", "1"},
                        .aliases = {"signtype"}},
                       transportField({"tls", "tcp", "wss"})},
            .derive = deriveHuawei};
}

} // namespace clouds
