// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/schemes.h"
#include "app/clouds/wording.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QtTest>

using clouds::InputFlaw;
using clouds::Inputs;
using clouds::Notice;

namespace {

const clouds::Scheme &scheme(const char *id)
{
    const clouds::Scheme *found = clouds::schemeById(QString::fromLatin1(id));
    if (!found)
        qFatal("There is no cloud %s", id);
    return *found;
}

// The article's device.
Inputs article()
{
    return {{{QStringLiteral("productKey"), QStringLiteral("a1JszCpjS61")},
             {QStringLiteral("deviceName"), QStringLiteral("NT35E_06011")},
             {QStringLiteral("deviceSecret"), QStringLiteral("390358fc595040aa73221e8393aba86c")}},
            1'700'000'000'000};
}

Inputs articleWith(const QString &name, const QString &value)
{
    Inputs inputs = article();
    inputs.values.insert(name, value);
    return inputs;
}

bool hasNotice(const clouds::Credentials &made, Notice what)
{
    return std::any_of(made.notes.begin(), made.notes.end(),
                       [what](const clouds::Note &note) { return note.what == what; });
}

// What the vector expects under a name, out of the credentials.
QString valueNamed(const clouds::Scheme &used, const clouds::Credentials &made, const QString &name)
{
    if (name == QLatin1String("clientId"))
        return made.clientId;
    if (name == QLatin1String("username"))
        return made.username;
    if (name == QLatin1String("password"))
        return made.password;
    if (name == QLatin1String("host"))
        return made.host;
    if (name == QLatin1String("port"))
        return QString::number(made.port);
    if (name == QLatin1String("transport"))
        return clouds::codeOf(made.transport);
    if (name == QLatin1String("path"))
        return made.path;
    if (name == QLatin1String("alpn"))
        return made.alpn;
    if (name == QLatin1String("answerTopic"))
        return made.answerTopic;
    if (name == QLatin1String(used.contentName))
        return clouds::contentText(made);
    for (const clouds::Step &step : made.steps) {
        if (step.name == name)
            return step.value;
    }
    return QStringLiteral("(no such value)");
}

} // namespace

class TestSchemes : public QObject
{
    Q_OBJECT

private slots:
    void vendorExamplesGiveTheirPublishedResults_data();
    void vendorExamplesGiveTheirPublishedResults();
    void damagedInputsAreRefusedWithTheirPlace_data();
    void damagedInputsAreRefusedWithTheirPlace();
    void oddInputsAreNoted_data();
    void oddInputsAreNoted();
    void aliyunEndpointFollowsTransportAndInstance_data();
    void aliyunEndpointFollowsTransportAndInstance();
    void nowIsTheTimeThatWasHandedIn();
    void signedPiecesKnowTheirInputs();
    void everyRowIsWhole_data();
    void everyRowIsWhole();
    void everyCodeHasWords();
    void otherCloudsRefuseWithTheirPlace_data();
    void otherCloudsRefuseWithTheirPlace();
    void endOfTokensIsKnown_data();
    void endOfTokensIsKnown();
    void certificateTakesThePlaceOfTheSecret_data();
    void certificateTakesThePlaceOfTheSecret();
};

void TestSchemes::vendorExamplesGiveTheirPublishedResults_data()
{
    QTest::addColumn<QJsonObject>("vector");
    const QDir folder(QStringLiteral(TEST_DATA_DIR "/credentials"));
    const auto files = folder.entryList({QStringLiteral("*.jsonl")});
    QVERIFY(!files.isEmpty());
    for (const QString &name : files) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        while (!file.atEnd()) {
            const QJsonObject vector = QJsonDocument::fromJson(file.readLine()).object();
            // ALI-18 is a packet and no device.
            if (!vector[u"input"].toObject().contains(u"topic"))
                QTest::newRow(qPrintable(vector[u"id"].toString())) << vector;
        }
    }
}

