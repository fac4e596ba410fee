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

using presentation::TimelineEntry;
using Fate = TimelineEntry::Fate;
using Kind = TimelineEntry::Kind;

namespace {

constexpr qint64 patience = 1'000'000; // us

TimelineEntry message(const QString &where, base::Direction direction, qint64 us,
                      const QByteArray &payload = "x", const QByteArray &topic = "t")
{
    TimelineEntry entry;
    entry.kind = Kind::Message;
    entry.direction = direction;
    entry.stamp.monotonicUs = us;
    entry.where = where;
    entry.topic = topic;
    entry.payload = payload;
    return entry;
}

QList<TimelineEntry> joined(QList<TimelineEntry> entries, qint64 nowUs, bool isWatched = true)
{
    presentation::sortByTime(entries);
    presentation::joinMessages(
            entries, nowUs, patience,
            [isWatched](const QByteArray &, const QString &) { return isWatched; });
    return entries;
}

const QString module = QStringLiteral("module");
const QString other = QStringLiteral("other");

} // namespace

class TimelineTest : public QObject
{
    Q_OBJECT

private slots:
    void messageIsJoinedWithItsArrival();
    void equalMessagesAreJoinedOneByOne();
    void ownEchoIsNoArrival();
    void brokerCountsAsArrival();
    void missingIsToldOnlyWhereSomebodyWatched();
    void lateArrivalDoesNotCount();
    void carriedDataIsTakenOutOfLines();
    void linesOfACarriedConnectionStandInTheTimeline();
};

void TimelineTest::messageIsJoinedWithItsArrival()
{
    const auto entries = joined({message(other, base::Direction::In, 1500),
                                 message(module, base::Direction::Out, 1000)},
                                2000);
    QCOMPARE(entries[0].where, module);
    QCOMPARE(entries[0].fate, Fate::Arrived);
    QCOMPARE(entries[0].latencyUs, 500);
    QCOMPARE(entries[0].arrivedAt, other);
    QCOMPARE(entries[1].fate, Fate::None);
}

void TimelineTest::equalMessagesAreJoinedOneByOne()
{
    const auto entries = joined({message(module, base::Direction::Out, 10),
                                 message(module, base::Direction::Out, 20),
                                 message(other, base::Direction::In, 30)},
                                patience * 2);
    QCOMPARE(entries[0].fate, Fate::Arrived);
    QCOMPARE(entries[1].fate, Fate::Missing);
}

void TimelineTest::ownEchoIsNoArrival()
{
    const auto entries = joined(
            {message(module, base::Direction::Out, 10), message(module, base::Direction::In, 20)},
            patience * 2);
    QCOMPARE(entries[0].fate, Fate::Missing);
}

void TimelineTest::brokerCountsAsArrival()
{
    TimelineEntry atBroker = message(other, base::Direction::In, 40);
    atBroker.kind = Kind::Packet;
    const auto unseen = joined({message(module, base::Direction::Out, 10), atBroker}, 50);
    QCOMPARE(unseen[0].fate, Fate::Waiting);
    atBroker.isAtBroker = true;
    const auto seen = joined({message(module, base::Direction::Out, 10), atBroker}, 50);
    QCOMPARE(seen[0].fate, Fate::Arrived);
    QCOMPARE(seen[0].latencyUs, 30);
}

void TimelineTest::missingIsToldOnlyWhereSomebodyWatched()
{
    const QList<TimelineEntry> sent{message(module, base::Direction::Out, 10)};
    QCOMPARE(joined(sent, patience * 2, true)[0].fate, Fate::Missing);
    QCOMPARE(joined(sent, 20, true)[0].fate, Fate::Waiting);
    QCOMPARE(joined(sent, patience * 2, false)[0].fate, Fate::None);
    QVERIFY(!presentation::fateText(joined(sent, patience * 2, true)[0]).isEmpty());
}

void TimelineTest::lateArrivalDoesNotCount()
{
    const auto entries = joined({message(module, base::Direction::Out, 0),
                                 message(other, base::Direction::In, patience + 1),
                                 message(module, base::Direction::Out, 5, "other payload")},
                                patience * 3);
    QCOMPARE(entries[0].fate, Fate::Missing);
    QCOMPARE(entries[1].fate, Fate::Missing);
}

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
    for (const presentation::CarrierLine &line : log.lines())
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
    QSignalSpy made(&model, &presentation::TimelineModel::modelReset);
    model.refresh();
    QCOMPARE(made.size(), 1);
    const QByteArray text = model.supportText();
    QVERIFY2(text.contains("AT+NSOCO="), text.constData());
    QVERIFY2(!text.contains("PASSWORD") && !text.contains(QByteArray("PASSWORD").toHex().toUpper()),
             text.constData());
    connection->disconnectFromHost();
    QTRY_COMPARE_WITH_TIMEOUT(connection->state(), client::ClientState::Disconnected, 60'000);
    model.refresh(); // what came with the end
    QCOMPARE(made.size(), 2);
    const auto staysAsItIs = [&] {
        model.refresh();
        const qsizetype before = made.size();
        model.refresh();
        return made.size() == before;
    };
    QTRY_VERIFY_WITH_TIMEOUT(staysAsItIs(), 60'000);
    QVERIFY(model.rowCount() > 0);
}

QTEST_GUILESS_MAIN(TimelineTest)
#include "tst_timeline.moc"
