// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/session.h"
#include "app/modem/simulatedmodem.h"
#include "app/serial/seriallink.h"

#include <QObject>
#include <QTimer>

class QThread;

namespace presentation {

class TranscriptModel;

// Joins a port, which works on the I/O thread, with the AT session and the transcript.
class TerminalSession : public QObject
{
    Q_OBJECT

public:
    explicit TerminalSession(QThread &ioThread, QObject *parent = nullptr);
    ~TerminalSession() override; // the thread must still run

    void open(const serial::PortSettings &settings);
    void openSimulated(const QString &name, const modem::SimulatedModemOptions &options);
    void close();
    void setDtr(bool on);
    void setRts(bool on);
    serial::LinkState state() const { return m_state; }
    at::Session::Phase phase() const { return m_session.phase(); }
    qsizetype queued() const { return m_session.queued(); }

    void setCatalog(const at::Catalog &catalog);
    const at::Catalog &catalog() const { return m_session.catalog(); }
    void setLineEnding(serial::LineEnding ending);

    // A typed line: AT commands wait for each other's results, anything else goes out at once.
    void sendLine(const QByteArray &line);
    // These bytes as they are: prompt data, hex, Ctrl-Z.
    void sendBytes(const QByteArray &bytes);
    at::CommandId enqueue(const at::Command &command);
    void cancelAll();

    TranscriptModel &transcript() { return *m_transcript; }
    const TranscriptModel &transcript() const { return *m_transcript; }

signals:
    void stateChanged(serial::LinkState state);
    void failed(const serial::PortError &error);
    void phaseChanged(at::Session::Phase phase);
    void commandFinished(at::CommandId id, at::Outcome outcome, const QByteArray &decidingLine);

private:
    void linkStateChanged(serial::LinkState state);
    void received(const QByteArray &bytes, const base::Stamp &stamp);
    void sent(const QByteArray &bytes, const base::Stamp &stamp);
    void performActions();
    void perform(const at::SendBytes &action);
    void perform(const at::ShowLine &action);
    void perform(const at::SetTimer &action);
    void perform(const at::StopTimer &action);
    void perform(const at::CommandFinished &action);

    at::Session m_session;
    serial::LineEnding m_lineEnding = serial::LineEnding::CrLf;
    serial::SerialLink *m_link; // lives on the I/O thread
    TranscriptModel *m_transcript;
    QTimer m_commandTimer;
    QTimer m_quietTimer; // an unfinished line is shown when nothing follows
    serial::LinkState m_state = serial::LinkState::Closed;
    base::Stamp m_stamp; // of the bytes being read
    at::Session::Phase m_toldPhase = at::Session::Phase::Idle;
};

} // namespace presentation
