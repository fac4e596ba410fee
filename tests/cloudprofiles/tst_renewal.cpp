// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"
#include "app/cloudprofiles/renewal.h"
#include "app/clouds/schemes.h"
#include "tests/support/mosquitto.h"

#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using Values = QMap<QString, QString>;

class TestRenewal : public QObject
{
    Q_OBJECT

private slots:
    void profileRemembersItsOriginWithoutSecrets();
    void applicationProtocolGoesIntoTheProfile();
    void tokenIsMadeAnewForEachMoment();
    void handMadeProfileIsLeftAlone();
    void missingSecretLeavesWhatIsSaved();
    void signedAddressIsRenewed();
    void everyTryGetsFreshCredentials();
    void credentialsOfOpensslAreThoseThatLogIn_data();
    void credentialsOfOpensslAreThoseThatLogIn();

private:
    client::IoThread m_ioThread;
};

namespace {

constexpr qint64 nowMs = 1'700'000'000'000;

Values tencent()
{
    return {{QStringLiteral("productId"), QStringLiteral("LD8S5J1L07")},
            {QStringLiteral("deviceName"), QStringLiteral("test")},
            {QStringLiteral("deviceSecret"), QStringLiteral("acyv3QDJrRa0fW5UE58KnQ==")},
            {QStringLiteral("expiry"), QStringLiteral("hour")},
            {QStringLiteral("connId"), QStringLiteral("ABCDE")}};
}

struct Made
{
    profiles::Profile profile;
    profiles::Secrets secrets;
};

Made madeFrom(const char *cloud, const Values &inputs)
{
    const clouds::Scheme &scheme = *clouds::schemeById(QString::fromLatin1(cloud));
    const auto credentials = clouds::derive(scheme, {inputs, nowMs});
    if (!credentials)
        qFatal("The inputs of the test are wrong.");
    return {cloudprofiles::profileFrom(scheme, *credentials, inputs),
            cloudprofiles::secretsFrom(scheme, *credentials, inputs)};
}

// hex(HMAC) by openssl and not by our own code.
QByteArray opensslHmac(const QByteArray &digest, const QByteArray &key, const QByteArray &text)
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("dgst"), QLatin1Char('-') + QString::fromLatin1(digest),
                   QStringLiteral("-mac"), QStringLiteral("HMAC"), QStringLiteral("-macopt"),
                   QStringLiteral("hexkey:") + QString::fromLatin1(key.toHex())});
    openssl.write(text);
    openssl.closeWriteChannel();
    if (!openssl.waitForFinished(30'000))
        return {};
    return openssl.readAllStandardOutput().trimmed().split(' ').last();
}

} // namespace

void TestRenewal::profileRemembersItsOriginWithoutSecrets()
{
    const Made made = madeFrom("tencent", tencent());
    QCOMPARE(made.profile.origin.scheme, QStringLiteral("tencent"));
    QCOMPARE(made.profile.origin.inputs.value(QStringLiteral("expiry")), QStringLiteral("hour"));
    QVERIFY(!made.profile.origin.inputs.contains(QStringLiteral("deviceSecret")));
    QVERIFY(made.secrets.originSecrets.contains("acyv3QDJrRa0fW5UE58KnQ=="));
    QCOMPARE(made.profile.name, QStringLiteral("test"));
    QCOMPARE(made.profile.version, mqtt::ProtocolVersion::V311);
}

void TestRenewal::applicationProtocolGoesIntoTheProfile()
{
    Values aws{{QStringLiteral("host"), QStringLiteral("a-ats.iot.us-east-1.amazonaws.com")},
               {QStringLiteral("clientId"), QStringLiteral("thing1")},
               {QStringLiteral("mqttPort"), QStringLiteral("443")}};
    const Made made = madeFrom("aws-x509", aws);
    QCOMPARE(made.profile.endpoint.tls.alpn, QStringList(QStringLiteral("x-amzn-mqtt-ca")));
    QCOMPARE(made.profile.endpoint.port, quint16(443));
    aws.insert(QStringLiteral("mqttPort"), QStringLiteral("8883"));
    QVERIFY(madeFrom("aws-x509", aws).profile.endpoint.tls.alpn.isEmpty());
}

