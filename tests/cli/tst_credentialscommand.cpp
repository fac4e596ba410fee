// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryFile>
#include <QtTest>

// Runs mqttscope-cli as a script does.
class TestCredentialsCommand : public QObject
{
    Q_OBJECT

private slots:
    void bulkFormAnswersEveryVector();
    void badLinesAreAnsweredInPlace_data();
    void badLinesAreAnsweredInPlace();
    void secretComesFromEnvironmentFileOrInput_data();
    void secretComesFromEnvironmentFileOrInput();
    void secretAsArgumentIsRefused();
    void flawIsNamed();
    void pastedCredentialsAreChecked();

private:
    struct Answer
    {
        int exitCode = -1;
        QByteArray output;
        QByteArray errors;
    };
    static Answer run(
            const QStringList &arguments, const QByteArray &input = {},
            const QProcessEnvironment &environment = QProcessEnvironment::systemEnvironment());
    static QJsonObject object(const QByteArray &line)
    {
        return QJsonDocument::fromJson(line).object();
    }
};

namespace {

const QByteArray articleSecret = "390358fc595040aa73221e8393aba86c";

QStringList article()
{
    return {QStringLiteral("credentials"),
            QStringLiteral("aliyun"),
            QStringLiteral("productKey=a1JszCpjS61"),
            QStringLiteral("deviceName=NT35E_06011"),
            QStringLiteral("clientId=NT35E"),
            QStringLiteral("signmethod=hmacmd5"),
            QStringLiteral("--json")};
}

} // namespace

TestCredentialsCommand::Answer TestCredentialsCommand::run(const QStringList &arguments,
                                                           const QByteArray &input,
                                                           const QProcessEnvironment &environment)
{
    QProcess program;
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(CLI_PROGRAM), arguments);
    program.write(input);
    program.closeWriteChannel();
    if (!program.waitForFinished(20'000))
        return {};
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

void TestCredentialsCommand::bulkFormAnswersEveryVector()
{
    QByteArray input;
    const QDir folder(QStringLiteral(TEST_DATA_DIR "/credentials"));
    for (const QString &name : folder.entryList({QStringLiteral("*.jsonl")})) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        input += file.readAll();
    }
    const Answer answer = run({QStringLiteral("credentials"), QStringLiteral("--lines")}, input);
    QCOMPARE(answer.exitCode, 0);
    const QList<QByteArray> asked = input.trimmed().split('\n');
    const QList<QByteArray> answers = answer.output.trimmed().split('\n');
    QCOMPARE(answers.size(), asked.size());
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const QJsonObject given = object(answers.at(i));
        QCOMPARE(given[u"id"], object(asked.at(i))[u"id"]);
        const QJsonObject expected = object(asked.at(i))[u"expect"].toObject();
        for (auto it = expected.begin(); it != expected.end(); ++it) {
            if (it.key() != QLatin1String("note")) // a remark of the collection, no result
                QVERIFY2(given[it.key()] == *it, answers.at(i).constData());
        }
    }
}

void TestCredentialsCommand::badLinesAreAnsweredInPlace_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("what");
    QTest::newRow("no JSON") << QByteArray("{\"id\":") << QString() << "notJson";
    QTest::newRow("list") << QByteArray("[1]") << QString() << "notJson";
    QTest::newRow("unknown cloud") << QByteArray(R"({"cloud":"sky","input":{}})") << "cloud"
                                   << "unknownCloud";
    QTest::newRow("no input") << QByteArray(R"({"cloud":"aliyun"})") << "productKey"
                              << "missing";
    QTest::newRow("misspelt") << QByteArray(R"({"cloud":"aliyun","input":{"produktKey":"a"}})")
                              << "produktKey"
                              << "unknownField";
    QTest::newRow("blank") << QByteArray(R"({"cloud":"aliyun","input":{"productKey":"a b"}})")
                           << "productKey"
                           << "blank";
}

