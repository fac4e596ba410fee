// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/aliyuncheck.h"

#include "app/clouds/signing.h"

namespace clouds {

namespace {

using Values = QMap<QString, QString>;

QString bareId(const QString &clientId)
{
    return clientId.section(u'|', 0, 0);
}

// The pairs between the bars, as the inputs they are; what is none goes to "extra".
void openBars(const QString &clientId, Values &values)
{
    const qsizetype bar = clientId.indexOf(u'|');
    if (bar < 0)
        return;
    QStringList extra;
    const QStringList pairs = clientId.mid(bar + 1).remove(u'|').split(u',', Qt::SkipEmptyParts);
    for (const QString &pair : pairs) {
        const QString name = pair.section(u'=', 0, 0);
        const bool known = name == QLatin1String("securemode")
                           || name == QLatin1String("signmethod")
                           || name == QLatin1String("timestamp");
        if (known)
            values.insert(name, pair.section(u'=', 1));
        else
            extra.append(pair);
    }
    if (!extra.isEmpty())
        values.insert(QStringLiteral("extra"), extra.join(u','));
}

// The instance or the region that a host name tells.
void openHost(const QString &host, Values &values)
{
    const QStringList labels = host.split(u'.');
    if (host.endsWith(QLatin1String(".mqtt.iothub.aliyuncs.com")))
        values.insert(QStringLiteral("instanceId"), labels.first());
    else if (labels.size() == 5 && labels.at(1) == QLatin1String("iot-as-mqtt"))
        values.insert(QStringLiteral("region"), labels.at(2));
}

void openUsername(const QString &username, Values &values)
{
    const qsizetype ampersand = username.indexOf(u'&');
    if (ampersand < 0)
        return;
    values.insert(QStringLiteral("deviceName"), username.left(ampersand));
    values.insert(QStringLiteral("productKey"), username.mid(ampersand + 1));
}

QByteArray contentOf(const Values &values, const QString &clientId, bool withTimestamp)
{
    QString content = QLatin1String("clientId") + clientId + QLatin1String("deviceName")
                      + values.value(QStringLiteral("deviceName")) + QLatin1String("productKey")
                      + values.value(QStringLiteral("productKey"));
    const QString timestamp = values.value(QStringLiteral("timestamp"));
    if (withTimestamp && !timestamp.isEmpty())
        content += QLatin1String("timestamp") + timestamp;
    return content.toUtf8();
}

constexpr Digest digests[] = {Digest::Md5, Digest::Sha1, Digest::Sha256};

// Tries the usual mistakes with every method, for the one that gives this password.
Deviation explainPassword(const QString &actual, const Values &values, const Credentials &expected)
{
    const QByteArray password = actual.toLatin1().toLower();
    const QByteArray secret = values.value(QStringLiteral("deviceSecret")).toUtf8();
    const QString bare = bareId(expected.clientId);
    for (const Digest digest : digests) {
        const auto gives = [&](const QByteArray &key, const QByteArray &content) {
            return lowerHex(hmac(digest, key, content)) == password;
        };
        if (gives(secret, contentOf(values, bare, true)))
            return Deviation::OtherMethod;
        if (gives(secret, contentOf(values, bare, false)))
            return Deviation::TimestampLeftOut;
        if (gives(secret, contentOf(values, expected.clientId, true)))
            return Deviation::WholeIdSigned;
        if (gives(QByteArray::fromHex(secret), contentOf(values, bare, true)))
            return Deviation::SecretDecoded;
    }
    return actual.size() == expected.password.size() ? Deviation::Differs : Deviation::WrongLength;
}

} // namespace

void aliyunPaste(Values &values)
{
    const QString clientId = values.value(QStringLiteral("clientId"));
    if (!clientId.contains(u'|'))
        return;
    values.insert(QStringLiteral("clientId"), bareId(clientId));
    openBars(clientId, values);
}

Values aliyunInputs(const Ready &ready)
{
    Values values;
    openUsername(ready.username, values);
    openHost(ready.host, values);
    openBars(ready.clientId, values);
    if (!ready.clientId.isEmpty())
        values.insert(QStringLiteral("clientId"), bareId(ready.clientId));
    return values;
}

Deviation aliyunDeviation(Part part, const QString &actual, const Inputs &inputs,
                          const Credentials &expected)
{
    switch (part) {
    case Part::Host:
        break;
    case Part::ClientId:
        return actual.contains(u'|') ? Deviation::Differs : Deviation::BarsMissing;
    case Part::Username: {
        const bool turned =
                actual.section(u'&', 1) + u'&' + actual.section(u'&', 0, 0) == expected.username;
        return turned ? Deviation::Exchanged : Deviation::Differs;
    }
    case Part::Password:
        return explainPassword(actual, inputs.values, expected);
    }
    return Deviation::Differs;
}

} // namespace clouds
