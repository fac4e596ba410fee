// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Peers that do what they should not: each ends in an error of its own kind, whose words have a
// cause and a next step.
#include "app/client/wording.h"
#include "app/net/transport.h"
#include "tests/support/certificates.h"
#include "tests/support/echoserver.h"
#include "tests/support/freeport.h"
#include "tests/support/mosquitto.h"
#include "tests/support/proxies.h"

#include <QCryptographicHash>
#include <QLocalServer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace net;
using testsupport::EchoServer;
using testsupport::Proxy;
using Kind = LinkError::Kind;

namespace {

constexpr int patience = 20'000;

// Says what it was told to whoever says something first.
class Parrot
{
public:
    enum class Then : quint8 { Close, Wait, GoOn };

    Parrot(const QByteArray &answer, Then then) : m_answer(answer), m_then(then)
    {
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                if (!socket->readAll().isEmpty())
                    speak(socket);
            });
        });
    }
    bool listen() { return m_server.listen(QHostAddress::LocalHost); }
    quint16 port() const { return m_server.serverPort(); }

private:
    void speak(QTcpSocket *socket)
    {
        socket->write(m_answer);
        if (m_then == Then::Close)
            socket->disconnectFromHost();
        if (m_then == Then::GoOn)
            QObject::connect(socket, &QTcpSocket::bytesWritten, socket,
                             [this, socket] { socket->write(m_answer); });
    }

    QTcpServer m_server;
    QByteArray m_answer;
    Then m_then;
};

LinkError errorOf(const EndpointOptions &options)
{
    const auto transport = makeTransport(options.kind, nullptr);
    QSignalSpy failed(transport.get(), &Transport::failed);
    transport->open(options);
    [&] { QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience); }();
    return failed.isEmpty() ? LinkError() : failed.first().first().value<LinkError>();
}

#define HAS_WORDS(error) \
    do { \
        const client::Explanation words = client::explain(error); \
        QVERIFY(!words.cause.isEmpty()); \
        QVERIFY(!words.nextStep.isEmpty()); \
        QVERIFY2(!words.cause.contains(QLatin1Char('%')), qPrintable(words.cause)); \
    } while (false)

} // namespace

class TestBadPeers : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_certificates.make()); }
    void webSocketServerAnswersOddly_data();
    void webSocketServerAnswersOddly();
    void refusalIsShownWithItsBody();
    void redirectionTellsWhereTo();
    void endlessHeadersAreGivenUp();
    void acceptedWebSocketBreaksTheRules_data();
    void acceptedWebSocketBreaksTheRules();
    void tlsServerStopsInTheHandshake_data();
    void tlsServerStopsInTheHandshake();
    void versionsDoNotMeet_data();
    void versionsDoNotMeet();
    void otherCertificateThanThePinnedOneIsRefused_data();
    void otherCertificateThanThePinnedOneIsRefused();
    void proxyFails_data();
    void proxyFails();
    void proxySaysWhy();
    void proxyRefusesTheLogin_data();
    void proxyRefusesTheLogin();
    void proxyDoesNotLeadThere_data();
    void proxyDoesNotLeadThere();
    void proxyThatWritesWithoutEndIsGivenUp();
    void socketFileIsUnusable_data();
    void socketFileIsUnusable();
    void sharedKeyIsRefused_data();
    void sharedKeyIsRefused();
    void optionsThatCannotWorkAreToldBeforeAnythingIsSent_data();
    void optionsThatCannotWorkAreToldBeforeAnythingIsSent();

private:
    EndpointOptions to(TransportKind kind, quint16 port) const
    {
        EndpointOptions options;
        options.kind = kind;
        options.host = QStringLiteral("127.0.0.1");
        options.port = port;
        options.timeoutMs = patience;
        options.tls.caFile = m_certificates.certificate(QStringLiteral("ca"));
        return options;
    }

    testsupport::Certificates m_certificates;
    QTemporaryDir m_empty;
};

