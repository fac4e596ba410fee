// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"
#include "app/inspector/capture.h"
#include "app/modem/modemcatalog.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/sessionsecrets.h"
#include "app/storage/paths.h"
#include "tests/support/mosquitto.h"
#include "ui/presentation/carrierlog.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/openconnections.h"
#include "ui/presentation/timelinemodel.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

class TimelineTest : public QObject
{
    Q_OBJECT

private slots:
    void carriedDataIsTakenOutOfLines();
    void whatALineShows_data();
    void whatALineShows();
    void repeatedDataIsTakenOutOfLines();
    void noCarrierShowsASecret_data();
    void noCarrierShowsASecret();
    void linesOfACarriedConnectionStandInTheTimeline();
};

namespace {

at::ShowLine shownLine(at::LineKind kind, const QByteArray &text)
{
    return {kind, text + "\r\n", {0, text.size()}, false};
}

} // namespace

// A CONNECT among the data has the password.
void TimelineTest::carriedDataIsTakenOutOfLines()
{
    using enum at::LineKind;
    presentation::CarrierLog log(*modem::moduleCatalog(QStringLiteral("esp-at")));
    log.add({1, 1}, shownLine(Sent, "AT+CIPSEND=6"));
    log.add({2, 2}, shownLine(Prompt, ">"));
    log.add({3, 3}, shownLine(Sent, "SECRET"));
    log.add({4, 4}, shownLine(Echo, "SECRET"));
    log.add({5, 5}, shownLine(Result, "SEND OK"));
    log.add({6, 6}, shownLine(Sent, "AT+NSOSD=1,6,534543524554"));
    log.add({7, 7}, shownLine(Data, "SECRET"));
    log.add({8, 8}, shownLine(Sent, "AT+CWJAP=\"home\",\"SECRET\""));
    QStringList texts;
    for (const presentation::CarrierLine &line : log.lines(0, 100))
        texts.append(line.text);
    QCOMPARE(texts.size(), 8);
    const QString all = texts.join(u'\n');
    QVERIFY2(!all.contains(QStringLiteral("SECRET")), qPrintable(all));
    QVERIFY2(!all.contains(QStringLiteral("534543")), qPrintable(all));
    QCOMPARE(texts[0], QStringLiteral("AT+CIPSEND=6"));
    QCOMPARE(texts[4], QStringLiteral("SEND OK"));
    QVERIFY2(texts[5].startsWith(QStringLiteral("AT+NSOSD=1,6,<")), qPrintable(texts[5]));
}

void TimelineTest::whatALineShows_data()
{
    using enum at::LineKind;
    QTest::addColumn<QString>("module");
    QTest::addColumn<int>("kind");
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("isShown"); // whole
    const auto row = [](const char *name, const char *module, at::LineKind kind,
                        const QByteArray &line, bool isShown) {
        QTest::newRow(name) << QString::fromLatin1(module) << static_cast<int>(kind) << line
                            << isShown;
    };
    row("number of a card", "quectel-lte", Information, "+QCCID: 89860318740000000000", true);
    row("the same alone", "sim800", Information, "898603187400000000", true);
    row("IMSI", "nb-nso", Information, "460041234567890", true);
    row("cell", "quectel-lte", Unsolicited, "+CEREG: 2,1,\"1A2B\",\"0C3D4E5F\",7", true);
    row("address", "sim800", Information, "10.58.98.131", true);
    row("sent", "nb-nso", Information, "1,21", true);
    row("opened", "quectel-lte", Unsolicited, "+QIOPEN: 0,0", true);
    row("received, counted", "quectel-lte", Unsolicited, "+QIURC: \"recv\",0,4", true);
    row("closed", "sim800", Unsolicited, "CLOSED", true);
    row("command", "quectel-lte", Sent, "AT+QIOPEN=1,0,\"TCP\",\"broker.example.com\",1883,0,1",
        true);
    row("send in the line", "nb-nso", Sent, "AT+NSOSD=1,21,101300044D5154540402003C0007636C",
        false);
    row("rest of a packet", "nb-nso", Sent, "AT+NSOSD=1,2,3132", false);
    row("the same in quotes", "quectel-lte", Sent, "AT+QISENDEX=0,\"3132\"", false);
    row("length at a prompt", "quectel-lte", Sent, "AT+QISEND=0,38", true);
    row("its echo", "nb-nso", Echo, "AT+NSOSD=1,6,313233343536", false);
    row("send in quotes", "quectel-lte", Sent, "AT+QISENDEX=0,\"820900010004742F696E00\"", false);
    row("read", "nb-nso", Information, "1,198.51.100.7,1883,4,20020000,0", false);
    row("pushed", "nb-m5310a", Unsolicited, "+NSORF:1,198.51.100.7,1883,4,20020000,0", false);
    row("pushed, M5311", "chinamobile-mqtt", Unsolicited,
        "+IPRD: 0,\"198.51.100.7\",1883,4,20020000", false);
    row("digits that spell a text", "nb-nso", Information, "32333435363738", false);
    row("rest of an echo", "nb-nso", Unrecognised, "D5154540402003C0007636C69656E7431", false);
    row("text by itself", "esp-at", Unrecognised, "ATlanticPass9", false);
    row("bytes", "esp-at", Information, QByteArray("+IPD\0x", 6), false);
}

