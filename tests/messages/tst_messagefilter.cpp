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
    void readsALine_data();
    void readsALine();
    void saysWhatIsWrongWithALine_data();
    void saysWhatIsWrongWithALine();
    void asksForMarksAndNotes();
    void asksForAnswersOfTheServer();
    void knowsTheTextThatMustBeThere_data();
    void knowsTheTextThatMustBeThere();
    void topicAloneDecidesWhereItCan();
    void pointsAtWhatItLooksFor();
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
    QCOMPARE(ChunkFilter(filter).shows(chunk, 0, 0), found);
}

void TestMessageFilter::asksATopicOnceAndSeesNewOnes()
{
    const MessageFilter filter = MessageFilter::containing(QStringLiteral("temp"));
    ChunkFilter rows(filter);
    Chunk chunk(4096);
    QVERIFY(chunk.append(base::Direction::In, {}, publishOf("a/temp", "1")));
    QVERIFY(chunk.append(base::Direction::In, {}, publishOf("a/other", "temp")));
    QVERIFY(rows.shows(chunk, 0, 0));
    QVERIFY(rows.shows(chunk, 1, 1));
    QVERIFY(chunk.append(base::Direction::In, {}, publishOf("a/third", "3")));
    QVERIFY(chunk.append(base::Direction::In, {}, publishOf("a/other", "4")));
    QVERIFY(!rows.shows(chunk, 2, 2));
    QVERIFY(!rows.shows(chunk, 3, 3));
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

namespace {

constexpr qint64 nowUs = 1'700'000'000'000'000;

// One message with much to ask for: two minutes old, QoS 1, retained, JSON, three properties.
bool showsTheSample(const QString &line)
{
    static const QByteArray properties = [] {
        mqtt::Properties all;
        all.addText(mqtt::PropertyId::ContentType, "application/json");
        all.addNumber(mqtt::PropertyId::MessageExpiryInterval, 30);
        all.addPair("unit", "celsius");
        return all.bytes();
    }();
    mqtt::PublishView publish = publishOf(
            "home/garden/temp",
            R"({"a":{"b":4.50,"list":[10,{"x":"Yes"}]},"id":12345678901234567890,"t\u0061g":"é"})");
    publish.qos = mqtt::QoS::AtLeastOnce;
    publish.retain = true;
    publish.properties = mqtt::PropertiesView(properties);
    Chunk chunk(4096);
    chunk.append(base::Direction::In, {nowUs - 120'000'000, 1}, publish);
    const auto filter = MessageFilter::parse(line, nowUs);
    if (!filter) {
        qWarning("cannot be read: problem %d at %lld", int(filter.error().kind),
                 static_cast<long long>(filter.error().at));
        return false;
    }
    return ChunkFilter(*filter).shows(chunk, 0, 0);
}

} // namespace

void TestMessageFilter::readsALine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("shown");
    const auto yes = [](const char *line) {
        QTest::newRow(line) << QString::fromUtf8(line) << true;
    };
    const auto no = [](const char *line) {
        QTest::newRow(line) << QString::fromUtf8(line) << false;
    };
    yes("");
    yes("garden");
    yes("garden temp");
    no("garden kitchen");
    yes("garden or kitchen");
    yes("not kitchen");
    yes("!kitchen");
    no("not garden");
    yes("kitchen or (garden and temp)");
    no("(kitchen or garden) and nowhere");
    yes("\"a\\\":{\" or garden");
    yes("topic:home/+/temp");
    no("topic:home/+");
    yes("topic:home/#");
    yes("topic:#");
    no("topic:+/temp");
    yes("topic=home/garden/temp");
    no("topic=home/garden");
    yes("topic~GARDEN");
    no("topic!~garden");
    yes("topic=~^home/.*temp$");
    yes("payload~yes");
    no("payload~no");
    yes("payload!=x");
    yes("payload=~\"b\\\":4\\.5\"");
    yes("hex:7b2261");
    no("hex:7b227a");
    yes("qos=1");
    no("qos>1");
    yes("qos>=1");
    yes("qos!=2");
    yes("retain");
    yes("retain=yes");
    no("retain=no");
    no("retain!=yes");
    no("dup");
    yes("in");
    no("out");
    yes("dir=in");
    yes("dir:in");
    yes("len>50");
    no("len>1k");
    yes("len<0.5M");
    yes("since=-5m");
    no("since=-1m");
    yes("before=-90s");
    no("before=-1h");
    yes("since=2023-11-14");
    yes("prop.contentType=application/json");
    yes("prop.contenttype~json");
    yes("prop.contentType");
    no("prop.responseTopic");
    yes("prop.messageExpiryInterval>=30");
    yes("prop.unit=celsius");
    yes("prop.user.unit~cel");
    no("prop.unit=kelvin");
    yes("json./a/b>3");
    no("json./a/b>5");
    yes("json.a.b=4.5");
    yes("json.a.b=4.50");
    yes("json./a/list/0=10");
    yes("json.a.list[1].x=Yes");
    yes("json.a.list[1].x~yes");
    no("json.a.list[2]");
    yes("json.tag=é");
    yes("json./id=12345678901234567890");
    no("json./id=12345678901234567891");
    no("json.c");
    yes("topic:home/# payload~b qos=1 retain len>10 prop.contentType~json since=-5m json./a/b>3");
}

