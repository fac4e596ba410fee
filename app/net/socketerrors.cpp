// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/socketerrors.h"

#include <QStringList>

#include <algorithm>

namespace net {

namespace {

using Kind = LinkError::Kind;

// OpenSSL tells the server's alert only as text. TLS 1.3 lets a server refuse our certificate after
// the handshake looked done, so this may come at any time.
bool tellsOfOurCertificate(const QString &text)
{
    static const QStringList alerts{QStringLiteral("alert certificate required"),
                                    QStringLiteral("alert bad certificate"),
                                    QStringLiteral("alert unknown ca"),
                                    QStringLiteral("alert certificate unknown"),
                                    QStringLiteral("alert certificate expired"),
                                    QStringLiteral("alert certificate revoked"),
                                    QStringLiteral("alert unsupported certificate"),
                                    QStringLiteral("peer did not return a certificate")};
    return std::any_of(alerts.begin(), alerts.end(), [&](const QString &alert) {
        return text.contains(alert, Qt::CaseInsensitive);
    });
}

Kind kindOf(QAbstractSocket::SocketError error)
{
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return Kind::HostNotFound;
    case QAbstractSocket::ConnectionRefusedError:
        return Kind::ConnectionRefused;
    case QAbstractSocket::RemoteHostClosedError:
        return Kind::ClosedByPeer;
    case QAbstractSocket::SocketTimeoutError:
        return Kind::TimedOut;
    case QAbstractSocket::NetworkError:
        return Kind::NetworkUnreachable;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return Kind::TlsHandshakeFailed;
    default:
        return Kind::Other;
    }
}

Kind kindOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::CertificateExpired:
        return Kind::CertificateExpired;
    case QSslError::CertificateNotYetValid:
        return Kind::CertificateNotYetValid;
    case QSslError::HostNameMismatch:
        return Kind::CertificateNameMismatch;
    case QSslError::NoPeerCertificate:
        return Kind::TlsHandshakeFailed;
    default:
        return Kind::CertificateUntrusted;
    }
}

} // namespace

LinkError socketError(QAbstractSocket::SocketError error, const QString &text)
{
    if (tellsOfOurCertificate(text))
        return {Kind::ClientCertificateRejected, text};
    return {kindOf(error), text};
}

LinkError verificationError(const QList<QSslError> &errors)
{
    // An unknown issuer makes the rest meaningless: it may be somebody else's certificate.
    static constexpr Kind byWeight[] = {Kind::CertificateUntrusted, Kind::CertificateExpired,
                                        Kind::CertificateNotYetValid,
                                        Kind::CertificateNameMismatch};
    for (Kind kind : byWeight) {
        for (const QSslError &error : errors) {
            if (kindOf(error.error()) == kind)
                return {kind, error.errorString()};
        }
    }
    return {Kind::TlsHandshakeFailed, errors.isEmpty() ? QString() : errors.first().errorString()};
}

} // namespace net
