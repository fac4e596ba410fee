// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/serial/seriallink.h"
#include "tests/support/ptypair.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>
#include <QThread>

#include <algorithm>
#include <atomic>
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
    void unpluggedDeviceIsOpenedAgainUnderItsNewName();
    void twoDevicesThatLookAlikeAreNotGuessedAt();
    void pathThatComesBackIsOpenedAgain();
    void serialServerThatComesBackIsOpenedAgain();
    void closingEndsTheWaiting();
    void barePseudoTerminalIsNotOpenedAgain();
    void pacedBytesArriveWholeAndInOrder();
    void portWithoutLinesHasNoStatus();
    void threeMegabaudAreReadWithoutLossWhileTheWindowIsBusy();
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

void SerialLinkTest::unpluggedDeviceIsOpenedAgainUnderItsNewName()
{
    const serial::PortIdentity identity{0x10C4, 0xEA60, QStringLiteral("0001"), {}};
    auto first = std::make_unique<PtyPair>();
    PtyPair second;
    QList<serial::PortInfo> ports{{QStringLiteral("ttyUSB0"), first->path(), {}, {}, identity, {}}};
    SerialLink link;
    link.setPortLister([&ports] { return ports; });
    QSignalSpy failed(&link, &SerialLink::failed);
    QSignalSpy opened(&link, &SerialLink::opened);
    QSignalSpy received(&link, &SerialLink::received);
    link.open(settingsFor(first->path()));
    QCOMPARE(link.state(), LinkState::Open);

    ports.clear();
    first->unplug();
    QTRY_COMPARE(link.state(), LinkState::Waiting);
    QCOMPARE(failed.size(), 1);
    ports.append({QStringLiteral("ttyUSB1"), second.path(), {}, {}, identity, {}});
    QTRY_COMPARE(link.state(), LinkState::Open);
    QCOMPARE(opened.last().first().toString(), second.path());
    QVERIFY(second.write("RDY\r\n"));
    QTRY_COMPARE(joined(received), QByteArray("RDY\r\n"));
    QCOMPARE(failed.size(), 1);
}

void SerialLinkTest::twoDevicesThatLookAlikeAreNotGuessedAt()
{
    const serial::PortIdentity identity{0x1A86, 0x7523, {}, {}};
    const QList<serial::PortInfo> ports{
            {QStringLiteral("a"), QStringLiteral("/dev/a"), {}, {}, identity, {}},
            {QStringLiteral("b"), QStringLiteral("/dev/b"), {}, {}, identity, {}}};
    QVERIFY(!serial::portWith(identity, ports));
    QCOMPARE(serial::portWith(identity, ports.first(1))->name, QStringLiteral("a"));
    QVERIFY(!serial::portWith({}, ports));
    QCOMPARE(serial::portCalled(QStringLiteral("/dev/b"), ports)->name, QStringLiteral("b"));
}

void SerialLinkTest::pathThatComesBackIsOpenedAgain()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("module"));
    auto first = std::make_unique<PtyPair>();
    QVERIFY(QFile::link(first->path(), path));
    SerialLink link;
    link.open(settingsFor(path));
    QCOMPARE(link.state(), LinkState::Open);
    first->unplug();
    QVERIFY(QFile::remove(path));
    QTRY_COMPARE(link.state(), LinkState::Waiting);
    PtyPair second;
    QVERIFY(QFile::link(second.path(), path));
    QTRY_COMPARE(link.state(), LinkState::Open);
}

void SerialLinkTest::serialServerThatComesBackIsOpenedAgain()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    const quint16 port = server.serverPort();
    SerialLink link;
    link.open(settingsFor(QStringLiteral("tcp://127.0.0.1:%1").arg(port)));
    QTRY_COMPARE(link.state(), LinkState::Open);
    QTRY_VERIFY(server.hasPendingConnections());
    server.nextPendingConnection()->abort();
    server.close();
    QTRY_COMPARE(link.state(), LinkState::Waiting);
    QVERIFY(server.listen(QHostAddress::LocalHost, port));
    QTRY_COMPARE(link.state(), LinkState::Open);
}

