// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/cloudchecks.h"
#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"
#include "app/clouds/signing.h"

#include <QDateTime>
#include <QtGlobal>

// Huawei Cloud IoTDA: the hour is the key, and the secret is the message.
namespace clouds {

namespace {

constexpr char hourFormat[] = "yyyyMMddHH";

QString thisHour(const Inputs &inputs)
{
    return QDateTime::fromMSecsSinceEpoch(inputs.nowMs, Qt::UTC)
            .toString(QLatin1String(hourFormat));
}

// YYYYMMDDHH in UTC; local time is what other clients get wrong.
QString hourOf(const Inputs &inputs)
{
    const QString hour = given(inputs, "timestamp");
    return hour == QLatin1String("now") ? thisHour(inputs) : hour;
}

InputField regionField()
{
    return {.name = "region",
            .label = QT_TRANSLATE_NOOP("clouds", "Region"),
            .hint = QT_TRANSLATE_NOOP("clouds", "Part of the older shared instance's host name."),
            .kind = FieldKind::Suggestion,
            .defaultValue = "cn-north-4",
            .choices = {"cn-north-4", "cn-north-1", "cn-north-9", "cn-east-2", "cn-east-3",
                        "cn-south-1", "cn-southwest-2", "ap-southeast-1", "ap-southeast-2",
                        "ap-southeast-3", "af-south-1", "la-south-2", "na-mexico-1", "sa-brazil-1",
                        "la-north-2", "tr-west-1", "me-east-1"},
            .forbidden = "./:",
            .aliases = {"region"}};
}

void setEndpoint(Credentials &made, const Inputs &inputs)
{
    made.transport = transportOf(inputs);
    made.host = given(inputs, "host");
    if (made.host.isEmpty())
        made.host = QLatin1String("iot-mqtts.") + given(inputs, "region")
                    + QLatin1String(".myhuaweicloud.com");
    made.port = portOf(made.transport);
    if (made.transport == Transport::SecureWebSocket)
        made.path = QStringLiteral("/mqtt");
}

void noteHour(const QString &hour, const Inputs &inputs, Credentials &made)
{
    if (given(inputs, "signType") != QLatin1String("1"))
        return; // the platform does not look at it
    made.notes.push_back({Notice::ClockMustBeRight, QStringLiteral("timestamp")});
    if (hour != thisHour(inputs))
        made.notes.push_back({Notice::HourIsNotNow, QStringLiteral("timestamp")});
    QDateTime end = QDateTime::fromString(hour, QLatin1String(hourFormat));
    end.setTimeSpec(Qt::UTC);
    made.expiresAt = end.addSecs(3600).toSecsSinceEpoch();
}

Derivation deriveHuawei(const Inputs &inputs)
{
    const QString device = given(inputs, "deviceId");
    const QString hour = hourOf(inputs);
    if (hour.size() != 10 || !QDateTime::fromString(hour, QLatin1String(hourFormat)).isValid())
        return flawed("timestamp", InputFlaw::NotAnHour);
    Credentials made;
    setEndpoint(made, inputs);
    if (given(inputs, "host").isEmpty())
        noteRegion(inputs, regionField(), made.notes);
    made.clientId = device + u'_' + given(inputs, "identity") + u'_' + given(inputs, "signType")
                    + u'_' + hour;
    made.username = device;
    if (usesCertificate(inputs)) {
        made.notes.push_back({Notice::CertificateNeeded, {}});
        return made;
    }
    made.content = ContentBuilder().value("secret", given(inputs, "secret")).take();
    // The hour is the key and the secret the message; it looks exchanged and is meant.
    made.password = QString::fromLatin1(
            lowerHex(hmac(Digest::Sha256, hour.toUtf8(), given(inputs, "secret").toUtf8())));
    made.algorithm = QStringLiteral("HMAC-SHA256");
    made.keyField = QStringLiteral("timestamp");
    noteHour(hour, inputs, made);
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
                        .aliases = {"deviceid", "device_id", "设备id"}},
                       authenticationField(),
                       onlyWithSecret({.name = "secret",
                                       .label = QT_TRANSLATE_NOOP("clouds", "Device secret"),
                                       .hint = "",
                                       .kind = FieldKind::Secret,
                                       .required = true,
                                       .aliases = {"secret", "devicesecret", "设备密钥"}}),
                       {.name = "host",
                        .label = QT_TRANSLATE_NOOP("clouds", "Host"),
                        .hint = QT_TRANSLATE_NOOP(
                                "clouds",
                                "The instance's MQTT address from the console; empty: the older "
                                "shared instance."),
                        .forbidden = "/:",
                        .aliases = {"host", "mqtthosturl", "hostname"}},
                       regionField(),
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
                       transportField({"tls", "tcp", "wss"}),
                       {.name = "identity",
                        .label = QT_TRANSLATE_NOOP("clouds", "Kind of id"),
                        .hint = QT_TRANSLATE_NOOP(
                                "clouds", "0: device id; 2: node id, on old platforms only."),
                        .kind = FieldKind::Choice,
                        .advanced = true,
                        .defaultValue = "0",
                        .choices = {"0", "2"},
                        .aliases = {}}},
            .derive = deriveHuawei,
            .openReady = huaweiInputs,
            .explainDeviation = huaweiDeviation,
            .lookFurther = lookAtClock};
}

} // namespace clouds
