// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every transport owes: one contract, four carriers, real servers.
#include "app/net/transport.h"
#include "tests/support/certificates.h"
#include "tests/support/echoserver.h"
#include "tests/support/freeport.h"
#include "tests/support/mosquitto.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace net;
using testsupport::EchoServer;
using Kind = LinkError::Kind;

namespace {

constexpr int patience = 10'000;

// Keeps what it hears.
class Recorder : public base::WireTap
{
public:
    void linkOpened(const base::Stamp &, QByteArrayView peer) override
    {
        ++opened;
        lastPeer = peer.toByteArray();
    }
    void bytesCrossed(base::Direction direction, const base::Stamp &, QByteArrayView bytes) override
    {
        (direction == base::Direction::In ? in : out).append(bytes);
    }
    void linkClosed(const base::Stamp &) override { ++closed; }

    int opened = 0;
    int closed = 0;
    QByteArray lastPeer;
    QByteArray in;
    QByteArray out;
};

// A transport with everything it says.
struct Link
{
    explicit Link(TransportKind kind)
        : transport(makeTransport(kind, &tap)), opened(transport.get(), &Transport::opened),
          closed(transport.get(), &Transport::closed), failed(transport.get(), &Transport::failed)
    {
        QObject::connect(
                transport.get(), &Transport::received, transport.get(),
                [this](const base::Stamp &, QByteArrayView bytes) { received.append(bytes); });
    }

    LinkError error() const { return failed.first().first().value<LinkError>(); }

    Recorder tap;
    std::unique_ptr<Transport> transport;
    QSignalSpy opened;
    QSignalSpy closed;
    QSignalSpy failed;
    QByteArray received;
};

void addTransports()
{
    QTest::addColumn<TransportKind>("kind");
    QTest::newRow("TCP") << TransportKind::Tcp;
    QTest::newRow("TLS") << TransportKind::Tls;
    QTest::newRow("WebSocket") << TransportKind::WebSocket;
    QTest::newRow("secure WebSocket") << TransportKind::SecureWebSocket;
}

void addTlsTransports()
{
    QTest::addColumn<TransportKind>("kind");
    QTest::newRow("TLS") << TransportKind::Tls;
    QTest::newRow("secure WebSocket") << TransportKind::SecureWebSocket;
}

} // namespace

