// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/session.h"

#include "app/mqtt/encode.h"
#include "app/mqtt/requestchecks.h"

namespace mqtt {

namespace {

constexpr std::chrono::milliseconds connackTime{15'000};
constexpr qint64 longestPingTimeUs = 10'000'000;

std::chrono::milliseconds msFromUs(qint64 us)
{
    return std::chrono::milliseconds(qMax<qint64>(1, (us + 999) / 1000));
}

} // namespace

Session::Session(MessageSink *sink) : m_sink(sink) {}

bool Session::isLasting() const
{
    if (m_version != ProtocolVersion::V5)
        return !m_connect.cleanStart;
    if (m_limits.sessionExpiry)
        return *m_limits.sessionExpiry > 0;
    return m_connect.properties.view().number(PropertyId::SessionExpiryInterval).value_or(0) > 0;
}

void Session::bytesTaken(Taken taken)
{
    if (taken == Taken::Sent)
        m_lastLeftUs = m_lastSentUs;
    else
        m_lastSentUs = m_lastLeftUs;
    m_output.resize(0); // keeps its capacity
    constexpr qsizetype keptCapacity = 4 * 1024 * 1024;
    if (m_output.capacity() > keptCapacity)
        m_output = QByteArray();
}

void Session::linkOpened(const base::Stamp &now, const Connect &connect)
{
    m_now = now;
    if (connect.version != m_version)
        forget();
    const QByteArray assigned = m_limits.assignedClientId;
    m_version = connect.version;
    m_connect = connect;
    // The session lives under the identifier that the server gave it.
    if (connect.clientId.isEmpty() && !connect.cleanStart)
        m_connect.clientId = assigned;
    m_limits = ServerLimits();
    m_limits.assignedClientId = m_connect.clientId.isEmpty() ? QByteArray() : assigned;
    if (connect.cleanStart) { // [MQTT-3.1.2-4]
        m_received.clear();
        makeJournalStale();
    }
    m_receivedHere.clear();
    m_reauthentication.reset();
    if (m_authenticator) {
        m_connect.properties.addText(PropertyId::AuthenticationMethod, m_authenticator->method());
        m_connect.properties.addText(PropertyId::AuthenticationData, m_authenticator->begin());
    }

    const PropertiesView properties = m_connect.properties;
    m_maximumPacketSize = properties.number(PropertyId::MaximumPacketSize)
                                  .value_or(maximumVariableByteInteger + 5);
    m_receiveMaximum =
            static_cast<quint16>(properties.number(PropertyId::ReceiveMaximum).value_or(65535));
    m_aliasesIn.reset(
            static_cast<quint16>(properties.number(PropertyId::TopicAliasMaximum).value_or(0)));
    m_aliasesOut.reset(0);
    m_framer.reset();
    m_beginning.clear();
    m_unacknowledged = 0;
    m_pingAwaited = false;
    m_lastReceivedUs = now.monotonicUs;

    m_state = SessionState::Connecting;
    sendPacket(m_connect);
    m_actions.push_back(StartTimer{SessionTimer::Connack, connackTime});
}

void Session::linkEnded()
{
    m_state = SessionState::Offline;
    m_framer.reset();
    m_output.resize(0);
    m_toResend = 0;
    // 4.4: only messages are sent again; SUBSCRIBE and UNSUBSCRIBE end with their link.
    for (Outstanding *request = m_inFlight.first(); request;) {
        Outstanding *following = m_inFlight.after(*request);
        if (!request->isMessage()) {
            refuse(request->token, RequestError::Kind::ConnectionLost);
            m_inFlight.remove(request->id);
        }
        request = following;
    }
    std::deque<WaitingRequest> kept;
    for (WaitingRequest &waiting : m_waiting) {
        const auto *publish = std::get_if<Publish>(&waiting.request);
        if (publish && publish->qos != QoS::AtMostOnce)
            kept.push_back(std::move(waiting));
        else
            refuse(waiting.token, RequestError::Kind::ConnectionLost);
    }
    m_waiting.swap(kept);
    if (m_reauthentication)
        refuse(*std::exchange(m_reauthentication, std::nullopt),
               RequestError::Kind::ConnectionLost);
}

void Session::forget(RequestError::Kind why, const QString &words)
{
    for (Outstanding *request = m_inFlight.first(); request; request = m_inFlight.after(*request)) {
        refuse(request->token, why);
        if (m_sink && !words.isEmpty() && request->isMessage()
            && request->awaits != Outstanding::Awaits::Pubcomp) // the server has it
            m_sink->undelivered(m_now, request->id, words);
    }
    for (const WaitingRequest &waiting : m_waiting)
        refuse(waiting.token, why);
    m_inFlight.clear();
    m_waiting.clear();
    m_received.clear();
    m_unacknowledged = 0;
    m_toResend = 0;
    m_limits.assignedClientId.clear();
    m_hasState = false;
    makeJournalStale();
}

void Session::timerFired(const base::Stamp &now, SessionTimer timer)
{
    m_now = now;
    switch (timer) {
    case SessionTimer::Connack:
        if (m_state == SessionState::Connecting)
            end(CloseLink::Why::ConnackTimeout);
        return;
    case SessionTimer::KeepAlive:
        if (m_state == SessionState::Connected && m_keepAliveUs > 0)
            keepAliveFired();
        return;
    case SessionTimer::PingResponse:
        if (m_state == SessionState::Connected && m_pingAwaited)
            pingResponseFired();
        return;
    }
}

// Silence of either side counts: [MQTT-3.1.2-20] asks us to send, and a server that says nothing
// any more is only found out by asking.
qint64 Session::idleSinceUs() const
{
    return qMin(m_lastSentUs, qMax(m_lastReceivedUs, m_pingSentUs));
}

void Session::keepAliveFired()
{
    // A timer may fire a moment early; a ping that comes so much too soon does no harm.
    constexpr qint64 tolerance = 5'000;
    if (m_now.monotonicUs - idleSinceUs() >= m_keepAliveUs - tolerance) {
        sendPacket(Pingreq{});
        m_pingSentUs = m_now.monotonicUs;
        if (!m_pingAwaited) {
            m_pingAwaited = true;
            m_actions.push_back(StartTimer{SessionTimer::PingResponse,
                                           msFromUs(qMin(m_keepAliveUs, longestPingTimeUs))});
        }
    }
    const qint64 due = idleSinceUs() + m_keepAliveUs - m_now.monotonicUs;
    m_actions.push_back(StartTimer{SessionTimer::KeepAlive, msFromUs(due)});
}

void Session::pingResponseFired()
{
    // Bytes of a long packet before the PINGRESP are a sign of life too.
    const qint64 timeout = qMin(m_keepAliveUs, longestPingTimeUs);
    const qint64 silent = m_now.monotonicUs - m_lastReceivedUs;
    if (silent >= timeout - 5'000)
        end(CloseLink::Why::KeepAliveTimeout);
    else
        m_actions.push_back(StartTimer{SessionTimer::PingResponse, msFromUs(timeout - silent)});
}

void Session::publish(const base::Stamp &now, RequestToken token, const Publish &publish)
{
    m_now = now;
    if (m_state == SessionState::Connected
        && (publish.qos == QoS::AtMostOnce || (hasQuota() && m_waiting.empty() && !m_toResend)))
        send(token, publish);
    else if (mayWait(publish))
        wait(token, publish);
    else
        refuse(token, RequestError::Kind::NotConnected);
}

bool Session::mayWait(const Publish &publish) const
{
    if (m_state == SessionState::Connecting || m_state == SessionState::Connected)
        return true;
    return isLasting() && publish.qos != QoS::AtMostOnce;
}

void Session::subscribe(const base::Stamp &now, RequestToken token, const Subscribe &subscribe)
{
    m_now = now;
    if (m_state == SessionState::Connected)
        send(token, subscribe);
    else if (m_state == SessionState::Connecting)
        wait(token, subscribe);
    else
        refuse(token, RequestError::Kind::NotConnected);
}

void Session::unsubscribe(const base::Stamp &now, RequestToken token,
                          const Unsubscribe &unsubscribe)
{
    m_now = now;
    if (m_state == SessionState::Connected)
        send(token, unsubscribe);
    else if (m_state == SessionState::Connecting)
        wait(token, unsubscribe);
    else
        refuse(token, RequestError::Kind::NotConnected);
}

bool Session::disconnect(const base::Stamp &now, const Disconnect &disconnect)
{
    m_now = now;
    if (m_state != SessionState::Connecting && m_state != SessionState::Connected) {
        refuse(0, RequestError::Kind::NotConnected);
        return false;
    }
    if (const auto error = checkRequest(disconnect, m_version, m_limits, m_connect)) {
        refuse(0, *error);
        return false;
    }
    sendPacket(disconnect);
    if (const auto expiry = disconnect.properties.view().number(PropertyId::SessionExpiryInterval))
        m_limits.sessionExpiry = *expiry;
    end(CloseLink::Why::Requested);
    return true;
}

void Session::sendRaw(const base::Stamp &now, QByteArrayView bytes)
{
    m_now = now;
    if (m_state != SessionState::Connecting && m_state != SessionState::Connected)
        return;
    m_output.append(bytes);
    noteSent();
}

void Session::refuse(RequestToken token, RequestError::Kind kind)
{
    refuse(token, RequestError{kind});
}

void Session::refuse(RequestToken token, const RequestError &error)
{
    m_actions.push_back(RequestRefused{token, error});
}

void Session::end(CloseLink::Why why)
{
    m_state = SessionState::Ended;
    m_actions.push_back(CloseLink{why, {}});
}

} // namespace mqtt
