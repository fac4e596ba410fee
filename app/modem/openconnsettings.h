// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/module.h"
#include "app/modem/openconndialect.h"
#include "app/mqtt/packets.h"

#include <optional>

namespace modem {

// What …CFG commands have set for one client, and what it makes of CONNECT.
class OpenConnSettings
{
public:
    explicit OpenConnSettings(const OpenConnDialect &dialect) : m_dialect(dialect) {}

    bool knows(const QByteArray &key) const { return m_dialect.settings.contains(key); }
    QByteArray text(const QByteArray &key) const; // as typed, or as at first
    int number(const QByteArray &key, int position, int otherwise) const;
    static bool isUsable(const QByteArray &key, QByteArrayView values);
    void set(const QByteArray &key, const QByteArray &values) { m_values.insert(key, values); }
    void clear() { m_values.clear(); }

    // Identity is added by the command; nothing when aliauth cannot be used.
    mqtt::Connect connectPacket() const;
    bool signsIn() const; // the module computes user name and password
    bool signIn(mqtt::Connect &packet, const CredentialsFunction &credentials) const;

private:
    void addWill(mqtt::Connect &packet) const;

    const OpenConnDialect &m_dialect;
    QMap<QByteArray, QByteArray> m_values;
};

} // namespace modem
