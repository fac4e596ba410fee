// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every way to a broker that a profile can choose, gone for real: mosquitto behind TCP, TLS, TLS
// that demands a certificate, WebSocket, secure WebSocket and a Unix-domain socket, with tinyproxy
// and microsocks before it. Each row sends CONNECT and waits for CONNACK.
#include "app/net/certificatefetch.h"
#include "app/net/keylog.h"
#include "app/net/transport.h"
#include "tests/support/certificates.h"
#include "tests/support/echoserver.h"
#include "tests/support/freeport.h"
#include "tests/support/mosquitto.h"
#include "tests/support/proxies.h"

#include <QEventLoop>
#include <QProcess>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>
#include <QtTest>

#include <arpa/inet.h>
#include <array>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace net;
using testsupport::EchoServer;
using testsupport::Proxy;

namespace {

constexpr int patience = 20'000;
const QByteArray connectPacket("\x10\x0D\x00\x04MQTT\x04\x02\x00\x3C\x00\x01t", 15);
const QByteArray connack("\x20\x02\x00\x00", 4);

struct Named
{
    QByteArray name;
    TlsOptions tls;
    bool goesThroughProxies = false; // in the table below
};

struct Route
{
    const char *name;
    ProxyOptions proxy;
};

QList<QSslCertificate> certificatesOf(const QString &file)
{
    return QSslCertificate::fromPath(file);
}

// Keeps the secrets of the TLS sessions it hears of.
class SecretTap : public base::WireTap
{
public:
    void linkOpened(const base::Stamp &, QByteArrayView) override { wasOpened = true; }
    void bytesCrossed(base::Direction, const base::Stamp &, QByteArrayView) override {}
    void linkClosed(const base::Stamp &) override {}
    void tlsSecretMade(QByteArrayView line) override
    {
        cameBefore = !wasOpened;
        lines << line.toByteArray();
    }

    QByteArrayList lines;
    bool wasOpened = false;
    bool cameBefore = false;
};

} // namespace

class TestEveryWay : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void everyCombinationConnects_data();
    void everyCombinationConnects();
    void everyFormOfHostIsReached_data();
    void everyFormOfHostIsReached();
    void addressOfOursIsTheOneToldTo_data();
    void addressOfOursIsTheOneToldTo();
    void smallPacketsAreHeldBackOnlyWhenWanted();
    void preSharedKeyOpensASecureWebSocket_data();
    void preSharedKeyOpensASecureWebSocket();
    void ciphersAreThoseOfTheList();
    void intermediateIsTakenFromTheServer_data();
    void intermediateIsTakenFromTheServer();
    void webSocketOptionsReachTheServer_data();
    void webSocketOptionsReachTheServer();
    void alpnIsOffered();
    void serverNameIsAsked();
    void certificateIsFetched_data();
    void certificateIsFetched();
    void keyLogHasTheSecrets_data();
    void keyLogHasTheSecrets();
    void secretsGoToTheirOwnLink();

private:
    void connects(const EndpointOptions &options);
    EndpointOptions to(TransportKind kind, bool demandsCertificate = false) const;
    QList<Route> routes() const;
    QList<Named> waysOfTls() const;
    QList<Named> waysToTrust() const;
    QList<Named> clientIdentities() const;
    QByteArray brokerConfiguration();

    testsupport::Certificates m_certificates;
    testsupport::Mosquitto m_broker;
    testsupport::Mosquitto m_keyBroker; // knows "pump" by a pre-shared key
    quint16 m_keyPort = 0;
    Proxy m_http{Proxy::Kind::Http};
    Proxy m_httpLogin{Proxy::Kind::Http};
    Proxy m_socks{Proxy::Kind::Socks5};
    Proxy m_socksLogin{Proxy::Kind::Socks5};
    // By kind, then for those that demand a certificate.
    std::array<quint16, 4> m_ports{};
    std::array<quint16, 4> m_strictPorts{};
    QTemporaryDir m_folder;
};