void TestSchemes::vendorExamplesGiveTheirPublishedResults()
{
    QFETCH(QJsonObject, vector);
    const clouds::Scheme &used = scheme(qPrintable(vector[u"cloud"].toString()));
    Inputs inputs;
    const QJsonObject given = vector[u"input"].toObject();
    for (auto it = given.begin(); it != given.end(); ++it) {
        const QJsonObject nested = it->toObject();
        for (auto inner = nested.begin(); inner != nested.end(); ++inner)
            inputs.values.insert(it.key() + u'.' + inner.key(), inner->toString());
        if (it->isObject())
            continue;
        // What shapes the packet and not the credentials is the packet's encoder's.
        if (it.key() != QLatin1String("keepAlive") && it.key() != QLatin1String("cleanSession"))
            inputs.values.insert(it.key(), it->toVariant().toString());
    }
    const clouds::Derivation made = clouds::derive(used, inputs);
    QVERIFY2(made.has_value(), made ? "" : qPrintable(clouds::describe(made.error(), used)));
    const QJsonObject expected = vector[u"expect"].toObject();
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (it.key() != QLatin1String("connectPacketHex"))
            QCOMPARE(valueNamed(used, *made, it.key()), it->toVariant().toString());
    }
}

void TestSchemes::damagedInputsAreRefusedWithTheirPlace_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<InputFlaw>("flaw");
    const auto row = [](const char *name, const char *field, const QString &value, InputFlaw flaw) {
        QTest::newRow(name) << QString::fromLatin1(field) << value << flaw;
    };
    row("empty key", "productKey", {}, InputFlaw::Missing);
    row("blanks for a name", "deviceName", QStringLiteral("   "), InputFlaw::Missing);
    row("empty secret", "deviceSecret", {}, InputFlaw::Missing);
    row("blank behind the key", "productKey", QStringLiteral("a1JszCpjS61 "),
        InputFlaw::BlankInside);
    row("line end behind the secret", "deviceSecret",
        QStringLiteral("390358fc595040aa73221e8393aba86c\n"), InputFlaw::LineEnd);
    row("full-width digits", "deviceName", QStringLiteral("NT35E_０6011"), InputFlaw::FullWidth);
    row("full-width blank", "deviceSecret", QStringLiteral("390358fc5950\u3000"),
        InputFlaw::FullWidth);
    row("Chinese name", "deviceName", QStringLiteral("温度"), InputFlaw::NotAscii);
    row("user name for device name", "deviceName", QStringLiteral("NT35E_06011&a1JszCpjS61"),
        InputFlaw::ForbiddenCharacter);
    row("secret for key", "productKey", QStringLiteral("390358fc595040aa73221e8393aba86c"),
        InputFlaw::LooksLikeSecret);
    row("key pasted twice", "productKey", QStringLiteral("a1JszCpjS61a1JszCpjS61"),
        InputFlaw::TooLong);
    row("client id over 64 characters", "clientId", QString(65, u'c'), InputFlaw::TooLong);
    row("secret with a carriage return inside", "deviceSecret",
        QStringLiteral("390358fc595040aa\r73221e8393aba86c"), InputFlaw::LineEnd);
    row("secret with a blank in front", "deviceSecret",
        QStringLiteral(" 390358fc595040aa73221e8393aba86c"), InputFlaw::BlankInside);
    row("secret with a tabulator", "deviceSecret",
        QStringLiteral("390358fc595040aa73221e8393aba86c\t"), InputFlaw::BlankInside);
    row("secret with a no-break blank", "deviceSecret",
        QStringLiteral("390358fc595040aa73221e8393aba86c\u00a0"), InputFlaw::BlankInside);
    row("secret with a full-width digit", "deviceSecret",
        QStringLiteral("39035８fc595040aa73221e8393aba86c"), InputFlaw::FullWidth);
    row("secret with a byte order mark", "deviceSecret",
        QStringLiteral("\ufeff390358fc595040aa73221e8393aba86c"), InputFlaw::Invisible);
    row("name with a zero-width blank", "deviceName", QStringLiteral("NT35E\u200b_06011"),
        InputFlaw::Invisible);
    row("client id with a blank behind", "clientId", QStringLiteral("NT35E "),
        InputFlaw::BlankInside);
    row("empty secret", "deviceSecret", QString(), InputFlaw::Missing);
    row("secret of blanks", "deviceSecret", QStringLiteral("   "), InputFlaw::Missing);
    row("secret over 64 characters", "deviceSecret", QString(65, u'5'), InputFlaw::TooLong);
    row("unknown secure mode", "securemode", QStringLiteral("4"), InputFlaw::UnknownChoice);
    row("unknown transport", "transport", QStringLiteral("quic"), InputFlaw::UnknownChoice);
    row("whole MQTT client id", "clientId", QStringLiteral("NT35E|securemode=3|"),
        InputFlaw::ForbiddenCharacter);
    row("unknown method", "signmethod", QStringLiteral("sha256"), InputFlaw::UnknownChoice);
    row("unknown region", "region", QStringLiteral("cn-nowhere"), InputFlaw::UnknownChoice);
    row("timestamp in words", "timestamp", QStringLiteral("yesterday"), InputFlaw::NotDigits);
    row("extra without equals sign", "extra", QStringLiteral("ext=1,lan"), InputFlaw::NotPairs);
    row("extra that sets the method", "extra", QStringLiteral("signmethod=hmacmd5"),
        InputFlaw::ReservedName);
    row("misspelt input", "productkey", QStringLiteral("a1JszCpjS61"), InputFlaw::UnknownField);
}

