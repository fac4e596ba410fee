// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/batch.h"
#include "app/mqtt/messagesink.h"

#include <functional>
#include <mutex>

namespace messages {

struct InboxLimits
{
    qsizetype pendingBytes = 128 * 1024 * 1024; // waiting for the window; beyond it messages drop
    qsizetype chunkBytes = 1024 * 1024;
};

// Takes messages on the I/O thread and holds them until the window fetches them, once a frame.
class Inbox : public mqtt::MessageSink
{
public:
    // `pending` is called on the I/O thread when the first message of a batch has come.
    explicit Inbox(std::function<void()> pending, const InboxLimits &limits = {});

    void message(base::Direction direction, const base::Stamp &stamp,
                 const mqtt::PublishView &publish) override;
    void acknowledged(const base::Stamp &stamp, mqtt::PacketId id,
                      mqtt::ReasonCode reason) override;
    void undelivered(const base::Stamp &stamp, mqtt::PacketId id, const QString &why) override;
    void undeliveredUnnumbered(const base::Stamp &stamp, QByteArrayView topic,
                               QByteArrayView payload, int later, const QString &why) override;

    // Any thread; costs as much as there are chunks, not messages.
    Batch take();

private:
    bool mayOpenChunk();
    void add(BatchAnswer answer);

    const std::function<void()> m_pending;
    const InboxLimits m_limits;
    std::mutex m_mutex;
    Batch m_batch;
    qsizetype m_closedBytes = 0; // of the batch's chunks but the last
    quint64 m_closedRows = 0;    // the same
};

} // namespace messages
