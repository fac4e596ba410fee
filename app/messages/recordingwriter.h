// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/acknowledgements.h"
#include "app/messages/chunk.h"
#include "app/messages/messagesources.h"
#include "app/messages/recording.h"
#include "app/messages/remarks.h"
#include "app/messages/sparkplugbirths.h"
#include "app/messages/sqliteconnection.h"

#include <QHash>

#include <functional>
#include <memory>

namespace messages {

// Writes a recording. Belongs to one thread, which waits for the disk. Each append() is a
// transaction: after a failure the file holds what was appended before, whole.
class RecordingWriter
{
public:
    using Done = base::Done;

    RecordingWriter();
    ~RecordingWriter(); // what was appended stays; without finish() it is searched row by row

    RecordingResult<Done> create(const QString &file, const RecordingInfo &info,
                                 const RecordingLimits &limits = {});
    // The rows [from, to) of the chunk; `first` names the first of them and follows the last one
    // appended.
    RecordingResult<Done> append(RowId first, const Chunk &chunk, quint32 from, quint32 to);
    // What the server said to messages appended, or to be appended.
    RecordingResult<Done> writeAnswers(const std::vector<AnsweredRow> &answers);
    // Births that came before the recording began; those that follow are found in append().
    RecordingResult<Done> writeBirths(const std::vector<SparkplugBirth> &births);
    // In place of those written for rows from `from` on.
    RecordingResult<Done> writeRemarks(const Remarks &remarks, RowId from);
    // In place of those written before.
    RecordingResult<Done> writeSources(const MessageSources &sources);
    // Builds what makes the search fast. `isCancelled` is asked now and then; a cancelled index is
    // taken away again.
    RecordingResult<Done> finish(const std::function<bool()> &isCancelled);

    RowSpan rows() const { return m_rows; }
    qint64 fileBytes() const { return m_fileBytes; }

private:
    RecordingResult<Done> createTables(const RecordingInfo &info);
    bool insert(RowId id, const MessageView &message);
    bool insertBeside(RowId id, const MessageView &message);
    bool insertBirth(const SparkplugBirth &birth);
    template<class Write>
    RecordingResult<Done> inTransaction(Write write);
    qint64 topicId(QByteArrayView topic); // -1: could not be written
    bool keepWithinLimit();
    bool indexRows(RowSpan rows);
    RecordingProblem problem(const QString &detail, const QString &code = {}) const;
    RecordingProblem failed(const QSqlQuery &query);

    QString m_file;
    RecordingLimits m_limits;
    std::unique_ptr<SqliteConnection> m_connection;
    std::unique_ptr<QSqlQuery> m_insert;
    std::unique_ptr<QSqlQuery> m_insertTopic;
    QHash<QByteArray, qint64> m_topics;
    qsizetype m_topicBytes = 0;
    RowSpan m_rows;
    qint64 m_fileBytes = 0;
    quint64 m_sinceMeasured = 0;
};

} // namespace messages
