// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capture.h"
#include "app/inspector/captureimport.h"

#include <QObject>
#include <QSemaphore>
#include <QString>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

namespace presentation {

// Reads a capture file on a thread of its own and puts its rows into the capture, batch by batch,
// so that the window goes on. One file at a time.
class CaptureLoader : public QObject
{
    Q_OBJECT

public:
    explicit CaptureLoader(inspector::Capture &capture, QObject *parent = nullptr);
    ~CaptureLoader() override; // ends the reading

    // False: a file is being read already, or this one cannot be opened; errorText() says why.
    bool load(const QString &fileName, const inspector::ImportOptions &options = {});
    bool isLoading() const { return m_thread.joinable(); }
    void cancel();
    QString errorText() const { return m_errorText; }

signals:
    void progressed(int percent);
    // `first` is the number of the first row that came; 0: none did. `notes`: what was left out.
    void loaded(inspector::PacketNumber first, qsizetype packets, const QString &notes);
    void failed(const QString &text);

private:
    struct Batch;
    struct Work;
    class Sink;

    void takeBatch(const Batch &batch);
    void takeEnd();
    void takeKeys(const Work &work);
    static QString notesOf(const Work &work);

    inspector::Capture &m_capture;
    std::unique_ptr<Work> m_work;
    std::thread m_thread;
    std::vector<std::shared_ptr<inspector::CaptureFeed>> m_feeds;
    inspector::PacketNumber m_first = 0;
    qsizetype m_packets = 0;
    QString m_errorText;
};

} // namespace presentation
