// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/stamp.h"

#include <QByteArray>
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

    // A link was opened to or accepted from `peer`; bytes follow until linkClosed. The peer is
    // "broker.example.com:1883", with the two ends of the socket behind it where they are known:
    // see linkText().
    virtual void linkOpened(const Stamp &stamp, QByteArrayView peer) = 0;
    virtual void bytesCrossed(Direction direction, const Stamp &stamp, QByteArrayView bytes) = 0;
    virtual void linkClosed(const Stamp &stamp) = 0;
    // A secret of the TLS session that carries the link, as a line of an SSLKEYLOGFILE without its
    // end. Comes with the handshake, so before linkOpened(), and when keys are renewed.
    virtual void tlsSecretMade(QByteArrayView) {}
};

// "broker.example.com:1883 (192.0.2.1:50000 \u2192 198.51.100.7:1883)": the peer as it is called,
// our end of the socket and the peer's.
inline QByteArray linkText(const QByteArray &peer, const QByteArray &own, const QByteArray &remote)
{
    if (own.isEmpty() || remote.isEmpty())
        return peer;
    return peer + " (" + own + " \u2192 " + remote + ')';
}

} // namespace base
