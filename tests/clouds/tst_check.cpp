// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/check.h"
#include "app/clouds/schemes.h"
#include "app/clouds/signing.h"
#include "app/clouds/wording.h"

#include <QtTest>

using clouds::Deviation;
using clouds::Digest;
using clouds::Part;
using clouds::Ready;
using Values = QMap<QString, QString>;

namespace {

constexpr char secret[] = "390358fc595040aa73221e8393aba86c";
constexpr char bare[] = "a1JszCpjS61.NT35E_06011";
constexpr char content[] = "clientIda1JszCpjS61.NT35E_06011deviceNameNT35E_06011"
                           "productKeya1JszCpjS61timestamp120";
constexpr qint64 nowMs = 1'700'000'000'000; // 2023-11-14 22:13:20 UTC

clouds::Inputs secretOnly()
{
    return {{{QStringLiteral("deviceSecret"), QString::fromLatin1(secret)}}, nowMs};
}

// What a device with a right program sends.
Ready right()
{
    Ready ready;
    ready.host = QStringLiteral("a1JszCpjS61.iot-as-mqtt.cn-shanghai.aliyuncs.com");
    ready.clientId = QString::fromLatin1(bare)
                     + QStringLiteral("|securemode=3,signmethod=hmacsha1,timestamp=120|");
    ready.username = QStringLiteral("NT35E_06011&a1JszCpjS61");
    ready.password = QStringLiteral("A1A896CB13674925FF3EE1A82C09845A1D2BBC2C");
    return ready;
}

QString signedBy(Digest digest, const QByteArray &key, const QByteArray &text)
{
    return QString::fromLatin1(clouds::lowerHex(clouds::hmac(digest, key, text)));
}

QString base64By(Digest digest, const QByteArray &key, const QByteArray &text)
{
    return QString::fromLatin1(clouds::hmac(digest, key, text).toBase64());
}

QString escaped(const QString &text)
{
    return QString::fromLatin1(clouds::percentEncoded(text.toUtf8()));
}

QList<Deviation> whysOf(const std::vector<clouds::Finding> &findings, Part part)
{
    QList<Deviation> whys;
    for (const clouds::Finding &finding : findings) {
        if (finding.part == part)
            whys.append(finding.why);
    }
    return whys;
}

} // namespace

Q_DECLARE_METATYPE(clouds::Ready)

class TestCheck : public QObject
{
    Q_OBJECT

private slots:
    void rightCredentialsHaveNoFinding_data();
    void rightCredentialsHaveNoFinding();
    void usualMistakesAreNamed_data();
    void usualMistakesAreNamed();
    void severalMistakesAreNamedTogether();
    void hostsAreExplained_data();
    void hostsAreExplained();
    void clientIdsAreExplained_data();
    void clientIdsAreExplained();
    void secureModeAgainstTransportIsAHint_data();
    void secureModeAgainstTransportIsAHint();
    void exchangedUsernameIsSeenByItself_data();
    void exchangedUsernameIsSeenByItself();
    void timestampSignedAndNotSent_data();
    void timestampSignedAndNotSent();
    void mistakesOfOtherCloudsAreNamed_data();
    void mistakesOfOtherCloudsAreNamed();
    void registrationIsChecked();
    void withoutSecretTheRestIsLookedAt();
    void missingSecretIsAnInputError();
    void everyDeviationHasWords();
};

void TestCheck::rightCredentialsHaveNoFinding_data()
{
    QTest::addColumn<Ready>("ready");
    QTest::newRow("as calculated") << right();
    Ready ready = right();
    ready.password = ready.password.toLower();
    QTest::newRow("small letters") << ready;
    ready = right();
    ready.clientId = QString::fromLatin1(bare)
                     + QStringLiteral("|timestamp=120,securemode=3,signmethod=hmacsha1|");
    QTest::newRow("pairs in another order") << ready;
    ready.clientId = QString::fromLatin1(bare)
                     + QStringLiteral("|timestamp=120,_v=1.0,signmethod=hmacsha1,lan=C,"
                                      "securemode=3,gw=0|");
    QTest::newRow("further pairs") << ready;
    ready.clientId = QStringLiteral("NT35E|securemode=3|"); // the server's default is MD5
    ready.password = QStringLiteral("C7FE69B840129CEB77CC8D68861936CD");
    QTest::newRow("no method") << ready;
}

