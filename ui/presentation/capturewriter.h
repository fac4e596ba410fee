// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capture.h"
#include "app/inspector/captureexport.h"

#include <QFile>
#include <QHash>
#include <QObject>
#include <QSaveFile>
#include <QSet>
#include <QTimer>

#include <memory>
#include <vector>

namespace presentation {

// Whether the secrets of the connections' TLS sessions go into the file: who has them can decrypt
// what others captured.
enum class TlsKeys : quint8 { LeftOut, Included };

// How rows of the capture are told to a file: its connections under numbers of the file.
class CaptureFeedToFile
{
public:
    CaptureFeedToFile(const inspector::Capture &capture, TlsKeys tlsKeys)
        : m_capture(capture), m_tlsKeys(tlsKeys)
    {
    }
    void write(inspector::PacketNumber number, inspector::CaptureSink &sink);

private:
    inspector::FileConnection describe(const inspector::CaptureConnection &connection);
    void findLinks();

    const inspector::Capture &m_capture;
    const TlsKeys m_tlsKeys;
    QHash<inspector::ConnectionId, inspector::PacketNumber> m_firstLinks;
    inspector::PacketNumber m_scannedTo = 0;
    std::vector<size_t> m_known; // by connection id, index in the file plus one
    size_t m_count = 0;
    QSet<QByteArray> m_writtenKeys; // connections of one file share theirs
};

// Writes rows to a new file in slices between events, so that the window goes on. What stood in the
// file stays until the new one is whole.
class CaptureSaver : public QObject
{
    Q_OBJECT

public:
    explicit CaptureSaver(const inspector::Capture &capture, QObject *parent = nullptr);
    ~CaptureSaver() override;

    struct Job
    {
        QString fileName;
        inspector::ExportFormat format{};
        inspector::Secrets secrets = inspector::Secrets::Hidden;
        TlsKeys tlsKeys = TlsKeys::LeftOut; // for pcapng, as is the next line
        QByteArray keyLog;                  // of another program
        std::vector<inspector::PacketNumber> rows;
    };
    bool save(Job job); // false: one is running, or the file cannot be written: errorText()
    bool isSaving() const { return m_file != nullptr; }
    void cancel();
    QString errorText() const { return m_errorText; }

signals:
    void progressed(int percent);
    void saved(const QString &fileName, qsizetype rows);
    void cancelled(); // the file is as it was
    void failed(const QString &text);

private:
    void writeSlice();
    void end();

    const inspector::Capture &m_capture;
    QTimer m_timer;
    Job m_job;
    size_t m_next = 0;
    std::unique_ptr<QSaveFile> m_file;
    std::unique_ptr<inspector::CaptureExport> m_export;
    std::unique_ptr<CaptureFeedToFile> m_feed;
    QString m_errorText;
};

// Writes every row to a file of our own format as it comes; what was written survives a crash.
class CaptureRecorder : public QObject
{
    Q_OBJECT

public:
    explicit CaptureRecorder(inspector::Capture &capture, QObject *parent = nullptr);
    ~CaptureRecorder() override;

    // Replaces the file. False: errorText() says why.
    bool start(const QString &fileName, inspector::Secrets secrets);
    void stop();
    bool isRecording() const { return m_export != nullptr; }
    QString fileName() const { return m_file.fileName(); }
    qint64 rowCount() const { return m_rows; }
    QString errorText() const { return m_errorText; }

signals:
    void changed(); // started, stopped, or more rows written
    void failed(const QString &text);

private:
    void writeRows();
    void flush();

    inspector::Capture &m_capture;
    QFile m_file;
    QTimer m_flushTimer;
    std::unique_ptr<inspector::CaptureExport> m_export;
    std::unique_ptr<CaptureFeedToFile> m_feed;
    inspector::PacketNumber m_next = 0;
    qint64 m_rows = 0;
    QString m_errorText;
};

} // namespace presentation
