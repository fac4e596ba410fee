// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturesink.h"

#include <vector>

namespace inspector {

// Passes a capture on with passwords and authentication data overwritten by asterisks, so that what
// is handed to others holds none and every length stays.
class SecretMask : public CaptureSink
{
public:
    explicit SecretMask(CaptureSink &next) : m_next(next) {}
    void addConnection(const FileConnection &connection) override;
    void addRow(const FileRow &row) override;
    // Somebody asked for the keys by name.
    void addKeyLog(QByteArrayView keyLog) override { m_next.addKeyLog(keyLog); }

private:
    CaptureSink &m_next;
    std::vector<FileConnection> m_connections;
};

} // namespace inspector
