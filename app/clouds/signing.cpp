// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/signing.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace clouds {

namespace {

QCryptographicHash::Algorithm algorithm(Digest digest)
{
    switch (digest) {
    case Digest::Md5:
        return QCryptographicHash::Md5;
    case Digest::Sha1:
        return QCryptographicHash::Sha1;
    case Digest::Sha256:
        break;
    }
    return QCryptographicHash::Sha256;
}

} // namespace

QByteArray hmac(Digest digest, QByteArrayView key, QByteArrayView message)
{
    return QMessageAuthenticationCode::hash(message.toByteArray(), key.toByteArray(),
                                            algorithm(digest));
}

QByteArray digestOf(Digest digest, QByteArrayView message)
{
    return QCryptographicHash::hash(message.toByteArray(), algorithm(digest));
}

QString digestName(Digest digest)
{
    switch (digest) {
    case Digest::Md5:
        return QStringLiteral("MD5");
    case Digest::Sha1:
        return QStringLiteral("SHA1");
    case Digest::Sha256:
        break;
    }
    return QStringLiteral("SHA256");
}

Digest digestNamed(QStringView method)
{
    if (method.endsWith(u"md5", Qt::CaseInsensitive))
        return Digest::Md5;
    return method.endsWith(u"sha1", Qt::CaseInsensitive) ? Digest::Sha1 : Digest::Sha256;
}

QByteArray upperHex(const QByteArray &bytes)
{
    return bytes.toHex().toUpper();
}

QByteArray lowerHex(const QByteArray &bytes)
{
    return bytes.toHex();
}

QByteArray percentEncoded(const QByteArray &bytes)
{
    return bytes.toPercentEncoding();
}

std::optional<QByteArray> fromBase64(const QString &text)
{
    constexpr qsizetype group = 4; // characters; a lost "=" is a common mistake of copying
    if (text.size() % group != 0)
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(
            text.toUtf8(), QByteArray::Base64Encoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded)
        return std::nullopt;
    return decoded.decoded;
}

bool isHexSecret(const QString &value)
{
    return value.size() == hexSecretLength && std::all_of(value.begin(), value.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f')
                      || (c >= u'A' && c <= u'F');
           });
}

ContentBuilder &ContentBuilder::constant(const QString &text)
{
    m_parts.push_back({text, {}});
    return *this;
}

ContentBuilder &ContentBuilder::value(const char *field, const QString &text)
{
    m_parts.push_back({text, QString::fromLatin1(field)});
    return *this;
}

} // namespace clouds
