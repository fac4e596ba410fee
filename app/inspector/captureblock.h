// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturesink.h"

#include <vector>

// The program's own capture file (*.mqttcap): a head, then blocks that each stand for themselves,
// so that a file that was torn off or damaged gives all its other blocks.
//
//   head    "MQTTCAP1" and eight zero bytes
//   block   "MQCB", payload length, CRC-32 of the payload, rows in it: four bytes each, little
//           endian; then the payload
//   payload first wall and monotonic time in microseconds, eight bytes each, little endian; the
//           connections that its rows use: their number, then index, sender (0 client, 1 server),
//           name, client, server; then the rows: a byte of kind (bits 0 to 3), direction (bit 4, 1
//           is Out) and version less 3 (bits 5 to 6), index of the connection, both times less
//           those of the row before, length and bytes. Numbers are varints (varint.h), texts and
//           bytes have their length in front.
namespace inspector {

inline constexpr char captureFileHead[] = "MQTTCAP1\0\0\0\0\0\0\0"; // 16 bytes with its last zero
inline constexpr qsizetype captureFileHeadSize = 16;
inline constexpr char captureBlockMark[] = "MQCB";
inline constexpr qsizetype captureBlockHeadSize = 16;

quint32 crc32(QByteArrayView bytes);

// Gathers rows into one block.
class CaptureBlockBuilder
{
public:
    // The connections of the file so far; `row.connection` counts them.
    void addRow(const FileRow &row, const std::vector<FileConnection> &connections);
    bool isEmpty() const { return m_rowCount == 0; }
    qsizetype size() const { return m_rows.size(); }
    // The block with its head; the builder is empty afterwards.
    QByteArray finish();

private:
    QByteArray m_rows;
    QByteArray m_connections;
    std::vector<bool> m_isListed; // by index of the connection
    quint32 m_connectionCount = 0;
    quint32 m_rowCount = 0;
    base::Stamp m_first;
    base::Stamp m_last;
};

// Gives the rows of a block's payload; false: it is damaged, and what came before was good. Keeps
// which connections of the file the sink knows already.
class CaptureBlockReader
{
public:
    explicit CaptureBlockReader(CaptureSink &sink) : m_sink(sink) {}
    bool read(QByteArrayView payload);
    quint64 rowCount() const { return m_rowCount; }

private:
    size_t sinkIndex(quint64 fileIndex) const;

    CaptureSink &m_sink;
    std::vector<size_t> m_known; // by index in the file, index in the sink plus one; 0: not yet
    size_t m_added = 0;
    quint64 m_rowCount = 0;
};

} // namespace inspector
