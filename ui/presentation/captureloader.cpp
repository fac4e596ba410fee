// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/captureloader.h"

#include <QFile>
#include <QMetaObject>

namespace presentation {

namespace {

constexpr size_t batchRows = 8192;
constexpr qsizetype batchBytes = 4 << 20;
constexpr int batchesUnderWay = 2;
constexpr qsizetype longestKeyLog = 16 << 20; // some ten thousand sessions

} // namespace

struct CaptureLoader::Batch
{
    struct Row
    {
        size_t connection = 0;
        inspector::CaptureKind kind{};
        base::Direction direction{};
        mqtt::ProtocolVersion version{};
        base::Stamp stamp;
        qsizetype offset = 0;
        qsizetype length = 0;
    };
    std::vector<inspector::FileConnection> connections; // that come new with it
    std::vector<Row> rows;
    QByteArray bytes;
};

struct CaptureLoader::Work
{
    QFile file;
    QByteArray copy; // of a file that cannot be mapped
    QByteArrayView bytes;
    inspector::ImportOptions options;
    QSemaphore room{batchesUnderWay};
    std::atomic<bool> cancelled = false;
    std::optional<inspector::ImportResult> result;
    inspector::ImportFlaw flaw{};
    QByteArray keyLog;
    bool keysAreMissing = false; // there were more than can be kept
};

// Runs on the reading thread.
class CaptureLoader::Sink : public inspector::CaptureSink
{
public:
    Sink(CaptureLoader &loader, Work &work) : m_loader(loader), m_work(work) {}

    void addConnection(const inspector::FileConnection &connection) override
    {
        m_batch->connections.push_back(connection);
    }
    void addRow(const inspector::FileRow &row) override
    {
        m_batch->rows.push_back({row.connection, row.kind, row.direction, row.version, row.stamp,
                                 m_batch->bytes.size(), row.bytes.size()});
        m_batch->bytes.append(row.bytes);
        if (m_batch->rows.size() >= batchRows || m_batch->bytes.size() >= batchBytes)
            send();
    }
    void addKeyLog(QByteArrayView keyLog) override
    {
        if (m_work.keyLog.size() + keyLog.size() > longestKeyLog) {
            m_work.keysAreMissing = true;
            return;
        }
        m_work.keyLog.append(keyLog);
        if (!m_work.keyLog.endsWith('\n'))
            m_work.keyLog.append('\n');
    }
    void send()
    {
        while (!m_work.room.tryAcquire(1, 50)) {
            if (m_work.cancelled)
                return;
        }
        std::shared_ptr<Batch> full = std::exchange(m_batch, std::make_shared<Batch>());
        QMetaObject::invokeMethod(
                &m_loader, [loader = &m_loader, full] { loader->takeBatch(*full); },
                Qt::QueuedConnection);
    }

private:
    CaptureLoader &m_loader;
    Work &m_work;
    std::shared_ptr<Batch> m_batch = std::make_shared<Batch>();
};

CaptureLoader::CaptureLoader(inspector::Capture &capture, QObject *parent)
    : QObject(parent), m_capture(capture)
{
}

CaptureLoader::~CaptureLoader()
{
    cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void CaptureLoader::cancel()
{
    if (m_work)
        m_work->cancelled = true;
}

bool CaptureLoader::load(const QString &fileName, const inspector::ImportOptions &options)
{
    if (isLoading()) {
        m_errorText = tr("Another file is being opened. Wait for it, or cancel it.");
        return false;
    }
    m_work = std::make_unique<Work>();
    m_work->options = options;
    m_work->file.setFileName(fileName);
    if (!m_work->file.open(QIODevice::ReadOnly)) {
        m_errorText = tr("%1 cannot be opened: %2.").arg(fileName, m_work->file.errorString());
        return false;
    }
    if (const uchar *mapped = m_work->file.map(0, m_work->file.size()))
        m_work->bytes = {mapped, m_work->file.size()};
    else
        m_work->bytes = m_work->copy = m_work->file.readAll();
    m_feeds.clear();
    m_first = 0;
    m_packets = 0;
    m_thread = std::thread([this, work = m_work.get()] {
        Sink sink(*this, *work);
        int percent = -1;
        const auto proceed = [&](qsizetype at) {
            const int now = int(at * 100 / std::max<qsizetype>(1, work->bytes.size()));
            if (now != percent) {
                percent = now;
                QMetaObject::invokeMethod(
                        this, [this, now] { emit progressed(now); }, Qt::QueuedConnection);
            }
            return !work->cancelled;
        };
        const auto result = inspector::importCapture(work->bytes, sink, work->options, proceed);
        if (result)
            work->result = *result;
        else
            work->flaw = result.error();
        sink.send();
        QMetaObject::invokeMethod(
                this, [this] { takeEnd(); }, Qt::QueuedConnection);
    });
    return true;
}

void CaptureLoader::takeBatch(const Batch &batch)
{
    for (const inspector::FileConnection &connection : batch.connections)
        m_feeds.push_back(m_capture.addConnection(connection.name, mqtt::ProtocolVersion::V311,
                                                  connection.local,
                                                  inspector::ConnectionOrigin::Recorded));
    if (m_first == 0 && !batch.rows.empty()) {
        m_capture.drain(); // what is live comes before
        m_first = m_capture.endNumber();
    }
    for (const Batch::Row &row : batch.rows) {
        if (inspector::carriesPacketBytes(row.kind))
            ++m_packets;
        m_feeds[row.connection]->addRow(row.kind, row.direction, row.stamp, row.version,
                                        QByteArrayView(batch.bytes).sliced(row.offset, row.length));
    }
    m_capture.drain();
    m_work->room.release();
}

// They do not say whose they are: each connection of the file has all.
void CaptureLoader::takeKeys(const Work &work)
{
    if (work.keyLog.isEmpty())
        return;
    for (const auto &feed : m_feeds)
        m_capture.setKeyLog(feed->connection(), work.keyLog);
}

QString CaptureLoader::notesOf(const Work &work)
{
    QString notes = inspector::importNotes(*work.result);
    const auto add = [&notes](const QString &sentence) {
        notes += (notes.isEmpty() ? QString() : QStringLiteral("\n")) + sentence;
    };
    if (!work.keyLog.isEmpty())
        add(tr("The file holds TLS keys: they are kept, and go into an export only when you "
               "choose so."));
    if (work.keysAreMissing)
        add(tr("The file holds more TLS keys than the 16 MiB that are kept; the rest was left "
               "out."));
    return notes;
}

void CaptureLoader::takeEnd()
{
    m_thread.join();
    m_thread = {};
    const std::unique_ptr<Work> work = std::move(m_work);
    takeKeys(*work);
    m_feeds.clear();
    if (work->cancelled)
        emit loaded(m_first, m_packets, tr("Cancelled: the rest of the file was not read."));
    else if (work->result)
        emit loaded(m_first, m_packets, notesOf(*work));
    else
        emit failed(inspector::importFlawText(work->flaw));
}

} // namespace presentation
