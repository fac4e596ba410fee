// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/packetfilter.h"
#include "app/mqtt/encode.h"

#include <QTest>

using inspector::CaptureKind;
using inspector::FilterFlaw;
using inspector::PacketFilter;
using mqtt::ProtocolVersion;

class TestPacketFilter : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void expressionsChooseRows_data();
    void expressionsChooseRows();
    void wrongExpressionsAreTold_data();
    void wrongExpressionsAreTold();
    void completionGoesOn_data();
    void completionGoesOn();
    void anyTextIsReadOrTold();

private:
    inspector::Capture m_capture;
};

// Rows: 1 link opened, 2 CONNECT, 3 CONNACK after 100 ms, 4 PUBLISH a/x/b QoS 1, 5 PUBACK after
// 20 ms, 6 PUBLISH a/x QoS 0 retained, 7 SUBSCRIBE a/#, 8 SUBACK with a refusal, 9 a malformed
// PUBLISH, 10 PUBLISH QoS 1 without an answer, 11 bytes of no packet.
void TestPacketFilter::initTestCase()
{
    const auto v5 = ProtocolVersion::V5;
    const auto feed = m_capture.addConnection(QStringLiteral("Local broker"), v5);
    qint64 time = 0;
    const auto add = [&](qint64 afterUs, base::Direction direction, const QByteArray &bytes,
                         CaptureKind kind = CaptureKind::Packet) {
        time += afterUs;
        feed->addRow(kind, direction, {time, time}, v5, bytes);
    };
    const auto in = base::Direction::In;
    const auto out = base::Direction::Out;
    add(0, in, "127.0.0.1:1883", CaptureKind::LinkOpened);
    mqtt::Connect connect;
    connect.clientId = "Device7";
    connect.username = "me";
    connect.keepAlive = 300;
    add(0, out, mqtt::encode(connect, v5));
    add(100'000, in, mqtt::encode(mqtt::Connack{}, v5));
    mqtt::Publish publish;
    publish.topic = "a/x/b";
    publish.payload = "Hello abc";
    publish.qos = mqtt::QoS::AtLeastOnce;
    publish.packetId = 7;
    publish.properties.addText(mqtt::PropertyId::ContentType, "text/plain");
    add(0, out, mqtt::encode(publish, v5));
    add(20'000, in, mqtt::encode(mqtt::Puback{7, mqtt::ReasonCode::Success, {}}, v5));
    mqtt::Publish other;
    other.topic = "a/x";
    other.payload = QByteArray::fromHex("000a1bff") + QByteArray(2000, 'z');
    other.retain = true;
    add(0, in, mqtt::encode(other, v5));
    mqtt::Subscription subscription;
    subscription.filter = "a/#";
    add(0, out, mqtt::encode(mqtt::Subscribe{9, {subscription}, {}}, v5));
    add(1'000, in, mqtt::encode(mqtt::Suback{9, {mqtt::ReasonCode(0x87)}, {}}, v5));
    add(0, out, QByteArray::fromHex("3604000161"));
    publish.packetId = 8;
    add(0, out, mqtt::encode(publish, v5));
    add(0, in, QByteArray::fromHex("ffffffffff"), CaptureKind::Garbage);
    m_capture.drain();
    QCOMPARE(m_capture.count(), qsizetype(11));
}

void TestPacketFilter::expressionsChooseRows_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QList<int>>("rows");
    const auto row = [](const char *expression, const QList<int> &rows) {
        QTest::newRow(expression) << QString::fromUtf8(expression) << rows;
    };
    row("", {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11});
    row("type==PUBLISH", {4, 6, 9, 10});
    row("type = publish", {4, 6, 9, 10});
    row("type==PUBLISH && topic matches \"a/+/b\" && qos>0", {4, 10});
    row("direction==in", {3, 5, 6, 8, 11});
    row("type!=PUBLISH && direction==out", {2, 7});
    row("reason>=0x80", {8});
    row("reason==0 and type!=connack", {5});
    row("length>1024", {6});
    row("length>=1k", {6});
    row("answer>50ms", {2, 3});
    row("answer<=20ms", {4, 5, 7, 8});
    row("answer>0.05s", {2, 3});
    row("unanswered", {10});
    row("answered", {2, 4, 7});
    row("malformed", {9, 11});
    row("bytes contains 0a 1b", {6});
    row("bytes contains 0a1bff && retain", {6});
    row("bytes contains \"00 0a\"", {4, 6, 10}); // also the length of "text/plain"
    row("text~\"abc\"", {4, 10});
    row("text~\"ABC\"", {4, 10});
    row("payload==\"Hello abc\"", {4, 10});
    row("payload matches \"h.llo\"", {4, 10});
    row("topic==\"a/x\"", {6});
    row("topic~\"x/b\" || topic==\"a/#\"", {4, 7, 10});
    row("topic matches \"a/#\" && retain", {6});
    row("clientid==\"Device7\"", {2});
    row("clientid~device && keepalive==300", {2});
    row("username==me", {2});
    row("property==contentType", {4, 10});
    row("id==7", {4, 5});
    row("version==5 type==connect", {2});
    row("number>=10", {10, 11});
    row("connection~local link", {1});
    row("link", {1});
    row("not type==PUBLISH && direction==out", {2, 7});
    row("!(type==PUBLISH || type==PUBACK) && id>0", {7, 8});
    row("type==PUBACK || type==SUBACK && reason>0", {5, 8});
    row("(type==PUBACK || type==SUBACK) && reason>0", {8});
    row("hello", {4, 10});
    row("puback", {5});
    row("a/x hello", {4, 10});
    row("\"type\"", {});
}

void TestPacketFilter::expressionsChooseRows()
{
    QFETCH(QString, expression);
    QFETCH(QList<int>, rows);
    const auto filter = PacketFilter::parse(expression);
    QVERIFY2(filter, qPrintable(filter ? QString() : filterErrorText(filter.error())));
    QList<int> chosen;
    for (auto number = m_capture.firstNumber(); number < m_capture.endNumber(); ++number) {
        if (filter->matches(m_capture, number, 0))
            chosen << int(number);
    }
    QCOMPARE(chosen, rows);
}

void TestPacketFilter::wrongExpressionsAreTold_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<FilterFlaw>("flaw");
    QTest::addColumn<QString>("marked");
    const auto row = [](const char *expression, FilterFlaw flaw, const char *marked) {
        QTest::newRow(expression) << QString::fromUtf8(expression) << flaw
                                  << QString::fromUtf8(marked);
    };
    row("typ==PUBLISH", FilterFlaw::UnknownWord, "typ");
    row("type PUBLISH", FilterFlaw::OperatorMissing, "PUBLISH");
    row("type", FilterFlaw::OperatorMissing, "");
    row("type>PUBLISH", FilterFlaw::OperatorUnsuited, ">");
    row("malformed==1", FilterFlaw::OperatorUnsuited, "==");
    row("type==", FilterFlaw::ValueMissing, "");
    row("type== && retain", FilterFlaw::ValueMissing, "&&");
    row("type==PUBLISHED", FilterFlaw::WrongValue, "PUBLISHED");
    row("length>many", FilterFlaw::WrongValue, "many");
    row("answer>50meters", FilterFlaw::WrongValue, "50meters");
    row("bytes contains 0a1", FilterFlaw::WrongValue, "0a1");
    row("topic~\"a", FilterFlaw::UnclosedText, "\"a");
    row("(retain", FilterFlaw::UnclosedBracket, "(");
    row("retain)", FilterFlaw::StrayBracket, ")");
    row("&& retain", FilterFlaw::StraySign, "&&");
    row("retain &&", FilterFlaw::TermMissing, "");
    row("topic matches \"a/#/b\"", FilterFlaw::WrongTopicFilter, "\"a/#/b\"");
    row("payload matches \"(\"", FilterFlaw::WrongPattern, "\"(\"");
}

void TestPacketFilter::wrongExpressionsAreTold()
{
    QFETCH(QString, expression);
    QFETCH(FilterFlaw, flaw);
    QFETCH(QString, marked);
    const auto filter = PacketFilter::parse(expression);
    QVERIFY(!filter);
    QCOMPARE(filter.error().flaw, flaw);
    QCOMPARE(expression.mid(filter.error().at.start, filter.error().at.length), marked);
    QVERIFY(!filterErrorText(filter.error()).isEmpty());
}

void TestPacketFilter::completionGoesOn_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("expected"); // is among the choices
    QTest::addColumn<QString>("replaced");
    const auto row = [](const char *expression, const char *expected, const char *replaced) {
        QTest::newRow(expression) << QString::fromLatin1(expression)
                                  << QString::fromLatin1(expected) << QString::fromLatin1(replaced);
    };
    row("", "type", "");
    row("to", "topic", "to");
    row("type ", "==", "");
    row("type==", "PUBLISH", "");
    row("type==PUB", "PUBREC", "PUB");
    row("direction==", "out", "");
    row("answer", "answer", "answer");
    row("answer ", ">=", "");
    row("retain ", "&&", "");
    row("retain && un", "unanswered", "un");
    row("connection==", "\"Local broker\"", "");
    row("property==topic", "topicAlias", "topic");
}

