// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/wiretap.h"
#include "app/cli/script.h"
#include "app/client/iothread.h"
#include "app/client/mqttclient.h"
#include "app/mqtt/messagesink.h"

#include <QObject>

#include <array>
#include <deque>
#include <functional>

namespace cli {

// What came of one action.
struct ActionResult
{
    QString title;
    double seconds = 0;
    QString failure; // empty: as expected
};

// Where a script leads when it does not say so itself.
struct ScriptTarget
{
    QString host;
    int port = 0;                                            // 0: the transport's own
    std::optional<net::ModuleOptions> module = std::nullopt; // every connection goes through it
};

// Plays a script against a server and tells every event in the form of the public interface.
class ScriptRunner : public QObject, private mqtt::MessageSink, private base::WireTap
{
    Q_OBJECT

public:
    ScriptRunner(const Script &script, const ScriptTarget &target, QObject *parent = nullptr);

    // Another way than the network; `prepare` hears of the options before each try, on the I/O
    // thread.
    void setTransport(const net::TransportFactory &factory,
                      const std::function<void(client::ConnectionOptions &)> &prepare);
    int run(); // an exit code
    const QList<ActionResult> &results() const { return m_results; }

signals:
    void eventHappened(const QJsonObject &event);

private:
    struct Event
    {
        QJsonObject json;
        mqtt::Publish message; // of a message
    };

    // On the I/O thread.
    void message(base::Direction direction, const base::Stamp &stamp,
                 const mqtt::PublishView &publish) override;
    void linkOpened(const base::Stamp &stamp, QByteArrayView peer) override;
    void bytesCrossed(base::Direction direction, const base::Stamp &stamp,
                      QByteArrayView bytes) override;
    void linkClosed(const base::Stamp &stamp) override;

    void connectSignals();
    int play(const Action &action, QString &failure);
    int perform(const ConnectStep &step, QString &failure);
    int perform(const SubscribeStep &step, QString &failure);
    int perform(const UnsubscribeStep &step, QString &failure);
    int perform(const PublishStep &step, QString &failure);
    int perform(const AuthStep &step, QString &failure);
    int perform(const DisconnectStep &step, QString &failure);
    int perform(const ReconnectStep &step, QString &failure);
    int perform(const DropLinkStep &step, QString &failure);
    int perform(const SendRawStep &step, QString &failure);
    int perform(const FaultStep &step, QString &failure);
    int perform(const ClearFaultsStep &step, QString &failure);
    int perform(const ReleaseStep &step, QString &failure);
    int perform(const ReauthenticateStep &step, QString &failure);
    int perform(const SleepStep &step, QString &failure);
    int perform(const WaitStep &step, QString &failure);
    int perform(const ExpectMessageStep &step, QString &failure);
    int perform(const ExpectPacketStep &step, QString &failure);
    int waitedInVain(const QString &what, QString &failure);

    bool waitUntil(const std::function<bool()> &done, int timeoutMs);
    void open();
    void endLink();
    void happened(EventKind kind, QJsonObject json, const mqtt::Publish &message = {});
    void noteState(client::ClientState state);
    void noteError(const client::ClientError &error);
    void packetReceived(const QByteArray &packet);

    const Script m_script;
    const ScriptTarget m_target;
    client::IoThread m_ioThread;
    client::MqttClient m_client;
    client::ConnectionOptions m_options;
    std::function<void(client::ConnectionOptions &)> m_prepare;
    QList<ActionResult> m_results;

    std::array<std::deque<Event>, 9> m_events; // by kind, those not yet waited for
    std::deque<QJsonObject> m_packets;         // from the server, not yet expected
    bool m_keepsPackets = false;
    std::function<void()> m_changed; // something happened while waiting
    int m_links = 0;                 // opened so far
    bool m_linkIsDown = false;       // and nothing will change that
    bool m_linkWasOpen = false;
    bool m_everConnected = false;
    bool m_finished = false;
    std::optional<client::ClientError> m_lastError;
    QByteArray m_stream; // of the I/O thread: received bytes, not yet whole packets
};

} // namespace cli
