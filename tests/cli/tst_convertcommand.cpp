// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

// mqttscope-cli convert and paste --lines, run as a script does.
class TestConvertCommand : public QObject
{
    Q_OBJECT

private slots:
    void formatsTurnIntoOneAnother();
    void tsharkReadsWhatIsConverted();
    void secretsAreMaskedWhenAsked();
    void keysOfTheInputArePassedOnUnlessMasked();
    void mistakesAreTold_data();
    void mistakesAreTold();
    void pasteAnswersLines();
};

namespace {

struct Answer
{
    int exitCode = -1;
    QByteArray output;
    QByteArray errors;
};

Answer run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

Answer convert(const QStringList &arguments, const QByteArray &input = {})
{
    return run(QStringLiteral(CLI_PROGRAM), QStringList{QStringLiteral("convert")} + arguments,
               input);
}

// A CONNECT with a password, its CONNACK, a PUBLISH.
const QByteArray talk =
        "TX: 10 1f 00 04 4d 51 54 54 04 c2 00 3c 00 07 63 6c 69 65 6e 74 31 00 04 75 73 "
        "65 72 00 04 70 61 73 73\n"
        "RX: 20 02 00 00\n"
        "TX: 30 0e 00 05 74 2f 6f 75 74 7b 22 61 22 3a 31 7d\n";

} // namespace

void TestConvertCommand::formatsTurnIntoOneAnother()
{
    const QTemporaryDir folder;
    const auto path = [&](const char *name) { return folder.filePath(QString::fromLatin1(name)); };
    QCOMPARE(convert({QStringLiteral("-"), path("a.mqttcap")}, talk).exitCode, 0);
    QCOMPARE(convert({path("a.mqttcap"), path("b.pcapng")}).exitCode, 0);
    QCOMPARE(convert({path("b.pcapng"), path("c.txt")}).exitCode, 0);
    QCOMPARE(convert({path("c.txt"), path("d.mqttcap")}).exitCode, 0);
    const Answer hex = convert({QStringLiteral("--to"), QStringLiteral("hex"), path("d.mqttcap"),
                                QStringLiteral("-")});
    QCOMPARE(hex.exitCode, 0);
    for (const QByteArray &line : talk.trimmed().split('\n'))
        QVERIFY2(hex.output.contains(line), hex.output.constData());
    const Answer json = convert({QStringLiteral("--to"), QStringLiteral("json"), path("b.pcapng"),
                                 QStringLiteral("-")});
    const QByteArray first = json.output.left(json.output.indexOf('\n'));
    QVERIFY2(QJsonDocument::fromJson(first).isObject(), first.constData());
    QVERIFY(json.output.contains("\"type\":\"PUBLISH\""));
}

void TestConvertCommand::tsharkReadsWhatIsConverted()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("a.pcapng"));
    QCOMPARE(convert({QStringLiteral("-"), file}, talk).exitCode, 0);
    const Answer listed = run(
            QStringLiteral("tshark"),
            {QStringLiteral("-r"), file, QStringLiteral("-Y"), QStringLiteral("mqtt"),
             QStringLiteral("-T"), QStringLiteral("fields"), QStringLiteral("-e"),
             QStringLiteral("mqtt.msgtype"), QStringLiteral("-e"), QStringLiteral("mqtt.clientid"),
             QStringLiteral("-e"), QStringLiteral("tcp.dstport")});
    QCOMPARE(listed.output.simplified(), QByteArray("1 client1 1883 2 49152 3 1883"));
}

void TestConvertCommand::secretsAreMaskedWhenAsked()
{
    const Answer open = convert({QStringLiteral("--to"), QStringLiteral("hex"), QStringLiteral("-"),
                                 QStringLiteral("-")},
                                talk);
    QVERIFY(open.output.contains("70 61 73 73"));
    const Answer masked =
            convert({QStringLiteral("--to"), QStringLiteral("hex"),
                     QStringLiteral("--mask-secrets"), QStringLiteral("-"), QStringLiteral("-")},
                    talk);
    QVERIFY(!masked.output.contains("70 61 73 73"));
    QVERIFY(masked.output.contains("2a 2a 2a 2a"));
}

