// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/check.h"
#include "app/clouds/schemes.h"
#include "app/clouds/signing.h"
#include "app/clouds/wording.h"

#include <QtTest>

using clouds::Deviation;
using clouds::Part;
using clouds::Ready;

namespace {

constexpr char secret[] = "390358fc595040aa73221e8393aba86c";

clouds::Inputs secretOnly()
{
    return {{{QStringLiteral("deviceSecret"), QString::fromLatin1(secret)}}, 0};
}

// What a device with a right program sends.
Ready right()
{
    return {.host = QStringLiteral("a1JszCpjS61.iot-as-mqtt.cn-shanghai.aliyuncs.com"),
            .clientId = QStringLiteral(
                    "a1JszCpjS61.NT35E_06011|securemode=3,signmethod=hmacsha1,timestamp=120|"),
            .username = QStringLiteral("NT35E_06011&a1JszCpjS61"),
            .password = QStringLiteral("A1A896CB13674925FF3EE1A82C09845A1D2BBC2C")};
}

QString signedBy(clouds::Digest digest, const QByteArray &key, const char *content)
{
    return QString::fromLatin1(clouds::lowerHex(clouds::hmac(digest, key, content)));
}

} // namespace

class TestCheck : public QObject
{
    Q_OBJECT

private slots:
    void rightCredentialsHaveNoFinding();
    void usualMistakesAreNamed_data();
    void usualMistakesAreNamed();
    void partsAreHeldAgainstTheInputs_data();
    void partsAreHeldAgainstTheInputs();
    void missingSecretIsAnInputError();
};

void TestCheck::rightCredentialsHaveNoFinding()
{
    Ready ready = right();
    ready.password = ready.password.toLower(); // the platform takes both cases
    const auto findings = clouds::checkReady(*clouds::schemeById(u"aliyun"), secretOnly(), ready);
    QVERIFY(findings.has_value());
    QVERIFY(findings->empty());
}

void TestCheck::usualMistakesAreNamed_data()
{
    QTest::addColumn<Part>("part");
    QTest::addColumn<QString>("value");
    QTest::addColumn<Deviation>("why");
    constexpr char content[] = "clientIda1JszCpjS61.NT35E_06011deviceNameNT35E_06011"
                               "productKeya1JszCpjS61timestamp120";
    using clouds::Digest;
    QTest::newRow("signed with MD5")
            << Part::Password << signedBy(Digest::Md5, secret, content) << Deviation::OtherMethod;
    QTest::newRow("timestamp not signed")
            << Part::Password
            << signedBy(Digest::Sha1, secret,
                        "clientIda1JszCpjS61.NT35E_06011deviceNameNT35E_06011"
                        "productKeya1JszCpjS61")
            << Deviation::TimestampLeftOut;
    QTest::newRow("bars signed")
            << Part::Password
            << signedBy(Digest::Sha1, secret,
                        "clientIda1JszCpjS61.NT35E_06011|securemode=3,signmethod=hmacsha1,"
                        "timestamp=120|deviceNameNT35E_06011productKeya1JszCpjS61timestamp120")
            << Deviation::WholeIdSigned;
    QTest::newRow("secret taken for bytes")
            << Part::Password << signedBy(Digest::Sha1, QByteArray::fromHex(secret), content)
            << Deviation::SecretDecoded;
    QTest::newRow("password cut") << Part::Password << QStringLiteral("A1A896CB")
                                  << Deviation::WrongLength;
    QTest::newRow("another secret")
            << Part::Password << signedBy(Digest::Sha1, "another", content) << Deviation::Differs;
    QTest::newRow("other host") << Part::Host << QStringLiteral("example.com")
                                << Deviation::Differs;
}

void TestCheck::usualMistakesAreNamed()
{
    QFETCH(Part, part);
    QFETCH(QString, value);
    QFETCH(Deviation, why);
    Ready ready = right();
    (part == Part::Password ? ready.password : ready.host) = value;
    const auto findings = clouds::checkReady(*clouds::schemeById(u"aliyun"), secretOnly(), ready);
    QVERIFY(findings.has_value());
    QCOMPARE(findings->size(), std::size_t(1));
    QCOMPARE(findings->front().part, part);
    QCOMPARE(findings->front().why, why);
    QVERIFY(!clouds::describe(findings->front()).isEmpty());
}

void TestCheck::partsAreHeldAgainstTheInputs_data()
{
    QTest::addColumn<QString>("clientId");
    QTest::addColumn<QString>("username");
    QTest::addColumn<Part>("part");
    QTest::addColumn<Deviation>("why");
    QTest::newRow("halves exchanged")
            << right().clientId << QStringLiteral("a1JszCpjS61&NT35E_06011") << Part::Username
            << Deviation::Exchanged;
    QTest::newRow("other device") << right().clientId << QStringLiteral("other&a1JszCpjS61")
                                  << Part::Username << Deviation::Differs;
    QTest::newRow("no bars") << QStringLiteral("a1JszCpjS61.NT35E_06011") << right().username
                             << Part::ClientId << Deviation::BarsMissing;
}

void TestCheck::partsAreHeldAgainstTheInputs()
{
    QFETCH(QString, clientId);
    QFETCH(QString, username);
    clouds::Inputs inputs = secretOnly();
    inputs.values.insert(QStringLiteral("productKey"), QStringLiteral("a1JszCpjS61"));
    inputs.values.insert(QStringLiteral("deviceName"), QStringLiteral("NT35E_06011"));
    const Ready ready{.host = {}, .clientId = clientId, .username = username, .password = {}};
    const auto findings = clouds::checkReady(*clouds::schemeById(u"aliyun"), inputs, ready);
    QVERIFY(findings.has_value());
    QCOMPARE(findings->size(), std::size_t(1));
    QTEST(findings->front().part, "part");
    QTEST(findings->front().why, "why");
}

void TestCheck::missingSecretIsAnInputError()
{
    const auto findings = clouds::checkReady(*clouds::schemeById(u"aliyun"), {}, right());
    QVERIFY(!findings.has_value());
    QCOMPARE(findings.error().field, QStringLiteral("deviceSecret"));
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
