// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/stamp.h"

#include <QByteArrayView>

namespace base {

// Seen from this program: In was received, Out was sent.
enum class Direction : quint8 { In, Out };

// Listens to a transport: gets every byte that crosses it, and nothing that did not.
// Called on the I/O thread; the bytes live until the call returns. An implementation must not
// block and must not call back into the transport.
class WireTap
{
public:
    virtual ~WireTap() = default;

    // A link was opened to or accepted from `peer` ("127.0.0.1:1883"); bytes follow until
    // linkClosed.
    virtual void linkOpened(const Stamp &stamp, QByteArrayView peer) = 0;
    virtual void bytesCrossed(Direction direction, const Stamp &stamp, QByteArrayView bytes) = 0;
    virtual void linkClosed(const Stamp &stamp) = 0;
};

} // namespace base
