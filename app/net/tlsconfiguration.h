// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/net/endpoint.h"
#include "app/net/keymaterial.h"
#include "app/net/linkerror.h"

#include <QSslConfiguration>

#include <optional>

namespace net {

// The files of the options that fit together, or why they do not: the authorities, and the client's
// certificate with its key. Nothing is connected.
struct TlsFiles
{
    // Empty: the system's trust store, or what SSL_CERT_FILE and SSL_CERT_DIR
    // name instead.
    QList<QSslCertificate> authorities;
    QList<QSslCertificate> chain; // empty: no client certificate
    PrivateKey key;
};
base::Result<TlsFiles, FileProblem> readTlsFiles(const TlsOptions &options);

// The bytes of the pre-shared key; nothing when they are no hex digits, none or
// too many.
std::optional<QByteArray> sharedKey(const TlsOptions &options);

// An own CA replaces the system's trust store. A file that cannot be used is an
// error before any link is opened.
base::Result<QSslConfiguration, LinkError> makeTlsConfiguration(const TlsOptions &options);

} // namespace net
