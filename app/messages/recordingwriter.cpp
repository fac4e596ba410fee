// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/recordingwriter.h"

#include "app/messages/recordedflags.h"
#include "app/mqtt/utf8.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QVariant>

#include <algorithm>
#include <array>

namespace messages {

namespace {

constexpr qsizetype mostTopicBytes = 32 * 1024 * 1024; // kept in memory; the file knows the rest
constexpr quint64 rowsBetweenMeasures = 4096;
constexpr quint64 indexedAtOnce = 2000;
constexpr double shareThatGoes = 0.1; // of a recording at its limit

const auto sqliteFull = QStringLiteral("13");

// Text is what the full-text index can hold; other payloads, and very long ones, which would make
// the index larger than the messages, are looked through one by one.
bool isText(QByteArrayView payload)
{
    constexpr qsizetype longestIndexed = 1024 * 1024; // bytes
    return payload.size() <= longestIndexed && mqtt::isValidUtf8(payload)
           && !payload.contains('\0');
}

QByteArray borrowed(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size());
}

} // namespace

RecordingWriter::RecordingWriter() = default;

RecordingWriter::~RecordingWriter()
{
    m_insert.reset(); // before the connection they belong to
    m_insertTopic.reset();
}

RecordingProblem RecordingWriter::problem(const QString &detail, const QString &code) const
{
    const bool isFull = code == sqliteFull || detail.contains(QLatin1String("disk is full"));
    return {isFull ? RecordingProblem::Kind::DiskFull : RecordingProblem::Kind::WriteFailed, m_file,
            detail};
}

RecordingProblem RecordingWriter::failed(const QSqlQuery &query)
{
    const RecordingProblem why =
            problem(query.lastError().text(), query.lastError().nativeErrorCode());
    m_connection->database().rollback();
    return why;
}

RecordingResult<base::Done> RecordingWriter::create(const QString &file, const RecordingInfo &info,
                                                    const RecordingLimits &limits)
{
    m_file = file;
    m_limits = limits;
    QDir().mkpath(QFileInfo(file).absolutePath());
    m_connection = std::make_unique<SqliteConnection>(file, SqliteConnection::Access::ReadWrite);
    if (!m_connection->isOpen()) {
        return base::Unexpected{RecordingProblem{RecordingProblem::Kind::CannotCreate, file,
                                                 m_connection->openError()}};
    }
    return createTables(info);
}

