// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/chunk.h"
#include "app/messages/rowspans.h"
#include "app/messages/sparkplug.h"

#include <optional>

namespace messages {

// A birth certificate as it came.
struct SparkplugBirth
{
    RowId row = 0;
    QByteArray topic;
    QByteArray payload;
};

// The births that were seen, which name the aliases of all data that follows. They outlive their
// rows: data may come for days after the one birth that explains it. Bounded: of a node or device
// with very many births the oldest are forgotten.
class SparkplugBirths
{
public:
    static bool isBirth(QByteArrayView topic);

    void note(const Chunk &chunk, RowId first); // `first` names the chunk's first row
    void put(const SparkplugBirth &birth);      // rows of a topic come in ascending order
    // The names that hold for the message at `row`: of the last births of its node and device
    // before it. Empty for other topics.
    SparkplugAliases aliasesAt(RowId row, QByteArrayView topic) const;
    std::vector<SparkplugBirth> all() const;

private:
    struct Known
    {
        RowId row = 0;
        QByteArray payload;
        mutable std::optional<SparkplugAliases> aliases; // read when asked for
    };

    QHash<QByteArray, std::vector<Known>> m_births; // by topic
};

} // namespace messages
