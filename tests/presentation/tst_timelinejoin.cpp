// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/timelinejoin.h"

#include <QHash>
#include <QTest>

using presentation::MessageKey;
using presentation::PlaceId;
using presentation::TimelineJoin;
using presentation::TimelineKey;
using Fate = presentation::TimelineEntry::Fate;

namespace {

constexpr qint64 patience = 1'000'000; // us
constexpr PlaceId module = 1;
constexpr PlaceId other = 2;
constexpr PlaceId broker = 3;

TimelineKey at(qint64 us)
{
    return {us, 0, static_cast<quint64>(us)};
}

// A join and what it told so far.
class Joined
{
public:
    void sent(qint64 us, const QByteArray &payload = "x", bool isWatched = true)
    {
        m_join.addSent(at(us), MessageKey::of("t", payload), module, isWatched);
    }
    void arrival(qint64 us, PlaceId place, const QByteArray &payload = "x")
    {
        m_join.addArrival(at(us), MessageKey::of("t", payload), place);
    }
    void gap(qint64 fromUs, qint64 toUs) { m_join.addGap(fromUs, toUs); }
    // How many were told.
    qsizetype settle(qint64 seenUs)
    {
        const auto fates = m_join.settle(seenUs);
        for (const TimelineJoin::Fate &fate : fates)
            m_fates.insert(fate.sent.us, fate);
        return static_cast<qsizetype>(fates.size());
    }
    Fate fate(qint64 us) const { return m_fates.value(us).fate; }
    TimelineJoin::Fate of(qint64 us) const { return m_fates.value(us); }
    qsizetype messageCount() const { return m_join.messageCount(); }

private:
    TimelineJoin m_join{patience};
    QHash<qint64, TimelineJoin::Fate> m_fates;
};

} // namespace

class TimelineJoinTest : public QObject
{
    Q_OBJECT

private slots:
    void messageIsJoinedWithItsArrival();
    void arrivalMayBeToldFirst();
    void equalMessagesAreJoinedOneByOne();
    void eachPlaceHasItsOwnArrivals();
    void laterOfEqualMessagesIsMissing();
    void lateNewsMovesArrivals();
    void ownEchoIsNoArrival();
    void topicAndPayloadCount();
    void missingIsToldOnlyWhereSomebodyWatched();
    void lateArrivalDoesNotCount();
    void nothingIsMissingInAGap();
    void onlyChangesAreTold();
    void oldMessagesAreForgotten();
    void forgottenMessageKeepsItsArrival();
};

void TimelineJoinTest::messageIsJoinedWithItsArrival()
{
    Joined joined;
    joined.sent(1000);
    joined.settle(1200);
    QCOMPARE(joined.fate(1000), Fate::Waiting);
    joined.arrival(1500, other);
    joined.settle(2000);
    QCOMPARE(joined.fate(1000), Fate::Arrived);
    QCOMPARE(joined.of(1000).latencyUs, 500);
    QCOMPARE(joined.of(1000).arrivedAt, other);
}

void TimelineJoinTest::arrivalMayBeToldFirst()
{
    Joined joined;
    joined.arrival(1500, other);
    joined.settle(1600);
    joined.sent(1000);
    joined.settle(1700);
    QCOMPARE(joined.fate(1000), Fate::Arrived);
}

void TimelineJoinTest::equalMessagesAreJoinedOneByOne()
{
    Joined joined;
    joined.sent(10);
    joined.sent(20);
    joined.arrival(30, other);
    joined.settle(patience * 3 / 2);
    QCOMPARE(joined.fate(10), Fate::Arrived);
    QCOMPARE(joined.fate(20), Fate::Missing);
}

// The first message reached broker and subscriber, the second neither.
void TimelineJoinTest::eachPlaceHasItsOwnArrivals()
{
    Joined joined;
    joined.sent(10);
    joined.sent(11);
    joined.arrival(20, broker);
    joined.arrival(30, other);
    joined.settle(patience * 3 / 2);
    QCOMPARE(joined.of(10).arrivedAt, broker);
    QCOMPARE(joined.of(10).latencyUs, 10);
    QCOMPARE(joined.fate(11), Fate::Missing);
}

void TimelineJoinTest::laterOfEqualMessagesIsMissing()
{
    Joined joined;
    joined.sent(10);
    joined.arrival(15, other);
    joined.settle(16);
    joined.sent(20);
    joined.settle(patience * 3 / 2);
    QCOMPARE(joined.fate(10), Fate::Arrived);
    QCOMPARE(joined.fate(20), Fate::Missing);
}

