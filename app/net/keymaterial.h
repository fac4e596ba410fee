// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/net/fileproblem.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QSslKey>

#include <memory>

struct evp_pkey_st; // OpenSSL's EVP_PKEY

namespace net {

// A private key of any algorithm that OpenSSL knows.
class PrivateKey
{
public:
    PrivateKey() = default;
    explicit PrivateKey(evp_pkey_st *key); // takes over one reference

    bool isNull() const { return !m_key; }
    QString algorithm() const; // "RSA", "EC prime256v1", "ED25519"
    int bits() const;
    bool belongsTo(const QSslCertificate &certificate) const;
    QSslKey toSslKey() const;

private:
    std::shared_ptr<evp_pkey_st> m_key;
};

// "RSA" and so on, of the key that a certificate is for.
QString keyAlgorithm(const QSslCertificate &certificate);
int keyBits(const QSslCertificate &certificate);

// The certificate of the key first, then whoever issued each: TLS wants this order, files come in
// any.
void sortChain(QList<QSslCertificate> &certificates, const PrivateKey &key);

enum class FileForm : quint8 { Pem, Der, Pkcs7, Pkcs12, Base64 };

// What a file that a person was given holds. A certificate that belongs to the key stands first,
// those that issued it follow.
struct KeyMaterial
{
    FileForm form = FileForm::Pem;
    QList<QSslCertificate> certificates;
    PrivateKey key;
    // A key that could not be opened; the certificates beside it could.
    FileProblem::Kind lockedKey =
            FileProblem::Kind::None; // NeedsPassword, WrongPassword, OldCipher
    bool hasOldCipher = false;       // opened, by a cipher that newer programs refuse
};

// Reads a file by its content, whatever its name: PEM, DER, PKCS#7, PKCS#12, or Base64 without its
// frame. The password is tried on what is locked. A file in which there is neither certificate nor
// key is a problem.
base::Result<KeyMaterial, FileProblem> readKeyMaterial(const QString &path,
                                                       const QString &password);
// The same of bytes; `file` goes into the problem only.
base::Result<KeyMaterial, FileProblem> parseKeyMaterial(const QByteArray &bytes,
                                                        const QString &password,
                                                        const QString &file = {});

} // namespace net