void TestCheck::rightCredentialsHaveNoFinding()
{
    QFETCH(Ready, ready);
    const auto findings = clouds::checkReady(*clouds::schemeById(u"aliyun"), secretOnly(), ready);
    QVERIFY(findings.has_value());
    QVERIFY2(findings->empty(),
             findings->empty() ? "" : qPrintable(clouds::describe(findings->front())));
}

void TestCheck::usualMistakesAreNamed_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<Deviation>("why");
    const auto row = [](const char *name, const QString &password, Deviation why) {
        QTest::newRow(name) << password << why;
    };
    row("signed with MD5", signedBy(Digest::Md5, secret, content), Deviation::OtherMethod);
    row("signed with SHA-256", signedBy(Digest::Sha256, secret, content), Deviation::OtherMethod);
    row("SHA-256's length", QString(64, u'a'), Deviation::MethodLength);
    row("MD5's length", QString(32, u'a'), Deviation::MethodLength);
    row("timestamp not signed",
        signedBy(Digest::Sha1, secret,
                 "clientIda1JszCpjS61.NT35E_06011deviceNameNT35E_06011productKeya1JszCpjS61"),
        Deviation::TimestampLeftOut);
    row("whole client id signed",
        signedBy(Digest::Sha1, secret,
                 "clientIda1JszCpjS61.NT35E_06011|securemode=3,signmethod=hmacsha1,"
                 "timestamp=120|deviceNameNT35E_06011productKeya1JszCpjS61timestamp120"),
        Deviation::WholeIdSigned);
    row("product key before device name",
        signedBy(Digest::Sha1, secret,
                 "clientIda1JszCpjS61.NT35E_06011productKeya1JszCpjS61deviceNameNT35E_06011"
                 "timestamp120"),
        Deviation::WrongOrder);
    row("timestamp first",
        signedBy(Digest::Sha1, secret,
                 "timestamp120clientIda1JszCpjS61.NT35E_06011deviceNameNT35E_06011"
                 "productKeya1JszCpjS61"),
        Deviation::WrongOrder);
    row("with = and &",
        signedBy(Digest::Sha1, secret,
                 "clientId=a1JszCpjS61.NT35E_06011&deviceName=NT35E_06011&"
                 "productKey=a1JszCpjS61&timestamp=120"),
        Deviation::SeparatorsSigned);
    row("product and device exchanged in the text",
        signedBy(Digest::Sha1, secret,
                 "clientIda1JszCpjS61.NT35E_06011deviceNamea1JszCpjS61productKeyNT35E_06011"
                 "timestamp120"),
        Deviation::ExchangedInText);
    row("secret taken for hex", signedBy(Digest::Sha1, QByteArray::fromHex(secret), content),
        Deviation::SecretDecoded);
    row("secret with a line feed", signedBy(Digest::Sha1, QByteArray(secret) + '\n', content),
        Deviation::SecretWithLineEnd);
    row("secret in capitals", signedBy(Digest::Sha1, QByteArray(secret).toUpper(), content),
        Deviation::SecretInOtherCase);
    row("Base64 instead of hex", base64By(Digest::Sha1, secret, content), Deviation::OtherEncoding);
    row("cut", QStringLiteral("A1A896CB"), Deviation::WrongLength);
    row("blank behind", right().password + u' ', Deviation::BlankAround);
    row("line end behind", right().password + u'\n', Deviation::BlankAround);
    row("another secret", signedBy(Digest::Sha1, "another", content), Deviation::Differs);
}

