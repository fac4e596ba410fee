// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <memory>

struct wslay_event_context;

namespace net {

// The frames of a WebSocket after its handshake, the client's side, without a socket; wslay does
// the work. Pings are answered, fragments joined, our frames masked.
class WebSocketFrames
{
public:
    // `received` gets the bytes inside binary frames as they come; they live until it returns.
    explicit WebSocketFrames(std::function<void(QByteArrayView)> received);
    ~WebSocketFrames();
    Q_DISABLE_COPY_MOVE(WebSocketFrames)

    enum class State : quint8 { Open, ClosedByPeer, TextFrame, Broken };
    // What came from the network; anything but Open is final.
    State read(QByteArrayView bytes);
    QString closeReason() const; // why the peer closed, in its words

    void send(QByteArrayView bytes); // as one binary frame
    void sendClose();
    // What must go to the network now.
    QByteArray takeOutput() { return std::exchange(m_output, {}); }

private:
    friend struct WslayCallbacks;
    void flush();

    std::function<void(QByteArrayView)> m_received;
    wslay_event_context *m_context = nullptr;
    QByteArrayView m_input;
    QByteArray m_output;
    bool m_isControl = false; // the frame that is being read
    bool m_isText = false;
    QByteArray m_closeReason;
};

} // namespace net
