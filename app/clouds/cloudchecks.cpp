// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/cloudchecks.h"

#include <QUrl>

namespace clouds {

namespace {

using Values = QMap<QString, QString>;

void put(Values &values, const char *name, const QString &value)
{
    if (!value.isEmpty())
        values.insert(QString::fromLatin1(name), value);
}

void putTransport(const Ready &ready, Values &values)
{
    if (!ready.transport)
        return;
    constexpr const char *names[] = {"tcp", "tls", "ws", "wss"};
    put(values, "transport", QString::fromLatin1(names[static_cast<int>(*ready.transport)]));
}

QString decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toLatin1());
}

} // namespace

QMap<QString, QString> tokenFields(const QString &token)
{
    QMap<QString, QString> fields;
    const QStringList pairs = token.section(u' ', -1).split(u'&', Qt::SkipEmptyParts);
    for (const QString &pair : pairs)
        fields.insert(pair.section(u'=', 0, 0), pair.section(u'=', 1));
    return fields;
}

// Signature|{access key}|{instance}; {group}@@@{device}
Values apsaraMqInputs(const Ready &ready)
{
    Values values;
    const QStringList parts = ready.username.split(u'|');
    if (parts.size() == 3) {
        put(values, "accessKeyId", parts.at(1));
        put(values, "instanceId", parts.at(2));
    }
    const qsizetype at = ready.clientId.indexOf(QLatin1String("@@@"));
    if (at > 0) {
        put(values, "groupId", ready.clientId.left(at));
        put(values, "deviceId", ready.clientId.mid(at + 3));
    }
    putTransport(ready, values);
    return values;
}

// {hub}/{device}[/{module}]/?api-version=…; SharedAccessSignature sr=…&sig=…&se=…
Values azureInputs(const Ready &ready)
{
    Values values;
    const QStringList parts = ready.username.section(u'?', 0, 0).split(u'/', Qt::SkipEmptyParts);
    put(values, "hub", parts.value(0, ready.host));
    put(values, "deviceId", parts.value(1, ready.clientId.section(u'/', 0, 0)));
    put(values, "moduleId", parts.value(2, ready.clientId.section(u'/', 1, 1)));
    const auto token = tokenFields(ready.password);
    put(values, "expiry", token.value(QStringLiteral("se")));
    put(values, "keyName", decoded(token.value(QStringLiteral("skn"))));
    putTransport(ready, values);
    return values;
}

// thingidp@{core}|{key}|{ts}|{alg}
Values baiduInputs(const Ready &ready)
{
    Values values;
    const QStringList parts = ready.username.split(u'|');
    if (parts.size() >= 2) {
        put(values, "iotCoreId", parts.at(0).section(u'@', 1));
        put(values, "deviceKey", parts.at(1));
        values.insert(QStringLiteral("timestamp"), parts.value(2));
        values.insert(QStringLiteral("algorithm"), parts.value(3));
    }
    put(values, "clientId", ready.clientId);
    const QStringList labels = ready.host.split(u'.');
    if (labels.size() == 5 && labels.at(1) == QLatin1String("iot"))
        put(values, "region", labels.at(2));
    putTransport(ready, values);
    return values;
}

// {device}_0_{sign type}_{hour}; device ids contain underscores themselves.
Values huaweiInputs(const Ready &ready)
{
    Values values;
    const QStringList parts = ready.clientId.split(u'_');
    if (parts.size() >= 4) {
        put(values, "deviceId", parts.mid(0, parts.size() - 3).join(u'_'));
        put(values, "identity", parts.at(parts.size() - 3));
        put(values, "signType", parts.at(parts.size() - 2));
        put(values, "timestamp", parts.last());
    }
    put(values, "deviceId", ready.username);
    put(values, "host", ready.host);
    putTransport(ready, values);
    return values;
}

// version=…&res=…&et=…&method=…&sign=…
Values onenetInputs(const Ready &ready)
{
    Values values;
    put(values, "deviceName", ready.clientId);
    put(values, "productId", ready.username);
    const auto token = tokenFields(ready.password);
    put(values, "version", token.value(QStringLiteral("version")));
    put(values, "res", decoded(token.value(QStringLiteral("res"))));
    put(values, "et", token.value(QStringLiteral("et")));
    put(values, "method", token.value(QStringLiteral("method")));
    if (ready.host.startsWith(QLatin1String("mqttstls")))
        put(values, "transport", QStringLiteral("tls"));
    putTransport(ready, values);
    return values;
}

Values onenetLegacyInputs(const Ready &ready)
{
    Values values;
    put(values, "deviceId", ready.clientId);
    put(values, "productId", ready.username);
    return values;
}

// {product}{device};{application};{connection};{expiry}
Values tencentInputs(const Ready &ready)
{
    constexpr int productLength = 10;
    Values values;
    const QStringList parts = ready.username.split(u';');
    const QString both = ready.clientId.isEmpty() ? parts.at(0) : ready.clientId;
    const QString label = ready.host.section(u'.', 0, 0);
    const bool hostTells = !label.isEmpty() && both.startsWith(label, Qt::CaseInsensitive)
                           && ready.host.contains(QLatin1String("tencentdevices"));
    const qsizetype length = hostTells ? label.size() : productLength;
    if (both.size() > length) {
        put(values, "productId", both.left(length));
        put(values, "deviceName", both.mid(length));
    }
    put(values, "sdkAppId", parts.value(1));
    put(values, "connId", parts.value(2));
    put(values, "expiry", parts.value(3));
    const QString method = ready.password.section(u';', 1);
    if (method == QLatin1String("hmacsha1") || method == QLatin1String("hmacsha256"))
        put(values, "method", method);
    putTransport(ready, values);
    return values;
}

Values thingsBoardInputs(const Ready &ready)
{
    Values values;
    put(values, "host", ready.host);
    put(values, "clientId", ready.clientId);
    if (ready.password.isEmpty()) {
        put(values, "accessToken", ready.username);
    } else {
        put(values, "mode", QStringLiteral("basic"));
        put(values, "userName", ready.username);
        put(values, "password", ready.password);
    }
    putTransport(ready, values);
    return values;
}

// {device}|signMethod=hmacSha256,timestamp={ts},secureMode=1,accessType=1
Values tuyaInputs(const Ready &ready)
{
    Values values;
    put(values, "deviceId", ready.username.section(u'|', 0, 0));
    const QStringList pairs = ready.username.section(u'|', 1).split(u',', Qt::SkipEmptyParts);
    for (const QString &pair : pairs) {
        if (pair.section(u'=', 0, 0) == QLatin1String("timestamp"))
            put(values, "timestamp", pair.section(u'=', 1));
    }
    put(values, "host", ready.host);
    return values;
}

} // namespace clouds
