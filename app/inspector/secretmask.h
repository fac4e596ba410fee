// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturesecrets.h"
#include "app/inspector/capturesink.h"

#include <utility>
#include <vector>

namespace inspector {

// Passes a capture on with what the rules call secret overwritten by asterisks, so that what is
// handed to others holds none and every length stays.
class SecretMask : public CaptureSink
{
public:
    SecretMask(CaptureSink &next, SecretRules rules) : m_next(next), m_rules(std::move(rules)) {}
    void addConnection(const FileConnection &connection) override;
    void addRow(const FileRow &row) override;
    // Somebody asked for the keys by name.
    void addKeyLog(QByteArrayView keyLog) override { m_next.addKeyLog(keyLog); }

private:
    CaptureSink &m_next;
    const SecretRules m_rules;
    std::vector<FileConnection> m_connections;
};

} // namespace inspector