void TestBadPeers::webSocketServerAnswersOddly_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &answer, Kind kind, int status = 0) {
        QTest::newRow(name) << answer << kind << status;
    };
    const QByteArray accepted = "HTTP/1.1 101 Switching Protocols\r\n";
    const QByteArray upgrade = "Upgrade: websocket\r\nConnection: Upgrade\r\n";
    row("200", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", Kind::WebSocketUpgradeRefused,
        200);
    row("301", "HTTP/1.1 301 Moved\r\nLocation: wss://h/x\r\n\r\n", Kind::WebSocketUpgradeRefused,
        301);
    row("400 without reason", "HTTP/1.1 400\r\n\r\n", Kind::WebSocketUpgradeRefused, 400);
    row("403", "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", Kind::WebSocketUpgradeRefused,
        403);
    row("404 in chunks",
        "HTTP/1.1 404 Not Found\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n"
        "0\r\n\r\n",
        Kind::WebSocketUpgradeRefused, 404);
    row("503", "HTTP/1.0 503 Busy\r\n\r\nlater", Kind::WebSocketUpgradeRefused, 503);
    row("wrong accept key", accepted + upgrade + "Sec-WebSocket-Accept: AAAA\r\n\r\n",
        Kind::WebSocketAnswerInvalid);
    row("no accept key", accepted + upgrade + "\r\n", Kind::WebSocketAnswerInvalid);
    row("no upgrade", accepted + "\r\n", Kind::WebSocketAnswerInvalid);
    row("MQTT", QByteArray("\x20\x02\x00\x00", 4), Kind::WebSocketAnswerInvalid);
    row("another protocol", "SSH-2.0-OpenSSH_9.2\r\n", Kind::WebSocketAnswerInvalid);
    row("half an answer", "HTTP/1.1 10", Kind::WebSocketAnswerInvalid);
    row("no number", "HTTP/1.1 abc OK\r\n\r\n", Kind::WebSocketAnswerInvalid);
    row("nothing", "", Kind::ClosedByPeer);
}

void TestBadPeers::webSocketServerAnswersOddly()
{
    QFETCH(const QByteArray, answer);
    QFETCH(const Kind, kind);
    QFETCH(const int, status);
    Parrot server(answer, Parrot::Then::Close);
    QVERIFY(server.listen());
    const LinkError error = errorOf(to(TransportKind::WebSocket, server.port()));
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.status, status);
    HAS_WORDS(error);
}

void TestBadPeers::refusalIsShownWithItsBody()
{
    Parrot server("HTTP/1.1 401 Unauthorized\r\nContent-Length: 27\r\n\r\n{\"error\":\"token "
                  "expired\"}\r\nand more",
                  Parrot::Then::Wait);
    QVERIFY(server.listen());
    const LinkError error = errorOf(to(TransportKind::WebSocket, server.port()));
    QCOMPARE(error.status, 401);
    QCOMPARE(error.detail, QStringLiteral("Unauthorized"));
    QCOMPARE(error.body, QByteArray("{\"error\":\"token expired\"}\r\n"));
    const QString cause = client::explain(error).cause;
    QVERIFY(cause.contains(QStringLiteral("401")));
    QVERIFY(cause.contains(QStringLiteral("{\"error\":\"token expired\"}")));
}

void TestBadPeers::redirectionTellsWhereTo()
{
    Parrot server("HTTP/1.1 308 Permanent Redirect\r\nLocation: wss://new.example/mqtt\r\n\r\n",
                  Parrot::Then::Close);
    QVERIFY(server.listen());
    const LinkError error = errorOf(to(TransportKind::WebSocket, server.port()));
    QVERIFY(client::explain(error).cause.contains(QStringLiteral("wss://new.example/mqtt")));
}

void TestBadPeers::endlessHeadersAreGivenUp()
{
    Parrot server("HTTP/1.1 101 Switching Protocols\r\n" + QByteArray("X-More: and more\r\n"),
                  Parrot::Then::GoOn);
    QVERIFY(server.listen());
    const LinkError error = errorOf(to(TransportKind::WebSocket, server.port()));
    QCOMPARE(error.kind, Kind::EndlessHeaders);
    HAS_WORDS(error);
    QVERIFY(client::explain(error).cause.contains(QStringLiteral("headers that never end")));
}

void TestBadPeers::acceptedWebSocketBreaksTheRules_data()
{
    QTest::addColumn<QByteArray>("frames");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, const QByteArray &frames, Kind kind) {
        QTest::newRow(name) << frames << kind;
    };
    row("text frame", QByteArray("\x81\x02hi"), Kind::WebSocketBroken);
    row("masked frame", QByteArray("\x82\x81\x01\x02\x03\x04\x05"), Kind::WebSocketBroken);
    row("reserved bits", QByteArray("\xF2\x01x"), Kind::WebSocketBroken);
    row("unknown opcode", QByteArray("\x83\x01x"), Kind::WebSocketBroken);
    row("continuation of nothing", QByteArray("\x80\x01x"), Kind::WebSocketBroken);
    row("ping in two parts", QByteArray("\x09\x01x"), Kind::WebSocketBroken);
    row("close with a reason", QByteArray("\x88\x06\x03\xF3only", 8), Kind::ClosedByPeer);
    row("close without", QByteArray("\x88\x00", 2), Kind::ClosedByPeer);
}