QByteArray TestEveryWay::brokerConfiguration()
{
    QByteArray text;
    const auto listener = [&](TransportKind kind, bool strict, quint16 port) {
        text += "listener " + QByteArray::number(port) + " 127.0.0.1\n";
        if (usesWebSocket(kind))
            text += "protocol websockets\n";
        if (usesTls(kind))
            text += m_certificates.mosquittoConfiguration();
        if (strict)
            text += "require_certificate true\n";
    };
    for (const TransportKind kind : {TransportKind::Tcp, TransportKind::Tls,
                                     TransportKind::WebSocket, TransportKind::SecureWebSocket}) {
        const auto index = static_cast<size_t>(kind);
        m_ports[index] = testsupport::freePort();
        listener(kind, false, m_ports[index]);
        if (!usesTls(kind))
            continue;
        m_strictPorts[index] = testsupport::freePort();
        listener(kind, true, m_strictPorts[index]);
    }
    for (const TransportKind kind : {TransportKind::Tcp, TransportKind::Tls}) {
        text += "listener " + QByteArray::number(m_ports[static_cast<size_t>(kind)]) + " ::1\n";
        if (usesTls(kind))
            text += m_certificates.mosquittoConfiguration();
    }
    return text + "listener 0 " + m_broker.socketFile().toUtf8() + '\n';
}

void TestEveryWay::initTestCase()
{
    QVERIFY(m_certificates.make());
    QVERIFY(m_certificates.makeForms());
    QVERIFY(QFile::copy(m_certificates.certificate(QStringLiteral("ca")),
                        m_folder.filePath(QStringLiteral("ca.pem"))));
    QVERIFY(m_broker.startAnew([this] { return brokerConfiguration(); }));
    QVERIFY(m_keyBroker.startAnew([this] {
        m_keyPort = testsupport::freePort();
        return "listener " + QByteArray::number(m_keyPort) + " 127.0.0.1\n"
               + m_keyBroker.sharedKeyConfiguration("pump", "00c0ffee");
    }));
    QVERIFY(m_http.start());
    QVERIFY(m_httpLogin.start(QStringLiteral("anna"), QStringLiteral("secret")));
    QVERIFY(m_socks.start());
    QVERIFY(m_socksLogin.start(QStringLiteral("anna"), QStringLiteral("secret")));
}

EndpointOptions TestEveryWay::to(TransportKind kind, bool demandsCertificate) const
{
    EndpointOptions options;
    options.kind = kind;
    options.host = QStringLiteral("localhost");
    if (usesNetwork(kind))
        options.port = (demandsCertificate ? m_strictPorts : m_ports)[static_cast<size_t>(kind)];
    options.timeoutMs = patience;
    options.tls.caFile = m_certificates.certificate(QStringLiteral("ca"));
    return options;
}

void TestEveryWay::connects(const EndpointOptions &options)
{
    const auto transport = makeTransport(options.kind, nullptr);
    QSignalSpy failed(transport.get(), &Transport::failed);
    QByteArray received;
    QEventLoop loop; // thousands of rows: no time for looking again and again
    connect(transport.get(), &Transport::received, &loop,
            [&](const base::Stamp &, QByteArrayView bytes) {
                received.append(bytes);
                if (received.size() >= connack.size())
                    loop.quit();
            });
    connect(transport.get(), &Transport::opened, &loop, [&] { transport->write(connectPacket); });
    connect(transport.get(), &Transport::failed, &loop, &QEventLoop::quit);
    QTimer::singleShot(patience, &loop, &QEventLoop::quit);
    transport->open(options);
    loop.exec();
    if (!failed.isEmpty()) {
        const auto error = failed.first().first().value<LinkError>();
        QFAIL(qPrintable(QStringLiteral("kind %1, stage %2: %3")
                                 .arg(static_cast<int>(error.kind))
                                 .arg(static_cast<int>(error.stage))
                                 .arg(error.detail)));
    }
    QCOMPARE(received, connack);
    transport->abort();
}

