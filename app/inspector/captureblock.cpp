// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/captureblock.h"

#include "app/inspector/varint.h"

#include <QtEndian>

#include <array>

namespace inspector {

namespace {

constexpr quint64 mostConnections = 1 << 24; // a ConnectionId has 24 bits

using CrcTables = std::array<std::array<quint32, 256>, 8>;

// IEEE 802.3, eight bytes a step.
constexpr CrcTables makeCrcTables()
{
    CrcTables tables{};
    for (quint32 i = 0; i < 256; ++i) {
        quint32 crc = i;
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? (crc >> 1) ^ 0xEDB88320U : crc >> 1;
        tables[0][i] = crc;
    }
    for (quint32 i = 0; i < 256; ++i) {
        for (size_t k = 1; k < 8; ++k)
            tables[k][i] = (tables[k - 1][i] >> 8) ^ tables[0][tables[k - 1][i] & 0xFF];
    }
    return tables;
}

constexpr CrcTables crcTables = makeCrcTables();

// Around the ends of the range, as a damaged file may hold any number.
qint64 difference(qint64 one, qint64 other)
{
    return static_cast<qint64>(quint64(one) - quint64(other));
}

qint64 sum(qint64 one, qint64 other)
{
    return static_cast<qint64>(quint64(one) + quint64(other));
}

void append64(QByteArray &out, qint64 value)
{
    char bytes[8];
    qToLittleEndian(value, bytes);
    out.append(bytes, 8);
}

void append32(QByteArray &out, quint32 value)
{
    char bytes[4];
    qToLittleEndian(value, bytes);
    out.append(bytes, 4);
}

} // namespace

quint32 crc32(QByteArrayView bytes)
{
    const auto *data = reinterpret_cast<const uchar *>(bytes.data());
    qsizetype left = bytes.size();
    quint32 crc = 0xFFFFFFFF;
    for (; left >= 8; left -= 8, data += 8) {
        const quint32 low = qFromLittleEndian<quint32>(data) ^ crc;
        const quint32 high = qFromLittleEndian<quint32>(data + 4);
        crc = crcTables[7][low & 0xFF] ^ crcTables[6][(low >> 8) & 0xFF]
              ^ crcTables[5][(low >> 16) & 0xFF] ^ crcTables[4][low >> 24]
              ^ crcTables[3][high & 0xFF] ^ crcTables[2][(high >> 8) & 0xFF]
              ^ crcTables[1][(high >> 16) & 0xFF] ^ crcTables[0][high >> 24];
    }
    for (; left > 0; --left, ++data)
        crc = (crc >> 8) ^ crcTables[0][(crc ^ *data) & 0xFF];
    return crc ^ 0xFFFFFFFF;
}

void CaptureBlockBuilder::addRow(const FileRow &row, const std::vector<FileConnection> &connections)
{
    if (m_rowCount == 0)
        m_first = m_last = row.stamp;
    if (m_isListed.size() <= row.connection)
        m_isListed.resize(row.connection + 1);
    if (!m_isListed[row.connection]) {
        m_isListed[row.connection] = true;
        ++m_connectionCount;
        const FileConnection &connection = connections[row.connection];
        appendVarint(m_connections, row.connection);
        m_connections.append(connection.local == mqtt::Sender::Server ? '\1' : '\0');
        appendRun(m_connections, connection.name.toUtf8());
        appendRun(m_connections, connection.client);
        appendRun(m_connections, connection.server);
    }
    const int direction = row.direction == base::Direction::Out ? 1 : 0;
    m_rows.append(static_cast<char>(int(row.kind) | direction << 4 | (int(row.version) - 3) << 5));
    appendVarint(m_rows, row.connection);
    appendSigned(m_rows, difference(row.stamp.wallUs, m_last.wallUs));
    appendSigned(m_rows, difference(row.stamp.monotonicUs, m_last.monotonicUs));
    appendRun(m_rows, row.bytes);
    m_last = row.stamp;
    ++m_rowCount;
}

QByteArray CaptureBlockBuilder::finish()
{
    QByteArray payload;
    payload.reserve(m_rows.size() + m_connections.size() + 32);
    append64(payload, m_first.wallUs);
    append64(payload, m_first.monotonicUs);
    appendVarint(payload, m_connectionCount);
    payload += m_connections;
    payload += m_rows;
    QByteArray block;
    block.reserve(payload.size() + captureBlockHeadSize);
    block.append(captureBlockMark, 4);
    append32(block, static_cast<quint32>(payload.size()));
    append32(block, crc32(payload));
    append32(block, m_rowCount);
    block += payload;
    m_rows.resize(0); // keeps the memory for the next block
    m_connections.resize(0);
    m_isListed.clear();
    m_connectionCount = m_rowCount = 0;
    return block;
}

size_t CaptureBlockReader::sinkIndex(quint64 fileIndex) const
{
    return fileIndex < m_known.size() ? m_known[size_t(fileIndex)] : 0;
}

bool CaptureBlockReader::read(QByteArrayView payload)
{
    if (payload.size() < 17)
        return false;
    base::Stamp stamp;
    stamp.wallUs = qFromLittleEndian<qint64>(payload.data());
    stamp.monotonicUs = qFromLittleEndian<qint64>(payload.data() + 8);
    VarintReader in(payload.sliced(16));
    for (quint64 left = in.varint(); left > 0 && !in.hasFailed(); --left) {
        const quint64 index = in.varint();
        FileConnection connection;
        connection.local = in.u8() == 1 ? mqtt::Sender::Server : mqtt::Sender::Client;
        connection.name = QString::fromUtf8(in.run());
        connection.client = in.run().toByteArray();
        connection.server = in.run().toByteArray();
        if (in.hasFailed() || index >= mostConnections)
            return false;
        if (m_known.size() <= index)
            m_known.resize(size_t(index) + 1);
        if (m_known[size_t(index)] == 0) {
            m_known[size_t(index)] = ++m_added;
            m_sink.addConnection(connection);
        }
    }
    while (!in.hasFailed() && !in.atEnd()) {
        const quint8 head = in.u8();
        const size_t connection = sinkIndex(in.varint());
        stamp.wallUs = sum(stamp.wallUs, in.signedVarint());
        stamp.monotonicUs = sum(stamp.monotonicUs, in.signedVarint());
        const QByteArrayView bytes = in.run();
        const int version = 3 + (head >> 5 & 3);
        if (in.hasFailed() || connection == 0 || version > 5 || (head & 15) > int(CaptureKind::Gap))
            return false;
        m_sink.addRow({connection - 1, static_cast<CaptureKind>(head & 15),
                       head & 16 ? base::Direction::Out : base::Direction::In,
                       static_cast<mqtt::ProtocolVersion>(version), stamp, bytes});
        ++m_rowCount;
    }
    return !in.hasFailed();
}

} // namespace inspector
