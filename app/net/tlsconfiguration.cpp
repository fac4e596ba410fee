// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/tlsconfiguration.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace net {

namespace {

LinkError unusable(const QString &path, const QString &why)
{
    return {LinkError::Kind::CertificateFileUnusable, QStringLiteral("%1: %2").arg(path, why)};
}

base::Result<QByteArray, LinkError> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::Unexpected{unusable(path, file.errorString())};
    return file.readAll();
}

base::Result<QList<QSslCertificate>, LinkError> readCertificates(const QString &path)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return base::Unexpected{bytes.error()};
    QList<QSslCertificate> certificates = QSslCertificate::fromData(*bytes, QSsl::Pem);
    if (certificates.isEmpty())
        certificates = QSslCertificate::fromData(*bytes, QSsl::Der);
    certificates.removeIf([](const QSslCertificate &certificate) { return certificate.isNull(); });
    if (certificates.isEmpty())
        return base::Unexpected{unusable(path, QStringLiteral("no certificate in it"))};
    return certificates;
}

base::Result<QSslKey, LinkError> readKey(const QString &path, const QString &password)
{
    const auto bytes = readFile(path);
    if (!bytes)
        return base::Unexpected{bytes.error()};
    for (QSsl::EncodingFormat format : {QSsl::Pem, QSsl::Der}) {
        for (QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
            QSslKey key(*bytes, algorithm, format, QSsl::PrivateKey, password.toUtf8());
            if (!key.isNull())
                return key;
        }
    }
    const bool encrypted = bytes->contains("ENCRYPTED");
    return base::Unexpected{unusable(
            path, !encrypted           ? QStringLiteral("no private key in it")
                  : password.isEmpty() ? QStringLiteral("the private key needs its password")
                                       : QStringLiteral("the password does not open the key"))};
}

} // namespace

base::Result<QSslConfiguration, LinkError> makeTlsConfiguration(const TlsOptions &options)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(options.verifyPeer ? QSslSocket::VerifyPeer
                                                       : QSslSocket::VerifyNone);
    if (!options.caFile.isEmpty()) {
        const auto authorities = readCertificates(options.caFile);
        if (!authorities)
            return base::Unexpected{authorities.error()};
        configuration.setCaCertificates(*authorities);
    }
    if (!options.certFile.isEmpty()) {
        const auto chain = readCertificates(options.certFile);
        if (!chain)
            return base::Unexpected{chain.error()};
        const auto key = readKey(options.keyFile.isEmpty() ? options.certFile : options.keyFile,
                                 options.keyPassword);
        if (!key)
            return base::Unexpected{key.error()};
        configuration.setLocalCertificateChain(*chain);
        configuration.setPrivateKey(*key);
    }
    return configuration;
}

} // namespace net