QList<Named> TestEveryWay::waysToTrust() const
{
    QList<Named> ways;
    const auto authority = [&](const char *name, const QString &file, const QString &password) {
        Named way{name, {}};
        way.tls.caFile = file;
        way.tls.caPassword = password;
        ways.append(way);
    };
    authority("system's store", {}, {});
    authority("CA as PEM", m_certificates.certificate(QStringLiteral("ca")), {});
    authority("CA as DER", m_certificates.derAuthority(), {});
    authority("CA as PKCS#12", m_certificates.form(QStringLiteral("ca.p12")),
              testsupport::Certificates::keyPassword());
    authority("CA as PKCS#7", m_certificates.form(QStringLiteral("ca-der.p7b")), {});
    Named folder{"CA in a folder", {}};
    folder.tls.caFolder = m_folder.path();
    ways.append(folder);
    Named pinned{"pinned", {}};
    pinned.tls.verification = Verification::Pinned;
    pinned.tls.pinnedCertificate =
            certificatesOf(m_certificates.certificate(QStringLiteral("server"))).first().toDer();
    ways.append(pinned);
    Named off{"not verified", {}};
    off.tls.verification = Verification::Off;
    ways.append(off);
    return ways;
}

QList<Named> TestEveryWay::clientIdentities() const
{
    QList<Named> identities{{"no certificate", {}}};
    const auto identity = [&](const char *name, const char *certificate, const char *key,
                              bool locked) {
        Named one{name, {}};
        one.tls.certFile = m_certificates.form(QString::fromLatin1(certificate));
        if (*key)
            one.tls.keyFile = m_certificates.form(QString::fromLatin1(key));
        if (locked)
            one.tls.keyPassword = testsupport::Certificates::keyPassword();
        identities.append(one);
    };
    identity("PEM", "client.crt", "client.key", false);
    identity("PEM, key locked", "client.crt", "client-enc.key", true);
    identity("PEM, key locked with RC2", "client.crt", "client-key-old.key", true);
    identity("PEM, all in one file", "client-bundle.pem", "", false);
    identity("DER", "client.der", "client-key.der", false);
    identity("DER, key locked", "client.der", "client-key-enc.der", true);
    identity("RSA", "rsa.crt", "rsa.key", false);
    identity("RSA, key locked the old way", "rsa.crt", "rsa-enc.key", true);
    identity("Ed25519", "ed25519.crt", "ed25519.key", false);
    identity("PKCS#12", "client.p12", "", true);
    identity("PKCS#12 with old ciphers", "client-old.p12", "", true);
    identity("PKCS#12 without password", "client-open.p12", "", false);
    identity("chain in any order", "chained-client-full.crt", "chained-client.key", false);
    return identities;
}

QList<Route> TestEveryWay::routes() const
{
    const auto proxy = [](ProxyKind kind, const Proxy &server, bool login) {
        ProxyOptions options{kind, QStringLiteral("127.0.0.1"), server.port(), {}, {}};
        if (login) {
            options.user = QStringLiteral("anna");
            options.password = QStringLiteral("secret");
        }
        return options;
    };
    return {{"no proxy", {}},
            {"HTTP proxy", proxy(ProxyKind::HttpConnect, m_http, false)},
            {"HTTP proxy with login", proxy(ProxyKind::HttpConnect, m_httpLogin, true)},
            {"SOCKS5 proxy", proxy(ProxyKind::Socks5, m_socks, false)},
            {"SOCKS5 proxy with login", proxy(ProxyKind::Socks5, m_socksLogin, true)},
            {"system's proxy", {ProxyKind::System, {}, 0, {}, {}}}};
}

