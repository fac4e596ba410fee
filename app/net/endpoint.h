// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QList>
#include <QString>
#include <QStringList>

namespace net {

enum class TransportKind : quint8 {
    Tcp,
    Tls,
    WebSocket,
    SecureWebSocket,
    UnixSocket,
    SerialModule // TCP through the commands of a module on a serial port
};

// 1883, 8883, 8083 and 8084; 0 for a Unix-domain socket, which has none.
quint16 defaultPort(TransportKind kind);
constexpr bool usesTls(TransportKind kind)
{
    return kind == TransportKind::Tls || kind == TransportKind::SecureWebSocket;
}
constexpr bool usesWebSocket(TransportKind kind)
{
    return kind == TransportKind::WebSocket || kind == TransportKind::SecureWebSocket;
}
constexpr bool usesNetwork(TransportKind kind)
{
    return kind != TransportKind::UnixSocket;
}

// How the server's certificate is judged.
enum class Verification : quint8 {
    Full,   // by the trusted authorities, its dates and its names
    Pinned, // it must be the very one a person accepted
    Off,
    SharedKey, // no certificates: both sides prove that they know one key
               // (TLS-PSK, RFC 4279)
};
enum class TlsVersion : quint8 { Tls12, Tls13 };

struct TlsOptions
{
    QString caFile;      // any form that readKeyMaterial() knows; empty: the system's trust store
    QString caPassword;  // secret; of a PKCS#12 file of authorities
    QString caFolder;    // authorities too: every certificate in its files; empty: none
    QString certFile;    // client certificate with its chain; empty: none
    QString keyFile;     // its private key; empty: in certFile
    QString keyPassword; // secret, as all passwords here never stored with the profile
    Verification verification = Verification::Full;
    QByteArray pinnedCertificate; // DER
    QString serverName;           // SNI and name to verify; empty: the host
    QStringList alpn;             // protocols to offer, in this order; empty: no ALPN
    TlsVersion minimumVersion = TlsVersion::Tls12;
    QString ciphers;     // for TLS 1.2, as OpenSSL writes lists of them; empty: the
                         // usual ones
    QString pskIdentity; // this and the next: SharedKey only
    QString pskKey;      // secret; hex digits
    friend bool operator==(const TlsOptions &, const TlsOptions &) = default;
};

enum class ProxyKind : quint8 { None, System, HttpConnect, Socks5 };

struct ProxyOptions
{
    ProxyKind kind = ProxyKind::None;
    QString host; // this and what follows: HttpConnect and Socks5 only
    quint16 port = 0;
    QString user; // empty: no login
    QString password;
    friend bool operator==(const ProxyOptions &, const ProxyOptions &) = default;
};

// A header of one's own in the WebSocket upgrade.
struct HttpHeader
{
    QString name;
    QString value;
    friend bool operator==(const HttpHeader &, const HttpHeader &) = default;
};

struct WebSocketOptions
{
    QString subprotocol = QStringLiteral("mqtt"); // [MQTT-6.0.0-3]; empty: none is offered
    QList<HttpHeader> headers;
    friend bool operator==(const WebSocketOptions &, const WebSocketOptions &) = default;
};

// The module that carries the bytes, and how it gets onto its network.
struct ModuleOptions
{
    QString module;           // id of its description
    QString carrier;          // one of its ways to carry bytes; empty: the best
    QString port;             // of this computer, a pseudo-terminal's path, or tcp://HOST:PORT
    bool isSimulated = false; // instead of a port
    int baudRate = 115'200;
    bool hardwareFlow = false; // RTS/CTS
    QString apn;               // empty, as the following: as the module has it
    QString apnUser;
    QString ssid;            // of a Wi-Fi network
    QString networkPassword; // secret; of the access point or the Wi-Fi network
    friend bool operator==(const ModuleOptions &, const ModuleOptions &) = default;
};

// Where a transport leads, as a value.
struct EndpointOptions
{
    TransportKind kind = TransportKind::Tcp;
    QString host; // a name, or an address of IPv4 or IPv6, in brackets or not
    quint16 port = 1883;
    QString path = QStringLiteral("/mqtt"); // of a WebSocket, with its query
    QString socketFile;                     // of a Unix-domain socket
    WebSocketOptions webSocket;
    TlsOptions tls;
    ProxyOptions proxy;
    ModuleOptions module; // SerialModule
    // The host is a domain whose DNS says by SRV records where its broker is;
    // `port` counts not.
    bool looksUpService = false;
    // The address of this computer to connect from; empty: as the system chooses.
    // Without a proxy.
    QString localAddress;
    bool noDelay = true;    // TCP_NODELAY: small packets go out at once
    int timeoutMs = 15'000; // for proxy, name, TCP, TLS and WebSocket together
    friend bool operator==(const EndpointOptions &, const EndpointOptions &) = default;
};

// "[::1]" is written so in addresses only: "::1". Other hosts stay as they are.
QString bareHost(const QString &host);
// For people and logs: "broker:1883", "[::1]:1883", or the file of a Unix-domain socket.
QString peerName(const EndpointOptions &options);
// An end of a socket: "192.0.2.1:50000", "[::1]:1883"; empty without address or port. An IPv4
// address on a socket for both families is written as such.
QByteArray endText(const QHostAddress &address, quint16 port);

} // namespace net
