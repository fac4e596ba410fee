// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/client/iothread.h"
#include "app/cloudprofiles/registration.h"
#include "app/clouds/schemes.h"
#include "tests/support/registrationserver.h"

#include <QSignalSpy>
#include <QtTest>

using cloudprofiles::Registration;
using testsupport::RegistrationServer;
using Manner = RegistrationServer::Manner;

Q_DECLARE_METATYPE(testsupport::RegistrationServer::Manner)

// Against a scripted server that answers over TLS as the vendor's pages describe it.
class TestRegistration : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void deviceGetsItsSecret_data();
    void deviceGetsItsSecret();
    void deviceWithoutPreRegistrationGetsItsToken();
    void certificateLearnsItsName();
    void failuresSayWhy_data();
    void failuresSayWhy();
    void wrongSecretIsRefused();
    void unknownRootIsRefused();
    void cancelTellsNothing();

private:
    struct Outcome
    {
        std::optional<clouds::Login> login;
        QString problem;
    };
    Outcome registerAt(const RegistrationServer &server, const QString &cloud,
                       const QMap<QString, QString> &values,
                       std::chrono::milliseconds wait = client::OneAnswer::defaultWait);
    static QMap<QString, QString> device(const QString &type);

    testsupport::Certificates m_certificates;
    client::IoThread m_ioThread;
    QString m_caFile;
};

void TestRegistration::initTestCase()
{
    QVERIFY(m_certificates.make());
    m_caFile = m_certificates.certificate(QStringLiteral("ca"));
}

QMap<QString, QString> TestRegistration::device(const QString &type)
{
    return {{QStringLiteral("productKey"), QStringLiteral("a1JszCpjS61")},
            {QStringLiteral("deviceName"), QStringLiteral("NT35E_06011")},
            {QStringLiteral("productSecret"),
             QString::fromLatin1(RegistrationServer::productSecret)},
            {QStringLiteral("authType"), type}};
}

