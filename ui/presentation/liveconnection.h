// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/mqttclient.h"
#include "app/client/wording.h"
#include "app/messages/inbox.h"
#include "app/messages/messagestore.h"
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
namespace profiles {
struct Profile;
}

namespace presentation {

class FramePulse;

// One open connection as the window knows it: the client, what it received, its subscriptions and
// what went wrong last. An error ends none of that; history stays until the tab is closed.
class LiveConnection : public QObject
{
    Q_OBJECT

public:
    // `ioThread`, `capture` and `pulse` must outlive it.
    LiveConnection(client::IoThread &ioThread, inspector::Capture &capture, FramePulse &pulse,
                   const profiles::Profile &profile, QObject *parent = nullptr);
    ~LiveConnection() override;

    const profiles::Profile &profile() const;
    // Used from the next connectToHost() on.
    void setProfile(const profiles::Profile &profile);
    // "mqtts://host:8883", without secrets.
    QString endpointText() const;

    client::ClientState state() const;
    // What went wrong last; nothing once a connection stands again.
    const std::optional<client::Explanation> &problem() const { return m_problem; }
    std::optional<mqtt::Connack> connack() const { return m_connack; }
    std::chrono::milliseconds connectDuration() const { return m_connectDuration; }

    const messages::MessageStore &store() const { return m_store; }
    const SubscriptionList &subscriptions() const { return m_subscriptions; }
    double messagesPerSecond() const { return m_messagesPerSecond; }

    void connectToHost();
    void disconnectFromHost();
    client::RequestId publish(const mqtt::Publish &publish);
    client::RequestId subscribe(const mqtt::Subscription &subscription,
                                std::optional<quint32> identifier = std::nullopt);
    void unsubscribe(const QByteArray &filter);
    void setMuted(const QByteArray &filter, bool muted);
    void clearMessages();

signals:
    void stateChanged(client::ClientState state);
    void problemChanged();
    void profileChanged();
    void messagesChanged(); // at most once a frame
    void rateChanged();
    void subscriptionsChanged();
    // Acknowledged, or written to the socket for QoS 0.
    void publishFinished(client::RequestId request, mqtt::ReasonCode reason);
    // Nothing was sent; `text` says why.
    void requestRefused(client::RequestId request, const QString &text);

private:
    void connectClient();
    void takeMessages();
    void countForSubscriptions(const messages::Batch &batch);
    void measureRate();
    void setProblem(std::optional<client::Explanation> problem);
    void clientStateChanged(client::ClientState state);
    void clientConnected(const mqtt::Connack &connack);
    void clientSubscribed(client::RequestId request, const mqtt::Suback &suback);
    void clientRefusedRequest(client::RequestId request, const client::RequestError &error);
    void subscribeFromProfile();

    std::unique_ptr<profiles::Profile> m_profile;
    FramePulse &m_pulse;
    messages::Inbox m_inbox;
    messages::MessageStore m_store;
    SubscriptionList m_subscriptions;
    // Shared with the capture, which shows its packets for longer than the tab lives.
    std::shared_ptr<inspector::CaptureFeed> m_feed;
    client::MqttClient m_client; // after what it taps into, so that it ends first
    std::optional<client::Explanation> m_problem;
    std::optional<mqtt::Connack> m_connack;
    QElapsedTimer m_connectClock;
    std::chrono::milliseconds m_connectDuration{0};
    QTimer m_rateTimer;
    QElapsedTimer m_rateClock;
    quint64 m_rateCount = 0;
    double m_messagesPerSecond = 0;
};

} // namespace presentation