void TestCheck::usualMistakesAreNamed()
{
    QFETCH(QString, password);
    QFETCH(Deviation, why);
    Ready ready = right();
    ready.password = password;
    const auto findings = clouds::checkReady(*clouds::schemeById(u"aliyun"), secretOnly(), ready);
    QVERIFY(findings.has_value());
    QCOMPARE(findings->size(), std::size_t(1));
    QCOMPARE(findings->front().part, Part::Password);
    QCOMPARE(findings->front().why, why);
    QCOMPARE(findings->front().expected, right().password);
}

void TestCheck::severalMistakesAreNamedTogether()
{
    Ready ready = right();
    ready.password = signedBy(Digest::Md5, QByteArray::fromHex(secret),
                              "clientIda1JszCpjS61.NT35E_06011productKeya1JszCpjS61"
                              "deviceNameNT35E_06011timestamp120");
    const auto findings = clouds::checkReady(*clouds::schemeById(u"aliyun"), secretOnly(), ready);
    QVERIFY(findings.has_value());
    const QList<Deviation> whys = whysOf(*findings, Part::Password);
    QCOMPARE(whys.size(), 3);
    for (const Deviation why :
         {Deviation::OtherMethod, Deviation::SecretDecoded, Deviation::WrongOrder})
        QVERIFY(whys.contains(why));
}

void TestCheck::hostsAreExplained_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<Values>("known");
    QTest::addColumn<Deviation>("why");
    const auto host = [](const char *text) { return QString::fromLatin1(text); };
    const Values none;
    QTest::newRow("other region") << host("a1JszCpjS61.iot-as-mqtt.us-west-1.aliyuncs.com")
                                  << Values{{QStringLiteral("region"),
                                             QStringLiteral("cn-shanghai")}}
                                  << Deviation::WrongRegion;
    QTest::newRow("no such region") << host("a1JszCpjS61.iot-as-mqtt.cn-shanghia.aliyuncs.com")
                                    << none << Deviation::UnknownRegion;
    QTest::newRow("region for instances only")
            << host("a1JszCpjS61.iot-as-mqtt.cn-beijing.aliyuncs.com") << none
            << Deviation::RegionNeedsInstance;
    QTest::newRow("other instance")
            << host("iot-other.mqtt.iothub.aliyuncs.com")
            << Values{{QStringLiteral("instanceId"), QStringLiteral("iot-mine")}}
            << Deviation::WrongInstance;
    QTest::newRow("public host for an instance")
            << right().host << Values{{QStringLiteral("instanceId"), QStringLiteral("iot-mine")}}
            << Deviation::WrongInstance;
    QTest::newRow("other product") << host("a1other0000.iot-as-mqtt.cn-shanghai.aliyuncs.com")
                                   << none << Deviation::HostOfOtherProduct;
    QTest::newRow("ApsaraMQ") << host("post-cn-0pp12gl0000.mqtt.aliyuncs.com") << none
                              << Deviation::OtherService;
    QTest::newRow("elsewhere") << host("example.com") << none << Deviation::Differs;
}

void TestCheck::hostsAreExplained()
{
    QFETCH(QString, host);
    QFETCH(Values, known);
    Ready ready = right();
    ready.host = host;
    clouds::Inputs inputs = secretOnly();
    inputs.values.insert(known);
    const auto findings = clouds::checkReady(*clouds::schemeById(u"aliyun"), inputs, ready);
    QVERIFY(findings.has_value());
    QCOMPARE(findings->size(), std::size_t(1));
    QCOMPARE(findings->front().part, Part::Host);
    QTEST(findings->front().why, "why");
}

void TestCheck::clientIdsAreExplained_data()
{
    QTest::addColumn<QString>("bars");
    QTest::addColumn<Deviation>("why");
    const auto bars = [](const char *text) { return QString::fromLatin1(text); };
    QTest::newRow("no bars") << bars("") << Deviation::BarsMissing;
    QTest::newRow("no closing bar")
            << bars("|securemode=3,signmethod=hmacsha1") << Deviation::BrokenPairs;
    QTest::newRow("no equals sign")
            << bars("|securemode3,signmethod=hmacsha1|") << Deviation::BrokenPairs;
    QTest::newRow("method in capitals")
            << bars("|securemode=3,signmethod=HMACSHA1|") << Deviation::UnknownMethod;
    QTest::newRow("method of newer documents")
            << bars("|securemode=3,signmethod=sha256|") << Deviation::UnknownMethod;
}

