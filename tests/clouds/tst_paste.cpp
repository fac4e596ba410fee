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
    void finishedParametersAreRead_data();
    void finishedParametersAreRead();
    void otherCloudsTextsAreRead_data();
    void otherCloudsTextsAreRead();
    void damageWithinQuotesIsKept();
    void packetsLoginIsTakenApart();
    void textTellsItsCloud_data();
    void textTellsItsCloud();
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
    QTest::newRow("AT command of another module")
            << "AT+QMTCFG=\"aliauth\",0,\"a1JszCpjS61\",\"NT35E_06011\","
               "\"390358fc595040aa73221e8393aba86c\""
            << triple();
    QTest::newRow("its answer to the query")
            << "+QMTCFG: \"aliauth\",\"a1JszCpjS61\",\"NT35E_06011\","
               "\"390358fc595040aa73221e8393aba86c\""
            << triple();
    QTest::newRow("AT command with blanks")
            << "at+ecmtcfg = \"aliauth\" , 0 , \"a1JszCpjS61\" , \"NT35E_06011\" , "
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

void TestPaste::finishedParametersAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QString>("username");
    QTest::addColumn<QString>("password");
    const auto row = [](const char *name, const char *text, const char *host, int port,
                        const char *id, const char *user, const char *password) {
        QTest::newRow(name) << QString::fromUtf8(text) << QString::fromLatin1(host) << port
                            << QString::fromLatin1(id) << QString::fromLatin1(user)
                            << QString::fromLatin1(password);
    };
    row("lines", "clientId: a|securemode=3,signmethod=hmacsha1|\nusername: d&p\npassword: 0A\n", "",
        0, "a|securemode=3,signmethod=hmacsha1|", "d&p", "0A");
    row("console's JSON",
        R"({"clientId":"a|securemode=2|","username":"d&p","mqttHostUrl":"h.example","passwd":"0A","port":1883})",
        "h.example", 1883, "a|securemode=2|", "d&p", "0A");
    row("Quectel", "AT+QMTOPEN=0,\"h.example\",1883\nAT+QMTCONN=0,\"a|x=1|\",\"d&p\",\"0A\"",
        "h.example", 1883, "a|x=1|", "d&p", "0A");
    row("Lierda", "AT+LMQTTOPEN=0,\"h.example\",8883\r\nAT+LMQTTCONN=0,\"c\",\"u\",\"p\"\r\n",
        "h.example", 8883, "c", "u", "p");
    row("Espressif, with escaped commas",
        R"(AT+MQTTUSERCFG=0,1,"a|securemode=3\,signmethod=hmacsha1|","d&p","0A",0,0,"")", "", 0,
        "a|securemode=3,signmethod=hmacsha1|", "d&p", "0A");
    row("SIMCom",
        "AT+CMQTTACCQ=0,\"c\",0\nAT+CMQTTCONNECT=0,\"tcp://h.example:1884\",60,1,\"u\",\"p\"",
        "h.example", 1884, "c", "u", "p");
    row("Luat", "AT+MCONFIG=\"c\",\"u\",\"p\"", "", 0, "c", "u", "p");
    row("M5311", "AT+MQTTCFG=\"h.example\",1883,\"c\",60,\"u\",\"p\",1", "h.example", 1883, "c",
        "u", "p");
    row("mosquitto_pub", "mosquitto_pub -h h.example -p 1883 -i 'a|x=1|' -u 'd&p' -P 0A -t t -m m",
        "h.example", 1883, "a|x=1|", "d&p", "0A");
    row("address of a broker", "broker: mqtts://h.example:8884\nusername: u\npassword: p",
        "h.example", 8884, "", "u", "p");
}

void TestPaste::finishedParametersAreRead()
{
    QFETCH(QString, text);
    const clouds::Ready ready = clouds::readPaste(aliyun(), text).ready;
    QTEST(ready.host, "host");
    QTEST(int(ready.port), "port");
    QTEST(ready.clientId, "clientId");
    QTEST(ready.username, "username");
    QTEST(ready.password, "password");
}

