// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturesink.h"
#include "app/inspector/pcapreader.h"
#include "app/inspector/tcpreassembly.h"
#include "app/inspector/websocketframes.h"
#include "app/mqtt/framing.h"

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace inspector {

// What a network capture held beside the rows it gave.
struct ImportReport
{
    quint64 packets = 0;
    quint64 connections = 0;      // with MQTT in them
    quint64 encrypted = 0;        // TLS: cannot be read
    quint64 otherConnections = 0; // no MQTT
    quint64 missingBytes = 0;     // of TCP streams with MQTT: lost, or cut by the capture
};

// Puts the TCP streams of a network capture together again and gives the MQTT packets in them. A
// stream is MQTT by its port or by its content: a CONNECT, an upgrade to a WebSocket that carries
// MQTT, or, where the beginning is missing, whole packets.
class TcpStreams
{
public:
    TcpStreams(CaptureSink &sink, std::vector<quint16> mqttPorts);

    void addFrame(const PcapFrame &frame);
    // Gives what is left at the end of the file.
    void finish();
    const ImportReport &report() const { return m_report; }

private:
    enum class Content : quint8 { Unknown, Mqtt, WebSocket, Other };
    struct Side
    {
        TcpReassembly bytes;
        mqtt::Framer framer;
        WebSocketFrames frames;
        QByteArray head; // while the content is not known, or of the HTTP message
        bool isPastHttp = false;
        bool isGarbage = false;
        bool isOutOfStep = false; // bytes are missing: waits for where a packet begins
    };
    struct Held
    {
        size_t side = 0;
        qint64 wallUs = 0;
        QByteArray bytes;
    };
    struct Conversation
    {
        std::array<TcpEnd, 2> ends;
        std::array<Side, 2> sides;
        std::vector<Held> held;
        Content content = Content::Unknown;
        std::optional<size_t> client;     // index of its end
        std::optional<size_t> connection; // of the sink
        std::optional<qint64> openedUs;
        mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V311;
        int versionTries = 0; // packets that did not tell it
        bool knowsVersion = false;
        bool isClosed = false;
    };
    using Key = std::array<TcpEnd, 2>;

    Conversation &conversation(const TcpEnd &from, const TcpEnd &to, size_t &side, bool isFresh);
    void addSegment(const TcpSegment &segment, QByteArrayView frame, qint64 wallUs);
    void addPdu(const PcapFrame &frame);
    void deliver(Conversation &talk, size_t side, qint64 wallUs, QByteArrayView bytes);
    void lose(Conversation &talk, size_t side, qint64 wallUs, quint64 bytes);
    void decide(Conversation &talk);
    Content contentOf(Conversation &talk, size_t side) const;
    void begin(Conversation &talk);
    void take(Conversation &talk, size_t side, qint64 wallUs, QByteArrayView bytes);
    void takeWebSocket(Conversation &talk, size_t side, qint64 wallUs, QByteArrayView bytes);
    void takeMqtt(Conversation &talk, size_t side, qint64 wallUs, QByteArrayView bytes);
    void learnVersion(Conversation &talk, QByteArrayView packet);
    void addRow(Conversation &talk, CaptureKind kind, size_t side, qint64 wallUs,
                QByteArrayView bytes);
    void end(Conversation &talk, qint64 wallUs, bool isSeen); // isSeen: the capture holds the end
    bool isMqttPort(quint16 port) const;

    CaptureSink &m_sink;
    const std::vector<quint16> m_ports;
    std::map<Key, std::unique_ptr<Conversation>> m_talks;
    Conversation *m_latest = nullptr; // of the frame before
    size_t m_connections = 0;
    qint64 m_lastUs = 0;
    ImportReport m_report;
};

} // namespace inspector
