// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/simulationprofile.h"

#include "app/modem/commandset.h"

#include <QJsonArray>

#include <algorithm>

namespace modem {

SimulationProfile SimulationProfile::fromJson(const QJsonObject &section)
{
    SimulationProfile profile;
    const auto text = [&section](const char *key, const QByteArray &otherwise = {}) {
        return section[QLatin1String(key)].toString(QString::fromUtf8(otherwise)).toUtf8();
    };
    const auto flag = [&section](const char *key, bool otherwise) {
        return section[QLatin1String(key)].toBool(otherwise);
    };
    for (const QJsonValue &set : section[QLatin1String("sets")].toArray())
        profile.sets.append(set.toString());
    for (const QJsonValue &line : section[QLatin1String("boot")].toArray())
        profile.boot.append(line.toString().toUtf8());
    for (const QJsonValue &line : section[QLatin1String("chatter")].toArray())
        profile.chatter.append(line.toString().toUtf8());
    if (profile.chatter.isEmpty())
        profile.chatter = {"+CEREG: 1", "+CSCON: 1"};
    profile.manufacturer = text("manufacturer");
    profile.model = text("model");
    profile.revision = text("revision");
    profile.prompt = text("prompt", profile.prompt);
    profile.echo = flag("echo", profile.echo);
    profile.plainErrors = flag("plainErrors", false);
    profile.needsLineFeed = flag("needsLineFeed", false);
    profile.tellsBusy = flag("tellsBusy", false);
    profile.tightColons = flag("tightColons", false);
    profile.namedIdentity = flag("namedIdentity", false);
    return profile;
}

bool SimulationProfile::isUsable() const
{
    return !sets.isEmpty() && std::all_of(sets.begin(), sets.end(), isCommandSet);
}

} // namespace modem
