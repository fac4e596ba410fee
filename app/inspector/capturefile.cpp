// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/capturefile.h"

#include <QFileDevice>

namespace inspector {

namespace {

constexpr qsizetype blockSize = 256 << 10;

} // namespace

CaptureFileWriter::CaptureFileWriter(QIODevice &out) : m_out(out)
{
    write(QByteArray(captureFileHead, captureFileHeadSize));
}

void CaptureFileWriter::addConnection(const FileConnection &connection)
{
    m_connections.push_back(connection);
}

void CaptureFileWriter::addRow(const FileRow &row)
{
    if (row.connection >= m_connections.size())
        return;
    m_block.addRow(row, m_connections);
    ++m_rowCount;
    if (m_block.size() >= blockSize)
        write(m_block.finish());
}

bool CaptureFileWriter::flush()
{
    if (!m_block.isEmpty())
        write(m_block.finish());
    // Into the system's hands: from there a crash of the program takes nothing away.
    if (auto *file = qobject_cast<QFileDevice *>(&m_out); file && !file->flush())
        m_failed = true;
    return !m_failed;
}

void CaptureFileWriter::write(const QByteArray &bytes)
{
    if (m_failed)
        return;
    m_failed = m_out.write(bytes) != bytes.size();
    m_written += bytes.size();
}

} // namespace inspector
