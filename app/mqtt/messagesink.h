// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/stamp.h"
#include "app/base/wiretap.h"
#include "app/mqtt/packets.h"

namespace mqtt {

// Takes application messages one by one on the I/O thread, as fast as they come: those received and
// those published by us. An implementation copies what it keeps and must not block.
class MessageSink
{
public:
    virtual ~MessageSink() = default;
    virtual void message(base::Direction direction, const base::Stamp &stamp,
                         const PublishView &publish) = 0;
    // The server ended the exchange of the last message sent with this packet identifier: by
    // PUBACK, by PUBCOMP, or by a PUBREC that refuses. Messages of QoS 0 have no answer.
    virtual void acknowledged(const base::Stamp &, PacketId, ReasonCode) {}
    // What carries the connection gave the message up instead; `why` is a sentence.
    virtual void undelivered(const base::Stamp &, PacketId, const QString &) {}
    // The same with QoS 0, which has no identifier: of those with this topic and payload, `later`
    // were published after it.
    virtual void undeliveredUnnumbered(const base::Stamp &, QByteArrayView /*topic*/,
                                       QByteArrayView /*payload*/, int /*later*/,
                                       const QString & /*why*/)
    {
    }
};

} // namespace mqtt
