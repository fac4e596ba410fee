// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/modem/modulewire.h"
#include "app/mqtt/framing.h"
#include "app/mqtt/packets.h"
#include "app/net/transport.h"

#include <deque>
#include <utility>

namespace modem {

// What a connection through a module needs beside its endpoint. Shared between the one who fills it
// in before each try and the transport, both on the I/O thread.
struct ModuleIdentity
{
    mqtt::Connect connect;
    std::optional<at::SignedDevice> device; // the module signs in by itself
    at::NetworkAccess access;
};

// Lets MqttClient speak through a module that has MQTT commands of its own: to the client it is the
// server, to the module it gives jobs. The link is open once the module is connected; no packet
// crosses any wire here, so the tap hears nothing.
class ModuleTransport : public net::Transport
{
    Q_OBJECT

public:
    ModuleTransport(std::shared_ptr<ModuleWire> wire,
                    std::shared_ptr<const ModuleIdentity> identity);
    ~ModuleTransport() override;

    void open(const net::EndpointOptions &options) override;
    void write(QByteArrayView bytes) override;
    qint64 bytesToWrite() const override { return 0; }
    void close() override;
    void abort() override;

private:
    enum class State : quint8 { Closed, Opening, Open, Closing };
    struct Unnumbered // a message of QoS 0
    {
        quint64 number = 0;
        QByteArray topic;
        QByteArray payload;
    };

    void take(const ModuleAnswer &answer);
    void carryOut(const ModuleOpened &answer);
    void carryOut(const ModuleOpenFailed &answer);
    void carryOut(const ModuleSubscribed &answer);
    void carryOut(const ModuleUnsubscribed &answer);
    void carryOut(const ModulePublished &answer);
    void unnumberedEnded(const ModulePublished &answer);
    void carryOut(const ModuleReceived &answer);
    void carryOut(const ModuleLost &answer);
    void carryOut(const ModuleClosed &answer);

    void handle(const mqtt::Connect &packet);
    void handle(const mqtt::Publish &packet);
    void handle(const mqtt::Pubrel &packet);
    void handle(const mqtt::Subscribe &packet);
    void handle(const mqtt::Unsubscribe &packet);
    void handle(const mqtt::Pingreq &packet);
    void handle(const mqtt::Disconnect &packet);
    template<class Other>
    void handle(const Other &)
    {
    }
    at::ModuleConnect moduleConnect(const net::EndpointOptions &options) const;
    void request(const ModuleRequest &request) { emit m_wire->requested(m_link, request); }
    // Later, since the client may be writing just now.
    void tell(const mqtt::Packet &packet);
    void flush();
    void fail(const QString &cause, const QString &nextStep);

    std::shared_ptr<ModuleWire> m_wire;
    std::shared_ptr<const ModuleIdentity> m_identity;
    const quint64 m_link;
    State m_state = State::Closed;
    int m_refusal = 0; // return code of CONNACK
    mqtt::Framer m_framer;
    QByteArray m_host;
    quint16 m_port = 0;
    QByteArray m_toClient; // packets, told with the next turn of the event loop
    quint64 m_lastNumber = 0;
    std::deque<Unnumbered> m_unnumbered; // that the module has not answered yet
};

} // namespace modem