// Trust, version and identity of TLS, each with each.
QList<Named> TestEveryWay::waysOfTls() const
{
    QList<Named> ways;
    for (const Named &trust : waysToTrust()) {
        for (const Named &identity : clientIdentities()) {
            for (const TlsVersion version : {TlsVersion::Tls12, TlsVersion::Tls13}) {
                Named way{trust.name + QByteArray(", ") + identity.name
                                  + (version == TlsVersion::Tls12 ? ", 1.2" : ", 1.3"),
                          identity.tls};
                way.tls.caFile = trust.tls.caFile;
                way.tls.caPassword = trust.tls.caPassword;
                way.tls.caFolder = trust.tls.caFolder;
                way.tls.verification = trust.tls.verification;
                way.tls.pinnedCertificate = trust.tls.pinnedCertificate;
                way.tls.minimumVersion = version;
                way.goesThroughProxies =
                        version == TlsVersion::Tls12
                        && (identity.tls.certFile.isEmpty() || identity.name == "PEM");
                ways.append(way);
            }
        }
    }
    return ways;
}

void TestEveryWay::everyCombinationConnects_data()
{
    QTest::addColumn<EndpointOptions>("options");
    const std::array<std::pair<TransportKind, const char *>, 4> kinds{
            {{TransportKind::Tcp, "TCP"},
             {TransportKind::Tls, "TLS"},
             {TransportKind::WebSocket, "WS"},
             {TransportKind::SecureWebSocket, "WSS"}}};
    const QList<Named> secure = waysOfTls();
    for (const auto &[kind, name] : kinds) {
        for (const Route &route : routes()) {
            for (const Named &way : usesTls(kind) ? secure : QList<Named>{{"plain", {}}}) {
                // A proxy lies below TLS and carries its bytes, whichever they are: each with
                // every way to trust, with and without a certificate of ours.
                const bool isDirect = route.proxy.kind == ProxyKind::None;
                if (!isDirect && usesTls(kind) && !way.goesThroughProxies)
                    continue;
                EndpointOptions options = to(kind, !way.tls.certFile.isEmpty());
                options.tls = way.tls;
                options.proxy = route.proxy;
                QTest::addRow("%s, %s, %s", name, route.name, way.name.constData()) << options;
            }
        }
    }
    for (const Route &route : routes()) {
        EndpointOptions options = to(TransportKind::Tls);
        options.port = m_keyPort;
        options.tls = {};
        options.tls.verification = Verification::SharedKey;
        options.tls.pskIdentity = QStringLiteral("pump");
        options.tls.pskKey = QStringLiteral("00 C0 ff ee"); // as people copy it
        options.proxy = route.proxy;
        QTest::addRow("TLS, %s, pre-shared key", route.name) << options;
    }
    EndpointOptions options = to(TransportKind::UnixSocket);
    options.socketFile = m_broker.socketFile();
    QTest::newRow("Unix-domain socket") << options;
}

void TestEveryWay::everyCombinationConnects()
{
    QFETCH(const EndpointOptions, options);
    const bool asksSystem = options.proxy.kind == ProxyKind::System;
    const bool trustsSystem = options.tls.verification == Verification::Full
                              && options.tls.caFile.isEmpty() && options.tls.caFolder.isEmpty();
    const QByteArray url = "http://127.0.0.1:" + QByteArray::number(m_http.port());
    for (const char *name : {"https_proxy", "http_proxy"}) {
        if (asksSystem)
            qputenv(name, url);
    }
    if (trustsSystem)
        qputenv("SSL_CERT_FILE", m_certificates.certificate(QStringLiteral("ca")).toUtf8());
    const auto tidy = qScopeGuard([] {
        for (const char *name : {"https_proxy", "http_proxy", "SSL_CERT_FILE"})
            qunsetenv(name);
    });
    connects(options);
}

void TestEveryWay::everyFormOfHostIsReached_data()
{
    QTest::addColumn<TransportKind>("kind");
    QTest::addColumn<QString>("host");
    QTest::addColumn<ProxyOptions>("proxy");
    for (const TransportKind kind : {TransportKind::Tcp, TransportKind::Tls,
                                     TransportKind::WebSocket, TransportKind::SecureWebSocket}) {
        for (const char *host : {"127.0.0.1", "::1", "[::1]"}) {
            for (const Route &route : routes()) {
                if (route.proxy.kind != ProxyKind::System)
                    QTest::addRow("%d to %s, %s", int(kind), host, route.name)
                            << kind << QString::fromLatin1(host) << route.proxy;
            }
        }
    }
}

