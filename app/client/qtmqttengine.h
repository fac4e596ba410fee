// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/engine.h"
#include "app/client/reconnect.h"
#include "app/mqtt/framing.h"

#include <QHash>
#include <QMqttClient>
#include <QTimer>

#include <memory>
#include <optional>

class QMqttMessage;
class QMqttSubscription;

namespace client {

class TransportDevice;

// Lets QMqttClient speak: over our transports, so that the tap sees all of it, and watched by our
// codec for what its interface does not tell (CONNACK, SUBACK, DISCONNECT as they came). What it
// does by itself stays as it does it; in particular it sends nothing again after a link broke.
class MqttClient::QtMqttEngine : public MqttClient::Engine
{
public:
    QtMqttEngine(MqttClient &owner, base::WireTap *tap, mqtt::MessageSink *sink);
    ~QtMqttEngine() override;

    void shutDown(QThread *thread) override;

private:
    void work() override;
    void carryOut(Command &command);
    void carryOut(ConnectCommand &command);
    void carryOut(DisconnectCommand &command);
    void carryOut(DropLinkCommand &);
    void carryOut(PublishCommand &command);
    void carryOut(SubscribeCommand &command);
    void carryOut(UnsubscribeCommand &command);
    void carryOut(AuthCommand &command);
    void carryOut(ReauthenticateCommand &command);
    void carryOut(RawCommand &command);
    void carryOut(RetryCommand &);
    // Faults are played on packets as our own session sends them; there is none here.
    void carryOut(FaultCommand &) {}
    void carryOut(ClearFaultsCommand &) {}
    void carryOut(ReleaseCommand &) {}

    void makeTransport(const net::TransportFactory &factory);
    void openLink();
    void linkOpened();
    void linkFailed(const net::LinkError &error);
    void linkIsGone(const std::optional<ClientError> &error, bool mayRetry);
    void endClient();

    void makeClient();
    void clientStateChanged(QMqttClient::ClientState state);
    void watchSent(QByteArrayView packet);
    void watchReceived(QByteArrayView bytes);
    void note(const mqtt::Packet &packet);
    bool refusesOtherService(QByteArrayView bytes);
    void noteFlaw(const mqtt::Flaw &flaw);
    bool endedByItself() const;
    ClientError errorOfClient() const;
    void messageSent(qint32 id, mqtt::ReasonCode reason);
    void listenTo(QMqttSubscription *subscription);
    void deliver(const mqtt::Publish &publish, base::Direction direction);
    void deliverUnclaimed();

    void setState(ClientState state);
    void refuse(RequestId request, mqtt::RequestError::Kind kind);
    void refuseAll(mqtt::RequestError::Kind kind);

    // One request of ours may be several packets of QMqttClient: it takes a filter a call.
    template<class Answer>
    struct Asked
    {
        RequestId request = 0;
        Answer answer;
        qsizetype waiting = 0;
    };
    template<class Answer>
    struct Part
    {
        std::shared_ptr<Asked<Answer>> of;
        qsizetype index = 0;
    };
    void answered(const std::shared_ptr<Asked<mqtt::Suback>> &asked);
    void answered(const std::shared_ptr<Asked<mqtt::Unsuback>> &asked);

    base::WireTap *m_tap;
    mqtt::MessageSink *m_sink;
    ClientState m_state = ClientState::Disconnected;
    ConnectionOptions m_options;
    std::unique_ptr<net::Transport> m_transport;
    std::unique_ptr<TransportDevice> m_device; // these two live as long as one link
    std::unique_ptr<QMqttClient> m_client;
    mqtt::Framer m_framer;
    QByteArray m_beginning;      // of what the server sent, at most 32 bytes
    mqtt::PacketId m_sentId = 0; // of the request that QMqttClient wrote last

    std::vector<Command> m_held; // until CONNACK
    QHash<qint32, RequestId> m_publishes;
    QHash<mqtt::PacketId, Part<mqtt::Suback>> m_subscribes;
    QHash<mqtt::PacketId, Part<mqtt::Unsuback>> m_unsubscribes;
    std::optional<mqtt::Publish> m_unclaimed; // received, and no subscription has told of it yet
    std::optional<mqtt::Connack> m_connack;
    std::optional<mqtt::Disconnect> m_serverDisconnect;
    std::optional<mqtt::Violation> m_violation; // the first that our codec saw
    std::optional<ClientError> m_closingError;
    bool m_closingMayRetry = false;
    TakeOverDetector m_takeOver;
    base::Stamp m_connected;
    int m_attempt = 0;
    QTimer m_connackTimer;
    QTimer m_reconnectTimer;
};

} // namespace client
