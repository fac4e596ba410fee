// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QObject>
#include <QTimer>

namespace presentation {

// Writes a transcript to a file while it grows; at most a second of it is not there yet.
class TranscriptLog : public QObject
{
    Q_OBJECT

public:
    explicit TranscriptLog(QObject *parent = nullptr);
    ~TranscriptLog() override;

    // Goes on at the end of a file that is there. False: `errorString()` tells why.
    bool start(const QString &fileName);
    void stop();
    bool isRunning() const { return m_file.isOpen(); }
    QString fileName() const { return m_file.fileName(); }
    QString errorString() const { return m_file.errorString(); }
    void write(const QString &line);

signals:
    void failed(const QString &error); // the disk is full, the folder gone; the log has ended

private:
    void flush();

    QFile m_file;
    QByteArray m_waiting;
    QTimer m_timer;
};

} // namespace presentation