void TestEveryWay::everyFormOfHostIsReached()
{
    QFETCH(const TransportKind, kind);
    QFETCH(const QString, host);
    QFETCH(const ProxyOptions, proxy);
    EndpointOptions options = to(kind);
    options.host = host;
    options.proxy = proxy;
    // mosquitto opens no WebSocket on IPv6: an echo of the CONNECT is the answer
    // there.
    if (!host.contains(QLatin1Char(':')) || !usesWebSocket(kind))
        return connects(options);
    EchoServer echo(kind, m_certificates);
    QVERIFY(echo.listen(QHostAddress::LocalHostIPv6));
    options.port = echo.port();
    const auto transport = makeTransport(kind, nullptr);
    QSignalSpy opened(transport.get(), &Transport::opened);
    transport->open(options);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    transport->write(connectPacket);
    QTRY_COMPARE_WITH_TIMEOUT(echo.bytesReceived(), connectPacket.size(), patience);
}

void TestEveryWay::addressOfOursIsTheOneToldTo_data()
{
    QTest::addColumn<TransportKind>("kind");
    QTest::newRow("TCP") << TransportKind::Tcp;
    QTest::newRow("TLS") << TransportKind::Tls;
}

// The loopback has many addresses, and the server sees which one calls.
void TestEveryWay::addressOfOursIsTheOneToldTo()
{
    QFETCH(const TransportKind, kind);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    EndpointOptions options = to(kind);
    options.port = server.serverPort();
    options.host = QStringLiteral("127.0.0.1");
    options.localAddress = QStringLiteral("127.0.0.3");
    const auto transport = makeTransport(kind, nullptr);
    transport->open(options);
    QVERIFY(server.waitForNewConnection(patience));
    const std::unique_ptr<QTcpSocket> socket(server.nextPendingConnection());
    QCOMPARE(socket->peerAddress(), QHostAddress(QStringLiteral("127.0.0.3")));
    transport->abort();
    options.port = m_ports[static_cast<size_t>(kind)];
    connects(options);
}

// Asked of the system, by the descriptor of the socket that leads to the port.
void TestEveryWay::smallPacketsAreHeldBackOnlyWhenWanted()
{
    const auto delayIsOff = [](quint16 port) {
        for (int descriptor = 3; descriptor < 1024; ++descriptor) {
            sockaddr_in peer{};
            socklen_t size = sizeof peer;
            auto *address = reinterpret_cast<sockaddr *>(&peer);
            if (getpeername(descriptor, address, &size) != 0 || ntohs(peer.sin_port) != port)
                continue;
            int value = -1;
            size = sizeof value;
            getsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &value, &size);
            return value;
        }
        return -1;
    };
    for (const bool noDelay : {true, false}) {
        EndpointOptions options = to(TransportKind::Tcp);
        options.host = QStringLiteral("127.0.0.1");
        options.noDelay = noDelay;
        const auto transport = makeTransport(options.kind, nullptr);
        QSignalSpy opened(transport.get(), &Transport::opened);
        transport->open(options);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
        QCOMPARE(delayIsOff(options.port), noDelay ? 1 : 0);
    }
}

void TestEveryWay::preSharedKeyOpensASecureWebSocket_data()
{
    QTest::addColumn<ProxyOptions>("proxy");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("opens");
    for (const Route &route : routes()) {
        if (route.proxy.kind != ProxyKind::System)
            QTest::newRow(route.name) << route.proxy << QStringLiteral("00c0ffee") << true;
    }
    QTest::newRow("wrong key") << ProxyOptions() << QStringLiteral("00c0ffef") << false;
}

