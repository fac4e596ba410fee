// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/sparkplugbirths.h"

#include <algorithm>

namespace messages {

namespace {

constexpr size_t mostBirths = 64;       // of one node or device
constexpr qsizetype mostNames = 20'000; // nodes and devices

} // namespace

bool SparkplugBirths::isBirth(QByteArrayView topic)
{
    if (!topic.startsWith("spBv1.0/"))
        return false;
    const auto parsed = SparkplugTopic::parse(topic);
    return parsed && (parsed->type == "NBIRTH" || parsed->type == "DBIRTH");
}

void SparkplugBirths::note(const Chunk &chunk, RowId first)
{
    for (quint32 topic = 0; topic < chunk.topicCount(); ++topic) {
        if (!isBirth(chunk.topic(topic)))
            continue;
        for (quint32 row = 0; row < chunk.size(); ++row) {
            if (chunk.topicIndexAt(row) != topic)
                continue;
            put({first + row, chunk.topic(topic).toByteArray(),
                 chunk.at(row).publish.payload.toByteArray()});
        }
    }
}

void SparkplugBirths::put(const SparkplugBirth &birth)
{
    if (m_births.size() >= mostNames && !m_births.contains(birth.topic))
        return;
    std::vector<Known> &known = m_births[birth.topic];
    if (known.size() >= mostBirths)
        known.erase(known.begin());
    known.push_back({birth.row, birth.payload, {}});
}

SparkplugAliases SparkplugBirths::aliasesAt(RowId row, QByteArrayView topic) const
{
    SparkplugAliases aliases;
    if (m_births.isEmpty())
        return aliases;
    const auto parsed = SparkplugTopic::parse(topic);
    if (!parsed)
        return aliases;
    for (const QByteArray &birthTopic : parsed->birthTopics()) {
        const auto known = m_births.constFind(birthTopic);
        if (known == m_births.constEnd())
            continue;
        const auto after =
                std::partition_point(known->begin(), known->end(),
                                     [row](const Known &birth) { return birth.row < row; });
        if (after == known->begin())
            continue;
        const Known &last = *std::prev(after);
        if (!last.aliases)
            last.aliases = sparkplugAliases(last.payload);
        aliases.insert(*last.aliases);
    }
    return aliases;
}

std::vector<SparkplugBirth> SparkplugBirths::all() const
{
    std::vector<SparkplugBirth> list;
    for (auto topic = m_births.cbegin(); topic != m_births.cend(); ++topic) {
        for (const Known &birth : *topic)
            list.push_back({birth.row, topic.key(), birth.payload});
    }
    return list;
}

} // namespace messages
