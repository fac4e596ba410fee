// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/chunk.h"

#include <memory>
#include <vector>

namespace messages {

// What came since the last look, on its way from the I/O thread to the window.
struct Batch
{
    std::vector<std::unique_ptr<Chunk>> chunks;
    quint64 dropped = 0; // messages lost since the last batch because the window was too slow

    quint64 size() const
    {
        quint64 rows = 0;
        for (const std::unique_ptr<Chunk> &chunk : chunks)
            rows += chunk->size();
        return rows;
    }
};

} // namespace messages
