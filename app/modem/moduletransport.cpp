// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/moduletransport.h"

#include "app/modem/modulewording.h"
#include "app/mqtt/decode.h"
#include "app/mqtt/encode.h"

#include <QPointer>

#include <algorithm>

namespace modem {

namespace {

quint64 nextLink()
{
    static std::atomic<quint64> last{0};
    return ++last;
}

constexpr mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V311;

} // namespace

ModuleTransport::ModuleTransport(std::shared_ptr<ModuleWire> wire,
                                 std::shared_ptr<const ModuleIdentity> identity)
    : net::Transport(nullptr), m_wire(std::move(wire)), m_identity(std::move(identity)),
      m_link(nextLink())
{
    connect(m_wire.get(), &ModuleWire::answered, this,
            [this](quint64 link, const ModuleAnswer &answer) {
                if (link == m_link)
                    take(answer);
            });
}

ModuleTransport::~ModuleTransport()
{
    if (m_state == State::Opening || m_state == State::Open)
        request(ModuleAbandon());
}

at::ModuleConnect ModuleTransport::moduleConnect(const net::EndpointOptions &options) const
{
    const mqtt::Connect &packet = m_identity->connect;
    at::ModuleConnect connect;
    connect.host = options.host;
    connect.port = options.port;
    connect.tls = net::usesTls(options.kind);
    connect.clientId = packet.clientId;
    connect.username = packet.username;
    connect.password = packet.password;
    connect.version = static_cast<int>(packet.version);
    connect.keepAlive = packet.keepAlive;
    connect.cleanSession = packet.cleanStart;
    connect.device = m_identity->device;
    connect.access = m_identity->access;
    if (packet.will)
        connect.will = at::ModuleWill{packet.will->topic, packet.will->payload,
                                      static_cast<int>(packet.will->qos), packet.will->retain};
    if (connect.device) { // the module computes them, and chooses the identifier
        connect.clientId.clear();
        connect.username.reset();
        connect.password.reset();
    }
    return connect;
}

void ModuleTransport::open(const net::EndpointOptions &options)
{
    m_host = options.host.toUtf8();
    m_port = options.port;
    m_refusal = 0;
    m_framer.reset();
    m_toClient.clear();
    m_unnumbered.clear();
    m_state = State::Opening;
    if (!m_wire->isAttached) {
        QMetaObject::invokeMethod(
                this, [this] { fail(failureWords().noPort, failureWords().noPortNextStep); },
                Qt::QueuedConnection);
        return;
    }
    request(ModuleOpen{moduleConnect(options)});
}

void ModuleTransport::write(QByteArrayView bytes)
{
    m_framer.append(bytes);
    const QPointer<ModuleTransport> alive(this);
    while (const auto packet = m_framer.next()) {
        const auto decoded = mqtt::decode(*packet, {version, mqtt::Sender::Client});
        if (decoded)
            std::visit([this](const auto &alternative) { handle(alternative); }, *decoded);
        if (!alive)
            return;
    }
    QMetaObject::invokeMethod(this, &ModuleTransport::bytesWritten, Qt::QueuedConnection);
}

void ModuleTransport::close()
{
    if (m_state == State::Closed)
        return;
    if (m_state == State::Opening || m_refusal != 0) {
        abort();
        return;
    }
    if (m_state == State::Open)
        request(ModuleClose());
    m_state = State::Closing;
}

void ModuleTransport::abort()
{
    if (m_state == State::Closed)
        return;
    if (m_state != State::Closing)
        request(ModuleAbandon());
    m_state = State::Closed;
    emit closed();
}

void ModuleTransport::handle(const mqtt::Connect &)
{
    mqtt::Connack connack;
    connack.reason = static_cast<mqtt::ReasonCode>(m_refusal);
    tell(connack);
}

void ModuleTransport::handle(const mqtt::Publish &packet)
{
    const quint64 number = ++m_lastNumber;
    if (packet.qos == mqtt::QoS::AtMostOnce)
        m_unnumbered.push_back({number, packet.topic, packet.payload});
    request(ModulePublish{{packet.topic,
                           packet.payload,
                           static_cast<int>(packet.qos),
                           packet.retain,
                           packet.packetId,
                           {}},
                          number});
}

void ModuleTransport::handle(const mqtt::Pubrel &packet)
{
    tell(mqtt::Pubcomp{packet.packetId, mqtt::ReasonCode::Success, {}});
}

void ModuleTransport::handle(const mqtt::Subscribe &packet)
{
    ModuleSubscribe subscribe{packet.packetId, {}};
    for (const mqtt::Subscription &subscription : packet.subscriptions)
        subscribe.filters.append({subscription.filter, static_cast<int>(subscription.qos)});
    request(subscribe);
}

void ModuleTransport::handle(const mqtt::Unsubscribe &packet)
{
    request(ModuleUnsubscribe{packet.packetId, packet.filters});
}

// The module keeps its connection alive by itself.
void ModuleTransport::handle(const mqtt::Pingreq &)
{
    tell(mqtt::Pingresp());
}

void ModuleTransport::handle(const mqtt::Disconnect &)
{
    close();
}

void ModuleTransport::take(const ModuleAnswer &answer)
{
    std::visit([this](const auto &alternative) { carryOut(alternative); }, answer);
}

void ModuleTransport::carryOut(const ModuleOpened &)
{
    if (m_state != State::Opening)
        return;
    m_state = State::Open;
    emit opened();
}

void ModuleTransport::carryOut(const ModuleOpenFailed &answer)
{
    if (m_state != State::Opening)
        return;
    if (answer.returnCode < 1 || answer.returnCode > 5) {
        fail(answer.cause, answer.nextStep);
        return;
    }
    m_refusal = answer.returnCode; // the client asks, and is told as the server did
    m_state = State::Open;
    emit opened();
}

void ModuleTransport::carryOut(const ModuleSubscribed &answer)
{
    mqtt::Suback suback{answer.packetId, {}, {}};
    for (const int code : answer.codes)
        suback.reasons.append(static_cast<mqtt::ReasonCode>(code));
    tell(suback);
}

void ModuleTransport::carryOut(const ModuleUnsubscribed &answer)
{
    tell(mqtt::Unsuback{answer.packetId, {}, {}});
}

void ModuleTransport::carryOut(const ModulePublished &answer)
{
    if (m_state != State::Open)
        return;
    if (answer.qos == 0) {
        unnumberedEnded(answer);
    } else if (!answer.failure.isEmpty()) { // no packet of MQTT 3.1.1 says so
        emit undelivered(answer.packetId, answer.failure);
    } else if (answer.qos == 1) {
        tell(mqtt::Puback{answer.packetId, mqtt::ReasonCode::Success, {}});
    } else {
        tell(mqtt::Pubrec{answer.packetId, mqtt::ReasonCode::Success, {}});
    }
}

void ModuleTransport::unnumberedEnded(const ModulePublished &answer)
{
    const auto at = std::find_if(m_unnumbered.begin(), m_unnumbered.end(),
                                 [&](const auto &each) { return each.number == answer.number; });
    if (at == m_unnumbered.end())
        return;
    const Unnumbered ended = *at;
    const auto rest = m_unnumbered.erase(at);
    if (answer.failure.isEmpty())
        return;
    const auto later = std::count_if(rest, m_unnumbered.end(), [&](const Unnumbered &each) {
        return each.topic == ended.topic && each.payload == ended.payload;
    });
    emit undeliveredUnnumbered(ended.topic, ended.payload, static_cast<int>(later), answer.failure);
}

// The module has acknowledged it already: for the client it is a message without an answer.
void ModuleTransport::carryOut(const ModuleReceived &answer)
{
    mqtt::Publish publish;
    publish.topic = answer.message.topic;
    publish.payload = answer.message.payload;
    publish.retain = answer.message.retain;
    tell(publish);
}

void ModuleTransport::carryOut(const ModuleLost &answer)
{
    fail(answer.cause, answer.nextStep);
}

void ModuleTransport::carryOut(const ModuleClosed &)
{
    if (m_state != State::Closing)
        return;
    m_state = State::Closed;
    emit closed();
}

void ModuleTransport::tell(const mqtt::Packet &packet)
{
    if (m_state != State::Open)
        return;
    if (m_toClient.isEmpty())
        QMetaObject::invokeMethod(this, &ModuleTransport::flush, Qt::QueuedConnection);
    mqtt::encodeTo(m_toClient, packet, version);
}

void ModuleTransport::flush()
{
    const QByteArray bytes = std::exchange(m_toClient, {});
    if (m_state == State::Open && !bytes.isEmpty())
        tellReceived(bytes);
}

void ModuleTransport::fail(const QString &cause, const QString &nextStep)
{
    if (m_state == State::Closed)
        return;
    flush(); // messages that came before the end
    net::LinkError error;
    error.stage = m_state == State::Opening ? net::Stage::Connecting : net::Stage::Open;
    m_state = State::Closed;
    error.kind = net::LinkError::Kind::ModuleFailed;
    error.detail = cause;
    error.nextStep = nextStep;
    error.host = QString::fromUtf8(m_host);
    error.port = m_port;
    emit failed(error);
}

} // namespace modem
