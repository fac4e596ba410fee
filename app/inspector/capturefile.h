// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/captureblock.h"

#include <QIODevice>

namespace inspector {

// Writes the program's own capture file. What was flushed survives the program's end at any moment.
class CaptureFileWriter : public CaptureSink
{
public:
    // The device is open for writing, empty or at the end of such a file, and outlives the writer.
    // It is not closed; call flush() at the end.
    explicit CaptureFileWriter(QIODevice &out);

    void addConnection(const FileConnection &connection) override;
    void addRow(const FileRow &row) override;
    // Writes what was gathered; to be called once a second while recording, and at the end.
    bool flush();
    bool hasFailed() const { return m_failed; } // the disk is full, or the file is gone
    qint64 writtenBytes() const { return m_written; }
    quint64 rowCount() const { return m_rowCount; }

private:
    void write(const QByteArray &bytes);

    QIODevice &m_out;
    std::vector<FileConnection> m_connections;
    CaptureBlockBuilder m_block;
    qint64 m_written = 0;
    quint64 m_rowCount = 0;
    bool m_failed = false;
};

} // namespace inspector
