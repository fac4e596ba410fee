// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/engine.h"
#include "app/client/reconnect.h"
#include "app/mqtt/session.h"

#include <QTimer>

#include <array>
#include <optional>

namespace client {

// How far the session's journal has come on its way to the keeper.
struct SessionKeeping
{
    qsizetype size = 0;      // bytes appended since it was last written as a whole
    qsizetype wholeSize = 0; // bytes then
    bool failed = false;
    qint64 triedUs = 0; // when writing last failed
};

// The engine of our own: carries out on the I/O thread what the session asks for.
class MqttClient::Worker : public MqttClient::Engine
{
public:
    Worker(MqttClient &owner, base::WireTap *tap, mqtt::MessageSink *sink);

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
    void carryOut(FaultCommand &command);
    void carryOut(ClearFaultsCommand &);
    void carryOut(ReleaseCommand &command);
    void releaseRequests();

    void dropTransport();
    void makeTransport(const net::TransportFactory &factory);
    void openLink();
    void linkOpened();
    void linkClosed();
    void linkFailed(const net::LinkError &error);
    ClientError errorOfBrokenLink(const net::LinkError &error) const;
    void linkIsGone(const std::optional<ClientError> &error, bool mayRetry);
    void waitForRetry();

    // clientoutput.cpp: what leaves the session, and what becomes of it
    void takeUpSession(bool isKept);
    void keepSession();
    bool writeWholeJournal();
    void sendOutput();
    void sendLate();
    void tellDelayed();

    void actOnSession();
    void act(mqtt::SessionAction &action);
    void closeBecause(const mqtt::CloseLink &close);
    void noticeIfTakenOver();
    void connackAccepted(mqtt::ConnectAccepted &accepted);

    void setState(ClientState state);
    void tell(Notice notice);
    void tellFinished();
    std::chrono::milliseconds sinceConnack() const;

    base::WireTap *m_tap;
    mqtt::MessageSink *m_sink;

    ClientState m_state = ClientState::Disconnected;
    ConnectionOptions m_options;
    mqtt::Session m_session;
    std::vector<mqtt::SessionAction> m_acting;
    std::unique_ptr<net::Transport> m_transport;
    mqtt::OutgoingFaults m_faults;
    QByteArray m_faulty; // what the faults made of the output
    QTimer m_lateTimer;
    SessionKeeping m_keeping;
    std::vector<Command> m_current; // being carried out, from m_next on
    size_t m_next = 0;
    bool m_working = false;
    base::Stamp m_now; // of the requests at hand; a clock call each would cost more than sending
    std::vector<mqtt::PublishFinished> m_finished; // told together, before anything else is
    std::vector<Command> m_held;                   // until the link is open or has failed

    std::optional<mqtt::Connack> m_refusal;
    std::optional<mqtt::Disconnect> m_serverDisconnect;
    std::optional<ClientError> m_closingError; // why we close, when it is not a person's wish
    bool m_closingMayRetry = false;            // we play a failing network
    TakeOverDetector m_takeOver;
    qint64 m_connackUs = 0;
    int m_attempt = 0;
    std::array<QTimer, 3> m_sessionTimers;
    QTimer m_reconnectTimer;
};

} // namespace client
