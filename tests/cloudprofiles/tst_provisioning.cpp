// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Azure's provisioning, against a real broker behind TLS on which a scripted
// service answers as Microsoft's pages describe it.
#include "app/client/iothread.h"
#include "app/cloudprofiles/registration.h"
#include "app/clouds/schemes.h"
#include "tests/support/certificates.h"
#include "tests/support/mosquitto.h"

#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

using cloudprofiles::Registration;

namespace {

constexpr int patience = 30'000;

// Answers the first question with 202, so that it must be asked again, and
// later ones as told.
class Service : public QObject, private mqtt::MessageSink
{
public:
    enum class Manner : quint8 { Assigns, Fails, Refuses, Mumbles };

    explicit Service(Manner manner) : m_manner(manner), m_client(m_io, nullptr, this) {}

    bool start(const net::EndpointOptions &endpoint)
    {
        client::ConnectionOptions options;
        options.endpoint = endpoint;
        options.connect.clientId = "service";
        options.connect.version = mqtt::ProtocolVersion::V311;
        QSignalSpy subscribed(&m_client, &client::MqttClient::subscribed);
        mqtt::Subscribe subscribe;
        subscribe.subscriptions = {{"$dps/registrations/PUT/#", mqtt::QoS::AtLeastOnce},
                                   {"$dps/registrations/GET/#", mqtt::QoS::AtLeastOnce}};
        m_client.connectToHost(options);
        m_client.subscribe(subscribe);
        return QTest::qWaitFor([&] { return !subscribed.isEmpty(); }, patience);
    }
    QStringList asked() const { return m_asked; }

private:
    void message(base::Direction direction, const base::Stamp &,
                 const mqtt::PublishView &publish) override
    {
        if (direction != base::Direction::In)
            return;
        const QString topic = QString::fromUtf8(publish.topic);
        const QByteArray payload = publish.payload.toByteArray();
        QMetaObject::invokeMethod(
                this, [this, topic, payload] { answer(topic, payload); }, Qt::QueuedConnection);
    }

    void answer(const QString &topic, const QByteArray &payload)
    {
        m_asked.append(topic + QLatin1Char(' ') + QString::fromUtf8(payload));
        static const QRegularExpression form(QStringLiteral("rid=(\\d+)"));
        const QByteArray rid = form.match(topic).captured(1).toLatin1();
        if (m_manner == Manner::Refuses)
            return say("401", rid, R"({"errorCode":401002,"message":"Unauthorized"})");
        if (m_manner == Manner::Mumbles)
            return say("200", rid, "what?");
        if (topic.contains(QLatin1String("/PUT/")))
            return say("202", rid + "&retry-after=1",
                       R"({"operationId":"4.op","status":"assigning"})");
        if (m_asked.size() == 2)
            return say("202", rid + "&retry-after=1",
                       R"({"operationId":"4.op","status":"assigning","registrationState":{}})");
        say("200", rid,
            m_manner == Manner::Assigns
                    ? R"({"operationId":"4.op","status":"assigned","registrationState":
                        {"assignedHub":"contoso.azure-devices.net","deviceId":"sn-007"}})"
                    : R"({"operationId":"4.op","status":"failed","registrationState":
                        {"errorCode":400207,"errorMessage":"Custom allocation failed."}})");
    }

    void say(const QByteArray &status, const QByteArray &rid, const QByteArray &payload)
    {
        mqtt::Publish publish;
        publish.topic = "$dps/registrations/res/" + status + "/?$rid=" + rid;
        publish.payload = payload;
        publish.qos = mqtt::QoS::AtLeastOnce;
        m_client.publish(publish);
    }

    Manner m_manner;
    QStringList m_asked;
    client::IoThread m_io;
    client::MqttClient m_client;
};

} // namespace

class TestProvisioning : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_certificates.make());
        QVERIFY(m_broker.start(m_certificates.mosquittoConfiguration()));
    }
    void deviceLearnsItsHub();
    void groupKeyBecomesTheDevicesOwn();
    void refusalsAreTold_data();
    void refusalsAreTold();
    void silenceIsTold();

private:
    net::EndpointOptions endpoint() const
    {
        net::EndpointOptions endpoint;
        endpoint.kind = net::TransportKind::Tls;
        endpoint.host = QStringLiteral("127.0.0.1");
        endpoint.port = m_broker.port();
        endpoint.tls.caFile = m_certificates.certificate(QStringLiteral("ca"));
        return endpoint;
    }
    void start(Registration &registration, const QMap<QString, QString> &values,
               std::chrono::milliseconds wait = std::chrono::milliseconds(patience)) const
    {
        const clouds::Scheme *scheme = clouds::schemeById(u"azure-dps");
        const clouds::Inputs inputs{values, 1'700'000'000'000};
        const clouds::Derivation made = clouds::derive(*scheme, inputs);
        QVERIFY(made);
        registration.start(*scheme, inputs, *made,
                           {endpoint().host, endpoint().port, endpoint().tls, wait});
    }
    static QMap<QString, QString> device()
    {
        return {{QStringLiteral("idScope"), QStringLiteral("0ne00ABCDEF")},
                {QStringLiteral("registrationId"), QStringLiteral("sn-007")},
                {QStringLiteral("deviceKey"), QStringLiteral("cGFzc3dvcmQ=")}};
    }

    testsupport::Certificates m_certificates;
    testsupport::Mosquitto m_broker;
    client::IoThread m_io;
};

