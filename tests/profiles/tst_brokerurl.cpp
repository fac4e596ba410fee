// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/profiles/brokerurl.h"

#include <QTest>

using namespace profiles;
using net::TransportKind;

class TestBrokerUrl : public QObject
{
    Q_OBJECT

private slots:
    void addressIsTakenApart_data();
    void addressIsTakenApart();
    void socketIsAPath();
    void queryIsNotShown();
    void loginIsDecoded();
    void otherTextIsNoAddress_data();
    void otherTextIsNoAddress();
    void addressNamesNoSecrets();
};

void TestBrokerUrl::addressIsTakenApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<TransportKind>("kind");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("path");
    QTest::addRow("plain") << "mqtt://h" << TransportKind::Tcp << "h" << 1883 << "";
    QTest::addRow("mosquitto's name") << "tcp://h:1" << TransportKind::Tcp << "h" << 1 << "";
    QTest::addRow("TLS") << "mqtts://user@h.example:8884" << TransportKind::Tls << "h.example"
                         << 8884 << "";
    QTest::addRow("ssl") << " ssl://h " << TransportKind::Tls << "h" << 8883 << "";
    QTest::addRow("capitals") << "MQTTS://Host.Example" << TransportKind::Tls << "host.example"
                              << 8883 << "";
    QTest::addRow("WebSocket") << "ws://h/mqtt" << TransportKind::WebSocket << "h" << 8083
                               << "/mqtt";
    QTest::addRow("secure WebSocket with query")
            << "wss://h:443/a/b?x=1" << TransportKind::SecureWebSocket << "h" << 443 << "/a/b?x=1";
    QTest::addRow("IPv6") << "mqtt://[::1]:1884" << TransportKind::Tcp << "::1" << 1884 << "";
}

void TestBrokerUrl::addressIsTakenApart()
{
    QFETCH(QString, text);
    QFETCH(TransportKind, kind);
    QFETCH(QString, host);
    QFETCH(int, port);
    QFETCH(QString, path);
    const auto url = parseBrokerUrl(text);
    QVERIFY(url);
    QCOMPARE(url->kind, kind);
    QCOMPARE(url->host, host);
    QCOMPARE(int(url->port), port);
    QCOMPARE(url->path, path);
}

void TestBrokerUrl::socketIsAPath()
{
    for (const char *text : {"unix:///run/a%20b.sock", "mqtt+unix:///run/a%20b.sock"}) {
        const auto url = parseBrokerUrl(QString::fromLatin1(text));
        QVERIFY(url);
        QCOMPARE(url->kind, TransportKind::UnixSocket);
        QCOMPARE(url->socketFile, QStringLiteral("/run/a b.sock"));
    }
    net::EndpointOptions endpoint;
    endpoint.kind = TransportKind::UnixSocket;
    endpoint.socketFile = QStringLiteral("/run/broker.sock");
    QCOMPARE(brokerUrl(endpoint), QStringLiteral("unix:///run/broker.sock"));
}

void TestBrokerUrl::queryIsNotShown()
{
    net::EndpointOptions endpoint;
    endpoint.kind = TransportKind::WebSocket;
    endpoint.host = QStringLiteral("h");
    endpoint.port = 80;
    endpoint.path = QStringLiteral("/mqtt?token=secret");
    QCOMPARE(brokerUrl(endpoint), QStringLiteral("ws://h:80/mqtt"));
}

void TestBrokerUrl::loginIsDecoded()
{
    const auto url = parseBrokerUrl(QStringLiteral("mqtts://dev%26pk:p%40ss%3A@h:8883"));
    QVERIFY(url);
    QCOMPARE(*url->username, QStringLiteral("dev&pk"));
    QCOMPARE(*url->password, QStringLiteral("p@ss:"));
    QVERIFY(!parseBrokerUrl(QStringLiteral("mqtt://h"))->username);
}

void TestBrokerUrl::otherTextIsNoAddress_data()
{
    QTest::addColumn<QString>("text");
    QTest::addRow("empty") << "";
    QTest::addRow("bare host") << "broker.example";
    QTest::addRow("host and port") << "broker.example:1883";
    QTest::addRow("another protocol") << "https://broker.example";
    QTest::addRow("no host") << "mqtt://";
    QTest::addRow("port zero") << "mqtt://h:0";
    QTest::addRow("port too large") << "mqtt://h:70000";
}

void TestBrokerUrl::otherTextIsNoAddress()
{
    QFETCH(QString, text);
    QVERIFY(!parseBrokerUrl(text));
}

void TestBrokerUrl::addressNamesNoSecrets()
{
    net::EndpointOptions endpoint;
    endpoint.kind = TransportKind::SecureWebSocket;
    endpoint.host = QStringLiteral("::1");
    endpoint.port = 443;
    endpoint.tls.keyPassword = QStringLiteral("secret");
    QCOMPARE(brokerUrl(endpoint), QStringLiteral("wss://[::1]:443/mqtt"));
    endpoint.kind = TransportKind::Tcp;
    QCOMPARE(brokerUrl(endpoint), QStringLiteral("mqtt://[::1]:443"));
}

QTEST_GUILESS_MAIN(TestBrokerUrl)
#include "tst_brokerurl.moc"
