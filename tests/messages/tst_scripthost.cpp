// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/scripthost.h"

#include <QtTest>

#include <optional>

using namespace messages;
using Kind = PayloadFlaw::Kind;

// Scripts run in the real mqttscope-script, which the build puts beside this test.
class TestScriptHost : public QObject
{
    Q_OBJECT

private slots:
    void answers_data();
    void answers();
    void failures_data();
    void failures();
    void anEndlessScriptIsEndedAndTheNextOneRuns();
    void aGreedyScriptIsEndedAndTheNextOneRuns();
    void noAnswerForWhomItIsCancelled();

private:
    std::optional<PayloadReading> run(ScriptHost &host, const QString &script,
                                      const QByteArray &payload = "21.5");
};

std::optional<PayloadReading> TestScriptHost::run(ScriptHost &host, const QString &script,
                                                  const QByteArray &payload)
{
    std::optional<PayloadReading> reading;
    host.run({"test.js", script, payload, "a/b", "text/plain"}, this,
             [&reading](PayloadReading answer) { reading = std::move(answer); });
    if (!QTest::qWaitFor([&reading] { return reading.has_value(); }, 60'000))
        qWarning("no answer");
    return reading;
}

void TestScriptHost::answers_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QByteArray>("payload");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a string as it is") << "function decode(bytes) { return utf8(bytes) + '!'; }"
                                       << QByteArray("21.5") << QByteArray("21.5!");
    QTest::newRow("an object as JSON")
            << "function decode(b) { return { t: (b[0] << 8 | b[1]) / 10 }; }"
            << QByteArray("\x00\xd7", 2) << QByteArray("{\n  \"t\": 21.5\n}");
    QTest::newRow("topic and content type")
            << "function decode(b, topic, type) { return topic + ' ' + type; }" << QByteArray()
            << QByteArray("a/b text/plain");
    QTest::newRow("hex") << "function decode(bytes) { return hex(bytes); }"
                         << QByteArray("\x0a\xff") << QByteArray("0a ff");
}

void TestScriptHost::answers()
{
    QFETCH(QString, script);
    QFETCH(QByteArray, payload);
    QFETCH(QByteArray, text);
    ScriptHost host({std::chrono::seconds(30), 256});
    const auto reading = run(host, script, payload);
    QVERIFY(reading);
    QVERIFY2(*reading, *reading ? "" : qPrintable(reading->error().detail));
    QCOMPARE(reading->value(), text);
}

void TestScriptHost::failures_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("part");
    QTest::newRow("syntax") << "function decode(bytes) {\n  return (;\n}"
                            << "(2)";
    QTest::newRow("exception") << "function decode(b) { throw new Error('no frame'); }"
                               << "no frame";
    QTest::newRow("no function") << "let x = 1;"
                                 << "decode(bytes, topic, contentType)";
}

void TestScriptHost::failures()
{
    QFETCH(QString, script);
    QFETCH(QString, part);
    ScriptHost host({std::chrono::seconds(30), 256});
    const auto reading = run(host, script);
    QVERIFY(reading);
    QVERIFY(!*reading);
    QCOMPARE(reading->error().kind, Kind::ScriptFailed);
    QVERIFY2(reading->error().detail.contains(part), qPrintable(reading->error().detail));
}

void TestScriptHost::anEndlessScriptIsEndedAndTheNextOneRuns()
{
    ScriptHost host({std::chrono::milliseconds(500), 256});
    const auto endless = run(host, "function decode() { for (;;) {} }");
    QVERIFY(endless);
    QCOMPARE(endless->error().kind, Kind::ScriptTooSlow);
    ScriptHost patient({std::chrono::seconds(30), 256});
    QCOMPARE(run(patient, "function decode() { return 'ok'; }")->value(), QByteArray("ok"));
}

void TestScriptHost::aGreedyScriptIsEndedAndTheNextOneRuns()
{
    ScriptHost host({std::chrono::seconds(60), 256});
    const auto greedy = run(host, "function decode() { const all = [];"
                                  " for (;;) all.push(new Uint8Array(8 * 1024 * 1024)); }");
    QVERIFY(greedy);
    QVERIFY(!*greedy);
    QVERIFY(greedy->error().kind == Kind::ScriptTooLarge
            || greedy->error().kind == Kind::ScriptFailed);
    QCOMPARE(run(host, "function decode() { return 'ok'; }")->value(), QByteArray("ok"));
}

void TestScriptHost::noAnswerForWhomItIsCancelled()
{
    ScriptHost host({std::chrono::seconds(30), 256});
    QObject leaver;
    bool answered = false;
    host.run({"a.js", "function decode() { return 1; }", {}, {}, {}}, &leaver,
             [&answered](PayloadReading) { answered = true; });
    host.cancel(&leaver);
    QCOMPARE(run(host, "function decode() { return 'second'; }")->value(), QByteArray("second"));
    QVERIFY(!answered);
}

QTEST_GUILESS_MAIN(TestScriptHost)
#include "tst_scripthost.moc"
