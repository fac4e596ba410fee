// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/websocketframes.h"

#include <QRandomGenerator>
#include <QString>

#include <wslay/wslay.h>

#include <algorithm>
#include <cstring>

namespace net {

struct WslayCallbacks
{
    static WebSocketFrames *of(void *user) { return static_cast<WebSocketFrames *>(user); }

    static ssize_t receive(wslay_event_context_ptr context, uint8_t *into, size_t size, int,
                           void *user)
    {
        QByteArrayView &input = of(user)->m_input;
        if (input.isEmpty()) {
            wslay_event_set_error(context, WSLAY_ERR_WOULDBLOCK);
            return -1;
        }
        const auto count = std::min<qsizetype>(input.size(), static_cast<qsizetype>(size));
        std::memcpy(into, input.data(), static_cast<size_t>(count));
        input = input.sliced(count);
        return static_cast<ssize_t>(count);
    }

    static ssize_t send(wslay_event_context_ptr, const uint8_t *data, size_t size, int, void *user)
    {
        of(user)->m_output.append(reinterpret_cast<const char *>(data),
                                  static_cast<qsizetype>(size));
        return static_cast<ssize_t>(size);
    }

    // RFC 6455, 10.3: the mask must not be guessable by who writes the payload.
    static int mask(wslay_event_context_ptr, uint8_t *into, size_t size, void *)
    {
        for (size_t at = 0; at < size; at += sizeof(quint32)) {
            const quint32 random = QRandomGenerator::system()->generate();
            std::memcpy(into + at, &random, std::min(size - at, sizeof random));
        }
        return 0;
    }

    static void frameStarted(wslay_event_context_ptr,
                             const wslay_event_on_frame_recv_start_arg *frame, void *user)
    {
        WebSocketFrames *frames = of(user);
        frames->m_isControl = wslay_is_ctrl_frame(frame->opcode);
        if (frame->opcode == WSLAY_TEXT_FRAME)
            frames->m_isText = true;
    }

    static void chunkCame(wslay_event_context_ptr, const wslay_event_on_frame_recv_chunk_arg *chunk,
                          void *user)
    {
        WebSocketFrames *frames = of(user);
        if (!frames->m_isControl && !frames->m_isText)
            frames->m_received(QByteArrayView(chunk->data, qsizetype(chunk->data_length)));
    }

    static void messageCame(wslay_event_context_ptr, const wslay_event_on_msg_recv_arg *message,
                            void *user)
    {
        if (message->opcode != WSLAY_CONNECTION_CLOSE || message->msg_length < 2)
            return;
        of(user)->m_closeReason = QByteArray(reinterpret_cast<const char *>(message->msg) + 2,
                                             static_cast<qsizetype>(message->msg_length) - 2);
    }
};

WebSocketFrames::WebSocketFrames(std::function<void(QByteArrayView)> received)
    : m_received(std::move(received))
{
    const wslay_event_callbacks callbacks{WslayCallbacks::receive,    WslayCallbacks::send,
                                          WslayCallbacks::mask,       WslayCallbacks::frameStarted,
                                          WslayCallbacks::chunkCame,  nullptr,
                                          WslayCallbacks::messageCame};
    if (wslay_event_context_client_init(&m_context, &callbacks, this) != 0)
        qFatal("out of memory");
    // Bytes go on as they come: no message is kept, so none is too large.
    wslay_event_config_set_no_buffering(m_context, 1);
    wslay_event_config_set_max_recv_msg_length(m_context, (uint64_t(1) << 62) - 1);
}

WebSocketFrames::~WebSocketFrames()
{
    wslay_event_context_free(m_context);
}

WebSocketFrames::State WebSocketFrames::read(QByteArrayView bytes)
{
    m_input = bytes;
    const int result = wslay_event_recv(m_context);
    m_input = {};
    flush(); // pongs, and the answer to a close
    if (m_isText)
        return State::TextFrame;
    if (wslay_event_get_close_received(m_context))
        return State::ClosedByPeer;
    // A frame against the standard ends reading, with a close frame that says so.
    if (result != 0 || !wslay_event_get_read_enabled(m_context))
        return State::Broken;
    return State::Open;
}

QString WebSocketFrames::closeReason() const
{
    const int code = wslay_event_get_status_code_received(m_context);
    const QString reason = QString::fromUtf8(m_closeReason);
    if (code == 0 || code == WSLAY_CODE_NORMAL_CLOSURE)
        return reason;
    return reason.isEmpty() ? QStringLiteral("WebSocket close code %1").arg(code)
                            : QStringLiteral("%1, WebSocket close code %2").arg(reason).arg(code);
}

void WebSocketFrames::send(QByteArrayView bytes)
{
    const wslay_event_msg message{WSLAY_BINARY_FRAME,
                                  reinterpret_cast<const uint8_t *>(bytes.data()),
                                  static_cast<size_t>(bytes.size())};
    wslay_event_queue_msg(m_context, &message);
    flush();
}

void WebSocketFrames::sendClose()
{
    wslay_event_queue_close(m_context, WSLAY_CODE_NORMAL_CLOSURE, nullptr, 0);
    flush();
}

void WebSocketFrames::flush()
{
    wslay_event_send(m_context);
}

} // namespace net
