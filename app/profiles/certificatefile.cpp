// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/certificatefile.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

#include <optional>

namespace profiles {

namespace {

using base::Unexpected;

// A certificate or key file is small; one that is not is something else.
constexpr qint64 largestFile = 4 * 1024 * 1024;

std::optional<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.read(largestFile);
}

QString nameOf(const QSslCertificate &certificate, bool issuer)
{
    for (const auto info : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        const QStringList names =
                issuer ? certificate.issuerInfo(info) : certificate.subjectInfo(info);
        if (!names.isEmpty())
            return names.join(QStringLiteral(", "));
    }
    return QString::fromLatin1(certificate.serialNumber());
}

QSslKey keyIn(const QByteArray &bytes, const QByteArray &password)
{
    for (const auto format : {QSsl::Pem, QSsl::Der}) {
        for (const auto algorithm : {QSsl::Rsa, QSsl::Ec, QSsl::Dsa}) {
            const QSslKey key(bytes, algorithm, format, QSsl::PrivateKey, password);
            if (!key.isNull())
                return key;
        }
    }
    return {};
}

QString nameOf(QSsl::KeyAlgorithm algorithm)
{
    switch (algorithm) {
    case QSsl::Rsa:
        return QStringLiteral("RSA");
    case QSsl::Ec:
        return QStringLiteral("EC");
    case QSsl::Dsa:
        return QStringLiteral("DSA");
    case QSsl::Dh:
        return QStringLiteral("DH");
    case QSsl::Opaque:
        break;
    }
    return {};
}

} // namespace

base::Result<CertificateFile, CertificateFileError> inspectCertificateFile(const QString &path)
{
    const auto bytes = contentOf(path);
    if (!bytes)
        return Unexpected{CertificateFileError::NotFound};
    QList<QSslCertificate> certificates = QSslCertificate::fromData(*bytes, QSsl::Pem);
    if (certificates.isEmpty())
        certificates = QSslCertificate::fromData(*bytes, QSsl::Der);
    if (certificates.isEmpty() || certificates.first().isNull())
        return Unexpected{CertificateFileError::NoCertificate};
    const QSslCertificate &first = certificates.first();
    CertificateFile file;
    file.subject = nameOf(first, false);
    file.issuer = nameOf(first, true);
    file.validFrom = first.effectiveDate();
    file.validUntil = first.expiryDate();
    file.count = static_cast<int>(certificates.size());
    file.hasPrivateKey = bytes->contains("PRIVATE KEY-----");
    return file;
}

base::Result<KeyFile, KeyFileError> inspectKeyFile(const QString &path, const QString &password)
{
    const auto bytes = contentOf(path);
    if (!bytes)
        return Unexpected{KeyFileError::NotFound};
    const QSslKey key = keyIn(*bytes, password.toUtf8());
    if (!key.isNull())
        return KeyFile{nameOf(key.algorithm()), key.length()};
    const bool encrypted = bytes->contains("ENCRYPTED");
    return Unexpected{encrypted ? KeyFileError::NeedsPassword : KeyFileError::NoKey};
}

} // namespace profiles