void TestCheck::clientIdsAreExplained()
{
    QFETCH(QString, bars);
    Ready ready = right();
    ready.clientId = QString::fromLatin1(bare) + bars;
    ready.password.clear();
    const auto findings = clouds::checkReady(*clouds::schemeById(u"aliyun"), secretOnly(), ready);
    QVERIFY(findings.has_value());
    QCOMPARE(findings->size(), std::size_t(1));
    QCOMPARE(findings->front().part, Part::ClientId);
    QTEST(findings->front().why, "why");
}

void TestCheck::secureModeAgainstTransportIsAHint_data()
{
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("transport");
    QTest::addColumn<bool>("isNamed");
    QTest::newRow("2 over TCP") << 2 << 0 << "tcp" << true;
    QTest::newRow("3 over TLS") << 3 << 0 << "tls" << true;
    QTest::newRow("3 over secure WebSocket") << 3 << 0 << "wss" << true;
    QTest::newRow("2 on 1883, as the console has it") << 2 << 1883 << "" << true;
    QTest::newRow("3 on 8883") << 3 << 8883 << "" << true;
    QTest::newRow("2 over TLS") << 2 << 8883 << "tls" << false;
    QTest::newRow("3 over WebSocket") << 3 << 443 << "ws" << false;
    QTest::newRow("nothing known") << 2 << 0 << "" << false;
}

void TestCheck::secureModeAgainstTransportIsAHint()
{
    QFETCH(int, mode);
    QFETCH(int, port);
    QFETCH(QString, transport);
    QFETCH(bool, isNamed);
    Ready ready = right();
    ready.clientId.replace(QLatin1String("securemode=3"),
                           QStringLiteral("securemode=%1").arg(mode));
    ready.port = static_cast<quint16>(port);
    clouds::Inputs inputs = secretOnly();
    if (!transport.isEmpty())
        inputs.values.insert(QStringLiteral("transport"), transport);
    const auto findings = clouds::checkReady(*clouds::schemeById(u"aliyun"), inputs, ready);
    QVERIFY(findings.has_value());
    QCOMPARE(whysOf(*findings, Part::ClientId).contains(Deviation::SecureModeMismatch), isNamed);
    QCOMPARE(findings->size(), std::size_t(isNamed));
    QVERIFY(clouds::isHint(Deviation::SecureModeMismatch));
}

void TestCheck::exchangedUsernameIsSeenByItself_data()
{
    QTest::addColumn<Ready>("ready");
    Ready ready = right();
    ready.username = QStringLiteral("a1JszCpjS61&NT35E_06011");
    QTest::newRow("the host tells") << ready;
    ready.host.clear();
    QTest::newRow("the client id tells") << ready;
    ready.clientId = QStringLiteral("NT35E|securemode=3,signmethod=hmacmd5|");
    ready.password = QStringLiteral("C7FE69B840129CEB77CC8D68861936CD");
    QTest::newRow("the form of the key tells") << ready;
}

void TestCheck::exchangedUsernameIsSeenByItself()
{
    QFETCH(Ready, ready);
    const auto findings = clouds::checkReady(*clouds::schemeById(u"aliyun"), secretOnly(), ready);
    QVERIFY(findings.has_value());
    QCOMPARE(findings->size(), std::size_t(1));
    QCOMPARE(findings->front().part, Part::Username);
    QCOMPARE(findings->front().why, Deviation::Exchanged);
    QCOMPARE(findings->front().expected, QStringLiteral("NT35E_06011&a1JszCpjS61"));
}

