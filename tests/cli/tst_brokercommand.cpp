// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTest>

namespace {

const QString cli = QStringLiteral(CLI_PROGRAM);

QByteArray firstLine(QProcess &process)
{
    while (!process.canReadLine()) {
        if (!process.waitForReadyRead(10'000))
            return {};
    }
    return process.readLine().trimmed();
}

} // namespace

class tst_BrokerCommand : public QObject
{
    Q_OBJECT

private slots:
    void firstLineIsTheAddressAndATermSignalEndsIt();
    void logTellsWhatAClientDoes();
    void jsonIsOneObjectALine();
    void takenPortIsASentenceWithTheWayOut();
    void aliyunDevicesAreLetInByTheirSignature();
    void aliyunFileIsChecked_data();
    void aliyunFileIsChecked();
    void wrongArgumentsAreUsageErrors_data();
    void wrongArgumentsAreUsageErrors();
};

void tst_BrokerCommand::firstLineIsTheAddressAndATermSignalEndsIt()
{
    QProcess process;
    process.start(cli, {QStringLiteral("broker"), QStringLiteral("--port"), QStringLiteral("0")});
    const QRegularExpression address(QStringLiteral("^mqtt://127\\.0\\.0\\.1:(\\d+)$"));
    const auto match = address.match(QString::fromLatin1(firstLine(process)));
    QVERIFY(match.hasMatch());
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, match.captured(1).toUShort());
    QVERIFY(socket.waitForConnected());
    process.terminate();
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 0);
}

