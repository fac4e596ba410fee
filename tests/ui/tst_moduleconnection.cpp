// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"
#include "app/inspector/capture.h"
#include "app/modem/modulelibrary.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/sessionsecrets.h"
#include "app/storage/settings.h"
#include "tests/modem/ptymodem.h"
#include "tests/support/mosquitto.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/messagecells.h"
#include "ui/presentation/openconnections.h"
#include "ui/presentation/sequencemodel.h"
#include "ui/presentation/transcriptmodel.h"
#include "ui/terminal/linebar.h"
#include "ui/terminal/moduleform.h"
#include "ui/terminal/sequencepanel.h"
#include "ui/terminal/simulationcredentials.h"
#include "ui/terminal/terminalpage.h"
#include "ui/widgets/noticebar.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace {

constexpr int patience = 60'000; // ms

modem::SimulatedModemOptions lierda(const testsupport::Mosquitto &broker)
{
    modem::SimulatedModemOptions simulation;
    simulation.module = QStringLiteral("lierda-nt35e");
    simulation.broker = {QStringLiteral("127.0.0.1"), broker.port()};
    simulation.credentials = ui::aliyunCredentials;
    return simulation;
}

struct Bench
{
    Bench()
        : settings(storage::Paths(home.path())), modules(storage::Paths(home.path()).modules()),
          page(ioThread, settings, modules)
    {
    }

    void openModule(quint16 broker)
    {
        page.setSimulationBroker({QStringLiteral("127.0.0.1"), broker});
        page.openPort(ui::TerminalPage::simulatedPort());
        QTRY_COMPARE_WITH_TIMEOUT(page.portState(), serial::LinkState::Open, patience);
        auto *lineBar = page.findChild<ui::LineBar *>();
        lineBar->setModule(QStringLiteral("lierda-nt35e"));
        emit lineBar->moduleChosen(QStringLiteral("lierda-nt35e"));
    }
    void makeCommands(const QStringList &triple)
    {
        auto *form = page.findChild<ui::ModuleForm *>();
        const auto edits = form->findChildren<QLineEdit *>();
        for (qsizetype i = 0; i < triple.size(); ++i)
            edits[i]->setText(triple[i]);
        form->findChild<QPushButton *>()->click();
    }
    QAbstractItemModel &steps()
    {
        return *page.findChild<ui::SequencePanel *>()->findChild<QTableView *>()->model();
    }
    void run()
    {
        for (QPushButton *button :
             page.findChild<ui::SequencePanel *>()->findChildren<QPushButton *>()) {
            if (button->text() == ui::SequencePanel::tr("&Run all"))
                button->click();
        }
    }

    // Runs the commands on a port until the module is connected; without wire: it is not.
    presentation::ModuleRoute connectOn(const QString &port)
    {
        page.openPort(port);
        if (!QTest::qWaitFor([this] { return page.portState() == serial::LinkState::Open; },
                             patience))
            return {};
        auto *lineBar = page.findChild<ui::LineBar *>();
        lineBar->setModule(QStringLiteral("lierda-nt35e"));
        emit lineBar->moduleChosen(QStringLiteral("lierda-nt35e"));
        makeCommands(device());
        presentation::ModuleRoute route;
        const auto heard = QObject::connect(&page, &ui::TerminalPage::moduleConnected, &page,
                                            [&](const profiles::Profile &made,
                                                const profiles::Secrets &madeSecrets,
                                                const presentation::ModuleRoute &madeRoute) {
                                                profile = made;
                                                secrets = madeSecrets;
                                                route = madeRoute;
                                            });
        run();
        const bool connected =
                QTest::qWaitFor([&route] { return route.wire != nullptr; }, patience);
        QObject::disconnect(heard);
        return connected ? route : presentation::ModuleRoute();
    }

    static QStringList device()
    {
        return {QStringLiteral("a1JszCpjS61"), QStringLiteral("NT35E_06011"),
                QStringLiteral("390358fc595040aa73221e8393aba86c")};
    }

