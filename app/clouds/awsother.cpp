// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/awsfields.h"
#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"
#include "app/clouds/signing.h"

#include <QtGlobal>

// AWS IoT Core's ways in without a signed address: client certificate and custom authorizer.
namespace clouds {

InputField awsHostField()
{
    return {.name = "host",
            .label = QT_TRANSLATE_NOOP("clouds", "Host"),
            .hint = QT_TRANSLATE_NOOP("clouds", "The account's data endpoint, such as "
                                                "prefix-ats.iot.region.amazonaws.com."),
            .required = true,
            .forbidden = "/",
            .aliases = {"endpoint", "host", "endpointaddress"}};
}

InputField awsRegionField()
{
    return {.name = "region",
            .label = QT_TRANSLATE_NOOP("clouds", "Region"),
            .hint = "",
            .kind = FieldKind::Suggestion,
            .required = true,
            .defaultValue = "us-east-1",
            .choices = {"us-east-1",      "us-east-2",      "us-west-1",      "us-west-2",
                        "ca-central-1",   "eu-central-1",   "eu-west-1",      "eu-west-2",
                        "eu-west-3",      "eu-north-1",     "ap-northeast-1", "ap-northeast-2",
                        "ap-south-1",     "ap-southeast-1", "ap-southeast-2", "ap-east-1",
                        "sa-east-1",      "me-south-1",     "me-central-1",   "cn-north-1",
                        "cn-northwest-1", "us-gov-east-1",  "us-gov-west-1"},
            .forbidden = "./:",
            .aliases = {"region", "awsregion"}};
}

base::Result<AwsHost, InputError> awsHost(const Inputs &inputs)
{
    const QString text = given(inputs, "host");
    const bool hasPort = text.contains(u':');
    const QString port = hasPort ? text.section(u':', 1) : given(inputs, "port");
    AwsHost host{text.section(u':', 0, 0), awsPort};
    if (port.isEmpty() && !hasPort)
        return host;
    bool isNumber = false;
    host.port = port.toUShort(&isNumber);
    if (!isNumber || host.port == 0)
        return flawed(hasPort ? "host" : "port", InputFlaw::OutOfRange, QStringLiteral("65535"));
    return host;
}

void noteAwsHost(const Inputs &inputs, const AwsHost &host, std::vector<Note> &notes)
{
    noteRegion(inputs, awsRegionField(), notes);
    const QStringList labels = host.name.split(u'.');
    const bool namesRegion = labels.size() >= 5 && labels.at(1) == QLatin1String("iot");
    if (namesRegion && labels.at(2) != given(inputs, "region"))
        notes.push_back({Notice::HostOfOtherRegion, QStringLiteral("region")});
}

namespace {

Derivation deriveX509(const Inputs &inputs)
{
    const auto host = awsHost(inputs);
    if (!host)
        return base::Unexpected{host.error()};
    Credentials made;
    made.host = host->name;
    made.transport = Transport::Tls;
    made.port = static_cast<quint16>(given(inputs, "mqttPort").toInt());
    made.clientId = given(inputs, "clientId");
    if (made.port == awsPort) {
        made.alpn = QStringLiteral("x-amzn-mqtt-ca");
        made.notes.push_back({Notice::AlpnNeeded, QStringLiteral("mqttPort")});
    }
    made.notes.push_back({Notice::CertificateNeeded, {}});
    return made;
}

Derivation deriveAuthorizer(const Inputs &inputs)
{
    const auto host = awsHost(inputs);
    if (!host)
        return base::Unexpected{host.error()};
    const QString signature = given(inputs, "tokenSignature");
    if (!signature.isEmpty()) {
        for (const char *name : {"tokenKeyName", "token"}) {
            if (given(inputs, name).isEmpty())
                return missing(name);
        }
    }
    Credentials made;
    made.host = host->name;
    made.port = awsPort;
    made.transport = Transport::Tls;
    made.alpn = QStringLiteral("mqtt");
    made.clientId = given(inputs, "clientId");
    made.username = given(inputs, "userName") + QLatin1String("?x-amz-customauthorizer-name=")
                    + given(inputs, "authorizerName");
    if (!given(inputs, "tokenKeyName").isEmpty())
        made.username += u'&' + given(inputs, "tokenKeyName") + u'=' + given(inputs, "token");
    if (!signature.isEmpty())
        made.username += QLatin1String("&x-amz-customauthorizer-signature=")
                         + QString::fromLatin1(percentEncoded(signature.toUtf8()));
    made.password = given(inputs, "password");
    made.notes.push_back({Notice::AlpnNeeded, {}});
    return made;
}

InputField clientIdField()
{
    return {.name = "clientId",
            .label = QT_TRANSLATE_NOOP("clouds", "Client id"),
            .hint = QT_TRANSLATE_NOOP("clouds", "As the policy allows; often the thing's name."),
            .kind = FieldKind::FreeText,
            .required = true,
            .maxLength = 128,
            .aliases = {"clientid", "thingname"}};
}

} // namespace

Scheme awsX509()
{
    return {.id = "aws-x509",
            .name = QT_TRANSLATE_NOOP("clouds", "AWS IoT Core (X.509 certificate)"),
            .contentName = "content",
            .inputs = {awsHostField(), clientIdField(),
                       InputField{.name = "mqttPort",
                                  .label = QT_TRANSLATE_NOOP("clouds", "Port"),
                                  .hint = QT_TRANSLATE_NOOP(
                                          "clouds", "443 goes through most firewalls and needs the "
                                                    "application protocol x-amzn-mqtt-ca."),
                                  .kind = FieldKind::Choice,
                                  .defaultValue = "8883",
                                  .choices = {"8883", "443"}}},
            .derive = deriveX509};
}

Scheme awsAuthorizer()
{
    const auto text = [](const char *name, const char *label) {
        return InputField{.name = name, .label = label, .hint = "", .forbidden = "?&"};
    };
    InputField name = text("authorizerName", QT_TRANSLATE_NOOP("clouds", "Authorizer"));
    name.required = true;
    InputField token = text("token", QT_TRANSLATE_NOOP("clouds", "Token"));
    token.kind = FieldKind::Secret;
    InputField signature = text("tokenSignature", QT_TRANSLATE_NOOP("clouds", "Token signature"));
    signature.hint = QT_TRANSLATE_NOOP("clouds", "Base64 of the token signed with the authorizer's "
                                                 "RSA key; it is escaped here.");
    signature.kind = FieldKind::Base64Secret;
    return {.id = "aws-authorizer",
            .name = QT_TRANSLATE_NOOP("clouds", "AWS IoT Core (custom authorizer)"),
            .contentName = "content",
            .inputs = {awsHostField(), clientIdField(),
                       text("userName", QT_TRANSLATE_NOOP("clouds", "User name")), name,
                       InputField{.name = "password",
                                  .label = QT_TRANSLATE_NOOP("clouds", "Password"),
                                  .hint = QT_TRANSLATE_NOOP("clouds",
                                                            "Whatever the authorizer wants."),
                                  .kind = FieldKind::SecretText},
                       text("tokenKeyName", QT_TRANSLATE_NOOP("clouds", "Name of the token")),
                       token, signature},
            .derive = deriveAuthorizer,
            .passwordCase = Qt::CaseSensitive};
}

} // namespace clouds