void TestSchemes::damagedInputsAreRefusedWithTheirPlace()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(InputFlaw, flaw);
    const auto made = clouds::derive(scheme("aliyun"), articleWith(field, value));
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().field, field);
    QCOMPARE(made.error().what, flaw);
    QVERIFY(!clouds::describe(made.error(), scheme("aliyun")).isEmpty());
}

void TestSchemes::oddInputsAreNoted_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Notice>("notice");
    const auto row = [](const char *name, const char *field, const char *value, Notice notice) {
        QTest::newRow(name) << QString::fromLatin1(field) << QString::fromLatin1(value) << notice;
    };
    row("secret of words", "deviceSecret", "secret", Notice::SecretUnusual);
    row("key for secret", "deviceSecret", "a1JszCpjS61", Notice::SecretLooksLikeKey);
    row("region without public instance", "region", "cn-beijing", Notice::RegionNeedsInstance);
    row("own root on 8883", "transport", "tls", Notice::RootToImport);
    row("secret for name", "deviceName", "390358fc595040aa73221e8393aba86c",
        Notice::NameLooksLikeSecret);
    row("instance of ApsaraMQ", "instanceId", "post-cn-0pp12gl0000", Notice::MeantForOther);
}

void TestSchemes::oddInputsAreNoted()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(Notice, notice);
    const auto plain = clouds::derive(scheme("aliyun"), article());
    QVERIFY(plain.has_value());
    QVERIFY(!hasNotice(*plain, notice));
    const auto odd = clouds::derive(scheme("aliyun"), articleWith(field, value));
    QVERIFY(odd.has_value());
    QVERIFY(hasNotice(*odd, notice));
}

