// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One port, wanted by the AT terminal and by a connection through the module on it: a real
// pseudo-terminal, a simulated module, a real broker.
#include "app/client/iothread.h"
#include "app/inspector/capture.h"
#include "app/modem/modulelibrary.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/sessionsecrets.h"
#include "app/storage/settings.h"
#include "tests/modem/ptymodem.h"
#include "tests/support/mosquitto.h"
#include "ui/mainwindow/portsharing.h"
#include "ui/messages/connectionheader.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/openconnections.h"
#include "ui/terminal/terminalpage.h"
#include "ui/widgets/noticebar.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using client::ClientState;
using presentation::LiveConnection;

namespace {

constexpr int patience = 60'000; // ms

modem::SimulatedModemOptions espAt()
{
    modem::SimulatedModemOptions options;
    options.module = QStringLiteral("esp-at");
    return options;
}

// The button with this text among the notice's; null: it is not offered.
QPushButton *offered(widgets::NoticeBar *notice, const QString &text)
{
    for (QPushButton *button : notice->findChildren<QPushButton *>()) {
        if (button->text() == text)
            return button;
    }
    return nullptr;
}

struct Bench
{
    explicit Bench(quint16 broker)
        : settings(storage::Paths(home.path())), modules(storage::Paths(home.path()).modules()),
          profiles(storage::Paths(home.path())),
          connections(ioThread, capture, pulse, profiles, secrets, {}),
          terminal(portThread, settings, modules), sharing(connections, terminal)
    {
        connections.setModules(&modules);
        profile.name = QStringLiteral("Board");
        profile.clientId = QStringLiteral("board");
        profile.autoReconnect = false;
        profile.version = mqtt::ProtocolVersion::V311;
        profile.endpoint.kind = net::TransportKind::SerialModule;
        profile.endpoint.host = QStringLiteral("127.0.0.1");
        profile.endpoint.port = broker;
        profile.endpoint.module.module = QStringLiteral("esp-at");
        profile.endpoint.module.port = modem.path();
    }

    LiveConnection &open()
    {
        profile.id = profiles.add(profile);
        LiveConnection *connection = connections.open(profile.id);
        header = std::make_unique<ui::ConnectionHeader>(*connection);
        return *connection;
    }
    void openTerminal()
    {
        terminal.openPort(modem.path());
        QTRY_COMPARE_WITH_TIMEOUT(terminal.portState(), serial::LinkState::Open, patience);
    }
    widgets::NoticeBar *terminalNotice() { return terminal.findChild<widgets::NoticeBar *>(); }

    testsupport::PtyModem modem{espAt()};
    QTemporaryDir home;
    client::IoThread ioThread;
    client::IoThread portThread;
    inspector::Capture capture;
    presentation::FramePulse pulse;
    storage::Settings settings;
    modem::ModuleLibrary modules;
    profiles::ProfileStore profiles;
    profiles::SessionSecrets secrets;
    profiles::Profile profile;
    presentation::OpenConnections connections;
    ui::TerminalPage terminal;
    ui::PortSharing sharing;
    std::unique_ptr<ui::ConnectionHeader> header;
};

const QString takeText = QStringLiteral("&Take the port from the terminal");

} // namespace

class PortSharingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY(m_broker.start()); }
    void connectionTakesThePortAndGivesItBack();
    void portIsTakenBackByHand();
    void portComesBackWithTheTab();
    void terminalAsksTheConnectionToLeave();
    void anotherPortEndsTheLoan();

private:
    // The terminal had the port, and the connection took it.
    static void take(Bench &bench, LiveConnection &connection);

    testsupport::Mosquitto m_broker;
};

void PortSharingTest::take(Bench &bench, LiveConnection &connection)
{
    bench.openTerminal();
    bench.connections.connectToHost(connection);
    QTRY_VERIFY_WITH_TIMEOUT(connection.problem(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(offered(bench.header->notice(), takeText), patience);
    offered(bench.header->notice(), takeText)->click();
    QTRY_COMPARE_WITH_TIMEOUT(connection.state(), ClientState::Connected, patience);
    QCOMPARE(bench.terminal.portState(), serial::LinkState::Closed);
}

void PortSharingTest::connectionTakesThePortAndGivesItBack()
{
    Bench bench(m_broker.port());
    LiveConnection &connection = bench.open();
    take(bench, connection);
    QVERIFY(!connection.problem());
    QVERIFY(bench.terminalNotice()->cause().contains(QStringLiteral("Board")));
    QVERIFY(!bench.terminalNotice()->nextStep().isEmpty());
    mqtt::Publish publish;
    publish.topic = "shared";
    publish.qos = mqtt::QoS::AtLeastOnce;
    QSignalSpy published(&connection, &LiveConnection::publishFinished);
    connection.publish(publish);
    QTRY_COMPARE_WITH_TIMEOUT(published.size(), 1, patience);
    connection.disconnectFromHost();
    QTRY_COMPARE_WITH_TIMEOUT(bench.terminal.portState(), serial::LinkState::Open, patience);
    QCOMPARE(connection.state(), ClientState::Disconnected);
    QCOMPARE(bench.terminalNotice()->cause(), QString());
}

void PortSharingTest::portIsTakenBackByHand()
{
    Bench bench(m_broker.port());
    LiveConnection &connection = bench.open();
    take(bench, connection);
    QPushButton *back = offered(bench.terminalNotice(), QStringLiteral("&Take it back"));
    QVERIFY(back);
    back->click();
    QTRY_COMPARE_WITH_TIMEOUT(bench.terminal.portState(), serial::LinkState::Open, patience);
    QCOMPARE(connection.state(), ClientState::Disconnected);
}

void PortSharingTest::portComesBackWithTheTab()
{
    Bench bench(m_broker.port());
    LiveConnection &connection = bench.open();
    take(bench, connection);
    bench.header.reset();
    bench.connections.close(&connection);
    QTRY_COMPARE_WITH_TIMEOUT(bench.terminal.portState(), serial::LinkState::Open, patience);
}

void PortSharingTest::terminalAsksTheConnectionToLeave()
{
    Bench bench(m_broker.port());
    LiveConnection &connection = bench.open();
    bench.connections.connectToHost(connection);
    QTRY_COMPARE_WITH_TIMEOUT(connection.state(), ClientState::Connected, patience);
    bench.terminal.openPort(bench.modem.path());
    QTRY_VERIFY_WITH_TIMEOUT(bench.terminalNotice()->cause().contains(QStringLiteral("Board")),
                             patience);
    QPushButton *leave =
            offered(bench.terminalNotice(), QStringLiteral("&Disconnect it and open the port"));
    QVERIFY(leave);
    leave->click();
    QTRY_COMPARE_WITH_TIMEOUT(bench.terminal.portState(), serial::LinkState::Open, patience);
    QCOMPARE(connection.state(), ClientState::Disconnected);
}

void PortSharingTest::anotherPortEndsTheLoan()
{
    Bench bench(m_broker.port());
    LiveConnection &connection = bench.open();
    take(bench, connection);
    testsupport::PtyModem other(espAt());
    bench.terminal.openPort(other.path());
    QTRY_COMPARE_WITH_TIMEOUT(bench.terminal.portState(), serial::LinkState::Open, patience);
    connection.disconnectFromHost();
    QTRY_COMPARE_WITH_TIMEOUT(connection.state(), ClientState::Disconnected, patience);
    QCOMPARE(bench.terminal.portState(), serial::LinkState::Open);
    bench.openTerminal(); // nobody else holds the first one
}

QTEST_MAIN(PortSharingTest)
#include "tst_portsharing.moc"
