// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/messagefilter.h"
#include "app/messages/recording.h"

#include <QObject>

#include <atomic>
#include <thread>
#include <vector>

namespace messages {

class RecordingReader;

// Runs a filter over a recording, the newest row first, on a thread of its own: with millions of
// rows the disk is waited for.
class RecordingSearch : public QObject
{
    Q_OBJECT

public:
    explicit RecordingSearch(QObject *parent = nullptr);
    ~RecordingSearch() override;

    // Ends a search that runs. `remarks` as they are now.
    void start(const QString &file, const MessageFilter &filter, const RowSpan &rows,
               const Remarks &remarks);
    void cancel();
    bool isRunning() const { return m_running; }

signals:
    // Ascending, and older than what was found before; all down to `down` were looked at.
    void found(const std::vector<messages::RowId> &rows, messages::RowId down);
    void finished();

private:
    struct Task
    {
        QString file;
        MessageFilter filter;
        RowSpan rows;
        Remarks remarks;
    };

    void run(const Task &task, int session);
    RowId lookInRows(const RecordingReader &reader, const Task &task, RowId down,
                     std::vector<RowId> &hits) const;
    RowId lookInIndex(const RecordingReader &reader, const Task &task, const QByteArray &text,
                      RowId down, std::vector<RowId> &hits) const;
    void report(std::vector<RowId> newestFirst, RowId down, int session);

    std::thread m_thread;
    std::atomic_bool m_cancel = false;
    bool m_running = false;
    int m_session = 0;
};

} // namespace messages
