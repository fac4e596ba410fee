// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/recordingreader.h"

#include "app/messages/recordedflags.h"

#include <QFileInfo>
#include <QSqlError>
#include <QSqlRecord>
#include <QVariant>

#include <algorithm>

namespace messages {

namespace {

constexpr RowId rowsAPage = 256;
constexpr qsizetype bytesAPage = 4 * 1024 * 1024; // a page of large messages has fewer rows
constexpr size_t pagesKept = 16;
constexpr qsizetype mostTopicBytes = 16 * 1024 * 1024;
constexpr qsizetype shortestIndexed = 3; // characters of a piece in the index

struct RecordedRow
{
    base::Stamp stamp;
    RecordedFlags flags{0};
    QByteArray topic;
    QByteArray properties;
    QByteArray payload;

    qsizetype bytes() const { return topic.size() + properties.size() + payload.size(); }
};

std::unique_ptr<Chunk> chunkFrom(const std::vector<RecordedRow> &rows)
{
    constexpr qsizetype roomARow = 64;
    qsizetype bytes = roomARow;
    for (const RecordedRow &row : rows)
        bytes += row.bytes() + roomARow;
    auto chunk = std::make_unique<Chunk>(bytes);
    for (const RecordedRow &row : rows) {
        mqtt::PublishView publish;
        publish.topic = row.topic;
        publish.payload = row.payload;
        publish.properties = mqtt::PropertiesView(row.properties);
        row.flags.applyTo(publish);
        chunk->append(row.flags.direction(), row.stamp, publish);
    }
    chunk->finish();
    return chunk;
}

} // namespace

RecordingReader::RecordingReader(const QString &file)
    : m_file(file),
      m_connection(std::make_unique<SqliteConnection>(file, SqliteConnection::Access::Read))
{
}

RecordingReader::~RecordingReader() = default;

RecordingResult<std::unique_ptr<RecordingReader>> RecordingReader::open(const QString &file)
{
    using Kind = RecordingProblem::Kind;
    if (!QFileInfo::exists(file))
        return base::Unexpected{RecordingProblem{Kind::CannotOpen, file, {}}};
    std::unique_ptr<RecordingReader> reader(new RecordingReader(file));
    if (!reader->m_connection->isOpen()) {
        return base::Unexpected{
                RecordingProblem{Kind::CannotOpen, file, reader->m_connection->openError()}};
    }
    if (const auto read = reader->readInfo(); !read)
        return base::Unexpected{read.error()};
    reader->lookForRows();
    return reader;
}

RecordingResult<base::Done> RecordingReader::readInfo()
{
    using Kind = RecordingProblem::Kind;
    QSqlQuery query = m_connection->query();
    QHash<QString, QVariant> meta;
    if (!query.exec(QStringLiteral("SELECT key, value FROM meta")))
        return base::Unexpected{RecordingProblem{Kind::NotARecording, m_file, {}}};
    while (query.next())
        meta.insert(query.value(0).toString(), query.value(1));
    if (meta.value(QStringLiteral("format")) != QLatin1String("mqttscope-recording"))
        return base::Unexpected{RecordingProblem{Kind::NotARecording, m_file, {}}};
    if (meta.value(QStringLiteral("version")).toInt() > recordingVersion)
        return base::Unexpected{RecordingProblem{Kind::TooNew, m_file, {}}};
    m_info = {meta.value(QStringLiteral("connection")).toString(),
              meta.value(QStringLiteral("endpoint")).toString(),
              meta.value(QStringLiteral("started")).toLongLong()};
    return base::Done{};
}

void RecordingReader::lookForRows()
{
    // Two statements: of each alone SQLite finds the answer at one end of the table.
    const qint64 first = m_connection->number(QStringLiteral("SELECT min(id) FROM message"), -1);
    const qint64 last = m_connection->number(QStringLiteral("SELECT max(id) FROM message"), -1);
    const bool hasRows = m_connection->number(QStringLiteral(
                                 "SELECT count(*) FROM (SELECT 1 FROM message LIMIT 1)"))
                         > 0;
    m_rows = hasRows ? RowSpan{static_cast<RowId>(first), static_cast<RowId>(last) + 1} : RowSpan{};
}

Remarks RecordingReader::remarks() const
{
    Remarks remarks;
    QSqlQuery query = m_connection->query();
    query.exec(QStringLiteral("SELECT id, marked, note FROM remark"));
    while (query.next()) {
        const auto row = static_cast<RowId>(query.value(0).toLongLong());
        remarks.setMarked(row, query.value(1).toBool());
        remarks.setNote(row, query.value(2).toString());
    }
    return remarks;
}

Acknowledgements RecordingReader::acknowledgements(const RowSpan &within) const
{
    Acknowledgements answers;
    QSqlQuery query = m_connection->query();
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT * FROM answer WHERE id >= ? AND id < ? ORDER BY id"));
    query.bindValue(0, qlonglong(within.first));
    query.bindValue(1, qlonglong(within.end));
    query.exec();
    const int failure = query.record().indexOf(QStringLiteral("failure")); // -1: an older file
    while (query.next()) {
        std::optional<Answer> answer;
        if (!query.value(1).isNull()) {
            answer = Answer{static_cast<mqtt::ReasonCode>(query.value(1).toInt()),
                            query.value(2).toUInt()};
        }
        answers.restore(static_cast<RowId>(query.value(0).toLongLong()), answer,
                        failure < 0 ? QString() : query.value(failure).toString());
    }
    return answers;
}

std::vector<SparkplugBirth> RecordingReader::births() const
{
    std::vector<SparkplugBirth> births;
    QSqlQuery query = m_connection->query();
    query.setForwardOnly(true);
    query.exec(QStringLiteral("SELECT id, topic, payload FROM birth ORDER BY id"));
    while (query.next()) {
        births.push_back({static_cast<RowId>(query.value(0).toLongLong()),
                          query.value(1).toByteArray(), query.value(2).toByteArray()});
    }
    return births;
}

MessageSources RecordingReader::sources() const
{
    MessageSources sources;
    QSqlQuery query = m_connection->query();
    query.exec(QStringLiteral(
            "SELECT first, kind, module, port, simulated, carrier FROM source ORDER BY first"));
    while (query.next()) {
        sources.begin(static_cast<RowId>(query.value(0).toLongLong()),
                      {sourceKind(query.value(1).toString()), query.value(2).toString(),
                       query.value(3).toString(), query.value(4).toBool(),
                       query.value(5).toString()});
    }
    return sources;
}

ChunkView RecordingReader::chunkOf(RowId row) const
{
    if (!m_rows.contains(row))
        return {};
    const Page *page = cached(row);
    if (!page)
        page = load(std::max(m_rows.first, row / rowsAPage * rowsAPage));
    if (page && !page->rows.contains(row)) // the page was full before it came to the row
        page = load(row);
    return page && page->rows.contains(row) ? ChunkView{page->chunk.get(), page->rows.first}
                                            : ChunkView{};
}

const RecordingReader::Page *RecordingReader::cached(RowId row) const
{
    const auto found = std::find_if(m_pages.rbegin(), m_pages.rend(),
                                    [row](const Page &page) { return page.rows.contains(row); });
    return found == m_pages.rend() ? nullptr : &*found;
}

const RecordingReader::Page *RecordingReader::load(RowId first) const
{
    const RowId end = std::min((first / rowsAPage + 1) * rowsAPage, m_rows.end);
    QSqlQuery query = m_connection->query();
    query.setForwardOnly(true);
    query.prepare(QStringLiteral("SELECT wall, monotonic, topic, flags, properties, payload FROM "
                                 "message WHERE id >= ? AND id < ? ORDER BY id"));
    query.bindValue(0, qlonglong(first));
    query.bindValue(1, qlonglong(end));
    if (!query.exec())
        return nullptr;
    std::vector<RecordedRow> rows;
    qsizetype bytes = 0;
    while (bytes < bytesAPage && query.next()) {
        rows.push_back({{query.value(0).toLongLong(), query.value(1).toLongLong()},
                        RecordedFlags(query.value(3).toLongLong()),
                        topic(query.value(2).toLongLong()),
                        query.value(4).toByteArray(),
                        query.value(5).toByteArray()});
        bytes += rows.back().bytes();
    }
    if (rows.empty())
        return nullptr;
    if (m_pages.size() >= pagesKept)
        m_pages.erase(m_pages.begin());
    m_pages.push_back({{first, first + rows.size()}, chunkFrom(rows)});
    return &m_pages.back();
}

QByteArray RecordingReader::topic(qint64 id) const
{
    const auto known = m_topics.constFind(id);
    if (known != m_topics.constEnd())
        return *known;
    QSqlQuery query = m_connection->query();
    query.prepare(QStringLiteral("SELECT name FROM topic WHERE id = ?"));
    query.bindValue(0, id);
    const QByteArray name =
            query.exec() && query.next() ? query.value(0).toByteArray() : QByteArray();
    m_topicBytes += name.size();
    if (m_topicBytes > mostTopicBytes) {
        m_topics.clear();
        m_topicBytes = name.size();
    }
    m_topics.insert(id, name);
    return name;
}

bool RecordingReader::isIndexed() const
{
    return m_connection->number(QStringLiteral("SELECT count(*) FROM meta WHERE key = 'indexed'"))
           > 0;
}

std::vector<RowId> RecordingReader::candidates(const QByteArray &text, const RowSpan &within) const
{
    const QString wanted = QString::fromUtf8(text);
    QStringList pieces;
    for (qsizetype i = 0; i + shortestIndexed <= wanted.size(); ++i) {
        QString piece = wanted.mid(i, shortestIndexed);
        pieces.append(QStringLiteral("\"%1\"").arg(piece.replace(u'"', QStringLiteral("\"\""))));
    }
    QSqlQuery query = m_connection->query();
    query.setForwardOnly(true);
    query.prepare(QStringLiteral(
            "SELECT rowid FROM fulltext WHERE fulltext MATCH ? AND rowid >= ? AND rowid < ? UNION "
            "SELECT id FROM message WHERE flags & 32 = 0 AND id >= ? AND id < ? ORDER BY 1"));
    query.bindValue(0, pieces.join(QStringLiteral(" AND ")));
    for (int i = 0; i < 2; ++i) {
        query.bindValue(1 + 2 * i, qlonglong(within.first));
        query.bindValue(2 + 2 * i, qlonglong(within.end));
    }
    std::vector<RowId> rows;
    query.exec();
    while (query.next())
        rows.push_back(static_cast<RowId>(query.value(0).toLongLong()));
    return rows;
}

} // namespace messages