void TimelineJoinTest::lateNewsMovesArrivals()
{
    Joined joined;
    joined.sent(10);
    joined.sent(20);
    joined.arrival(40, other);
    joined.settle(50);
    QCOMPARE(joined.of(10).latencyUs, 30);
    QCOMPARE(joined.fate(20), Fate::Waiting);
    joined.arrival(30, other);
    QCOMPARE(joined.settle(60), 2);
    QCOMPARE(joined.of(10).latencyUs, 20);
    QCOMPARE(joined.of(20).latencyUs, 20);
}

void TimelineJoinTest::ownEchoIsNoArrival()
{
    Joined joined;
    joined.sent(10);
    joined.arrival(20, module);
    joined.settle(patience * 3 / 2);
    QCOMPARE(joined.fate(10), Fate::Missing);
}

void TimelineJoinTest::topicAndPayloadCount()
{
    QVERIFY(MessageKey::of("a", "bc") == MessageKey::of("a", "bc"));
    QVERIFY(!(MessageKey::of("a", "bc") == MessageKey::of("a", "bd")));
    QVERIFY(!(MessageKey::of("ab", "c") == MessageKey::of("a", "bc")));
    QVERIFY(!(MessageKey::of("a", "") == MessageKey::of("", "a")));
}

void TimelineJoinTest::missingIsToldOnlyWhereSomebodyWatched()
{
    Joined joined;
    joined.sent(10, "watched");
    joined.sent(11, "not watched", false);
    joined.settle(20);
    QCOMPARE(joined.fate(10), Fate::Waiting);
    joined.settle(10 + patience);
    QCOMPARE(joined.fate(10), Fate::Waiting);
    joined.settle(11 + patience);
    QCOMPARE(joined.fate(10), Fate::Missing);
    QCOMPARE(joined.fate(11), Fate::None);
}

void TimelineJoinTest::lateArrivalDoesNotCount()
{
    Joined joined;
    joined.sent(10);
    joined.sent(15, "in time");
    joined.arrival(11 + patience, other);
    joined.arrival(15 + patience, other, "in time");
    joined.settle(patience + 100);
    QCOMPARE(joined.fate(10), Fate::Missing);
    QCOMPARE(joined.fate(15), Fate::Arrived);
}

void TimelineJoinTest::nothingIsMissingInAGap()
{
    Joined joined;
    joined.sent(10, "before");
    joined.sent(patience * 2, "within");
    joined.sent(patience * 5, "after");
    joined.gap(patience * 2, patience * 3);
    joined.settle(patience * 7);
    QCOMPARE(joined.fate(10), Fate::Missing);
    QCOMPARE(joined.fate(patience * 2), Fate::None);
    QCOMPARE(joined.fate(patience * 5), Fate::Missing);
}

void TimelineJoinTest::onlyChangesAreTold()
{
    Joined joined;
    joined.sent(10);
    joined.sent(20, "y");
    QCOMPARE(joined.settle(30), 2);
    QCOMPARE(joined.settle(40), 0);
    joined.arrival(35, other);
    QCOMPARE(joined.settle(50), 1);
    QCOMPARE(joined.settle(21 + patience), 1);
    QCOMPARE(joined.settle(patience * 10), 0);
}

void TimelineJoinTest::oldMessagesAreForgotten()
{
    Joined joined;
    for (int i = 0; i < 1000; ++i) {
        joined.sent(i * 10, QByteArray::number(i));
        joined.arrival(i * 10 + 5, other, QByteArray::number(i));
    }
    joined.settle(10'000);
    QCOMPARE(joined.messageCount(), 1000);
    joined.settle(5000 + 2 * patience);
    QCOMPARE(joined.messageCount(), 500);
    joined.settle(10'000 + 2 * patience);
    QCOMPARE(joined.messageCount(), 0);
    QCOMPARE(joined.fate(10), Fate::Arrived);
}

// Its arrival is newer, and must not become that of the next message.
void TimelineJoinTest::forgottenMessageKeepsItsArrival()
{
    Joined joined;
    joined.sent(10);
    joined.sent(30);
    joined.arrival(40, other);
    joined.settle(50);
    joined.settle(20 + 2 * patience); // the first is forgotten
    QCOMPARE(joined.fate(10), Fate::Arrived);
    QCOMPARE(joined.fate(30), Fate::Missing);
    joined.sent(35);
    joined.settle(20 + 2 * patience);
    QCOMPARE(joined.fate(30), Fate::Missing);
    QCOMPARE(joined.fate(35), Fate::Missing);
}

QTEST_GUILESS_MAIN(TimelineJoinTest)
#include "tst_timelinejoin.moc"
