// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/messagefilter.h"

#include <QtTest>

using namespace messages;

class TestMessageFilter : public QObject
{
    Q_OBJECT

private slots:
    void showsEverythingWithoutText();
    void findsText_data();
    void findsText();
    void asksATopicOnceAndSeesNewOnes();
    void hidesWhatIsMutedAndNotHeardOtherwise();
};

namespace {

mqtt::PublishView publishOf(QByteArrayView topic, QByteArrayView payload)
{
    mqtt::PublishView publish;
    publish.topic = topic;
    publish.payload = payload;
    return publish;
}

} // namespace

void TestMessageFilter::showsEverythingWithoutText()
{
    QVERIFY(MessageFilter().showsEverything());
    QVERIFY(MessageFilter::containing(QStringLiteral("  ")).showsEverything());
    QVERIFY(!MessageFilter::containing(QStringLiteral("a")).showsEverything());
}

void TestMessageFilter::findsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    QTest::newRow("in the topic") << "garden" << true;
    QTest::newRow("in the payload") << "hello" << true;
    QTest::newRow("at the beginning") << "home/" << true;
    QTest::newRow("at the end") << "wörld!" << true;
    QTest::newRow("whole payload") << "Hello wörld!" << true;
    QTest::newRow("other case") << "GARDEN" << true;
    QTest::newRow("one character") << "w" << true;
    QTest::newRow("beyond ASCII") << "ör" << true;
    QTest::newRow("neither") << "fountain3" << false;
    QTest::newRow("longer than both") << QString(100, u'x') << false;
    QTest::newRow("across topic and payload") << "2Hello" << false;
    QTest::newRow("repeating beginning") << "lllo" << false;
}

void TestMessageFilter::findsText()
{
    QFETCH(QString, text);
    QFETCH(bool, found);
    Chunk chunk(4096);
    QVERIFY(chunk.append(base::Direction::In, {}, publishOf("home/garden/2", "Hello wörld!")));
    const MessageFilter filter = MessageFilter::containing(text);
    QCOMPARE(ChunkFilter(filter).shows(chunk, 0), found);
}

void TestMessageFilter::asksATopicOnceAndSeesNewOnes()
{
    const MessageFilter filter = MessageFilter::containing(QStringLiteral("temp"));
    ChunkFilter rows(filter);
    Chunk chunk(4096);
    QVERIFY(chunk.append(base::Direction::In, {}, publishOf("a/temp", "1")));
    QVERIFY(chunk.append(base::Direction::In, {}, publishOf("a/other", "temp")));
    QVERIFY(rows.shows(chunk, 0));
    QVERIFY(rows.shows(chunk, 1));
    QVERIFY(chunk.append(base::Direction::In, {}, publishOf("a/third", "3")));
    QVERIFY(chunk.append(base::Direction::In, {}, publishOf("a/other", "4")));
    QVERIFY(!rows.shows(chunk, 2));
    QVERIFY(!rows.shows(chunk, 3));
}

void TestMessageFilter::hidesWhatIsMutedAndNotHeardOtherwise()
{
    MessageFilter filter;
    filter.mute({"a/#"}, {"a/b/+"});
    QVERIFY(!filter.showsEverything());
    QCOMPARE(filter.ofTopic("a/c"), MessageFilter::Verdict::Hidden);
    QCOMPARE(filter.ofTopic("a/b/c"), MessageFilter::Verdict::Shown);
    QCOMPARE(filter.ofTopic("x"), MessageFilter::Verdict::Shown);
    filter.mute({}, {"a/b/+"});
    QVERIFY(filter.showsEverything());
    QCOMPARE(filter, MessageFilter());
}

QTEST_GUILESS_MAIN(TestMessageFilter)
#include "tst_messagefilter.moc"
