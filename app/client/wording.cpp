// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/wording.h"

#include <QCoreApplication>

namespace client {

namespace {

// Carries the context of the translations.
class Wording
{
    Q_DECLARE_TR_FUNCTIONS(client::Wording)

public:
    static QString packetFlaw(const mqtt::Flaw &flaw);
    static QString connectFlaw(const mqtt::Flaw &flaw);
    static QString topicFlaw(const mqtt::Flaw &flaw);
    static QString propertyFlaw(const mqtt::Flaw &flaw);
};

QString hexByte(quint32 value)
{
    return QStringLiteral("0x%1").arg(value, 2, 16, QLatin1Char('0'));
}

QString nameOf(mqtt::PacketType packet)
{
    return QString::fromLatin1(mqtt::packetTypeName(packet));
}

// The standard's own term, "Session Expiry Interval".
QString termOf(mqtt::PropertyId property)
{
    const mqtt::PropertyInfo *info = mqtt::propertyInfo(static_cast<quint32>(property));
    return info ? QString::fromLatin1(info->term) : hexByte(static_cast<quint32>(property));
}

QString withReasonName(const mqtt::Flaw &flaw)
{
    const auto reason = static_cast<mqtt::ReasonCode>(flaw.value);
    const QByteArrayView name =
            mqtt::reasonName(mqtt::PacketType::Disconnect, mqtt::ProtocolVersion::V5, reason);
    const QString code = hexByte(flaw.value);
    return name.isEmpty() ? code : QStringLiteral("%1 (%2)").arg(code, QString::fromLatin1(name));
}

} // namespace

// One sentence a rule. Without a default, so that a new rule is a warning until it has its words.
QString describe(const mqtt::Flaw &flaw)
{
    using mqtt::Rule;
    switch (flaw.rule) {
    case Rule::ReservedPacketType:
    case Rule::ReservedFlags:
    case Rule::QoS3:
    case Rule::DupWithQoS0:
    case Rule::WrongRemainingLength:
    case Rule::PacketCutOff:
    case Rule::PacketTooShort:
    case Rule::SurplusBytes:
    case Rule::PacketIdZero:
    case Rule::IntegerTooLong:
    case Rule::IntegerNotShortest:
    case Rule::IllFormedUtf8:
    case Rule::NullCharacter:
    case Rule::ReasonCodeNotAllowed:
    case Rule::ReasonCodeOfOtherSide:
        return Wording::packetFlaw(flaw);
    case Rule::UnknownProtocolName:
    case Rule::ProtocolNameOfOtherVersion:
    case Rule::UnknownProtocolVersion:
    case Rule::ReservedConnectFlag:
    case Rule::WillQoS3:
    case Rule::WillQoSWithoutWill:
    case Rule::WillRetainWithoutWill:
    case Rule::PasswordWithoutUserName:
    case Rule::EmptyClientId:
    case Rule::ClientIdLength:
    case Rule::EmptyWillTopic:
    case Rule::WildcardInWillTopic:
    case Rule::WillMissing:
    case Rule::UserNameMissing:
    case Rule::PasswordMissing:
    case Rule::UserNameWithoutFlag:
    case Rule::PasswordWithoutFlag:
    case Rule::ReservedAcknowledgeFlags:
    case Rule::SessionPresentWithRefusal:
        return Wording::connectFlaw(flaw);
    case Rule::EmptyTopicName:
    case Rule::EmptyTopicWithoutAlias:
    case Rule::WildcardInTopicName:
    case Rule::EmptyTopicFilter:
    case Rule::MisplacedHash:
    case Rule::MisplacedPlus:
    case Rule::EmptyShareName:
    case Rule::WildcardInShareName:
    case Rule::ShareWithoutFilter:
    case Rule::NoTopicFilter:
    case Rule::ReservedSubscriptionOptions:
    case Rule::WrongSubscriptionQoS:
    case Rule::RetainHandling3:
    case Rule::NoLocalOnSharedSubscription:
    case Rule::NoReasonCode:
        return Wording::topicFlaw(flaw);
    case Rule::PropertiesTooLong:
    case Rule::UnknownProperty:
    case Rule::PropertyNotAllowed:
    case Rule::PropertyCutOff:
    case Rule::DuplicateProperty:
    case Rule::PropertyNotZeroOrOne:
    case Rule::PropertyZero:
    case Rule::WildcardInResponseTopic:
    case Rule::SubscriptionIdentifierFromClient:
    case Rule::SessionExpiryFromServer:
    case Rule::ServerReferenceFromClient:
    case Rule::AuthenticationDataWithoutMethod:
    case Rule::AuthenticationMethodMissing:
        return Wording::propertyFlaw(flaw);
    }
    return {};
}

// The fixed header, the data types and reason codes.
QString Wording::packetFlaw(const mqtt::Flaw &flaw)
{
    using mqtt::Rule;
    switch (flaw.rule) {
    case Rule::ReservedPacketType:
        return tr("Packet type %1 is reserved in this version of MQTT.").arg(flaw.value);
    case Rule::ReservedFlags:
        return tr("The low four bits of the first byte of %1 are reserved and must not be %2.")
                .arg(nameOf(flaw.packet))
                .arg(flaw.value);
    case Rule::QoS3:
        return tr("Both QoS bits are set, but there is no QoS 3.");
    case Rule::DupWithQoS0:
        return tr("DUP is set, but a message with QoS 0 is never sent again.");
    case Rule::WrongRemainingLength:
        return tr("Remaining Length is %1, but %2 has another length, which is fixed.")
                .arg(flaw.value)
                .arg(nameOf(flaw.packet));
    case Rule::PacketCutOff:
        return tr("The bytes end before the packet does.");
    case Rule::PacketTooShort:
        return tr("%1 ends within a field.").arg(nameOf(flaw.packet));
    case Rule::SurplusBytes:
        return tr("Bytes follow the last field of %1, where it should end.")
                .arg(nameOf(flaw.packet));
    case Rule::PacketIdZero:
        return tr("The Packet Identifier is 0; it must be 1 to 65535.");
    case Rule::IntegerTooLong:
        return tr("A Variable Byte Integer is longer than four bytes.");
    case Rule::IntegerNotShortest:
        return tr("A Variable Byte Integer is written with more bytes than it needs.");
    case Rule::IllFormedUtf8:
        return tr("A string is not well-formed UTF-8.");
    case Rule::NullCharacter:
        return tr("A string contains the character U+0000.");
    case Rule::ReasonCodeNotAllowed:
        return tr("The code %1 is not one of those of %2.")
                .arg(hexByte(flaw.value), nameOf(flaw.packet));
    case Rule::ReasonCodeOfOtherSide:
        return tr("The reason code %1 is only for the other side to send.")
                .arg(withReasonName(flaw));
    default:
        return {};
    }
}

// CONNECT and CONNACK.
QString Wording::connectFlaw(const mqtt::Flaw &flaw)
{
    using mqtt::Rule;
    switch (flaw.rule) {
    case Rule::UnknownProtocolName:
        return tr("The protocol name is neither MQTT nor MQIsdp.");
    case Rule::ProtocolNameOfOtherVersion:
        return tr("The protocol name does not belong to protocol version %1.").arg(flaw.value);
    case Rule::UnknownProtocolVersion:
        return tr("There is no protocol version %1; it is 3, 4 or 5.").arg(flaw.value);
    case Rule::ReservedConnectFlag:
        return tr("The lowest bit of the Connect Flags is reserved and must be 0.");
    case Rule::WillQoS3:
        return tr("The will has QoS 3, which does not exist.");
    case Rule::WillQoSWithoutWill:
        return tr("The Connect Flags give a QoS for the will, but there is no will.");
    case Rule::WillRetainWithoutWill:
        return tr("The Connect Flags retain the will, but there is no will.");
    case Rule::PasswordWithoutUserName:
        return tr("There is a password without a user name, which only MQTT 5.0 allows.");
    case Rule::EmptyClientId:
        return tr("The client identifier is empty, which is allowed with Clean Session only.");
    case Rule::ClientIdLength:
        return tr("MQTT 3.1 allows client identifiers of 1 to 23 characters; this one has %1.")
                .arg(flaw.value);
    case Rule::EmptyWillTopic:
        return tr("The topic of the will is empty.");
    case Rule::WildcardInWillTopic:
        return tr("The topic of the will contains # or +, which only filters may.");
    case Rule::WillMissing:
        return tr("The Connect Flags announce a will, but it is not all there.");
    case Rule::UserNameMissing:
        return tr("The Connect Flags announce a user name, but it is not all there.");
    case Rule::PasswordMissing:
        return tr("The Connect Flags announce a password, but it is not all there.");
    case Rule::UserNameWithoutFlag:
        return tr("Bytes follow the last field of CONNECT; is the flag of the user name missing?");
    case Rule::PasswordWithoutFlag:
        return tr("Bytes follow the last field of CONNECT; is the flag of the password missing?");
    case Rule::ReservedAcknowledgeFlags:
        return tr("The upper seven bits of the acknowledge flags are reserved and must be 0.");
    case Rule::SessionPresentWithRefusal:
        return tr("CONNACK refuses the connection and yet says that a session is present.");
    default:
        return {};
    }
}

// Topic names, topic filters and subscriptions.
QString Wording::topicFlaw(const mqtt::Flaw &flaw)
{
    using mqtt::Rule;
    switch (flaw.rule) {
    case Rule::EmptyTopicName:
        return tr("The topic name is empty.");
    case Rule::EmptyTopicWithoutAlias:
        return tr("The topic name is empty, and there is no Topic Alias in its place.");
    case Rule::WildcardInTopicName:
        return tr("The topic name contains # or +, which only filters may.");
    case Rule::EmptyTopicFilter:
        return tr("A topic filter is empty.");
    case Rule::MisplacedHash:
        return tr("# must stand alone in the last level of a topic filter.");
    case Rule::MisplacedPlus:
        return tr("+ must stand alone in its level of a topic filter.");
    case Rule::EmptyShareName:
        return tr("The share name after $share/ is empty.");
    case Rule::WildcardInShareName:
        return tr("The share name after $share/ contains # or +.");
    case Rule::ShareWithoutFilter:
        return tr("The share name is not followed by a topic filter.");
    case Rule::NoTopicFilter:
        return tr("%1 has no topic filter.").arg(nameOf(flaw.packet));
    case Rule::ReservedSubscriptionOptions:
        return tr("The upper two bits of the subscription options are reserved and must be 0.");
    case Rule::WrongSubscriptionQoS:
        return tr("The subscription options %1 ask for a QoS that does not exist.")
                .arg(hexByte(flaw.value));
    case Rule::RetainHandling3:
        return tr("Retain Handling is 3; it must be 0, 1 or 2.");
    case Rule::NoLocalOnSharedSubscription:
        return tr("No Local is set on a shared subscription.");
    case Rule::NoReasonCode:
        return tr("%1 has no code for any topic filter.").arg(nameOf(flaw.packet));
    default:
        return {};
    }
}

// Properties of 5.0.
QString Wording::propertyFlaw(const mqtt::Flaw &flaw)
{
    using mqtt::Rule;
    const QString term = termOf(flaw.property);
    switch (flaw.rule) {
    case Rule::PropertiesTooLong:
        return tr("Property Length is %1, which is more than is left of the packet.")
                .arg(flaw.value);
    case Rule::UnknownProperty:
        return tr("There is no property with the identifier %1.").arg(hexByte(flaw.value));
    case Rule::PropertyNotAllowed:
        return flaw.inWill ? tr("%1 is not allowed among the properties of a will.").arg(term)
                           : tr("%1 is not allowed in %2.").arg(term, nameOf(flaw.packet));
    case Rule::PropertyCutOff:
        return tr("%1 runs past the end of the properties.").arg(term);
    case Rule::DuplicateProperty:
        return tr("%1 is there more than once.").arg(term);
    case Rule::PropertyNotZeroOrOne:
        return tr("%1 is %2; it must be 0 or 1.").arg(term).arg(flaw.value);
    case Rule::PropertyZero:
        return tr("%1 is 0, which is not allowed.").arg(term);
    case Rule::WildcardInResponseTopic:
        return tr("Response Topic contains # or +, which only filters may.");
    case Rule::SubscriptionIdentifierFromClient:
        return tr("A client must not send a Subscription Identifier in PUBLISH.");
    case Rule::SessionExpiryFromServer:
        return tr("A server must not send a Session Expiry Interval in DISCONNECT.");
    case Rule::ServerReferenceFromClient:
        return tr("A client must not send a Server Reference.");
    case Rule::AuthenticationDataWithoutMethod:
        return tr("There is Authentication Data, but no Authentication Method.");
    case Rule::AuthenticationMethodMissing:
        return tr("AUTH has no Authentication Method.");
    default:
        return {};
    }
}

} // namespace client
