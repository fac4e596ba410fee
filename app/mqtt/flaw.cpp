// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/flaw.h"

#include <array>

namespace mqtt {

namespace {

// What a rule's breach is and which statement it breaks, per version. An empty statement depends
// on more than the version and is found by statementByPacket().
struct Row
{
    Rule rule;
    FlawClass flawClass;
    const char *v31;
    const char *v311;
    const char *v5;
};

constexpr auto Malformed = FlawClass::Malformed;
constexpr auto Protocol = FlawClass::ProtocolError;
constexpr const char *byPacket = nullptr;

// In the order of the enumeration. Where 3.1 and 3.1.1 number no statement, the section stands.
constexpr std::array rows{
        Row{Rule::ReservedPacketType, Malformed, "v3.1.1 §2.2.1", "v3.1.1 §2.2.1", "v5 §2.1.2"},
        Row{Rule::ReservedFlags, Malformed, byPacket, byPacket, byPacket},
        Row{Rule::QoS3, Malformed, "v3.1 §2.1", "MQTT-3.3.1-4", "MQTT-3.3.1-4"},
        Row{Rule::DupWithQoS0, Protocol, "v3.1 §2.1", "MQTT-3.3.1-2", "MQTT-3.3.1-2"},
        Row{Rule::WrongRemainingLength, Malformed, byPacket, byPacket, byPacket},

        Row{Rule::PacketCutOff, Malformed, "v3.1 §2.1", "v3.1.1 §2.2.3", "v5 §2.1.4"},
        Row{Rule::PacketTooShort, Malformed, byPacket, byPacket, byPacket},
        Row{Rule::SurplusBytes, Malformed, byPacket, byPacket, byPacket},
        Row{Rule::PacketIdZero, Protocol, "v3.1 §2.4", byPacket, byPacket},
        Row{Rule::IntegerTooLong, Malformed, "v3.1.1 §2.2.3", "v3.1.1 §2.2.3", "v5 §1.5.5"},
        Row{Rule::IntegerNotShortest, Malformed, "", "", "MQTT-1.5.5-1"},
        Row{Rule::IllFormedUtf8, Malformed, "v3.1 §2.5", "MQTT-1.5.3-1", "MQTT-1.5.4-1"},
        Row{Rule::NullCharacter, Malformed, "v3.1 §2.5", "MQTT-1.5.3-2", "MQTT-1.5.4-2"},

        Row{Rule::UnknownProtocolName, Protocol, "MQTT-3.1.2-1", "MQTT-3.1.2-1", "MQTT-3.1.2-1"},
        Row{Rule::ProtocolNameOfOtherVersion, Protocol, "MQTT-3.1.2-1", "MQTT-3.1.2-1",
            "MQTT-3.1.2-1"},
        Row{Rule::UnknownProtocolVersion, Protocol, "MQTT-3.1.2-2", "MQTT-3.1.2-2", "MQTT-3.1.2-2"},
        Row{Rule::ReservedConnectFlag, Malformed, "MQTT-3.1.2-3", "MQTT-3.1.2-3", "MQTT-3.1.2-3"},
        Row{Rule::WillQoS3, Malformed, "v3.1 §3.1", "MQTT-3.1.2-14", "MQTT-3.1.2-12"},
        Row{Rule::WillQoSWithoutWill, Malformed, "v3.1 §3.1", "MQTT-3.1.2-13", "MQTT-3.1.2-11"},
        Row{Rule::WillRetainWithoutWill, Malformed, "v3.1 §3.1", "MQTT-3.1.2-15", "MQTT-3.1.2-13"},
        Row{Rule::PasswordWithoutUserName, Malformed, "v3.1 §3.1", "MQTT-3.1.2-22", ""},
        Row{Rule::EmptyClientId, Protocol, "v3.1 §3.1", "MQTT-3.1.3-7", ""},
        Row{Rule::ClientIdLength, Protocol, "v3.1 §3.1", "", ""},
        Row{Rule::EmptyWillTopic, Protocol, "v3.1 §3.1", "MQTT-4.7.3-1", "MQTT-4.7.3-1"},
        Row{Rule::WildcardInWillTopic, Malformed, "MQTT-4.7.1-1", "MQTT-4.7.1-1", "MQTT-4.7.0-1"},
        Row{Rule::WillMissing, Malformed, "v3.1 §3.1", "MQTT-3.1.2-9", "MQTT-3.1.2-9"},
        Row{Rule::UserNameMissing, Malformed, "v3.1 §3.1", "MQTT-3.1.2-19", "MQTT-3.1.2-17"},
        Row{Rule::PasswordMissing, Malformed, "v3.1 §3.1", "MQTT-3.1.2-21", "MQTT-3.1.2-19"},
        Row{Rule::UserNameWithoutFlag, Malformed, "MQTT-3.1.2-18", "MQTT-3.1.2-18",
            "MQTT-3.1.2-16"},
        Row{Rule::PasswordWithoutFlag, Malformed, "MQTT-3.1.2-20", "MQTT-3.1.2-20",
            "MQTT-3.1.2-18"},

        Row{Rule::ReservedAcknowledgeFlags, Malformed, "v3.1 §3.2", "v3.1.1 §3.2.2.1",
            "MQTT-3.2.2-1"},
        Row{Rule::SessionPresentWithRefusal, Protocol, "v3.1 §3.2", "MQTT-3.2.2-4", "MQTT-3.2.2-6"},

        Row{Rule::EmptyTopicName, Protocol, "v3.1 §3.3", "MQTT-4.7.3-1", "MQTT-4.7.3-1"},
        Row{Rule::EmptyTopicWithoutAlias, Protocol, "", "", "v5 §3.3.2.1"},
        Row{Rule::WildcardInTopicName, Malformed, "v3.1 §3.3", "MQTT-3.3.2-2", "MQTT-3.3.2-2"},
        Row{Rule::EmptyTopicFilter, Malformed, "MQTT-4.7.3-1", "MQTT-4.7.3-1", "MQTT-4.7.3-1"},
        Row{Rule::MisplacedHash, Malformed, "MQTT-4.7.1-2", "MQTT-4.7.1-2", "MQTT-4.7.1-1"},
        Row{Rule::MisplacedPlus, Malformed, "MQTT-4.7.1-3", "MQTT-4.7.1-3", "MQTT-4.7.1-2"},
        Row{Rule::EmptyShareName, Malformed, "", "", "MQTT-4.8.2-1"},
        Row{Rule::WildcardInShareName, Malformed, "", "", "MQTT-4.8.2-2"},
        Row{Rule::ShareWithoutFilter, Malformed, "", "", "MQTT-4.8.2-2"},

        Row{Rule::NoTopicFilter, Protocol, byPacket, byPacket, byPacket},
        Row{Rule::ReservedSubscriptionOptions, Malformed, "", "", "MQTT-3.8.3-5"},
        // The 3.1.1 text prints the number of this statement so, with two hyphens.
        Row{Rule::WrongSubscriptionQoS, Malformed, "v3.1 §3.8", "MQTT-3-8.3-4", "v5 §3.8.3.1"},
        Row{Rule::RetainHandling3, Protocol, "", "", "v5 §3.8.3.1"},
        Row{Rule::NoLocalOnSharedSubscription, Protocol, "", "", "MQTT-3.8.3-4"},
        Row{Rule::NoReasonCode, Protocol, "v3.1 §3.9", "v3.1.1 §3.9.3", byPacket},

        Row{Rule::ReasonCodeNotAllowed, Protocol, byPacket, byPacket, byPacket},
        Row{Rule::ReasonCodeOfOtherSide, Protocol, "", "", "MQTT-3.14.2-1"},

        Row{Rule::PropertiesTooLong, Malformed, "", "", "v5 §2.2.2"},
        Row{Rule::UnknownProperty, Malformed, "", "", "v5 §2.2.2.2"},
        Row{Rule::PropertyNotAllowed, Malformed, "", "", "v5 §2.2.2.2"},
        Row{Rule::PropertyCutOff, Malformed, "", "", "v5 §2.2.2"},
        Row{Rule::DuplicateProperty, Protocol, "", "", byPacket},
        Row{Rule::PropertyNotZeroOrOne, Protocol, "", "", byPacket},
        Row{Rule::PropertyZero, Protocol, "", "", byPacket},
        Row{Rule::WildcardInResponseTopic, Protocol, "", "", "MQTT-3.3.2-14"},
        Row{Rule::SubscriptionIdentifierFromClient, Protocol, "", "", "MQTT-3.3.4-6"},
        Row{Rule::SessionExpiryFromServer, Protocol, "", "", "MQTT-3.14.2-2"},
        Row{Rule::ServerReferenceFromClient, Protocol, "", "", "v5 §3.14.2.2.5"},
        Row{Rule::AuthenticationDataWithoutMethod, Protocol, "", "", byPacket},
        Row{Rule::AuthenticationMethodMissing, Protocol, "", "", "v5 §3.15.2.2.2"},
};

constexpr bool isInOrder()
{
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].rule != static_cast<Rule>(i))
            return false;
    }
    return rows.back().rule == Rule::AuthenticationMethodMissing;
}
static_assert(isInOrder());