void TestBadPeers::acceptedWebSocketBreaksTheRules()
{
    QFETCH(const QByteArray, frames);
    QFETCH(const Kind, kind);
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&] {
        QTcpSocket *socket = server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [frames, socket] {
            const QByteArray request = socket->readAll();
            const qsizetype at = request.indexOf("Sec-WebSocket-Key: ") + 19;
            if (at < 19)
                return;
            const QByteArray key = request.mid(at, request.indexOf('\r', at) - at);
            const QByteArray accept =
                    QCryptographicHash::hash(key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11",
                                             QCryptographicHash::Sha1)
                            .toBase64();
            socket->write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: WebSocket\r\nConnection: "
                          "keep-alive, Upgrade\r\nSec-WebSocket-Accept: "
                          + accept + "\r\n\r\n" + frames);
        });
    });
    const LinkError error = errorOf(to(TransportKind::WebSocket, server.serverPort()));
    QCOMPARE(error.kind, kind);
    HAS_WORDS(error);
}

void TestBadPeers::tlsServerStopsInTheHandshake_data()
{
    QTest::addColumn<TransportKind>("transport");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Kind>("kind");
    for (const TransportKind transport : {TransportKind::Tls, TransportKind::SecureWebSocket}) {
        const char *name = transport == TransportKind::Tls ? "TLS" : "WSS";
        QTest::addRow("%s: closes", name) << transport << QByteArray() << Kind::TlsClosedByPeer;
        QTest::addRow("%s: plain MQTT", name)
                << transport << QByteArray("\x20\x02\x00\x05\x20\x02", 6)
                << Kind::TlsHandshakeFailed;
        QTest::addRow("%s: HTTP", name)
                << transport << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n")
                << Kind::TlsHandshakeFailed;
        QTest::addRow("%s: alert", name)
                << transport << QByteArray("\x15\x03\x03\x00\x02\x02\x28", 7)
                << Kind::TlsVersionRefused;
        QTest::addRow("%s: half a record", name)
                << transport << QByteArray("\x16\x03\x03\x40\x00\x02", 6) << Kind::TlsClosedByPeer;
    }
}

void TestBadPeers::tlsServerStopsInTheHandshake()
{
    QFETCH(const TransportKind, transport);
    QFETCH(const QByteArray, answer);
    QFETCH(const Kind, kind);
    Parrot server(answer, Parrot::Then::Close);
    QVERIFY(server.listen());
    const LinkError error = errorOf(to(transport, server.port()));
    QCOMPARE(error.kind, kind);
    HAS_WORDS(error);
}

void TestBadPeers::versionsDoNotMeet_data()
{
    QTest::addColumn<TransportKind>("transport");
    QTest::newRow("TLS") << TransportKind::Tls;
    QTest::newRow("WSS") << TransportKind::SecureWebSocket;
}

void TestBadPeers::versionsDoNotMeet()
{
    QFETCH(const TransportKind, transport);
    EchoServer server(transport, m_certificates);
    server.configuration().setProtocol(QSsl::TlsV1_2);
    QVERIFY(server.listen());
    EndpointOptions options = to(transport, server.port());
    options.tls.minimumVersion = TlsVersion::Tls13;
    const LinkError error = errorOf(options);
    QCOMPARE(error.kind, Kind::TlsVersionRefused);
    HAS_WORDS(error);
}

void TestBadPeers::otherCertificateThanThePinnedOneIsRefused_data()
{
    QTest::addColumn<TransportKind>("transport");
    QTest::addColumn<QString>("caFile");
    for (const TransportKind transport : {TransportKind::Tls, TransportKind::SecureWebSocket}) {
        const char *name = transport == TransportKind::Tls ? "TLS" : "WSS";
        QTest::addRow("%s, trusted by its authority", name)
                << transport << m_certificates.certificate(QStringLiteral("ca"));
        QTest::addRow("%s, unknown", name) << transport << QString();
    }
}