void TestSchemes::aliyunEndpointFollowsTransportAndInstance_data()
{
    QTest::addColumn<QString>("transport");
    QTest::addColumn<QString>("instance");
    QTest::addColumn<QString>("secureMode");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("clientId");
    const QString publicHost = QStringLiteral("a1JszCpjS61.iot-as-mqtt.cn-shanghai.aliyuncs.com");
    const QString instance = QStringLiteral("iot-06z00abc");
    const QString instanceHost = QStringLiteral("iot-06z00abc.mqtt.iothub.aliyuncs.com");
    const auto id = [](int mode) {
        return QStringLiteral("a1JszCpjS61.NT35E_06011|securemode=%1,signmethod=hmacsha256|")
                .arg(mode);
    };
    QTest::newRow("nothing said") << ""
                                  << ""
                                  << "" << publicHost << 1883 << id(3);
    QTest::newRow("secure mode alone") << ""
                                       << ""
                                       << "2" << publicHost << 8883 << id(2);
    QTest::newRow("tls") << "tls"
                         << ""
                         << "" << publicHost << 8883 << id(2);
    QTest::newRow("ws") << "ws"
                        << ""
                        << "" << publicHost << 443 << id(3);
    QTest::newRow("wss") << "wss"
                         << ""
                         << "" << publicHost << 443 << id(2);
    QTest::newRow("console's mixture") << "tcp"
                                       << ""
                                       << "2" << publicHost << 1883 << id(2);
    QTest::newRow("instance") << "tcp" << instance << "" << instanceHost << 1883 << id(3);
}

void TestSchemes::aliyunEndpointFollowsTransportAndInstance()
{
    QFETCH(QString, transport);
    QFETCH(QString, instance);
    QFETCH(QString, secureMode);
    Inputs inputs = articleWith(QStringLiteral("transport"), transport);
    inputs.values.insert(QStringLiteral("instanceId"), instance);
    inputs.values.insert(QStringLiteral("securemode"), secureMode);
    const auto made = clouds::derive(scheme("aliyun"), inputs);
    QVERIFY(made.has_value());
    QTEST(made->host, "host");
    QTEST(int(made->port), "port");
    QTEST(made->clientId, "clientId");
    QCOMPARE(hasNotice(*made, Notice::SecureModeMismatch),
             transport == QLatin1String("tcp") && secureMode == QLatin1String("2"));
}

void TestSchemes::nowIsTheTimeThatWasHandedIn()
{
    const auto made = clouds::derive(
            scheme("aliyun"), articleWith(QStringLiteral("timestamp"), QStringLiteral("now")));
    QVERIFY(made.has_value());
    QVERIFY(made->clientId.contains(QLatin1String("timestamp=1700000000000|")));
    QVERIFY(clouds::contentText(*made).endsWith(QLatin1String("timestamp1700000000000")));
}

void TestSchemes::signedPiecesKnowTheirInputs()
{
    const auto made = clouds::derive(scheme("aliyun"), article());
    QVERIFY(made.has_value());
    QCOMPARE(made->content.size(), std::size_t(6));
    QCOMPARE(made->content[2].field, QString());
    QCOMPARE(made->content[2].text, QStringLiteral("deviceName"));
    QCOMPARE(made->content[3].field, QStringLiteral("deviceName"));
    QCOMPARE(made->content[3].text, QStringLiteral("NT35E_06011"));
    QCOMPARE(made->keyField, QStringLiteral("deviceSecret"));
}

void TestSchemes::everyRowIsWhole_data()
{
    QTest::addColumn<QString>("id");
    for (const clouds::Scheme &row : clouds::schemes())
        QTest::newRow(row.id) << QString::fromLatin1(row.id);
}

void TestSchemes::everyRowIsWhole()
{
    QFETCH(QString, id);
    const clouds::Scheme &row = scheme(qPrintable(id));
    QVERIFY(!clouds::nameOf(row).isEmpty());
    QVERIFY(row.contentName && row.derive);
    QSet<QString> names;
    for (const clouds::InputField &field : row.inputs) {
        QVERIFY(field.name && field.label && field.hint);
        QVERIFY(!names.contains(QString::fromLatin1(field.name)));
        names.insert(QString::fromLatin1(field.name));
        if (field.kind == clouds::FieldKind::Choice)
            QVERIFY(!clouds::flawOf(field, QString::fromLatin1(field.defaultValue)));
    }
    // Nothing at all is an error with a place, for every cloud.
    const auto empty = clouds::derive(row, {});
    QVERIFY(!empty.has_value());
    QVERIFY(names.contains(empty.error().field));
}

