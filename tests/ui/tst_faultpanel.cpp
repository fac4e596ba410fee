// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Doing wrong on purpose from the window, against a real broker; and the header's words about what
// a server does wrong.
#include "ui/messages/faultpanel.h"

#include "app/client/iothread.h"
#include "app/inspector/capture.h"
#include "tests/support/freeport.h"
#include "tests/support/mosquitto.h"
#include "ui/messages/connectionheader.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/liveconnection.h"
#include "ui/widgets/noticebar.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using client::ClientState;
using mqtt::PacketType;

namespace {

constexpr int patience = 15'000;

profiles::Profile profileFor(quint16 port)
{
    profiles::Profile profile;
    profile.id = QStringLiteral("test");
    profile.endpoint.host = QStringLiteral("127.0.0.1");
    profile.endpoint.port = port;
    profile.clientId = profiles::generatedClientId();
    profile.autoReconnect = false;
    return profile;
}

struct Bench
{
    explicit Bench(const profiles::Profile &profile)
        : connection(ioThread, capture, pulse, profile), panel(connection), header(connection)
    {
        QObject::connect(&header, &ui::ConnectionHeader::disconnectRequested, &connection,
                         [this] { connection.disconnectFromHost(); });
        panel.show();
        header.show();
    }

    bool connectAndWait()
    {
        connection.connectToHost();
        return QTest::qWaitFor([this] { return connection.state() == ClientState::Connected; },
                               patience);
    }

    template<class Widget>
    static Widget *named(QWidget &parent, const QString &accessibleName)
    {
        const auto all = parent.findChildren<Widget *>();
        for (Widget *each : all) {
            if (each->accessibleName() == accessibleName)
                return each;
        }
        return nullptr;
    }
    static QPushButton *button(QWidget &parent, const QString &text)
    {
        const auto all = parent.findChildren<QPushButton *>();
        for (QPushButton *each : all) {
            if (QString(each->text()).remove(u'&') == text && each->isVisibleTo(&parent))
                return each;
        }
        return nullptr;
    }
    bool says(const QString &text)
    {
        const auto all = panel.findChildren<QLabel *>();
        return std::any_of(all.begin(), all.end(),
                           [&](const QLabel *label) { return label->text().contains(text); });
    }
    QPlainTextEdit *raw() { return panel.findChild<QPlainTextEdit *>(); }

    client::IoThread ioThread;
    inspector::Capture capture;
    presentation::FramePulse pulse;
    presentation::LiveConnection connection;
    ui::FaultPanel panel;
    ui::ConnectionHeader header;
};

} // namespace

class TestFaultPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_server.start()); }
    void acknowledgementIsHeldAndLetGo();
    void parameterBelongsToItsFault();
    void rawBytesAreReadBeforeTheyAreSent();
    void waitingOffersToTryNow();
    void violationIsToldInWords();

private:
    testsupport::Mosquitto m_server;
};

