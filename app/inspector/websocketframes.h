// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>

namespace inspector {

// Takes the payloads of data frames out of one direction of a WebSocket (RFC 6455, 5.2), as a
// network capture brings them. To speak WebSocket is left to Qt.
class WebSocketFrames
{
public:
    // Gives what of payloads is in the chunk; frames may go on over chunks.
    void append(QByteArrayView chunk, const std::function<void(QByteArrayView)> &payload);
    // A reserved opcode or an impossible length: this is no WebSocket.
    bool isBroken() const { return m_broken; }

private:
    struct Header
    {
        qsizetype size = 0;
        quint64 length = 0;
        quint8 opcode = 0;
        bool isMasked = false;
        char mask[4] = {};
    };
    std::optional<Header> header(); // of the frame at the front; nullopt: not all there

    QByteArray m_pending; // the beginning of a header
    Header m_frame;
    quint64 m_left = 0; // of the payload of m_frame
    quint64 m_taken = 0;
    bool m_inFrame = false;
    bool m_broken = false;
};

// The head of an HTTP message: "GET … \r\n\r\n"; nullopt: its end is not there yet.
std::optional<QByteArrayView> httpHead(QByteArrayView bytes);
// Whether the head asks for MQTT over WebSocket, or grants it.
bool asksForMqttWebSocket(QByteArrayView head);

} // namespace inspector
