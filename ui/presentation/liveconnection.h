// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/mqttclient.h"
#include "app/client/wording.h"
#include "app/messages/inbox.h"
#include "app/profiles/profile.h"
#include "app/storage/fileerror.h"
#include "ui/presentation/messagehistory.h"
#include "ui/presentation/moduleroute.h"
#include "ui/presentation/subscriptionlist.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace client {
class IoThread;
}
namespace inspector {
class Capture;
class CaptureFeed;
} // namespace inspector

namespace modem {
struct CarrierOptions;
class ModuleLibrary;
} // namespace modem

namespace presentation {

class CarrierLog;
class FramePulse;

// One open connection as the window knows it: the client, what it received, its subscriptions and
// what went wrong last. An error ends none of that; history stays until the tab is closed.
class LiveConnection : public QObject
{
    Q_OBJECT

public:
    // `ioThread`, `capture` and `pulse` must outlive it. A lasting session is kept in a file of the
    // folder `sessions` between runs of the program; empty: it is not.
    LiveConnection(client::IoThread &ioThread, inspector::Capture &capture, FramePulse &pulse,
                   const profiles::Profile &profile, const QString &sessions = {},
                   QObject *parent = nullptr);
    ~LiveConnection() override;

    const profiles::Profile &profile() const { return m_profile; }
    // Used from the next connectToHost() on.
    void setProfile(const profiles::Profile &profile);
    QString endpointText() const; // "mqtts://host:8883", without secrets

    // From the next connectToHost() on through the commands of a serial module.
    void setModule(const ModuleRoute &route);
    const std::optional<ModuleRoute> &module() const { return m_module; }

    // Descriptions of the modules that can carry a connection; must outlive it. Without them, those
    // that come with the program.
    void setModules(const modem::ModuleLibrary *modules) { m_modules = modules; }

    // What crosses the port of a module that carries this connection; null: none does, so far.
    const std::shared_ptr<CarrierLog> &carrierLog() const { return m_carrierLog; }

    client::ClientState state() const { return m_client->state(); }
    // What went wrong last; nothing once a connection stands again.
    const std::optional<client::Explanation> &problem() const { return m_problem; }
    // A way out of the problem that can be had at once, as the text of a button; empty: none is
    // known. It goes with the problem.
    const QString &remedy() const { return m_remedy; }
    void setRemedy(const QString &text);
    void useRemedy() { emit remedyRequested(); }
    // What a server did against the standard, kept while the connection stands again, until
    // somebody has read it.
    const std::optional<client::Explanation> &violation() const { return m_violation; }
    void dismissViolation();
    // Why what is unfinished would be lost with the program just now; nothing: it would not.
    const std::optional<storage::FileError> &sessionProblem() const { return m_sessionProblem; }
    // The server's answer to the last CONNECT that went well.
    const std::optional<mqtt::Connack> &connack() const { return m_connack; }
    std::chrono::milliseconds connectDuration() const { return m_connectDuration; }

    const messages::MessageStore &store() const { return m_history.store(); }
    MessageHistory &history() { return m_history; }
    const MessageHistory &history() const { return m_history; }
    const SubscriptionList &subscriptions() const { return m_subscriptions; }
    double messagesPerSecond() const { return m_messagesPerSecond; }
    double publishesPerSecond() const { return m_publishesPerSecond; }

    // Also drops a connection that stands. Subscriptions of the profile follow once it is accepted.
    void connectToHost(const profiles::Secrets &secrets = {});
    void disconnectFromHost(const mqtt::Disconnect &packet = {});
    void retryNow(); // while waiting to reconnect
    bool canReauthenticate() const;
    void reauthenticate();
    client::RequestId publish(const mqtt::Publish &publish);
    // While the connection is down, the subscription is made once it stands.
    void subscribe(const mqtt::Subscription &subscription,
                   std::optional<quint32> identifier = std::nullopt);
    void unsubscribe(const QByteArray &filter);
    void setMuted(const QByteArray &filter, bool muted);
    void setColor(const QByteArray &filter,
                  const QString &color); // "#rrggbb"; empty: the program's
    void clearMessages();
    // Subscriptions beside those of the list, for a look at what the server keeps; the answer is
    // askAnswered(), or publishRefused().
    client::RequestId ask(const mqtt::Subscription &subscription);
    client::RequestId endAsking(const QByteArray &filter);

