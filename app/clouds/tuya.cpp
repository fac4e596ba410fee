// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/cloudchecks.h"
#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"
#include "app/clouds/signing.h"

#include <QtGlobal>

// Tuya Link.
namespace clouds {

namespace {

Derivation deriveTuya(const Inputs &inputs)
{
    const QString device = given(inputs, "deviceId");
    const QString time = secondsOf(inputs, "timestamp");
    const QString modes = QStringLiteral(",secureMode=1,accessType=1");
    Credentials made;
    made.host = given(inputs, "host");
    made.port = 8883;
    made.transport = Transport::Tls;
    made.clientId = QLatin1String("tuyalink_") + device;
    made.username = device + QLatin1String("|signMethod=hmacSha256,timestamp=") + time + modes;
    made.content = ContentBuilder()
                           .constant(QStringLiteral("deviceId="))
                           .value("deviceId", device)
                           .constant(QStringLiteral(",timestamp="))
                           .value("timestamp", time)
                           .constant(modes)
                           .take();
    made.password = QString::fromLatin1(lowerHex(hmac(
            Digest::Sha256, given(inputs, "deviceSecret").toUtf8(), contentText(made).toUtf8())));
    made.algorithm = QStringLiteral("HMAC-SHA256");
    made.keyField = QStringLiteral("deviceSecret");
    if (made.host.isEmpty())
        made.notes.push_back({Notice::HostToEnter, QStringLiteral("host")});
    return made;
}

} // namespace

Scheme tuya()
{
    return {.id = "tuya",
            .name = QT_TRANSLATE_NOOP("clouds", "Tuya Link"),
            .contentName = "content",
            .inputs = {{.name = "deviceId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Device id"),
                        .hint = "",
                        .required = true,
                        .forbidden = "|,=",
                        .aliases = {"deviceid"}},
                       {.name = "deviceSecret",
                        .label = QT_TRANSLATE_NOOP("clouds", "Device secret"),
                        .hint = "",
                        .kind = FieldKind::Secret,
                        .required = true,
                        .aliases = {"devicesecret"}},
                       {.name = "timestamp",
                        .label = QT_TRANSLATE_NOOP("clouds", "Timestamp"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "Seconds since 1970, or \"now\"."),
                        .kind = FieldKind::Digits,
                        .required = true,
                        .defaultValue = "now",
                        .choices = {"now"},
                        .aliases = {"timestamp"}},
                       {.name = "host",
                        .label = QT_TRANSLATE_NOOP("clouds", "Host"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "The data centre's MQTT address."),
                        .forbidden = "/:",
                        .aliases = {"host"}}},
            .derive = deriveTuya,
            .openReady = tuyaInputs,
            .explainDeviation = tuyaDeviation};
}

} // namespace clouds