TestRegistration::Outcome TestRegistration::registerAt(const RegistrationServer &server,
                                                       const QString &cloud,
                                                       const QMap<QString, QString> &values,
                                                       std::chrono::milliseconds wait)
{
    const clouds::Scheme *scheme = clouds::schemeById(cloud);
    const clouds::Inputs inputs{values, QDateTime::currentMSecsSinceEpoch()};
    const auto made = clouds::derive(*scheme, inputs);
    if (!made)
        return {};
    Registration registration(m_ioThread, nullptr);
    Outcome outcome;
    bool isOver = false;
    connect(&registration, &Registration::succeeded, this, [&](const clouds::Login &login) {
        outcome.login = login;
        isOver = true;
    });
    connect(&registration, &Registration::failed, this,
            [&](const QString &cause, const QString &nextStep) {
                outcome.problem = cause + u' ' + nextStep;
                isOver = true;
            });
    Registration::Options options;
    options.host = QStringLiteral("127.0.0.1");
    options.port = server.port();
    options.tls.caFile = m_caFile;
    options.wait = wait;
    registration.start(*scheme, inputs, *made, options);
    [&] { QTRY_VERIFY_WITH_TIMEOUT(isOver, 30'000); }();
    return outcome;
}

void TestRegistration::deviceGetsItsSecret_data()
{
    QTest::addColumn<QString>("method");
    for (const char *method : {"hmacmd5", "hmacsha1", "hmacsha256"})
        QTest::newRow(method) << QString::fromLatin1(method);
}

void TestRegistration::deviceGetsItsSecret()
{
    QFETCH(QString, method);
    RegistrationServer server;
    QVERIFY(server.start(m_certificates));
    auto values = device(QStringLiteral("register"));
    values.insert(QStringLiteral("signmethod"), method);
    const Outcome outcome = registerAt(server, QStringLiteral("aliyun-dynreg"), values);
    QVERIFY2(outcome.login, qPrintable(outcome.problem));
    QVERIFY(server.wasSignatureRight());
    QTRY_VERIFY_WITH_TIMEOUT(server.wasDisconnectedProperly(), 30'000);
    QVERIFY(server.connectPacket()->clientId.contains("|securemode=2,authType=register,random="));
    // The login is that of one device one secret, and works out.
    QCOMPARE(QLatin1String(outcome.login->scheme->id), QLatin1String("aliyun"));
    QCOMPARE(outcome.login->inputs.values.value(QStringLiteral("deviceSecret")),
             QString::fromLatin1(RegistrationServer::deviceSecret));
    const auto login = clouds::derive(*outcome.login->scheme, outcome.login->inputs);
    QVERIFY(login.has_value());
    QCOMPARE(login->username, QStringLiteral("NT35E_06011&a1JszCpjS61"));
}

void TestRegistration::deviceWithoutPreRegistrationGetsItsToken()
{
    RegistrationServer server;
    QVERIFY(server.start(m_certificates));
    auto values = device(QStringLiteral("regnwl"));
    values.insert(QStringLiteral("instanceId"), QStringLiteral("iot-06z00abcdef"));
    const Outcome outcome = registerAt(server, QStringLiteral("aliyun-dynreg"), values);
    QVERIFY2(outcome.login, qPrintable(outcome.problem));
    QVERIFY(server.connectPacket()->clientId.contains("|securemode=-2,authType=regnwl,random="));
    QVERIFY(server.connectPacket()->clientId.endsWith(",instanceId=iot-06z00abcdef|"));
    const auto login = clouds::derive(*outcome.login->scheme, outcome.login->inputs);
    QVERIFY(login.has_value());
    QCOMPARE(login->clientId, QStringLiteral("cid-from-server|securemode=-2,authType=connwl|"));
    QCOMPARE(login->username, QStringLiteral("NT35E_06011&a1JszCpjS61"));
    QCOMPARE(login->password, QStringLiteral("token-from-server"));
    QCOMPARE(login->host, QStringLiteral("iot-06z00abcdef.mqtt.iothub.aliyuncs.com"));
}

void TestRegistration::certificateLearnsItsName()
{
    RegistrationServer server;
    QVERIFY(server.start(m_certificates));
    const Outcome outcome = registerAt(server, QStringLiteral("aliyun-x509"),
                                       {{QStringLiteral("clientId"), QStringLiteral("12345")}});
    QVERIFY2(outcome.login, qPrintable(outcome.problem));
    const auto login = clouds::derive(*outcome.login->scheme, outcome.login->inputs);
    QVERIFY(login.has_value());
    QCOMPARE(login->username, QStringLiteral("NT35E_06011&a1JszCpjS61"));
    QVERIFY(login->clientId.startsWith(QLatin1String("12345|securemode=2")));
}

void TestRegistration::failuresSayWhy_data()
{
    QTest::addColumn<Manner>("manner");
    QTest::addColumn<QString>("word");
    QTest::newRow("nothing pushed") << Manner::Silent << "registration is switched on";
    QTest::newRow("no JSON") << Manner::NotJson << "JSON";
    QTest::newRow("another device") << Manner::OtherDevice << "another device";
    QTest::newRow("no secret") << Manner::NoSecret << "deviceSecret";
    QTest::newRow("closed") << Manner::Closing << "closed";
}

void TestRegistration::failuresSayWhy()
{
    QFETCH(Manner, manner);
    QFETCH(QString, word);
    RegistrationServer server(manner);
    QVERIFY(server.start(m_certificates));
    const auto wait = manner == Manner::Silent ? std::chrono::milliseconds(50)
                                               : client::OneAnswer::defaultWait;
    const Outcome outcome = registerAt(server, QStringLiteral("aliyun-dynreg"),
                                       device(QStringLiteral("register")), wait);
    QVERIFY(!outcome.login);
    QVERIFY2(outcome.problem.contains(word, Qt::CaseInsensitive), qPrintable(outcome.problem));
}

void TestRegistration::wrongSecretIsRefused()
{
    RegistrationServer server;
    QVERIFY(server.start(m_certificates));
    auto values = device(QStringLiteral("register"));
    values.insert(QStringLiteral("productSecret"), QStringLiteral("wrong"));
    const Outcome outcome = registerAt(server, QStringLiteral("aliyun-dynreg"), values);
    QVERIFY(!outcome.login);
    QVERIFY(!server.wasSignatureRight());
    QVERIFY(!outcome.problem.trimmed().isEmpty());
}

void TestRegistration::unknownRootIsRefused()
{
    RegistrationServer server;
    QVERIFY(server.start(m_certificates));
    const QString right =
            std::exchange(m_caFile, m_certificates.certificate(QStringLiteral("other")));
    const Outcome outcome =
            registerAt(server, QStringLiteral("aliyun-dynreg"), device(QStringLiteral("register")));
    m_caFile = right;
    QVERIFY(!outcome.login);
    QVERIFY(!server.connectPacket()); // no secret went out
}

void TestRegistration::cancelTellsNothing()
{
    RegistrationServer server(Manner::Silent);
    QVERIFY(server.start(m_certificates));
    const clouds::Scheme &scheme = *clouds::schemeById(u"aliyun-dynreg");
    const clouds::Inputs inputs{device(QStringLiteral("register")), 1};
    const auto made = clouds::derive(scheme, inputs);
    QVERIFY(made.has_value());
    Registration registration(m_ioThread, nullptr);
    QSignalSpy connected(&registration, &Registration::connected);
    QSignalSpy failed(&registration, &Registration::failed);
    Registration::Options options;
    options.host = QStringLiteral("127.0.0.1");
    options.port = server.port();
    options.tls.caFile = m_caFile;
    registration.start(scheme, inputs, *made, options);
    QVERIFY(connected.wait(30'000));
    QVERIFY(registration.isRunning());
    registration.cancel();
    QVERIFY(!registration.isRunning());
    QCOMPARE(failed.count(), 0);
}

QTEST_GUILESS_MAIN(TestRegistration)
#include "tst_registration.moc"