// mosquitto offers keys on its plain TLS listeners only: an echo of the CONNECT is the answer here.
void TestEveryWay::preSharedKeyOpensASecureWebSocket()
{
    QFETCH(const ProxyOptions, proxy);
    QFETCH(const QString, key);
    QFETCH(const bool, opens);
    EchoServer server(TransportKind::SecureWebSocket, m_certificates);
    server.useSharedKey("pump", QByteArray::fromHex("00c0ffee"));
    QVERIFY(server.listen());
    EndpointOptions options = to(TransportKind::SecureWebSocket);
    options.port = server.port();
    options.proxy = proxy;
    options.tls = {};
    options.tls.verification = Verification::SharedKey;
    options.tls.pskIdentity = QStringLiteral("pump");
    options.tls.pskKey = key;
    const auto transport = makeTransport(options.kind, nullptr);
    QSignalSpy opened(transport.get(), &Transport::opened);
    QSignalSpy failed(transport.get(), &Transport::failed);
    transport->open(options);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size() + failed.size(), 1, patience);
    QCOMPARE(opened.size(), opens ? 1 : 0);
    if (!opens) {
        QCOMPARE(failed.first().first().value<LinkError>().kind, LinkError::Kind::SharedKeyRefused);
        return;
    }
    transport->write(connectPacket);
    QTRY_COMPARE_WITH_TIMEOUT(server.bytesReceived(), connectPacket.size(), patience);
}

void TestEveryWay::ciphersAreThoseOfTheList()
{
    EchoServer server(TransportKind::Tls, m_certificates);
    server.configuration().setProtocol(QSsl::TlsV1_2);
    QVERIFY(server.listen());
    EndpointOptions options = to(TransportKind::Tls);
    options.port = server.port();
    for (const char *list : {"ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE+CHACHA20:!RSA"}) {
        options.tls.ciphers = QString::fromLatin1(list);
        const auto transport = makeTransport(options.kind, nullptr);
        QSignalSpy opened(transport.get(), &Transport::opened);
        transport->open(options);
        QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
        const QString used = server.cipher().name();
        QVERIFY2(used.contains(
                         QLatin1String(*list == 'E' && list[5] == '-' ? "AES128-GCM" : "CHACHA20")),
                 qPrintable(used));
    }
}

void TestEveryWay::intermediateIsTakenFromTheServer_data()
{
    QTest::addColumn<TransportKind>("kind");
    QTest::newRow("TLS") << TransportKind::Tls;
    QTest::newRow("WSS") << TransportKind::SecureWebSocket;
}

void TestEveryWay::intermediateIsTakenFromTheServer()
{
    QFETCH(const TransportKind, kind);
    EchoServer server(kind, m_certificates, QStringLiteral("chained"));
    server.configuration().setLocalCertificateChain(
            certificatesOf(m_certificates.form(QStringLiteral("chained-full.crt"))));
    QVERIFY(server.listen());
    EndpointOptions options = to(kind);
    options.port = server.port();
    const auto transport = makeTransport(kind, nullptr);
    QSignalSpy opened(transport.get(), &Transport::opened);
    transport->open(options);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
}

void TestEveryWay::webSocketOptionsReachTheServer_data()
{
    QTest::addColumn<EndpointOptions>("options");
    QTest::addColumn<QByteArrayList>("lines");
    const auto row = [](const char *name, const EndpointOptions &options,
                        const QByteArrayList &lines) { QTest::newRow(name) << options << lines; };
    EndpointOptions options;
    options.kind = TransportKind::WebSocket;
    options.host = QStringLiteral("127.0.0.1");
    row("as it comes", options, {"GET /mqtt HTTP/1.1", "Sec-WebSocket-Protocol: mqtt"});
    options.path = QStringLiteral("/a path/b?token=a%2Bb&x=ä");
    row("path and query", options, {"GET /a%20path/b?token=a%2Bb&x=%C3%A4 HTTP/1.1"});
    options.path = QStringLiteral("/");
    options.webSocket.subprotocol = QStringLiteral("mqttv3.1");
    row("older sub-protocol", options, {"GET / HTTP/1.1", "Sec-WebSocket-Protocol: mqttv3.1"});
    options.webSocket.headers = {{QStringLiteral("Authorization"), QStringLiteral("Bearer abc")},
                                 {QStringLiteral("X-Tenant"), QStringLiteral("größe")}};
    row("own headers", options,
        {"Authorization: Bearer abc", "X-Tenant: gr\xC3\xB6\xC3\x9F"
                                      "e"});
}

