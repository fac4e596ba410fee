// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/authenticator.h"
#include "app/mqtt/flaw.h"

#include <QByteArray>
#include <QByteArrayView>

namespace mqtt {

// The server sent what it must not: ill-formed bytes, or a packet out of place.
struct Violation
{
    enum class Kind : quint8 {
        IllFormedPacket, // `flaw` says what
        NotMqtt,         // the first bytes cannot be a CONNACK: another protocol answers
        FirstPacketNotConnack,
        SecondConnack,
        PacketFromWrongSide, // a type only a client sends
        UnexpectedSessionPresent,
        UnknownSessionPresent, // a stored session, but none is known here
        ReceiveMaximumExceeded,
        PacketTooLarge,
        TopicAliasInvalid,
        WrongAcknowledgement, // of another kind than the packet asked for, or of another count
        AuthNotAskedFor,
        WrongAuthenticationMethod, // CONNACK names none or another than CONNECT did
        AuthenticationFailed       // `authentication` says what
    };
    Kind kind = Kind::IllFormedPacket;
    Flaw flaw;
    QByteArray statement; // the statement broken
    AuthenticationFlaw authentication{};
    QByteArray beginning; // first bytes of what the server sent, at most 32
};

// What a flaw of a packet that a server sent comes to.
Violation illFormedPacket(const Flaw &flaw);

// Whether text or a TLS record stands where a server's first packet must be; known from the fourth
// byte on.
bool soundsLikeAnotherProtocol(QByteArrayView beginning);

} // namespace mqtt