const Row &rowOf(Rule rule)
{
    return rows[static_cast<quint8>(rule)];
}

QByteArray versionPrefix(ProtocolVersion version)
{
    switch (version) {
    case ProtocolVersion::V31:
        return "v3.1 §";
    case ProtocolVersion::V311:
        return "v3.1.1 §";
    case ProtocolVersion::V5:
        break;
    }
    return "v5 §";
}

QByteArray reservedFlagsStatement(const Flaw &flaw)
{
    switch (flaw.packet) {
    case PacketType::Pubrel:
        return "MQTT-3.6.1-1";
    case PacketType::Subscribe:
        return "MQTT-3.8.1-1";
    case PacketType::Unsubscribe:
        return "MQTT-3.10.1-1";
    case PacketType::Disconnect:
        return "MQTT-3.14.1-1";
    case PacketType::Auth:
        return "MQTT-3.15.1-1";
    default:
        return flaw.version == ProtocolVersion::V5 ? "MQTT-2.1.3-1" : "MQTT-2.2.2-1";
    }
}

// "3.4" of PUBACK: the packets have sections in the order of their types.
QByteArray sectionOf(PacketType packet)
{
    return "3." + QByteArray::number(static_cast<quint8>(packet));
}

QByteArray formatOf(PacketType packet)
{
    return "3 (format of " + packetTypeName(packet).toByteArray() + ')';
}