void TestProvisioning::deviceLearnsItsHub()
{
    Service service(Service::Manner::Assigns);
    QVERIFY(service.start(endpoint()));
    Registration registration(m_io, nullptr);
    QSignalSpy succeeded(&registration, &Registration::succeeded);
    QSignalSpy failed(&registration, &Registration::failed);
    start(registration, device());
    QTRY_VERIFY_WITH_TIMEOUT(succeeded.size() + failed.size() == 1, patience);
    QVERIFY2(failed.isEmpty(), qPrintable(failed.value(0).value(0).toString()));
    const auto login = succeeded.first().first().value<clouds::Login>();
    QCOMPARE(QByteArray(login.scheme->id), QByteArray("azure-sas"));
    QCOMPARE(login.inputs.values.value(QStringLiteral("hub")),
             QStringLiteral("contoso.azure-devices.net"));
    const clouds::Derivation made = clouds::derive(*login.scheme, login.inputs);
    QVERIFY(made);
    QCOMPARE(made->clientId, QStringLiteral("sn-007"));
    QVERIFY(made->password.startsWith(QLatin1String("SharedAccessSignature sr=contoso")));
    QCOMPARE(service.asked(),
             (QStringList{QStringLiteral("$dps/registrations/PUT/iotdps-register/?$rid=1 "
                                         "{\"registrationId\":\"sn-007\"}"),
                          QStringLiteral("$dps/registrations/GET/iotdps-get-operationstatus/"
                                         "?$rid=2&operationId=4.op "),
                          QStringLiteral("$dps/registrations/GET/iotdps-get-operationstatus/"
                                         "?$rid=3&operationId=4.op ")}));
    QVERIFY(!registration.isRunning());
}

// The key of Microsoft's own example.
void TestProvisioning::groupKeyBecomesTheDevicesOwn()
{
    const QString topic = QStringLiteral("$dps/registrations/res/200/?$rid=1");
    const clouds::Inputs inputs{
            {{QStringLiteral("keyKind"), QStringLiteral("group")},
             {QStringLiteral("registrationId"),
              QStringLiteral("sn-007-888-abc-mac-a1-b2-c3-d4-e5-f6")},
             {QStringLiteral("groupKey"), QStringLiteral("8isrFI1sGsIlvvFSSFRiMfCNzv21fjbE/+ah/"
                                                         "lSh3lF8e2YG1Te7w1KpZhJFFXJrqYKi"
                                                         "9yegxkqIChbqOS9Egw==")}},
            0};
    const auto step = clouds::nextStep(
            inputs, topic,
            R"({"status":"assigned","registrationState":{"assignedHub":"h","deviceId":"d"}})", 1);
    QCOMPARE(std::get<clouds::Login>(step).inputs.values.value(QStringLiteral("deviceKey")),
             QStringLiteral("Jsm0lyGpjaVYVP2g3FnmnmG9dI/9qU24wNoykUmermc="));
}

void TestProvisioning::refusalsAreTold_data()
{
    QTest::addColumn<int>("manner");
    QTest::addColumn<QString>("told");
    QTest::newRow("wrong key") << int(Service::Manner::Refuses) << QStringLiteral("Unauthorized");
    QTest::newRow("no hub for it")
            << int(Service::Manner::Fails) << QStringLiteral("Custom allocation failed");
    QTest::newRow("no JSON") << int(Service::Manner::Mumbles) << QStringLiteral("200");
}

void TestProvisioning::refusalsAreTold()
{
    QFETCH(const int, manner);
    QFETCH(const QString, told);
    Service service(static_cast<Service::Manner>(manner));
    QVERIFY(service.start(endpoint()));
    Registration registration(m_io, nullptr);
    QSignalSpy failed(&registration, &Registration::failed);
    start(registration, device());
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    const QString cause = failed.first().first().toString();
    QVERIFY2(cause.contains(told), qPrintable(cause));
    QVERIFY(!failed.first().last().toString().isEmpty());
}

void TestProvisioning::silenceIsTold()
{
    Registration registration(m_io, nullptr);
    QSignalSpy failed(&registration, &Registration::failed);
    start(registration, device(), std::chrono::seconds(1));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, patience);
    QVERIFY(failed.first().first().toString().contains(QStringLiteral("gave no answer")));
}

QTEST_GUILESS_MAIN(TestProvisioning)
#include "tst_provisioning.moc"
