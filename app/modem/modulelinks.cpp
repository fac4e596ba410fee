// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/modulelinks.h"

namespace modem {

ModuleLinks::ModuleLinks(const ModuleConditions &conditions, int count)
{
    for (int id = 0; id < count; ++id) {
        m_links.push_back(std::make_unique<ModuleLink>(conditions));
        connect(m_links.back().get(), &ModuleLink::received, this,
                [this, id](QByteArrayView bytes) { emit received(id, bytes); });
        connect(m_links.back().get(), &ModuleLink::ended, this, [this, id] { emit ended(id); });
    }
}

void ModuleLinks::breakOff()
{
    for (const auto &link : m_links)
        link->breakOff();
}

void ModuleLinks::abort()
{
    for (const auto &link : m_links)
        link->abort();
}

void ModuleLinks::close()
{
    for (const auto &link : m_links)
        link->close([] {});
}

} // namespace modem
