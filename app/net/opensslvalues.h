// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSslCertificate>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pkcs12.h>
#include <openssl/pkcs7.h>
#include <openssl/ssl.h>
#include <openssl/x509.h>

#include <memory>

// OpenSSL's values, owned. For app/net only: everyone else sees Qt's.
namespace net {

template<auto free>
struct Freeing
{
    template<class T>
    void operator()(T *value) const
    {
        free(value);
    }
};
using Bio = std::unique_ptr<BIO, Freeing<BIO_free_all>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;
using Pkcs12 = std::unique_ptr<PKCS12, Freeing<PKCS12_free>>;
using Pkcs7 = std::unique_ptr<PKCS7, Freeing<PKCS7_free>>;
using TlsContext = std::unique_ptr<SSL_CTX, Freeing<SSL_CTX_free>>;

// `bytes` must outlive it.
inline Bio bioOf(const QByteArray &bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

inline QSslCertificate certificateOf(const X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate, &der);
    if (size <= 0)
        return QSslCertificate();
    const QByteArray bytes(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return QSslCertificate(bytes, QSsl::Der);
}

// A key made again in the default library context, where TLS can use it.
Key inDefaultContext(const EVP_PKEY *key);

} // namespace net
