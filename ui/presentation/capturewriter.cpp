// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/capturewriter.h"

#include "app/client/wording.h"
#include "app/inspector/networkframe.h"

#include <QElapsedTimer>
#include <QRegularExpression>

namespace presentation {

namespace {

constexpr qint64 sliceMs = 8;
constexpr size_t rowsPerClockLook = 256;
constexpr int flushMs = 1000;

} // namespace

namespace {

// "broker.example.com:1883 (192.0.2.1:50000 \u2192 198.51.100.7:1883)"; without the numbers the
// peer alone is known.
void readEnds(QByteArrayView told, mqtt::Sender local, inspector::FileConnection &made)
{
    static const QRegularExpression numbers(
            QStringLiteral("^(\\S+)(?: \\((\\S+) \u2192 (\\S+)\\))?$"));
    const QRegularExpressionMatch match = numbers.match(QString::fromUtf8(told));
    QByteArray &own = local == mqtt::Sender::Client ? made.client : made.server;
    QByteArray &peer = local == mqtt::Sender::Client ? made.server : made.client;
    own = match.captured(2).toLatin1();
    peer = match.captured(3).isEmpty() ? match.captured(1).toUtf8() : match.captured(3).toLatin1();
}

} // namespace

// The ends: from the link that was opened, or from a name that tells them.
inspector::FileConnection CaptureFeedToFile::describe(
        const inspector::CaptureConnection &connection) const
{
    inspector::FileConnection made{connection.name, connection.local, {}, {}};
    const QStringList ends = connection.name.split(QStringLiteral(" \u2192 "));
    if (ends.size() == 2 && inspector::TcpEnd::fromText(ends[0].toLatin1())) {
        made.client = ends[0].toLatin1();
        made.server = ends[1].toLatin1();
        return made;
    }
    for (auto number = m_capture.firstNumber(); number < m_capture.endNumber(); ++number) {
        const inspector::CaptureRow *row = m_capture.row(number);
        if (row->connection() != connection.id || row->kind() != inspector::CaptureKind::LinkOpened)
            continue;
        readEnds(row->bytes(), connection.local, made);
        break;
    }
    return made;
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
                                                          inspector::FlawText(client::describe));
    m_feed = std::make_unique<CaptureFeedToFile>(m_capture);
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
    emit failed(tr("Cancelled; nothing was written."));
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
            m_file, inspector::ExportFormat::Own, secrets, inspector::FlawText(client::describe));
    m_feed = std::make_unique<CaptureFeedToFile>(m_capture);
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
