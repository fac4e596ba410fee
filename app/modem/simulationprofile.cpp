// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/simulationprofile.h"

#include "app/at/nodereader.h"
#include "app/modem/commandset.h"

namespace modem {

namespace {

using Kind = at::CatalogError::Kind;

class SimulationReader : public at::NodeReader
{
public:
    SimulationProfile read(const at::Node &simulation);

private:
    QList<QByteArray> lines(const at::Node &list);
};

SimulationProfile SimulationReader::read(const at::Node &simulation)
{
    allowKeys(simulation,
              {"sets", "manufacturer", "model", "revision", "boot", "chatter", "prompt", "echo",
               "plainErrors", "needsLineFeed", "tellsBusy", "tightColons", "namedIdentity"});
    SimulationProfile profile;
    for (const at::Node &node : simulation["sets"].items()) {
        const QString set = neededText(node);
        if (!isCommandSet(set))
            fault(Kind::UnknownName, node, set);
        profile.sets.append(set);
    }
    if (profile.sets.isEmpty())
        fault(Kind::MissingValue, simulation["sets"]);
    profile.boot = lines(simulation["boot"]);
    profile.chatter = lines(simulation["chatter"]);
    if (profile.chatter.isEmpty())
        profile.chatter = {"+CEREG: 1", "+CSCON: 1"};
    profile.manufacturer = bytes(simulation["manufacturer"]);
    profile.model = bytes(simulation["model"]);
    profile.revision = bytes(simulation["revision"]);
    if (simulation["prompt"].isThere())
        profile.prompt = neededText(simulation["prompt"]).toUtf8();
    profile.echo = flag(simulation["echo"], profile.echo);
    profile.plainErrors = flag(simulation["plainErrors"], false);
    profile.needsLineFeed = flag(simulation["needsLineFeed"], false);
    profile.tellsBusy = flag(simulation["tellsBusy"], false);
    profile.tightColons = flag(simulation["tightColons"], false);
    profile.namedIdentity = flag(simulation["namedIdentity"], false);
    return profile;
}

QList<QByteArray> SimulationReader::lines(const at::Node &list)
{
    QList<QByteArray> read;
    for (const at::Node &node : list.items())
        read.append(bytes(node));
    return read;
}

} // namespace

base::Result<SimulationProfile, at::CatalogError> SimulationProfile::of(const at::Catalog &module)
{
    const at::Node simulation = at::Node{module.root(), {}}["simulation"];
    if (!simulation.isThere())
        return base::Unexpected{at::CatalogError{Kind::MissingValue, simulation.place, {}}};
    SimulationReader reader;
    SimulationProfile profile = reader.read(simulation);
    if (reader.error())
        return base::Unexpected{*reader.error()};
    return profile;
}

} // namespace modem
