// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/provisioning.h"

#include "app/clouds/fields.h"
#include "app/clouds/schemes.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace clouds {

namespace {

constexpr int usualPause = 2;    // seconds, where the service names none
constexpr int longestPause = 60; // seconds; a longer wish is not waited for

class Words
{
    Q_DECLARE_TR_FUNCTIONS(clouds)
};

int pauseOf(const QString &topic)
{
    static const QRegularExpression wish(QStringLiteral("retry-after=(\\d+)"));
    const auto found = wish.match(topic);
    return found.hasMatch() ? qBound(1, found.captured(1).toInt(), longestPause) : usualPause;
}

QString reasonOf(const QJsonObject &answer, const QString &status)
{
    const QJsonObject state = answer[u"registrationState"].toObject();
    for (const QString &said : {state[u"errorMessage"].toString(), answer[u"message"].toString()}) {
        if (!said.isEmpty())
            return said;
    }
    return status;
}

// The hub's own login, with the key that the enrolment has.
Login loginOf(const Inputs &inputs, const QJsonObject &state)
{
    Login login{schemeById(u"azure-sas"), {{}, inputs.nowMs}};
    auto &values = login.inputs.values;
    values.insert(QStringLiteral("hub"), state[u"assignedHub"].toString());
    values.insert(QStringLiteral("deviceId"), state[u"deviceId"].toString());
    const QString kind = given(inputs, "keyKind").toLower();
    if (kind == QLatin1String("certificate")) {
        values.insert(QStringLiteral("authentication"), QStringLiteral("certificate"));
        return login;
    }
    QString key = given(inputs, "deviceKey");
    if (kind == QLatin1String("group")) {
        const Derivation derived =
                derive(*schemeById(u"azure-dps-derive"),
                       {{{QStringLiteral("groupKey"), given(inputs, "groupKey")},
                         {QStringLiteral("registrationId"), given(inputs, "registrationId")}},
                        inputs.nowMs});
        key = derived ? derived->steps.front().value : QString();
    }
    values.insert(QStringLiteral("deviceKey"), key);
    return login;
}

} // namespace

QString provisioningFilter()
{
    return QStringLiteral("$dps/registrations/res/#");
}

ProvisioningRequest registerRequest(const Inputs &inputs)
{
    const QJsonObject body{{QStringLiteral("registrationId"), given(inputs, "registrationId")}};
    return {QStringLiteral("$dps/registrations/PUT/iotdps-register/?$rid=1"),
            QJsonDocument(body).toJson(QJsonDocument::Compact), 0};
}

ProvisioningStep nextStep(const Inputs &inputs, const QString &topic, const QByteArray &payload,
                          int request)
{
    const QString status = topic.section(u'/', 3, 3);
    const QJsonObject answer = QJsonDocument::fromJson(payload).object();
    const QString word = answer[u"status"].toString();
    const QJsonObject state = answer[u"registrationState"].toObject();
    if (word == QLatin1String("assigned") && !state[u"assignedHub"].toString().isEmpty())
        return loginOf(inputs, state);
    const QString operation = answer[u"operationId"].toString();
    const bool isUnderWay =
            status.startsWith(u'2')
            && (word == QLatin1String("assigning") || word == QLatin1String("unassigned"));
    if (!isUnderWay || operation.isEmpty())
        return ProvisioningRefusal{reasonOf(answer, word.isEmpty() ? status : word)};
    return ProvisioningRequest{QStringLiteral("$dps/registrations/GET/iotdps-get-operationstatus/"
                                              "?$rid=%1&operationId=%2")
                                       .arg(request + 1)
                                       .arg(operation),
                               {},
                               pauseOf(topic)};
}

QString describe(const ProvisioningRefusal &refusal)
{
    return Words::tr("The provisioning service did not assign the device: %1.")
            .arg(refusal.reason.endsWith(u'.') ? refusal.reason.chopped(1) : refusal.reason);
}

} // namespace clouds