void TestConvertCommand::keysOfTheInputArePassedOnUnlessMasked()
{
    const QTemporaryDir folder;
    const auto path = [&](const char *name) { return folder.filePath(QString::fromLatin1(name)); };
    QFile keys(path("keys.log"));
    QVERIFY(keys.open(QIODevice::WriteOnly));
    keys.write("CLIENT_RANDOM 00 11\n");
    keys.close();
    const auto holds = [&](const char *name) {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) && file.readAll().contains("CLIENT_RANDOM 00 11");
    };
    const QString mask = QStringLiteral("--mask-secrets");
    const QStringList add{QStringLiteral("--keys"), keys.fileName()};
    QCOMPARE(convert(add + QStringList{QStringLiteral("-"), path("a.pcapng")}, talk).exitCode, 0);
    QCOMPARE(convert({path("a.pcapng"), path("b.pcapng")}).exitCode, 0);
    QVERIFY(holds("b.pcapng"));
    QCOMPARE(convert({mask, path("a.pcapng"), path("c.pcapng")}).exitCode, 0);
    QVERIFY(!holds("c.pcapng"));
    QCOMPARE(convert(add + QStringList{mask, path("a.pcapng"), path("d.pcapng")}).exitCode, 0);
    QVERIFY(holds("d.pcapng"));
}

void TestConvertCommand::mistakesAreTold_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("told");
    const auto words = [](const char *text) {
        return QString::fromLatin1(text).split(u' ', Qt::SkipEmptyParts);
    };
    QTest::newRow("one file") << words("a.pcapng") << QByteArray() << 2 << QByteArray("two files");
    QTest::newRow("no such format")
            << words("--to xml - -") << QByteArray() << 2 << QByteArray("--to takes");
    QTest::newRow("ending that tells nothing")
            << words("- out.dat") << talk << 2 << QByteArray("out.dat");
    QTest::newRow("no such option") << words("--fast - -") << talk << 2 << QByteArray("--fast");
    QTest::newRow("port that is none")
            << words("--port 0 - -") << talk << 2 << QByteArray("--port");
    QTest::newRow("no such file") << words("/nonexistent.pcapng -") << QByteArray() << 2
                                  << QByteArray("/nonexistent.pcapng");
    QTest::newRow("no capture") << words("--to hex - -") << QByteArray("Dear Sir,") << 1
                                << QByteArray("no capture");
}

void TestConvertCommand::mistakesAreTold()
{
    QFETCH(QStringList, arguments);
    QFETCH(QByteArray, input);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, told);
    if (arguments.first().startsWith(u'/'))
        arguments.prepend(QStringLiteral("hex")), arguments.prepend(QStringLiteral("--to"));
    const Answer answer = convert(arguments, input);
    QCOMPARE(answer.exitCode, exitCode);
    QVERIFY2(answer.errors.contains(told), answer.errors.constData());
}

void TestConvertCommand::pasteAnswersLines()
{
    const QByteArray asked =
            "{\"id\":1,\"text\":\"+IPD,4:20 02 00 00\"}\n"
            "{\"id\":2,\"text\":\"13 00 04 4d 51 54 54 04 02 00 3c 00 07 63 6c 69 65 6e 74 31\"}\n"
            "{\"id\":3,\"text\":\"4O 02 00 02\"}\n";
    const Answer answer = run(QStringLiteral(CLI_PROGRAM),
                              {QStringLiteral("paste"), QStringLiteral("--lines")}, asked);
    const QList<QByteArray> lines = answer.output.trimmed().split('\n');
    QCOMPARE(lines.size(), 3);
    const QJsonObject log = QJsonDocument::fromJson(lines[0]).object();
    QVERIFY(log[u"ok"].toBool());
    QCOMPARE(log[u"bytes"].toString(), QStringLiteral("20020000"));
    QCOMPARE(log[u"packets"][0][u"direction"].toString(), QStringLiteral("s2c"));
    QCOMPARE(log[u"versionFrom"].toString(), QStringLiteral("guess"));
    const QJsonObject cut = QJsonDocument::fromJson(lines[1]).object();
    QVERIFY(cut[u"ok"].toBool());
    QCOMPARE(cut[u"fix"].toString(), QStringLiteral("101300044d5154540402003c0007636c69656e7431"));
    QCOMPARE(cut[u"at"].toArray(), (QJsonArray{0, 2}));
    const QJsonObject odd = QJsonDocument::fromJson(lines[2]).object();
    QVERIFY(!odd[u"ok"].toBool());
    QCOMPARE(odd[u"fix"].toString(), QStringLiteral("40020002"));
    QCOMPARE(odd[u"at"].toArray(), (QJsonArray{0, 2}));
}

QTEST_GUILESS_MAIN(TestConvertCommand)
#include "tst_convertcommand.moc"
