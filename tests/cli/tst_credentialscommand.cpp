// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/registrationserver.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>
#include <QProcess>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QtTest>

// Runs mqttscope-cli as a script does.
class TestCredentialsCommand : public QObject
{
    Q_OBJECT

private slots:
    void bulkFormAnswersEveryVector();
    void signedTextDoesNotTellTheSecret_data();
    void signedTextDoesNotTellTheSecret();
    void otherNamesOfInputsAreUnderstood();
    void badLinesAreAnsweredInPlace_data();
    void badLinesAreAnsweredInPlace();
    void secretComesFromEnvironmentFileOrInput_data();
    void secretComesFromEnvironmentFileOrInput();
    void secretAsArgumentIsRefused();
    void flawIsNamed();
    void pastedCredentialsAreChecked();
    void everyMistakeIsNamed_data();
    void everyMistakeIsNamed();
    void connectPacketIsChecked();
    void secondSecretComesFromAnotherVariable();
    void deviceIsRegistered_data();
    void deviceIsRegistered();
    void registrationNeedsAScheme();

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

void TestCredentialsCommand::signedTextDoesNotTellTheSecret_data()
{
    QTest::addColumn<QStringList>("inputs");
    QTest::newRow("Huawei signs nothing but the secret")
            << QStringList{QStringLiteral("huawei"), QStringLiteral("deviceId=62_8")};
    QTest::newRow("Baidu's text ends with it")
            << QStringList{QStringLiteral("baidu"), QStringLiteral("iotCoreId=abcd123"),
                           QStringLiteral("deviceKey=mydevice")};
}

void TestCredentialsCommand::signedTextDoesNotTellTheSecret()
{
    QFETCH(const QStringList, inputs);
    const QStringList arguments = QStringList{QStringLiteral("credentials")} + inputs;
    for (const QStringList &form : {QStringList(), QStringList{QStringLiteral("--json")}}) {
        const Answer answer = run(arguments + form, "ImSeCrEt0I1M2jkl\n");
        QCOMPARE(answer.exitCode, 0);
        QVERIFY2(!answer.output.contains("ImSeCrEt"), answer.output.constData());
        QVERIFY2(answer.output.contains("***"), answer.output.constData());
    }
}

// A vendor's spelling of an input, or another one in use, is as good as ours.
void TestCredentialsCommand::otherNamesOfInputsAreUnderstood()
{
    const QByteArray lines =
            R"({"cloud":"aliyun","input":{"ProductKey":"p","device_name":"d","DeviceSecret":"s"}})"
            "\n"
            R"({"cloud":"thingsboard","input":{"username":"u","password":"w"}})"
            "\n";
    const Answer answer = run({QStringLiteral("credentials"), QStringLiteral("--lines")}, lines);
    QCOMPARE(answer.exitCode, 0);
    const QList<QByteArray> answers = answer.output.trimmed().split('\n');
    QCOMPARE(answers.size(), 2);
    QCOMPARE(object(answers.at(0))[u"username"].toString(), QStringLiteral("d&p"));
    QCOMPARE(object(answers.at(1))[u"username"].toString(), QStringLiteral("u"));
    QCOMPARE(object(answers.at(1))[u"password"].toString(), QStringLiteral("w"));
    // No less a secret for its other name.
    const Answer secret =
            run({QStringLiteral("credentials"), QStringLiteral("aliyun"), QStringLiteral("pk=p"),
                 QStringLiteral("dn=d"), QStringLiteral("ds=hidden")});
    QCOMPARE(secret.exitCode, 2);
    QVERIFY(!secret.errors.contains("hidden"));
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

void TestCredentialsCommand::everyMistakeIsNamed_data()
{
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("part");
    QTest::addColumn<QString>("why");
    QTest::addColumn<int>("exitCode");
    const auto row = [](const char *name, const char *id, const char *user, const QString &password,
                        const char *more, const char *part, const char *why, int exitCode = 1) {
        QTest::newRow(name) << QStringLiteral(
                                       R"({"clientId":"%1","username":"%2","password":"%3"%4})")
                                       .arg(QLatin1String(id), QLatin1String(user), password,
                                            QLatin1String(more))
                            << QString::fromLatin1(part) << QString::fromLatin1(why) << exitCode;
    };
    const char *id = "NT35E|securemode=3,signmethod=hmacmd5|";
    const char *user = "NT35E_06011&a1JszCpjS61";
    const QString right = QStringLiteral("C7FE69B840129CEB77CC8D68861936CD");
    const auto md5 = [](const QByteArray &key, const QByteArray &text) {
        return QString::fromLatin1(
                QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Md5).toHex());
    };
    const QByteArray parts[] = {"clientIdNT35E", "deviceNameNT35E_06011", "productKeya1JszCpjS61"};
    row("wrong order", id, user, md5(articleSecret, parts[0] + parts[2] + parts[1]), "", "password",
        "wrongOrder");
    row("whole client id", id, user,
        md5(articleSecret, QByteArray("clientId") + id + parts[1] + parts[2]), "", "password",
        "wholeIdSigned");
    row("secret as hex", id, user,
        md5(QByteArray::fromHex(articleSecret), parts[0] + parts[1] + parts[2]), "", "password",
        "secretDecoded");
    row("product and device swapped", id, "a1JszCpjS61&NT35E_06011", right, "", "username",
        "exchanged");
    row("timestamp signed, not sent", id, user,
        md5(articleSecret, parts[0] + parts[1] + parts[2] + "timestamp789"), "", "password",
        "timestampNotSent");
    row("secure mode against transport", "NT35E|securemode=2,signmethod=hmacmd5|", user, right,
        R"(,"port":1883)", "clientId", "secureModeMismatch", 0);
    row("unknown region", id, user, right,
        R"(,"host":"a1JszCpjS61.iot-as-mqtt.cn-hangzhou.aliyuncs.com")", "host", "unknownRegion");
    row("length of SHA-1", id, user, QString(40, u'0'), "", "password", "methodLength");
}

void TestCredentialsCommand::everyMistakeIsNamed()
{
    QFETCH(QString, pasted);
    QFETCH(int, exitCode);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DEVICE_SECRET"), QString::fromLatin1(articleSecret));
    const Answer answer = run({QStringLiteral("credentials"), QStringLiteral("aliyun"),
                               QStringLiteral("--check"), QStringLiteral("--json"),
                               QStringLiteral("--secret-env"), QStringLiteral("DEVICE_SECRET")},
                              pasted.toUtf8(), environment);
    QCOMPARE(answer.exitCode, exitCode);
    const QJsonArray findings = object(answer.output)[u"findings"].toArray();
    QCOMPARE(findings.size(), 1);
    QTEST(findings.at(0)[u"part"].toString(), "part");
    QTEST(findings.at(0)[u"why"].toString(), "why");
    QVERIFY(!findings.at(0)[u"text"].toString().isEmpty());
}

void TestCredentialsCommand::connectPacketIsChecked()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DEVICE_SECRET"), QStringLiteral("1234567890"));
    // The article's dump without its first byte.
    const QByteArray dump =
            "7400044d51545404c0007800336162637c7365637572656d6f64653d332c7369676e6d65"
            "74686f643d686d6163736861312c74696d657374616d703d3132307c0009353637382631"
            "3233340028323232373530444544464534463737343030324545383745454432394346"
            "44303633384335463636";
    const Answer answer = run({QStringLiteral("credentials"), QStringLiteral("aliyun"),
                               QStringLiteral("--check"), QStringLiteral("--json"),
                               QStringLiteral("--secret-env"), QStringLiteral("DEVICE_SECRET")},
                              dump, environment);
    QVERIFY2(object(answer.output)[u"ok"].toBool(), answer.output.constData());
}

