// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"
#include "app/clouds/signing.h"

#include <QDateTime>
#include <QtGlobal>

// AWS IoT Core: a WebSocket address signed with SigV4, and nothing in CONNECT.
namespace clouds {

namespace {

struct SigningKey
{
    QByteArray date;
    QByteArray region;
    QByteArray service;
    QByteArray signing;
};

SigningKey signingKey(const QString &secret, const QString &date, const QString &region,
                      const QString &service)
{
    SigningKey key;
    key.date = hmac(Digest::Sha256, QByteArray("AWS4" + secret.toUtf8()), date.toUtf8());
    key.region = hmac(Digest::Sha256, key.date, region.toUtf8());
    key.service = hmac(Digest::Sha256, key.region, service.toUtf8());
    key.signing = hmac(Digest::Sha256, key.service, "aws4_request");
    return key;
}

QString momentOf(const Inputs &inputs)
{
    const QString moment = given(inputs, "dateTime");
    if (!moment.isEmpty())
        return moment;
    return QDateTime::fromMSecsSinceEpoch(inputs.nowMs, Qt::UTC)
            .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
}

QString queryOf(const Inputs &inputs, const QString &moment, const QString &scope)
{
    // One vendor test signs a key with blanks as it is and only escapes the slashes.
    const QString credential = given(inputs, "accessKeyId") + u'/' + scope;
    const QString escaped = given(inputs, "encodeCredential") == QLatin1String("false")
                                    ? QString(credential).replace(u'/', QLatin1String("%2F"))
                                    : QString::fromLatin1(percentEncoded(credential.toUtf8()));
    return QLatin1String("X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=") + escaped
           + QLatin1String("&X-Amz-Date=") + moment + QLatin1String("&X-Amz-SignedHeaders=host");
}

Derivation deriveSigV4(const Inputs &inputs)
{
    const QString moment = momentOf(inputs);
    const QString date = moment.left(8);
    const QString region = given(inputs, "region");
    const QString scope = date + u'/' + region + QLatin1String("/iotdevicegateway/aws4_request");
    const QString query = queryOf(inputs, moment, scope);
    const QString canonical = QLatin1String("GET\n/mqtt\n") + query + QLatin1String("\nhost:")
                              + given(inputs, "host").toLower() + QLatin1String("\n\nhost\n")
                              + QString::fromLatin1(lowerHex(digestOf(Digest::Sha256, {})));

    Credentials made;
    made.host = given(inputs, "host");
    made.port = 443;
    made.transport = Transport::SecureWebSocket;
    made.clientId = given(inputs, "clientId");
    made.content = ContentBuilder()
                           .constant(QStringLiteral("AWS4-HMAC-SHA256\n"))
                           .value("dateTime", moment)
                           .constant(QStringLiteral("\n"))
                           .value("region", scope)
                           .constant(QStringLiteral("\n"))
                           .constant(QString::fromLatin1(
                                   lowerHex(digestOf(Digest::Sha256, canonical.toUtf8()))))
                           .take();
    const bool otherKeyRegion = inputs.values.contains(QStringLiteral("keyRegion"))
                                && given(inputs, "keyRegion") != QLatin1String("region");
    const SigningKey key = signingKey(given(inputs, "secretAccessKey"), date,
                                      otherKeyRegion ? given(inputs, "keyRegion") : region,
                                      QStringLiteral("iotdevicegateway"));
    const QString signature = QString::fromLatin1(
            lowerHex(hmac(Digest::Sha256, key.signing, contentText(made).toUtf8())));
    made.path = QLatin1String("/mqtt?") + query + QLatin1String("&X-Amz-Signature=") + signature;
    // Unlike with most AWS services the token is added after signing.
    const QString token = given(inputs, "sessionToken");
    if (!token.isEmpty())
        made.path += QLatin1String("&X-Amz-Security-Token=")
                     + QString::fromLatin1(percentEncoded(token.toUtf8()));
    made.steps = {{QStringLiteral("canonicalRequest"), canonical},
                  {QStringLiteral("signature"), signature},
                  {QStringLiteral("url"), QLatin1String("wss://") + made.host + made.path}};
    made.algorithm = QStringLiteral("HMAC-SHA256");
    made.keyField = QStringLiteral("secretAccessKey");
    made.notes.push_back({Notice::ClockMustBeRight, QStringLiteral("dateTime")});
    return made;
}

Derivation deriveKey(const Inputs &inputs)
{
    const SigningKey key = signingKey(given(inputs, "secretAccessKey"), given(inputs, "date"),
                                      given(inputs, "region"), given(inputs, "service"));
    Credentials made;
    made.steps = {{QStringLiteral("kDate"), QString::fromLatin1(lowerHex(key.date))},
                  {QStringLiteral("kRegion"), QString::fromLatin1(lowerHex(key.region))},
                  {QStringLiteral("kService"), QString::fromLatin1(lowerHex(key.service))},
                  {QStringLiteral("kSigning"), QString::fromLatin1(lowerHex(key.signing))}};
    return made;
}

InputField secretAccessKey()
{
    return {.name = "secretAccessKey",
            .label = QT_TRANSLATE_NOOP("clouds", "Secret access key"),
            .hint = "",
            .kind = FieldKind::SecretText,
            .required = true,
            .aliases = {"secretaccesskey", "awssecretaccesskey"}};
}

InputField region()
{
    return {.name = "region",
            .label = QT_TRANSLATE_NOOP("clouds", "Region"),
            .hint = "",
            .kind = FieldKind::Suggestion,
            .required = true,
            .defaultValue = "us-east-1",
            .choices = {"us-east-1", "us-west-2", "eu-central-1", "ap-southeast-1"},
            .aliases = {"region", "awsregion"}};
}

} // namespace

Scheme awsSigV4()
{
    return {.id = "aws-sigv4",
            .name = QT_TRANSLATE_NOOP("clouds", "AWS IoT Core (SigV4 over WebSocket)"),
            .contentName = "stringToSign",
            .inputs = {{.name = "host",
                        .label = QT_TRANSLATE_NOOP("clouds", "Host"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "The account's data endpoint, such as "
                                                            "prefix-ats.iot.region.amazonaws.com."),
                        .required = true,
                        .forbidden = "/:",
                        .aliases = {"endpoint", "host"}},
                       region(),
                       {.name = "accessKeyId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Access key id"),
                        .hint = "",
                        .kind = FieldKind::FreeText,
                        .required = true,
                        .aliases = {"accesskeyid", "awsaccesskeyid"}},
                       secretAccessKey(),
                       {.name = "sessionToken",
                        .label = QT_TRANSLATE_NOOP("clouds", "Session token"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "For temporary keys only."),
                        .kind = FieldKind::Secret,
                        .aliases = {"sessiontoken", "awssessiontoken"}},
                       {.name = "clientId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Client id"),
                        .hint = "",
                        .kind = FieldKind::FreeText,
                        .aliases = {"clientid"}},
                       {.name = "dateTime",
                        .label = QT_TRANSLATE_NOOP("clouds", "Time (UTC)"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "20261123T120000Z; empty: now."),
                        .advanced = true,
                        .aliases = {"datetime"}},
                       {.name = "keyRegion",
                        .label = QT_TRANSLATE_NOOP("clouds", "Region of the key"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "\"region\": the same."),
                        .advanced = true,
                        .defaultValue = "region",
                        .aliases = {}},
                       {.name = "encodeCredential",
                        .label = QT_TRANSLATE_NOOP("clouds", "Escape the credential"),
                        .hint = "",
                        .kind = FieldKind::Choice,
                        .advanced = true,
                        .defaultValue = "true",
                        .choices = {"true", "false"},
                        .aliases = {}}},
            .derive = deriveSigV4,
            .passwordCase = Qt::CaseSensitive};
}

Scheme awsSigningKey()
{
    const auto text = [](const char *name, const char *label) {
        return InputField{.name = name, .label = label, .hint = "", .required = true};
    };
    return {.id = "aws-sigv4-key",
            .name = QT_TRANSLATE_NOOP("clouds", "AWS signing key"),
            .contentName = "content",
            .inputs = {secretAccessKey(), text("date", QT_TRANSLATE_NOOP("clouds", "Date")),
                       region(), text("service", QT_TRANSLATE_NOOP("clouds", "Service"))},
            .derive = deriveKey,
            .isDevice = false};
}

} // namespace clouds
