// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/carriertransport.h"

#include "app/base/hextext.h"

#include <QHostAddress>
#include <QHostInfo>

#include <algorithm>

namespace modem {

namespace {

using Kind = net::LinkError::Kind;

constexpr int greetings = 6; // a module that looks for its baud rate misses the first
constexpr std::chrono::milliseconds greetingTimeout{700};
constexpr std::chrono::seconds closingTimeout{10}; // a module that fell silent must not hold us

QString wordOf(at::Outcome outcome, const QByteArray &line)
{
    return outcome == at::Outcome::TimedOut ? QStringLiteral("no answer") : QString::fromUtf8(line);
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
    : net::Transport(tap, parent), m_options(std::move(options)),
      m_carrier(carrierOf(m_options.module, m_options.carrier)), m_link(this)
{
    m_link.setCatalog(m_options.module);
    connect(&m_link, &AtLink::opened, this, &CarrierTransport::portOpened);
    connect(&m_link, &AtLink::failed, this, [this](const serial::PortError &error) {
        fail(Kind::PortUnusable, error.detail.isEmpty() ? error.port : error.detail);
    });
    connect(&m_link, &AtLink::lineShown, this,
            [this](const base::Stamp &stamp, const at::ShowLine &line) {
                if (m_options.observer)
                    m_options.observer(stamp, line);
                lineShown(line);
            });
}

CarrierTransport::~CarrierTransport()
{
    m_link.disconnect(this);
}

void CarrierTransport::open(const net::EndpointOptions &options)
{
    ++m_attempt;
    m_link.close();
    m_endpoint = options;
    m_state = State::Opening;
    m_outgoing.clear();
    m_inFlight = 0;
    m_socket = "0";
    m_dataFollows = m_reading = m_readSome = m_peerClosed = false;
    if (!m_carrier || options.kind != net::TransportKind::Tcp) {
        QMetaObject::invokeMethod(
                this,
                [this, attempt = m_attempt] {
                    if (attempt == m_attempt)
                        fail(Kind::ModuleRefused,
                             m_carrier ? QStringLiteral("TLS, WebSocket") : QStringLiteral("TCP"));
                },
                Qt::QueuedConnection);
        return;
    }
    if (m_options.device)
        m_link.openDevice(m_options.port.port, m_options.device);
    else
        m_link.open(m_options.port);
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
        return greet(greetings);
    QHostInfo::lookupHost(host, this, [this, attempt = m_attempt](const QHostInfo &info) {
        if (attempt != m_attempt || m_state != State::Opening)
            return;
        const QList<QHostAddress> addresses = info.addresses();
        const auto found = std::find_if(addresses.begin(), addresses.end(), [](const auto &a) {
            return a.protocol() == QAbstractSocket::IPv4Protocol;
        });
        if (found == addresses.end())
            return fail(Kind::HostNotFound, info.errorString());
        m_host = found->toString().toUtf8();
        greet(greetings);
    });
}

void CarrierTransport::greet(int triesLeft)
{
    at::Command command{"AT", {}, true, greetingTimeout};
    m_link.run(command,
               [this, triesLeft, attempt = m_attempt](at::Outcome outcome, const QByteArray &) {
                   if (attempt != m_attempt || m_state != State::Opening)
                       return;
                   if (outcome == at::Outcome::Succeeded)
                       bringUp();
                   else if (triesLeft > 1)
                       greet(triesLeft - 1);
                   else
                       fail(Kind::ModuleSilent, m_options.port.port);
               });
}

void CarrierTransport::bringUp()
{
    runStep({"ATE0", true});
    for (const QByteArray &line : m_options.network) {
        const bool mayFail = line.startsWith('?');
        runStep({mayFail ? line.sliced(1) : line, mayFail});
    }
    for (const Carrier::Step &step : std::as_const(m_carrier->setup))
        runStep(step);
    // Behind the setup, whose answers may name the socket.
    m_link.run({"AT", {}, true, {}}, [this, attempt = m_attempt](at::Outcome, const QByteArray &) {
        if (attempt == m_attempt && m_state == State::Opening)
            openConnection();
    });
}

void CarrierTransport::runStep(const Carrier::Step &step)
{
    m_link.run({filled(step.text), {}, true, {}},
               [this, step, attempt = m_attempt](at::Outcome outcome, const QByteArray &line) {
                   const bool good = outcome == at::Outcome::Succeeded || step.mayFail;
                   if (!good && attempt == m_attempt && m_state == State::Opening)
                       fail(Kind::ModuleRefused, QString::fromUtf8(step.text) + QStringLiteral(": ")
                                                         + wordOf(outcome, line));
               });
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
                       fail(Kind::ModuleRefused, QString::fromUtf8(command) + QStringLiteral(": ")
                                                         + wordOf(outcome, line));
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
            fail(Kind::ModuleRefused,
                 QString::fromUtf8(text) + QStringLiteral(": ") + wordOf(outcome, line));
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
    if (m_carrier->form == Carrier::Form::Prompt)
        command.data = bytes;
    if (m_carrier->form == Carrier::Form::PromptHex)
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
    takeLine(textOf(line));
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
    m_link.close();
    tellEnded();
    emit closed();
}

void CarrierTransport::abort()
{
    if (m_state != State::Closed)
        finishClosing();
}

void CarrierTransport::fail(net::LinkError::Kind kind, const QString &detail)
{
    if (m_state == State::Closed)
        return;
    const State before = m_state;
    net::LinkError error;
    error.kind = kind;
    error.detail = detail;
    error.host = m_endpoint.host;
    error.port = m_endpoint.port;
    error.stage = before == State::Opening ? net::Stage::Connecting : net::Stage::Open;
    ++m_attempt;
    m_state = State::Closed;
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