void TimelineTest::whatALineShows()
{
    QFETCH(QString, module);
    QFETCH(int, kind);
    QFETCH(QByteArray, line);
    QFETCH(bool, isShown);
    presentation::CarrierLog log(*modem::moduleCatalog(module));
    log.add({1, 1}, shownLine(static_cast<at::LineKind>(kind), line));
    const QString text = log.lines(0, 1).first().text;
    QCOMPARE(text == QString::fromLatin1(line), isShown);
    QVERIFY2(isShown || text.contains(QLatin1Char('<')), qPrintable(text));
}

// A password of ten bytes has a line end before it: its length is 00 0A.
void TimelineTest::repeatedDataIsTakenOutOfLines()
{
    using enum at::LineKind;
    presentation::CarrierLog log(*modem::moduleCatalog(QStringLiteral("sim800")));
    log.add({1, 1}, shownLine(Sent, "AT+CIPSEND=40"));
    log.add({2, 2}, shownLine(Prompt, "> "));
    log.add({3, 3}, shownLine(Sent, QByteArray("\x10\x0D\0\x04MQTT", 8)));
    log.add({4, 4}, shownLine(Information, "tenbytes99"));
    log.add({5, 5}, shownLine(Information, "+tenbytes99"));
    log.add({6, 6}, shownLine(Information, "Recv 40 bytes"));
    log.add({7, 7}, shownLine(Result, "SEND OK"));
    log.add({8, 8}, {Information, "+CSQ: ", {0, 6}, true}); // the rest comes as another
    log.add({9, 9}, shownLine(Information, "tenbytes99"));
    QStringList texts;
    for (const presentation::CarrierLine &line : log.lines(0, 100))
        texts.append(line.text);
    const QString all = texts.join(u'\n');
    QVERIFY2(!all.contains(QLatin1String("tenbytes99")), qPrintable(all));
    QCOMPARE(texts[5], QStringLiteral("Recv 40 bytes"));
    QCOMPARE(texts[6], QStringLiteral("SEND OK"));
}

namespace {

profiles::Profile carriedProfile(const QString &module, const QString &carrier, quint16 port)
{
    profiles::Profile profile;
    profile.id = QStringLiteral("carried");
    profile.clientId = profiles::generatedClientId();
    profile.autoReconnect = false;
    profile.name = QStringLiteral("carried");
    profile.version = mqtt::ProtocolVersion::V311;
    profile.endpoint.kind = net::TransportKind::SerialModule;
    profile.endpoint.host = QStringLiteral("127.0.0.1");
    profile.endpoint.port = port;
    profile.endpoint.module.module = module;
    profile.endpoint.module.carrier = carrier;
    profile.endpoint.module.isSimulated = true;
    profile.username = QStringLiteral("user");
    return profile;
}

} // namespace

void TimelineTest::noCarrierShowsASecret_data()
{
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("carrier");
    QTest::addColumn<QByteArray>("send");
    for (const at::Catalog &module : modem::moduleCatalogs()) {
        if (!module.tcp())
            continue;
        for (const at::Carrier &carrier : module.tcp()->carriers) {
            QTest::addRow("%s, %s", qPrintable(module.id()), qPrintable(carrier.id))
                    << module.id() << carrier.id
                    << carrier.send.left(carrier.send.indexOf('=') < 0 ? carrier.send.size()
                                                                       : carrier.send.indexOf('='));
        }
    }
}