void TestEveryWay::webSocketOptionsReachTheServer()
{
    QFETCH(EndpointOptions, options);
    QFETCH(const QByteArrayList, lines);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray request;
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, &server,
                [&request, socket] { request += socket->readAll(); });
    });
    options.port = server.serverPort();
    const auto transport = makeTransport(options.kind, nullptr);
    transport->open(options);
    QTRY_VERIFY_WITH_TIMEOUT(request.endsWith("\r\n\r\n"), patience);
    const QByteArrayList sent = request.split('\n');
    for (const QByteArray &line : lines)
        QVERIFY2(sent.contains(line + '\r'), request.constData());
    QVERIFY(sent.contains("Host: 127.0.0.1:" + QByteArray::number(options.port) + '\r'));
}

void TestEveryWay::alpnIsOffered()
{
    EchoServer server(TransportKind::Tls, m_certificates);
    server.configuration().setAllowedNextProtocols({"x-amzn-mqtt-ca"});
    QVERIFY(server.listen());
    EndpointOptions options = to(TransportKind::Tls);
    options.port = server.port();
    options.tls.alpn = {QStringLiteral("mqtt"), QStringLiteral("x-amzn-mqtt-ca")};
    const auto transport = makeTransport(options.kind, nullptr);
    QSignalSpy opened(transport.get(), &Transport::opened);
    transport->open(options);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    QCOMPARE(server.negotiatedProtocol(), QByteArray("x-amzn-mqtt-ca"));
}

// The server's name is asked for in clear in the first message (SNI).
void TestEveryWay::serverNameIsAsked()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QByteArray hello;
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, &server,
                [&hello, socket] { hello += socket->readAll(); });
    });
    for (const TransportKind kind : {TransportKind::Tls, TransportKind::SecureWebSocket}) {
        hello.clear();
        EndpointOptions options = to(kind);
        options.port = server.serverPort();
        options.tls.serverName = QStringLiteral("other.example");
        const auto transport = makeTransport(kind, nullptr);
        transport->open(options);
        QTRY_VERIFY_WITH_TIMEOUT(hello.contains("other.example"), patience);
        QVERIFY(!hello.contains("localhost"));
    }
}

void TestEveryWay::certificateIsFetched_data()
{
    QTest::addColumn<bool>("strict");
    QTest::addColumn<QString>("caFile");
    QTest::addColumn<bool>("isGood");
    const QString ca = m_certificates.certificate(QStringLiteral("ca"));
    QTest::newRow("trusted") << false << ca << true;
    QTest::newRow("unknown issuer") << false << QString() << false;
    QTest::newRow("server that wants ours") << true << ca << true;
}

void TestEveryWay::certificateIsFetched()
{
    QFETCH(const bool, strict);
    QFETCH(const QString, caFile);
    QFETCH(const bool, isGood);
    EndpointOptions options = to(TransportKind::Tls, strict);
    options.tls.caFile = caFile;
    CertificateFetch fetch;
    QSignalSpy fetched(&fetch, &CertificateFetch::fetched);
    fetch.start(options);
    QTRY_COMPARE_WITH_TIMEOUT(fetched.size(), 1, patience);
    const auto chain = fetched.first().first().value<QList<QSslCertificate>>();
    QCOMPARE(chain.first(),
             certificatesOf(m_certificates.certificate(QStringLiteral("server"))).first());
    QCOMPARE(fetched.first().last().value<QList<QSslError>>().isEmpty(), isGood);
}

