// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/scram.h"

#include <QList>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

namespace mqtt {

namespace {

// No channel binding (RFC 5802, 7): "n,,", which is "biws" in Base64.
constexpr QByteArrayView gs2Header("n,,");
constexpr QByteArrayView encodedGs2Header("biws");

QByteArray escaped(QByteArray name)
{
    return name.replace('=', "=3D").replace(',', "=2C");
}

// The value of "x=value" at this place of a message.
std::optional<QByteArray> attribute(const QList<QByteArray> &parts, qsizetype index, char name)
{
    if (index >= parts.size() || parts[index].size() < 2 || parts[index][0] != name
        || parts[index][1] != '=')
        return std::nullopt;
    return parts[index].mid(2);
}

std::optional<QByteArray> fromBase64(const QByteArray &text)
{
    auto result = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    if (!result || result.decoded.isEmpty())
        return std::nullopt;
    return std::move(result.decoded);
}

QByteArray exclusiveOr(QByteArray a, const QByteArray &b)
{
    for (qsizetype i = 0; i < a.size(); ++i)
        a[i] = static_cast<char>(a[i] ^ b[i]);
    return a;
}

bool isSpace(char32_t c) // RFC 3454, C.1.2
{
    return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F
           || c == 0x3000;
}

bool isMappedToNothing(char32_t c) // RFC 3454, B.1
{
    return c == 0xAD || c == 0x34F || c == 0x1806 || (c >= 0x180B && c <= 0x180D)
           || (c >= 0x200C && c <= 0x200D) || c == 0x2060 || (c >= 0xFE00 && c <= 0xFE0F)
           || c == 0xFEFF;
}

bool isProhibited(char32_t c) // RFC 4013, 2.3
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_PrivateUse:
    case QChar::Other_Surrogate:
        return true;
    default:
        break;
    }
    return QChar::isNonCharacter(c) || (c >= 0xFFF9 && c <= 0xFFFD) || (c >= 0x2FF0 && c <= 0x2FFB)
           || c == 0x340 || c == 0x341 || c == 0x200E || c == 0x200F || (c >= 0x2028 && c <= 0x202E)
           || (c >= 0x206A && c <= 0x206F) || c == 0xE0001 || (c >= 0xE0020 && c <= 0xE007F);
}

// RFC 3454, 6: text with right-to-left letters has no left-to-right ones, and begins and ends so.
bool isBidiSound(const QList<uint> &text)
{
    const auto isRightToLeft = [](uint c) {
        const QChar::Direction direction = QChar::direction(c);
        return direction == QChar::DirR || direction == QChar::DirAL;
    };
    bool right = false;
    bool left = false;
    for (const uint c : text) {
        right = right || isRightToLeft(c);
        left = left || QChar::direction(c) == QChar::DirL;
    }
    return !right || (!left && isRightToLeft(text.first()) && isRightToLeft(text.last()));
}

} // namespace

std::optional<ScramHash> scramHash(QByteArrayView method)
{
    for (const ScramHash hash : {ScramHash::Sha1, ScramHash::Sha256}) {
        if (method == scramMethod(hash))
            return hash;
    }
    return std::nullopt;
}

QByteArray scramMethod(ScramHash hash)
{
    return hash == ScramHash::Sha1 ? QByteArrayLiteral("SCRAM-SHA-1")
                                   : QByteArrayLiteral("SCRAM-SHA-256");
}

std::optional<QByteArray> saslPrepared(const QString &text)
{
    QList<uint> mapped;
    const QList<uint> points = text.toUcs4();
    for (const uint c : points) {
        if (isSpace(c))
            mapped.append(' ');
        else if (!isMappedToNothing(c))
            mapped.append(c);
    }
    const QString normal =
            QString::fromUcs4(reinterpret_cast<const char32_t *>(mapped.constData()), mapped.size())
                    .normalized(QString::NormalizationForm_KC);
    const QList<uint> prepared = normal.toUcs4();
    for (const uint c : prepared) {
        if (isProhibited(c))
            return std::nullopt;
    }
    if (!prepared.isEmpty() && !isBidiSound(prepared))
        return std::nullopt;
    return normal.toUtf8();
}

