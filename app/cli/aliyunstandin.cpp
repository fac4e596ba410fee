// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/aliyunstandin.h"

#include "app/cli/output.h"
#include "app/clouds/schemes.h"
#include "app/clouds/wording.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

#include <algorithm>

namespace cli {

namespace {

using mqtt::ReasonCode;

using Devices = QMap<QString, clouds::Inputs>; // by user name, "deviceName&productKey"

const QString productKey = QStringLiteral("productKey");
const QString deviceName = QStringLiteral("deviceName");
const QString deviceSecret = QStringLiteral("deviceSecret");

base::Result<Devices, DevicesError> readDevices(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return base::Unexpected{
                DevicesError{DevicesError::Kind::CannotRead, name, file.errorString(), 0}};
    QJsonParseError parsing;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &parsing);
    if (document.isNull())
        return base::Unexpected{
                DevicesError{DevicesError::Kind::NotJson, name, parsing.errorString(), 0}};
    const QJsonArray list = document.isObject() ? QJsonArray{document.object()} : document.array();
    Devices devices;
    for (const QJsonValue &row : list) {
        clouds::Inputs inputs;
        for (const QString &key : {productKey, deviceName, deviceSecret})
            inputs.values.insert(key, row.toObject().value(key).toString());
        const bool complete = std::none_of(inputs.values.cbegin(), inputs.values.cend(),
                                           [](const QString &value) { return value.isEmpty(); });
        if (!complete)
            return base::Unexpected{DevicesError{
                    DevicesError::Kind::NoDevice, name, {}, static_cast<int>(devices.size()) + 1}};
        devices.insert(inputs.values[deviceName] + QLatin1Char('&') + inputs.values[productKey],
                       inputs);
    }
    return devices;
}

// What the platform itself refuses: a wrong signature, and a client id that does not say how it was
// signed. It takes other orders of the extension list.
bool isRefused(const clouds::Finding &finding)
{
    using clouds::Deviation;
    return finding.part == clouds::Part::Password || finding.why == Deviation::BarsMissing
           || finding.why == Deviation::BrokenPairs || finding.why == Deviation::UnknownMethod;
}

ReasonCode check(const clouds::Inputs &device, const clouds::Ready &ready)
{
    clouds::Inputs inputs = device;
    inputs.nowMs = QDateTime::currentMSecsSinceEpoch();
    const clouds::Scheme &scheme = *clouds::schemeById(QStringLiteral("aliyun"));
    const auto findings = clouds::checkReady(scheme, inputs, ready);
    if (!findings) {
        printError(QStringLiteral("%1: %2").arg(ready.username,
                                                clouds::describe(findings.error(), scheme)));
        return ReasonCode::BadUserNameOrPassword;
    }
    for (const clouds::Finding &finding : *findings) {
        if (!isRefused(finding))
            continue;
        printError(QStringLiteral("%1: %2").arg(ready.username, clouds::describe(finding)));
        return ReasonCode::BadUserNameOrPassword;
    }
    return ReasonCode::Success;
}

ReasonCode admit(const Devices &devices, const mqtt::Connect &connect)
{
    clouds::Ready ready;
    ready.clientId = QString::fromUtf8(connect.clientId);
    ready.username = QString::fromUtf8(connect.username.value_or(QByteArray()));
    ready.password = QString::fromUtf8(connect.password.value_or(QByteArray()));
    const auto device = devices.find(ready.username);
    if (device == devices.end()) {
        printError(QStringLiteral("There is no device for the user name \"%1\": it must be "
                                  "deviceName&productKey.")
                           .arg(ready.username));
        return ReasonCode::BadUserNameOrPassword;
    }
    if (ready.password.isEmpty()) {
        printError(QStringLiteral("%1: the password is missing.").arg(ready.username));
        return ReasonCode::BadUserNameOrPassword;
    }
    return check(*device, ready);
}

} // namespace

QString describe(const DevicesError &error)
{
    switch (error.kind) {
    case DevicesError::Kind::CannotRead:
        return QStringLiteral("Cannot read %1: %2.").arg(error.file, error.detail);
    case DevicesError::Kind::NotJson:
        return QStringLiteral("%1 is no JSON: %2.").arg(error.file, error.detail);
    case DevicesError::Kind::NoDevice:
        break;
    }
    return QStringLiteral("Device %1 of %2 must have productKey, deviceName and deviceSecret.")
            .arg(error.device)
            .arg(error.file);
}

base::Result<broker::Authenticator, DevicesError> aliyunStandIn(const QString &file)
{
    auto devices = readDevices(file);
    if (!devices)
        return base::Unexpected{devices.error()};
    return broker::Authenticator([known = std::move(*devices)](const mqtt::Connect &connect) {
        return admit(known, connect);
    });
}

} // namespace cli
