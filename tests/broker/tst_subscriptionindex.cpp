// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/broker/session.h"
#include "app/broker/subscriptionindex.h"
#include "app/mqtt/topics.h"

#include <QTest>

using broker::Matches;
using broker::Session;
using broker::SubscriptionIndex;

class tst_SubscriptionIndex : public QObject
{
    Q_OBJECT

private slots:
    void matchesAsTheStandardSays_data();
    void matchesAsTheStandardSays();
    void theSameFilterAgainReplacesItsOptions();
    void removingLeavesTheOthers();
    void sharedMembersFormOneGroupByNameAndFilter();
};

void tst_SubscriptionIndex::matchesAsTheStandardSays_data()
{
    QTest::addColumn<QByteArray>("filter");
    QTest::addColumn<QByteArray>("topic");
    const QList<QByteArray> filters{"#",   "+",      "a",      "a/b",     "a/+",   "a/#",
                                    "+/b", "+/+",    "/+",     "/",       "a//b",  "a/+/b",
                                    "+/#", "$SYS/#", "$SYS/+", "a/b/c/d", "+/+/#", "a/"};
    const QList<QByteArray> topics{"a",  "a/b", "a/b/c", "/",      "/a",      "a//b",
                                   "a/", "b",   "$SYS",  "$SYS/x", "a/b/c/d", "a/x/b"};
    for (const QByteArray &filter : filters) {
        for (const QByteArray &topic : topics)
            QTest::addRow("%s on %s", filter.constData(), topic.constData()) << filter << topic;
    }
}

void tst_SubscriptionIndex::matchesAsTheStandardSays()
{
    QFETCH(QByteArray, filter);
    QFETCH(QByteArray, topic);
    SubscriptionIndex index;
    Session session("c");
    QVERIFY(index.add(filter, &session, {}));
    Matches matches;
    index.match(topic, matches);
    QCOMPARE(matches.subscribers.size() == 1, mqtt::topicMatches(filter, topic));
    QVERIFY(matches.subscribers.size() <= 1);
}

void tst_SubscriptionIndex::theSameFilterAgainReplacesItsOptions()
{
    SubscriptionIndex index;
    Session session("c");
    QVERIFY(index.add("a/+", &session, {mqtt::QoS::AtMostOnce, false, false, 0}));
    QVERIFY(!index.add("a/+", &session, {mqtt::QoS::ExactlyOnce, true, false, 9}));
    Matches matches;
    index.match("a/b", matches);
    QCOMPARE(matches.subscribers.size(), size_t(1));
    QCOMPARE(matches.subscribers[0]->options.qos, mqtt::QoS::ExactlyOnce);
    QCOMPARE(matches.subscribers[0]->options.identifier, 9u);
}

void tst_SubscriptionIndex::removingLeavesTheOthers()
{
    SubscriptionIndex index;
    Session one("1");
    Session two("2");
    index.add("a/#", &one, {});
    index.add("a/#", &two, {});
    index.add("a/+/b", &one, {});
    QVERIFY(index.remove("a/#", &one));
    QVERIFY(!index.remove("a/#", &one));
    QVERIFY(!index.remove("a/b/c/d", &one));
    Matches matches;
    index.match("a/x/b", matches);
    QCOMPARE(matches.subscribers.size(), size_t(2));
    QVERIFY(index.remove("a/+/b", &one));
    QVERIFY(index.remove("a/#", &two));
    matches.clear();
    index.match("a/x/b", matches);
    QVERIFY(matches.subscribers.empty());
}

void tst_SubscriptionIndex::sharedMembersFormOneGroupByNameAndFilter()
{
    SubscriptionIndex index;
    Session one("1");
    Session two("2");
    index.add("$share/g/a/+", &one, {});
    index.add("$share/g/a/+", &two, {});
    index.add("$share/h/a/+", &two, {});
    Matches matches;
    index.match("a/b", matches);
    QVERIFY(matches.subscribers.empty());
    QCOMPARE(matches.groups.size(), size_t(2));
    QCOMPARE(matches.groups[0]->members.size(), size_t(2));
    QVERIFY(index.remove("$share/g/a/+", &one));
    QVERIFY(index.remove("$share/g/a/+", &two));
    matches.clear();
    index.match("a/b", matches);
    QCOMPARE(matches.groups.size(), size_t(1));
}

QTEST_GUILESS_MAIN(tst_SubscriptionIndex)
#include "tst_subscriptionindex.moc"