void TestRenewal::tokenIsMadeAnewForEachMoment()
{
    const Made made = madeFrom("tencent", tencent());
    const auto now = cloudprofiles::renewed(made.profile, made.secrets, nowMs);
    const auto later = cloudprofiles::renewed(made.profile, made.secrets, nowMs + 7'200'000);
    QVERIFY(now && later);
    QCOMPARE(now->password.toUtf8(), made.secrets.password);
    QVERIFY(now->password != later->password);
    QCOMPARE(now->expiresAt, qint64(1'700'003'600));
    QCOMPARE(later->expiresAt, qint64(1'700'010'800));
}

void TestRenewal::handMadeProfileIsLeftAlone()
{
    QVERIFY(!cloudprofiles::renewed({}, {}, nowMs));
    QVERIFY(!cloudprofiles::renewalOf({}, {}));
    profiles::Profile unknown;
    unknown.origin.scheme = QStringLiteral("a cloud of another version");
    QVERIFY(!cloudprofiles::renewalOf(unknown, {}));
}

void TestRenewal::missingSecretLeavesWhatIsSaved()
{
    const Made made = madeFrom("tencent", tencent());
    QVERIFY(!cloudprofiles::renewalOf(made.profile, {}));
}

void TestRenewal::signedAddressIsRenewed()
{
    const Made made =
            madeFrom("aws-sigv4",
                     {{QStringLiteral("host"), QStringLiteral("a-ats.iot.us-east-1.amazonaws.com")},
                      {QStringLiteral("accessKeyId"), QStringLiteral("AKID")},
                      {QStringLiteral("secretAccessKey"), QStringLiteral("secret")}});
    client::ConnectionOptions options;
    options.endpoint = profiles::endpoint(made.profile, made.secrets);
    QVERIFY(options.endpoint.path.contains(QLatin1String("X-Amz-Date=20231114T221320Z")));
    const auto renew = cloudprofiles::renewalOf(made.profile, made.secrets);
    QVERIFY(bool(renew));
    renew(options);
    QVERIFY(options.endpoint.path.startsWith(QLatin1String("/mqtt?X-Amz-Algorithm=")));
    QVERIFY(!options.endpoint.path.contains(QLatin1String("20231114T221320Z")));
    QCOMPARE(options.endpoint.host, QStringLiteral("a-ats.iot.us-east-1.amazonaws.com"));
}

// Also the tries after a lost link: the token of an hour ago would be refused then.
void TestRenewal::everyTryGetsFreshCredentials()
{
    testsupport::Mosquitto broker;
    QVERIFY(broker.start());
    int tries = 0;
    client::ConnectionOptions options;
    options.endpoint.host = QStringLiteral("127.0.0.1");
    options.endpoint.port = broker.port();
    options.connect.version = mqtt::ProtocolVersion::V311;
    options.reconnect.first = std::chrono::milliseconds(10);
    std::atomic<int> count = 0;
    options.renew = [&count](client::ConnectionOptions &now) {
        now.connect.clientId = "try-" + QByteArray::number(++count);
    };
    client::MqttClient client(m_ioThread, nullptr, nullptr);
    connect(&client, &client::MqttClient::connected, this, [&tries] { ++tries; });
    client.connectToHost(options);
    QTRY_COMPARE_WITH_TIMEOUT(tries, 1, 30'000);
    client.dropLink();
    QTRY_COMPARE_WITH_TIMEOUT(tries, 2, 30'000);
    QCOMPARE(count.load(), 2);
}

void TestRenewal::credentialsOfOpensslAreThoseThatLogIn_data()
{
    QTest::addColumn<QString>("cloud");
    QTest::addColumn<Values>("inputs");
    QTest::addColumn<QByteArray>("digest");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("behind");
    QTest::addColumn<bool>("isUpper");
    Values aliyun{{QStringLiteral("productKey"), QStringLiteral("pk")},
                  {QStringLiteral("deviceName"), QStringLiteral("device")},
                  {QStringLiteral("deviceSecret"), QStringLiteral("secret")},
                  {QStringLiteral("clientId"), QStringLiteral("12345")},
                  {QStringLiteral("timestamp"), QStringLiteral("789")}};
    for (const char *method : {"md5", "sha1", "sha256"}) {
        aliyun.insert(QStringLiteral("signmethod"), QLatin1String("hmac") + QLatin1String(method));
        QTest::newRow(qPrintable(QStringLiteral("Aliyun, ") + QLatin1String(method)))
                << "aliyun" << aliyun << QByteArray(method) << QByteArray("secret")
                << QByteArray("clientId12345deviceNamedeviceproductKeypktimestamp789")
                << QByteArray() << true;
    }
    Values tokens = tencent();
    tokens.insert(QStringLiteral("expiry"), QStringLiteral("32472115200"));
    QTest::newRow("Tencent") << "tencent" << tokens << QByteArray("sha256")
                             << QByteArray::fromBase64("acyv3QDJrRa0fW5UE58KnQ==")
                             << QByteArray("LD8S5J1L07test;12010126;ABCDE;32472115200")
                             << QByteArray(";hmacsha256") << false;
    QTest::newRow("Huawei") << "huawei"
                            << Values{{QStringLiteral("deviceId"), QStringLiteral("62_8")},
                                      {QStringLiteral("secret"), QStringLiteral("123456789")},
                                      {QStringLiteral("timestamp"), QStringLiteral("2023111422")}}
                            << QByteArray("sha256") << QByteArray("2023111422")
                            << QByteArray("123456789") << QByteArray() << false;
}

void TestRenewal::credentialsOfOpensslAreThoseThatLogIn()
{
    QFETCH(QString, cloud);
    QFETCH(Values, inputs);
    QFETCH(QByteArray, digest);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, behind);
    QFETCH(bool, isUpper);
    QByteArray password = opensslHmac(digest, key, text);
    QVERIFY(!password.isEmpty());
    if (isUpper)
        password = password.toUpper();
    password += behind;
    const Made made = madeFrom(qPrintable(cloud), inputs);

    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("passwords"));
    QCOMPARE(QProcess::execute(QStringLiteral("mosquitto_passwd"),
                               {QStringLiteral("-b"), QStringLiteral("-c"), file,
                                *made.profile.username, QString::fromLatin1(password)}),
             0);
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadOther);
    testsupport::Mosquitto broker;
    QVERIFY(broker.start("allow_anonymous false\npassword_file " + file.toUtf8() + '\n'));

    const auto connects = [&](const profiles::Secrets &secrets) {
        client::ConnectionOptions options;
        options.endpoint.host = QStringLiteral("127.0.0.1");
        options.endpoint.port = broker.port();
        options.connect = profiles::connectPacket(made.profile, secrets);
        options.reconnect.enabled = false;
        client::MqttClient client(m_ioThread, nullptr, nullptr);
        QSignalSpy connected(&client, &client::MqttClient::connected);
        QSignalSpy failed(&client, &client::MqttClient::failed);
        client.connectToHost(options);
        [&] { QTRY_VERIFY_WITH_TIMEOUT(connected.count() + failed.count() > 0, 30'000); }();
        return connected.count() == 1;
    };
    QVERIFY(connects(made.secrets));
    profiles::Secrets wrong = made.secrets;
    wrong.password[0] = wrong.password[0] == '0' ? '1' : '0';
    QVERIFY(!connects(wrong));
}

QTEST_GUILESS_MAIN(TestRenewal)
#include "tst_renewal.moc"
