// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What chapter 6 of the standards asks of a WebSocket.
#include "app/net/transport.h"

#include <QSignalSpy>
#include <QWebSocket>
#include <QWebSocketServer>
#include <QtTest>

#include <memory>

namespace {

constexpr int patience = 15'000;

struct Bench
{
    Bench() : server(QStringLiteral("test"), QWebSocketServer::NonSecureMode)
    {
        server.listen(QHostAddress::LocalHost);
        QObject::connect(transport.get(), &net::Transport::received, &server,
                         [this](const base::Stamp &, QByteArrayView bytes) {
                             received += bytes.toByteArray();
                         });
    }

    bool open()
    {
        net::EndpointOptions options;
        options.kind = net::TransportKind::WebSocket;
        options.host = QStringLiteral("127.0.0.1");
        options.port = server.serverPort();
        transport->open(options);
        if (!QTest::qWaitFor([this] { return server.hasPendingConnections(); }, patience))
            return false;
        peer.reset(server.nextPendingConnection());
        return QTest::qWaitFor([this] { return opened.size() == 1; }, patience);
    }

    QWebSocketServer server;
    std::unique_ptr<net::Transport> transport =
            net::makeTransport(net::TransportKind::WebSocket, nullptr);
    std::unique_ptr<QWebSocket> peer;
    QSignalSpy opened{transport.get(), &net::Transport::opened};
    QSignalSpy failed{transport.get(), &net::Transport::failed};
    QByteArray received;
};

} // namespace

class TestWebSocketRules : public QObject
{
    Q_OBJECT

private slots:
    void textFrameEndsTheLink() // [MQTT-6.0.0-1]
    {
        Bench bench;
        QVERIFY(bench.open());
        QSignalSpy gone(bench.peer.get(), &QWebSocket::disconnected);
        bench.peer->sendTextMessage(QStringLiteral("text"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.failed.size(), 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(gone.size(), 1, patience);
        QVERIFY(bench.received.isEmpty());
    }

    void packetsNeedNotKeepToFrames() // [MQTT-6.0.0-2]
    {
        Bench bench;
        QVERIFY(bench.open());
        bench.peer->sendBinaryMessage(QByteArray::fromHex("300300"));
        bench.peer->sendBinaryMessage(QByteArray::fromHex("0161d0"));
        bench.peer->sendBinaryMessage(QByteArray::fromHex("00"));
        QTRY_COMPARE_WITH_TIMEOUT(bench.received, QByteArray::fromHex("3003000161d000"), patience);
        QCOMPARE(bench.failed.size(), 0);
    }

    void subprotocolIsMqtt() // [MQTT-6.0.0-3]
    {
        Bench bench;
        QVERIFY(bench.open());
        QCOMPARE(bench.peer->request().rawHeader("Sec-WebSocket-Protocol"), QByteArray("mqtt"));
    }
};

QTEST_GUILESS_MAIN(TestWebSocketRules)
#include "tst_websocketrules.moc"