void TestPacketFilter::completionGoesOn()
{
    QFETCH(QString, expression);
    QFETCH(QString, expected);
    QFETCH(QString, replaced);
    const auto completion = inspector::completeFilter(expression, expression.size(),
                                                      {QStringLiteral("Local broker")});
    QStringList choices;
    for (const auto &choice : completion.choices)
        choices << choice.text;
    QVERIFY2(choices.contains(expected), qPrintable(choices.join(QLatin1Char(' '))));
    QCOMPARE(expression.mid(completion.replaces.start, completion.replaces.length), replaced);
}

// Every beginning of a long expression either is a filter or says what is missing.
void TestPacketFilter::anyTextIsReadOrTold()
{
    const QString expression = QStringLiteral("type==PUBLISH && (topic matches \"a/+/b\" || "
                                              "!payload~'x\\\"y') and bytes contains 0a 1b "
                                              "or not answer>1.5s length<=4k");
    for (qsizetype end = 0; end <= expression.size(); ++end) {
        for (qsizetype start = 0; start <= end; start += 7) {
            const QString part = expression.mid(start, end - start);
            const auto filter = PacketFilter::parse(part);
            if (filter)
                continue;
            QVERIFY(!filterErrorText(filter.error()).isEmpty());
            QVERIFY(filter.error().at.start >= 0 && filter.error().at.end() <= part.size());
        }
        inspector::completeFilter(expression, end, {});
    }
}

QTEST_GUILESS_MAIN(TestPacketFilter)
#include "tst_packetfilter.moc"
