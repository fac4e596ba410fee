// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/topictree.h"

#include <QtTest>

using namespace messages;

namespace {

struct Feed
{
    void add(QByteArrayView topic, QByteArrayView payload, int times = 1,
             base::Direction direction = base::Direction::In)
    {
        mqtt::PublishView publish;
        publish.topic = topic;
        publish.payload = payload;
        Chunk chunk(Chunk::capacityFor(direction, publish) * times + 4096);
        for (int i = 0; i < times; ++i)
            chunk.append(direction, {++time, time}, publish);
        tree.add(chunk, row);
        row += chunk.size();
    }
    const TopicTree::Node &at(QByteArrayView topic) const
    {
        return tree.node(tree.find(topic).value_or(TopicTree::root));
    }

    TopicTree tree;
    RowId row = 0;
    qint64 time = 0;
};

} // namespace

class TestTopicTree : public QObject
{
    Q_OBJECT

private slots:
    void countsATopicAndAllAboveIt();
    void keepsEmptyLevelsApart();
    void leavesOutWhatWeSent();
    void makesRatesAndComesToRest();
    void keepsTheLastValue();
    void boundsNodesAndCountsTheRest();
    void putsTheRestOfAVeryDeepTopicIntoOneNode();
    void takesATopicOfGreatestLength();
    void clears();
};

void TestTopicTree::countsATopicAndAllAboveIt()
{
    Feed feed;
    feed.add("home/garden/temp", "21.5", 3);
    feed.add("home/garden", "x");
    feed.add("home/kitchen", "yy", 2);
    QCOMPARE(feed.at("home").count, quint64(6));
    QCOMPARE(feed.at("home").ownCount, quint64(0));
    QCOMPARE(feed.at("home").bytes, quint64(3 * 4 + 1 + 2 * 2));
    QCOMPARE(feed.at("home/garden").count, quint64(4));
    QCOMPARE(feed.at("home/garden").ownCount, quint64(1));
    QCOMPARE(feed.tree.node(TopicTree::root).count, quint64(6));
    QCOMPARE(feed.tree.topics(), quint64(3));
    QCOMPARE(feed.tree.topic(*feed.tree.find("home/garden/temp")), QByteArray("home/garden/temp"));
    QVERIFY(!feed.tree.find("home/garage"));
}

void TestTopicTree::keepsEmptyLevelsApart()
{
    Feed feed;
    feed.add("/a", "1");
    feed.add("a", "2");
    feed.add("a//b", "3");
    feed.add("a/", "4");
    QCOMPARE(feed.tree.topics(), quint64(4));
    for (const char *topic : {"/a", "a", "a//b", "a/"}) {
        QVERIFY2(feed.tree.find(topic), topic);
        QCOMPARE(feed.tree.topic(*feed.tree.find(topic)), QByteArray(topic));
        QCOMPARE(feed.at(topic).ownCount, quint64(1));
    }
}

void TestTopicTree::leavesOutWhatWeSent()
{
    Feed feed;
    feed.add("own", "1", 2, base::Direction::Out);
    QCOMPARE(feed.tree.topics(), quint64(0));
    QCOMPARE(feed.tree.size(), quint32(1));
}

void TestTopicTree::makesRatesAndComesToRest()
{
    Feed feed;
    feed.add("a/b", "1234", 100);
    feed.tree.tick(2.0);
    QCOMPARE(feed.at("a/b").perSecond, 50.0F);
    QCOMPARE(feed.at("a").bytesPerSecond, 200.0F);
    QVERIFY(feed.tree.isMoving());
    for (int i = 0; i < 30; ++i)
        feed.tree.tick(1.0);
    QCOMPARE(feed.at("a/b").perSecond, 0.0F);
    QVERIFY(!feed.tree.isMoving());
    feed.add("a/b", "1", 10);
    feed.tree.tick(1.0);
    QCOMPARE(feed.at("a").perSecond, 10.0F);
}

void TestTopicTree::keepsTheLastValue()
{
    Feed feed;
    feed.add("a", "first");
    feed.add("b", "other");
    feed.add("a", QByteArray(1000, 'z'));
    QCOMPARE(feed.at("a").lastPayload().toByteArray(), QByteArray(TopicTree::previewBytes, 'z'));
    QCOMPARE(feed.at("a").lastLength, quint64(1000));
    QCOMPARE(feed.at("a").lastRow, RowId(2));
    QCOMPARE(feed.at("b").lastPayload().toByteArray(), QByteArray("other"));
}

void TestTopicTree::boundsNodesAndCountsTheRest()
{
    Feed feed;
    feed.tree = TopicTree({.nodes = 11});
    for (int i = 0; i < 30; ++i)
        feed.add("t" + QByteArray::number(i), "x");
    QCOMPARE(feed.tree.size(), quint32(11));
    QCOMPARE(feed.tree.notShown(), quint64(20));
    feed.add("t3", "x");
    QCOMPARE(feed.at("t3").count, quint64(2));
}

void TestTopicTree::putsTheRestOfAVeryDeepTopicIntoOneNode()
{
    Feed feed;
    feed.tree = TopicTree({.levels = 3});
    feed.add("a/b/c/d/e", "x");
    QCOMPARE(feed.at("a/b").children.size(), size_t(1));
    QCOMPARE(feed.at("a/b/c/d/e").name, QByteArray("c/d/e"));
    QCOMPARE(feed.tree.topic(*feed.tree.find("a/b/c/d/e")), QByteArray("a/b/c/d/e"));
}

void TestTopicTree::takesATopicOfGreatestLength()
{
    Feed feed;
    const QByteArray slashes(65'535, '/');
    const QByteArray letters(65'535, 'x');
    feed.add(slashes, "1");
    feed.add(letters, "2");
    feed.add(letters, "3");
    QCOMPARE(feed.at(slashes).ownCount, quint64(1));
    QCOMPARE(feed.at(letters).ownCount, quint64(2));
    QCOMPARE(feed.tree.topic(*feed.tree.find(slashes)), slashes);
    feed.add("bad\xff/utf8", "4");
    QCOMPARE(feed.at("bad\xff/utf8").ownCount, quint64(1));
}

void TestTopicTree::clears()
{
    Feed feed;
    feed.add("a/b", "1");
    feed.tree.clear();
    QCOMPARE(feed.tree.size(), quint32(1));
    QVERIFY(!feed.tree.find("a"));
    feed.add("a/c", "1");
    QCOMPARE(feed.at("a").count, quint64(1));
}

QTEST_GUILESS_MAIN(TestTopicTree)
#include "tst_topictree.moc"
