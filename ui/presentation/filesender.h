// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QObject>

namespace presentation {

class TerminalSession;

// Sends a file's bytes as they are, only as much ahead as the port takes, so that it can be
// stopped and its progress is true.
class FileSender : public QObject
{
    Q_OBJECT

public:
    explicit FileSender(TerminalSession &session, QObject *parent = nullptr);

    // False: `errorString()` tells why.
    bool start(const QString &fileName);
    void stop();
    bool isRunning() const { return m_file.isOpen(); }
    QString errorString() const { return m_file.errorString(); }
    qint64 sentBytes() const { return m_sent; }

signals:
    void progressed(qint64 sent, qint64 total); // bytes
    void finished(bool whole);

private:
    void backlogChanged(qint64 bytes);
    void sendPiece();
    void end(bool whole);

    static constexpr qint64 pieceSize = 2048; // bytes

    TerminalSession &m_session;
    QFile m_file;
    qint64 m_sent = 0;
};

} // namespace presentation
