// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/mqtt/flaw.h"
#include "app/mqtt/packets.h"

#include <optional>

namespace mqtt {

struct DecodeContext
{
    ProtocolVersion version = ProtocolVersion::V5; // a CONNECT carries its own, which wins
    std::optional<Sender> from;                    // nullopt: unknown, allow what either side may
};

// Decodes one whole packet, fixed header included; `packet` is exactly its bytes, as a Framer cuts
// them. The error is the first flaw met.
base::Result<Packet, Flaw> decode(QByteArrayView packet, const DecodeContext &context);

// The fast path for PUBLISH: the same checks, nothing copied, nothing allocated.
base::Result<PublishView, Flaw> decodePublish(QByteArrayView packet, const DecodeContext &context);

} // namespace mqtt
