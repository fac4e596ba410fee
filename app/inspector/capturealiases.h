// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturerow.h"

#include <QByteArray>
#include <QHash>

#include <array>
#include <vector>

namespace inspector {

// What the topic aliases of one connection stood for at any of its packets (5.0, 3.3.2.3.4). Each
// direction has its own, and a new link begins with none.
class ConnectionAliases
{
public:
    void linkOpened(PacketNumber number);
    // `row` is a PUBLISH of 5.0.
    void publishCrossed(const CaptureRow &row, PacketNumber number);
    // The topic that `alias` stood for in packet `number`; empty: none was set in what was seen.
    QByteArray topicOf(base::Direction direction, quint16 alias, PacketNumber number) const;
    // Rows before this one are gone, and so is what only they need.
    void forgetBefore(PacketNumber first);

private:
    struct Definition
    {
        PacketNumber since = 0;
        QByteArray topic;
    };
    using Table = QHash<quint16, std::vector<Definition>>;

    PacketNumber linkStartOf(PacketNumber number) const;

    std::array<Table, 2> m_tables;
    std::vector<PacketNumber> m_links; // where each link began
    size_t m_added = 0;                // definitions since forgetBefore() did its work
};

} // namespace inspector