void TestSchemes::everyCodeHasWords()
{
    for (int code = 0; code <= int(InputFlaw::OutOfRange); ++code) {
        const auto flaw = static_cast<InputFlaw>(code);
        QVERIFY(!clouds::codeOf(flaw).isEmpty());
        QVERIFY(!clouds::describe({QStringLiteral("productKey"), flaw, {}}, scheme("aliyun"))
                         .isEmpty());
    }
    for (int code = 0; code <= int(Notice::MeantForOther); ++code) {
        const auto notice = static_cast<Notice>(code);
        QVERIFY(!clouds::codeOf(notice).isEmpty());
        QVERIFY(!clouds::describe(clouds::Note{notice, {}}).isEmpty());
    }
}

namespace {

// Inputs that are right, for each cloud that asks for a secret.
Inputs rightInputs(const QString &id)
{
    using Values = QMap<QString, QString>;
    const QMap<QString, Values> right{
            {QStringLiteral("tencent"),
             {{QStringLiteral("productId"), QStringLiteral("LD8S5J1L07")},
              {QStringLiteral("deviceName"), QStringLiteral("test")},
              {QStringLiteral("deviceSecret"), QStringLiteral("acyv3QDJrRa0fW5UE58KnQ==")}}},
            {QStringLiteral("onenet"),
             {{QStringLiteral("productId"), QStringLiteral("Ck2AF9QD2K")},
              {QStringLiteral("deviceName"), QStringLiteral("test")},
              {QStringLiteral("accessKey"),
               QStringLiteral("KuF3NT/jUBJ62LNBB/A8XZA9CqS3Cu79B/ABmfA1UCw=")}}},
            {QStringLiteral("huawei"),
             {{QStringLiteral("deviceId"), QStringLiteral("62_8")},
              {QStringLiteral("secret"), QStringLiteral("123456789")}}},
            {QStringLiteral("baidu"),
             {{QStringLiteral("iotCoreId"), QStringLiteral("abcd123")},
              {QStringLiteral("deviceKey"), QStringLiteral("mydevice")},
              {QStringLiteral("deviceSecret"), QStringLiteral("ImSeCrEt0I1M2jkl")}}},
            {QStringLiteral("azure-sas"),
             {{QStringLiteral("hub"), QStringLiteral("hub")},
              {QStringLiteral("deviceId"), QStringLiteral("dev")},
              {QStringLiteral("deviceKey"), QStringLiteral("cGFzc3dvcmQ=")}}},
            {QStringLiteral("aws-sigv4"),
             {{QStringLiteral("host"), QStringLiteral("a-ats.iot.us-east-1.amazonaws.com")},
              {QStringLiteral("accessKeyId"), QStringLiteral("AKID")},
              {QStringLiteral("secretAccessKey"), QStringLiteral("secret")}}},
            {QStringLiteral("aliyun-dynreg"),
             {{QStringLiteral("productKey"), QStringLiteral("pk")},
              {QStringLiteral("deviceName"), QStringLiteral("dn")},
              {QStringLiteral("productSecret"), QStringLiteral("secret")}}},
            {QStringLiteral("aliyun-x509"),
             {{QStringLiteral("productKey"), QStringLiteral("pk")},
              {QStringLiteral("deviceName"), QStringLiteral("dn")}}},
            {QStringLiteral("thingsboard"),
             {{QStringLiteral("accessToken"), QStringLiteral("token")}}},
            {QStringLiteral("tuya"),
             {{QStringLiteral("deviceId"), QStringLiteral("6c95")},
              {QStringLiteral("deviceSecret"), QStringLiteral("fb803786602df760")}}},
    };
    return {right.value(id), 1'700'000'000'000};
}

} // namespace

