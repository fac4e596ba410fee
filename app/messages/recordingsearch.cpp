// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/recordingsearch.h"

#include "app/messages/recordingreader.h"

#include <QElapsedTimer>
#include <QString>

#include <algorithm>

namespace messages {

namespace {

constexpr qint64 reportEveryMs = 50;
constexpr qsizetype shortestIndexed = 3; // characters
constexpr quint64 rowsAWindow = 200'000; // asked of the index at once

} // namespace

RecordingSearch::RecordingSearch(QObject *parent) : QObject(parent) {}

RecordingSearch::~RecordingSearch()
{
    cancel();
}

void RecordingSearch::start(const QString &file, const MessageFilter &filter, const RowSpan &rows,
                            const Remarks &remarks)
{
    cancel();
    m_running = true;
    m_cancel = false;
    m_thread = std::thread([this, task = Task{file, filter, rows, remarks}, session = m_session] {
        run(task, session);
    });
}

void RecordingSearch::cancel()
{
    ++m_session;
    m_running = false;
    m_cancel = true;
    if (m_thread.joinable())
        m_thread.join();
}

void RecordingSearch::run(const Task &task, int session)
{
    auto opened = RecordingReader::open(task.file);
    std::vector<RowId> hits;
    if (opened) {
        const QByteArray text = task.filter.requiredText();
        const bool useIndex =
                QString::fromUtf8(text).size() >= shortestIndexed && (*opened)->isIndexed();
        QElapsedTimer sinceReport;
        sinceReport.start();
        RowId down = task.rows.end;
        while (down > task.rows.first && !m_cancel) {
            down = useIndex ? lookInIndex(**opened, task, text, down, hits)
                            : lookInRows(**opened, task, down, hits);
            if (sinceReport.elapsed() >= reportEveryMs) {
                report(std::exchange(hits, {}), down, session);
                sinceReport.start();
            }
        }
    }
    report(std::move(hits), task.rows.first, session);
    QMetaObject::invokeMethod(this, [this, session] {
        if (session != m_session)
            return;
        m_running = false;
        emit finished();
    });
}

// The rows of one page; answers the first of them.
RowId RecordingSearch::lookInRows(const RecordingReader &reader, const Task &task, RowId down,
                                  std::vector<RowId> &hits) const
{
    const ChunkView view = reader.chunkOf(down - 1);
    if (!view.chunk)
        return task.rows.first; // gone from the file meanwhile, and so is all before it
    const RowId stop = std::max(view.firstRow, task.rows.first);
    const Acknowledgements answers =
            task.filter.asksAnswers() ? reader.acknowledgements({stop, down}) : Acknowledgements();
    ChunkFilter filter(task.filter, &task.remarks, &answers);
    for (RowId row = down; row-- > stop;) {
        if (filter.shows(*view.chunk, static_cast<quint32>(row - view.firstRow), row))
            hits.push_back(row);
    }
    return stop;
}

// Of a window of rows those that the index names, each looked at again.
RowId RecordingSearch::lookInIndex(const RecordingReader &reader, const Task &task,
                                   const QByteArray &text, RowId down,
                                   std::vector<RowId> &hits) const
{
    const RowId from = std::max(task.rows.first, down - std::min(down, rowsAWindow));
    const std::vector<RowId> rows = reader.candidates(text, {from, down});
    for (auto row = rows.rbegin(); row != rows.rend() && !m_cancel; ++row) {
        const ChunkView view = reader.chunkOf(*row);
        const Acknowledgements answers = task.filter.asksAnswers()
                                                 ? reader.acknowledgements({*row, *row + 1})
                                                 : Acknowledgements();
        ChunkFilter filter(task.filter, &task.remarks, &answers);
        if (view.chunk
            && filter.shows(*view.chunk, static_cast<quint32>(*row - view.firstRow), *row))
            hits.push_back(*row);
    }
    return from;
}

void RecordingSearch::report(std::vector<RowId> newestFirst, RowId down, int session)
{
    std::reverse(newestFirst.begin(), newestFirst.end());
    QMetaObject::invokeMethod(this, [this, rows = std::move(newestFirst), down, session] {
        if (session == m_session)
            emit found(rows, down);
    });
}

} // namespace messages
