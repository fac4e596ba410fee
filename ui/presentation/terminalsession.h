// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/session.h"
#include "app/modem/commandport.h"
#include "app/modem/simulatedmodem.h"
#include "app/serial/seriallink.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/terminalinbox.h"
#include "ui/presentation/transcriptlog.h"

#include <QObject>
#include <QSet>
#include <QTimer>

#include <memory>

class QThread;

namespace presentation {

class TranscriptModel;
struct TranscriptLine;

// Joins a port, which works on a thread of its own, with the AT session and the transcript. What
// crossed the port is taken once a frame, and never for longer than a frame allows.
class TerminalSession : public modem::CommandPort
{
    Q_OBJECT

public:
    explicit TerminalSession(QThread &portThread, QObject *parent = nullptr);
    ~TerminalSession() override; // the thread must still run

    void open(const serial::PortSettings &settings);
    void openSimulated(const QString &name, const modem::SimulatedModemOptions &options);
    void close();
    void setDtr(bool on);
    void setRts(bool on);
    void setPacing(const serial::Pacing &pacing);
    serial::LinkState state() const { return m_state; }
    at::Session::Phase phase() const { return m_session.phase(); }
    qsizetype queued() const { return m_session.queued(); }
    const at::Prompt &prompt() const { return m_session.prompt(); }
    qsizetype promptTaken() const { return m_session.promptTaken(); } // bytes

    void setCatalog(const at::Catalog &catalog);
    const at::Catalog &catalog() const override { return m_session.catalog(); }
    bool isOpen() const override { return m_state == serial::LinkState::Open; }
    // Among these an answer to ATI, AT+CGMM or AT+GMR is looked for.
    void setKnownModules(const QList<at::Catalog> &modules) { m_modules = modules; }
    // Asks the module what it is, by one command after the other until it is known.
    void identifyModule();
    void setLineEnding(serial::LineEnding ending);

    // A typed line: AT commands wait for each other's results, anything else goes out at once.
    void sendLine(const QByteArray &line) override;
    // These bytes as they are: prompt data, hex, Ctrl-Z.
    void sendBytes(const QByteArray &bytes) override;
    at::CommandId enqueue(const at::Command &command) override;
    void cancelAll() override;
    // Sends +++ with a second of silence around it; nothing else goes out meanwhile.
    void leaveDataMode();

    TranscriptModel &transcript() { return *m_transcript; }
    const TranscriptModel &transcript() const { return *m_transcript; }
    TranscriptLog &log() { return m_log; }
    // Bytes that the window was too slow for.
    qint64 droppedBytes() const { return m_inbox->droppedBytes(); }

signals:
    void stateChanged(serial::LinkState state);
    void opened(const QString &port);
    void failed(const serial::PortError &error);
    void lineStatusChanged(const serial::LineStatus &status);
    void writeBacklogChanged(qint64 bytes);
    void phaseChanged(at::Session::Phase phase);
    void promptProgressed(); // more of a prompt's data was sent
    // What an answer names, by id; none only where identifyModule() has asked all it can.
    void modulesIdentified(const QStringList &ids);
    void bytesDropped(qint64 total);

private:
    void connectLink();
    void linkStateChanged(serial::LinkState state);
    void takeSome();
    void takeAll();
    void take(const TerminalInbox::Chunk &chunk);
    void appendLine(const TranscriptLine &line);
    void noteLine(const at::ShowLine &line);
    void performActions();
    void perform(const at::SendBytes &action);
    void perform(const at::ShowLine &action);
    void perform(const at::SetTimer &action);
    void perform(const at::StopTimer &action);
    void perform(const at::CommandFinished &action);
    void tellTimeout();
    void identityAnswered(at::Outcome outcome);

    at::Session m_session;
    serial::LineEnding m_lineEnding = serial::LineEnding::CrLf;
    serial::SerialLink *m_link;             // lives on the port's thread
    std::shared_ptr<TerminalInbox> m_inbox; // shared with what the port's thread still calls
    FramePulse m_pulse;
    TranscriptModel *m_transcript;
    TranscriptLog m_log;
    QTimer m_commandTimer;
    QTimer m_quietTimer; // an unfinished line is shown when nothing follows
    serial::LinkState m_state = serial::LinkState::Closed;
    base::Stamp m_stamp; // of the bytes being read
    at::Session::Phase m_toldPhase = at::Session::Phase::Idle;
    qint64 m_toldDropped = 0;
    bool m_asleep = false;          // the module said so, and has been silent since
    bool m_lacksLateResult = false; // the command timed out after its OK
    bool m_escaping = false;        // +++ is being sent
    bool m_identifying = false;     // the last command asks what module it is
    QByteArray m_identity;          // what it has answered
    QByteArrayList m_questions;     // that identifyModule() has not asked yet
    bool m_asking = false;          // identifyModule() is at work
    QList<at::Catalog> m_modules;
    // Prompt data that must not be seen; shared with the transcript's mask.
    std::shared_ptr<QSet<QByteArray>> m_secretData = std::make_shared<QSet<QByteArray>>();
};

} // namespace presentation