void TestEveryWay::keyLogHasTheSecrets_data()
{
    QTest::addColumn<TransportKind>("kind");
    QTest::addColumn<bool>("isOld");
    QTest::addColumn<QByteArray>("label");
    QTest::newRow("TLS 1.2") << TransportKind::Tls << true << QByteArray("CLIENT_RANDOM ");
    QTest::newRow("TLS 1.3") << TransportKind::Tls << false
                             << QByteArray("CLIENT_TRAFFIC_SECRET_0 ");
    QTest::newRow("WSS 1.3") << TransportKind::SecureWebSocket << false
                             << QByteArray("CLIENT_TRAFFIC_SECRET_0 ");
}

// Servers of other processes: one in ours would write its own lines.
void TestEveryWay::keyLogHasTheSecrets()
{
    QFETCH(const TransportKind, kind);
    QFETCH(const bool, isOld);
    QFETCH(const QByteArray, label);
    EndpointOptions options = to(kind);
    QProcess server;
    if (isOld) {
        options.port = testsupport::freePort();
        server.start(QStringLiteral("openssl"),
                     {QStringLiteral("s_server"), QStringLiteral("-tls1_2"),
                      QStringLiteral("-accept"), QString::number(options.port),
                      QStringLiteral("-cert"), m_certificates.certificate(QStringLiteral("server")),
                      QStringLiteral("-key"), m_certificates.key(QStringLiteral("server"))});
        QVERIFY(server.waitForStarted());
        const auto listens = [&options] {
            QTcpSocket socket;
            socket.connectToHost(QStringLiteral("127.0.0.1"), options.port);
            return socket.waitForConnected(1000);
        };
        QTRY_VERIFY_WITH_TIMEOUT(listens(), patience);
    }
    QFile(keyLogFile()).remove();
    SecretTap tap;
    const auto transport = makeTransport(kind, &tap);
    QSignalSpy opened(transport.get(), &Transport::opened);
    transport->open(options);
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, patience);
    QFile log(keyLogFile());
    QVERIFY(log.open(QIODevice::ReadOnly));
    const QByteArray logged = log.readAll();
    QVERIFY(logged.contains(label));
    // The link's own tap heard the same.
    QVERIFY(tap.cameBefore);
    QCOMPARE(tap.lines.join('\n') + '\n', logged);
    QCOMPARE(log.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    if (isOld) {
        server.kill();
        server.waitForFinished();
    }
}

void TestEveryWay::secretsGoToTheirOwnLink()
{
    std::array<SecretTap, 2> taps;
    std::vector<std::unique_ptr<Transport>> transports;
    for (SecretTap &tap : taps) {
        transports.push_back(makeTransport(TransportKind::Tls, &tap));
        transports.back()->open(to(TransportKind::Tls));
    }
    QTRY_VERIFY_WITH_TIMEOUT(taps[0].wasOpened && taps[1].wasOpened, patience);
    for (const SecretTap &tap : taps) {
        QSet<QByteArray> sessions; // the client's random number is the second word
        for (const QByteArray &line : tap.lines)
            sessions << line.split(' ').value(1);
        QCOMPARE(sessions.size(), qsizetype(1));
    }
    QVERIFY(taps[0].lines.first().split(' ')[1] != taps[1].lines.first().split(' ')[1]);
}

int main(int argc, char **argv)
{
    // As a person sets it: before the program starts.
    const QTemporaryDir folder;
    qputenv("SSLKEYLOGFILE", folder.filePath(QStringLiteral("keys.log")).toUtf8());
    for (const char *name :
         {"http_proxy", "https_proxy", "all_proxy", "no_proxy", "SSL_CERT_FILE", "SSL_CERT_DIR"})
        qunsetenv(name);
    // The watchdog counts all rows of a table as one test.
    qputenv("QTEST_FUNCTION_TIMEOUT", "800000");
    QCoreApplication app(argc, argv);
    TestEveryWay test;
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&test, argc, argv);
}
#include "tst_everyway.moc"