void TestCheck::timestampSignedAndNotSent_data()
{
    QTest::addColumn<QByteArray>("timestamp");
    QTest::addColumn<bool>("isTold");
    QTest::addColumn<Part>("part");
    QTest::newRow("told beside") << QByteArray("1699999999999") << true << Part::ClientId;
    QTest::newRow("an example's") << QByteArray("789") << false << Part::Password;
    QTest::newRow("a library's") << QByteArray("2524608000000") << false << Part::Password;
}

void TestCheck::timestampSignedAndNotSent()
{
    QFETCH(QByteArray, timestamp);
    QFETCH(bool, isTold);
    Ready ready = right();
    ready.clientId =
            QString::fromLatin1(bare) + QStringLiteral("|securemode=3,signmethod=hmacsha1|");
    ready.password = signedBy(Digest::Sha1, secret,
                              "clientIda1JszCpjS61.NT35E_06011deviceNameNT35E_06011"
                              "productKeya1JszCpjS61timestamp"
                                      + timestamp);
    clouds::Inputs inputs = secretOnly();
    if (isTold)
        inputs.values.insert(QStringLiteral("timestamp"), QString::fromLatin1(timestamp));
    const auto findings = clouds::checkReady(*clouds::schemeById(u"aliyun"), inputs, ready);
    QVERIFY(findings.has_value());
    QCOMPARE(findings->size(), std::size_t(1));
    QTEST(findings->front().part, "part");
    QCOMPARE(findings->front().why, Deviation::TimestampNotSent);
}

