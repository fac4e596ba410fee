// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/byterange.h"
#include "app/mqtt/properties.h"
#include "app/mqtt/types.h"

#include <QByteArray>

namespace mqtt {

enum class FlawClass : quint8 { Malformed, ProtocolError }; // 1.2 of the 5.0 text

// What can be wrong with a packet's bytes. Which clause that breaks follows from the rule, the
// packet and the version: statementOf(). Sentences are made in app/client/wording.cpp.
enum class Rule : quint8 {
    // The fixed header
    ReservedPacketType,   // 0, and 15 before 5.0
    ReservedFlags,        // value: the flags
    QoS3,                 // in PUBLISH
    DupWithQoS0,          // in PUBLISH
    WrongRemainingLength, // of a packet whose length is fixed; value: the length

    // Any packet
    PacketCutOff,       // decode() was given fewer bytes than the fixed header tells
    PacketTooShort,     // a field runs past the end of the packet
    SurplusBytes,       // after the last field; value: how many
    PacketIdZero,       //
    IntegerTooLong,     // a Variable Byte Integer of more than four bytes
    IntegerNotShortest, // a Variable Byte Integer that could be shorter
    IllFormedUtf8,
    NullCharacter, // U+0000 in a string

    // CONNECT
    UnknownProtocolName,
    ProtocolNameOfOtherVersion, // MQTT with 3 or MQIsdp with 4 or 5; value: the version
    UnknownProtocolVersion,     // value: the version
    ReservedConnectFlag,
    WillQoS3,
    WillQoSWithoutWill,
    WillRetainWithoutWill,
    PasswordWithoutUserName,
    EmptyClientId,  // without Clean Session in 3.1.1
    ClientIdLength, // not 1 to 23 characters in 3.1; value: characters
    EmptyWillTopic,
    WildcardInWillTopic,
    WillMissing,     // announced by the flags, but not all there
    UserNameMissing, // likewise
    PasswordMissing, // likewise
    UserNameWithoutFlag,
    PasswordWithoutFlag,

    // CONNACK
    ReservedAcknowledgeFlags, // value: the flags
    SessionPresentWithRefusal,

    // Topics
    EmptyTopicName,
    EmptyTopicWithoutAlias,
    WildcardInTopicName,
    EmptyTopicFilter,
    MisplacedHash,
    MisplacedPlus,
    EmptyShareName,
    WildcardInShareName,
    ShareWithoutFilter,

    // SUBSCRIBE, UNSUBSCRIBE and their answers
    NoTopicFilter,
    ReservedSubscriptionOptions, // value: the options
    WrongSubscriptionQoS,        // value: the options
    RetainHandling3,
    NoLocalOnSharedSubscription,
    NoReasonCode,

    // Reason codes
    ReasonCodeNotAllowed,  // in this packet; value: the code
    ReasonCodeOfOtherSide, // not from this sender; value: the code

    // Properties
    PropertiesTooLong,  // Property Length runs past the packet; value: the length
    UnknownProperty,    // value: the identifier
    PropertyNotAllowed, // in this packet
    PropertyCutOff,     // runs past the Property Length
    DuplicateProperty,
    PropertyNotZeroOrOne, // value: what it is
    PropertyZero,
    WildcardInResponseTopic,
    SubscriptionIdentifierFromClient,
    SessionExpiryFromServer,
    ServerReferenceFromClient,
    AuthenticationDataWithoutMethod,
    AuthenticationMethodMissing, // in AUTH
};

// These bytes break a rule of the standard: which, and where.
struct Flaw
{
    Rule rule{};
    PacketType packet{};
    ProtocolVersion version = ProtocolVersion::V5;
    base::ByteRange at;      // within the packet; may be empty, then it is a place between bytes
    quint32 value = 0;       // the offending number, where there is one
    PropertyId property{};   // the property concerned, where there is one
    bool inWill = false;     // it is a will property
    bool fromServer = false; // the sender is known to be the server; some statements differ by it
    friend bool operator==(const Flaw &, const Flaw &) = default;
};

FlawClass classOf(const Flaw &flaw);
// "MQTT-2.2.1-2", or the section ("v5 §2.2.2") where the text numbers no statement.
QByteArray statementOf(const Flaw &flaw);

} // namespace mqtt
