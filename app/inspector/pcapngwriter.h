// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturesink.h"
#include "app/inspector/linkends.h"
#include "app/inspector/networkframe.h"

#include <QHash>
#include <QIODevice>

#include <array>
#include <map>
#include <vector>

namespace inspector {

// Writes pcapng that Wireshark and tshark dissect as MQTT without being told anything. A connection
// to port 1883 becomes a TCP stream with its handshake. On another port only the person could tell
// Wireshark that it is MQTT: there each packet is an exported PDU, which names its protocol, the
// addresses and the ports. So is a connection whose other end is a connection of the file too.
class PcapngWriter : public CaptureSink
{
public:
    // The device is open for writing and outlives the writer; it is not closed. Call finish() at
    // the end.
    explicit PcapngWriter(QIODevice &out);

    void addConnection(const FileConnection &connection) override;
    void addRow(const FileRow &row) override;
    // Before the rows, when somebody wants to decrypt another capture with it.
    void addKeyLog(QByteArrayView keyLog) override;
    bool finish(); // false: the device did not take everything

private:
    struct Stream
    {
        FileConnection connection;
        std::array<TcpEnd, 2> ends; // client, server
        std::array<quint32, 2> sequence{1000, 1000};
        bool isTcp = true;
        bool isOpen = false;
        bool hasOwnEnds = false; // told with its latest link
        quint16 reopened = 0;    // times, as each needs a client's port of its own
    };

    void setEnds(Stream &stream, const LinkEnds &ends);
    void takeEnds(Stream &stream, QByteArrayView told);
    TcpEnd endOf(const QByteArray &text, quint16 port);
    void open(Stream &stream, const base::Stamp &stamp);
    void close(Stream &stream, const base::Stamp &stamp);
    void addBytes(Stream &stream, const FileRow &row);
    void addSegment(Stream &stream, size_t from, quint8 flags, QByteArrayView payload,
                    const base::Stamp &stamp);
    void addPdu(const Stream &stream, size_t from, QByteArrayView payload,
                const base::Stamp &stamp);
    void beginPacket(quint32 interface, qsizetype captured, qsizetype original,
                     const base::Stamp &stamp);
    void endPacket(qsizetype captured, bool isFromClient);
    void addHead();
    void addName(const QByteArray &name, const TcpEnd &end);
    void u16(quint16 value);
    void u32(quint32 value);
    void write();

    QIODevice &m_out;
    QByteArray m_buffer;
    std::vector<Stream> m_streams;
    std::map<std::array<TcpEnd, 2>, size_t> m_tcpOwners; // index of the stream between such ends
    QHash<QByteArray, quint8> m_names; // host names, each with an address that stands for it
    bool m_failed = false;
};

} // namespace inspector