void TestMessageFilter::readsALine()
{
    QFETCH(QString, line);
    QFETCH(bool, shown);
    QVERIFY(MessageFilter::parse(line, nowUs).has_value());
    QCOMPARE(showsTheSample(line), shown);
}

void TestMessageFilter::saysWhatIsWrongWithALine_data()
{
    using Kind = FilterProblem::Kind;
    QTest::addColumn<QString>("line");
    QTest::addColumn<FilterProblem::Kind>("kind");
    QTest::addColumn<qsizetype>("at");
    const auto row = [](const char *line, Kind kind, qsizetype at) {
        QTest::newRow(line) << QString::fromUtf8(line) << kind << at;
    };
    row("\"open", Kind::UnclosedQuote, 0);
    row("a (b", Kind::UnclosedBracket, 2);
    row("a) b", Kind::UnexpectedBracket, 1);
    row("()", Kind::UnexpectedBracket, 1);
    row("a and", Kind::MissingOperand, 5);
    row("not", Kind::MissingOperand, 3);
    row("=3", Kind::MissingField, 0);
    row("colour=red", Kind::UnknownField, 0);
    row("http://x", Kind::UnknownField, 0);
    row("prop.=x", Kind::UnknownName, 0);
    row("json.", Kind::UnknownName, 0);
    row("topic>a", Kind::OperatorNotForIt, 5);
    row("qos~1", Kind::OperatorNotForIt, 3);
    row("qos=", Kind::MissingValue, 3);
    row("qos= 1", Kind::MissingValue, 3);
    row("qos=high", Kind::NotANumber, 4);
    row("len>10x", Kind::NotANumber, 4);
    row("since=soon", Kind::NotATime, 6);
    row("retain=perhaps", Kind::NotYesOrNo, 7);
    row("dir=up", Kind::NotADirection, 4);
    row("hex:0", Kind::NotHex, 4);
    row("topic:a/#/b", Kind::BadTopicFilter, 6);
    row("payload=~(", Kind::BadExpression, 9);
}

void TestMessageFilter::saysWhatIsWrongWithALine()
{
    QFETCH(QString, line);
    QFETCH(FilterProblem::Kind, kind);
    QFETCH(qsizetype, at);
    const auto filter = MessageFilter::parse(line, nowUs);
    QVERIFY(!filter);
    QCOMPARE(int(filter.error().kind), int(kind));
    QCOMPARE(filter.error().at, at);
}

void TestMessageFilter::asksForMarksAndNotes()
{
    Chunk chunk(4096);
    for (int i = 0; i < 3; ++i)
        QVERIFY(chunk.append(base::Direction::In, {}, publishOf("t", "p")));
    Remarks remarks;
    remarks.setMarked(11, true);
    remarks.setNote(12, QStringLiteral("look here"));
    const auto shown = [&](const QString &line) {
        const auto filter = MessageFilter::parse(line, nowUs);
        QString rows;
        for (quint32 row = 0; filter && row < 3; ++row)
            rows += ChunkFilter(*filter, &remarks).shows(chunk, row, 10 + row) ? u'1' : u'0';
        return rows;
    };
    QCOMPARE(shown(QStringLiteral("mark")), QStringLiteral("010"));
    QCOMPARE(shown(QStringLiteral("note")), QStringLiteral("001"));
    QCOMPARE(shown(QStringLiteral("note~HERE")), QStringLiteral("001"));
    QCOMPARE(shown(QStringLiteral("not mark")), QStringLiteral("101"));
    QVERIFY(MessageFilter::parse(QStringLiteral("a or mark"), nowUs).value().asksRemarks());
    QVERIFY(!MessageFilter::parse(QStringLiteral("a or b"), nowUs).value().asksRemarks());
}