void TestCredentialsCommand::secondSecretComesFromAnotherVariable()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("KEY"), QStringLiteral("secret"));
    environment.insert(QStringLiteral("TOKEN"), QStringLiteral("a token"));
    const QStringList arguments{QStringLiteral("credentials"),  QStringLiteral("aws-sigv4"),
                                QStringLiteral("host=a.com"),   QStringLiteral("accessKeyId=AKID"),
                                QStringLiteral("--secret-env"), QStringLiteral("KEY"),
                                QStringLiteral("--json")};
    const Answer answer =
            run(arguments + QStringList{QStringLiteral("sessionToken=env:TOKEN")}, {}, environment);
    QCOMPARE(answer.exitCode, 0);
    QVERIFY(object(answer.output)[u"url"].toString().endsWith(
            QLatin1String("&X-Amz-Security-Token=a%20token")));
    QCOMPARE(run(arguments + QStringList{QStringLiteral("sessionToken=plain")}, {}, environment)
                     .exitCode,
             2);
}

void TestCredentialsCommand::deviceIsRegistered_data()
{
    QTest::addColumn<QString>("type");
    QTest::addColumn<QString>("password");
    QTest::newRow("with pre-registration")
            << "register" << QString::fromLatin1(testsupport::RegistrationServer::deviceSecret);
    QTest::newRow("without pre-registration") << "regnwl"
                                              << "token-from-server";
}