    // Wrong on purpose: see client::MqttClient.
    void sendRaw(const QByteArray &bytes, const std::optional<mqtt::Fault> &fault = {});
    void addFault(const mqtt::Fault &fault);
    void clearFaults();
    void releaseHeld(std::optional<mqtt::PacketType> packet = {}, int count = 0);
    const QList<mqtt::PacketType> &heldPackets() const { return m_held; }
    int armedFaults() const { return m_armedFaults; }

signals:
    void stateChanged(client::ClientState state);
    void problemChanged();
    void remedyChanged();
    void remedyRequested();
    void violationChanged();
    void sessionProblemChanged();
    void reauthenticated();
    void faultsChanged();
    void profileChanged();
    void messagesChanged(); // at most once a frame
    void rateChanged();
    void subscriptionsChanged();
    void subscriptionCountsChanged(); // only how many were received; at most once a frame
    // Acknowledged, or written to the socket for QoS 0.
    void publishFinished(client::RequestId request, mqtt::ReasonCode reason,
                         const mqtt::Properties &properties);
    // Nothing was sent; `text` says why.
    void publishRefused(client::RequestId request, const QString &text);
    void askAnswered(client::RequestId request, const mqtt::Suback &suback);
    void reconnectScheduled(std::chrono::milliseconds delay, int attempt);

private:
    void connectClient();
    void takeMessages();
    void countForSubscriptions(const messages::Batch &batch);
    void measureRate();
    void setProblem(std::optional<client::Explanation> problem);
    void adoptProfileSubscriptions();
    void send(SubscriptionEntry &entry);
    void subscribeAll(bool sessionPresent);
    void makeSessionFile(const QString &folder);
    void goThroughModule(client::ConnectionOptions &options);
    at::Catalog carrierModule() const;
    modem::CarrierOptions carrierOptions();
    messages::MessageSource messageSource() const;

    void onStateChanged(client::ClientState state);
    void onConnected(const mqtt::Connack &connack);
    void onFailed(const client::ClientError &error);
    void onSubscribed(client::RequestId request, const mqtt::Suback &suback);
    void onUnsubscribed(client::RequestId request);
    void onRequestRefused(client::RequestId request, const client::RequestError &error);

    profiles::Profile m_profile;
    std::optional<ModuleRoute> m_module;
    const modem::ModuleLibrary *m_modules = nullptr;
    std::shared_ptr<CarrierLog> m_carrierLog; // shared with the client's thread
    messages::Inbox m_inbox;
    MessageHistory m_history;
    SubscriptionList m_subscriptions;
    // Shared with the capture, which shows its packets for longer than this lives.
    std::shared_ptr<inspector::CaptureFeed> m_feed;
    std::unique_ptr<client::MqttClient> m_client; // last of those it writes to, so it ends first
    std::shared_ptr<mqtt::SessionKeeper> m_sessionFile; // shared with the client's thread
    std::optional<client::Explanation> m_problem;
    QString m_remedy;
    std::optional<client::Explanation> m_violation;
    std::optional<storage::FileError> m_sessionProblem;
    QList<mqtt::PacketType> m_held;
    int m_armedFaults = 0;
    std::optional<mqtt::Connack> m_connack;
    QElapsedTimer m_connectClock;
    std::chrono::milliseconds m_connectDuration{0};
    QTimer m_rateTimer;
    QElapsedTimer m_rateClock;
    quint64 m_rateCount = 0;
    double m_messagesPerSecond = 0;
    quint64 m_publishCount = 0; // since the last measure
    double m_publishesPerSecond = 0;
};

} // namespace presentation
