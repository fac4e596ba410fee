// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/atlink.h"
#include "app/modem/module.h"
#include "app/modem/modulewording.h"
#include "app/modem/steprunner.h"
#include "app/net/transport.h"

namespace modem {

struct CarrierOptions
{
    at::Catalog module; // without id: there is no description of it
    // Of simulated modules that sign in by themselves.
    CredentialsFunction credentials;
    // Hears every line of the port, on the I/O thread; must not block. May be null.
    std::function<void(const base::Stamp &stamp, const at::ShowLine &line)> observer;
};

// A byte pipe through a module's TCP commands: opens the port, brings the module up to an open TCP
// connection, and cuts what is written to what one command of the module takes.
class CarrierTransport : public net::Transport
{
    Q_OBJECT

public:
    CarrierTransport(CarrierOptions options, base::WireTap *tap, QObject *parent = nullptr);
    ~CarrierTransport() override;

    void open(const net::EndpointOptions &options) override;
    void write(QByteArrayView bytes) override;
    qint64 bytesToWrite() const override { return m_outgoing.size() + m_inFlight; }
    void close() override;
    void abort() override;

private:
    enum class State : quint8 { Closed, Opening, Open, Closing };

    void openPort();
    void portOpened();
    void findAddress();
    void bringUp();
    void stepChanged(const at::StepChanged &change);
    void openConnection();
    void becomeOpen();
    void sendNext();
    at::Command sendCommand(const QByteArray &bytes) const;
    void lineShown(const at::ShowLine &line);
    void takeLine(const QByteArray &text);
    bool takePayload(const QRegularExpression &pattern, const QByteArray &text);
    void deliver(QByteArrayView bytes);
    void readWaiting();
    void closeConnection();
    void finishClosing();
    void fail(net::LinkError::Kind kind, const FailureWords &words);
    void failCommand(const QByteArray &command, at::Outcome outcome, const QByteArray &line);
    QByteArray filled(QByteArray line, const QByteArray &payload = {}) const;

    const CarrierOptions m_options;
    const at::Carrier *m_carrier = nullptr; // of the module
    net::EndpointOptions m_endpoint;
    AtLink m_link;
    StepRunner m_steps;
    QList<at::Step> m_setup; // that run, or ran last
    State m_state = State::Closed;
    quint64 m_attempt = 0; // what belongs to an earlier one comes too late
    QByteArray m_host;     // or its address
    QByteArray m_socket = "0";
    QByteArray m_outgoing;
    qsizetype m_inFlight = 0;   // bytes of the send that runs
    bool m_dataFollows = false; // the header of counted data was just read
    bool m_reading = false;     // `read` runs
    bool m_readSome = false;    // and brought data
    bool m_peerClosed = false;  // what came before may still have to be read
};

// For MqttClient::setTransportFactory(), where the endpoint is a SerialModule.
net::TransportFactory carrierFactory(const CarrierOptions &options);

} // namespace modem
