// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words for what ends a connection or keeps a request from being sent. Words for packets are in
// wording.cpp.
#include "app/client/wording.h"

#include "app/base/overload.h"

#include <QCoreApplication>

namespace client {

namespace {

using mqtt::ReasonCode;

// Carries the context of the translations. No switch has a default, so that a new kind is a warning
// until it has its words.
class Wording
{
    Q_DECLARE_TR_FUNCTIONS(client::Wording)

public:
    static Explanation of(const net::LinkError &error) { return explain(error); }
    static Explanation of(const Refused &refused);
    static Explanation of(const Violation &violation);
    static Explanation of(const KeepAliveTimeout &);
    static Explanation of(const ConnackTimeout &);
    static Explanation of(const ClosedBeforeConnack &);
    static Explanation of(const ClosedMidPacket &packet);
    static Explanation of(const DisconnectedByServer &disconnected);
    static Explanation of(const TakenOver &taken);
    static Explanation of(const EngineMissing &);
    static QString cause(const Violation &violation);
    static Explanation of(mqtt::AuthenticationFlaw flaw);
    static QString nextStep(mqtt::ProtocolVersion version, ReasonCode reason,
                            mqtt::PropertiesView properties);
    static QString nextStep(mqtt::ProtocolVersion version, ReasonCode reason);
    static QString of(const RequestError &error);
};

QString withDetail(const QString &sentence, const QString &detail)
{
    return detail.isEmpty() ? sentence : QStringLiteral("%1 (%2)").arg(sentence, detail);
}

QString hexByte(ReasonCode reason)
{
    return QStringLiteral("0x%1").arg(static_cast<int>(reason), 2, 16, QLatin1Char('0'));
}

// The start of what a server sent, as text where it is text, else in hex.
QString shown(const QByteArray &bytes)
{
    QString text;
    for (char c : bytes) {
        if (c == '\r' || c == '\n')
            break;
        if (c < 0x20 || c > 0x7E)
            return QString::fromLatin1(bytes.left(8).toHex(' '));
        text.append(QLatin1Char(c));
    }
    return text;
}

// The server's own words (3.2.2.3.9, 3.14.2.2.3), if it has any.
QString reasonString(mqtt::PropertiesView properties)
{
    const auto words = properties.text(mqtt::PropertyId::ReasonString);
    return words ? QString::fromUtf8(*words) : QString();
}

Explanation Wording::of(const Refused &refused)
{
    const mqtt::Connack &connack = refused.connack;
    const QString cause =
            tr("The server refused the connection: %1")
                    .arg(describe(mqtt::PacketType::Connack, refused.version, connack.reason));
    return {withDetail(cause, reasonString(connack.properties)),
            nextStep(refused.version, connack.reason, connack.properties)};
}

// 4.11: a server may name another one.
QString Wording::nextStep(mqtt::ProtocolVersion version, ReasonCode reason,
                          mqtt::PropertiesView properties)
{
    const auto reference = properties.text(mqtt::PropertyId::ServerReference);
    if (reference && reason == ReasonCode::ServerMoved)
        return tr("The server has moved: enter \"%1\" as host in the profile.")
                .arg(QString::fromUtf8(*reference));
    if (reference)
        return tr("The server asks to use another one for now: \"%1\".")
                .arg(QString::fromUtf8(*reference));
    return nextStep(version, reason);
}

QString Wording::nextStep(mqtt::ProtocolVersion version, ReasonCode reason)
{
    namespace v3 = mqtt::connectreturn;
    const bool is5 = version == mqtt::ProtocolVersion::V5;
    if (reason == (is5 ? ReasonCode::BadUserNameOrPassword : v3::BadUserNameOrPassword))
        return tr("Check user name and password; a cloud's signature holds for one client "
                  "identifier and one time.");
    if (reason == (is5 ? ReasonCode::NotAuthorized : v3::NotAuthorized))
        return tr("Check user name, password and client identifier, and what the broker allows "
                  "them.");
    if (reason == (is5 ? ReasonCode::ClientIdentifierNotValid : v3::IdentifierRejected))
        return tr("Use another client identifier; some servers want one, or short ones only.");
    if (reason == (is5 ? ReasonCode::UnsupportedProtocolVersion : v3::UnacceptableProtocolVersion))
        return tr("Try another protocol version; most servers speak 3.1.1.");
    if (reason == (is5 ? ReasonCode::ServerUnavailable : v3::ServerUnavailable))
        return tr("Try again later, or ask who runs the broker.");
    return tr("The broker's log tells more.");
}

Explanation Wording::of(const Violation &violation)
{
    if (violation.kind == Violation::Kind::NotMqtt)
        return {tr("The server answered with bytes that are not MQTT (it begins with \"%1\"): "
                   "another service listens on this port.")
                        .arg(shown(violation.beginning)),
                tr("Check port and transport: MQTT, MQTT over TLS and WebSocket have ports of "
                   "their own.")};
    if (violation.kind == Violation::Kind::AuthenticationFailed)
        return of(violation.authentication);
    if (violation.kind == Violation::Kind::UnknownSessionPresent)
        return {withDetail(cause(violation), QString::fromLatin1(violation.statement)),
                tr("Connect once with a clean start, so that both sides begin anew.")};
    const QString statement = QString::fromLatin1(violation.statement);
    return {withDetail(cause(violation), statement),
            tr("The packet list shows what came; the mistake is on the server's side.")};
}

QString Wording::cause(const Violation &violation)
{
    using Kind = Violation::Kind;
    switch (violation.kind) {
    case Kind::IllFormedPacket:
        return tr("The server sent an ill-formed packet: %1").arg(describe(violation.flaw));
    case Kind::NotMqtt:
        return tr("The server answered with bytes that are not MQTT.");
    case Kind::FirstPacketNotConnack:
        return tr("The server's first packet was not a CONNACK.");
    case Kind::SecondConnack:
        return tr("The server sent a second CONNACK.");
    case Kind::PacketFromWrongSide:
        return tr("The server sent a packet that only a client may send.");
    case Kind::UnexpectedSessionPresent:
        return tr("The server told of a stored session, but a clean one had been asked for.");
    case Kind::UnknownSessionPresent:
        return tr("The server resumed a stored session that is not known here.");
    case Kind::ReceiveMaximumExceeded:
        return tr("The server sent more unacknowledged messages than our Receive Maximum allows.");
    case Kind::PacketTooLarge:
        return tr("The server sent a packet larger than our Maximum Packet Size.");
    case Kind::TopicAliasInvalid:
        return tr("The server used a topic alias that it had not set or that we did not allow.");
    case Kind::WrongAcknowledgement:
        return tr("The server acknowledged a packet in a way that does not fit it.");
    case Kind::AuthNotAskedFor:
        return tr("The server sent an AUTH that does not fit the authentication asked for.");
    case Kind::WrongAuthenticationMethod:
        return tr("The server accepted the connection by another authentication method than the "
                  "one asked for.");
    case Kind::AuthenticationFailed:
        return of(violation.authentication).cause;
    }
    Q_UNREACHABLE();
}

Explanation Wording::of(mqtt::AuthenticationFlaw flaw)
{
    using Flaw = mqtt::AuthenticationFlaw;
    switch (flaw) {
    case Flaw::IllFormedChallenge:
    case Flaw::OutOfTurn:
        return {tr("The server's part of the authentication is not in the form of the method."),
                tr("Check that the server supports this authentication method.")};
    case Flaw::ForeignNonce:
        return {tr("The server answered an authentication that was not ours."),
                tr("Something between here and the server may replay old packets.")};
    case Flaw::TooFewIterations:
        return {tr("The server wants the password hashed too few times to be safe."),
                tr("Raise the iterations of this user on the server to 4096 or more.")};
    case Flaw::TooManyIterations:
        return {tr("The server wants the password hashed more than a million times."),
                tr("Lower the iterations of this user on the server.")};
    case Flaw::Refused:
        return {tr("The server ended the authentication with an error."),
                tr("Check user name and password of the authentication.")};
    case Flaw::WrongProof:
        return {tr("The server could not prove that it knows the password: it may be another "
                   "server than it says."),
                tr("Check the host, and that nobody listens in between; nothing was sent.")};
    }
    Q_UNREACHABLE();
}

Explanation Wording::of(const KeepAliveTimeout &)
{
    return {tr("The server did not answer a PINGREQ in time: the connection is dead."),
            tr("Check the network between here and the server.")};
}

Explanation Wording::of(const ConnackTimeout &)
{
    return {tr("The connection opened, but the server did not answer CONNECT in time."),
            tr("Check that this port speaks MQTT, and whether it expects TLS.")};
}

Explanation Wording::of(const ClosedBeforeConnack &)
{
    return {tr("The server closed the connection without an answer to CONNECT."),
            tr("Many servers refuse so a wrong client identifier, user name, password or version; "
               "or the port expects TLS.")};
}

Explanation Wording::of(const ClosedMidPacket &packet)
{
    const QString name = QString::fromLatin1(mqtt::packetTypeName(packet.packet));
    const QString cause = packet.expected > 0 ? tr("The server closed the connection in the middle "
                                                   "of a packet: %1 of %2 bytes of "
                                                   "%3 had come.")
                                                        .arg(packet.received)
                                                        .arg(packet.expected)
                                                        .arg(name)
                                              : tr("The server closed the connection in the middle "
                                                   "of a packet: only the start of "
                                                   "%1 had come.")
                                                        .arg(name);
    return {cause, tr("The packet list shows the bytes; the broker's log may tell why.")};
}

Explanation Wording::of(const DisconnectedByServer &disconnected)
{
    const ReasonCode reason = disconnected.packet.reason;
    const QString cause =
            tr("The server ended the connection: %1")
                    .arg(describe(mqtt::PacketType::Disconnect, mqtt::ProtocolVersion::V5, reason));
    const mqtt::PropertiesView properties = disconnected.packet.properties;
    return {withDetail(cause, reasonString(properties)),
            nextStep(mqtt::ProtocolVersion::V5, reason, properties)};
}

Explanation Wording::of(const TakenOver &taken)
{
    const QString nextStep = tr("Give each client an identifier of its own.");
    if (taken.told)
        return {tr("Another client connected with the same client identifier and took over."),
                nextStep};
    return {tr("The server closes the connection at once after accepting it, again and again: "
               "another client seems to use the same client identifier."),
            nextStep};
}

Explanation Wording::of(const EngineMissing &)
{
    return {tr("This program was built without Qt MQTT, the engine that this profile asks for."),
            tr("Choose the program's own engine on the profile's Advanced page.")};
}

QString Wording::of(const RequestError &error)
{
    using Kind = RequestError::Kind;
    switch (error.kind) {
    case Kind::NotConnected:
        return tr("Not sent: there is no connection.");
    case Kind::InvalidTopic:
        return tr("Not sent: the topic is empty or has a wildcard in a wrong place.");
    case Kind::PacketTooLarge:
        return tr("Not sent: the packet is larger than the %1 bytes that the server takes.")
                .arg(error.limit);
    case Kind::QoSNotSupported:
        return tr("Not sent: the server takes QoS %1 at most.").arg(error.limit);
    case Kind::RetainNotSupported:
        return tr("Not sent: the server keeps no retained messages.");
    case Kind::WildcardsNotSupported:
        return tr("Not sent: the server has no wildcard subscriptions.");
    case Kind::SubscriptionIdentifiersNotSupported:
        return tr("Not sent: the server has no subscription identifiers.");
    case Kind::SharedSubscriptionsNotSupported:
        return tr("Not sent: the server has no shared subscriptions.");
    case Kind::TopicAliasNotAllowed:
        return tr("Not sent: the topic alias is larger than the server allows, or stands for "
                  "nothing yet.");
    case Kind::NoPacketIdLeft:
        return tr("Not sent: all 65535 packet identifiers are in use.");
    case Kind::InvalidProperty:
        return tr("Not sent: a property or reason code is not allowed in this packet.");
    case Kind::NotInThisVersion:
        return tr("Not sent: only MQTT 5.0 has this.");
    case Kind::Expired:
        return tr("Not sent: it waited longer than its Message Expiry Interval.");
    case Kind::QueueFull:
        return tr("Not sent: %1 requests wait for the server already.").arg(error.limit);
    case Kind::ConnectionLost:
        return tr("The connection broke before the server answered.");
    case Kind::SessionLost:
        return tr("The server no longer knows the session; the message may not have arrived.");
    }
    Q_UNREACHABLE();
}

} // namespace

Explanation explain(const ClientError &error)
{
    return std::visit([](const auto &alternative) { return Wording::of(alternative); }, error);
}

QString describe(const RequestError &error)
{
    return Wording::of(error);
}

QString describe(mqtt::PacketType packet, mqtt::ProtocolVersion version, mqtt::ReasonCode reason)
{
    const QByteArrayView name = mqtt::reasonName(packet, version, reason);
    return name.isEmpty()
                   ? hexByte(reason)
                   : QStringLiteral("%1 (%2)").arg(QString::fromLatin1(name), hexByte(reason));
}

} // namespace client
