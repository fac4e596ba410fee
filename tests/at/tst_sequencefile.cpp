// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/escapes.h"
#include "app/at/sequencefile.h"

#include <QStringEncoder>
#include <QTest>

using at::SequenceFileError;
using at::Step;
using at::StepKind;

class SequenceFileTest : public QObject
{
    Q_OBJECT

private slots:
    void everythingComesBack();
    void plainStepsAreShort();
    void faultsAreToldWithTheirPlace_data();
    void faultsAreToldWithTheirPlace();
    void sscomListIsRead();
    void sscomListInUtf8IsRead();
    void fileWithoutAListIsNone();
    void escapesGoBothWays();
};

void SequenceFileTest::everythingComesBack()
{
    Step send;
    send.command = QStringLiteral("AT+X=\"温度\"");
    send.data = QStringLiteral("\\x1a");
    send.expect = QStringLiteral("(?<n>\\d+)");
    send.timeoutMs = 700;
    send.retries = 3;
    send.delayMs = 20;
    send.mayFail = true;
    send.note = QStringLiteral("备注");
    send.isEnabled = false;
    Step hex;
    hex.command = QStringLiteral("41 54");
    hex.isHex = true;
    Step wait;
    wait.kind = StepKind::WaitFor;
    wait.expect = QStringLiteral("RDY");
    Step pause;
    pause.kind = StepKind::Pause;
    pause.delayMs = 1000;
    Step repeat;
    repeat.kind = StepKind::Repeat;
    repeat.repeatFrom = 2;
    repeat.times = 0;
    const at::Sequence sequence{QStringLiteral("all"),
                                {{QStringLiteral("a"), QStringLiteral("1")}},
                                {send, hex, wait, pause, repeat}};
    const auto again = at::sequenceFromJson(at::sequenceToJson(sequence));
    QVERIFY(again);
    QCOMPARE(again->name, sequence.name);
    QCOMPARE(again->variables, sequence.variables);
    QCOMPARE(again->steps.size(), 5);
    for (int row = 0; row < 5; ++row)
        QVERIFY2(again->steps[row] == sequence.steps[row], qPrintable(QString::number(row)));
}

void SequenceFileTest::plainStepsAreShort()
{
    Step step;
    step.command = QStringLiteral("AT");
    const QByteArray json = at::sequenceToJson({QStringLiteral("s"), {}, {step}});
    QVERIFY(json.contains("\"send\": \"AT\""));
    QVERIFY(!json.contains("retries"));
    QVERIFY(!json.contains("variables"));
}

void SequenceFileTest::faultsAreToldWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<SequenceFileError::Kind>("kind");
    QTest::addColumn<QString>("place");
    using Kind = SequenceFileError::Kind;
    const auto row = [](const char *name, const char *steps, Kind kind, const char *place) {
        QTest::newRow(name) << "{\"format\":\"mqttscope-at-sequence\",\"version\":1,\"steps\":"
                                       + QByteArray(steps) + '}'
                            << kind << QString::fromLatin1(place);
    };
    QTest::newRow("no JSON") << QByteArray("{\n\n x") << Kind::NotJson << QStringLiteral("line 3");
    QTest::newRow("another format")
            << QByteArray("{\"format\":\"x\"}") << Kind::WrongFormat << QStringLiteral("format");
    row("misspelt key", R"([{"send":"AT"},{"send":"AT","retry":1}])", Kind::UnknownKey,
        "steps[1].retry");
    row("negative time", R"([{"send":"AT","timeoutMs":-1}])", Kind::WrongValue,
        "steps[0].timeoutMs");
    row("does nothing", R"([{"note":"x"}])", Kind::WrongValue, "steps[0]");
}

void SequenceFileTest::faultsAreToldWithTheirPlace()
{
    QFETCH(QByteArray, json);
    QFETCH(SequenceFileError::Kind, kind);
    QFETCH(QString, place);
    const auto sequence = at::sequenceFromJson(json);
    QVERIFY(!sequence);
    QCOMPARE(sequence.error().kind, kind);
    QCOMPARE(sequence.error().place, place);
}

void SequenceFileTest::sscomListIsRead()
{
    const QString ini = QStringLiteral(";这是SSCOM的设置保存文件\r\n"
                                       "N101=2,查询信号,1000\r\nN1=A,AT+CSQ\r\n"
                                       "N102=1,十六进制数据串1,500\r\nN2=H,13 00 FF 88\r\n"
                                       "N103=0,4无注释,1000\r\nN3=A,\r\n"
                                       "N104=0,欢迎语,200\r\nN4=A,欢迎您,使用\\SSCOM!\r\n"
                                       "N1080=COM3\r\nN1081=115200\r\nN1057=Y\r\n");
    QStringEncoder gbk("GBK");
    const auto sequence = at::sequenceFromSscom(gbk(ini));
    QVERIFY(sequence);
    QCOMPARE(sequence->steps.size(), 3);
    QCOMPARE(sequence->steps[0].command, QStringLiteral("13 00 FF 88"));
    QVERIFY(sequence->steps[0].isHex);
    QCOMPARE(sequence->steps[0].delayMs, 500);
    QCOMPARE(sequence->steps[1].command, QStringLiteral("AT+CSQ"));
    QCOMPARE(sequence->steps[1].note, QStringLiteral("查询信号"));
    QCOMPARE(sequence->steps[2].command, QStringLiteral("欢迎您,使用\\\\SSCOM!"));
}

void SequenceFileTest::sscomListInUtf8IsRead()
{
    const auto sequence = at::sequenceFromSscom("N101=1,说明,1000\nN1=A,AT\n");
    QVERIFY(sequence);
    QCOMPARE(sequence->steps.first().note, QStringLiteral("说明"));
}

void SequenceFileTest::fileWithoutAListIsNone()
{
    const auto sequence = at::sequenceFromSscom("[Port]\r\nBaud=115200\r\n");
    QVERIFY(!sequence);
    QCOMPARE(sequence.error().kind, SequenceFileError::Kind::NothingInIt);
}

void SequenceFileTest::escapesGoBothWays()
{
    for (const QByteArray &bytes : {QByteArray("AT\r\n"), QByteArray("\\x41"), QByteArray("温度"),
                                    QByteArray("\xFF\0z", 3), QByteArray("a\\b\x1A")})
        QCOMPARE(*at::unescaped(at::escaped(bytes)), bytes);
    QCOMPARE(*at::unescaped(QStringLiteral("温"), "GB18030"), QByteArray("\xCE\xC2"));
    const auto wrong = at::unescaped(QStringLiteral("a温"), "ISO-8859-1");
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().kind, at::EscapeError::Kind::NotInEncoding);
    QCOMPARE(wrong.error().at.start, 1);
}

QTEST_GUILESS_MAIN(SequenceFileTest)
#include "tst_sequencefile.moc"
