// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/websocketframes.h"

#include <QList>

#include <algorithm>

namespace inspector {

namespace {

enum Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };

constexpr quint64 largestPayload = quint64(1) << 31;

bool carriesData(quint8 opcode)
{
    return opcode == Continuation || opcode == Text || opcode == Binary;
}

bool isKnown(quint8 opcode)
{
    return carriesData(opcode) || (opcode >= Close && opcode <= Pong);
}

} // namespace

std::optional<WebSocketFrames::Header> WebSocketFrames::header()
{
    if (m_pending.size() < 2)
        return std::nullopt;
    const auto byteAt = [this](qsizetype at) { return static_cast<quint8>(m_pending[at]); };
    Header frame;
    frame.opcode = byteAt(0) & 15;
    frame.isMasked = byteAt(1) & 0x80;
    const int told = byteAt(1) & 0x7F;
    const qsizetype extended = told == 127 ? 8 : told == 126 ? 2 : 0;
    frame.size = 2 + extended + (frame.isMasked ? 4 : 0);
    if (m_pending.size() < frame.size)
        return std::nullopt;
    frame.length = extended == 0 ? quint64(told) : 0;
    for (qsizetype i = 0; i < extended; ++i)
        frame.length = frame.length << 8 | byteAt(2 + i);
    if (frame.isMasked)
        std::copy_n(m_pending.constData() + 2 + extended, 4, frame.mask);
    m_broken = !isKnown(frame.opcode) || frame.length > largestPayload;
    return frame;
}

void WebSocketFrames::append(QByteArrayView chunk,
                             const std::function<void(QByteArrayView)> &payload)
{
    constexpr qsizetype longestHeader = 14;
    while (!chunk.isEmpty() && !m_broken) {
        if (!m_inFrame) {
            const qsizetype had = m_pending.size();
            m_pending += chunk.first(std::min(longestHeader - had, chunk.size())).toByteArray();
            const std::optional<Header> frame = header();
            if (!frame || m_broken)
                return;
            chunk = chunk.sliced(frame->size - had);
            m_pending.clear();
            m_frame = *frame;
            m_left = frame->length;
            m_taken = 0;
            m_inFrame = m_left > 0;
            continue;
        }
        const qsizetype length = qsizetype(std::min<quint64>(m_left, quint64(chunk.size())));
        if (carriesData(m_frame.opcode)) {
            QByteArray plain = chunk.first(length).toByteArray();
            if (m_frame.isMasked) {
                for (qsizetype i = 0; i < length; ++i)
                    plain[i] =
                            static_cast<char>(plain[i] ^ m_frame.mask[(m_taken + quint64(i)) & 3]);
            }
            payload(plain);
        }
        m_taken += quint64(length);
        m_left -= quint64(length);
        m_inFrame = m_left > 0;
        chunk = chunk.sliced(length);
    }
}

std::optional<QByteArrayView> httpHead(QByteArrayView bytes)
{
    const qsizetype end = bytes.indexOf(QByteArrayView("\r\n\r\n"));
    if (end < 0)
        return std::nullopt;
    return bytes.first(end + 4);
}

bool asksForMqttWebSocket(QByteArrayView head)
{
    bool upgrades = false;
    bool isMqtt = false;
    for (const QByteArray &line : head.toByteArray().split('\n')) {
        const QByteArray lower = line.trimmed().toLower();
        upgrades = upgrades || (lower.startsWith("upgrade:") && lower.contains("websocket"));
        isMqtt = isMqtt || (lower.startsWith("sec-websocket-protocol:") && lower.contains("mqtt"));
    }
    return upgrades && isMqtt;
}

} // namespace inspector
