// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/reconnect.h"

#include "app/base/overload.h"

#include <algorithm>

namespace client {

namespace {

using mqtt::ReasonCode;

bool mayGetBetter(const net::LinkError &error)
{
    using Kind = net::LinkError::Kind;
    switch (error.kind) {
    case Kind::CertificateExpired:
    case Kind::CertificateNotYetValid:
    case Kind::CertificateUntrusted:
    case Kind::CertificateNameMismatch:
    case Kind::CertificateNotPinned:
    case Kind::CertificateFileUnusable:
    case Kind::ProxyLoginRefused:
    case Kind::ClientCertificateRejected:
    case Kind::LocalAddressUnusable:
    case Kind::CiphersUnknown:
    case Kind::SharedKeyNotHex:
    case Kind::SharedKeyRefused:
        return false;
    case Kind::ModuleFailed: // wrong commands stay wrong, a connection that stood may come back
        return error.stage == net::Stage::Open;
    case Kind::HostNotFound:
    case Kind::ServiceNotFound:
    case Kind::ConnectionRefused:
    case Kind::NetworkUnreachable:
    case Kind::TimedOut:
    case Kind::ClosedByPeer:
    case Kind::SocketFileUnusable:
    case Kind::ProxyNotFound:
    case Kind::ProxyUnreachable:
    case Kind::ProxyDenied:
    case Kind::ProxyFailed:
    case Kind::TlsHandshakeFailed:
    case Kind::TlsClosedByPeer:
    case Kind::TlsVersionRefused:
    case Kind::WebSocketUpgradeRefused:
    case Kind::WebSocketAnswerInvalid:
    case Kind::WebSocketBroken:
    case Kind::CarrierFailed: // no network yet, a port that somebody holds
    case Kind::EndlessHeaders:
    case Kind::Other:
        return true;
    }
    Q_UNREACHABLE();
}

bool mayGetBetter(const Refused &refused)
{
    const ReasonCode reason = refused.connack.reason;
    if (refused.version != mqtt::ProtocolVersion::V5)
        return reason == mqtt::connectreturn::ServerUnavailable;
    static constexpr ReasonCode passing[] = {
            ReasonCode::UnspecifiedError,  ReasonCode::ImplementationSpecificError,
            ReasonCode::ServerUnavailable, ReasonCode::ServerBusy,
            ReasonCode::QuotaExceeded,     ReasonCode::ConnectionRateExceeded};
    return std::find(std::begin(passing), std::end(passing), reason) != std::end(passing);
}

bool mayGetBetter(const DisconnectedByServer &disconnected)
{
    static constexpr ReasonCode lasting[] = {ReasonCode::NotAuthorized, ReasonCode::Banned,
                                             ReasonCode::BadAuthenticationMethod,
                                             ReasonCode::UseAnotherServer, ReasonCode::ServerMoved};
    return std::find(std::begin(lasting), std::end(lasting), disconnected.packet.reason)
           == std::end(lasting);
}

// Most are slips of a server that may not come again; these want a person to change something.
bool mayGetBetter(const Violation &violation)
{
    using Kind = Violation::Kind;
    return violation.kind != Kind::NotMqtt && violation.kind != Kind::UnknownSessionPresent
           && violation.kind != Kind::WrongAuthenticationMethod
           && violation.kind != Kind::AuthenticationFailed;
}

} // namespace

bool mayGetBetter(const ClientError &error)
{
    return std::visit(base::overload{[](const net::LinkError &e) { return mayGetBetter(e); },
                                     [](const Refused &e) { return mayGetBetter(e); },
                                     [](const Violation &e) { return mayGetBetter(e); },
                                     [](const DisconnectedByServer &e) { return mayGetBetter(e); },
                                     [](const TakenOver &) { return false; },
                                     [](const EngineMissing &) { return false; },
                                     [](const KeepAliveTimeout &) { return true; },
                                     [](const ConnackTimeout &) { return true; },
                                     [](const ClosedBeforeConnack &) { return true; },
                                     [](const ClosedMidPacket &) { return true; }},
                      error);
}

std::chrono::milliseconds reconnectDelay(const ReconnectPolicy &policy, int attempt, double random)
{
    auto delay = policy.first;
    for (int i = 1; i < attempt && delay < policy.longest; ++i)
        delay *= 2;
    delay = std::min(delay, policy.longest);
    // Between half and the whole of it.
    const double part = 0.5 + 0.5 * random;
    return std::chrono::milliseconds(
            static_cast<qint64>(static_cast<double>(delay.count()) * part));
}

bool TakeOverDetector::linkEnded(std::chrono::milliseconds afterConnack)
{
    m_shortLinks = afterConnack < std::chrono::seconds(1) ? m_shortLinks + 1 : 0;
    return m_shortLinks >= 3;
}

} // namespace client
