// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/messagecopy.h"
#include "ui/presentation/payloadtext.h"
#include "ui/presentation/payloadwording.h"
#include "ui/presentation/topictext.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using messages::TextEncoding;
using presentation::CopyForm;

class TestPayloadText : public QObject
{
    Q_OBJECT

private slots:
    void previewIsOneLine_data();
    void previewIsOneLine();
    void previewOfALargePayloadIsShort();
    void partIsCutBetweenCharacters();
    void textThatIsNoTextSaysWhere();
    void hexShowsEveryByte();
    void everyFlawHasItsSentence();
    void copiesInEveryForm();
    void everyTopicErrorHasItsSentence();
};

void TestPayloadText::previewIsOneLine_data()
{
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QString>("preview");
    QTest::newRow("nothing") << QByteArray() << QString();
    QTest::newRow("text") << QByteArray("21.5 °C") << QStringLiteral("21.5 °C");
    QTest::newRow("control characters") << QByteArray("a\r\n\tb\x7f") << QStringLiteral("a␍␊␉b␡");
    QTest::newRow("bytes") << QByteArray("\x00\xff", 2) << QStringLiteral("00 ff");
    QTest::newRow("cut character") << QByteArray("a\xe6\xb8") << QStringLiteral("61 e6 b8");
}

void TestPayloadText::previewIsOneLine()
{
    QFETCH(QByteArray, payload);
    QTEST(presentation::previewText(payload), "preview");
}

void TestPayloadText::previewOfALargePayloadIsShort()
{
    QByteArray chinese;
    while (chinese.size() < 1024 * 1024)
        chinese += "温";
    const QString preview = presentation::previewText(chinese);
    QCOMPARE(preview, QString(80, u'温'));
    QVERIFY(presentation::previewText(QByteArray(1024 * 1024, '\xff')).size() < 300);
}

void TestPayloadText::partIsCutBetweenCharacters()
{
    const auto part = presentation::plainText("温温温", TextEncoding::Utf8, 4);
    QCOMPARE(part.text, QStringLiteral("温"));
    QCOMPARE(part.shownBytes, qsizetype(3));
    QVERIFY(part.remark.isEmpty());
    const auto whole = presentation::plainText("温温温", TextEncoding::Utf8);
    QCOMPARE(whole.shownBytes, qsizetype(9));
}

void TestPayloadText::textThatIsNoTextSaysWhere()
{
    const auto shown = presentation::plainText("abc\xff", TextEncoding::Utf8);
    QCOMPARE(shown.text, QStringLiteral("abc\\xFF"));
    QVERIFY(shown.remark.contains(QStringLiteral("at byte 3")));
    QCOMPARE(shown.shownBytes, qsizetype(4));
    QCOMPARE(shown.badPlaces, (std::vector<base::ByteRange>{{3, 4}}));
}

void TestPayloadText::hexShowsEveryByte()
{
    const auto shown = presentation::hexDumpText("abc");
    QVERIFY(shown.text.startsWith(QStringLiteral("00000000  61 62 63 ")));
    QVERIFY(shown.text.endsWith(QStringLiteral("abc")));
    QCOMPARE(presentation::hexDumpText("abc", 2).shownBytes, qsizetype(2));
}

void TestPayloadText::everyFlawHasItsSentence()
{
    using Kind = messages::PayloadFlaw::Kind;
    QSet<QString> sentences;
    for (int i = 0; i <= static_cast<int>(Kind::ScriptHostMissing); ++i)
        sentences.insert(
                presentation::describe(messages::PayloadFlaw{static_cast<Kind>(i), 0, "x"}, "{"));
    QVERIFY(!sentences.contains(QString()));
    QCOMPARE(sentences.size(), static_cast<int>(Kind::ScriptHostMissing) + 1);
    const messages::PayloadFlaw json{Kind::NotJson, 0, {}};
    QVERIFY(presentation::describe(json, "{\"a\":1,\n \"b\":tru}").contains("Line 2, column 6"));
}

void TestPayloadText::copiesInEveryForm()
{
    messages::MessageView message;
    message.direction = base::Direction::Out;
    message.stamp.wallUs = 1'700'000'000'123'000;
    message.publish.topic = "home/garden";
    message.publish.payload = "21.5";
    message.publish.qos = mqtt::QoS::AtLeastOnce;

    QCOMPARE(presentation::copyText(message, CopyForm::Topic), QStringLiteral("home/garden"));
    QCOMPARE(presentation::copyText(message, CopyForm::Payload), QStringLiteral("21.5"));
    QCOMPARE(presentation::copyText(message, CopyForm::Hex), QStringLiteral("32312e35"));
    QVERIFY(presentation::copyText(message, CopyForm::Text)
                    .endsWith(QStringLiteral("\t↑\thome/garden\t21.5")));
    const QByteArray line = presentation::copyText(message, CopyForm::Json).toUtf8();
    const QJsonObject object = QJsonDocument::fromJson(line).object();
    QCOMPARE(object.value(QStringLiteral("topic")).toString(), QStringLiteral("home/garden"));
    QCOMPARE(object.value(QStringLiteral("direction")).toString(), QStringLiteral("out"));
    QCOMPARE(object.value(QStringLiteral("payload")).toString(), QStringLiteral("21.5"));
    const QString time = object.value(QStringLiteral("time")).toString();
    QCOMPARE(QDateTime::fromString(time, Qt::ISODateWithMs).toMSecsSinceEpoch(),
             qint64(1'700'000'000'123));

    QVERIFY(!object.contains(QStringLiteral("properties")));
    mqtt::Properties properties;
    properties.addText(mqtt::PropertyId::ContentType, "json");
    properties.addPair("k", "v");
    properties.addNumber(mqtt::PropertyId::MessageExpiryInterval, 60);
    message.publish.properties = properties.view();
    message.publish.topic = "a/\xff";
    const QByteArray whole = presentation::copyText(message, CopyForm::Json).toUtf8();
    QVERIFY(whole.contains(R"("properties":[["contentType","json"],["userProperty",["k","v"]],)"
                           R"(["messageExpiryInterval",60]])"));
    QVERIFY(whole.contains(R"("topicHex":"612fff")"));

    message.publish.payload = "\xff";
    const QByteArray binary = presentation::copyText(message, CopyForm::Json).toUtf8();
    QCOMPARE(
            QJsonDocument::fromJson(binary).object().value(QStringLiteral("payloadHex")).toString(),
            QStringLiteral("ff"));
}

void TestPayloadText::everyTopicErrorHasItsSentence()
{
    QSet<QString> sentences;
    for (int i = 0; i <= static_cast<int>(mqtt::TopicError::ShareWithoutFilter); ++i)
        sentences.insert(presentation::describe(static_cast<mqtt::TopicError>(i)));
    QVERIFY(!sentences.contains(QString()));
    QCOMPARE(sentences.size(), static_cast<int>(mqtt::TopicError::ShareWithoutFilter) + 1);
}

QTEST_GUILESS_MAIN(TestPayloadText)
#include "tst_payloadtext.moc"
