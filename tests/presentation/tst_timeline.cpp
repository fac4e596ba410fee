// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/timeline.h"

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

QTEST_GUILESS_MAIN(TimelineTest)
#include "tst_timeline.moc"