    profiles::Profile profile; // of the connection made
    profiles::Secrets secrets;
    QTemporaryDir home;
    client::IoThread ioThread;
    storage::Settings settings;
    modem::ModuleLibrary modules;
    ui::TerminalPage page;
};

} // namespace

class ModuleConnectionTest : public QObject
{
    Q_OBJECT

private slots:
    void panesGoThroughTheModule();
    void rowOfARefusedMessageSaysSo();
    void openedConnectionNamesItsModule();
    void connectionInTheWayIsNamed();
    void otherModuleIsSimulatedAnew();
    void failedStepSaysWhatToDo();
    void ownModuleAppearsAtOnce();
    void faultOfAnOwnModuleIsTold();
};

void ModuleConnectionTest::panesGoThroughTheModule()
{
    testsupport::Mosquitto broker;
    QVERIFY(broker.start());
    Bench bench;
    bench.openModule(broker.port());
    bench.makeCommands(Bench::device());
    QVERIFY(bench.steps().rowCount() > 10);
    profiles::Profile profile;
    profiles::Secrets secrets;
    presentation::ModuleRoute route;
    int connected = 0;
    connect(&bench.page, &ui::TerminalPage::moduleConnected, this,
            [&](const profiles::Profile &made, const profiles::Secrets &madeSecrets,
                const presentation::ModuleRoute &madeRoute) {
                profile = made;
                secrets = madeSecrets;
                route = madeRoute;
                ++connected;
            });
    bench.run();
    QTRY_COMPARE_WITH_TIMEOUT(connected, 1, patience);
    inspector::Capture capture;
    presentation::FramePulse pulse;
    presentation::LiveConnection connection(bench.ioThread, capture, pulse, profile);
    connection.setModule(route);
    connection.connectToHost(secrets);
    QTRY_COMPARE_WITH_TIMEOUT(connection.state(), client::ClientState::Connected, patience);
    QVERIFY(connection.endpointText().contains(route.moduleName));
    mqtt::Subscription subscription;
    subscription.filter = "t/#";
    subscription.qos = mqtt::QoS::AtLeastOnce;
    connection.subscribe(subscription);
    QTRY_COMPARE_WITH_TIMEOUT(connection.subscriptions().entries().first().state,
                              presentation::SubscriptionState::Granted, patience);
    mqtt::Publish publish;
    publish.topic = "t/a";
    publish.payload = "through the module";
    connection.publish(publish);
    QTRY_COMPARE_WITH_TIMEOUT(connection.store().size(), quint64(2), patience); // out and in
    const auto received = connection.store().at(connection.store().endRow() - 1);
    QCOMPARE(received->publish.payload.toByteArray(), publish.payload);
    const QString through = presentation::sourceText(
            connection.store().sources().at(connection.store().endRow() - 1));
    QVERIFY2(through.contains(route.moduleName) && through.contains(QLatin1String("MQTT commands")),
             qPrintable(through));
    QCOMPARE(capture.count(), 0); // nothing crossed a wire of ours
    connection.disconnectFromHost();
    QTRY_COMPARE_WITH_TIMEOUT(connection.state(), client::ClientState::Disconnected, patience);
    connection.connectToHost(secrets); // the module attaches and connects once more
    QTRY_COMPARE_WITH_TIMEOUT(connection.state(), client::ClientState::Connected, patience);
    bench.page.closePort();
    QTRY_COMPARE_WITH_TIMEOUT(connection.state(), client::ClientState::Disconnected, patience);
    QVERIFY(connection.problem());
}

