// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/awsfields.h"
#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"
#include "app/clouds/signing.h"

#include <QDateTime>
#include <QtGlobal>

// AWS IoT Core by access keys: a WebSocket address signed with SigV4, and nothing in CONNECT.
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

constexpr char momentFormat[] = "yyyyMMdd'T'HHmmss'Z'";

QString momentOf(const Inputs &inputs)
{
    const QString moment = given(inputs, "dateTime");
    if (!moment.isEmpty())
        return moment;
    return QDateTime::fromMSecsSinceEpoch(inputs.nowMs, Qt::UTC)
            .toString(QLatin1String(momentFormat));
}

QString queryOf(const Inputs &inputs, const QString &moment, const QString &scope)
{
    // One vendor test signs a key with blanks as it is and only escapes the slashes.
    const QString credential = given(inputs, "accessKeyId") + u'/' + scope;
    const QString escaped = given(inputs, "encodeCredential") == QLatin1String("false")
                                    ? QString(credential).replace(u'/', QLatin1String("%2F"))
                                    : QString::fromLatin1(percentEncoded(credential.toUtf8()));
    QString query = QLatin1String("X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=") + escaped
                    + QLatin1String("&X-Amz-Date=") + moment;
    if (!given(inputs, "expires").isEmpty())
        query += QLatin1String("&X-Amz-Expires=") + given(inputs, "expires");
    return query + QLatin1String("&X-Amz-SignedHeaders=host");
}

// The host as it is signed: with its port, unless that is the usual one.
QString signedHost(const AwsHost &host)
{
    return host.port == awsPort ? host.name : host.name + u':' + QString::number(host.port);
}

void noteMoment(const QString &moment, const Inputs &inputs, Credentials &made)
{
    made.notes.push_back({Notice::ClockMustBeRight, QStringLiteral("dateTime")});
    if (given(inputs, "expires").isEmpty())
        return;
    QDateTime end = QDateTime::fromString(moment, QLatin1String(momentFormat));
    end.setTimeSpec(Qt::UTC);
    made.expiresAt = end.toSecsSinceEpoch() + given(inputs, "expires").toLongLong();
    if (made.expiresAt <= inputs.nowMs / 1000)
        made.notes.push_back({Notice::TimestampInPast, QStringLiteral("expires")});
}

// What is signed, piece by piece.
std::vector<ContentPart> stringToSign(const QString &moment, const QString &scope,
                                      const QString &canonical)
{
    const QString line = QStringLiteral("\n");
    return ContentBuilder()
            .constant(QStringLiteral("AWS4-HMAC-SHA256\n"))
            .value("dateTime", moment)
            .constant(line)
            .value("region", scope)
            .constant(line)
            .constant(QString::fromLatin1(lowerHex(digestOf(Digest::Sha256, canonical.toUtf8()))))
            .take();
}

Derivation deriveSigV4(const Inputs &inputs)
{
    const auto host = awsHost(inputs);
    if (!host)
        return base::Unexpected{host.error()};
    const QString moment = momentOf(inputs);
    if (!QDateTime::fromString(moment, QLatin1String(momentFormat)).isValid())
        return flawed("dateTime", InputFlaw::NotAMoment);
    const QString date = moment.left(8);
    const QString region = given(inputs, "region");
    const QString scope = date + u'/' + region + QLatin1String("/iotdevicegateway/aws4_request");
    const QString query = queryOf(inputs, moment, scope);
    const QString canonical = QLatin1String("GET\n/mqtt\n") + query + QLatin1String("\nhost:")
                              + signedHost(*host).toLower() + QLatin1String("\n\nhost\n")
                              + QString::fromLatin1(lowerHex(digestOf(Digest::Sha256, {})));
    const QString keyRegion = given(inputs, "keyRegion");
    const SigningKey key = signingKey(given(inputs, "secretAccessKey"), date,
                                      keyRegion == QLatin1String("region") ? region : keyRegion,
                                      QStringLiteral("iotdevicegateway"));

    Credentials made;
    made.host = host->name;
    made.port = host->port;
    made.transport = Transport::SecureWebSocket;
    made.clientId = given(inputs, "clientId");
    made.content = stringToSign(moment, scope, canonical);
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
                  {QStringLiteral("url"), QLatin1String("wss://") + signedHost(*host) + made.path}};
    made.algorithm = QStringLiteral("HMAC-SHA256");
    made.keyField = QStringLiteral("secretAccessKey");
    noteMoment(moment, inputs, made);
    noteAwsHost(inputs, *host, made.notes);
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

} // namespace

Scheme awsSigV4()
{
    return {.id = "aws-sigv4",
            .name = QT_TRANSLATE_NOOP("clouds", "AWS IoT Core (SigV4 over WebSocket)"),
            .contentName = "stringToSign",
            .inputs = {awsHostField(),
                       awsRegionField(),
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
                        .kind = FieldKind::SecretText,
                        .aliases = {"sessiontoken", "awssessiontoken"}},
                       {.name = "clientId",
                        .label = QT_TRANSLATE_NOOP("clouds", "Client id"),
                        .hint = "",
                        .kind = FieldKind::FreeText,
                        .maxLength = 128,
                        .aliases = {"clientid"}},
                       {.name = "dateTime",
                        .label = QT_TRANSLATE_NOOP("clouds", "Time (UTC)"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "20261123T120000Z; empty: now."),
                        .advanced = true,
                        .aliases = {"datetime"}},
                       {.name = "expires",
                        .label = QT_TRANSLATE_NOOP("clouds", "Valid for (s)"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "X-Amz-Expires; empty: not sent."),
                        .kind = FieldKind::Digits,
                        .advanced = true,
                        .maxLength = 6,
                        .aliases = {}},
                       {.name = "port",
                        .label = QT_TRANSLATE_NOOP("clouds", "Port"),
                        .hint = QT_TRANSLATE_NOOP("clouds", "Signed when it is not 443."),
                        .kind = FieldKind::Digits,
                        .advanced = true,
                        .maxLength = 5,
                        .aliases = {}},
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
                       awsRegionField(), text("service", QT_TRANSLATE_NOOP("clouds", "Service"))},
            .derive = deriveKey,
            .use = Use::CommandsOnly};
}

} // namespace clouds
