// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/mqttclient.h"

#include "app/base/overload.h"
#include "app/client/clientworker.h"
#include "app/client/iothread.h"
#ifdef MQTTSCOPE_QTMQTT
#include "app/client/qtmqttengine.h"
#endif

#include <QPointer>
#include <QThread>

namespace client {

bool isBuilt(EngineKind kind)
{
#ifdef MQTTSCOPE_QTMQTT
    constexpr bool hasQtMqtt = true;
#else
    constexpr bool hasQtMqtt = false;
#endif
    return kind == EngineKind::Own || hasQtMqtt;
}

MqttClient::MqttClient(IoThread &ioThread, base::WireTap *tap, mqtt::MessageSink *sink,
                       QObject *parent)
    : QObject(parent), m_ioThread(ioThread), m_tap(tap), m_sink(sink),
      m_engine(makeEngine(EngineKind::Own)), m_factory(net::makeTransport)
{
}

MqttClient::~MqttClient()
{
    shutDownEngine();
}

std::unique_ptr<MqttClient::Engine> MqttClient::makeEngine(EngineKind kind)
{
    std::unique_ptr<Engine> engine;
#ifdef MQTTSCOPE_QTMQTT
    if (kind == EngineKind::QtMqtt)
        engine = std::make_unique<QtMqttEngine>(*this, m_tap, m_sink);
#endif
    if (!engine)
        engine = std::make_unique<Worker>(*this, m_tap, m_sink);
    m_kind = kind;
    engine->moveToThread(m_ioThread.qthread());
    return engine;
}

void MqttClient::shutDownEngine()
{
    QThread *here = QThread::currentThread();
    QMetaObject::invokeMethod(
            m_engine.get(), [engine = m_engine.get(), here] { engine->shutDown(here); },
            Qt::BlockingQueuedConnection);
}

ClientState MqttClient::state() const
{
    return m_state;
}

void MqttClient::setTransportFactory(const net::TransportFactory &factory)
{
    m_factory = factory;
}

void MqttClient::connectToHost(const ConnectionOptions &options)
{
    if (!isBuilt(options.engine)) {
        QMetaObject::invokeMethod(
                this, [this] { emit failed(EngineMissing{}); }, Qt::QueuedConnection);
        return;
    }
    if (options.engine != m_kind) {
        // What the other one has not told yet is told before it goes.
        shutDownEngine();
        takeNotices();
        m_engine = makeEngine(options.engine);
        tell(StateNotice{ClientState::Disconnected});
    }
    m_engine->post(ConnectCommand{std::make_unique<ConnectionOptions>(options), m_factory});
}

void MqttClient::disconnectFromHost(const mqtt::Disconnect &packet)
{
    m_engine->post(DisconnectCommand{packet});
}

void MqttClient::dropLink()
{
    m_engine->post(DropLinkCommand{});
}

void MqttClient::retryNow()
{
    m_engine->post(RetryCommand{});
}

RequestId MqttClient::publish(const mqtt::Publish &publish)
{
    m_engine->post(PublishCommand{++m_lastRequest, publish});
    return m_lastRequest;
}

RequestId MqttClient::subscribe(const mqtt::Subscribe &subscribe)
{
    m_engine->post(SubscribeCommand{++m_lastRequest, subscribe});
    return m_lastRequest;
}

RequestId MqttClient::unsubscribe(const mqtt::Unsubscribe &unsubscribe)
{
    m_engine->post(UnsubscribeCommand{++m_lastRequest, unsubscribe});
    return m_lastRequest;
}

void MqttClient::sendAuth(const mqtt::Auth &auth)
{
    m_engine->post(AuthCommand{auth});
}

RequestId MqttClient::reauthenticate()
{
    m_engine->post(ReauthenticateCommand{++m_lastRequest});
    return m_lastRequest;
}

void MqttClient::sendRaw(const QByteArray &bytes, const std::optional<mqtt::Fault> &fault)
{
    m_engine->post(RawCommand{bytes, fault});
}

void MqttClient::addFault(const mqtt::Fault &fault)
{
    m_engine->post(FaultCommand{fault});
}

void MqttClient::clearFaults()
{
    m_engine->post(ClearFaultsCommand{});
}

void MqttClient::releaseHeld(std::optional<mqtt::PacketType> packet, int count)
{
    m_engine->post(ReleaseCommand{packet, count});
}

void MqttClient::takeNotices()
{
    std::vector<Notice> notices;
    m_engine->takeNotices(notices);
    const QPointer<MqttClient> alive(this); // a receiver may delete us
    for (Notice &notice : notices) {
        std::visit([this](auto &alternative) { tell(alternative); }, notice);
        if (!alive)
            return;
    }
}

void MqttClient::tell(const StateNotice &notice)
{
    m_state = notice.state;
    emit stateChanged(m_state);
}

void MqttClient::tell(const mqtt::ConnectAccepted &notice)
{
    emit connected(notice.connack);
}

void MqttClient::tell(const PublishesFinished &notice)
{
    const QPointer<MqttClient> alive(this);
    for (const mqtt::PublishFinished &message : notice.messages) {
        emit publishFinished(message.token, message.reason, message.properties);
        if (!alive)
            return;
    }
}

void MqttClient::tell(const mqtt::SubscribeAnswered &notice)
{
    emit subscribed(notice.token, notice.suback);
}

void MqttClient::tell(const mqtt::UnsubscribeAnswered &notice)
{
    emit unsubscribed(notice.token, notice.unsuback);
}

void MqttClient::tell(const mqtt::RequestRefused &notice)
{
    emit requestRefused(notice.token, notice.error);
}

void MqttClient::tell(const mqtt::AuthReceived &notice)
{
    emit authReceived(notice.auth);
}

void MqttClient::tell(const mqtt::DisconnectReceived &notice)
{
    emit disconnectReceived(notice.disconnect);
}

void MqttClient::tell(const ClientError &error)
{
    emit failed(error);
}

void MqttClient::tell(const mqtt::Reauthenticated &notice)
{
    emit reauthenticated(notice.token);
}

void MqttClient::tell(const ReconnectNotice &notice)
{
    emit reconnectScheduled(notice.delay, notice.attempt);
}

void MqttClient::tell(const DelayedNotice &notice)
{
    emit faultsChanged(notice.held, notice.armed);
}

void MqttClient::tell(const KeepingNotice &notice)
{
    emit sessionKeptChanged(notice.kept);
}

} // namespace client