void ModuleConnectionTest::rowOfARefusedMessageSaysSo()
{
    testsupport::Mosquitto broker;
    QVERIFY(broker.start());
    testsupport::PtyModem modem(lierda(broker));
    Bench bench;
    presentation::ModuleRoute route = bench.connectOn(modem.path());
    QVERIFY(route.wire);
    inspector::Capture capture;
    presentation::FramePulse pulse;
    presentation::LiveConnection connection(bench.ioThread, capture, pulse, bench.profile);
    connection.setModule(route);
    connection.connectToHost(bench.secrets);
    QTRY_COMPARE_WITH_TIMEOUT(connection.state(), client::ClientState::Connected, patience);
    modem.judge = [](const QByteArray &line) {
        return line.startsWith("AT+LMQTTPUB") ? testsupport::PtyModem::Verdict::Refuse
                                              : testsupport::PtyModem::Verdict::Pass;
    };
    const auto answer = [&connection](messages::RowId row) {
        const auto message = connection.store().at(row);
        return message ? presentation::answerText(*message, row, connection.store()) : QString();
    };
    for (const auto qos : {mqtt::QoS::AtMostOnce, mqtt::QoS::AtLeastOnce}) {
        mqtt::Publish publish;
        publish.topic = "t/a";
        publish.payload = "x";
        publish.qos = qos;
        const messages::RowId row = connection.store().endRow();
        connection.publish(publish);
        QTRY_VERIFY2_WITH_TIMEOUT(answer(row).contains(QLatin1String("+CME ERROR: 50")),
                                  qPrintable(answer(row)), patience);
    }
    QVERIFY(connection.problem());
    QVERIFY(!connection.problem()->nextStep.isEmpty());
    modem.judge = {};
    mqtt::Publish good;
    good.topic = "t/a";
    good.qos = mqtt::QoS::AtLeastOnce;
    const messages::RowId row = connection.store().endRow();
    connection.publish(good);
    QTRY_VERIFY2_WITH_TIMEOUT(answer(row).startsWith(QChar(0x2713)), qPrintable(answer(row)),
                              patience);
}

// Who shows a connection from the moment it is opened is told its way too.
void ModuleConnectionTest::openedConnectionNamesItsModule()
{
    testsupport::Mosquitto broker;
    QVERIFY(broker.start());
    testsupport::PtyModem modem(lierda(broker));
    Bench bench;
    const presentation::ModuleRoute route = bench.connectOn(modem.path());
    QVERIFY(route.wire);
    profiles::ProfileStore store{storage::Paths(bench.home.path())};
    profiles::SessionSecrets secrets;
    inspector::Capture capture;
    presentation::FramePulse pulse;
    presentation::OpenConnections connections(bench.ioThread, capture, pulse, store, secrets, {});
    QString shown;
    connect(&connections, &presentation::OpenConnections::opened, this,
            [&shown, this](presentation::LiveConnection *connection) {
                shown = connection->endpointText();
                connect(connection, &presentation::LiveConnection::profileChanged, this,
                        [&shown, connection] { shown = connection->endpointText(); });
            });
    const auto *connection = connections.openThroughModule(bench.profile, bench.secrets, route);
    QVERIFY(connection);
    QVERIFY2(shown.contains(route.moduleName), qPrintable(shown));
}

void ModuleConnectionTest::connectionInTheWayIsNamed()
{
    testsupport::Mosquitto broker;
    QVERIFY(broker.start());
    Bench bench;
    profiles::ProfileStore store{storage::Paths(bench.home.path())};
    profiles::SessionSecrets secrets;
    inspector::Capture capture;
    presentation::FramePulse pulse;
    presentation::OpenConnections connections(bench.ioThread, capture, pulse, store, secrets, {});
    bench.page.setProfiles(store, secrets);
    bench.page.setConnections(connections);
    bench.openModule(broker.port());
    profiles::Profile profile;
    profile.name = QStringLiteral("greenhouse");
    profile.clientId = QStringLiteral("device-7");
    profile.autoReconnect = false;
    profile.endpoint.host = QStringLiteral("127.0.0.1");
    profile.endpoint.port = broker.port();
    const QString id = store.add(profile);
    auto *form = bench.page.findChild<ui::ModuleForm *>();
    auto *choice = form->findChild<QComboBox *>();
    choice->setCurrentIndex(choice->findData(id));
    QSignalSpy planned(form, &ui::ModuleForm::planned);
    const auto isWarned = [&] {
        form->findChild<QPushButton *>()->click();
        if (!planned.wait(patience))
            return false;
        const auto labels = bench.page.findChild<ui::SequencePanel *>()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
            return label->text().contains(QStringLiteral("greenhouse is connected"));
        });
    };
    QVERIFY(!isWarned());
    QCOMPARE(planned.size(), 1);
    presentation::LiveConnection *connection = connections.open(id);
    connections.connectToHost(*connection);
    QTRY_COMPARE_WITH_TIMEOUT(connection->state(), client::ClientState::Connected, patience);
    QVERIFY(isWarned());
    profile.id = id;
    profile.freshClientId = true; // the module is told another one
    store.change(profile);
    QVERIFY(!isWarned());
    profile.freshClientId = false;
    store.change(profile);
    connection->disconnectFromHost();
    QTRY_COMPARE_WITH_TIMEOUT(connection->state(), client::ClientState::Disconnected, patience);
    QVERIFY(!isWarned());
    QCOMPARE(planned.size(), 4);
}