RecordingResult<base::Done> RecordingWriter::createTables(const RecordingInfo &info)
{
    // Readers look on while it is written (WAL). Without a wait for the disk at each commit: a
    // power cut costs the last moments, never the file.
    const std::array statements{
            QStringLiteral("PRAGMA journal_mode = WAL"),
            QStringLiteral("PRAGMA synchronous = NORMAL"),
            QStringLiteral("CREATE TABLE meta (key TEXT PRIMARY KEY, value)"),
            QStringLiteral("CREATE TABLE topic (id INTEGER PRIMARY KEY, name BLOB UNIQUE)"),
            QStringLiteral("CREATE TABLE message (id INTEGER PRIMARY KEY, wall INTEGER, "
                           "monotonic INTEGER, topic INTEGER, flags INTEGER, properties BLOB, "
                           "payload BLOB)"),
            QStringLiteral("CREATE TABLE remark (id INTEGER PRIMARY KEY, marked INTEGER, note "
                           "TEXT)"),
            // What the server said to messages of ours with QoS 1 or 2; reason NULL: nothing yet.
            // failure: why one was given up without an answer. Older files lack that column.
            QStringLiteral("CREATE TABLE answer (id INTEGER PRIMARY KEY, reason INTEGER, after "
                           "INTEGER, failure TEXT)"),
            // Sparkplug births by themselves: they explain rows long after their own is gone.
            QStringLiteral("CREATE TABLE birth (id INTEGER PRIMARY KEY, topic BLOB, payload "
                           "BLOB)"),
            // Through what the messages from row `first` on crossed, until the next row of this
            // table: kind "module-mqtt", "module-tcp" or "" for an ordinary socket, as before the
            // first row. Older files lack the table, and readers that do not know it lose nothing.
            QStringLiteral("CREATE TABLE source (first INTEGER PRIMARY KEY, kind TEXT, module "
                           "TEXT, port TEXT, simulated INTEGER, carrier TEXT)")};
    for (const QString &statement : statements) {
        QString error;
        if (!m_connection->run(statement, &error)) {
            return base::Unexpected{
                    RecordingProblem{RecordingProblem::Kind::CannotCreate, m_file, error}};
        }
    }
    QSqlQuery meta = m_connection->query();
    meta.prepare(QStringLiteral("INSERT INTO meta VALUES (?, ?)"));
    const std::array<std::pair<const char *, QVariant>, 5> values{{
            {"format", QStringLiteral("mqttscope-recording")},
            {"version", recordingVersion},
            {"connection", info.connection},
            {"endpoint", info.endpoint},
            {"started", info.startedUs},
    }};
    for (const auto &[key, value] : values) {
        meta.bindValue(0, QString::fromLatin1(key));
        meta.bindValue(1, value);
        if (!meta.exec())
            return base::Unexpected{failed(meta)};
    }
    m_insert = std::make_unique<QSqlQuery>(m_connection->query());
    m_insert->prepare(QStringLiteral("INSERT INTO message VALUES (?, ?, ?, ?, ?, ?, ?)"));
    m_insertTopic = std::make_unique<QSqlQuery>(m_connection->query());
    m_insertTopic->prepare(QStringLiteral("INSERT INTO topic (name) VALUES (?)"));
    return base::Done{};
}

RecordingResult<base::Done> RecordingWriter::append(RowId first, const Chunk &chunk, quint32 from,
                                                    quint32 to)
{
    QSqlDatabase &database = m_connection->database();
    if (!database.transaction()) {
        return base::Unexpected{
                problem(database.lastError().text(), database.lastError().nativeErrorCode())};
    }
    for (quint32 row = from; row < to; ++row) {
        if (!insert(first + (row - from), chunk.at(row)))
            return base::Unexpected{failed(*m_insert)};
    }
    if (!database.commit()) {
        const QSqlError error = database.lastError();
        database.rollback();
        return base::Unexpected{problem(error.text(), error.nativeErrorCode())};
    }
    if (m_rows.isEmpty())
        m_rows.first = first;
    m_rows.end = first + (to - from);
    m_sinceMeasured += to - from;
    if (m_fileBytes == 0 || m_sinceMeasured >= rowsBetweenMeasures)
        keepWithinLimit();
    return base::Done{};
}

bool RecordingWriter::insert(RowId id, const MessageView &message)
{
    const qint64 topic = topicId(message.publish.topic);
    if (topic < 0)
        return false;
    const QByteArrayView payload = message.publish.payload;
    const RecordedFlags flags{message, isText(payload)};
    m_insert->bindValue(0, qlonglong(id));
    m_insert->bindValue(1, message.stamp.wallUs);
    m_insert->bindValue(2, message.stamp.monotonicUs);
    m_insert->bindValue(3, topic);
    m_insert->bindValue(4, flags.bits());
    m_insert->bindValue(5, borrowed(message.publish.properties.bytes()));
    m_insert->bindValue(6, borrowed(payload));
    return m_insert->exec() && insertBeside(id, message);
}

// What few messages need besides their row.
bool RecordingWriter::insertBeside(RowId id, const MessageView &message)
{
    const bool isAnswered = message.direction == base::Direction::Out
                            && message.publish.qos != mqtt::QoS::AtMostOnce;
    if (isAnswered) {
        QSqlQuery answer = m_connection->query();
        answer.prepare(QStringLiteral("INSERT OR IGNORE INTO answer (id) VALUES (?)"));
        answer.bindValue(0, qlonglong(id));
        if (!answer.exec())
            return false;
    }
    if (SparkplugBirths::isBirth(message.publish.topic)) {
        return insertBirth(
                {id, message.publish.topic.toByteArray(), message.publish.payload.toByteArray()});
    }
    return true;
}

