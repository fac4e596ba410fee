// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/messagestore.h"
#include "app/messages/recording.h"
#include "app/messages/sqliteconnection.h"

#include <QHash>

#include <memory>
#include <vector>

namespace messages {

// Reads a recording in pages, also while it is written. Belongs to one thread.
class RecordingReader : public ColdRows
{
public:
    static RecordingResult<std::unique_ptr<RecordingReader>> open(const QString &file);
    ~RecordingReader() override;

    const RecordingInfo &info() const { return m_info; }
    const QString &file() const { return m_file; }

    RowSpan rows() const override { return m_rows; }
    ChunkView chunkOf(RowId row) const override;
    // What is there now; by whoever knows that it was committed, or by looking.
    void setRows(const RowSpan &rows) { m_rows = rows; }
    void lookForRows();
    Remarks remarks() const;
    // What the server said to our own messages among these rows; of older recordings nothing is
    // known. Of very many, the newest.
    Acknowledgements acknowledgements(const RowSpan &within) const;
    std::vector<SparkplugBirth> births() const; // ascending by row
    MessageSources sources() const;             // of older recordings nothing is known

    // The full text was indexed when the recording ended.
    bool isIndexed() const;
    // Rows of `within` that may contain the text, ascending; only when indexed, and for texts of
    // at least three characters.
    std::vector<RowId> candidates(const QByteArray &text, const RowSpan &within) const;

private:
    struct Page
    {
        RowSpan rows;
        std::unique_ptr<Chunk> chunk;
    };

    explicit RecordingReader(const QString &file);
    RecordingResult<base::Done> readInfo();
    const Page *cached(RowId row) const;
    const Page *load(RowId first) const;
    QByteArray topic(qint64 id) const;

    QString m_file;
    std::unique_ptr<SqliteConnection> m_connection;
    RecordingInfo m_info;
    RowSpan m_rows;
    mutable std::vector<Page> m_pages; // the latest last
    mutable QHash<qint64, QByteArray> m_topics;
    mutable qsizetype m_topicBytes = 0;
};

} // namespace messages