void TestMessageFilter::asksForAnswersOfTheServer()
{
    Chunk chunk(4096);
    for (int i = 0; i < 3; ++i)
        QVERIFY(chunk.append(base::Direction::Out, {}, publishOf("t", "p")));
    Acknowledgements answers;
    for (RowId row = 0; row < 3; ++row)
        answers.sent(row, static_cast<mqtt::PacketId>(row + 1), 0);
    answers.answered(1, mqtt::ReasonCode::Success, 5);
    answers.answered(2, mqtt::ReasonCode::NotAuthorized, 5);
    const auto shown = [&](const QString &line) {
        const auto filter = MessageFilter::parse(line, nowUs);
        QString rows;
        for (quint32 row = 0; filter && row < 3; ++row)
            rows += ChunkFilter(*filter, nullptr, &answers).shows(chunk, row, row) ? u'1' : u'0';
        return rows;
    };
    QCOMPARE(shown(QStringLiteral("ack=yes")), QStringLiteral("100"));
    QCOMPARE(shown(QStringLiteral("ack=refused")), QStringLiteral("010"));
    QCOMPARE(shown(QStringLiteral("ack=waiting")), QStringLiteral("001"));
}

void TestMessageFilter::knowsTheTextThatMustBeThere_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("word") << "Garden" << QByteArray("garden");
    QTest::newRow("longest of several") << "qos=1 ab payload~abcd topic~abc" << QByteArray("abcd");
    QTest::newRow("one of two") << "garden or kitchen" << QByteArray();
    QTest::newRow("not") << "not garden" << QByteArray();
    QTest::newRow("equal may be written differently") << "payload=1.50" << QByteArray();
    QTest::newRow("everything") << "" << QByteArray();
}

void TestMessageFilter::knowsTheTextThatMustBeThere()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, text);
    QCOMPARE(MessageFilter::parse(line, nowUs).value().requiredText(), text);
}

void TestMessageFilter::topicAloneDecidesWhereItCan()
{
    using Verdict = MessageFilter::Verdict;
    const auto verdict = [](const char *line, const char *topic) {
        return MessageFilter::parse(QString::fromUtf8(line), nowUs).value().ofTopic(topic);
    };
    QCOMPARE(verdict("topic:a/+", "a/b"), Verdict::Shown);
    QCOMPARE(verdict("topic:a/+", "b"), Verdict::Hidden);
    QCOMPARE(verdict("topic:a/+ qos=1", "b"), Verdict::Hidden);
    QCOMPARE(verdict("topic:a/+ qos=1", "a/b"), Verdict::AskMessage);
    QCOMPARE(verdict("topic:a/+ or qos=1", "a/b"), Verdict::Shown);
    QCOMPARE(verdict("not topic:a/+", "a/b"), Verdict::Hidden);
    QCOMPARE(verdict("not qos=1", "a/b"), Verdict::AskMessage);
    // 4.7.2: a filter that begins with a wildcard does not match names that begin with $.
    QCOMPARE(verdict("topic:#", "$SYS/uptime"), Verdict::Hidden);
}

void TestMessageFilter::pointsAtWhatItLooksFor()
{
    const FilterHits hits =
            MessageFilter::parse(QStringLiteral("word topic~top not payload~absent payload~load"),
                                 nowUs)
                    .value()
                    .hits();
    QCOMPARE(hits.inTopic.size(), size_t(2));
    QCOMPARE(hits.inTopic.at(1).bytes(), QByteArray("top"));
    QCOMPARE(hits.inPayload.size(), size_t(2));
    QCOMPARE(hits.inPayload.at(1).bytes(), QByteArray("load"));
}

QTEST_GUILESS_MAIN(TestMessageFilter)
#include "tst_messagefilter.moc"