bool RecordingWriter::insertBirth(const SparkplugBirth &birth)
{
    QSqlQuery query = m_connection->query();
    query.prepare(QStringLiteral("INSERT OR IGNORE INTO birth VALUES (?, ?, ?)"));
    query.bindValue(0, qlonglong(birth.row));
    query.bindValue(1, birth.topic);
    query.bindValue(2, birth.payload);
    return query.exec();
}

template<class Write>
RecordingResult<base::Done> RecordingWriter::inTransaction(Write write)
{
    QSqlDatabase &database = m_connection->database();
    if (database.transaction() && write() && database.commit())
        return base::Done{};
    const QSqlError error = database.lastError();
    database.rollback();
    return base::Unexpected{problem(error.text(), error.nativeErrorCode())};
}

RecordingResult<base::Done> RecordingWriter::writeAnswers(const std::vector<AnsweredRow> &answers)
{
    return inTransaction([this, &answers] {
        QSqlQuery query = m_connection->query();
        query.prepare(QStringLiteral("INSERT OR REPLACE INTO answer VALUES (?, ?, ?, ?)"));
        return std::all_of(answers.begin(), answers.end(), [&query](const AnsweredRow &each) {
            query.bindValue(0, qlonglong(each.row));
            query.bindValue(1, static_cast<int>(each.answer.reason));
            query.bindValue(2, each.answer.afterUs);
            query.bindValue(3, each.failure);
            return query.exec();
        });
    });
}

RecordingResult<base::Done> RecordingWriter::writeBirths(const std::vector<SparkplugBirth> &births)
{
    return inTransaction([this, &births] {
        return std::all_of(births.begin(), births.end(),
                           [this](const SparkplugBirth &birth) { return insertBirth(birth); });
    });
}

RecordingResult<base::Done> RecordingWriter::writeSources(const MessageSources &sources)
{
    return inTransaction([this, &sources] {
        QSqlQuery query = m_connection->query();
        if (!query.exec(QStringLiteral("DELETE FROM source")))
            return false;
        query.prepare(QStringLiteral("INSERT INTO source VALUES (?, ?, ?, ?, ?, ?)"));
        const auto &spans = sources.spans();
        return std::all_of(spans.begin(), spans.end(), [&query](const MessageSources::Span &span) {
            query.bindValue(0, qlonglong(span.first));
            query.bindValue(1, sourceCode(span.source.kind));
            query.bindValue(2, span.source.module);
            query.bindValue(3, span.source.port);
            query.bindValue(4, span.source.isSimulated);
            query.bindValue(5, span.source.carrier);
            return query.exec();
        });
    });
}

qint64 RecordingWriter::topicId(QByteArrayView topic)
{
    const auto known = m_topics.constFind(borrowed(topic));
    if (known != m_topics.constEnd())
        return *known;
    const QByteArray name = topic.toByteArray();
    m_insertTopic->bindValue(0, name);
    qint64 id = -1;
    if (m_insertTopic->exec()) {
        id = m_insertTopic->lastInsertId().toLongLong();
    } else { // it is there, only forgotten here
        QSqlQuery find = m_connection->query();
        find.prepare(QStringLiteral("SELECT id FROM topic WHERE name = ?"));
        find.bindValue(0, name);
        if (!find.exec() || !find.next())
            return -1;
        id = find.value(0).toLongLong();
    }
    m_topicBytes += name.size();
    if (m_topicBytes > mostTopicBytes) {
        m_topics.clear();
        m_topicBytes = name.size();
    }
    m_topics.insert(name, id);
    return id;
}