QByteArray packetIdStatement(const Flaw &flaw)
{
    const bool v5 = flaw.version == ProtocolVersion::V5;
    switch (flaw.packet) {
    case PacketType::Publish:
        if (!v5)
            return "MQTT-2.3.1-1";
        return flaw.fromServer ? "MQTT-2.2.1-4" : "MQTT-2.2.1-3";
    case PacketType::Subscribe:
    case PacketType::Unsubscribe:
        return v5 ? "MQTT-2.2.1-3" : "MQTT-2.3.1-1";
    case PacketType::Suback:
    case PacketType::Unsuback:
        return v5 ? "MQTT-2.2.1-6" : "MQTT-2.3.1-7";
    default:
        return v5 ? "MQTT-2.2.1-5" : "MQTT-2.3.1-6";
    }
}

QByteArray noTopicFilterStatement(const Flaw &flaw)
{
    if (flaw.version == ProtocolVersion::V31)
        return versionPrefix(flaw.version) + sectionOf(flaw.packet);
    if (flaw.packet == PacketType::Unsubscribe)
        return "MQTT-3.10.3-2";
    return flaw.version == ProtocolVersion::V5 ? "MQTT-3.8.3-2" : "MQTT-3.8.3-3";
}

QByteArray reasonCodeStatement(const Flaw &flaw)
{
    if (flaw.packet == PacketType::Connack && flaw.version != ProtocolVersion::V5)
        return "v3.1.1 §3.2.2.3";
    if (flaw.packet == PacketType::Suback)
        return flaw.version == ProtocolVersion::V31 ? "v3.1 §3.9" : "MQTT-3.9.3-2";
    switch (flaw.packet) {
    case PacketType::Connack:
        return "MQTT-3.2.2-8";
    case PacketType::Unsuback:
        return "MQTT-3.11.3-2";
    default: // MQTT-3.4.2-1 of PUBACK to MQTT-3.15.2-1 of AUTH
        return "MQTT-" + sectionOf(flaw.packet) + ".2-1";
    }
}