void TestBadPeers::otherCertificateThanThePinnedOneIsRefused()
{
    QFETCH(const TransportKind, transport);
    QFETCH(const QString, caFile);
    EchoServer server(transport, m_certificates);
    QVERIFY(server.listen());
    EndpointOptions options = to(transport, server.port());
    options.tls.caFile = caFile;
    options.tls.verification = Verification::Pinned;
    options.tls.pinnedCertificate =
            QSslCertificate::fromPath(m_certificates.certificate(QStringLiteral("wrongname")))
                    .first()
                    .toDer();
    const LinkError error = errorOf(options);
    QCOMPARE(error.kind, Kind::CertificateNotPinned);
    QCOMPARE(error.chain.value(0),
             QSslCertificate::fromPath(m_certificates.certificate(QStringLiteral("server")))
                     .first());
    QCOMPARE(server.bytesReceived(), qint64(0));
    HAS_WORDS(error);
}

void TestBadPeers::proxyFails_data()
{
    QTest::addColumn<ProxyKind>("proxy");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, ProxyKind proxy, const QByteArray &answer, Kind kind) {
        QTest::newRow(name) << proxy << answer << kind;
    };
    row("HTTP: closes", ProxyKind::HttpConnect, "", Kind::ProxyFailed);
    row("HTTP: rubbish", ProxyKind::HttpConnect, "lorem ipsum\r\n\r\n", Kind::ProxyFailed);
    row("HTTP: 403", ProxyKind::HttpConnect, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n",
        Kind::ProxyDenied);
    row("HTTP: 502", ProxyKind::HttpConnect,
        "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n", Kind::ProxyFailed);
    row("HTTP: 404, no such host", ProxyKind::HttpConnect,
        "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", Kind::HostNotFound);
    row("SOCKS5: closes", ProxyKind::Socks5, "", Kind::ProxyFailed);
    row("SOCKS5: rubbish", ProxyKind::Socks5, "lorem ipsum", Kind::ProxyFailed);
    row("SOCKS5: an HTTP proxy", ProxyKind::Socks5, "HTTP/1.1 400 Bad Request\r\n\r\n",
        Kind::ProxyFailed);
}

void TestBadPeers::proxyFails()
{
    QFETCH(const ProxyKind, proxy);
    QFETCH(const QByteArray, answer);
    QFETCH(const Kind, kind);
    Parrot server(answer, Parrot::Then::Close);
    QVERIFY(server.listen());
    for (const TransportKind transport :
         {TransportKind::Tcp, TransportKind::Tls, TransportKind::WebSocket}) {
        EndpointOptions options = to(transport, 1883);
        options.proxy = {proxy, QStringLiteral("127.0.0.1"), server.port(), {}, {}};
        const LinkError error = errorOf(options);
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.proxy, QStringLiteral("127.0.0.1:%1").arg(server.port()));
        HAS_WORDS(error);
    }
}

void TestBadPeers::proxySaysWhy()
{
    Parrot server("HTTP/1.1 502 Bad Gateway\r\nContent-Length: 17\r\n\r\nbroker is resting",
                  Parrot::Then::Wait);
    QVERIFY(server.listen());
    EndpointOptions options = to(TransportKind::Tls, 8883);
    options.proxy = {ProxyKind::HttpConnect, QStringLiteral("127.0.0.1"), server.port(), {}, {}};
    const LinkError error = errorOf(options);
    QCOMPARE(error.status, 502);
    const QString cause = client::explain(error).cause;
    QVERIFY(cause.contains(QStringLiteral("502")));
    QVERIFY(cause.contains(QStringLiteral("broker is resting")));
}

void TestBadPeers::proxyRefusesTheLogin_data()
{
    QTest::addColumn<Proxy::Kind>("kind");
    QTest::addColumn<QString>("password");
    QTest::newRow("HTTP, none") << Proxy::Kind::Http << QString();
    QTest::newRow("HTTP, wrong") << Proxy::Kind::Http << QStringLiteral("wrong");
    QTest::newRow("SOCKS5, none") << Proxy::Kind::Socks5 << QString();
    QTest::newRow("SOCKS5, wrong") << Proxy::Kind::Socks5 << QStringLiteral("wrong");
}

