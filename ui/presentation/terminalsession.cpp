// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/terminalsession.h"

#include "app/base/overload.h"
#include "app/modem/simulatedport.h"
#include "ui/presentation/transcriptmodel.h"

#include <QThread>

namespace presentation {

namespace {

constexpr int quietMs = 300;

bool isCommand(const QByteArray &line)
{
    const QByteArray start = line.first(std::min<qsizetype>(line.size(), 2)).toUpper();
    return start == "AT" || start == "A/";
}

} // namespace

TerminalSession::TerminalSession(QThread &ioThread, QObject *parent)
    : QObject(parent), m_link(new serial::SerialLink), m_transcript(new TranscriptModel(this))
{
    m_link->moveToThread(&ioThread);
    connect(m_link, &serial::SerialLink::stateChanged, this, &TerminalSession::linkStateChanged);
    connect(m_link, &serial::SerialLink::received, this, &TerminalSession::received);
    connect(m_link, &serial::SerialLink::sent, this, &TerminalSession::sent);
    connect(m_link, &serial::SerialLink::failed, this, &TerminalSession::failed);
    m_commandTimer.setSingleShot(true);
    connect(&m_commandTimer, &QTimer::timeout, this, [this] {
        m_session.timerFired();
        performActions();
    });
    m_quietTimer.setSingleShot(true);
    m_quietTimer.setInterval(quietMs);
    connect(&m_quietTimer, &QTimer::timeout, this, [this] {
        m_session.wentQuiet();
        performActions();
    });
}

TerminalSession::~TerminalSession()
{
    m_link->disconnect(this);
    m_link->deleteLater();
}

void TerminalSession::open(const serial::PortSettings &settings)
{
    setLineEnding(settings.lineEnding);
    QMetaObject::invokeMethod(m_link, [link = m_link, settings] { link->open(settings); });
}

void TerminalSession::openSimulated(const QString &name,
                                    const modem::SimulatedModemOptions &options)
{
    QMetaObject::invokeMethod(m_link, [link = m_link, name, options] {
        link->openDevice(name,
                         [&options] { return std::make_unique<modem::SimulatedPort>(options); });
    });
}

void TerminalSession::close()
{
    QMetaObject::invokeMethod(m_link, &serial::SerialLink::close);
}

void TerminalSession::setDtr(bool on)
{
    QMetaObject::invokeMethod(m_link, [link = m_link, on] { link->setDtr(on); });
}

void TerminalSession::setRts(bool on)
{
    QMetaObject::invokeMethod(m_link, [link = m_link, on] { link->setRts(on); });
}

void TerminalSession::setCatalog(const at::Catalog &catalog)
{
    m_session.setCatalog(catalog);
    m_transcript->setMask([catalog](QByteArrayView bytes) { return catalog.masked(bytes); });
}

void TerminalSession::setLineEnding(serial::LineEnding ending)
{
    m_lineEnding = ending;
    m_session.setLineEnding(serial::lineEndingBytes(ending).toByteArray());
}

void TerminalSession::sendLine(const QByteArray &line)
{
    if (m_state != serial::LinkState::Open)
        return;
    if (isCommand(line)) {
        at::Command command;
        command.text = line;
        command.awaitLateResult = false; // a person decides by himself when to go on
        enqueue(command);
        return;
    }
    sendBytes(line + serial::lineEndingBytes(m_lineEnding).toByteArray());
}

void TerminalSession::sendBytes(const QByteArray &bytes)
{
    if (m_state != serial::LinkState::Open)
        return;
    m_session.sendNow(bytes);
    performActions();
}

at::CommandId TerminalSession::enqueue(const at::Command &command)
{
    const at::CommandId id = m_session.enqueue(command);
    performActions();
    return id;
}

void TerminalSession::cancelAll()
{
    m_session.cancelAll();
    performActions();
}

void TerminalSession::linkStateChanged(serial::LinkState state)
{
    m_state = state;
    if (state == serial::LinkState::Closed) {
        m_session.linkLost();
        performActions();
    }
    emit stateChanged(state);
}

void TerminalSession::received(const QByteArray &bytes, const base::Stamp &stamp)
{
    m_stamp = stamp;
    m_session.bytesReceived(bytes);
    performActions();
    if (m_session.hasUnfinishedLine())
        m_quietTimer.start();
    else
        m_quietTimer.stop();
}

void TerminalSession::sent(const QByteArray &bytes, const base::Stamp &stamp)
{
    qsizetype end = bytes.size();
    while (end > 0 && (bytes[end - 1] == '\r' || bytes[end - 1] == '\n'))
        --end;
    m_transcript->append({at::LineKind::Sent, stamp, bytes, {0, end}, false});
}

void TerminalSession::performActions()
{
    for (const at::Action &action : m_session.takeActions())
        std::visit([this](const auto &alternative) { perform(alternative); }, action);
    if (m_toldPhase != m_session.phase()) {
        m_toldPhase = m_session.phase();
        emit phaseChanged(m_toldPhase);
    }
}

void TerminalSession::perform(const at::SendBytes &action)
{
    QMetaObject::invokeMethod(m_link,
                              [link = m_link, bytes = action.bytes] { link->write(bytes); });
}

void TerminalSession::perform(const at::ShowLine &action)
{
    m_transcript->append({action.kind, m_stamp, action.raw, action.text, action.cut});
}

void TerminalSession::perform(const at::SetTimer &action)
{
    m_commandTimer.start(action.delay);
}

void TerminalSession::perform(const at::StopTimer &)
{
    m_commandTimer.stop();
}

void TerminalSession::perform(const at::CommandFinished &action)
{
    if (action.outcome == at::Outcome::TimedOut)
        m_transcript->appendNotice(tr(
                "No answer in time. Check the baud rate, the line ending and the cable; AT alone "
                "should answer OK."));
    emit commandFinished(action.id, action.outcome, action.decidingLine);
}

} // namespace presentation