class TestTransport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_certificates.make()); }

    void carriesBytesBothWays_data() { addTransports(); }
    void carriesBytesBothWays()
    {
        QFETCH(const TransportKind, kind);
        EchoServer server(kind, m_certificates);
        QVERIFY(server.listen());
        Link link(kind);
        link.transport->open(to(kind, server.port()));
        QTRY_COMPARE_WITH_TIMEOUT(link.opened.size(), 1, patience);
        link.transport->write("hello");
        link.transport->write(" world");
        QTRY_COMPARE_WITH_TIMEOUT(link.received, QByteArray("hello world"), patience);
        QCOMPARE(link.tap.out, QByteArray("hello world"));
        QCOMPARE(link.tap.in, QByteArray("hello world"));
        // How it is called, and between which ends of sockets the bytes run.
        QVERIFY2(QRegularExpression(QStringLiteral("^localhost:%1 \\(\\S+:\\d+ \u2192 \\S+:%1\\)$")
                                            .arg(server.port()))
                         .match(QString::fromUtf8(link.tap.lastPeer))
                         .hasMatch(),
                 link.tap.lastPeer.constData());
    }

    void carriesMuch_data() { addTransports(); }
    void carriesMuch()
    {
        QFETCH(const TransportKind, kind);
        EchoServer server(kind, m_certificates);
        QVERIFY(server.listen());
        Link link(kind);
        link.transport->open(to(kind, server.port()));
        QTRY_COMPARE_WITH_TIMEOUT(link.opened.size(), 1, patience);
        const QByteArray block(5'000'000, 'x');
        link.transport->write(block);
        QTRY_COMPARE_WITH_TIMEOUT(link.received.size(), block.size(), patience);
        QCOMPARE(link.received, block);
    }

    void closesWhenAsked_data() { addTransports(); }
    void closesWhenAsked()
    {
        QFETCH(const TransportKind, kind);
        EchoServer server(kind, m_certificates);
        QVERIFY(server.listen());
        Link link(kind);
        link.transport->open(to(kind, server.port()));
        QTRY_COMPARE_WITH_TIMEOUT(link.opened.size(), 1, patience);
        link.transport->write("last words");
        link.transport->close();
        QTRY_COMPARE_WITH_TIMEOUT(link.closed.size(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(server.bytesReceived(), qint64(10), patience);
        QCOMPARE(link.failed.size(), 0);
        QCOMPARE(link.tap.closed, 1);
    }

    void abortClosesAtOnce_data() { addTransports(); }
    void abortClosesAtOnce()
    {
        QFETCH(const TransportKind, kind);
        EchoServer server(kind, m_certificates);
        QVERIFY(server.listen());
        Link link(kind);
        link.transport->open(to(kind, server.port()));
        link.transport->abort();
        QCOMPARE(link.closed.size(), 1);
        link.transport->open(to(kind, server.port()));
        QTRY_COMPARE_WITH_TIMEOUT(link.opened.size(), 1, patience);
        QCOMPARE(link.failed.size(), 0);
    }

    void tellsWhenThePeerCloses_data() { addTransports(); }
    void tellsWhenThePeerCloses()
    {
        QFETCH(const TransportKind, kind);
        EchoServer server(kind, m_certificates);
        QVERIFY(server.listen());
        Link link(kind);
        link.transport->open(to(kind, server.port()));
        QTRY_COMPARE_WITH_TIMEOUT(link.opened.size(), 1, patience);
        link.transport->write("x");
        QTRY_COMPARE_WITH_TIMEOUT(link.received.size(), 1, patience);
        server.closeClients();
        QTRY_COMPARE_WITH_TIMEOUT(link.failed.size(), 1, patience);
        QCOMPARE(link.error().kind, Kind::ClosedByPeer);
        QCOMPARE(link.closed.size(), 0);
        QCOMPARE(link.tap.closed, 1);
    }

    void tellsOfARefusedPort_data() { addTransports(); }
    void tellsOfARefusedPort()
    {
        QFETCH(const TransportKind, kind);
        Link link(kind);
        link.transport->open(to(kind, testsupport::freePort()));
        QTRY_COMPARE_WITH_TIMEOUT(link.failed.size(), 1, patience);
        QCOMPARE(link.error().kind, Kind::ConnectionRefused);
        QCOMPARE(link.error().host, QStringLiteral("localhost"));
        QCOMPARE(link.tap.opened, 0);
    }

    void tellsOfAnUnknownHost_data() { addTransports(); }
    void tellsOfAnUnknownHost()
    {
        QFETCH(const TransportKind, kind);
        Link link(kind);
        EndpointOptions options = to(kind, 1883);
        options.host = QStringLiteral("no-such-host.invalid");
        link.transport->open(options);
        QTRY_COMPARE_WITH_TIMEOUT(link.failed.size(), 1, patience);
        QCOMPARE(link.error().kind, Kind::HostNotFound);
    }

    void tellsOfASilentServer_data()
    {
        addTlsTransports();
        QTest::newRow("WebSocket") << TransportKind::WebSocket;
    }
    void tellsOfASilentServer()
    {
        QFETCH(const TransportKind, kind);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        Link link(kind);
        EndpointOptions options = to(kind, server.serverPort());
        options.timeoutMs = 200;
        link.transport->open(options);
        QTRY_COMPARE_WITH_TIMEOUT(link.failed.size(), 1, patience);
        QCOMPARE(link.error().kind, Kind::TimedOut);
    }

    void refusesABadCertificate_data()
    {
        QTest::addColumn<TransportKind>("kind");
        QTest::addColumn<QString>("identity");
        QTest::addColumn<QString>("authority");
        QTest::addColumn<LinkError::Kind>("error");
        const QString ca = QStringLiteral("ca");
        const QString server = QStringLiteral("server");
        for (TransportKind kind : {TransportKind::Tls, TransportKind::SecureWebSocket}) {
            const char *name = kind == TransportKind::Tls ? "TLS" : "secure WebSocket";
            QTest::addRow("%s: unknown issuer", name)
                    << kind << server << QStringLiteral("other") << Kind::CertificateUntrusted;
            QTest::addRow("%s: expired", name)
                    << kind << QStringLiteral("expired") << ca << Kind::CertificateExpired;
            QTest::addRow("%s: other name", name)
                    << kind << QStringLiteral("wrongname") << ca << Kind::CertificateNameMismatch;
            QTest::addRow("%s: system's trust store", name)
                    << kind << server << QString() << Kind::CertificateUntrusted;
        }
    }
    void refusesABadCertificate()
    {
        QFETCH(const TransportKind, kind);
        QFETCH(const QString, identity);
        QFETCH(const QString, authority);
        QFETCH(const LinkError::Kind, error);
        EchoServer server(kind, m_certificates, identity);
        QVERIFY(server.listen());
        Link link(kind);
        EndpointOptions options = to(kind, server.port());
        options.tls.caFile =
                authority.isEmpty() ? QString() : m_certificates.certificate(authority);
        link.transport->open(options);
        QTRY_COMPARE_WITH_TIMEOUT(link.failed.size(), 1, patience);
        QCOMPARE(link.error().kind, error);
        QCOMPARE(link.opened.size(), 0);
        QCOMPARE(server.bytesReceived(), qint64(0));
    }

    void refusesAnUnusableFile_data()
    {
        QTest::addColumn<QString>("caFile");
        QTest::addColumn<QString>("keyFile");
        QTest::addColumn<QString>("password");
        QTest::newRow("no certificate in it")
                << m_certificates.noCertificate() << QString() << QString();
        QTest::newRow("not there") << QStringLiteral("/nowhere/ca.crt") << QString() << QString();
        QTest::newRow("key password missing")
                << QString() << m_certificates.encryptedClientKey() << QString();
        QTest::newRow("key password wrong")
                << QString() << m_certificates.encryptedClientKey() << QStringLiteral("wrong");
    }
    void refusesAnUnusableFile()
    {
        QFETCH(const QString, caFile);
        QFETCH(const QString, keyFile);
        QFETCH(const QString, password);
        EchoServer server(TransportKind::Tls, m_certificates);
        QVERIFY(server.listen());
        Link link(TransportKind::Tls);
        EndpointOptions options = to(TransportKind::Tls, server.port());
        if (!caFile.isEmpty())
            options.tls.caFile = caFile;
        if (!keyFile.isEmpty())
            options.tls.certFile = m_certificates.certificate(QStringLiteral("client"));
        options.tls.keyFile = keyFile;
        options.tls.keyPassword = password;
        link.transport->open(options);
        QTRY_COMPARE_WITH_TIMEOUT(link.failed.size(), 1, patience);
        QCOMPARE(link.error().kind, Kind::CertificateFileUnusable);
        QCOMPARE(link.error().file.file, caFile.isEmpty() ? keyFile : caFile);
    }

    void takesWhatTheOptionsAllow_data()
    {
        QTest::addColumn<TransportKind>("kind");
        QTest::addColumn<QString>("identity");
        QTest::addColumn<TlsOptions>("tls");
        for (TransportKind kind : {TransportKind::Tls, TransportKind::SecureWebSocket}) {
            const char *name = kind == TransportKind::Tls ? "TLS" : "secure WebSocket";
            TlsOptions der;
            der.caFile = m_certificates.derAuthority();
            QTest::addRow("%s: DER file", name) << kind << QStringLiteral("server") << der;
            TlsOptions unverified;
            unverified.verification = Verification::Off;
            QTest::addRow("%s: expired, not verified", name)
                    << kind << QStringLiteral("expired") << unverified;
        }
        TlsOptions named;
        named.caFile = m_certificates.certificate(QStringLiteral("ca"));
        named.serverName = QStringLiteral("other.example");
        QTest::addRow("TLS: server name of its own")
                << TransportKind::Tls << QStringLiteral("wrongname") << named;
        QTest::addRow("secure WebSocket: server name of its own")
                << TransportKind::SecureWebSocket << QStringLiteral("wrongname") << named;
    }
    void takesWhatTheOptionsAllow()
    {
        QFETCH(const TransportKind, kind);
        QFETCH(const QString, identity);
        QFETCH(const TlsOptions, tls);
        EchoServer server(kind, m_certificates, identity);
        QVERIFY(server.listen());
        Link link(kind);
        EndpointOptions options = to(kind, server.port());
        options.tls = tls;
        link.transport->open(options);
        QTRY_COMPARE_WITH_TIMEOUT(link.opened.size(), 1, patience);
    }

    void showsItsCertificate_data()
    {
        QTest::addColumn<TransportKind>("kind");
        QTest::addColumn<bool>("encrypted");
        QTest::newRow("TLS") << TransportKind::Tls << false;
        QTest::newRow("TLS, encrypted key") << TransportKind::Tls << true;
        QTest::newRow("secure WebSocket") << TransportKind::SecureWebSocket << false;
    }
    void showsItsCertificate()
    {
        QFETCH(const TransportKind, kind);
        QFETCH(const bool, encrypted);
        EchoServer server(kind, m_certificates);
        server.demandClientCertificate();
        QVERIFY(server.listen());
        Link link(kind);
        EndpointOptions options = to(kind, server.port());
        options.tls.certFile = m_certificates.certificate(QStringLiteral("client"));
        options.tls.keyFile = encrypted ? m_certificates.encryptedClientKey()
                                        : m_certificates.key(QStringLiteral("client"));
        if (encrypted)
            options.tls.keyPassword = testsupport::Certificates::keyPassword();
        link.transport->open(options);
        QTRY_COMPARE_WITH_TIMEOUT(link.opened.size(), 1, patience);
        link.transport->write("x");
        QTRY_COMPARE_WITH_TIMEOUT(link.received, QByteArray("x"), patience);
    }

    void tellsWhenAClientCertificateIsMissing()
    {
        testsupport::Mosquitto server;
        QVERIFY(server.start(m_certificates.mosquittoConfiguration()
                             + "require_certificate true\n"));
        Link link(TransportKind::Tls);
        EndpointOptions options = to(TransportKind::Tls, server.port());
        options.host = QStringLiteral("127.0.0.1");
        link.transport->open(options);
        QTRY_COMPARE_WITH_TIMEOUT(link.failed.size(), 1, patience);
        QCOMPARE(link.error().kind, Kind::ClientCertificateRejected);
    }

    void tellsOfARefusedUpgrade()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&server] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
                socket->disconnectFromHost();
            });
        });
        Link link(TransportKind::WebSocket);
        link.transport->open(to(TransportKind::WebSocket, server.serverPort()));
        QTRY_COMPARE_WITH_TIMEOUT(link.failed.size(), 1, patience);
        QCOMPARE(link.error().kind, Kind::WebSocketUpgradeRefused);
    }

private:
    EndpointOptions to(TransportKind kind, quint16 port) const
    {
        EndpointOptions options;
        options.kind = kind;
        options.host = QStringLiteral("localhost");
        options.port = port;
        options.tls.caFile = m_certificates.certificate(QStringLiteral("ca"));
        return options;
    }

    testsupport::Certificates m_certificates;
};

QTEST_GUILESS_MAIN(TestTransport)
#include "tst_transport.moc"
