// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/capturewriter.h"

#include "app/client/wording.h"
#include "app/inspector/linkends.h"
#include "app/inspector/networkframe.h"

#include <QElapsedTimer>

#include <algorithm>

namespace presentation {

namespace {

constexpr qint64 sliceMs = 8;
constexpr size_t rowsPerClockLook = 256;
constexpr int flushMs = 1000;

} // namespace

// The ends: from a name that tells them, or from the first link that was opened.
inspector::FileConnection CaptureFeedToFile::describe(
        const inspector::CaptureConnection &connection)
{
    inspector::FileConnection made{connection.name, connection.local, {}, {}};
    const QStringList ends = connection.name.split(QStringLiteral(" \u2192 "));
    if (ends.size() == 2 && inspector::TcpEnd::fromText(ends[0].toLatin1())) {
        made.client = ends[0].toLatin1();
        made.server = ends[1].toLatin1();
        return made;
    }
    findLinks();
    const auto link = m_firstLinks.constFind(connection.id);
    if (const auto *row = link == m_firstLinks.constEnd() ? nullptr : m_capture.row(*link)) {
        const inspector::LinkEnds told = inspector::linkEnds(row->bytes(), connection.local);
        made.client = told.client;
        made.server = told.server;
    }
    return made;
}

// Once over the rows for all connections, of which a server has thousands.
void CaptureFeedToFile::findLinks()
{
    m_scannedTo = std::max(m_scannedTo, m_capture.firstNumber());
    for (; m_scannedTo < m_capture.endNumber(); ++m_scannedTo) {
        const inspector::CaptureRow &row = *m_capture.row(m_scannedTo);
        if (row.kind() == inspector::CaptureKind::LinkOpened
            && !m_firstLinks.contains(row.connection()))
            m_firstLinks.insert(row.connection(), m_scannedTo);
    }
}

void CaptureFeedToFile::write(inspector::PacketNumber number, inspector::CaptureSink &sink)
{
    const inspector::CaptureRow *row = m_capture.row(number);
    const inspector::CaptureConnection *owner =
            row ? m_capture.connection(row->connection()) : nullptr;
    if (!owner)
        return; // given up for memory meanwhile
    if (m_known.size() <= owner->id)
        m_known.resize(owner->id + 1);
    if (m_known[owner->id] == 0) {
        m_known[owner->id] = ++m_count;
        if (m_tlsKeys == TlsKeys::Included && !owner->keyLog.isEmpty()
            && !m_writtenKeys.contains(owner->keyLog)) {
            m_writtenKeys.insert(owner->keyLog);
            sink.addKeyLog(owner->keyLog);
        }
        sink.addConnection(describe(*owner));
    }
    sink.addRow({m_known[owner->id] - 1, row->kind(), row->direction(), row->version(),
                 row->stamp(), row->bytes()});
}

CaptureSaver::CaptureSaver(const inspector::Capture &capture, QObject *parent)
    : QObject(parent), m_capture(capture)
{
    connect(&m_timer, &QTimer::timeout, this, &CaptureSaver::writeSlice);
}

CaptureSaver::~CaptureSaver() = default;

bool CaptureSaver::save(Job job)
{
    if (isSaving()) {
        m_errorText = tr("Another file is being written. Wait for it, or cancel it.");
        return false;
    }
    auto file = std::make_unique<QSaveFile>(job.fileName);
    if (!file->open(QIODevice::WriteOnly)) {
        m_errorText = tr("%1 cannot be written: %2.").arg(job.fileName, file->errorString());
        return false;
    }
    m_job = std::move(job);
    m_file = std::move(file);
    m_export = std::make_unique<inspector::CaptureExport>(*m_file, m_job.format, m_job.secrets,
                                                          inspector::FlawText(client::describe),
                                                          m_capture.secretRules());
    m_feed = std::make_unique<CaptureFeedToFile>(m_capture, m_job.tlsKeys);
    if (!m_job.keyLog.isEmpty())
        m_export->sink().addKeyLog(m_job.keyLog);
    m_next = 0;
    m_timer.start(0);
    return true;
}

void CaptureSaver::writeSlice()
{
    QElapsedTimer clock;
    clock.start();
    while (m_next < m_job.rows.size() && clock.elapsed() < sliceMs) {
        const size_t stop = std::min(m_job.rows.size(), m_next + rowsPerClockLook);
        for (; m_next < stop; ++m_next)
            m_feed->write(m_job.rows[m_next], m_export->sink());
    }
    emit progressed(int(m_next * 100 / std::max<size_t>(1, m_job.rows.size())));
    if (m_next < m_job.rows.size())
        return;
    const bool isWritten = m_export->finish() && m_file->commit();
    const QString error = m_file->errorString();
    end();
    if (isWritten)
        emit saved(m_job.fileName, qsizetype(m_job.rows.size()));
    else
        emit failed(tr("%1 cannot be written: %2.").arg(m_job.fileName, error));
}

void CaptureSaver::cancel()
{
    if (!isSaving())
        return;
    m_file->cancelWriting();
    end();
    emit cancelled();
}

void CaptureSaver::end()
{
    m_timer.stop();
    m_export.reset();
    m_feed.reset();
    m_file.reset();
}

CaptureRecorder::CaptureRecorder(inspector::Capture &capture, QObject *parent)
    : QObject(parent), m_capture(capture)
{
    connect(&capture, &inspector::Capture::changed, this, &CaptureRecorder::writeRows);
    m_flushTimer.setInterval(flushMs);
    connect(&m_flushTimer, &QTimer::timeout, this, &CaptureRecorder::flush);
}

CaptureRecorder::~CaptureRecorder()
{
    blockSignals(true); // who would hear of it is half gone
    stop();
}

bool CaptureRecorder::start(const QString &fileName, inspector::Secrets secrets)
{
    stop();
    m_file.setFileName(fileName);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Truncate)) {
        m_errorText = tr("%1 cannot be written: %2.").arg(fileName, m_file.errorString());
        return false;
    }
    m_export = std::make_unique<inspector::CaptureExport>(
            m_file, inspector::ExportFormat::Own, secrets, inspector::FlawText(client::describe),
            m_capture.secretRules());
    m_feed = std::make_unique<CaptureFeedToFile>(m_capture, TlsKeys::LeftOut);
    m_next = m_capture.endNumber();
    m_rows = 0;
    m_flushTimer.start();
    emit changed();
    return true;
}

void CaptureRecorder::writeRows()
{
    if (!isRecording())
        return;
    m_next = std::max(m_next, m_capture.firstNumber());
    for (; m_next < m_capture.endNumber(); ++m_next, ++m_rows)
        m_feed->write(m_next, m_export->sink());
}

void CaptureRecorder::flush()
{
    if (!m_export->finish()) {
        const QString text = tr("The recording stopped: %1 cannot be written: %2.")
                                     .arg(m_file.fileName(), m_file.errorString());
        stop();
        emit failed(text);
        return;
    }
    emit changed();
}

void CaptureRecorder::stop()
{
    if (!isRecording())
        return;
    m_flushTimer.stop();
    m_export->finish();
    m_export.reset();
    m_feed.reset();
    m_file.close();
    emit changed();
}

} // namespace presentation
