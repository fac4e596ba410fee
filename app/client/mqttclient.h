// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/wiretap.h"
#include "app/client/clienterror.h"
#include "app/mqtt/messagesink.h"
#include "app/mqtt/outgoingfaults.h"
#include "app/mqtt/packets.h"
#include "app/mqtt/scram.h"
#include "app/mqtt/sessionaction.h"
#include "app/mqtt/sessionkeeper.h"
#include "app/net/endpoint.h"
#include "app/net/transport.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <memory>

namespace client {

class IoThread;
struct PublishesFinished;
struct StateNotice;
struct ReconnectNotice;
struct DelayedNotice;
struct KeepingNotice;

enum class ClientState : quint8 {
    Disconnected,
    OpeningLink, // name, TCP, TLS, WebSocket
    Connecting,  // CONNECT sent, CONNACK awaited
    Connected,
    Waiting, // for the next try to reconnect
    Disconnecting
};

// Who speaks MQTT: the session of our own, or QMqttClient, where the program was built with it.
enum class EngineKind : quint8 { Own, QtMqtt };
bool isBuilt(EngineKind kind);

// Waits double from `first` to `longest`, each with a random part so that devices do not march in
// step. A refusal that cannot get better by itself (bad password, wrong version) ends the tries.
struct ReconnectPolicy
{
    bool enabled = true;
    std::chrono::milliseconds first{1000};
    std::chrono::milliseconds longest{60'000};
    friend bool operator==(const ReconnectPolicy &, const ReconnectPolicy &) = default;
};

struct ConnectionOptions
{
    net::EndpointOptions endpoint;
    mqtt::Connect connect;
    EngineKind engine = EngineKind::Own;
    ReconnectPolicy reconnect;
    // Messages not yet acknowledged when the link ends for good wait for the next connectToHost,
    // even where the session itself is not a lasting one.
    bool keepsUnfinished = false;
    // Gives topics an alias of its own accord where a 5.0 server allows any.
    bool assignsTopicAliases = false;
    // Proves who we are by SCRAM (5.0); `connect` then names no authentication method itself.
    std::optional<mqtt::ScramCredentials> scram;
    // Keeps a lasting session from one run of the program to the next; may be null. Used on the
    // I/O thread, until the next connectToHost or the end of the client.
    std::shared_ptr<mqtt::SessionKeeper> keeper;
    // Called on the I/O thread before every try, a reconnect too: credentials that have an end are
    // made anew here. It must not touch what belongs to another thread.
    std::function<void(ConnectionOptions &)> renew{};
};

// Names one request of ours until its answer; never 0, unique within a client.
using RequestId = quint64;

// Speaks MQTT to one server: joins session, transport and clock. It belongs to the thread that
// made it and emits there; the work is done on the I/O thread, so that nothing here waits for a
// window. Messages do not come as signals but to the MessageSink, on the I/O thread.
class MqttClient : public QObject
{
    Q_OBJECT

public:
    // Tap and sink may be null; both must outlive the client.
    MqttClient(IoThread &ioThread, base::WireTap *tap, mqtt::MessageSink *sink,
               QObject *parent = nullptr);
    ~MqttClient() override; // closes the link without DISCONNECT if it is still open

    ClientState state() const;

    // Another way to carry bytes, a modem say; net::makeTransport unless set. Takes effect with the
    // next connectToHost; the factory is called on the I/O thread.
    void setTransportFactory(const net::TransportFactory &factory);

    // Opens the link and sends CONNECT; a new call while not Disconnected first drops the old link.
    void connectToHost(const ConnectionOptions &options);
    // Sends DISCONNECT and closes; also ends waiting for a reconnect.
    void disconnectFromHost(const mqtt::Disconnect &packet = {});
    // Closes the link as a failing network would; the reconnect policy applies.
    void dropLink();
    // While Waiting: tries now instead of when the time has come.
    void retryNow();

    // Packet identifiers are given by the session; those in the argument are ignored. Requests made
    // before CONNACK wait for it. While the link is down, messages of QoS 1 and 2 wait when the
    // session is a lasting one; every other request is refused.
    RequestId publish(const mqtt::Publish &publish);
    RequestId subscribe(const mqtt::Subscribe &subscribe);
    RequestId unsubscribe(const mqtt::Unsubscribe &unsubscribe);
    void sendAuth(const mqtt::Auth &auth);
    RequestId reauthenticate(); // with ConnectionOptions::scram
    // These very bytes, past the session and past armed faults: for tests of the other side. A
    // fault given with them is played on them as on one packet; it needs the own engine.
    void sendRaw(const QByteArray &bytes, const std::optional<mqtt::Fault> &fault = {});

    // Faults on purpose, played on packets as they go out; they stay armed from link to link.
    void addFault(const mqtt::Fault &fault);
    void clearFaults();
    // Lets the oldest held packets go: of one type or any, `count` of them or all (0).
    void releaseHeld(std::optional<mqtt::PacketType> packet = {}, int count = 0);

signals:
    void stateChanged(client::ClientState state);
    void connected(const mqtt::Connack &connack);
    // QoS 0: written to the socket (reason Success). QoS 1, 2: acknowledged; reason as the server
    // said.
    void publishFinished(client::RequestId request, mqtt::ReasonCode reason,
                         const mqtt::Properties &properties);
    void subscribed(client::RequestId request, const mqtt::Suback &suback);
    void unsubscribed(client::RequestId request, const mqtt::Unsuback &unsuback);
    void authReceived(const mqtt::Auth &auth);
    void reauthenticated(client::RequestId request);
    // The server's own DISCONNECT (5.0); the link goes down after it.
    void disconnectReceived(const mqtt::Disconnect &packet);
    // A request was refused before anything was sent.
    void requestRefused(client::RequestId request, const client::RequestError &error);
    // The link could not be opened, was refused, broke, or was closed by us because of the peer.
    // stateChanged follows, to Waiting or Disconnected.
    void failed(const client::ClientError &error);
    // The next try to reconnect comes after this time.
    void reconnectScheduled(std::chrono::milliseconds delay, int attempt);
    // Packets that a fault holds, oldest first, and how many faults are armed.
    void faultsChanged(const QList<mqtt::PacketType> &held, int armed);
    // Whether what is unfinished outlives the program just now; told when it changes.
    void sessionKeptChanged(bool kept);

private:
    class Engine;
    class Worker;
    class QtMqttEngine;
    std::unique_ptr<Engine> makeEngine(EngineKind kind);
    void shutDownEngine();
    void takeNotices();
    void tell(const StateNotice &notice);
    void tell(const mqtt::ConnectAccepted &notice);
    void tell(const PublishesFinished &notice);
    void tell(const mqtt::SubscribeAnswered &notice);
    void tell(const mqtt::UnsubscribeAnswered &notice);
    void tell(const mqtt::RequestRefused &notice);
    void tell(const mqtt::AuthReceived &notice);
    void tell(const mqtt::DisconnectReceived &notice);
    void tell(const ClientError &error);
    void tell(const mqtt::Reauthenticated &notice);
    void tell(const ReconnectNotice &notice);
    void tell(const DelayedNotice &notice);
    void tell(const KeepingNotice &notice);

    IoThread &m_ioThread;
    base::WireTap *m_tap;
    mqtt::MessageSink *m_sink;
    EngineKind m_kind = EngineKind::Own;
    std::unique_ptr<Engine> m_engine;
    net::TransportFactory m_factory;
    ClientState m_state = ClientState::Disconnected;
    RequestId m_lastRequest = 0;
};

} // namespace client
