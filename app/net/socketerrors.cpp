// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/socketerrors.h"

#include <QStringList>

#include <algorithm>

namespace net {

namespace {

using Kind = LinkError::Kind;

bool containsOneOf(const QString &text, const QStringList &signs)
{
    return std::any_of(signs.begin(), signs.end(), [&text](const QString &sign) {
        return text.contains(sign, Qt::CaseInsensitive);
    });
}

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
    return containsOneOf(text, alerts);
}

// Nothing both sides know: the alert of the server, or what our own side says of its answer.
bool tellsOfVersions(const QString &text)
{
    static const QStringList signs{
            QStringLiteral("alert protocol version"),      QStringLiteral("unsupported protocol"),
            QStringLiteral("alert handshake failure"),     QStringLiteral("no protocols available"),
            QStringLiteral("alert insufficient security"), QStringLiteral("no shared cipher"),
            QStringLiteral("no application protocol")};
    return containsOneOf(text, signs);
}

// The alerts about a pre-shared key: no such identity, or another key for it.
bool tellsOfSharedKey(const QString &text)
{
    static const QStringList signs{
            QStringLiteral("unknown psk identity"), QStringLiteral("alert decrypt error"),
            QStringLiteral("bad record mac"), QStringLiteral("psk identity not found")};
    return containsOneOf(text, signs);
}

Kind kindOf(QAbstractSocket::SocketError error, Stage stage)
{
    const bool throughProxy = stage == Stage::Proxy;
    switch (error) {
    case QAbstractSocket::HostNotFoundError:
        return Kind::HostNotFound;
    case QAbstractSocket::ConnectionRefusedError:
        return Kind::ConnectionRefused;
    case QAbstractSocket::RemoteHostClosedError:
        return throughProxy          ? Kind::ProxyFailed
               : stage == Stage::Tls ? Kind::TlsClosedByPeer
                                     : Kind::ClosedByPeer;
    case QAbstractSocket::SocketTimeoutError:
        return Kind::TimedOut;
    case QAbstractSocket::NetworkError:
        return Kind::NetworkUnreachable;
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
    case QAbstractSocket::SslInvalidUserDataError:
        return Kind::TlsHandshakeFailed;
    case QAbstractSocket::ProxyNotFoundError:
        return Kind::ProxyNotFound;
    case QAbstractSocket::ProxyConnectionRefusedError:
        return Kind::ProxyUnreachable;
    case QAbstractSocket::ProxyAuthenticationRequiredError:
        return Kind::ProxyLoginRefused;
    case QAbstractSocket::ProxyConnectionClosedError:
    case QAbstractSocket::ProxyConnectionTimeoutError:
    case QAbstractSocket::ProxyProtocolError:
        return Kind::ProxyFailed;
    case QAbstractSocket::SocketAccessError:
        return throughProxy ? Kind::ProxyDenied : Kind::Other;
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

LinkError socketError(QAbstractSocket::SocketError error, const QString &text, Stage stage)
{
    if (tellsOfOurCertificate(text))
        return {Kind::ClientCertificateRejected, text};
    const Kind kind = kindOf(error, stage);
    if (kind == Kind::TlsHandshakeFailed && tellsOfVersions(text))
        return {Kind::TlsVersionRefused, text};
    return {kind, text};
}

LinkError sharedKeyError(const LinkError &error)
{
    const bool isRefusal =
            error.kind == Kind::TlsClosedByPeer || error.kind == Kind::TlsVersionRefused
            || (error.kind == Kind::TlsHandshakeFailed && tellsOfSharedKey(error.detail));
    return isRefusal ? LinkError{Kind::SharedKeyRefused, error.detail} : error;
}

LinkError localSocketError(QLocalSocket::LocalSocketError error, const QString &text)
{
    switch (error) {
    case QLocalSocket::PeerClosedError:
        return {Kind::ClosedByPeer, {}};
    case QLocalSocket::ConnectionRefusedError:
        return {Kind::ConnectionRefused, text};
    case QLocalSocket::ServerNotFoundError:
    case QLocalSocket::SocketAccessError:
        return {Kind::SocketFileUnusable, text};
    case QLocalSocket::SocketTimeoutError:
        return {Kind::TimedOut, text};
    default:
        return {Kind::Other, text};
    }
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
