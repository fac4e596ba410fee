// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/terminalsession.h"

#include "app/modem/simulatedport.h"
#include "ui/presentation/transcriptmodel.h"

#include <QElapsedTimer>
#include <QThread>

#include <algorithm>
#include <utility>

namespace presentation {

namespace {

constexpr int quietMs = 300;
constexpr int dataQuietMs = 2000; // counted data comes in bursts, a slow link in small ones
constexpr qsizetype longestIdentity = 4096; // bytes of an answer to ATI
constexpr int escapeGuardMs = 1100;
constexpr qint64 frameShareMs = 6;

} // namespace

TerminalSession::TerminalSession(QThread &portThread, QObject *parent)
    : CommandPort(parent), m_link(new serial::SerialLink),
      m_inbox(std::make_shared<TerminalInbox>()), m_transcript(new TranscriptModel(this))
{
    m_link->moveToThread(&portThread);
    connectLink();
    connect(&m_pulse, &FramePulse::frame, this, &TerminalSession::takeSome);
    m_commandTimer.setSingleShot(true);
    connect(&m_commandTimer, &QTimer::timeout, this, [this] {
        takeAll(); // the answer may be here already
        if (m_commandTimer.isActive() || phase() == at::Session::Phase::PromptOpen)
            return;
        m_lacksLateResult = phase() == at::Session::Phase::AwaitingLateResult;
        m_session.timerFired();
        performActions();
    });
    m_quietTimer.setSingleShot(true);
    connect(&m_quietTimer, &QTimer::timeout, this, [this] {
        m_session.wentQuiet();
        performActions();
    });
}

TerminalSession::~TerminalSession()
{
    m_link->disconnect();
    m_link->deleteLater();
}

void TerminalSession::connectLink()
{
    connect(m_link, &serial::SerialLink::stateChanged, this, &TerminalSession::linkStateChanged);
    connect(m_link, &serial::SerialLink::opened, this, &TerminalSession::opened);
    connect(m_link, &serial::SerialLink::failed, this, [this](const serial::PortError &error) {
        takeAll();
        emit failed(error);
    });
    connect(m_link, &serial::SerialLink::lineStatusChanged, this,
            &TerminalSession::lineStatusChanged);
    connect(m_link, &serial::SerialLink::writeBacklogChanged, this,
            &TerminalSession::writeBacklogChanged);
    // On the port's thread; the order of what is received and sent is kept by the inbox.
    // It may run while this is taken down, so it holds only what outlives this.
    const auto put = [&pulse = m_pulse, inbox = m_inbox](bool sent) {
        return [&pulse, inbox, sent](const QByteArray &bytes, const base::Stamp &stamp) {
            inbox->put(bytes, stamp, sent);
            pulse.wake();
        };
    };
    connect(m_link, &serial::SerialLink::received, m_link, put(false), Qt::DirectConnection);
    connect(m_link, &serial::SerialLink::sent, m_link, put(true), Qt::DirectConnection);
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

void TerminalSession::setPacing(const serial::Pacing &pacing)
{
    QMetaObject::invokeMethod(m_link, [link = m_link, pacing] { link->setPacing(pacing); });
}

void TerminalSession::setCatalog(const at::Catalog &catalog)
{
    m_session.setCatalog(catalog);
    m_transcript->setMask([catalog, secrets = m_secretData](QByteArrayView bytes) {
        return secrets->contains(bytes.toByteArray()) ? QByteArrayLiteral("********")
                                                      : catalog.masked(bytes);
    });
}

void TerminalSession::setLineEnding(serial::LineEnding ending)
{
    m_lineEnding = ending;
    m_session.setLineEnding(serial::lineEndingBytes(ending).toByteArray());
}

void TerminalSession::sendLine(const QByteArray &line)
{
    if (m_state != serial::LinkState::Open || m_escaping)
        return;
    if (at::isCommand(line) && phase() != at::Session::Phase::DataMode) {
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
    if (m_state != serial::LinkState::Open || m_escaping)
        return;
    m_session.sendNow(bytes);
    performActions();
    emit promptProgressed();
}

at::CommandId TerminalSession::enqueue(const at::Command &command)
{
    const at::CommandInfo *info = m_session.catalog().commandOf(command.text);
    if (info && info->secretData && !command.data.isEmpty())
        m_secretData->insert(command.data);
    const at::CommandId id = m_session.enqueue(command);
    performActions();
    return id;
}

void TerminalSession::cancelAll()
{
    m_session.cancelAll();
    performActions();
}

// The escape must be a write of its own, without a line end, in silence.
void TerminalSession::leaveDataMode()
{
    if (m_escaping || phase() != at::Session::Phase::DataMode)
        return;
    m_escaping = true;
    QTimer::singleShot(escapeGuardMs, this, [this] {
        m_session.sendNow("+++");
        performActions();
        QTimer::singleShot(escapeGuardMs, this, [this] {
            m_escaping = false;
            m_session.leaveDataMode();
            performActions();
        });
    });
}

void TerminalSession::linkStateChanged(serial::LinkState state)
{
    takeAll(); // all that came before the change
    m_state = state;
    if (state != serial::LinkState::Open) {
        m_session.linkLost();
        m_asleep = false;
        performActions();
    }
    emit stateChanged(state);
    emit openChanged(isOpen());
}

void TerminalSession::takeSome()
{
    QElapsedTimer clock;
    clock.start();
    while (auto chunk = m_inbox->take()) {
        take(*chunk);
        if (clock.elapsed() >= frameShareMs) {
            m_pulse.wake();
            break;
        }
    }
    const qint64 dropped = m_inbox->droppedBytes();
    if (dropped != m_toldDropped)
        emit bytesDropped(m_toldDropped = dropped);
}

void TerminalSession::takeAll()
{
    while (auto chunk = m_inbox->take())
        take(*chunk);
}

void TerminalSession::take(const TerminalInbox::Chunk &chunk)
{
    if (chunk.sent) {
        qsizetype end = chunk.bytes.size();
        while (end > 0 && (chunk.bytes[end - 1] == '\r' || chunk.bytes[end - 1] == '\n'))
            --end;
        appendLine({at::LineKind::Sent, chunk.stamp, chunk.bytes, {0, end}, false});
        return;
    }
    m_stamp = chunk.stamp;
    m_session.bytesReceived(chunk.bytes);
    performActions();
    if (m_session.hasUnfinishedLine())
        m_quietTimer.start(m_session.awaitsData() ? dataQuietMs : quietMs);
    else
        m_quietTimer.stop();
}

void TerminalSession::appendLine(const TranscriptLine &line)
{
    m_transcript->append(line);
    if (m_log.isRunning())
        m_log.write(m_transcript->textOf(line));
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
    const QByteArray command = action.bytes.trimmed().toUpper();
    m_identifying = command.startsWith("ATI") || command == "AT+CGMM" || command == "AT+GMM"
                    || command == "AT+GMR";
    m_identity.clear();
    QMetaObject::invokeMethod(m_link,
                              [link = m_link, bytes = action.bytes] { link->write(bytes); });
}

void TerminalSession::perform(const at::ShowLine &action)
{
    appendLine({action.kind, m_stamp, action.raw, action.text, action.cut});
    noteLine(action);
}

void TerminalSession::noteLine(const at::ShowLine &line)
{
    const QByteArray text = line.raw.mid(line.text.start, line.text.length);
    m_asleep = line.kind == at::LineKind::Unsolicited && m_session.catalog().announcesSleep(text);
    if (m_identifying && line.kind == at::LineKind::Information
        && m_identity.size() < longestIdentity)
        m_identity += text + '\n';
    emit lineShown(line.kind, text, line.cut);
}

void TerminalSession::identifyModule()
{
    m_questions = {"AT+CGMM", "AT+GMR"};
    m_asking = true;
    enqueue({"ATI", {}, true, {}});
}

// ESP-AT knows no ATI, others answer it with a bare number: the next question may tell.
void TerminalSession::identityAnswered(at::Outcome outcome)
{
    m_identifying = false;
    const QStringList ids = at::namedModules(m_modules, m_identity);
    const bool isSilent = outcome != at::Outcome::Succeeded && outcome != at::Outcome::Failed;
    if (m_asking && ids.isEmpty() && !isSilent && !m_questions.isEmpty()) {
        enqueue({m_questions.takeFirst(), {}, true, {}});
        return;
    }
    if (!ids.isEmpty() || m_asking)
        emit modulesIdentified(ids);
    m_asking = false;
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
        tellTimeout();
    if (m_identifying)
        identityAnswered(action.outcome);
    emit commandFinished(action.id, action.outcome, action.decidingLine);
}

void TerminalSession::tellTimeout()
{
    if (std::exchange(m_lacksLateResult, false)) {
        m_transcript->appendNotice(
                tr("OK came, but not the line with the result. The network may be slow; or the "
                   "module keeps such lines back: AT+QURCCFG=\"urcport\",\"uart1\" on Quectel "
                   "modules and AT+LMQTTCFG=\"urc\",0,1 on Lierda modules bring them here."));
        return;
    }
    m_transcript->appendNotice(
            m_asleep ? tr("No answer: the module said that it goes to sleep. Wake it by its key or "
                          "DTR, and keep it awake with AT+SM=LOCK, AT+QSCLK=0 or AT+CPSMS=0.")
                     : tr("No answer in time. Check the baud rate, the line ending and the cable; "
                          "AT alone should answer OK."));
}

} // namespace presentation
