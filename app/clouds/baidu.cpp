// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/cloudchecks.h"
#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"
#include "app/clouds/signing.h"

#include <QtGlobal>

// Baidu IoT Core: a plain digest over a text that ends with the secret.
namespace clouds {

namespace {

InputField regionField()
{
    return {.name = "region",
            .label = QT_TRANSLATE_NOOP("clouds", "Region"),
            .hint = "",
            .kind = FieldKind::Suggestion,
            .required = true,
            .defaultValue = "gz",
            .choices = {"gz"},
            .forbidden = "./:",
            .aliases = {"region"}};
}

void setEndpoint(Credentials &made, const Inputs &inputs)
{
    made.transport = usesCertificate(inputs) && transportOf(inputs) == Transport::Tcp
                             ? Transport::Tls
                             : transportOf(inputs);
    made.host = given(inputs, "iotCoreId") + QLatin1String(".iot.") + given(inputs, "region")
                + QLatin1String(".baidubce.com");
    made.port = portOf(made.transport, {.tls = 1884});
    if (made.transport == Transport::SecureWebSocket)
        made.path = QStringLiteral("/mqtt");
}

QString usernameOf(const Inputs &inputs, const QString &time, const QString &algorithm)
{
    QString username = QLatin1String("thingidp@") + given(inputs, "iotCoreId") + u'|'
                       + given(inputs, "deviceKey");
    if (!given(inputs, "timestamp").isEmpty())
        username += u'|' + time + u'|' + algorithm;
    return username;
}

void noteTime(const QString &time, const Inputs &inputs, Credentials &made)
{
    if (time == QLatin1String("0"))
        return; // a device without a clock
    constexpr qint64 allowedSeconds = 600;
    made.notes.push_back({Notice::ClockMustBeRight, QStringLiteral("timestamp")});
    made.expiresAt = time.toLongLong() + allowedSeconds;
    if (made.expiresAt <= inputs.nowMs / 1000)
        made.notes.push_back({Notice::TimestampInPast, QStringLiteral("timestamp")});
}

// "thingidp@core|key" alone means MD5 and no time.
base::Result<QString, InputError> algorithmOf(const Inputs &inputs)
{
    const QString algorithm = given(inputs, "algorithm").toUpper();
    if (!given(inputs, "timestamp").isEmpty())
        return algorithm.isEmpty() ? QStringLiteral("SHA256") : algorithm;
    if (algorithm == QLatin1String("SHA256"))
        return missing("timestamp");
    return QStringLiteral("MD5");
}

Derivation deriveBaidu(const Inputs &inputs)
{
    const QString device = given(inputs, "deviceKey");
    Credentials made;
    setEndpoint(made, inputs);
    noteRegion(inputs, regionField(), made.notes);
    made.clientId = given(inputs, "clientId").isEmpty() ? device : given(inputs, "clientId");
    if (usesCertificate(inputs)) {
        made.notes.push_back({Notice::CertificateNeeded, {}});
        return made;
    }
    const auto algorithm = algorithmOf(inputs);
    if (!algorithm)
        return base::Unexpected{algorithm.error()};
    const QString seconds = secondsOf(inputs, "timestamp");
    const QString time = seconds.isEmpty() ? QStringLiteral("0") : seconds;
    const QString ampersand = QStringLiteral("&");
    made.username = usernameOf(inputs, time, *algorithm);
    made.content = ContentBuilder()
                           .value("deviceKey", device)
                           .constant(ampersand)
                           .value("timestamp", time)
                           .constant(ampersand)
                           .value("algorithm", *algorithm)
                           .value("deviceSecret", given(inputs, "deviceSecret"))
                           .take();
    made.password = QString::fromLatin1(
            lowerHex(digestOf(digestNamed(*algorithm), contentText(made).toUtf8())));
    made.algorithm = *algorithm;
    noteTime(time, inputs, made);
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
                       authenticationField(),
                       onlyWithSecret({.name = "deviceSecret",
                                       .label = QT_TRANSLATE_NOOP("clouds", "Device secret"),
                                       .hint = "",
                                       .kind = FieldKind::Secret,
                                       .required = true,
                                       .aliases = {"devicesecret"}}),
                       {.name = "clientId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Client id"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "Free text; empty: the device key."),
                        .kind = FieldKind::FreeText,
                        .aliases = {"clientid"}},
                       onlyWithSecret(
                               {.name = "timestamp",
                                .label = QT_TRANSLATE_NOOP("clouds", "Timestamp"),
                                .hint = QT_TRANSLATE_NOOP(
                                        "clouds",
                                        "Seconds since 1970, within ten minutes of the cloud's "
                                        "clock; 0 or none for a device without a clock."),
                                .kind = FieldKind::Digits,
                                .maxLength = 12,
                                .defaultValue = "0",
                                .choices = {"0", "now", ""},
                                .aliases = {"timestamp"}}),
                       onlyWithSecret({.name = "algorithm",
                                       .label = QT_TRANSLATE_NOOP("clouds", "Digest"),
                                       .hint = QT_TRANSLATE_NOOP(
                                               "clouds", "Without a timestamp it is always MD5."),
                                       .kind = FieldKind::Choice,
                                       .defaultValue = "",
                                       .choices = {"", "SHA256", "MD5"},
                                       .aliases = {"algorithm"}}),
                       regionField(),
                       transportField({"tcp", "tls", "wss"})},
            .derive = deriveBaidu,
            .openReady = baiduInputs,
            .explainDeviation = baiduDeviation,
            .lookFurther = lookAtClock};
}

} // namespace clouds
