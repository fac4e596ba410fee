// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serial/seriallink.h"
#include "tests/support/ptypair.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTest>
#include <QThread>

#include <ctime>
#include <sys/ioctl.h>

using serial::LinkState;
using serial::PortError;
using serial::SerialLink;
using testsupport::PtyPair;

namespace {

serial::PortSettings settingsFor(const QString &port)
{
    serial::PortSettings settings;
    settings.port = port;
    return settings;
}

QByteArray joined(const QSignalSpy &received)
{
    QByteArray bytes;
    for (const QList<QVariant> &arguments : received)
        bytes += arguments.at(0).toByteArray();
    return bytes;
}

double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

} // namespace

class SerialLinkTest : public QObject
{
    Q_OBJECT

private slots:
    void bytesGoBothWays();
    void vanishingPortIsReportedOnce();
    void missingPortIsNotFound();
    void fileIsNotASerialPort();
    void portHeldByAnotherIsInUse();
    void closedLinkTellsNoError();
    void reopeningAfterVanishingWorks();
    void closedDeviceIsVanished();
    void tcpServerCarriesBytes();
    void tcpServerThatRefusesIsUnreachable();
    void linkWorksOnAnotherThread();
};

void SerialLinkTest::bytesGoBothWays()
{
    PtyPair pty;
    SerialLink link;
    QSignalSpy received(&link, &SerialLink::received);
    QSignalSpy sent(&link, &SerialLink::sent);
    link.open(settingsFor(pty.path()));
    QCOMPARE(link.state(), LinkState::Open);

    link.write("AT\r\n");
    QCOMPARE(sent.size(), 1);
    QByteArray atDevice;
    QTRY_VERIFY((atDevice += pty.read()) == "AT\r\n");
    QVERIFY(pty.write(QByteArray("\r\nOK\r\n\0\xFF", 8)));
    QTRY_COMPARE(joined(received), QByteArray("\r\nOK\r\n\0\xFF", 8));
    QVERIFY(received.first().at(1).value<base::Stamp>().wallUs > 0);
}

void SerialLinkTest::vanishingPortIsReportedOnce()
{
    PtyPair pty;
    SerialLink link;
    QSignalSpy failed(&link, &SerialLink::failed);
    QSignalSpy states(&link, &SerialLink::stateChanged);
    link.open(settingsFor(pty.path()));
    QCOMPARE(link.state(), LinkState::Open);
    states.clear();

    pty.unplug();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<PortError>().kind, PortError::Kind::Vanished);
    QCOMPARE(link.state(), LinkState::Closed);
    QCOMPARE(states.size(), 1);

    // A port that still spun would use the whole of this time.
    const double before = processorSeconds();
    QTest::qWait(500);
    QVERIFY(processorSeconds() - before < 0.25);
    QCOMPARE(failed.size(), 1);
}

void SerialLinkTest::missingPortIsNotFound()
{
    SerialLink link;
    QSignalSpy failed(&link, &SerialLink::failed);
    link.open(settingsFor(QStringLiteral("/dev/ttyNobody7")));
    QCOMPARE(failed.size(), 1);
    const auto error = failed.first().first().value<PortError>();
    QCOMPARE(error.kind, PortError::Kind::NotFound);
    QCOMPARE(error.port, QStringLiteral("/dev/ttyNobody7"));
    QCOMPARE(link.state(), LinkState::Closed);
}

void SerialLinkTest::fileIsNotASerialPort()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    SerialLink link;
    QSignalSpy failed(&link, &SerialLink::failed);
    link.open(settingsFor(file.fileName()));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<PortError>().kind, PortError::Kind::NotASerialPort);
}

