// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Enhanced authentication (5.0, 4.12): who speaks AUTH, and what may be said.
#include "app/mqtt/requestchecks.h"
#include "app/mqtt/session.h"

namespace mqtt {

namespace {

QByteArrayView dataOf(PropertiesView properties)
{
    return properties.text(PropertyId::AuthenticationData).value_or(QByteArrayView());
}

Auth authPacket(ReasonCode reason, const Authenticator &authenticator, const QByteArray &data)
{
    Auth auth{reason, {}};
    auth.properties.addText(PropertyId::AuthenticationMethod, authenticator.method());
    auth.properties.addText(PropertyId::AuthenticationData, data);
    return auth;
}

} // namespace

void Session::setAuthenticator(std::unique_ptr<Authenticator> authenticator)
{
    m_authenticator = std::move(authenticator);
}

void Session::auth(const base::Stamp &now, RequestToken token, const Auth &auth)
{
    m_now = now;
    if (m_state != SessionState::Connecting && m_state != SessionState::Connected)
        refuse(token, RequestError::Kind::NotConnected);
    else if (const auto error = checkRequest(auth, m_version, m_limits, m_connect))
        refuse(token, *error);
    else
        sendPacket(auth);
}

void Session::reauthenticate(const base::Stamp &now, RequestToken token)
{
    m_now = now;
    if (m_state != SessionState::Connected)
        return refuse(token, RequestError::Kind::NotConnected);
    if (m_version != ProtocolVersion::V5)
        return refuse(token, RequestError::Kind::NotInThisVersion);
    // [MQTT-4.12.1-1] by the method of CONNECT; one exchange at a time.
    if (!m_authenticator || m_reauthentication)
        return refuse(token, RequestError::Kind::InvalidProperty);
    m_reauthentication = token;
    sendPacket(authPacket(ReasonCode::ReAuthenticate, *m_authenticator, m_authenticator->begin()));
}

void Session::authReceived(const Auth &auth)
{
    const auto asked = m_connect.properties.view().text(PropertyId::AuthenticationMethod);
    const auto named = auth.properties.view().text(PropertyId::AuthenticationMethod);
    // [MQTT-4.12.0-6] never unasked, [MQTT-4.12.0-5] and always by the same method.
    if (!asked || (named && *named != *asked))
        return violated(Violation::Kind::AuthNotAskedFor, ReasonCode::ProtocolError,
                        asked ? "MQTT-4.12.0-5" : "MQTT-4.12.0-6");
    if (m_state == SessionState::Connecting) // the exchange goes on: the time starts anew
        m_actions.push_back(StartTimer{SessionTimer::Connack, std::chrono::milliseconds(15'000)});
    m_actions.push_back(AuthReceived{auth});
    if (m_authenticator)
        carryOnAuthentication(auth);
}

void Session::carryOnAuthentication(const Auth &auth)
{
    const bool isFirst = m_state == SessionState::Connecting;
    if (!isFirst && !m_reauthentication) // 4.12.1: only a client begins anew
        return violated(Violation::Kind::AuthNotAskedFor, ReasonCode::ProtocolError,
                        "MQTT-4.12.1-1");
    if (auth.reason == ReasonCode::ContinueAuthentication) { // [MQTT-4.12.0-3]
        const auto answer = m_authenticator->answer(dataOf(auth.properties));
        if (!answer)
            return notAuthentic(answer.error());
        sendPacket(authPacket(ReasonCode::ContinueAuthentication, *m_authenticator, *answer));
    } else if (auth.reason == ReasonCode::Success && !isFirst) {
        if (const auto flaw = m_authenticator->finish(dataOf(auth.properties)))
            return notAuthentic(*flaw);
        m_actions.push_back(Reauthenticated{*std::exchange(m_reauthentication, std::nullopt)});
    } else { // [MQTT-4.12.0-2] before CONNACK a server says "continue" and nothing else
        violated(Violation::Kind::AuthNotAskedFor, ReasonCode::ProtocolError,
                 isFirst ? "MQTT-4.12.0-2" : "MQTT-4.12.1-1");
    }
}

// Whether a successful CONNACK ends the authentication as it was begun.
bool Session::isAuthentic(const Connack &connack)
{
    const auto asked = m_connect.properties.view().text(PropertyId::AuthenticationMethod);
    const auto named = connack.properties.view().text(PropertyId::AuthenticationMethod);
    if (asked != named) {
        violated(Violation::Kind::WrongAuthenticationMethod, ReasonCode::ProtocolError,
                 asked ? "MQTT-4.12.0-5" : "MQTT-4.12.0-6");
        return false;
    }
    if (!m_authenticator)
        return true;
    if (const auto flaw = m_authenticator->finish(dataOf(connack.properties))) {
        notAuthentic(*flaw);
        return false;
    }
    return true;
}

void Session::notAuthentic(AuthenticationFlaw flaw)
{
    // A client has no code of its own for it (3.14.2.1).
    violated({Violation::Kind::AuthenticationFailed, {}, {}, flaw, {}},
             ReasonCode::UnspecifiedError);
}

} // namespace mqtt
