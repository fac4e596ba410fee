// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/chunk.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace messages {

// A message of ours with QoS 0, which has no identifier.
struct UnnumberedMessage
{
    QByteArray topic;
    QByteArray payload;
    int later = 0; // so many with the same topic and payload were published after it
};

// The server's answer to a message of ours, at its place among the messages of the batch.
struct BatchAnswer
{
    quint64 rowsBefore = 0;
    mqtt::PacketId packetId = 0;
    mqtt::ReasonCode reason = mqtt::ReasonCode::Success;
    qint64 monotonicUs = 0;
    QString failure; // why it was given up without an answer, a sentence
    std::optional<UnnumberedMessage> unnumbered; // instead of the identifier; given up
};

// What came since the last look, on its way from the I/O thread to the window.
struct Batch
{
    std::vector<std::unique_ptr<Chunk>> chunks;
    std::vector<BatchAnswer> answers;
    quint64 dropped = 0; // messages lost since the last batch because the window was too slow

    bool isEmpty() const { return chunks.empty() && answers.empty() && dropped == 0; }
    quint64 size() const
    {
        quint64 rows = 0;
        for (const std::unique_ptr<Chunk> &chunk : chunks)
            rows += chunk->size();
        return rows;
    }
};

} // namespace messages
