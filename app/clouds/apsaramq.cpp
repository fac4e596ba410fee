// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/cloudchecks.h"
#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"
#include "app/clouds/signing.h"

#include <QtGlobal>

// ApsaraMQ for MQTT, the other MQTT product of Aliyun: groups and access keys, no product key. Its
// page "Signature verification" has the formula.
namespace clouds {

namespace {

void setEndpoint(Credentials &made, const Inputs &inputs)
{
    made.host = given(inputs, "instanceId") + QLatin1String(".mqtt.aliyuncs.com");
    if (!given(inputs, "host").isEmpty())
        made.host = given(inputs, "host");
    made.transport = transportOf(inputs);
    made.port = portOf(made.transport);
    made.path = QStringLiteral("/mqtt");
}

Derivation deriveApsaraMq(const Inputs &inputs)
{
    Credentials made;
    setEndpoint(made, inputs);
    made.content = ContentBuilder()
                           .value("groupId", given(inputs, "groupId"))
                           .constant(QStringLiteral("@@@"))
                           .value("deviceId", given(inputs, "deviceId"))
                           .take();
    made.clientId = contentText(made);
    made.username = QLatin1String("Signature|") + given(inputs, "accessKeyId") + u'|'
                    + given(inputs, "instanceId");
    made.password = QString::fromLatin1(
            hmac(Digest::Sha1, given(inputs, "accessKeySecret").toUtf8(), made.clientId.toUtf8())
                    .toBase64());
    made.algorithm = QStringLiteral("HMAC-SHA1");
    made.keyField = QStringLiteral("accessKeySecret");
    return made;
}

} // namespace

Scheme apsaraMq()
{
    return {.id = "apsaramq",
            .name = QT_TRANSLATE_NOOP("clouds", "Aliyun ApsaraMQ for MQTT"),
            .contentName = "content",
            .inputs = {{.name = "instanceId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Instance id"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "Such as post-cn-0pp12gl0000."),
                        .required = true,
                        .forbidden = "|/:",
                        .aliases = {"instanceid", "实例id"}},
                       {.name = "groupId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Group id"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "Such as GID_test."),
                        .required = true,
                        .maxLength = 64,
                        .forbidden = "@|",
                        .aliases = {"groupid"}},
                       {.name = "deviceId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Device id"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "Chosen freely, unique in the group."),
                        .required = true,
                        .maxLength = 64,
                        .forbidden = "@|",
                        .aliases = {"deviceid"}},
                       {.name = "accessKeyId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Access key id"),
                        .hint = "",
                        .required = true,
                        .forbidden = "|",
                        .aliases = {"accesskeyid", "accesskey"}},
                       {.name = "accessKeySecret",
                        .label = QT_TRANSLATE_NOOP("clouds", "Access key secret"),
                        .hint = "",
                        .kind = FieldKind::Secret,
                        .required = true,
                        .aliases = {"accesskeysecret", "secretkey"}},
                       transportField({"tcp", "tls", "ws", "wss"}),
                       {.name = "host",
                        .label = QT_TRANSLATE_NOOP("clouds", "Host"),
                        .hint = QT_TRANSLATE_NOOP(
                                "clouds", "The endpoint from the console; empty: made of the "
                                          "instance id."),
                        .advanced = true,
                        .forbidden = "/:",
                        .aliases = {"host", "endpoint"}}},
            .derive = deriveApsaraMq,
            .openReady = apsaraMqInputs,
            .explainDeviation = apsaraMqDeviation,
            .passwordCase = Qt::CaseSensitive};
}

} // namespace clouds
