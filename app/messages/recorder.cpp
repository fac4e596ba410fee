// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/recorder.h"

#include "app/messages/recordingwriter.h"

#include <algorithm>

namespace messages {

namespace {

constexpr qsizetype mostInFlight = 32 * 1024 * 1024;
constexpr qsizetype mostOverBudget = 256 * 1024 * 1024; // held for a disk that falls behind

std::shared_ptr<const Chunk> copyOf(const Chunk &chunk, quint32 from)
{
    constexpr qsizetype room = 64;
    auto copy = std::make_shared<Chunk>(chunk.usedBytes() + room);
    for (quint32 row = from; row < chunk.size(); ++row) {
        const MessageView message = chunk.at(row);
        copy->append(message.direction, message.stamp, message.publish);
    }
    return copy;
}

} // namespace

Recorder::Recorder(MessageStore &store, QObject *parent) : QObject(parent), m_store(store)
{
    m_worker.moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("recorder"));
}

Recorder::~Recorder()
{
    if (m_state == RecorderState::Recording)
        takeAll();
    m_cancelIndex = true;
    endWriter();
    m_thread.quit();
    m_thread.wait();
    dropReader();
}

void Recorder::start(const QString &file, const RecordingInfo &info, const RecordingLimits &limits)
{
    m_cancelIndex = true; // the one before is whole without it
    endWriter();
    dropReader();
    ++m_session;
    m_cancelIndex = false;
    m_problem.reset();
    m_file = file;
    m_written = 0;
    m_fileBytes = 0;
    m_inFlight = 0;
    m_cursor = m_store.firstRow();
    m_state = RecorderState::Recording;
    m_store.hold(m_cursor);
    if (!m_thread.isRunning())
        m_thread.start(QThread::LowPriority);
    QMetaObject::invokeMethod(&m_worker, [this, file, info, limits, session = m_session,
                                          births = m_store.sparkplugBirths().all()] {
        m_writer = std::make_unique<RecordingWriter>();
        auto done = m_writer->create(file, info, limits);
        if (done)
            done = m_writer->writeBirths(births);
        if (!done)
            failLater(session, done.error());
    });
    postAnswers(m_store.acknowledgements().startCollecting());
    keepRemarks();
    keepSources();
    pump();
    emit changed();
}

void Recorder::keepRemarks()
{
    if (m_state != RecorderState::Recording)
        return;
    QMetaObject::invokeMethod(&m_worker, [this, remarks = m_store.remarks(),
                                          from = m_store.clearedTo(), session = m_session] {
        if (!m_writer)
            return;
        if (const auto done = m_writer->writeRemarks(remarks, from); !done)
            failLater(session, done.error());
    });
}

void Recorder::keepSources()
{
    if (m_state != RecorderState::Recording)
        return;
    QMetaObject::invokeMethod(&m_worker, [this, sources = m_store.sources(), session = m_session] {
        if (!m_writer)
            return;
        if (const auto done = m_writer->writeSources(sources); !done)
            failLater(session, done.error());
    });
}

void Recorder::stop()
{
    if (m_state != RecorderState::Recording)
        return;
    takeAll();
    m_store.acknowledgements().stopCollecting();
    m_state = RecorderState::Finishing;
    QMetaObject::invokeMethod(&m_worker, [this, session = m_session] {
        if (!m_writer)
            return;
        QMetaObject::invokeMethod(this, [this, session] {
            if (session == m_session)
                m_store.hold(std::nullopt);
        });
        const auto done = m_writer->finish([this] { return m_cancelIndex.load(); });
        m_writer.reset();
        const auto problem = done ? std::nullopt : std::optional<RecordingProblem>(done.error());
        QMetaObject::invokeMethod(this, [this, session, problem] {
            if (session != m_session)
                return;
            if (problem)
                fail(*problem);
            else
                finished();
        });
    });
    emit changed();
}

void Recorder::pump()
{
    while (m_state == RecorderState::Recording && m_cursor < m_store.endRow()
           && m_inFlight < mostInFlight)
        post(nextJob());
    if (m_state == RecorderState::Recording)
        postAnswers(m_store.acknowledgements().takeAnswered());
    if (m_state == RecorderState::Recording && m_store.bytes() > m_store.budget() + mostOverBudget)
        fail({RecordingProblem::Kind::TooSlow, m_file, {}});
}

void Recorder::takeAll()
{
    while (m_state == RecorderState::Recording && m_cursor < m_store.endRow())
        post(nextJob());
    postAnswers(m_store.acknowledgements().takeAnswered());
}

void Recorder::postAnswers(std::vector<AnsweredRow> answers)
{
    if (answers.empty())
        return;
    QMetaObject::invokeMethod(&m_worker, [this, answers = std::move(answers), session = m_session] {
        if (!m_writer)
            return;
        if (const auto done = m_writer->writeAnswers(answers); !done)
            failLater(session, done.error());
    });
}

// On the writer's thread.
void Recorder::failLater(int session, const RecordingProblem &problem)
{
    m_writer.reset();
    QMetaObject::invokeMethod(this, [this, session, problem] {
        if (session == m_session)
            fail(problem);
    });
}

Recorder::Job Recorder::nextJob() const
{
    const ChunkView view = m_store.chunkOf(m_cursor);
    const auto from = static_cast<quint32>(m_cursor - view.firstRow);
    if (auto sealed = m_store.sealedChunkOf(m_cursor))
        return {m_cursor, std::move(sealed), from, view.chunk->size()};
    return {m_cursor, copyOf(*view.chunk, from), 0, view.chunk->size() - from};
}

void Recorder::post(Job job)
{
    m_cursor = job.first + (job.to - job.from);
    const qsizetype bytes = job.chunk->capacity();
    m_inFlight += bytes;
    QMetaObject::invokeMethod(&m_worker, [this, job, bytes, session = m_session] {
        if (!m_writer)
            return;
        const auto done = m_writer->append(job.first, *job.chunk, job.from, job.to);
        if (!done)
            return failLater(session, done.error());
        const quint64 count = job.to - job.from;
        QMetaObject::invokeMethod(this, [this, session, rows = m_writer->rows(), count, bytes,
                                         size = m_writer->fileBytes()] {
            if (session == m_session)
                wrote(rows, count, bytes, size);
        });
    });
}

void Recorder::wrote(const RowSpan &rows, quint64 count, qsizetype chunkBytes, qint64 fileBytes)
{
    m_written += count;
    m_inFlight -= chunkBytes;
    m_fileBytes = fileBytes;
    if (!m_reader)
        openReader();
    if (m_reader)
        m_reader->setRows(rows);
    if (m_state == RecorderState::Recording)
        m_store.hold(rows.end);
    pump();
    emit changed();
}

void Recorder::fail(const RecordingProblem &problem)
{
    m_problem = problem;
    m_state = RecorderState::Off;
    m_store.acknowledgements().stopCollecting();
    m_store.hold(std::nullopt);
    QMetaObject::invokeMethod(&m_worker, [this] { m_writer.reset(); });
    emit failed(problem);
    emit changed();
}

void Recorder::finished()
{
    m_state = RecorderState::Off;
    emit changed();
}

void Recorder::openReader()
{
    auto reader = RecordingReader::open(m_file);
    if (!reader)
        return;
    m_reader = std::move(reader).value();
    m_store.setColdRows(m_reader.get());
}

void Recorder::dropReader()
{
    m_store.setColdRows(nullptr);
    m_reader.reset();
}

void Recorder::endWriter()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
            &m_worker, [this] { m_writer.reset(); }, Qt::BlockingQueuedConnection);
}

} // namespace messages
