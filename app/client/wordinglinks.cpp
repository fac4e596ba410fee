// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words for links that do not open.
#include "app/client/wording.h"

#include <QCoreApplication>

namespace client {

namespace {

using Kind = net::LinkError::Kind;

// Carries the context of the translations. No switch has a default, so that a new kind is a warning
// until it has its words.
class LinkWording
{
    Q_DECLARE_TR_FUNCTIONS(client::LinkWording)

public:
    static Explanation ofNetwork(const net::LinkError &error);
    static Explanation ofTimeout(const net::LinkError &error);
    static QString withProxyWords(const QString &cause, const net::LinkError &error);
    static Explanation ofProxy(const net::LinkError &error);
    static Explanation ofEndlessHeaders(const net::LinkError &error);
    static Explanation ofTls(const net::LinkError &error);
    static Explanation ofSharedKey(const net::LinkError &error);
    static Explanation ofCertificate(const net::LinkError &error);
    static Explanation ofWebSocket(const net::LinkError &error);
    static Explanation ofUpgrade(const net::LinkError &error);
    static QString stepAfter(int status);
};

QString withDetail(const QString &sentence, const QString &detail)
{
    return detail.isEmpty() ? sentence : QStringLiteral("%1 (%2)").arg(sentence, detail);
}

// The start of a body, as one line of text.
QString shownBody(const QByteArray &body)
{
    constexpr qsizetype shown = 300;
    QString text = QString::fromUtf8(body).simplified();
    if (text.size() > shown)
        text = text.left(shown) + QStringLiteral(" …");
    return text;
}

// What a peer sent that is not what was expected; control characters would garble the sentence.
QString shownBytes(const QString &bytes)
{
    QString text;
    for (const QChar c : bytes) {
        if (c == QLatin1Char('\r') || c == QLatin1Char('\n'))
            break;
        text += c.unicode() < 0x20 || c.unicode() > 0x7E ? QStringLiteral("·") : QString(c);
    }
    return text;
}

} // namespace

Explanation explain(const net::LinkError &error)
{
    switch (error.kind) {
    case Kind::ModuleFailed:
    case Kind::CarrierFailed:
        return {error.detail, error.nextStep};
    case Kind::HostNotFound:
    case Kind::ServiceNotFound:
    case Kind::ConnectionRefused:
    case Kind::NetworkUnreachable:
    case Kind::ClosedByPeer:
    case Kind::SocketFileUnusable:
    case Kind::LocalAddressUnusable:
    case Kind::Other:
        return LinkWording::ofNetwork(error);
    case Kind::TimedOut:
        return LinkWording::ofTimeout(error);
    case Kind::ProxyNotFound:
    case Kind::ProxyUnreachable:
    case Kind::ProxyLoginRefused:
    case Kind::ProxyDenied:
    case Kind::ProxyFailed:
        return LinkWording::ofProxy(error);
    case Kind::EndlessHeaders:
        return LinkWording::ofEndlessHeaders(error);
    case Kind::TlsHandshakeFailed:
    case Kind::TlsClosedByPeer:
    case Kind::TlsVersionRefused:
    case Kind::ClientCertificateRejected:
        return LinkWording::ofTls(error);
    case Kind::CiphersUnknown:
    case Kind::SharedKeyNotHex:
    case Kind::SharedKeyRefused:
        return LinkWording::ofSharedKey(error);
    case Kind::CertificateExpired:
    case Kind::CertificateNotYetValid:
    case Kind::CertificateUntrusted:
    case Kind::CertificateNameMismatch:
    case Kind::CertificateNotPinned:
    case Kind::CertificateFileUnusable:
        return LinkWording::ofCertificate(error);
    case Kind::WebSocketUpgradeRefused:
    case Kind::WebSocketAnswerInvalid:
    case Kind::WebSocketBroken:
        return LinkWording::ofWebSocket(error);
    }
    Q_UNREACHABLE();
}

namespace {

Explanation LinkWording::ofNetwork(const net::LinkError &error)
{
    const bool isFile = error.port == 0;
    switch (error.kind) {
    case Kind::HostNotFound:
        if (!error.proxy.isEmpty())
            return {tr("The proxy %1 cannot find the name \"%2\".").arg(error.proxy, error.host),
                    tr("Check the host name for typing errors, and whether the proxy leads into "
                       "the network where it is known.")};
        return {tr("The name \"%1\" cannot be found.").arg(error.host),
                tr("Check the host name for typing errors, and that this computer "
                   "is online.")};
    case Kind::ServiceNotFound:
        return {withDetail(tr("The DNS of \"%1\" names no MQTT broker by an SRV record.")
                                   .arg(error.host),
                           error.detail),
                tr("Check the domain for typing errors, or connect to the broker's "
                   "own host and "
                   "port.")};
    case Kind::ConnectionRefused:
        if (isFile)
            return {tr("Nothing listens on the socket %1.").arg(error.host),
                    tr("Check that the broker is running; the file stays behind when it ends.")};
        if (!error.proxy.isEmpty())
            return {tr("The proxy %1 was refused by %2 port %3.")
                            .arg(error.proxy, error.host)
                            .arg(error.port),
                    tr("Check the port, and that the broker is running.")};
        return {tr("Nothing listens on %1 port %2: the connection was refused.")
                        .arg(error.host)
                        .arg(error.port),
                tr("Check the port, and that the broker is running.")};
    case Kind::NetworkUnreachable:
        return {withDetail(tr("There is no way through the network to %1.").arg(error.host),
                           error.detail),
                tr("Check the network connection, a VPN, or the address.")};
    case Kind::SocketFileUnusable:
        return {withDetail(tr("The socket %1 cannot be used.").arg(error.host), error.detail),
                tr("Check the path, that the broker is running, and that you may write to the "
                   "file.")};
    case Kind::LocalAddressUnusable:
        return {tr("Nothing can be sent from the address %1: it is none of this "
                   "computer's.")
                        .arg(error.detail),
                tr("Choose an address that this computer has on one of its networks.")};
    case Kind::ClosedByPeer:
        return {withDetail(tr("The server closed the connection."), error.detail),
                tr("The broker's log tells why. MQTT 3 has no word for it on the wire.")};
    default:
        return {withDetail(tr("The connection to %1 failed.").arg(error.host), error.detail),
                tr("Check host, port and transport, then try again.")};
    }
}

Explanation LinkWording::ofTimeout(const net::LinkError &error)
{
    switch (error.stage) {
    case net::Stage::Proxy:
        return {tr("The proxy %1 did not lead to %2 port %3 in time.")
                        .arg(error.proxy, error.host)
                        .arg(error.port),
                tr("Check the proxy's address and kind, and whether it may reach that host.")};
    case net::Stage::Tls:
        return {tr("%1 port %2 took the connection, but did not answer the TLS handshake in time.")
                        .arg(error.host)
                        .arg(error.port),
                tr("The port may speak plain MQTT: 1883 usually does, 8883 speaks TLS.")};
    case net::Stage::Upgrade:
        return {tr("%1 port %2 took the connection, but did not answer the WebSocket request in "
                   "time.")
                        .arg(error.host)
                        .arg(error.port),
                tr("The port may speak plain MQTT or TLS: check transport and port.")};
    case net::Stage::Connecting:
    case net::Stage::Open:
        break;
    }
    return {tr("%1 port %2 did not answer in time.").arg(error.host).arg(error.port),
            tr("A firewall may swallow the connection, or the port may be wrong.")};
}

// What the proxy said itself, behind our own sentence.
QString LinkWording::withProxyWords(const QString &cause, const net::LinkError &error)
{
    if (error.status == 0)
        return withDetail(cause, error.detail);
    const QString body = shownBody(error.body);
    const QString status = tr("%1 Asked again, it answered with HTTP status %2 (%3).")
                                   .arg(cause)
                                   .arg(error.status)
                                   .arg(error.detail);
    return body.isEmpty() ? status : tr("%1 It says: %2").arg(status, body);
}

Explanation LinkWording::ofProxy(const net::LinkError &error)
{
    switch (error.kind) {
    case Kind::ProxyNotFound:
        return {tr("The proxy's name cannot be found (%1).").arg(error.proxy),
                tr("Check the proxy's host name, or connect without a proxy.")};
    case Kind::ProxyUnreachable:
        return {tr("The proxy %1 takes no connection.").arg(error.proxy),
                tr("Check the proxy's host and port, or connect without a proxy.")};
    case Kind::ProxyLoginRefused:
        return {withProxyWords(tr("The proxy %1 wants a user name and password, or does not know "
                                  "these.")
                                       .arg(error.proxy),
                               error),
                tr("Enter the login for the proxy; it is not the broker's.")};
    case Kind::ProxyDenied:
        return {withProxyWords(tr("The proxy %1 does not let connections through to %2 port %3.")
                                       .arg(error.proxy, error.host)
                                       .arg(error.port),
                               error),
                tr("Many proxies allow port 443 only: ask for the port to be opened, or use the "
                   "broker's secure WebSocket on 443.")};
    default:
        return {withProxyWords(tr("The proxy %1 ended the connection or gave no answer that leads "
                                  "on.")
                                       .arg(error.proxy),
                               error),
                tr("Check the kind of proxy (HTTP or SOCKS5) and its port, and whether it may "
                   "reach that host.")};
    }
}

Explanation LinkWording::ofEndlessHeaders(const net::LinkError &error)
{
    if (error.stage == net::Stage::Proxy)
        return {tr("The proxy %1 answered with headers that never end (%2 …): 64 "
                   "KiB of them were "
                   "read.")
                        .arg(error.proxy, shownBytes(error.detail)),
                tr("That is no answer a proxy may give: check its address and "
                   "port, or connect "
                   "without it.")};
    return {tr("%1 port %2 answered the WebSocket request with headers that "
               "never end (%3 …): "
               "64 KiB of them were read.")
                    .arg(error.host)
                    .arg(error.port)
                    .arg(shownBytes(error.detail)),
            tr("The mistake is on the server's side: check that this port speaks "
               "WebSocket.")};
}

Explanation LinkWording::ofSharedKey(const net::LinkError &error)
{
    switch (error.kind) {
    case Kind::CiphersUnknown:
        return {tr("Nothing was sent: none of the ciphers \"%1\" can be used here.")
                        .arg(error.detail),
                tr("Write OpenSSL's names with colons between them, or leave the "
                   "list empty.")};
    case Kind::SharedKeyNotHex:
        return {tr("Nothing was sent: TLS-PSK wants an identity and a key in hex "
                   "digits, two for "
                   "each byte, of 256 bytes at most."),
                tr("Enter both in the profile, as the server has them.")};
    default:
        return {withDetail(tr("%1 port %2 did not accept the pre-shared key.")
                                   .arg(error.host)
                                   .arg(error.port),
                           error.detail),
                tr("Check the identity and the key digit by digit, and that this "
                   "port is for "
                   "TLS-PSK.")};
    }
}

Explanation LinkWording::ofTls(const net::LinkError &error)
{
    switch (error.kind) {
    case Kind::TlsClosedByPeer:
        return {tr("%1 port %2 closed the connection during the TLS handshake, without saying why.")
                        .arg(error.host)
                        .arg(error.port),
                tr("The port may not speak TLS, or the server wants a server name (SNI), a client "
                   "certificate or another TLS version.")};
    case Kind::TlsVersionRefused:
        return {withDetail(tr("%1 and this program found no TLS version, cipher or protocol that "
                              "both know.")
                                   .arg(error.host),
                           error.detail),
                tr("Lower the minimum TLS version, empty the ALPN field, or update the server: "
                   "below TLS 1.2 nothing is accepted.")};
    case Kind::ClientCertificateRejected:
        return {withDetail(tr("The server did not accept the client certificate."), error.detail),
                tr("Give the certificate and key of this device, and check that they are still "
                   "valid.")};
    default:
        return {withDetail(tr("The TLS handshake with %1 port %2 failed.")
                                   .arg(error.host)
                                   .arg(error.port),
                           error.detail),
                tr("Check that this port speaks TLS; 1883 usually does not, 8883 does.")};
    }
}

Explanation LinkWording::ofCertificate(const net::LinkError &error)
{
    switch (error.kind) {
    case Kind::CertificateExpired:
        return {tr("The certificate of %1 has expired.").arg(error.host),
                tr("Have the server's certificate renewed, and check this computer's clock.")};
    case Kind::CertificateNotYetValid:
        return {tr("The certificate of %1 is not valid yet.").arg(error.host),
                tr("Check this computer's clock.")};
    case Kind::CertificateUntrusted:
        return {withDetail(tr("The certificate of %1 was issued by nobody this program trusts.")
                                   .arg(error.host),
                           error.detail),
                tr("Give the file of the authority that issued it as CA file, or look at the "
                   "certificate on the profile's TLS page and accept it.")};
    case Kind::CertificateNameMismatch:
        return {tr("The certificate that the server showed is not for \"%1\".").arg(error.host),
                tr("Connect by the name in the certificate, or set it as server name.")};
    case Kind::CertificateNotPinned:
        return {tr("%1 showed another certificate than the one you accepted.").arg(error.host),
                tr("If the server's certificate was renewed, look at the new one on the profile's "
                   "TLS page and accept it; if not, somebody may be in between.")};
    default: {
        const Explanation file = explain(error.file);
        return {tr("Nothing was sent: %1").arg(file.cause), file.nextStep};
    }
    }
}

Explanation LinkWording::ofWebSocket(const net::LinkError &error)
{
    switch (error.kind) {
    case Kind::WebSocketUpgradeRefused:
        return ofUpgrade(error);
    case Kind::WebSocketBroken:
        return {withDetail(
                        tr("%1 sent a WebSocket frame that breaks the standard.").arg(error.host),
                        error.detail),
                tr("The mistake is on the server's side, or on that of a proxy before it.")};
    default:
        return {tr("%1 port %2 answered the WebSocket request with something that is no WebSocket "
                   "(%3).")
                        .arg(error.host)
                        .arg(error.port)
                        .arg(shownBytes(error.detail)),
                tr("Check that this port speaks WebSocket, and the sub-protocol, usually mqtt.")};
    }
}

Explanation LinkWording::ofUpgrade(const net::LinkError &error)
{
    const QString body = shownBody(error.body);
    const QString cause = tr("%1 port %2 answered the WebSocket request with HTTP status %3 (%4).")
                                  .arg(error.host)
                                  .arg(error.port)
                                  .arg(error.status)
                                  .arg(error.detail);
    return {body.isEmpty() ? cause : tr("%1 It says: %2").arg(cause, body),
            stepAfter(error.status)};
}

QString LinkWording::stepAfter(int status)
{
    if (status == 401 || status == 403 || status == 407)
        return tr("Check the login, token or headers that this server wants, and the path.");
    if (status == 404 || status == 405)
        return tr("Check the path, often /mqtt.");
    if (status >= 300 && status < 400)
        return tr("Connect to the address it points to.");
    if (status >= 500)
        return tr("The web server is up, but the broker behind it may not be: try again later.");
    return tr("Check the path, often /mqtt, and that this port speaks WebSocket.");
}

} // namespace

} // namespace client
