// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace net {

// Why a link could not be opened or broke off, by the layer that failed.
struct LinkError
{
    enum class Kind : quint8 {
        HostNotFound,
        ConnectionRefused,
        NetworkUnreachable,
        TimedOut,
        ClosedByPeer,
        TlsHandshakeFailed,
        CertificateExpired,
        CertificateNotYetValid,
        CertificateUntrusted, // issuer unknown or self-signed
        CertificateNameMismatch,
        CertificateFileUnusable, // own CA, certificate or key file: detail names it
        ClientCertificateRejected,
        WebSocketUpgradeRefused,
        Other
    };
    Kind kind = Kind::Other;
    QString detail;    // what the layer itself says, untranslated; may be empty
    QString host = {}; // where the link was to lead
    quint16 port = 0;
    friend bool operator==(const LinkError &, const LinkError &) = default;
};

} // namespace net
