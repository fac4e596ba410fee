// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/keymaterial.h"
#include "app/net/opensslvalues.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <algorithm>

namespace net {

namespace {

QString algorithmOf(const EVP_PKEY *key)
{
    const char *name = EVP_PKEY_get0_type_name(key);
    const QString algorithm = QString::fromLatin1(name ? name : "");
    char curve[80] = {};
    size_t length = 0;
    if (EVP_PKEY_get_group_name(key, curve, sizeof curve, &length) == 1)
        return QStringLiteral("%1 %2").arg(algorithm, QString::fromLatin1(curve));
    ERR_clear_error();
    return algorithm;
}

// Qt's handle is OpenSSL's own object.
X509 *x509Of(const QSslCertificate &certificate)
{
    return reinterpret_cast<X509 *>(certificate.handle());
}

EVP_PKEY *publicKeyOf(const QSslCertificate &certificate)
{
    const X509 *x509 = x509Of(certificate);
    return x509 ? X509_get0_pubkey(x509) : nullptr;
}

} // namespace

PrivateKey::PrivateKey(evp_pkey_st *key)
{
    if (key)
        m_key = std::shared_ptr<evp_pkey_st>(key, EVP_PKEY_free);
}

QString PrivateKey::algorithm() const
{
    return m_key ? algorithmOf(m_key.get()) : QString();
}

int PrivateKey::bits() const
{
    return m_key ? EVP_PKEY_get_bits(m_key.get()) : 0;
}

bool PrivateKey::belongsTo(const QSslCertificate &certificate) const
{
    const EVP_PKEY *other = publicKeyOf(certificate);
    const bool same = m_key && other && EVP_PKEY_eq(m_key.get(), other) == 1;
    ERR_clear_error();
    return same;
}

QSslKey PrivateKey::toSslKey() const
{
    if (!m_key)
        return {};
    // By way of bytes for what Qt has names for; its other keys are handles and nothing more.
    const Bio bio(BIO_new(BIO_s_mem()));
    const int type = EVP_PKEY_get_base_id(m_key.get());
    if (type == EVP_PKEY_RSA || type == EVP_PKEY_EC || type == EVP_PKEY_DSA) {
        if (i2d_PrivateKey_bio(bio.get(), m_key.get()) != 1)
            return {};
        const char *der = nullptr;
        const long size = BIO_get_mem_data(bio.get(), &der);
        const auto algorithm = type == EVP_PKEY_RSA  ? QSsl::Rsa
                               : type == EVP_PKEY_EC ? QSsl::Ec
                                                     : QSsl::Dsa;
        return QSslKey(QByteArray(der, size), algorithm, QSsl::Der);
    }
    EVP_PKEY_up_ref(m_key.get()); // Qt takes over one reference
    return QSslKey(reinterpret_cast<Qt::HANDLE>(m_key.get()));
}

void sortChain(QList<QSslCertificate> &certificates, const PrivateKey &key)
{
    const auto own =
            std::find_if(certificates.begin(), certificates.end(),
                         [&key](const QSslCertificate &each) { return key.belongsTo(each); });
    if (own == certificates.end())
        return;
    std::iter_swap(certificates.begin(), own);
    for (auto last = certificates.begin(); last + 1 != certificates.end(); ++last) {
        const auto issuer =
                std::find_if(last + 1, certificates.end(), [last](const QSslCertificate &each) {
                    return X509_check_issued(x509Of(each), x509Of(*last)) == X509_V_OK;
                });
        ERR_clear_error();
        if (issuer == certificates.end())
            return;
        std::iter_swap(last + 1, issuer);
    }
}

QString keyAlgorithm(const QSslCertificate &certificate)
{
    const EVP_PKEY *key = publicKeyOf(certificate);
    return key ? algorithmOf(key) : QString();
}

int keyBits(const QSslCertificate &certificate)
{
    const EVP_PKEY *key = publicKeyOf(certificate);
    return key ? EVP_PKEY_get_bits(key) : 0;
}

Key inDefaultContext(const EVP_PKEY *key)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    if (i2d_PKCS8PrivateKey_bio(bio.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1) {
        ERR_clear_error();
        return {};
    }
    return Key(d2i_PrivateKey_bio(bio.get(), nullptr)); // PKCS#8 among others
}

} // namespace net