void tst_BrokerCommand::logTellsWhatAClientDoes()
{
    QProcess process;
    process.start(cli, {QStringLiteral("broker"), QStringLiteral("--port"), QStringLiteral("0"),
                        QStringLiteral("--log")});
    const QByteArray port = firstLine(process).split(':').last();
    QProcess publisher;
    publisher.start(QStringLiteral("mosquitto_pub"),
                    {QStringLiteral("-p"), QString::fromLatin1(port), QStringLiteral("-i"),
                     QStringLiteral("me"), QStringLiteral("-t"), QStringLiteral("home/x"),
                     QStringLiteral("-m"), QStringLiteral("secret payload")});
    QVERIFY(publisher.waitForFinished(10'000));
    QByteArray log;
    QTRY_VERIFY((log += process.readAllStandardOutput()).contains("clientDisconnected"));
    QVERIFY(log.contains("me < PUBLISH q0 home/x (14 bytes)"));
    QVERIFY(!log.contains("secret payload"));
    process.terminate();
    QVERIFY(process.waitForFinished(10'000));
}

void tst_BrokerCommand::jsonIsOneObjectALine()
{
    QProcess process;
    process.start(cli, {QStringLiteral("broker"), QStringLiteral("--port"), QStringLiteral("0"),
                        QStringLiteral("--ws"), QStringLiteral("0"), QStringLiteral("--json")});
    const QJsonObject tcp = QJsonDocument::fromJson(firstLine(process)).object();
    const QJsonObject web = QJsonDocument::fromJson(firstLine(process)).object();
    QCOMPARE(tcp.value(QLatin1String("event")).toString(), QStringLiteral("listening"));
    QVERIFY(tcp.value(QLatin1String("port")).toInt() > 0);
    QVERIFY(web.value(QLatin1String("url")).toString().startsWith(QLatin1String("ws://")));
    process.terminate();
    QVERIFY(process.waitForFinished(10'000));
}

void tst_BrokerCommand::takenPortIsASentenceWithTheWayOut()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    QProcess process;
    process.start(cli, {QStringLiteral("broker"), QStringLiteral("--port"),
                        QString::number(other.serverPort())});
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitCode(), 3);
    const QByteArray sentence = process.readAllStandardError();
    QVERIFY(sentence.contains(QByteArray::number(other.serverPort())));
    QVERIFY(sentence.contains("--port"));
}

void tst_BrokerCommand::aliyunDevicesAreLetInByTheirSignature()
{
    QTemporaryFile devices;
    QVERIFY(devices.open());
    devices.write(R"([{"productKey":"a1B2c3D4e5F","deviceName":"device1",)"
                  R"("deviceSecret":"0123456789abcdef0123456789abcdef"}])");
    devices.close();
    QProcess calculator;
    calculator.start(cli, {QStringLiteral("credentials"), QStringLiteral("--lines")});
    calculator.write(R"({"id":1,"cloud":"aliyun","input":{"productKey":"a1B2c3D4e5F",)"
                     R"("deviceName":"device1",)"
                     R"("deviceSecret":"0123456789abcdef0123456789abcdef"}})"
                     "\n");
    calculator.closeWriteChannel();
    QVERIFY(calculator.waitForFinished(10'000));
    const QJsonObject made = QJsonDocument::fromJson(calculator.readAllStandardOutput()).object();
    QVERIFY(made.contains(QLatin1String("password")));

    QProcess broker;
    broker.start(cli, {QStringLiteral("broker"), QStringLiteral("--port"), QStringLiteral("0"),
                       QStringLiteral("--aliyun"), devices.fileName()});
    const QString port = QString::fromLatin1(firstLine(broker).split(':').last());
    const auto publish = [&](const QString &clientId, const QString &username,
                             const QString &password) {
        QProcess publisher;
        publisher.start(QStringLiteral("mosquitto_pub"),
                        {QStringLiteral("-p"), port, QStringLiteral("-i"), clientId,
                         QStringLiteral("-u"), username, QStringLiteral("-P"), password,
                         QStringLiteral("-t"), QStringLiteral("t"), QStringLiteral("-m"),
                         QStringLiteral("x")});
        publisher.waitForFinished(10'000);
        return publisher.exitCode();
    };
    const QString clientId = made.value(QLatin1String("clientId")).toString();
    const QString username = made.value(QLatin1String("username")).toString();
    const QString password = made.value(QLatin1String("password")).toString();
    QCOMPARE(publish(clientId, username, password), 0);
    QVERIFY(publish(clientId, username, QString(password).replace(0, 2, QLatin1String("00"))) != 0);
    QVERIFY(publish(clientId, QStringLiteral("stranger&a1B2c3D4e5F"), password) != 0);
    QByteArray why;
    QTRY_VERIFY((why += broker.readAllStandardError()).contains("stranger"));
    QVERIFY(why.contains("device1&a1B2c3D4e5F"));
    QVERIFY(!why.contains("0123456789abcdef"));
    broker.terminate();
    QVERIFY(broker.waitForFinished(10'000));
}

void tst_BrokerCommand::aliyunFileIsChecked_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no JSON") << QByteArray("productKey=a1");
    QTest::newRow("no secret") << QByteArray(R"([{"productKey":"a","deviceName":"b"}])");
}

void tst_BrokerCommand::aliyunFileIsChecked()
{
    QFETCH(QByteArray, content);
    QTemporaryFile devices;
    QVERIFY(devices.open());
    devices.write(content);
    devices.close();
    QProcess process;
    process.start(cli, {QStringLiteral("broker"), QStringLiteral("--port"), QStringLiteral("0"),
                        QStringLiteral("--aliyun"), devices.fileName()});
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(process.readAllStandardError().contains(devices.fileName().toUtf8()));
}

void tst_BrokerCommand::wrongArgumentsAreUsageErrors_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("no number") << QStringList{QStringLiteral("--port"), QStringLiteral("many")};
    QTest::newRow("too large") << QStringList{QStringLiteral("--port"), QStringLiteral("65536")};
    QTest::newRow("no address") << QStringList{QStringLiteral("--listen"), QStringLiteral("moon")};
    QTest::newRow("unknown option")
            << QStringList{QStringLiteral("--lisen"), QStringLiteral("any")};
    QTest::newRow("surplus word") << QStringList{QStringLiteral("1883")};
}

void tst_BrokerCommand::wrongArgumentsAreUsageErrors()
{
    QFETCH(QStringList, arguments);
    QProcess process;
    process.start(cli, QStringList(QStringLiteral("broker")) + arguments);
    QVERIFY(process.waitForFinished(10'000));
    QCOMPARE(process.exitCode(), 2);
    QVERIFY(!process.readAllStandardError().isEmpty());
}

QTEST_GUILESS_MAIN(tst_BrokerCommand)
#include "tst_brokercommand.moc"