void TestBadPeers::proxyRefusesTheLogin()
{
    QFETCH(const Proxy::Kind, kind);
    QFETCH(const QString, password);
    Proxy proxy(kind);
    QVERIFY(proxy.start(QStringLiteral("anna"), QStringLiteral("secret")));
    EchoServer server(TransportKind::Tcp, m_certificates);
    QVERIFY(server.listen());
    EndpointOptions options = to(TransportKind::Tcp, server.port());
    options.proxy.kind = kind == Proxy::Kind::Http ? ProxyKind::HttpConnect : ProxyKind::Socks5;
    options.proxy.host = QStringLiteral("127.0.0.1");
    options.proxy.port = proxy.port();
    if (!password.isEmpty()) {
        options.proxy.user = QStringLiteral("anna");
        options.proxy.password = password;
    }
    const LinkError error = errorOf(options);
    QCOMPARE(error.kind, Kind::ProxyLoginRefused);
    HAS_WORDS(error);
}

void TestBadPeers::proxyDoesNotLeadThere_data()
{
    QTest::addColumn<Proxy::Kind>("kind");
    QTest::addColumn<QByteArray>("configuration");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QList<Kind>>("kinds");
    // What a proxy says of a host that does not answer differs; none of it is our own link's.
    const QList<Kind> refused{Kind::ConnectionRefused, Kind::ProxyFailed, Kind::ProxyDenied};
    const QList<Kind> unknown{Kind::HostNotFound, Kind::ProxyFailed, Kind::NetworkUnreachable};
    const QString here = QStringLiteral("127.0.0.1");
    const QString nowhere = QStringLiteral("no-such-host.invalid");
    QTest::newRow("HTTP, port not allowed") << Proxy::Kind::Http << QByteArray("ConnectPort 443\n")
                                            << here << QList<Kind>{Kind::ProxyDenied};
    QTest::newRow("HTTP, refused") << Proxy::Kind::Http << QByteArray() << here << refused;
    QTest::newRow("SOCKS5, refused") << Proxy::Kind::Socks5 << QByteArray() << here << refused;
    QTest::newRow("HTTP, unknown host") << Proxy::Kind::Http << QByteArray() << nowhere << unknown;
    QTest::newRow("SOCKS5, unknown host")
            << Proxy::Kind::Socks5 << QByteArray() << nowhere << unknown;
}

void TestBadPeers::proxyDoesNotLeadThere()
{
    QFETCH(const Proxy::Kind, kind);
    QFETCH(const QByteArray, configuration);
    QFETCH(const QString, host);
    QFETCH(const QList<Kind>, kinds);
    Proxy proxy(kind);
    QVERIFY(proxy.start({}, {}, configuration));
    EndpointOptions options = to(TransportKind::Tcp, testsupport::freePort());
    options.host = host;
    options.proxy.kind = kind == Proxy::Kind::Http ? ProxyKind::HttpConnect : ProxyKind::Socks5;
    options.proxy.host = QStringLiteral("127.0.0.1");
    options.proxy.port = proxy.port();
    const LinkError error = errorOf(options);
    QVERIFY2(kinds.contains(error.kind), qPrintable(QString::number(int(error.kind))));
    HAS_WORDS(error);
}

void TestBadPeers::proxyThatWritesWithoutEndIsGivenUp()
{
    Parrot server("HTTP/1.1 200 OK\r\nX-More: and more\r\n", Parrot::Then::GoOn);
    QVERIFY(server.listen());
    EndpointOptions options = to(TransportKind::Tcp, 1883);
    options.proxy = {ProxyKind::HttpConnect, QStringLiteral("127.0.0.1"), server.port(), {}, {}};
    options.timeoutMs = 500;
    const LinkError error = errorOf(options);
    QCOMPARE(error.kind, Kind::EndlessHeaders);
    QCOMPARE(error.stage, Stage::Proxy);
    HAS_WORDS(error);
    const QString cause = client::explain(error).cause;
    QVERIFY2(cause.contains(QStringLiteral("headers that never end (HTTP/1.1 200 OK")),
             qPrintable(cause));
}

void TestBadPeers::socketFileIsUnusable_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<Kind>("kind");
    const QString folder = QFileInfo(m_certificates.noCertificate()).path();
    QTest::newRow("not there") << folder + QStringLiteral("/nothing") << Kind::SocketFileUnusable;
    QTest::newRow("no socket") << m_certificates.noCertificate() << Kind::ConnectionRefused;
    QTest::newRow("a folder") << folder << Kind::ConnectionRefused;
    QTest::newRow("too long") << folder + QString(200, QLatin1Char('x'))
                              << Kind::SocketFileUnusable;
}

