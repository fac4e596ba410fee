// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/carriertransport.h"

#include "app/base/hextext.h"
#include "app/modem/simulatedport.h"

#include <QHostAddress>
#include <QHostInfo>

#include <algorithm>

namespace modem {

namespace {

using Kind = net::LinkError::Kind;

constexpr std::chrono::seconds closingTimeout{10}; // a module that fell silent must not hold us
constexpr qsizetype shownCommand = 60;             // characters: it may hold a whole packet

at::StepFault faultOf(at::Outcome outcome)
{
    switch (outcome) {
    case at::Outcome::TimedOut:
        return at::StepFault::TimedOut;
    case at::Outcome::LinkLost:
        return at::StepFault::LinkLost;
    case at::Outcome::Cancelled:
        return at::StepFault::Cancelled;
    default:
        return at::StepFault::Refused;
    }
}

serial::PortSettings portSettings(const net::ModuleOptions &options)
{
    serial::PortSettings settings;
    settings.port = options.port;
    settings.baudRate = options.baudRate;
    settings.flowControl =
            options.hardwareFlow ? serial::FlowControl::RtsCts : serial::FlowControl::None;
    return settings;
}

// A module joins one network, so there is one password.
at::NetworkAccess networkAccess(const net::ModuleOptions &options)
{
    return {options.apn, options.apnUser,
            options.apn.isEmpty() ? QString() : options.networkPassword, options.ssid,
            options.networkPassword};
}

QByteArray textOf(const at::ShowLine &line)
{
    return line.raw.mid(line.text.start, line.text.length);
}

QRegularExpressionMatch matched(const QRegularExpression &pattern, const QByteArray &text)
{
    return pattern.pattern().isEmpty() ? QRegularExpressionMatch()
                                       : pattern.match(QString::fromLatin1(text));
}

} // namespace

CarrierTransport::CarrierTransport(CarrierOptions options, base::WireTap *tap, QObject *parent)
    : net::Transport(tap, parent), m_options(std::move(options)), m_link(this),
      m_steps(m_link, this)
{
    m_link.setCatalog(m_options.module);
    connect(&m_link, &AtLink::opened, this, &CarrierTransport::portOpened);
    connect(&m_link, &AtLink::failed, this,
            [this](const serial::PortError &error) { fail(Kind::CarrierFailed, explain(error)); });
    connect(&m_link, &AtLink::lineShown, this,
            [this](const base::Stamp &stamp, const at::ShowLine &line) {
                if (m_options.observer)
                    m_options.observer(stamp, line);
                lineShown(line);
            });
    connect(&m_steps, &StepRunner::stepChanged, this, &CarrierTransport::stepChanged);
    connect(&m_steps, &StepRunner::finished, this, [this](bool ok) {
        if (ok && m_state == State::Opening)
            openConnection();
    });
}

CarrierTransport::~CarrierTransport()
{
    m_link.disconnect(this);
}

void CarrierTransport::open(const net::EndpointOptions &options)
{
    ++m_attempt;
    m_steps.stop();
    m_link.close();
    m_endpoint = options;
    m_carrier = m_options.module.carrier(options.module.carrier);
    m_state = State::Opening;
    m_outgoing.clear();
    m_inFlight = 0;
    m_socket = "0";
    m_dataFollows = m_reading = m_readSome = m_peerClosed = false;
    // Later: whoever opens does not expect to be answered before this has returned.
    QMetaObject::invokeMethod(
            this,
            [this, attempt = m_attempt] {
                if (attempt == m_attempt && m_state == State::Opening)
                    openPort();
            },
            Qt::QueuedConnection);
}

void CarrierTransport::openPort()
{
    if (!m_carrier) {
        fail(Kind::CarrierFailed, explainCarrier(m_options.module, m_endpoint.module.module));
    } else if (m_endpoint.module.isSimulated) {
        SimulatedModemOptions simulation;
        simulation.catalog = m_options.module;
        simulation.credentials = m_options.credentials;
        m_link.openDevice(m_options.module.name(),
                          [&simulation] { return std::make_unique<SimulatedPort>(simulation); });
    } else {
        m_link.open(portSettings(m_endpoint.module));
    }
}

void CarrierTransport::portOpened()
{
    if (m_state == State::Opening)
        findAddress();
}

// NB-IoT modules connect to addresses only.
void CarrierTransport::findAddress()
{
    const QString host = net::bareHost(m_endpoint.host);
    m_host = host.toUtf8();
    if (!m_carrier->needsAddress || !QHostAddress(host).isNull())
        return bringUp();
    QHostInfo::lookupHost(host, this, [this, attempt = m_attempt](const QHostInfo &info) {
        if (attempt != m_attempt || m_state != State::Opening)
            return;
        const QList<QHostAddress> addresses = info.addresses();
        const auto found = std::find_if(addresses.begin(), addresses.end(), [](const auto &a) {
            return a.protocol() == QAbstractSocket::IPv4Protocol;
        });
        if (found == addresses.end())
            return fail(Kind::HostNotFound, {info.errorString(), {}});
        m_host = found->toString().toUtf8();
        bringUp();
    });
}

// From waking the module up to where it can open a connection.
void CarrierTransport::bringUp()
{
    const auto steps =
            at::carrierSteps(m_options.module, *m_carrier, networkAccess(m_endpoint.module));
    if (!steps)
        return fail(Kind::CarrierFailed, explain(steps.error()));
    m_setup = *steps;
    m_steps.start(m_setup);
}

void CarrierTransport::stepChanged(const at::StepChanged &change)
{
    if (change.state != at::StepState::Failed || m_state != State::Opening)
        return;
    const at::Step step = m_setup.value(change.row);
    if (change.row == 0 && change.problem.fault == at::StepFault::TimedOut)
        fail(Kind::CarrierFailed, {failureWords().silent, failureWords().silentNextStep});
    else
        fail(Kind::CarrierFailed,
             explainStep(m_options.module, change.problem, step.command, change.line));
}

void CarrierTransport::failCommand(const QByteArray &command, at::Outcome outcome,
                                   const QByteArray &line)
{
    fail(Kind::CarrierFailed, explainStep(m_options.module, {faultOf(outcome), {}},
                                          QString::fromUtf8(command.left(shownCommand)), line));
}

void CarrierTransport::openConnection()
{
    const QByteArray command = filled(m_carrier->open);
    m_link.run({command, {}, true, {}},
               [this, command, attempt = m_attempt](at::Outcome outcome, const QByteArray &line) {
                   if (attempt != m_attempt || m_state != State::Opening)
                       return;
                   if (outcome == at::Outcome::Succeeded)
                       becomeOpen();
                   else
                       failCommand(command, outcome, line);
               });
}

void CarrierTransport::becomeOpen()
{
    m_state = State::Open;
    tellOpened(m_endpoint);
    emit opened();
}

void CarrierTransport::write(QByteArrayView bytes)
{
    if (m_state != State::Open)
        return;
    tellSent(bytes);
    m_outgoing.append(bytes);
    sendNext();
}

void CarrierTransport::sendNext()
{
    if (m_inFlight > 0 || m_outgoing.isEmpty())
        return;
    const QByteArray part = m_outgoing.first(std::min(m_outgoing.size(), m_carrier->most));
    m_outgoing.remove(0, part.size());
    m_inFlight = part.size();
    const at::Command command = sendCommand(part);
    m_link.run(command, [this, text = command.text, attempt = m_attempt](at::Outcome outcome,
                                                                         const QByteArray &line) {
        if (attempt != m_attempt || m_state == State::Closed)
            return;
        m_inFlight = 0;
        if (outcome != at::Outcome::Succeeded) {
            failCommand(text, outcome, line);
            return;
        }
        emit bytesWritten();
        sendNext();
        if (m_state == State::Closing && m_inFlight == 0)
            closeConnection();
    });
}

at::Command CarrierTransport::sendCommand(const QByteArray &bytes) const
{
    at::Command command;
    command.text = filled(m_carrier->send, bytes);
    if (m_carrier->form == at::Carrier::Form::Prompt)
        command.data = bytes;
    if (m_carrier->form == at::Carrier::Form::PromptHex)
        command.data = base::toHex(bytes).toUpper();
    return command;
}

QByteArray CarrierTransport::filled(QByteArray line, const QByteArray &payload) const
{
    line.replace("{host}", m_host);
    line.replace("{port}", QByteArray::number(m_endpoint.port));
    line.replace("{socket}", m_socket);
    line.replace("{n}", QByteArray::number(payload.size()));
    line.replace("{hex}", base::toHex(payload).toUpper());
    return line;
}

void CarrierTransport::lineShown(const at::ShowLine &line)
{
    if (!m_carrier || m_state == State::Closed || line.kind == at::LineKind::Sent
        || line.kind == at::LineKind::Echo)
        return;
    if (line.kind == at::LineKind::Data) {
        if (m_dataFollows)
            deliver(QByteArrayView(line.raw).sliced(line.text.start, line.text.length));
        m_dataFollows = m_dataFollows && line.cut;
        return;
    }
    m_dataFollows = false;
    const QByteArray text = textOf(line);
    if (m_state == State::Open && line.kind == at::LineKind::Unsolicited
        && m_options.module.announcesRestart(text))
        return fail(Kind::CarrierFailed, explainRestart(text));
    takeLine(text);
}

void CarrierTransport::takeLine(const QByteArray &text)
{
    if (const auto match = matched(m_carrier->socket, text); match.hasMatch())
        m_socket = match.captured(1).toLatin1();
    if (takePayload(m_carrier->push, text))
        return;
    if (m_reading && takePayload(m_carrier->answer, text)) {
        m_readSome = true;
        return;
    }
    if (matched(m_carrier->notice, text).hasMatch()) {
        readWaiting();
    } else if (matched(m_carrier->closed, text).hasMatch()) {
        m_peerClosed = true;
        if (m_state == State::Open && !m_reading)
            fail(Kind::ClosedByPeer, {});
    }
}

bool CarrierTransport::takePayload(const QRegularExpression &pattern, const QByteArray &text)
{
    const auto match = matched(pattern, text);
    if (!match.hasMatch())
        return false;
    if (pattern.namedCaptureGroups().contains(QStringLiteral("hex")))
        deliver(QByteArray::fromHex(match.captured(QStringLiteral("hex")).toLatin1()));
    else
        m_dataFollows = true;
    return true;
}

void CarrierTransport::deliver(QByteArrayView bytes)
{
    if (m_state == State::Open && !bytes.isEmpty())
        tellReceived(bytes);
}

// the notice is not repeated before all was read.
void CarrierTransport::readWaiting()
{
    if (m_reading || m_state != State::Open)
        return;
    m_reading = true;
    m_readSome = false;
    m_link.run({filled(m_carrier->read), {}, true, {}},
               [this, attempt = m_attempt](at::Outcome, const QByteArray &) {
                   if (attempt != m_attempt)
                       return;
                   m_reading = false;
                   if (m_readSome)
                       readWaiting();
                   else if (m_peerClosed && m_state == State::Open)
                       fail(Kind::ClosedByPeer, {});
               });
}

void CarrierTransport::close()
{
    if (m_state == State::Opening)
        return abort();
    if (m_state != State::Open)
        return;
    m_state = State::Closing;
    QTimer::singleShot(closingTimeout, this, [this, attempt = m_attempt] {
        if (attempt == m_attempt && m_state == State::Closing)
            finishClosing();
    });
    if (m_inFlight == 0 && m_outgoing.isEmpty())
        closeConnection();
}

void CarrierTransport::closeConnection()
{
    m_link.run({filled(m_carrier->close), {}, true, {}},
               [this, attempt = m_attempt](at::Outcome, const QByteArray &) {
                   if (attempt == m_attempt && m_state == State::Closing)
                       finishClosing();
               });
}

void CarrierTransport::finishClosing()
{
    ++m_attempt;
    m_state = State::Closed;
    m_steps.stop();
    m_link.close();
    tellEnded();
    emit closed();
}

void CarrierTransport::abort()
{
    if (m_state != State::Closed)
        finishClosing();
}

void CarrierTransport::fail(net::LinkError::Kind kind, const FailureWords &words)
{
    if (m_state == State::Closed)
        return;
    const State before = m_state;
    net::LinkError error;
    error.kind = kind;
    error.detail = words.cause;
    error.nextStep = words.nextStep;
    error.host = m_endpoint.host;
    error.port = m_endpoint.port;
    error.stage = before == State::Opening ? net::Stage::Connecting : net::Stage::Open;
    ++m_attempt;
    m_state = State::Closed;
    m_steps.stop();
    // Later: this may be one of the link's own signals.
    QMetaObject::invokeMethod(
            this,
            [this, attempt = m_attempt] {
                if (attempt == m_attempt)
                    m_link.close();
            },
            Qt::QueuedConnection);
    tellEnded();
    if (before == State::Closing)
        emit closed();
    else
        emit failed(error);
}

net::TransportFactory carrierFactory(const CarrierOptions &options)
{
    return [options](net::TransportKind, base::WireTap *tap) {
        return std::make_unique<CarrierTransport>(options, tap);
    };
}

} // namespace modem