bool RecordingWriter::keepWithinLimit()
{
    m_sinceMeasured = 0;
    const qint64 pageBytes = m_connection->number(QStringLiteral("PRAGMA page_size"));
    const qint64 pages = m_connection->number(QStringLiteral("PRAGMA page_count"));
    const qint64 unused = m_connection->number(QStringLiteral("PRAGMA freelist_count"));
    m_fileBytes = pages * pageBytes;
    if (m_limits.fileBytes == 0 || (pages - unused) * pageBytes <= m_limits.fileBytes)
        return true;
    const auto go =
            std::max<quint64>(1, static_cast<quint64>(double(m_rows.size()) * shareThatGoes));
    QSqlQuery remove = m_connection->query();
    remove.prepare(QStringLiteral("DELETE FROM message WHERE id < ?"));
    remove.bindValue(0, qlonglong(m_rows.first + go));
    if (!remove.exec())
        return false;
    remove.prepare(QStringLiteral("DELETE FROM answer WHERE id < ?"));
    remove.bindValue(0, qlonglong(m_rows.first + go));
    remove.exec();
    m_rows.first += go;
    return true;
}

RecordingResult<base::Done> RecordingWriter::writeRemarks(const Remarks &remarks, RowId from)
{
    if (!m_connection->database().transaction())
        return base::Unexpected{problem(m_connection->database().lastError().text())};
    QSqlQuery query = m_connection->query();
    query.prepare(QStringLiteral("DELETE FROM remark WHERE id >= ?"));
    query.bindValue(0, qlonglong(from));
    if (!query.exec())
        return base::Unexpected{failed(query)};
    query.prepare(QStringLiteral("INSERT INTO remark VALUES (?, ?, ?)"));
    for (const auto &[row, remark] : remarks.all()) {
        query.bindValue(0, qlonglong(row));
        query.bindValue(1, remark.isMarked);
        query.bindValue(2, remark.note);
        if (!query.exec())
            return base::Unexpected{failed(query)};
    }
    if (!m_connection->database().commit())
        return base::Unexpected{problem(m_connection->database().lastError().text())};
    return base::Done{};
}

RecordingResult<base::Done> RecordingWriter::finish(const std::function<bool()> &isCancelled)
{
    const auto run = [this](const QString &statement, QString &error) {
        return m_connection->run(statement, &error);
    };
    QString error;
    // Any part of a word is found, not only its beginning. A row's three-letter pieces are enough:
    // what they find is looked at again, so their places need not be kept.
    bool good = run(QStringLiteral("CREATE VIRTUAL TABLE fulltext USING fts5(body, content='', "
                                   "detail=none, tokenize='trigram')"),
                    error);
    for (RowId row = m_rows.first; good && row < m_rows.end; row += indexedAtOnce) {
        if (isCancelled()) {
            run(QStringLiteral("DROP TABLE fulltext"), error);
            return base::Done{};
        }
        good = indexRows({row, std::min(row + indexedAtOnce, m_rows.end)});
    }
    good = good
           && run(QStringLiteral("CREATE INDEX binary ON message (id) WHERE flags & 32 = 0"), error)
           && run(QStringLiteral("INSERT INTO meta VALUES ('indexed', 1)"), error);
    if (good)
        return base::Done{};
    QString ignored;
    run(QStringLiteral("DROP TABLE fulltext"), ignored);
    return base::Unexpected{problem(error)};
}

bool RecordingWriter::indexRows(RowSpan rows)
{
    QSqlQuery query = m_connection->query();
    query.prepare(QStringLiteral(
            "INSERT INTO fulltext (rowid, body) SELECT m.id, CAST(t.name AS TEXT) || char(10) || "
            "CAST(m.payload AS TEXT) FROM message m JOIN topic t ON t.id = m.topic "
            "WHERE m.id >= ? AND m.id < ? AND m.flags & 32 != 0"));
    query.bindValue(0, qlonglong(rows.first));
    query.bindValue(1, qlonglong(rows.end));
    return query.exec();
}

} // namespace messages