void TestCredentialsCommand::badLinesAreAnsweredInPlace()
{
    QFETCH(QByteArray, line);
    const QByteArray good =
            R"({"id":7,"cloud":"aliyun","input":{"productKey":"p","deviceName":"d","deviceSecret":"s"}})";
    const Answer answer = run({QStringLiteral("credentials"), QStringLiteral("--lines")},
                              line + '\n' + good + '\n');
    QCOMPARE(answer.exitCode, 0);
    const QList<QByteArray> answers = answer.output.trimmed().split('\n');
    QCOMPARE(answers.size(), 2);
    const QJsonObject error = object(answers.first())[u"error"].toObject();
    QTEST(error[u"field"].toString(), "field");
    QTEST(error[u"what"].toString(), "what");
    QVERIFY(!error[u"text"].toString().isEmpty());
    QCOMPARE(object(answers.last())[u"id"].toInt(), 7);
    QCOMPARE(object(answers.last())[u"username"].toString(), QStringLiteral("d&p"));
}

void TestCredentialsCommand::secretComesFromEnvironmentFileOrInput_data()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"environment", "file", "input"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

void TestCredentialsCommand::secretComesFromEnvironmentFileOrInput()
{
    QFETCH(QString, way);
    QStringList arguments = article();
    QByteArray input;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QTemporaryFile file;
    if (way == QLatin1String("environment")) {
        environment.insert(QStringLiteral("DEVICE_SECRET"), QString::fromLatin1(articleSecret));
        arguments << QStringLiteral("--secret-env") << QStringLiteral("DEVICE_SECRET");
    } else if (way == QLatin1String("file")) {
        QVERIFY(file.open());
        file.write(articleSecret + "\r\n");
        file.close();
        arguments << QStringLiteral("--secret-file") << file.fileName();
    } else {
        input = articleSecret + '\n';
    }
    const Answer answer = run(arguments, input, environment);
    QCOMPARE(answer.exitCode, 0);
    QCOMPARE(object(answer.output)[u"password"].toString(),
             QStringLiteral("C7FE69B840129CEB77CC8D68861936CD"));
}

void TestCredentialsCommand::secretAsArgumentIsRefused()
{
    QStringList arguments = article();
    arguments << QStringLiteral("deviceSecret=") + QString::fromLatin1(articleSecret);
    const Answer answer = run(arguments, "\n");
    QCOMPARE(answer.exitCode, 2);
    QVERIFY(answer.errors.contains("--secret-env"));
    QVERIFY(!answer.errors.contains(articleSecret));
}

void TestCredentialsCommand::flawIsNamed()
{
    const Answer answer = run(article(), "\n");
    QCOMPARE(answer.exitCode, 1);
    const QJsonObject error = object(answer.output)[u"error"].toObject();
    QCOMPARE(error[u"field"].toString(), QStringLiteral("deviceSecret"));
    QCOMPARE(error[u"what"].toString(), QStringLiteral("missing"));
}

void TestCredentialsCommand::pastedCredentialsAreChecked()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DEVICE_SECRET"), QString::fromLatin1(articleSecret));
    const QStringList arguments{QStringLiteral("credentials"),  QStringLiteral("aliyun"),
                                QStringLiteral("--check"),      QStringLiteral("--json"),
                                QStringLiteral("--secret-env"), QStringLiteral("DEVICE_SECRET")};
    const QByteArray pasted = R"({"clientId":"NT35E|securemode=3,signmethod=hmacmd5|",
        "username":"NT35E_06011&a1JszCpjS61","passwd":"c7fe69b840129ceb77cc8d68861936cd"})";
    const Answer fits = run(arguments, pasted, environment);
    QCOMPARE(fits.exitCode, 0);
    QVERIFY(object(fits.output)[u"ok"].toBool());

    QByteArray other = pasted;
    other.replace("hmacmd5", "hmacsha1");
    const Answer off = run(arguments, other, environment);
    QCOMPARE(off.exitCode, 1);
    const QJsonObject finding = object(off.output)[u"findings"].toArray().at(0).toObject();
    QCOMPARE(finding[u"part"].toString(), QStringLiteral("password"));
    QCOMPARE(finding[u"why"].toString(), QStringLiteral("otherMethod"));

    QCOMPARE(run(arguments, "hello", environment).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestCredentialsCommand)
#include "tst_credentialscommand.moc"
