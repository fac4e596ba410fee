// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/linkarguments.h"

#include "app/cli/secretinput.h"
#include "app/cli/serverarguments.h"

#include <QHostAddress>
#include <QUrl>

namespace cli {

namespace {

using Error = std::optional<QString>; // a sentence

constexpr quint16 socksPort = 1080;
constexpr quint16 httpProxyPort = 8080;

bool isSet(const QCommandLineParser &parser, const char *option)
{
    return parser.isSet(QLatin1String(option));
}

void take(const QCommandLineParser &parser, const char *option, QString &into)
{
    if (isSet(parser, option))
        into = parser.value(QLatin1String(option));
}

bool asksForTls(const QCommandLineParser &parser)
{
    return isSet(parser, "cafile") || isSet(parser, "capath") || isSet(parser, "psk-identity")
           || isSet(parser, "tls-use-os-certs");
}

Error applyTlsVersion(const QCommandLineParser &parser, net::TlsOptions &tls)
{
    if (!isSet(parser, "tls-version"))
        return std::nullopt;
    const QString version = parser.value(QStringLiteral("tls-version"));
    if (version == QLatin1String("tlsv1.3"))
        tls.minimumVersion = net::TlsVersion::Tls13;
    else if (version == QLatin1String("tlsv1.2"))
        tls.minimumVersion = net::TlsVersion::Tls12;
    else
        return QStringLiteral("\"%1\" of --tls-version is neither tlsv1.2 nor "
                              "tlsv1.3: what is "
                              "older is not spoken here.")
                .arg(version);
    return std::nullopt;
}

Error applySharedKey(const QCommandLineParser &parser, net::TlsOptions &tls)
{
    const bool hasIdentity = isSet(parser, "psk-identity");
    if (isSet(parser, "psk"))
        return QStringLiteral("A key on the command line can be read by every user of this "
                              "machine: use --psk-secret-env.");
    if (hasIdentity != isSet(parser, "psk-secret-env"))
        return QStringLiteral("A pre-shared key has both: --psk-identity and --psk-secret-env.");
    if (!hasIdentity)
        return std::nullopt;
    if (isSet(parser, "cafile") || isSet(parser, "capath"))
        return QStringLiteral("With a pre-shared key no certificate is looked at: leave out "
                              "--cafile and --capath.");
    tls.verification = net::Verification::SharedKey;
    tls.pskIdentity = parser.value(QStringLiteral("psk-identity"));
    return takeSecretOf(parser, "psk-secret-env", tls.pskKey);
}

Error applyTls(const QCommandLineParser &parser, net::TlsOptions &tls)
{
    take(parser, "cafile", tls.caFile);
    take(parser, "capath", tls.caFolder);
    take(parser, "cert", tls.certFile);
    take(parser, "key", tls.keyFile);
    take(parser, "tls-name", tls.serverName);
    take(parser, "ciphers", tls.ciphers);
    if (isSet(parser, "tls-alpn"))
        tls.alpn = {parser.value(QStringLiteral("tls-alpn"))};
    if (isSet(parser, "insecure"))
        tls.verification = net::Verification::Off;
    if (const Error error = applyTlsVersion(parser, tls))
        return error;
    if (const Error error = takeSecretOf(parser, "key-secret-env", tls.keyPassword))
        return error;
    return applySharedKey(parser, tls);
}

// socks5h://user@host:port as mosquitto has it; http:// for a proxy with
// CONNECT.
Error applyProxy(const QCommandLineParser &parser, net::ProxyOptions &proxy)
{
    if (!isSet(parser, "proxy"))
        return std::nullopt;
    const QString text = parser.value(QStringLiteral("proxy"));
    const QUrl url(text, QUrl::StrictMode);
    const bool isSocks = url.scheme().startsWith(QLatin1String("socks5"));
    if (!url.isValid() || url.host().isEmpty()
        || (!isSocks && url.scheme() != QLatin1String("http")))
        return QStringLiteral("What --proxy says is no address of a proxy: socks5h://host:port or "
                              "http://host:port."); // not repeated: it may hold a password
    if (!url.password().isEmpty())
        return QStringLiteral("A password in the address can be read by every user of this "
                              "machine: use --proxy-secret-env.");
    proxy.kind = isSocks ? net::ProxyKind::Socks5 : net::ProxyKind::HttpConnect;
    proxy.host = url.host();
    proxy.port = static_cast<quint16>(url.port(isSocks ? socksPort : httpProxyPort));
    proxy.user = url.userName(QUrl::FullyDecoded);
    return takeSecretOf(parser, "proxy-secret-env", proxy.password);
}

Error applyAddress(const QCommandLineParser &parser, net::EndpointOptions &endpoint)
{
    if (!isSet(parser, "A"))
        return std::nullopt;
    endpoint.localAddress = parser.value(QStringLiteral("A"));
    if (QHostAddress(endpoint.localAddress).isNull())
        return QStringLiteral("\"%1\" of -A is no IP address of this machine.")
                .arg(endpoint.localAddress);
    if (endpoint.proxy.kind != net::ProxyKind::None)
        return QStringLiteral("-A chooses the address of a direct connection: leave out --proxy.");
    return std::nullopt;
}

} // namespace

void addLinkOptions(QCommandLineParser &parser)
{
    const auto add = [&parser](const QStringList &names, const QString &value) {
        parser.addOption(QCommandLineOption(names, QString(), value));
    };
    for (const char *name : {"cafile", "capath", "cert", "key", "key-secret-env", "tls-name",
                             "tls-alpn", "tls-version", "ciphers", "psk", "psk-identity",
                             "psk-secret-env", "proxy", "proxy-secret-env", "unix", "A"})
        add({QLatin1String(name)}, QStringLiteral("VALUE"));
    for (const char *name : {"insecure", "tls-use-os-certs", "nodelay", "S"})
        add({QLatin1String(name)}, {});
}

base::Result<net::EndpointOptions, QString> endpointFromParts(const QCommandLineParser &parser)
{
    net::EndpointOptions endpoint;
    if (isSet(parser, "unix")) {
        if (isSet(parser, "host") || isSet(parser, "port"))
            return base::Unexpected{
                    QStringLiteral("A Unix-domain socket has neither host nor port.")};
        endpoint.kind = net::TransportKind::UnixSocket;
        endpoint.socketFile = parser.value(QStringLiteral("unix"));
        return endpoint;
    }
    const auto port = readNumber(parser, QStringLiteral("port"), 1, 65535, 0);
    if (!port)
        return base::Unexpected{port.error()};
    const bool tls = *port == net::defaultPort(net::TransportKind::Tls) || asksForTls(parser);
    endpoint.kind = tls ? net::TransportKind::Tls : net::TransportKind::Tcp;
    endpoint.host = isSet(parser, "host") ? parser.value(QStringLiteral("host"))
                                          : QStringLiteral("127.0.0.1");
    endpoint.port = *port > 0 ? static_cast<quint16>(*port) : net::defaultPort(endpoint.kind);
    // As with mosquitto's clients, which leave small packets to the system unless
    // told.
    endpoint.noDelay = false;
    return endpoint;
}

std::optional<QString> applyLink(const QCommandLineParser &parser, net::EndpointOptions &endpoint)
{
    if (isSet(parser, "nodelay"))
        endpoint.noDelay = true;
    if (isSet(parser, "S")) {
        if (isSet(parser, "port"))
            return QStringLiteral("-S takes the port from DNS: leave out -p.");
        endpoint.looksUpService = true;
    }
    if (const Error error = applyTls(parser, endpoint.tls))
        return error;
    if (const Error error = applyProxy(parser, endpoint.proxy))
        return error;
    return applyAddress(parser, endpoint);
}

} // namespace cli