void TestFaultPanel::acknowledgementIsHeldAndLetGo()
{
    Bench bench(profileFor(m_server.port()));
    QVERIFY(bench.connectAndWait());
    QVERIFY(bench.says(QStringLiteral("No fault is armed")));
    QCOMPARE(bench.panel.fault().packet, std::optional(PacketType::Puback)); // the first offer
    bench.panel.findChild<QPushButton *>(QStringLiteral("armFault"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(bench.connection.armedFaults(), 1, patience);
    bench.connection.subscribe({"held", mqtt::QoS::AtLeastOnce});
    mqtt::Publish publish;
    publish.topic = "held";
    publish.qos = mqtt::QoS::AtLeastOnce;
    bench.connection.publish(publish);
    QTRY_VERIFY_WITH_TIMEOUT(bench.says(QStringLiteral("PUBACK.")), patience);
    QPushButton *release = Bench::button(bench.panel, QStringLiteral("Let all go"));
    QVERIFY(release && release->isEnabled());
    release->click();
    QTRY_VERIFY_WITH_TIMEOUT(bench.connection.heldPackets().isEmpty(), patience);
    QVERIFY(!release->isEnabled());
}

void TestFaultPanel::parameterBelongsToItsFault()
{
    Bench bench(profileFor(m_server.port()));
    auto *kind = Bench::named<QComboBox>(bench.panel, QStringLiteral("What goes wrong"));
    QVERIFY(kind);
    auto *damage = Bench::named<QComboBox>(bench.panel, QStringLiteral("Damage"));
    QVERIFY(!damage->isVisible());
    kind->setCurrentIndex(static_cast<int>(mqtt::FaultKind::Malformed));
    QVERIFY(damage->isVisible());
    damage->setCurrentIndex(static_cast<int>(mqtt::Damage::NotUtf8));
    Bench::named<QComboBox>(bench.panel, QStringLiteral("Packet type"))->setCurrentIndex(0);
    const mqtt::Fault fault = bench.panel.fault();
    QCOMPARE(fault.kind, mqtt::FaultKind::Malformed);
    QCOMPARE(fault.damage, mqtt::Damage::NotUtf8);
    QVERIFY(!fault.packet);
}

void TestFaultPanel::rawBytesAreReadBeforeTheyAreSent()
{
    Bench bench(profileFor(m_server.port()));
    auto *send = bench.panel.findChild<QPushButton *>(QStringLiteral("sendRaw"));
    bench.raw()->setPlainText(QStringLiteral("c0 00"));
    QVERIFY(!send->isEnabled()); // no link
    QVERIFY(bench.connectAndWait());
    QVERIFY(send->isEnabled());
    QVERIFY(bench.says(QStringLiteral("A good PINGREQ of")));
    bench.raw()->setPlainText(QStringLiteral("c1 00"));
    QVERIFY(bench.says(QStringLiteral("PINGREQ are reserved")));
    bench.raw()->setPlainText(QStringLiteral("30 7f 00"));
    QVERIFY(bench.says(QStringLiteral("PUBLISH of 129 bytes")));
    bench.raw()->setPlainText(QStringLiteral("zz"));
    QVERIFY(!send->isEnabled());
    bench.raw()->setPlainText(QStringLiteral("f1 00")); // AUTH with flags: the broker says no
    send->click();
    QTRY_COMPARE_WITH_TIMEOUT(bench.connection.state(), ClientState::Disconnected, patience);
    QVERIFY(bench.connection.problem().has_value());
}

void TestFaultPanel::waitingOffersToTryNow()
{
    profiles::Profile profile = profileFor(testsupport::freePort());
    profile.autoReconnect = true;
    Bench bench(profile);
    QSignalSpy scheduled(&bench.connection, &presentation::LiveConnection::reconnectScheduled);
    bench.connection.connectToHost();
    QTRY_VERIFY_WITH_TIMEOUT(scheduled.size() >= 1, patience);
    QPushButton *tryNow = Bench::button(bench.header, QStringLiteral("Try now"));
    QVERIFY(tryNow);
    QTRY_VERIFY_WITH_TIMEOUT(scheduled.size() >= 4, patience); // waits grow
    const qsizetype before = scheduled.size();
    tryNow->click();
    QTRY_VERIFY_WITH_TIMEOUT(scheduled.size() > before, patience);
    Bench::button(bench.header, QStringLiteral("Cancel"))->click();
    QTRY_COMPARE_WITH_TIMEOUT(bench.connection.state(), ClientState::Disconnected, patience);
    QVERIFY(!Bench::button(bench.header, QStringLiteral("Try now")));
}

void TestFaultPanel::violationIsToldInWords()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    connect(&server, &QTcpServer::newConnection, &server, [&server] {
        QTcpSocket *socket = server.nextPendingConnection();
        // A message with both QoS bits follows the CONNACK.
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write(QByteArray::fromHex("2003000000")
                          + QByteArray::fromHex("36060001610001"
                                                "00"));
        });
    });
    Bench bench(profileFor(server.serverPort()));
    bench.connection.connectToHost();
    QTRY_VERIFY_WITH_TIMEOUT(
            bench.header.notice()->cause().contains(QStringLiteral("MQTT-3.3.1-4")), patience);
    QVERIFY(bench.header.notice()->cause().contains(QStringLiteral("there is no QoS 3")));
    QVERIFY(!bench.header.notice()->nextStep().isEmpty());
}

QTEST_MAIN(TestFaultPanel)
#include "tst_faultpanel.moc"