ScramClient::ScramClient(const ScramCredentials &credentials, NonceMaker makeNonce)
    : m_algorithm(credentials.hash == ScramHash::Sha1 ? QCryptographicHash::Sha1
                                                      : QCryptographicHash::Sha256),
      m_hash(credentials.hash),
      // What cannot be prepared cannot be right either; the server says so.
      m_user(escaped(saslPrepared(credentials.user).value_or(credentials.user.toUtf8()))),
      m_password(saslPrepared(credentials.password).value_or(credentials.password.toUtf8())),
      m_makeNonce(makeNonce)
{
}

QByteArray ScramClient::randomNonce()
{
    quint32 random[6];
    QRandomGenerator::system()->fillRange(random);
    return QByteArray(reinterpret_cast<const char *>(random), sizeof random).toBase64();
}

QByteArray ScramClient::method() const
{
    return scramMethod(m_hash);
}

QByteArray ScramClient::begin()
{
    m_step = Step::Begun;
    m_nonce = m_makeNonce();
    m_bare = "n=" + m_user + ",r=" + m_nonce;
    return gs2Header.toByteArray() + m_bare;
}

base::Result<QByteArray, AuthenticationFlaw> ScramClient::answer(QByteArrayView challenge)
{
    using base::Unexpected;
    if (m_step != Step::Begun)
        return Unexpected{AuthenticationFlaw::OutOfTurn};
    m_step = Step::Idle;
    const QByteArray first = challenge.toByteArray();
    const QList<QByteArray> parts = first.split(',');
    const auto nonce = attribute(parts, 0, 'r');
    const auto salt = fromBase64(attribute(parts, 1, 's').value_or(QByteArray()));
    bool isNumber = false;
    const int iterations = attribute(parts, 2, 'i').value_or(QByteArray()).toInt(&isNumber);
    if (!nonce || !salt || !isNumber || iterations < 1)
        return Unexpected{AuthenticationFlaw::IllFormedChallenge};
    if (nonce->size() <= m_nonce.size() || !nonce->startsWith(m_nonce))
        return Unexpected{AuthenticationFlaw::ForeignNonce};
    if (iterations < fewestIterations)
        return Unexpected{AuthenticationFlaw::TooFewIterations};
    if (iterations > mostIterations)
        return Unexpected{AuthenticationFlaw::TooManyIterations};

    const QByteArray saltedPassword = salted(*salt, iterations);
    const QByteArray clientKey = hmac(saltedPassword, "Client Key");
    const QByteArray storedKey = QCryptographicHash::hash(clientKey, m_algorithm);
    const QByteArray withoutProof = "c=" + encodedGs2Header.toByteArray() + ",r=" + *nonce;
    const QByteArray signedText = m_bare + ',' + first + ',' + withoutProof;
    const QByteArray proof = exclusiveOr(clientKey, hmac(storedKey, signedText));
    m_serverSignature = hmac(hmac(saltedPassword, "Server Key"), signedText);
    m_step = Step::Answered;
    return withoutProof + ",p=" + proof.toBase64();
}

std::optional<AuthenticationFlaw> ScramClient::finish(QByteArrayView data)
{
    if (m_step != Step::Answered)
        return AuthenticationFlaw::OutOfTurn;
    m_step = Step::Idle;
    const QList<QByteArray> parts = data.toByteArray().split(',');
    if (attribute(parts, 0, 'e'))
        return AuthenticationFlaw::Refused;
    const auto proof = fromBase64(attribute(parts, 0, 'v').value_or(QByteArray()));
    if (!proof)
        return AuthenticationFlaw::IllFormedChallenge;
    if (*proof != m_serverSignature)
        return AuthenticationFlaw::WrongProof;
    return std::nullopt;
}

QByteArray ScramClient::hmac(const QByteArray &key, QByteArrayView message) const
{
    QMessageAuthenticationCode code(m_algorithm, key);
    code.addData(message.data(), message.size());
    return code.result();
}

QByteArray ScramClient::salted(QByteArrayView salt, int iterations) const
{
    QMessageAuthenticationCode code(m_algorithm, m_password);
    const auto next = [&code](const QByteArray &message) {
        code.reset();
        code.addData(message);
        return code.result();
    };
    QByteArray block = next(salt.toByteArray() + QByteArray("\0\0\0\1", 4));
    QByteArray sum = block;
    for (int i = 1; i < iterations; ++i) {
        block = next(block);
        sum = exclusiveOr(std::move(sum), block);
    }
    return sum;
}

} // namespace mqtt
