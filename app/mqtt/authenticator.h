// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

namespace mqtt {

// Why an exchange by AUTH packets cannot go on; all are the server's doing.
enum class AuthenticationFlaw : quint8 {
    IllFormedChallenge, // not in the method's form
    ForeignNonce,       // the server did not take up our nonce
    TooFewIterations,   // of the password's hash: fewer than the method allows
    TooManyIterations,  // more than anyone needs; would keep this computer busy
    Refused,            // the server's last word says so
    WrongProof,         // the server does not know the password either
    OutOfTurn           // a challenge or a proof that nothing leads to
};

// One method of enhanced authentication (5.0, 4.12): proves who we are and lets the server do the
// same. Without I/O; the session puts its data into packets.
class Authenticator
{
public:
    virtual ~Authenticator() = default;

    virtual QByteArray method() const = 0; // Authentication Method
    // Authentication Data that opens an exchange, in CONNECT or AUTH; forgets any before.
    virtual QByteArray begin() = 0;
    virtual base::Result<QByteArray, AuthenticationFlaw> answer(QByteArrayView challenge) = 0;
    // The server's last data; nullopt: the server is who it says.
    virtual std::optional<AuthenticationFlaw> finish(QByteArrayView data) = 0;
};

} // namespace mqtt