// The section that lists the properties of this packet.
QByteArray propertiesSection(const Flaw &flaw)
{
    if (flaw.inWill)
        return "3.1.3.2";
    switch (flaw.packet) {
    case PacketType::Connect:
        return "3.1.2.11";
    case PacketType::Connack:
    case PacketType::Publish:
        return sectionOf(flaw.packet) + ".2.3";
    case PacketType::Subscribe:
    case PacketType::Suback:
    case PacketType::Unsubscribe:
    case PacketType::Unsuback:
        return sectionOf(flaw.packet) + ".2.1";
    default:
        return sectionOf(flaw.packet) + ".2.2";
    }
}

// The section of a property that may be 0 or 1 only, or not be 0.
QByteArray propertyValueStatement(PropertyId property)
{
    switch (property) {
    case PropertyId::RequestProblemInformation:
        return "v5 §3.1.2.11.7";
    case PropertyId::RequestResponseInformation:
        return "v5 §3.1.2.11.6";
    case PropertyId::MaximumQoS:
        return "v5 §3.2.2.3.4";
    case PropertyId::RetainAvailable:
        return "v5 §3.2.2.3.5";
    case PropertyId::WildcardSubscriptionAvailable:
        return "v5 §3.2.2.3.11";
    case PropertyId::SubscriptionIdentifierAvailable:
        return "v5 §3.2.2.3.12";
    case PropertyId::SharedSubscriptionAvailable:
        return "v5 §3.2.2.3.13";
    case PropertyId::ReceiveMaximum:
        return "v5 §3.1.2.11.3/§3.2.2.3.3";
    case PropertyId::MaximumPacketSize:
        return "v5 §3.1.2.11.4/§3.2.2.3.6";
    case PropertyId::SubscriptionIdentifier:
        return "v5 §3.8.2.1.2/§3.3.2.3.8";
    case PropertyId::TopicAlias:
        return "MQTT-3.3.2-8";
    default:
        return "v5 §2.2.2.2";
    }
}

QByteArray authenticationDataStatement(PacketType packet)
{
    switch (packet) {
    case PacketType::Connect:
        return "v5 §3.1.2.11.10";
    case PacketType::Connack:
        return "v5 §3.2.2.3.18";
    default:
        return "v5 §3.15.2.2.2";
    }
}

QByteArray statementByPacket(const Flaw &flaw)
{
    switch (flaw.rule) {
    case Rule::ReservedFlags:
        return reservedFlagsStatement(flaw);
    case Rule::WrongRemainingLength:
        return versionPrefix(flaw.version) + sectionOf(flaw.packet) + ".1";
    case Rule::PacketTooShort:
        if (flaw.packet == PacketType::Connect)
            return "MQTT-3.1.4-1";
        return versionPrefix(flaw.version) + formatOf(flaw.packet);
    case Rule::SurplusBytes:
        if (flaw.packet == PacketType::Connect)
            return "MQTT-3.1.4-1";
        return "§" + formatOf(flaw.packet);
    case Rule::PacketIdZero:
        return packetIdStatement(flaw);
    case Rule::NoTopicFilter:
        return noTopicFilterStatement(flaw);
    case Rule::NoReasonCode:
        return flaw.packet == PacketType::Suback ? "MQTT-3.8.4-6" : "MQTT-3.11.3-2";
    case Rule::ReasonCodeNotAllowed:
        return reasonCodeStatement(flaw);
    case Rule::DuplicateProperty:
        return "v5 §" + propertiesSection(flaw);
    case Rule::PropertyNotZeroOrOne:
    case Rule::PropertyZero:
        return propertyValueStatement(flaw.property);
    case Rule::AuthenticationDataWithoutMethod:
        return authenticationDataStatement(flaw.packet);
    default:
        return {};
    }
}

} // namespace

FlawClass classOf(const Flaw &flaw)
{
    // Since 5.0 this option is one of those whose misuse is called a protocol error.
    if (flaw.rule == Rule::WrongSubscriptionQoS && flaw.version == ProtocolVersion::V5)
        return FlawClass::ProtocolError;
    return rowOf(flaw.rule).flawClass;
}

QByteArray statementOf(const Flaw &flaw)
{
    const Row &row = rowOf(flaw.rule);
    const char *statement = flaw.version == ProtocolVersion::V5     ? row.v5
                            : flaw.version == ProtocolVersion::V311 ? row.v311
                                                                    : row.v31;
    return statement == byPacket ? statementByPacket(flaw) : QByteArray(statement);
}

} // namespace mqtt
