// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/capturesettings.h"

#include "app/storage/settings.h"

#include <QJsonArray>

namespace presentation {

namespace {

const QString budgetOfLateness = QStringLiteral("packets/lateAfterMs");
const QString secretNames = QStringLiteral("packets/secretUserProperties");
const QString timeColumn = QStringLiteral("packets/time");

} // namespace

void applyCaptureSettings(inspector::Capture &capture, const storage::Settings &settings)
{
    const qint64 milliseconds = settings.value(budgetOfLateness).toInteger(0);
    if (milliseconds > 0)
        capture.setLateAfterUs(milliseconds * 1000);
    const QJsonValue names = settings.value(secretNames);
    if (!names.isArray())
        return;
    inspector::SecretRules rules{{}};
    for (const QJsonValue &name : names.toArray())
        rules.userProperties << name.toString().toUtf8();
    capture.setSecretRules(rules);
}

void setLateAfter(inspector::Capture &capture, storage::Settings &settings, qint64 us)
{
    capture.setLateAfterUs(us);
    settings.setValue(budgetOfLateness, us / 1000);
}

void setSecretProperties(inspector::Capture &capture, storage::Settings &settings,
                         const QList<QByteArray> &names)
{
    capture.setSecretRules({names});
    QJsonArray array;
    for (const QByteArray &name : names)
        array << QString::fromUtf8(name);
    settings.setValue(secretNames, array);
}

void setSecretProperty(inspector::Capture &capture, storage::Settings &settings,
                       const QByteArray &name, bool isSecret)
{
    QList<QByteArray> names = capture.secretRules().userProperties;
    names.removeIf(
            [&](const QByteArray &one) { return one.compare(name, Qt::CaseInsensitive) == 0; });
    if (isSecret)
        names << name;
    setSecretProperties(capture, settings, names);
}

TimeDisplay timeDisplay(const storage::Settings &settings)
{
    const QString display = settings.value(timeColumn).toString();
    return display == QLatin1String("previous") ? TimeDisplay::SincePrevious
           : display == QLatin1String("start")  ? TimeDisplay::SinceStart
                                                : TimeDisplay::Clock;
}

void setTimeDisplay(storage::Settings &settings, TimeDisplay display)
{
    settings.setValue(timeColumn, display == TimeDisplay::SincePrevious ? QStringLiteral("previous")
                                  : display == TimeDisplay::SinceStart  ? QStringLiteral("start")
                                                                        : QStringLiteral("clock"));
}

} // namespace presentation