void ModuleConnectionTest::otherModuleIsSimulatedAnew()
{
    Bench bench;
    bench.openModule(1883);
    const auto offer = [&bench] {
        return bench.page.findChild<QPushButton *>(QStringLiteral("openAnew"));
    };
    QVERIFY(!offer()); // it is the one that is simulated
    auto *lineBar = bench.page.findChild<ui::LineBar *>();
    lineBar->setModule(QStringLiteral("quectel-lte"));
    emit lineBar->moduleChosen(QStringLiteral("quectel-lte"));
    QVERIFY(offer());
    const auto says = [&bench](const QByteArray &text) {
        const presentation::TranscriptModel &transcript = bench.page.transcript();
        for (int row = 0; row < transcript.rowCount(); ++row) {
            if (transcript.maskedBytes(transcript.line(row)).contains(text))
                return true;
        }
        return false;
    };
    offer()->click();
    QTRY_VERIFY_WITH_TIMEOUT(says("Simulated Quectel"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(bench.page.portState(), serial::LinkState::Open, patience);
    bench.page.sendLine("AT+QMTOPEN?");
    QTRY_VERIFY_WITH_TIMEOUT(says("OK"), patience); // a Lierda module answers ERROR
    QVERIFY(!offer());
}

void ModuleConnectionTest::failedStepSaysWhatToDo()
{
    Bench bench;
    bench.openModule(1); // nobody listens there
    bench.makeCommands(Bench::device());
    QSignalSpy finished(&bench.page, &ui::TerminalPage::sequenceFinished);
    bench.run();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
    QCOMPARE(finished.first().first().toBool(), false);
    QString text;
    for (const QLabel *label :
         bench.page.findChild<ui::SequencePanel *>()->findChildren<QLabel *>())
        text += label->text() + u'\n';
    QVERIFY2(text.contains(QLatin1String("+LMQTTOPEN: 0,-1")), qPrintable(text));
}

void ModuleConnectionTest::ownModuleAppearsAtOnce()
{
    Bench bench;
    auto *modules = bench.page.findChild<ui::LineBar *>()->findChild<QComboBox *>();
    const int before = modules->count();
    QFile file(bench.settings.inFolder(QStringLiteral("modules")) + QStringLiteral("/own.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"format":"mqttscope-at-module","version":1,"id":"own","name":"My board"})");
    file.close();
    QTRY_COMPARE_WITH_TIMEOUT(modules->count(), before + 1, patience);
    QVERIFY(modules->findText(QStringLiteral("My board")) >= 0);
}

void ModuleConnectionTest::faultOfAnOwnModuleIsTold()
{
    Bench bench;
    QFile file(bench.settings.inFolder(QStringLiteral("modules")) + QStringLiteral("/own.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
            "{\"format\":\"mqttscope-at-module\",\"version\":1,\n\"id\":\"own\",\"nmae\":\"x\"}");
    file.close();
    auto *notice = bench.page.findChild<widgets::NoticeBar *>();
    QTRY_VERIFY_WITH_TIMEOUT(notice->cause().contains(QLatin1String("nmae")), patience);
    QVERIFY(notice->cause().contains(QLatin1String("own.json")));
}

QTEST_MAIN(ModuleConnectionTest)
#include "tst_moduleconnection.moc"
