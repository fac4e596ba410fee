// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/paste.h"
#include "app/clouds/schemes.h"

#include <QtTest>

using Values = QMap<QString, QString>;

class TestPaste : public QObject
{
    Q_OBJECT

private slots:
    void whatPeopleCopyIsRead_data();
    void whatPeopleCopyIsRead();
    void textWithoutATripleGivesNothing_data();
    void textWithoutATripleGivesNothing();
};

namespace {

const clouds::Scheme &aliyun()
{
    return *clouds::schemeById(u"aliyun");
}

Values triple()
{
    return {{QStringLiteral("productKey"), QStringLiteral("a1JszCpjS61")},
            {QStringLiteral("deviceName"), QStringLiteral("NT35E_06011")},
            {QStringLiteral("deviceSecret"), QStringLiteral("390358fc595040aa73221e8393aba86c")}};
}

} // namespace

void TestPaste::whatPeopleCopyIsRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Values>("values");
    QTest::newRow("device certificate as JSON")
            << R"({"ProductKey":"a1JszCpjS61","DeviceName":"NT35E_06011",
                   "DeviceSecret":"390358fc595040aa73221e8393aba86c"})"
            << triple();
    QTest::newRow("JSON inside an answer")
            << R"({"code":200,"data":{"productKey":"a1JszCpjS61","deviceName":"NT35E_06011",
                   "deviceSecret":"390358fc595040aa73221e8393aba86c"}})"
            << triple();
    QTest::newRow("lines with colons") << "ProductKey: a1JszCpjS61\nDeviceName: NT35E_06011\n"
                                          "DeviceSecret: 390358fc595040aa73221e8393aba86c\n"
                                       << triple();
    QTest::newRow("lines with full-width colons and carriage returns")
            << QStringLiteral("ProductKey：a1JszCpjS61\r\nDeviceName：NT35E_06011\r\n"
                              "DeviceSecret：390358fc595040aa73221e8393aba86c")
            << triple();
    QTest::newRow("label and value on lines of their own")
            << "ProductKey\na1JszCpjS61\nCopy\nDeviceName\nNT35E_06011\nCopy\n"
               "DeviceSecret\n390358fc595040aa73221e8393aba86c\nCopy\n"
            << triple();
    QTest::newRow("cells of a table") << "ProductKey\ta1JszCpjS61\nDeviceName\tNT35E_06011\n"
                                         "DeviceSecret\t390358fc595040aa73221e8393aba86c"
                                      << triple();
    QTest::newRow("constants of a C program")
            << "#define PRODUCT_KEY \"a1JszCpjS61\"\n#define DEVICE_NAME  \"NT35E_06011\"\n"
               "#define DEVICE_SECRET \"390358fc595040aa73221e8393aba86c\"\n"
            << triple();
    QTest::newRow("variables of a sketch")
            << "const char* productKey = \"a1JszCpjS61\";\nchar deviceName[] = \"NT35E_06011\";\n"
               "String deviceSecret = \"390358fc595040aa73221e8393aba86c\";\n"
            << triple();
    QTest::newRow("AT command of the module")
            << "AT+LMQTTCFG=\"aliauth\",0,\"a1JszCpjS61\",\"NT35E_06011\","
               "\"390358fc595040aa73221e8393aba86c\""
            << triple();
    QTest::newRow("the console's MQTT parameters")
            << R"({"clientId":"a1JszCpjS61.NT35E_06011|securemode=2,signmethod=hmacsha256,timestamp=789|",
                   "username":"NT35E_06011&a1JszCpjS61",
                   "mqttHostUrl":"a1JszCpjS61.iot-as-mqtt.cn-shanghai.aliyuncs.com",
                   "passwd":"0011","port":1883})"
            << Values{{QStringLiteral("productKey"), QStringLiteral("a1JszCpjS61")},
                      {QStringLiteral("deviceName"), QStringLiteral("NT35E_06011")},
                      {QStringLiteral("clientId"), QStringLiteral("a1JszCpjS61.NT35E_06011")},
                      {QStringLiteral("region"), QStringLiteral("cn-shanghai")},
                      {QStringLiteral("securemode"), QStringLiteral("2")},
                      {QStringLiteral("signmethod"), QStringLiteral("hmacsha256")},
                      {QStringLiteral("timestamp"), QStringLiteral("789")}};
    QTest::newRow("ready client id")
            << R"({"clientId":"a1JszCpjS61.NT35E_06011|securemode=2,signmethod=hmacsha256,timestamp=789|"})"
            << Values{{QStringLiteral("clientId"), QStringLiteral("a1JszCpjS61.NT35E_06011")},
                      {QStringLiteral("securemode"), QStringLiteral("2")},
                      {QStringLiteral("signmethod"), QStringLiteral("hmacsha256")},
                      {QStringLiteral("timestamp"), QStringLiteral("789")}};
}

void TestPaste::whatPeopleCopyIsRead()
{
    QFETCH(QString, text);
    QTEST(clouds::readPaste(aliyun(), text).values, "values");
}

void TestPaste::textWithoutATripleGivesNothing_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("empty") << "";
    QTest::newRow("a sentence") << "The device is in the cellar: look there.";
    QTest::newRow("broken JSON") << "{\"a\":";
    QTest::newRow("labels without values") << "ProductKey\nDeviceName\nDeviceSecret\n";
}

void TestPaste::textWithoutATripleGivesNothing()
{
    QFETCH(QString, text);
    QVERIFY(clouds::readPaste(aliyun(), text).isEmpty());
}

QTEST_GUILESS_MAIN(TestPaste)
#include "tst_paste.moc"
