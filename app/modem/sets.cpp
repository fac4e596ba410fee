// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/sets.h"

#include <algorithm>
#include <iterator>

namespace modem {

namespace {

struct Row
{
    const char *name; // in a module's description
    std::unique_ptr<CommandSet> (*make)(Module &);
};

const Row rows[] = {
        {"general", makeGeneralSet},
        {"esp", makeEspSet},
        {"esp-ip", makeEspIpSet},
        {"esp-mqtt", makeEspMqttSet},
        {"lmqtt", makeLmqttSet},
        {"ecmt", makeEcmtSet},
        {"qmt-lte", makeQmtLteSet},
        {"qmt-nb", makeQmtNbSet},
        {"quectel-ip", makeQuectelIpSet},
        {"cmqtt", makeCmqttSet},
        {"sm", makeSmSet},
        {"cmq", makeCmqSet},
        {"simcom-ip", makeSimcomIpSet},
        {"simcom-net", makeSimcomNetSet},
        {"simcom-ca", makeSimcomCaSet},
        {"onemo", makeOneMoSet},
        {"onemo-ip", makeOneMoIpSet},
        {"oldcm", makeOldCmSet},
        {"oldcm-ip", makeOldCmIpSet},
        {"luat", makeLuatSet},
        {"ublox", makeUbloxSet},
        {"nso", makeNsoSet},
        {"nso-pushed", makePushedNsoSet},
};

const Row *rowOf(const QString &name)
{
    const auto found = std::find_if(std::begin(rows), std::end(rows), [&name](const Row &row) {
        return name == QLatin1String(row.name);
    });
    return found == std::end(rows) ? nullptr : found;
}

} // namespace

bool isCommandSet(const QString &name)
{
    return rowOf(name) != nullptr;
}

std::unique_ptr<CommandSet> makeCommandSet(const QString &name, Module &module)
{
    const Row *row = rowOf(name);
    return row ? row->make(module) : nullptr;
}

} // namespace modem
