// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/capturealiases.h"

#include "app/mqtt/decode.h"

#include <algorithm>

namespace inspector {

void ConnectionAliases::linkOpened(PacketNumber number)
{
    m_links.push_back(number);
    ++m_added;
}

void ConnectionAliases::publishCrossed(const CaptureRow &row, PacketNumber number)
{
    const auto publish = mqtt::decodePublish(row.bytes(), {row.version(), {}});
    if (!publish || publish->topic.isEmpty())
        return;
    const auto alias = publish->properties.number(mqtt::PropertyId::TopicAlias);
    if (!alias)
        return;
    auto &definitions = m_tables[size_t(row.direction())][static_cast<quint16>(*alias)];
    const bool isKnown = !definitions.empty() && definitions.back().topic == publish->topic
                         && definitions.back().since >= linkStartOf(number);
    if (isKnown)
        return;
    definitions.push_back({number, publish->topic.toByteArray()});
    ++m_added;
}

PacketNumber ConnectionAliases::linkStartOf(PacketNumber number) const
{
    const auto next = std::upper_bound(m_links.begin(), m_links.end(), number);
    return next == m_links.begin() ? 0 : *(next - 1);
}

QByteArray ConnectionAliases::topicOf(base::Direction direction, quint16 alias,
                                      PacketNumber number) const
{
    const Table &table = m_tables[size_t(direction)];
    const auto found = table.find(alias);
    if (found == table.end())
        return {};
    const auto next = std::upper_bound(
            found->begin(), found->end(), number,
            [](PacketNumber at, const Definition &definition) { return at < definition.since; });
    if (next == found->begin() || (next - 1)->since < linkStartOf(number))
        return {};
    return (next - 1)->topic;
}

void ConnectionAliases::forgetBefore(PacketNumber first)
{
    constexpr size_t worthwhile = 1024;
    if (m_added < worthwhile)
        return;
    m_added = 0;
    // Of what came before, the last one still holds.
    const auto superseded = [first](auto &list, auto sinceOf) {
        auto keep = std::upper_bound(
                list.begin(), list.end(), first,
                [&](PacketNumber at, const auto &one) { return at < sinceOf(one); });
        if (keep != list.begin())
            list.erase(list.begin(), keep - 1);
    };
    superseded(m_links, [](PacketNumber since) { return since; });
    for (Table &table : m_tables) {
        for (auto &definitions : table)
            superseded(definitions, [](const Definition &one) { return one.since; });
    }
}

} // namespace inspector