namespace {

constexpr char tencentKey[] = "acyv3QDJrRa0fW5UE58KnQ==";
constexpr char onenetKey[] = "KuF3NT/jUBJ62LNBB/A8XZA9CqS3Cu79B/ABmfA1UCw=";

QByteArray decoded(const char *key)
{
    return QByteArray::fromBase64(key);
}

void addTencent(const std::function<void(const char *, const Ready &, Deviation)> &row)
{
    Ready ready;
    ready.clientId = QStringLiteral("LD8S5J1L07test");
    ready.username = QStringLiteral("LD8S5J1L07test;12010126;ABCDE;32472115200");
    const QByteArray name = ready.username.toUtf8();
    const auto with = [&](const QString &password) {
        Ready other = ready;
        other.password = password;
        return other;
    };
    const QString method = QStringLiteral(";hmacsha256");
    row("Tencent: key as text", with(signedBy(Digest::Sha256, tencentKey, name) + method),
        Deviation::SecretNotDecoded);
    row("Tencent: SHA-1 under SHA-256's name",
        with(signedBy(Digest::Sha1, decoded(tencentKey), name) + method), Deviation::OtherMethod);
    row("Tencent: method not named", with(signedBy(Digest::Sha256, decoded(tencentKey), name)),
        Deviation::MethodNotNamed);
    row("Tencent: client id signed",
        with(signedBy(Digest::Sha256, decoded(tencentKey), ready.clientId.toUtf8()) + method),
        Deviation::OtherTextSigned);
    ready.username = QStringLiteral("LD8S5J1L07test;12010126;ABCDE;1600000000");
    row("Tencent: expired",
        with(signedBy(Digest::Sha256, decoded(tencentKey), ready.username.toUtf8()) + method),
        Deviation::Expired);
}

QString onenetToken(const QString &resource, const QString &end, const QString &sign)
{
    return QStringLiteral("version=2018-10-31&res=%1&et=%2&method=sha256&sign=%3")
            .arg(resource, end, sign);
}

void addOnenet(const std::function<void(const char *, const Ready &, Deviation)> &row)
{
    Ready ready;
    ready.clientId = QStringLiteral("test");
    ready.username = QStringLiteral("Ck2AF9QD2K");
    const QString resource = QStringLiteral("products%2FCk2AF9QD2K%2Fdevices%2Ftest");
    const QString end = QStringLiteral("32472115200");
    const QByteArray text = "32472115200\nsha256\nproducts/Ck2AF9QD2K/devices/test\n2018-10-31";
    const auto with = [&](const QByteArray &key, const QByteArray &signedText) {
        Ready other = ready;
        other.password =
                onenetToken(resource, end, escaped(base64By(Digest::Sha256, key, signedText)));
        return other;
    };
    row("OneNET: key as text", with(onenetKey, text), Deviation::SecretNotDecoded);
    row("OneNET: other order",
        with(decoded(onenetKey),
             "2018-10-31\n32472115200\nsha256\nproducts/Ck2AF9QD2K/devices/test"),
        Deviation::WrongOrder);
    row("OneNET: line feed behind", with(decoded(onenetKey), text + '\n'),
        Deviation::SeparatorsSigned);
    row("OneNET: escaped resource signed",
        with(decoded(onenetKey),
             "32472115200\nsha256\nproducts%2FCk2AF9QD2K%2Fdevices%2Ftest\n2018-10-31"),
        Deviation::NotEscaped);
    ready.password = onenetToken(resource, end, base64By(Digest::Sha256, decoded(onenetKey), text));
    row("OneNET: signature not escaped", ready, Deviation::NotEscaped);
    ready.password = onenetToken(
            resource, QStringLiteral("1600000000"),
            escaped(base64By(Digest::Sha256, decoded(onenetKey),
                             "1600000000\nsha256\nproducts/Ck2AF9QD2K/devices/test\n2018-10-31")));
    row("OneNET: expired", ready, Deviation::Expired);
}

void addHuawei(const std::function<void(const char *, const Ready &, Deviation)> &row)
{
    const auto with = [](const char *tail, const QString &password) {
        Ready ready;
        ready.clientId = QStringLiteral("62_8_0_") + QLatin1String(tail);
        ready.username = QStringLiteral("62_8");
        ready.password = password;
        return ready;
    };
    const QByteArray huaweiSecret = "123456789";
    row("Huawei: key and message exchanged",
        with("0_2023111422", signedBy(Digest::Sha256, huaweiSecret, "2023111422")),
        Deviation::KeyExchanged);
    row("Huawei: local time signed",
        with("0_2023111422", signedBy(Digest::Sha256, "2023111506", huaweiSecret)),
        Deviation::LocalTime);
    row("Huawei: local time sent",
        with("1_2023111506", signedBy(Digest::Sha256, "2023111506", huaweiSecret)),
        Deviation::LocalTime);
    row("Huawei: clock off",
        with("1_2019010100", signedBy(Digest::Sha256, "2019010100", huaweiSecret)),
        Deviation::ClockOff);
}

void addBaidu(const std::function<void(const char *, const Ready &, Deviation)> &row)
{
    const auto with = [](const char *tail, const QByteArray &password) {
        Ready ready;
        ready.username = QStringLiteral("thingidp@abcd123|mydevice|") + QLatin1String(tail);
        ready.password = QString::fromLatin1(password.toHex());
        return ready;
    };
    const QByteArray key = "ImSeCrEt0I1M2jkl";
    row("Baidu: HMAC for a digest",
        with("0|SHA256", clouds::hmac(Digest::Sha256, key, "mydevice&0&SHA256")),
        Deviation::HmacUsed);
    row("Baidu: MD5 under SHA-256's name",
        with("0|SHA256", clouds::digestOf(Digest::Md5, "mydevice&0&SHA256ImSeCrEt0I1M2jkl")),
        Deviation::OtherMethod);
    row("Baidu: secret first",
        with("0|SHA256", clouds::digestOf(Digest::Sha256, "ImSeCrEt0I1M2jklmydevice&0&SHA256")),
        Deviation::WrongOrder);
    row("Baidu: clock behind",
        with("1600000000|MD5",
             clouds::digestOf(Digest::Md5, "mydevice&1600000000&MD5ImSeCrEt0I1M2jkl")),
        Deviation::ClockOff);
    row("Baidu: clock ahead",
        with("1900000000|MD5",
             clouds::digestOf(Digest::Md5, "mydevice&1900000000&MD5ImSeCrEt0I1M2jkl")),
        Deviation::ClockOff);
}

void addAzure(const std::function<void(const char *, const Ready &, Deviation)> &row)
{
    const auto with = [](const QByteArray &key, const QByteArray &text, const char *resource,
                         const char *end) {
        Ready ready;
        ready.clientId = QStringLiteral("dev");
        ready.username = QStringLiteral("h.azure-devices.net/dev/?api-version=2021-04-12");
        ready.password =
                QStringLiteral("SharedAccessSignature sr=%1&sig=%2&se=%3")
                        .arg(QLatin1String(resource), escaped(base64By(Digest::Sha256, key, text)),
                             QLatin1String(end));
        return ready;
    };
    const char *resource = "h.azure-devices.net%2Fdevices%2Fdev";
    row("Azure: key as text",
        with("cGFzc3dvcmQ=", "h.azure-devices.net%2Fdevices%2Fdev\n1800000000", resource,
             "1800000000"),
        Deviation::SecretNotDecoded);
    row("Azure: resource signed unescaped",
        with("password", "h.azure-devices.net/devices/dev\n1800000000", resource, "1800000000"),
        Deviation::NotEscaped);
    row("Azure: another device's token",
        with("password", "h.azure-devices.net%2Fdevices%2Fother\n1800000000",
             "h.azure-devices.net%2Fdevices%2Fother", "1800000000"),
        Deviation::OtherResource);
    row("Azure: expired",
        with("password", "h.azure-devices.net%2Fdevices%2Fdev\n1600000000", resource, "1600000000"),
        Deviation::Expired);
}

Values secretsOfClouds(const QString &cloud)
{
    const QMap<QString, Values> known{
            {QStringLiteral("Tencent"),
             {{QStringLiteral("deviceSecret"), QString::fromLatin1(tencentKey)}}},
            {QStringLiteral("OneNET"),
             {{QStringLiteral("accessKey"), QString::fromLatin1(onenetKey)}}},
            {QStringLiteral("Huawei"), {{QStringLiteral("secret"), QStringLiteral("123456789")}}},
            {QStringLiteral("Baidu"),
             {{QStringLiteral("deviceSecret"), QStringLiteral("ImSeCrEt0I1M2jkl")}}},
            {QStringLiteral("Azure"),
             {{QStringLiteral("deviceKey"), QStringLiteral("cGFzc3dvcmQ=")}}},
            {QStringLiteral("Tuya"),
             {{QStringLiteral("deviceSecret"), QStringLiteral("fb803786602df760")}}},
            {QStringLiteral("ApsaraMQ"),
             {{QStringLiteral("accessKeySecret"), QStringLiteral("SecretExample0")}}},
    };
    return known.value(cloud);
}

} // namespace

