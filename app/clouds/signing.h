// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/scheme.h"

#include <QByteArray>

#include <optional>

namespace clouds {

enum class Digest : quint8 { Md5, Sha1, Sha256 };

QByteArray hmac(Digest digest, QByteArrayView key, QByteArrayView message);
QByteArray digestOf(Digest digest, QByteArrayView message);
QString digestName(Digest digest); // "SHA256"
// By the end of a method's name in either case: "hmacmd5", "SHA1"; anything else is SHA-256.
Digest digestNamed(QStringView method);
QByteArray upperHex(const QByteArray &bytes);
QByteArray lowerHex(const QByteArray &bytes);
// RFC 3986: only letters, digits and - _ . ~ stay as they are.
QByteArray percentEncoded(const QByteArray &bytes);
// Standard base64 only; nothing when a character does not belong to it.
std::optional<QByteArray> fromBase64(const QString &text);

// 32 hex digits, as consoles hand out secrets.
constexpr int hexSecretLength = 32;
bool isHexSecret(const QString &value);

// Puts the signed text together and keeps what each piece was.
class ContentBuilder
{
public:
    ContentBuilder &constant(const QString &text);
    ContentBuilder &value(const char *field, const QString &text);
    std::vector<ContentPart> take() { return std::move(m_parts); }

private:
    std::vector<ContentPart> m_parts;
};

} // namespace clouds