void TestBadPeers::socketFileIsUnusable()
{
    QFETCH(const QString, file);
    QFETCH(const Kind, kind);
    EndpointOptions options = to(TransportKind::UnixSocket, 0);
    options.socketFile = file;
    const LinkError error = errorOf(options);
    QCOMPARE(error.kind, kind);
    QCOMPARE(error.host, file);
    HAS_WORDS(error);
}

void TestBadPeers::sharedKeyIsRefused_data()
{
    QTest::addColumn<QString>("identity");
    QTest::addColumn<QString>("key");
    QTest::addColumn<bool>("knowsKeys");
    QTest::newRow("unknown identity")
            << QStringLiteral("nobody") << QStringLiteral("c0ffee") << true;
    QTest::newRow("another key") << QStringLiteral("pump") << QStringLiteral("c0ffef") << true;
    QTest::newRow("server with certificates only")
            << QStringLiteral("pump") << QStringLiteral("c0ffee") << false;
}

void TestBadPeers::sharedKeyIsRefused()
{
    QFETCH(const QString, identity);
    QFETCH(const QString, key);
    QFETCH(const bool, knowsKeys);
    testsupport::Mosquitto broker;
    quint16 port = 0;
    QVERIFY(broker.startAnew([&] {
        port = testsupport::freePort();
        return "listener " + QByteArray::number(port) + " 127.0.0.1\n"
               + (knowsKeys ? broker.sharedKeyConfiguration("pump", "c0ffee")
                            : m_certificates.mosquittoConfiguration());
    }));
    EndpointOptions options = to(TransportKind::Tls, port);
    options.tls.verification = Verification::SharedKey;
    options.tls.pskIdentity = identity;
    options.tls.pskKey = key;
    const LinkError error = errorOf(options);
    QVERIFY2(error.kind == Kind::SharedKeyRefused, qPrintable(error.detail));
    HAS_WORDS(error);
}

void TestBadPeers::optionsThatCannotWorkAreToldBeforeAnythingIsSent_data()
{
    QTest::addColumn<EndpointOptions>("options");
    QTest::addColumn<Kind>("kind");
    EndpointOptions options = to(TransportKind::Tls, testsupport::freePort());
    const auto row = [&](const char *name, auto change, Kind kind) {
        EndpointOptions changed = options;
        change(changed);
        QTest::newRow(name) << changed << kind;
    };
    const auto withKey = [](const char *identity, const QString &key) {
        return [identity, key](EndpointOptions &changed) {
            changed.tls.verification = Verification::SharedKey;
            changed.tls.pskIdentity = QString::fromLatin1(identity);
            changed.tls.pskKey = key;
        };
    };
    row("key that is no hex", withKey("pump", QStringLiteral("coffee")), Kind::SharedKeyNotHex);
    row("key of half a byte", withKey("pump", QStringLiteral("c0f")), Kind::SharedKeyNotHex);
    row("key too long", withKey("pump", QString(514, QLatin1Char('a'))), Kind::SharedKeyNotHex);
    row("no key", withKey("pump", QString()), Kind::SharedKeyNotHex);
    row("no identity", withKey("", QStringLiteral("c0ffee")), Kind::SharedKeyNotHex);
    row(
            "ciphers nobody knows",
            [](EndpointOptions &changed) {
                changed.tls.ciphers = QStringLiteral("ROT13:VIGENERE");
            },
            Kind::CiphersUnknown);
    row(
            "folder without certificates",
            [this](EndpointOptions &changed) { changed.tls.caFolder = m_empty.path(); },
            Kind::CertificateFileUnusable);
    row(
            "folder that is not there",
            [this](EndpointOptions &changed) {
                changed.tls.caFolder = m_empty.filePath(QStringLiteral("no"));
            },
            Kind::CertificateFileUnusable);
    const auto fromElsewhere = [](EndpointOptions &changed) {
        changed.localAddress = QStringLiteral("192.0.2.1");
    };
    row("address of another computer, TLS", fromElsewhere, Kind::LocalAddressUnusable);
    options.kind = TransportKind::Tcp;
    row("address of another computer, TCP", fromElsewhere, Kind::LocalAddressUnusable);
}

void TestBadPeers::optionsThatCannotWorkAreToldBeforeAnythingIsSent()
{
    QFETCH(const EndpointOptions, options);
    QFETCH(const Kind, kind);
    const LinkError error = errorOf(options);
    QCOMPARE(error.kind, kind);
    HAS_WORDS(error);
}

QTEST_GUILESS_MAIN(TestBadPeers)
#include "tst_badpeers.moc"