void TestCredentialsCommand::deviceIsRegistered()
{
    QFETCH(QString, type);
    QFETCH(QString, password);
    testsupport::Certificates certificates;
    QVERIFY(certificates.make());
    testsupport::RegistrationServer server;
    QVERIFY(server.start(certificates));
    QTemporaryDir home;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PRODUCT_SECRET"),
                       QString::fromLatin1(testsupport::RegistrationServer::productSecret));
    environment.insert(QStringLiteral("MQTTSCOPE_HOME"), home.path());
    QProcess program; // the server answers in this process, so nothing may block
    program.setProcessEnvironment(environment);
    program.start(QStringLiteral(CLI_PROGRAM),
                  {QStringLiteral("credentials"), QStringLiteral("aliyun-dynreg"),
                   QStringLiteral("productKey=a1JszCpjS61"),
                   QStringLiteral("deviceName=NT35E_06011"), QStringLiteral("authType=") + type,
                   QStringLiteral("--secret-env"), QStringLiteral("PRODUCT_SECRET"),
                   QStringLiteral("--register"), QStringLiteral("--host"),
                   QStringLiteral("127.0.0.1"), QStringLiteral("--port"),
                   QString::number(server.port()), QStringLiteral("--cafile"),
                   certificates.certificate(QStringLiteral("ca")), QStringLiteral("--save"),
                   QStringLiteral("My device"), QStringLiteral("--json")});
    QTRY_COMPARE_WITH_TIMEOUT(program.state(), QProcess::NotRunning, 30'000);
    const QByteArray output = program.readAllStandardOutput();
    QVERIFY2(program.exitCode() == 0, program.readAllStandardError().constData());
    QVERIFY(server.wasSignatureRight());
    QVERIFY(server.wasDisconnectedProperly());
    const QJsonObject login = object(output);
    QCOMPARE(login[u"username"].toString(), QStringLiteral("NT35E_06011&a1JszCpjS61"));
    const QJsonObject input = login[u"input"].toObject();
    QVERIFY(input[u"deviceSecret"] == password || input[u"returned.deviceToken"] == password);
    // The profile is there, and its file holds no secret.
    QDirIterator files(home.path(), {QStringLiteral("*.json")}, QDir::Files,
                       QDirIterator::Subdirectories);
    int profiles = 0;
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.fileName().contains(QLatin1String("/profiles/")))
            continue;
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains("My device"));
        QVERIFY(!text.contains(password.toUtf8()));
        ++profiles;
    }
    QCOMPARE(profiles, 1);
}

void TestCredentialsCommand::registrationNeedsAScheme()
{
    QStringList arguments = article();
    arguments << QStringLiteral("--register");
    const Answer answer = run(arguments, articleSecret + '\n');
    QCOMPARE(answer.exitCode, 2);
    QVERIFY(answer.errors.contains("aliyun-dynreg"));
}

QTEST_GUILESS_MAIN(TestCredentialsCommand)
#include "tst_credentialscommand.moc"
