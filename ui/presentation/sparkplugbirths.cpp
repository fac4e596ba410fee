// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/sparkplugbirths.h"

#include <optional>

namespace presentation {

namespace {

constexpr quint32 notThere = ~quint32(0);

quint32 topicIndexIn(const messages::Chunk &chunk, QByteArrayView topic)
{
    for (quint32 index = 0; index < chunk.topicCount(); ++index) {
        if (chunk.topic(index) == topic)
            return index;
    }
    return notThere;
}

// Backwards by chunks, most of which do not know the topic at all.
std::optional<QByteArray> lastPayload(const messages::MessageStore &store, messages::RowId before,
                                      QByteArrayView topic)
{
    messages::RowId end = before;
    while (end > store.firstRow()) {
        const auto view = store.chunkOf(end - 1);
        if (!view.chunk)
            break;
        const quint32 wanted = topicIndexIn(*view.chunk, topic);
        for (messages::RowId row = end; wanted != notThere && row > view.firstRow; --row) {
            const auto index = static_cast<quint32>(row - 1 - view.firstRow);
            if (view.chunk->topicIndexAt(index) == wanted)
                return view.chunk->at(index).publish.payload.toByteArray();
        }
        end = view.firstRow;
    }
    return std::nullopt;
}

} // namespace

messages::SparkplugAliases sparkplugAliasesAt(const messages::MessageStore &store,
                                              messages::RowId row, QByteArrayView topic)
{
    messages::SparkplugAliases aliases;
    const auto sparkplug = messages::SparkplugTopic::parse(topic);
    if (!sparkplug)
        return aliases;
    for (const QByteArray &birth : sparkplug->birthTopics()) {
        if (const auto payload = lastPayload(store, row, birth))
            aliases.insert(messages::sparkplugAliases(*payload));
    }
    return aliases;
}

} // namespace presentation