void SerialLinkTest::portHeldByAnotherIsInUse()
{
    PtyPair pty;
    SerialLink first;
    first.open(settingsFor(pty.path()));
    QCOMPARE(first.state(), LinkState::Open);
    SerialLink second;
    QSignalSpy failed(&second, &SerialLink::failed);
    second.open(settingsFor(pty.path()));
    QCOMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<PortError>().kind, PortError::Kind::InUse);
    QCOMPARE(first.state(), LinkState::Open);
}

void SerialLinkTest::closedLinkTellsNoError()
{
    PtyPair pty;
    SerialLink link;
    QSignalSpy failed(&link, &SerialLink::failed);
    link.open(settingsFor(pty.path()));
    link.close();
    QCOMPARE(link.state(), LinkState::Closed);
    link.write("AT\r\n");
    pty.unplug();
    QTest::qWait(50);
    QCOMPARE(failed.size(), 0);
}

void SerialLinkTest::reopeningAfterVanishingWorks()
{
    SerialLink link;
    QSignalSpy failed(&link, &SerialLink::failed);
    for (int round = 1; round <= 3; ++round) {
        PtyPair pty;
        link.open(settingsFor(pty.path()));
        QCOMPARE(link.state(), LinkState::Open);
        pty.unplug();
        QTRY_COMPARE(failed.size(), round);
    }
}

void SerialLinkTest::closedDeviceIsVanished()
{
    SerialLink link;
    QSignalSpy failed(&link, &SerialLink::failed);
    QIODevice *device = nullptr;
    link.openDevice(QStringLiteral("test"), [&device] {
        auto socket = std::make_unique<QTcpSocket>();
        device = socket.get();
        return socket;
    });
    QCOMPARE(link.state(), LinkState::Open);
    device->close();
    QCOMPARE(failed.size(), 1);
    QCOMPARE(link.state(), LinkState::Closed);
}

void SerialLinkTest::tcpServerCarriesBytes()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    SerialLink link;
    QSignalSpy received(&link, &SerialLink::received);
    QSignalSpy failed(&link, &SerialLink::failed);
    link.open(settingsFor(QStringLiteral("tcp://127.0.0.1:%1").arg(server.serverPort())));
    QCOMPARE(link.state(), LinkState::Opening);
    QTRY_COMPARE(link.state(), LinkState::Open);
    QTRY_VERIFY(server.hasPendingConnections());
    QTcpSocket *peer = server.nextPendingConnection();
    link.write("AT\r");
    QTRY_COMPARE(peer->bytesAvailable(), 3);
    QCOMPARE(peer->readAll(), QByteArray("AT\r"));
    peer->write("\r\nOK\r\n");
    QTRY_COMPARE(joined(received), QByteArray("\r\nOK\r\n"));
    peer->close();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<PortError>().kind, PortError::Kind::Vanished);
}

void SerialLinkTest::tcpServerThatRefusesIsUnreachable()
{
    quint16 port = 0;
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        port = server.serverPort();
    }
    SerialLink link;
    QSignalSpy failed(&link, &SerialLink::failed);
    link.open(settingsFor(QStringLiteral("tcp://127.0.0.1:%1").arg(port)));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(failed.first().first().value<PortError>().kind, PortError::Kind::HostUnreachable);
}

void SerialLinkTest::linkWorksOnAnotherThread()
{
    PtyPair pty;
    QThread thread;
    thread.start();
    auto *link = new SerialLink;
    link->moveToThread(&thread);
    QSignalSpy received(link, &SerialLink::received);
    QSignalSpy states(link, &SerialLink::stateChanged);
    QMetaObject::invokeMethod(link, [link, path = pty.path()] { link->open(settingsFor(path)); });
    QTRY_COMPARE(states.size(), 2); // opening, open
    QVERIFY(pty.write("RDY\r\n"));
    QTRY_COMPARE(joined(received), QByteArray("RDY\r\n"));
    link->deleteLater();
    thread.quit();
    QVERIFY(thread.wait(5000));
}

QTEST_GUILESS_MAIN(SerialLinkTest)
#include "tst_seriallink.moc"