void TestCheck::mistakesOfOtherCloudsAreNamed_data()
{
    QTest::addColumn<Ready>("ready");
    QTest::addColumn<Deviation>("why");
    const auto row = [](const char *name, const Ready &ready, Deviation why) {
        QTest::newRow(name) << ready << why;
    };
    addTencent(row);
    addOnenet(row);
    addHuawei(row);
    addBaidu(row);
    addAzure(row);
    Ready tuya;
    tuya.clientId = QStringLiteral("tuyalink_6c95");
    tuya.username = QStringLiteral(
            "6c95|signMethod=hmacSha256,timestamp=7258089600,secureMode=1,accessType=1");
    tuya.password = signedBy(Digest::Sha256, QByteArray::fromHex("fb803786602df760"),
                             "deviceId=6c95,timestamp=7258089600,secureMode=1,accessType=1");
    row("Tuya: secret taken for hex", tuya, Deviation::SecretDecoded);
    Ready mq;
    mq.clientId = QStringLiteral("GID_test@@@dev1");
    mq.username = QStringLiteral("Signature|LTAI|post-cn-0");
    mq.password = signedBy(Digest::Sha1, "SecretExample0", "GID_test@@@dev1");
    row("ApsaraMQ: hex for Base64", mq, Deviation::OtherEncoding);
    mq.password = base64By(Digest::Sha1, "SecretExample0", "GID_test");
    row("ApsaraMQ: group alone signed", mq, Deviation::OtherTextSigned);
}