void TestPaste::otherCloudsTextsAreRead_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *cloud, const char *text, const char *field,
                        const char *value) {
        QTest::newRow(name) << QString::fromLatin1(cloud) << QString::fromUtf8(text)
                            << QString::fromLatin1(field) << QString::fromUtf8(value);
    };
    row("Azure's connection string", "azure-sas",
        "HostName=h.azure-devices.net;DeviceId=dev;SharedAccessKey=cGFzc3dvcmQ=", "deviceKey",
        "cGFzc3dvcmQ=");
    row("its host", "azure-sas",
        "HostName=h.azure-devices.net;DeviceId=dev;SharedAccessKey=cGFzc3dvcmQ=", "hub",
        "h.azure-devices.net");
    row("its device", "azure-sas",
        "HostName=h.azure-devices.net;DeviceId=dev;SharedAccessKey=cGFzc3dvcmQ=", "deviceId",
        "dev");
    row("Tencent's user name", "tencent",
        "clientId: LD8S5J1L07test\nusername: LD8S5J1L07test;12010126;ABCDE;32472115200", "expiry",
        "32472115200");
    row("Tencent's device", "tencent",
        "clientId: LD8S5J1L07test\nusername: LD8S5J1L07test;12010126;ABCDE;32472115200",
        "deviceName", "test");
    row("Huawei's client id", "huawei",
        R"({"client_id":"62_8_0_1_2023111422","username":"62_8","password":"00"})", "timestamp",
        "2023111422");
    row("OneNET's token", "onenet",
        "username: pid\nclientId: dev\npassword: "
        "version=2018-10-31&res=products%2Fpid%2Fdevices%2Fdev&et=1&method=sha1&sign=x%3D",
        "method", "sha1");
    row("OneNET's label in Chinese", "onenet",
        "设备密钥：KuF3NT/jUBJ62LNBB/A8XZA9CqS3Cu79B/ABmfA1UCw=", "accessKey",
        "KuF3NT/jUBJ62LNBB/A8XZA9CqS3Cu79B/ABmfA1UCw=");
    row("Baidu's user name", "baidu", "username: thingidp@abcd123|mydevice|1583826857|MD5",
        "algorithm", "MD5");
    row("Tuya's user name", "tuya",
        "username: 6c95|signMethod=hmacSha256,timestamp=7258089600,secureMode=1,accessType=1",
        "timestamp", "7258089600");
    row("ApsaraMQ's login", "apsaramq",
        "clientId: GID_test@@@dev1\nusername: Signature|LTAI|post-cn-0", "accessKeyId", "LTAI");
    row("registration's client id", "aliyun-dynreg",
        "clientId: a|securemode=2,authType=register,random=567345,signmethod=hmacsha1|\n"
        "username: dn&pk",
        "random", "567345");
}

void TestPaste::otherCloudsTextsAreRead()
{
    QFETCH(QString, cloud);
    QFETCH(QString, text);
    QFETCH(QString, field);
    const clouds::Scheme *scheme = clouds::schemeById(cloud);
    QVERIFY(scheme);
    QTEST(clouds::readPaste(*scheme, text).values.value(field), "value");
}

// The form then names it; cutting it off in silence would hide what the device still has.
void TestPaste::damageWithinQuotesIsKept()
{
    const auto values =
            clouds::readPaste(aliyun(), QStringLiteral(R"({"DeviceSecret":"abc \n"})")).values;
    QCOMPARE(values.value(QStringLiteral("deviceSecret")), QStringLiteral("abc \n"));
}

void TestPaste::packetsLoginIsTakenApart()
{
    clouds::Ready ready;
    ready.clientId = QStringLiteral("abc|securemode=3,signmethod=hmacsha1,timestamp=120|");
    ready.username = QStringLiteral("5678&1234");
    ready.password = QStringLiteral("222750DEDFE4F774002EE87EED29CFD0638C5F66");
    const Values values = clouds::readPaste(aliyun(), ready).values;
    QCOMPARE(values.value(QStringLiteral("productKey")), QStringLiteral("1234"));
    QCOMPARE(values.value(QStringLiteral("clientId")), QStringLiteral("abc"));
    QCOMPARE(values.value(QStringLiteral("signmethod")), QStringLiteral("hmacsha1"));
    QCOMPARE(values.value(QStringLiteral("timestamp")), QStringLiteral("120"));
}

void TestPaste::textTellsItsCloud_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cloud");
    const auto row = [](const char *text, const char *cloud) {
        QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(cloud);
    };
    row("post-cn-0.mqtt.aliyuncs.com", "apsaramq");
    row("a1.iot-as-mqtt.cn-shanghai.aliyuncs.com", "aliyun");
    row("iot-06z00.mqtt.iothub.aliyuncs.com", "aliyun");
    row("x|securemode=2,authType=regnwl,random=1,signmethod=hmacmd5|", "aliyun-dynreg");
    row("mqtts.heclouds.com", "onenet");
    row("LD8S5J1L07.iotcloud.tencentdevices.com", "tencent");
    row("62_8_0_0_2023111422", "huawei");
    row("thingidp@core|key", "baidu");
    row("HostName=h.azure-devices.net;DeviceId=d;SharedAccessKey=eA==", "azure-sas");
    row("0ne00ABC/registrations/dev/api-version=2019-03-31", "azure-dps");
    row("abc-ats.iot.us-east-1.amazonaws.com", "aws-x509");
    row("AWS_SECRET_ACCESS_KEY=x", "aws-sigv4");
    row("6c95|signMethod=hmacSha256,timestamp=1", "tuya");
    row("mqtt.thingsboard.cloud", "thingsboard");
    row("hello", "");
}

void TestPaste::textTellsItsCloud()
{
    QFETCH(QString, text);
    const clouds::Scheme *scheme = clouds::schemeOf(text);
    QTEST(scheme ? QString::fromLatin1(scheme->id) : QString(), "cloud");
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
