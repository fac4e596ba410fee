// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/modulelink.h"

#include <vector>

namespace modem {

// The links of a simulated module that has several, by the numbers its commands give them: from 0
// to below `count`.
class ModuleLinks : public QObject
{
    Q_OBJECT

public:
    // The conditions must outlive it.
    ModuleLinks(const ModuleConditions &conditions, int count);

    ModuleLink &operator[](int id) { return *m_links[static_cast<size_t>(id)]; }
    const ModuleLink &operator[](int id) const { return *m_links[static_cast<size_t>(id)]; }
    void breakOff(); // all, as by the servers: ended() comes of those that were open
    void abort();    // all, without a word
    void close();    // all; nobody waits for it

signals:
    void received(int id, QByteArrayView bytes); // lives until the signal returns
    void ended(int id);

private:
    std::vector<std::unique_ptr<ModuleLink>> m_links;
};

} // namespace modem