void TestCheck::mistakesOfOtherCloudsAreNamed()
{
    QFETCH(Ready, ready);
    QFETCH(Deviation, why);
    const QMap<QString, QString> ids{
            {QStringLiteral("Tencent"), QStringLiteral("tencent")},
            {QStringLiteral("OneNET"), QStringLiteral("onenet")},
            {QStringLiteral("Huawei"), QStringLiteral("huawei")},
            {QStringLiteral("Baidu"), QStringLiteral("baidu")},
            {QStringLiteral("Azure"), QStringLiteral("azure-sas")},
            {QStringLiteral("Tuya"), QStringLiteral("tuya")},
            {QStringLiteral("ApsaraMQ"), QStringLiteral("apsaramq")},
    };
    const QString cloud = QString::fromLatin1(QTest::currentDataTag()).section(u':', 0, 0);
    const clouds::Scheme *scheme = clouds::schemeById(ids.value(cloud));
    QVERIFY(scheme);
    const auto findings = clouds::checkReady(*scheme, {secretsOfClouds(cloud), nowMs}, ready);
    QVERIFY2(findings.has_value(),
             findings ? "" : qPrintable(clouds::describe(findings.error(), *scheme)));
    QCOMPARE(findings->size(), std::size_t(1));
    QCOMPARE(clouds::codeOf(findings->front().why), clouds::codeOf(why));
}

void TestCheck::registrationIsChecked()
{
    Ready ready;
    ready.clientId = QStringLiteral(
            "12345|securemode=2,authType=register,random=567345,signmethod=hmacsha256|");
    ready.username = QStringLiteral("device&pk");
    ready.password =
            QStringLiteral("090F67AF110518200314C38779E795BDED5B67569FFE8C85012E64B593AC878C");
    const clouds::Scheme &scheme = *clouds::schemeById(u"aliyun-dynreg");
    const clouds::Inputs inputs{{{QStringLiteral("productSecret"), QStringLiteral("secret")}},
                                nowMs};
    const auto right = clouds::checkReady(scheme, inputs, ready);
    QVERIFY(right.has_value());
    QVERIFY(right->empty());
    // The client id is not signed here, although it is in the login that follows.
    ready.password = signedBy(Digest::Sha256, "secret",
                              "clientId12345deviceNamedeviceproductKeypkrandom567345");
    const auto wrong = clouds::checkReady(scheme, inputs, ready);
    QVERIFY(wrong.has_value());
    QCOMPARE(wrong->size(), std::size_t(1));
    QCOMPARE(wrong->front().why, Deviation::OtherTextSigned);
}

void TestCheck::withoutSecretTheRestIsLookedAt()
{
    Ready ready = right();
    ready.username = QStringLiteral("a1JszCpjS61&NT35E_06011");
    const auto findings = clouds::checkReady(*clouds::schemeById(u"aliyun"), {}, ready);
    QVERIFY(findings.has_value());
    QCOMPARE(findings->size(), std::size_t(1));
    QCOMPARE(findings->front().part, Part::Username);
}

void TestCheck::missingSecretIsAnInputError()
{
    const auto findings = clouds::checkReady(*clouds::schemeById(u"aliyun"), {}, right());
    QVERIFY(!findings.has_value());
    QCOMPARE(findings.error().field, QStringLiteral("deviceSecret"));
}

void TestCheck::everyDeviationHasWords()
{
    QSet<QString> codes;
    for (int i = 0; i <= int(Deviation::ClockOff); ++i) {
        const auto why = static_cast<Deviation>(i);
        QVERIFY(!codes.contains(clouds::codeOf(why)));
        codes.insert(clouds::codeOf(why));
        const QString sentence = clouds::describe(clouds::Finding{Part::Password, why, {}});
        QVERIFY(sentence.startsWith(QLatin1String("The password")));
        QVERIFY(sentence.endsWith(u'.'));
    }
    QVERIFY(!codes.contains(QString()));
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
