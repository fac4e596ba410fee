// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/pkcs12.h"

#include "app/net/legacyciphers.h"
#include "app/net/opensslvalues.h"

#include <openssl/err.h>

#include <optional>

namespace net {

namespace {

using Kind = FileProblem::Kind;

Pkcs12 decoded(const QByteArray &der, OSSL_LIB_CTX *context)
{
    // The object remembers the context, and its ciphers are looked up there.
    PKCS12 *object = PKCS12_init_ex(NID_pkcs7_data, context, nullptr);
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    if (!d2i_PKCS12(&object, &at, static_cast<long>(der.size()))) {
        PKCS12_free(object);
        ERR_clear_error();
        return {};
    }
    return Pkcs12(object);
}

bool isUnlockedBy(PKCS12 *pkcs12, const char *password)
{
    return !PKCS12_mac_present(pkcs12) || PKCS12_verify_mac(pkcs12, password, -1) == 1;
}

// "No password" is written in two ways, an empty one and none at all.
std::optional<const char *> workingPassword(PKCS12 *pkcs12, const QByteArray &password)
{
    if (isUnlockedBy(pkcs12, password.constData()))
        return password.constData();
    if (password.isEmpty() && isUnlockedBy(pkcs12, nullptr))
        return nullptr;
    ERR_clear_error();
    return std::nullopt;
}

std::optional<KeyMaterial> opened(PKCS12 *pkcs12, const char *password)
{
    EVP_PKEY *key = nullptr;
    X509 *own = nullptr;
    STACK_OF(X509) *others = nullptr;
    const bool isOpen = PKCS12_parse(pkcs12, password, &key, &own, &others) == 1;
    ERR_clear_error();
    if (!isOpen)
        return std::nullopt;
    KeyMaterial material;
    material.form = FileForm::Pkcs12;
    const Key locked(key);
    if (locked)
        material.key = PrivateKey(inDefaultContext(locked.get()).release());
    const Certificate first(own);
    if (first)
        material.certificates.append(certificateOf(first.get()));
    for (int i = 0; i < sk_X509_num(others); ++i)
        material.certificates.append(certificateOf(sk_X509_value(others, i)));
    sk_X509_pop_free(others, X509_free);
    return material;
}

} // namespace

bool isPkcs12(const QByteArray &der)
{
    return decoded(der, nullptr) != nullptr;
}

base::Result<KeyMaterial, FileProblem> parsePkcs12(const QByteArray &der, const QString &password,
                                                   const QString &file)
{
    const auto problem = [&file](Kind kind) { return base::Unexpected{FileProblem{kind, file}}; };
    const QByteArray secret = password.toUtf8();
    const Pkcs12 modern = decoded(der, nullptr);
    if (!modern)
        return problem(Kind::Damaged);
    if (const auto works = workingPassword(modern.get(), secret)) {
        if (auto material = opened(modern.get(), *works))
            return *material;
    }
    const LegacyCiphers legacy;
    const Pkcs12 old = legacy.isAvailable() ? decoded(der, legacy.context()) : Pkcs12();
    if (!old) {
        const bool isOpen = workingPassword(modern.get(), secret).has_value();
        return problem(isOpen             ? Kind::OldCipher
                       : secret.isEmpty() ? Kind::NeedsPassword
                                          : Kind::WrongPassword);
    }
    const auto works = workingPassword(old.get(), secret);
    if (!works)
        return problem(secret.isEmpty() ? Kind::NeedsPassword : Kind::WrongPassword);
    auto material = opened(old.get(), *works);
    if (!material)
        return problem(PKCS12_mac_present(old.get()) ? Kind::Damaged
                       : secret.isEmpty()            ? Kind::NeedsPassword
                                                     : Kind::WrongPassword);
    material->hasOldCipher = true;
    return *material;
}

} // namespace net
