// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/broker/badconnect.h"

namespace broker {

namespace {

using mqtt::ReasonCode;

// Answers in the form of 5.0 to those who are newer than that, else in that of 3.x.
ConnectRefusal unknownVersion(quint32 version)
{
    if (version >= 5)
        return {mqtt::ProtocolVersion::V5, ReasonCode::UnsupportedProtocolVersion};
    return {mqtt::ProtocolVersion::V311, mqtt::connectreturn::UnacceptableProtocolVersion};
}

// The Protocol Version byte behind the name; 0 when the packet ends before it.
quint32 versionByte(QByteArrayView connect)
{
    qsizetype at = 1;
    while (at < connect.size() && (connect[at] & 0x80))
        ++at;
    ++at;
    if (at + 2 > connect.size())
        return 0;
    at += 2 + (static_cast<quint8>(connect[at]) << 8 | static_cast<quint8>(connect[at + 1]));
    return at < connect.size() ? static_cast<quint8>(connect[at]) : 0;
}

} // namespace

std::optional<ConnectRefusal> refusalOf(QByteArrayView connect, const mqtt::Flaw &flaw)
{
    switch (flaw.rule) {
    case mqtt::Rule::UnknownProtocolVersion:
    case mqtt::Rule::ProtocolNameOfOtherVersion:
        return unknownVersion(versionByte(connect));
    case mqtt::Rule::UnknownProtocolName: // 3.1.2.1: another protocol, no answer needed
        return std::nullopt;
    case mqtt::Rule::EmptyClientId:
    case mqtt::Rule::ClientIdLength:
        return ConnectRefusal{flaw.version, mqtt::connectreturn::IdentifierRejected};
    default:
        break;
    }
    if (versionByte(connect) != 5)
        return std::nullopt;
    return ConnectRefusal{mqtt::ProtocolVersion::V5,
                          mqtt::classOf(flaw) == mqtt::FlawClass::Malformed
                                  ? ReasonCode::MalformedPacket
                                  : ReasonCode::ProtocolError};
}

mqtt::ReasonCode connectReason(mqtt::ProtocolVersion version, mqtt::ReasonCode reason)
{
    if (version == mqtt::ProtocolVersion::V5 || !mqtt::isFailure(reason))
        return reason;
    switch (reason) {
    case ReasonCode::UnsupportedProtocolVersion:
        return mqtt::connectreturn::UnacceptableProtocolVersion;
    case ReasonCode::ClientIdentifierNotValid:
        return mqtt::connectreturn::IdentifierRejected;
    case ReasonCode::BadUserNameOrPassword:
        return mqtt::connectreturn::BadUserNameOrPassword;
    case ReasonCode::ServerUnavailable:
    case ReasonCode::ServerBusy:
    case ReasonCode::QuotaExceeded:
        return mqtt::connectreturn::ServerUnavailable;
    default:
        return mqtt::connectreturn::NotAuthorized;
    }
}

} // namespace broker