void TestSchemes::otherCloudsRefuseWithTheirPlace_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<InputFlaw>("flaw");
    const auto row = [](const char *name, const char *cloud, const char *field,
                        const QString &value, InputFlaw flaw) {
        QTest::newRow(name) << QString::fromLatin1(cloud) << QString::fromLatin1(field) << value
                            << flaw;
    };
    row("Tencent: key not Base64", "tencent", "deviceSecret", QStringLiteral("a-b"),
        InputFlaw::NotBase64);
    row("Tencent: Base64 without its end", "tencent", "deviceSecret",
        QStringLiteral("acyv3QDJrRa0fW5UE58KnQ"), InputFlaw::NotBase64);
    row("Tencent: no expiry", "tencent", "expiry", QString(), InputFlaw::Missing);
    row("Tencent: expiry in words", "tencent", "expiry", QStringLiteral("soon"),
        InputFlaw::NotDigits);
    row("Tencent: semicolon", "tencent", "deviceName", QStringLiteral("a;b"),
        InputFlaw::ForbiddenCharacter);
    row("OneNET: unknown method", "onenet", "method", QStringLiteral("sha512"),
        InputFlaw::UnknownChoice);
    row("OneNET: no device", "onenet", "deviceName", QString(), InputFlaw::Missing);
    row("OneNET: no expiry", "onenet", "et", QString(), InputFlaw::Missing);
    row("Huawei: milliseconds for the hour", "huawei", "timestamp", QStringLiteral("1700000000000"),
        InputFlaw::TooLong);
    row("Huawei: a day", "huawei", "timestamp", QStringLiteral("20231114"), InputFlaw::NotAnHour);
    row("Huawei: hour 25", "huawei", "timestamp", QStringLiteral("2023111425"),
        InputFlaw::NotAnHour);
    row("Huawei: sign type", "huawei", "signType", QStringLiteral("2"), InputFlaw::UnknownChoice);
    row("Baidu: SHA-256 needs a time", "baidu", "timestamp", QString(), InputFlaw::Missing);
    row("Baidu: unknown digest", "baidu", "algorithm", QStringLiteral("SHA1"),
        InputFlaw::UnknownChoice);
    row("Azure: no hub", "azure-sas", "hub", QString(), InputFlaw::Missing);
    row("Azure: line end in the key", "azure-sas", "deviceKey", QStringLiteral("cGFzc3dvcmQ=\n"),
        InputFlaw::LineEnd);
    row("AWS: port without a number", "aws-sigv4", "host", QStringLiteral("a.com:x"),
        InputFlaw::OutOfRange);
    row("AWS: moment", "aws-sigv4", "dateTime", QStringLiteral("2026-11-23"),
        InputFlaw::NotAMoment);
    row("AWS: line end in a secret of any characters", "aws-sigv4", "secretAccessKey",
        QStringLiteral("secret\r\n"), InputFlaw::LineEnd);
    row("registration: no product secret", "aliyun-dynreg", "productSecret", QString(),
        InputFlaw::Missing);
    row("registration: token without client id", "aliyun-dynreg", "returned.deviceToken",
        QStringLiteral("token"), InputFlaw::Missing);
    row("X.509: product key alone", "aliyun-x509", "deviceName", QString(), InputFlaw::Missing);
    row("ThingsBoard: no token", "thingsboard", "accessToken", QString(), InputFlaw::Missing);
    row("Tuya: no time", "tuya", "timestamp", QString(), InputFlaw::Missing);
}

void TestSchemes::otherCloudsRefuseWithTheirPlace()
{
    QFETCH(QString, cloud);
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(InputFlaw, flaw);
    const clouds::Scheme &used = scheme(qPrintable(cloud));
    Inputs inputs = rightInputs(cloud);
    const auto right = clouds::derive(used, inputs);
    QVERIFY2(right.has_value(), right ? "" : qPrintable(clouds::describe(right.error(), used)));
    inputs.values.insert(field, value);
    if (cloud == QLatin1String("baidu") && field == QLatin1String("timestamp"))
        inputs.values.insert(QStringLiteral("algorithm"), QStringLiteral("SHA256"));
    const auto made = clouds::derive(used, inputs);
    QVERIFY(!made.has_value());
    QCOMPARE(made.error().what, flaw);
    if (field != QLatin1String("returned.deviceToken"))
        QCOMPARE(made.error().field, field);
}