void TimelineTest::noCarrierShowsASecret()
{
    QFETCH(QString, module);
    QFETCH(QString, carrier);
    QFETCH(QByteArray, send);
    testsupport::Mosquitto broker;
    QVERIFY(broker.start());
    client::IoThread ioThread;
    inspector::Capture capture;
    presentation::FramePulse pulse;
    presentation::LiveConnection connection(ioThread, capture, pulse,
                                            carriedProfile(module, carrier, broker.port()));
    profiles::Secrets secrets;
    secrets.password = "31415926"; // hex digits themselves, and digits only in hex
    connection.connectToHost(secrets);
    QTRY_COMPARE_WITH_TIMEOUT(connection.state(), client::ClientState::Connected, 60'000);
    connection.disconnectFromHost();
    QTRY_COMPARE_WITH_TIMEOUT(connection.state(), client::ClientState::Disconnected, 60'000);
    QStringList texts;
    const auto &log = *connection.carrierLog();
    for (const presentation::CarrierLine &line : log.lines(0, log.endNumber()))
        texts.append(line.text);
    const QString all = texts.join(u'\n');
    if (qEnvironmentVariableIsSet("MQTTSCOPE_SHOW"))
        qInfo().noquote() << all;
    QVERIFY2(!all.contains(QString::fromLatin1(secrets.password)), qPrintable(all));
    QVERIFY2(!all.contains(QString::fromLatin1(secrets.password.toHex()), Qt::CaseInsensitive),
             qPrintable(all));
    QVERIFY2(all.contains(QString::fromLatin1(send)), qPrintable(all));
    QVERIFY2(all.contains(QLatin1Char('<')), qPrintable(all));
}

void TimelineTest::linesOfACarriedConnectionStandInTheTimeline()
{
    testsupport::Mosquitto broker;
    QVERIFY(broker.start());
    client::IoThread ioThread;
    inspector::Capture capture;
    presentation::FramePulse pulse;
    QTemporaryDir home;
    profiles::ProfileStore store{storage::Paths(home.path())};
    profiles::SessionSecrets secretStore;
    presentation::OpenConnections connections(ioThread, capture, pulse, store, secretStore, {});
    const profiles::Profile profile =
            carriedProfile(QStringLiteral("nb-nso"), QStringLiteral("nsosd"), broker.port());
    profiles::Secrets secrets;
    secrets.password = "PASSWORD";
    presentation::LiveConnection *connection = connections.openUnsaved(profile, secrets);
    connections.connectToHost(*connection);
    QTRY_COMPARE_WITH_TIMEOUT(connection->state(), client::ClientState::Connected, 60'000);
    presentation::TimelineModel model(connections, capture);
    QSignalSpy reset(&model, &presentation::TimelineModel::modelReset);
    const auto now = [] { return base::Stamp::now().monotonicUs; };
    model.refresh(now());
    const int before = model.rowCount();
    const QByteArray text = model.supportText();
    QVERIFY2(text.contains("AT+NSOCO="), text.constData());
    QVERIFY2(text.contains("carried, port"), text.constData());
    QVERIFY2(!text.contains("PASSWORD") && !text.contains(QByteArray("PASSWORD").toHex().toUpper()),
             text.constData());
    connection->disconnectFromHost();
    QTRY_COMPARE_WITH_TIMEOUT(connection->state(), client::ClientState::Disconnected, 60'000);
    model.refresh(now()); // what came with the end
    QVERIFY(model.rowCount() > before);
    // The next try adds to what the one before left.
    connections.connectToHost(*connection);
    QTRY_COMPARE_WITH_TIMEOUT(connection->state(), client::ClientState::Connected, 60'000);
    model.refresh(now());
    QCOMPARE(model.supportText().count("AT+NSOCO="), 2);
    QCOMPARE(reset.size(), 0);
}

QTEST_GUILESS_MAIN(TimelineTest)
#include "tst_timeline.moc"
