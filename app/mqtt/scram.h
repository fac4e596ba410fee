// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/authenticator.h"

#include <QCryptographicHash>
#include <QString>

namespace mqtt {

enum class ScramHash : quint8 { Sha1, Sha256 };

struct ScramCredentials
{
    ScramHash hash = ScramHash::Sha256;
    QString user;
    QString password;
    friend bool operator==(const ScramCredentials &, const ScramCredentials &) = default;
};

// "SCRAM-SHA-256" and the like (RFC 5802, RFC 7677); nullopt: another method.
std::optional<ScramHash> scramHash(QByteArrayView method);
QByteArray scramMethod(ScramHash hash);

// A name or password as it is hashed (RFC 4013, SASLprep); nullopt: it has characters that are not
// allowed there. Code points that Unicode did not know in 2002 are taken as they are.
std::optional<QByteArray> saslPrepared(const QString &text);

// The client's side of SCRAM without channel binding.
class ScramClient : public Authenticator
{
public:
    // `makeNonce` gives printable ASCII without commas, new each time; tests give a known one.
    using NonceMaker = QByteArray (*)();
    explicit ScramClient(const ScramCredentials &credentials, NonceMaker makeNonce = randomNonce);

    QByteArray method() const override;
    QByteArray begin() override;
    base::Result<QByteArray, AuthenticationFlaw> answer(QByteArrayView challenge) override;
    std::optional<AuthenticationFlaw> finish(QByteArrayView data) override;

    static QByteArray randomNonce();
    static constexpr int fewestIterations = 4096; // RFC 5802, 5.1
    static constexpr int mostIterations = 1'000'000;

private:
    enum class Step : quint8 { Idle, Begun, Answered };

    QByteArray hmac(const QByteArray &key, QByteArrayView message) const;
    QByteArray salted(QByteArrayView salt, int iterations) const; // Hi() of RFC 5802

    QCryptographicHash::Algorithm m_algorithm;
    ScramHash m_hash;
    QByteArray m_user;     // prepared, with = and , escaped
    QByteArray m_password; // prepared
    NonceMaker m_makeNonce;

    Step m_step = Step::Idle;
    QByteArray m_nonce;
    QByteArray m_bare; // client-first-message-bare
    QByteArray m_serverSignature;
};

} // namespace mqtt