void TestSchemes::endOfTokensIsKnown_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<qint64>("end");
    constexpr qint64 now = 1'700'000'000;
    QTest::newRow("Tencent, a day") << "tencent"
                                    << "expiry"
                                    << "day" << now + 86'400;
    QTest::newRow("OneNET, an hour") << "onenet"
                                     << "et"
                                     << "hour" << now + 3600;
    QTest::newRow("Azure, told") << "azure-sas"
                                 << "expiry"
                                 << "1700000001" << now + 1;
    QTest::newRow("Baidu, ten minutes") << "baidu"
                                        << "timestamp"
                                        << "now" << now + 600;
    QTest::newRow("Baidu, no clock") << "baidu"
                                     << "timestamp"
                                     << "0" << qint64(0);
    // 2023-11-14 22:13:20 UTC: the hour ends at 23:00.
    QTest::newRow("Huawei, checked hour") << "huawei"
                                          << "signType"
                                          << "1" << qint64(1'700'002'800);
    QTest::newRow("Huawei, unchecked hour") << "huawei"
                                            << "signType"
                                            << "0" << qint64(0);
    QTest::newRow("AWS, told") << "aws-sigv4"
                               << "expires"
                               << "60" << now + 60;
    QTest::newRow("ThingsBoard") << "thingsboard"
                                 << "transport"
                                 << "tls" << qint64(0);
}

void TestSchemes::endOfTokensIsKnown()
{
    QFETCH(QString, cloud);
    QFETCH(QString, field);
    QFETCH(QString, value);
    Inputs inputs = rightInputs(cloud);
    inputs.values.insert(field, value);
    const auto made = clouds::derive(scheme(qPrintable(cloud)), inputs);
    QVERIFY(made.has_value());
    QTEST(made->expiresAt, "end");
    inputs.nowMs += 400LL * 86'400'000;
    const auto later = clouds::derive(scheme(qPrintable(cloud)), inputs);
    QVERIFY(later.has_value());
    // A moment that was told is over; one that is reckoned from now is not.
    QCOMPARE(hasNotice(*later, Notice::TimestampInPast), value == QLatin1String("1700000001"));
}

void TestSchemes::certificateTakesThePlaceOfTheSecret_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<QString>("secret");
    for (const auto &[cloud, secret] : {std::pair{"tencent", "deviceSecret"},
                                        {"huawei", "secret"},
                                        {"baidu", "deviceSecret"},
                                        {"azure-sas", "deviceKey"}})
        QTest::newRow(cloud) << QString::fromLatin1(cloud) << QString::fromLatin1(secret);
}

void TestSchemes::certificateTakesThePlaceOfTheSecret()
{
    QFETCH(QString, cloud);
    QFETCH(QString, secret);
    Inputs inputs = rightInputs(cloud);
    inputs.values.remove(secret);
    const clouds::Scheme &used = scheme(qPrintable(cloud));
    const auto refused = clouds::derive(used, inputs);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().field, secret);
    inputs.values.insert(QStringLiteral("authentication"), QStringLiteral("certificate"));
    const auto made = clouds::derive(used, inputs);
    QVERIFY(made.has_value());
    QVERIFY(made->password.isEmpty());
    QVERIFY(!made->clientId.isEmpty());
    QVERIFY(made->transport == clouds::Transport::Tls
            || made->transport == clouds::Transport::SecureWebSocket);
    QVERIFY(hasNotice(*made, Notice::CertificateNeeded));
}

QTEST_GUILESS_MAIN(TestSchemes)
#include "tst_schemes.moc"
