// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/messageformat.h"

#include <QtTest>

using cli::MessageFormat;
using cli::ReceivedMessage;
using mqtt::PropertyId;

namespace {

ReceivedMessage message()
{
    ReceivedMessage received;
    received.stamp.wallUs = 1'470'818'943'786'368; // 2016-08-10T08:49:03.786368Z
    received.publish.topic = "a/b";
    received.publish.payload = "hello";
    received.publish.qos = mqtt::QoS::AtLeastOnce;
    received.publish.retain = true;
    received.publish.packetId = 7;
    received.publish.properties.addText(PropertyId::ContentType, "text/plain")
            .addNumber(PropertyId::MessageExpiryInterval, 99)
            .addPair("k", "1")
            .addPair("k", "2");
    return received;
}

} // namespace

class TestMessageFormat : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("TZ", "UTC-2"); } // two hours east

    void fieldsAreRendered_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QByteArray>("expected");
        const auto row = [](const char *name, const char *format, const QByteArray &expected) {
            QTest::newRow(name) << QString::fromUtf8(format) << expected;
        };
        row("topic and payload", "%t %p", "a/b hello");
        row("numbers", "%l %m %q %r", "5 7 1 1");
        row("hex", "%x %X", "68656c6c6f 68656C6C6F");
        row("properties", "%C|%E|%P", "text/plain|99|k:1 k:2");
        row("absent properties", "%A|%D|%F|%R|%S|", "|||||");
        row("width", "[%6t][%-6t][%06l]", "[   a/b][a/b   ][000005]");
        row("zeros are for numbers and bytes only", "[%06t][%08p]", "[   a/b][000hello]");
        row("left goes before zeros", "[%-06l]", "[5     ]");
        row("precision cuts texts", "[%.2t][%6.2t]", "[a/][    a/]");
        row("precision leaves numbers", "[%.1l]", "[5]");
        row("flags without width", "[%5q][%5r]", "[1][1]");
        row("zeros of what is absent", "[%03A]", "[000]");
        row("time", "@Y-@m-@d @H:@M:@S.@N", "2016-08-10 10:49:03.786368000");
        row("whole times", "%I %U", "2016-08-10T10:49:03+0200 1470818943.786368000");
        row("doubled signs", "100%% me@@x", "100% me@x");
        row("escapes", "\\\\\\\"\\a\\e\\n\\r\\t\\v\\0.", QByteArray("\\\"\a\033\n\r\t\v\0.", 10));
        row("text as it is", "héllo", "héllo");
        row("JSON", "%j",
            R"({"tst":"2016-08-10T10:49:03.786368+0200","topic":"a/b","qos":1,"retain":1,)"
            R"("payloadlen":5,"mid":7,"properties":{"content-type":"text/plain",)"
            R"("message-expiry-interval":99,"user-properties":{"k":"1","k":"2"}},)"
            R"("payload":"hello"})");
    }
    void fieldsAreRendered()
    {
        QFETCH(const QString, format);
        QFETCH(const QByteArray, expected);
        const auto parsed = MessageFormat::parse(format);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error()));
        const auto text = parsed->render(message());
        QVERIFY(text);
        QCOMPARE(*text, expected);
    }

    void payloadsOfJsonKeepTheirDigits()
    {
        ReceivedMessage received;
        received.publish.topic = "t";
        received.publish.payload = R"({"a":1.50})";
        const auto text = MessageFormat::parse(QStringLiteral("%J"))->render(received);
        QVERIFY(text);
        QVERIFY2(text->endsWith(R"("payload":{"a":1.50}})"), text->constData());
    }

    void prettyJsonHasLines()
    {
        auto format = MessageFormat::parse(QStringLiteral("%j"));
        QVERIFY(format);
        format->setPretty(true);
        QVERIFY(format->render(message())->contains("\n  \"topic\": \"a/b\","));
    }

    void payloadsThatAreNoJsonHaveNone()
    {
        const auto text = MessageFormat::parse(QStringLiteral("%J"))->render(message());
        QVERIFY(!text);
        QVERIFY(text.error().contains(QStringLiteral("\"a/b\"")));
    }

    void wrongFormatsNameTheirPlace_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("words");
        QTest::newRow("no such field")
                << QStringLiteral("%t %y") << QStringLiteral("\"%y\" at character 4");
        QTest::newRow("no such escape")
                << QStringLiteral("a\\x") << QStringLiteral("\"\\x\" at character 2");
        QTest::newRow("field without end")
                << QStringLiteral("%-5") << QStringLiteral("not finished");
        QTest::newRow("time without end") << QStringLiteral("x@") << QStringLiteral("not finished");
        QTest::newRow("escape without end")
                << QStringLiteral("\\") << QStringLiteral("not finished");
    }
    void wrongFormatsNameTheirPlace()
    {
        QFETCH(const QString, format);
        QFETCH(const QString, words);
        const auto parsed = MessageFormat::parse(format);
        QVERIFY(!parsed);
        QVERIFY2(parsed.error().contains(words), qPrintable(parsed.error()));
    }
};

QTEST_GUILESS_MAIN(TestMessageFormat)
#include "tst_messageformat.moc"