void SerialLinkTest::closingEndsTheWaiting()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("module"));
    PtyPair first;
    QVERIFY(QFile::link(first.path(), path));
    SerialLink link;
    QSignalSpy states(&link, &SerialLink::stateChanged);
    link.open(settingsFor(path));
    first.unplug();
    QVERIFY(QFile::remove(path));
    QTRY_COMPARE(link.state(), LinkState::Waiting);
    link.close();
    QCOMPARE(link.state(), LinkState::Closed);
    states.clear();
    PtyPair second;
    QVERIFY(QFile::link(second.path(), path));
    QTest::qWait(1000);
    QVERIFY(states.isEmpty());
}

void SerialLinkTest::barePseudoTerminalIsNotOpenedAgain()
{
    PtyPair pty;
    SerialLink link;
    QSignalSpy failed(&link, &SerialLink::failed);
    link.open(settingsFor(pty.path()));
    pty.unplug();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(link.state(), LinkState::Closed);
}

void SerialLinkTest::pacedBytesArriveWholeAndInOrder()
{
    PtyPair pty;
    SerialLink link;
    QSignalSpy sent(&link, &SerialLink::sent);
    serial::PortSettings settings = settingsFor(pty.path());
    settings.pacing = {2, 20};
    link.open(settings);
    link.write("AT+CSQ\r\n");
    link.write("AT\r\n");
    QByteArray arrived;
    QTRY_VERIFY((arrived += pty.read()) == "AT+CSQ\r\nAT\r\n");
    QTRY_COMPARE(sent.size(), 2);
    QCOMPARE(sent.first().first().toByteArray(), QByteArray("AT+CSQ\r\n"));
    const auto first = sent.first().at(1).value<base::Stamp>();
    const auto second = sent.last().at(1).value<base::Stamp>();
    QVERIFY(second.monotonicUs - first.monotonicUs >= 20'000); // the break behind the line
}

void SerialLinkTest::portWithoutLinesHasNoStatus()
{
    PtyPair pty;
    SerialLink link;
    QSignalSpy status(&link, &SerialLink::lineStatusChanged);
    QSignalSpy failed(&link, &SerialLink::failed);
    link.open(settingsFor(pty.path()));
    QTRY_COMPARE(status.size(), 1);
    QVERIFY(!status.first().first().value<serial::LineStatus>().hasLines);
    link.setDtr(false);
    link.setRts(false);
    QCOMPARE(link.state(), LinkState::Open);
    QCOMPARE(failed.size(), 0);
}

// 300 000 bytes a second, the pace of 3 Mbaud, while the thread of the window does nothing else.
void SerialLinkTest::threeMegabaudAreReadWithoutLossWhileTheWindowIsBusy()
{
    constexpr qint64 bytesASecond = 300'000;
    constexpr qint64 total = 3 * bytesASecond;
    PtyPair pty;
    QThread thread;
    thread.start();
    auto *link = new SerialLink;
    link->moveToThread(&thread);
    std::atomic<qint64> received = 0;
    std::atomic<qint64> wrong = 0;
    connect(
            link, &SerialLink::received, link,
            [&](const QByteArray &bytes) {
                for (const char byte : bytes) {
                    if (static_cast<quint8>(byte) != static_cast<quint8>(received++ % 251))
                        ++wrong;
                }
            },
            Qt::DirectConnection);
    QSignalSpy states(link, &SerialLink::stateChanged);
    QMetaObject::invokeMethod(link, [link, path = pty.path()] { link->open(settingsFor(path)); });
    QTRY_COMPARE(states.size(), 2);

    QElapsedTimer clock;
    clock.start();
    qint64 sent = 0;
    while (sent < total && clock.elapsed() < 60'000) { // this thread is the busy window
        const qint64 due = std::min(total, clock.nsecsElapsed() * bytesASecond / 1'000'000'000);
        QByteArray piece;
        for (qint64 i = sent; i < due && piece.size() < 1024; ++i)
            piece.append(static_cast<char>(i % 251));
        // The line takes what it has room for.
        if (!piece.isEmpty())
            sent += std::max<qsizetype>(0, pty.writeSome(piece));
    }
    QCOMPARE(sent, total);
    QTRY_COMPARE(received.load(), total);
    QCOMPARE(wrong.load(), 0);
    link->deleteLater();
    thread.quit();
    QVERIFY(thread.wait(5000));
}

QTEST_GUILESS_MAIN(SerialLinkTest)
#include "tst_seriallink.moc"
