// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QDateTime>
#include <QString>

namespace profiles {

// What a certificate file says about its first certificate.
struct CertificateFile
{
    QString subject; // common name, else organisation, else the serial number
    QString issuer;
    QDateTime validFrom;
    QDateTime validUntil;
    int count = 0; // certificates in the file
    bool hasPrivateKey = false;
};

struct KeyFile
{
    QString algorithm; // "RSA"
    int bits = 0;
};

enum class KeyFileError : quint8 { NotFound, NoKey, NeedsPassword };
enum class CertificateFileError : quint8 { NotFound, NoCertificate };

// PEM or DER.
base::Result<CertificateFile, CertificateFileError> inspectCertificateFile(const QString &path);
base::Result<KeyFile, KeyFileError> inspectKeyFile(const QString &path, const QString &password);

} // namespace profiles
