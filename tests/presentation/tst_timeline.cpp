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
    profiles::Profile profile;
    profile.id = QStringLiteral("carried");
    profile.clientId = profiles::generatedClientId();
    profile.autoReconnect = false;
    profile.name = QStringLiteral("carried");
    profile.version = mqtt::ProtocolVersion::V311;
    profile.endpoint.kind = net::TransportKind::SerialModule;
    profile.endpoint.host = QStringLiteral("127.0.0.1");
    profile.endpoint.port = broker.port();
    profile.endpoint.module.module = QStringLiteral("nb-nso");
    profile.endpoint.module.carrier = QStringLiteral("nsosd");
    profile.endpoint.module.isSimulated = true;
    profile.username = QStringLiteral("user");
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
