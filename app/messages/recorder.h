// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/messagestore.h"
#include "app/messages/recordingreader.h"

#include <QObject>
#include <QThread>

#include <atomic>
#include <memory>

namespace messages {

class RecordingWriter;

enum class RecorderState : quint8 { Off, Recording, Finishing };

// Writes the messages of a store to disk while they come: those it holds already, then all further
// ones. What is written can be read through the store after memory has let it go. The disk is
// waited for on a thread of its own (200 000 messages/s keep it busy for half of each second); a
// failure ends the recording at once and leaves the store as it is.
class Recorder : public QObject
{
    Q_OBJECT

public:
    explicit Recorder(MessageStore &store, QObject *parent = nullptr); // must outlive it
    ~Recorder() override; // writes what is still to be written, without the index

    // Ends a recording that runs; its rows are no longer part of the store.
    void start(const QString &file, const RecordingInfo &info, const RecordingLimits &limits = {});
    // Writes the rest and builds the index for the search.
    void stop();
    void pump(); // to be called when the store has gained
    // Writes the store's marks and notes as they are now, so that a crash does not lose them.
    void keepRemarks();
    // The same of what its messages crossed.
    void keepSources();
    // Before the store is cleared: takes over whatever is not yet on its way.
    void takeAll();

    RecorderState state() const { return m_state; }
    const QString &file() const { return m_file; }
    quint64 written() const { return m_written; } // messages of this recording
    qint64 fileBytes() const { return m_fileBytes; }
    const RecordingReader *reader() const { return m_reader.get(); } // null: nothing written
    // Why the last recording ended early.
    const std::optional<RecordingProblem> &problem() const { return m_problem; }

signals:
    void changed(); // state, problem, or how much is written
    void failed(const messages::RecordingProblem &problem);

private:
    struct Job
    {
        RowId first = 0;
        std::shared_ptr<const Chunk> chunk;
        quint32 from = 0;
        quint32 to = 0;
    };

    Job nextJob() const;
    void post(Job job);
    void postAnswers(std::vector<AnsweredRow> answers);
    void failLater(int session, const RecordingProblem &problem);
    void wrote(const RowSpan &rows, quint64 count, qsizetype chunkBytes, qint64 fileBytes);
    void fail(const RecordingProblem &problem);
    void finished();
    void openReader();
    void dropReader();
    void endWriter();

    MessageStore &m_store;
    RecorderState m_state = RecorderState::Off;
    QString m_file;
    RowId m_cursor = 0; // the next row to be given to the writer
    qsizetype m_inFlight = 0;
    quint64 m_written = 0;
    qint64 m_fileBytes = 0;
    int m_session = 0; // answers of a recording that has ended are not heard
    std::optional<RecordingProblem> m_problem;
    std::unique_ptr<RecordingReader> m_reader;
    QThread m_thread;
    QObject m_worker;                          // lives on m_thread
    std::unique_ptr<RecordingWriter> m_writer; // used on m_thread only
    std::atomic_bool m_cancelIndex = false;
};

} // namespace messages
