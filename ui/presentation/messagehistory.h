// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/messagestore.h"
#include "app/messages/recorder.h"
#include "app/messages/topictree.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace presentation {

// What a connection sent and received, as the panes of its workspace share it: the messages in
// memory, their recording on disk, and the tree of their topics.
class MessageHistory : public QObject
{
    Q_OBJECT

public:
    explicit MessageHistory(QObject *parent = nullptr);

    void append(messages::Batch batch);
    void clear(); // a recording that runs keeps what it has

    // Where recordings are made, and what they say of the connection.
    void setRecordingFolder(const QString &folder) { m_folder = folder; }
    const QString &recordingFolder() const { return m_folder; }
    void setConnection(const QString &name, const QString &endpoint);
    // Through what its messages cross from now on.
    void setSource(const messages::MessageSource &source);
    // The file that rows on disk lie in; empty: none.
    QString recordingFile() const;
    // Shows what a recording holds; of a history that has nothing of its own.
    messages::RecordingResult<base::Done> openRecording(const QString &file);
    void startRecording(const messages::RecordingLimits &limits = {});

    const messages::MessageStore &store() const { return m_store; }
    messages::MessageStore &store() { return m_store; }
    messages::Recorder &recorder() { return m_recorder; }
    const messages::Recorder &recorder() const { return m_recorder; }
    const messages::TopicTree &topics() const { return m_topics; }

    void setMarked(messages::RowId row, bool marked);
    void setNote(messages::RowId row, const QString &note);
    // What the budget that is shared with other connections took since the last look.
    bool hasLostRows();

signals:
    void remarksChanged();
    void topicRatesChanged(); // once a second while messages come, and once when they stop

private:
    void measureTopics();

    messages::MessageStore m_store;
    messages::Recorder m_recorder; // ends before the store it reads
    messages::TopicTree m_topics;
    std::unique_ptr<messages::RecordingReader> m_opened; // null: a live connection's
    messages::RowId m_firstSeen = 0;
    QString m_folder;
    QString m_name;
    QString m_endpoint;
    QTimer m_topicTimer;
    QElapsedTimer m_topicClock;
};

} // namespace presentation
