// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/credentials/cloudtopicspanel.h"

#include "app/client/iothread.h"
#include "app/inspector/capture.h"
#include "app/storage/settings.h"
#include "tests/support/mosquitto.h"
#include "ui/presentation/framepulse.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/requestmodel.h"
#include "ui/widgets/noticebar.h"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTreeView>
#include <QtTest>

using client::ClientState;
using presentation::LiveConnection;

namespace {

profiles::Profile deviceAt(quint16 port)
{
    profiles::Profile profile;
    profile.id = QStringLiteral("test");
    profile.name = QStringLiteral("NT35E_06011");
    profile.endpoint.host = QStringLiteral("127.0.0.1");
    profile.endpoint.port = port;
    profile.version = mqtt::ProtocolVersion::V311;
    profile.clientId = QStringLiteral("device");
    profile.keepAlive = 20;
    profile.origin = {QStringLiteral("aliyun"),
                      {{QStringLiteral("productKey"), QStringLiteral("a1JszCpjS61")},
                       {QStringLiteral("deviceName"), QStringLiteral("NT35E_06011")}}};
    return profile;
}

const QByteArray post = "/sys/a1JszCpjS61/NT35E_06011/thing/event/property/post";

} // namespace

class TestCloudTopicsPanel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void topicsCarryTheDevicesNames();
    void oneClickSubscribes();
    void examplesGoToThePublishPane();
    void searchFindsTopics();
    void repliesArePairedOverARealBroker();
    void questionsOfTheCloudGetADraftedAnswer();
    void limitsAreToldForTheConnection();
    void modelAddsTemplates();
    void badModelIsRefusedInPlace();
    void connectionWithoutACloudSaysSo();
    void anotherLanguageKeepsTheTopics();

private:
    template<class T>
    T *child(const char *name) const
    {
        return m_panel->findChild<T *>(QString::fromLatin1(name));
    }
    bool choose(const QString &title) const;
    void publishAsCloud(const QByteArray &topic, const QByteArray &payload);

    testsupport::Mosquitto m_broker;
    QTemporaryDir m_folder;
    client::IoThread m_ioThread;
    inspector::Capture m_capture;
    presentation::FramePulse m_pulse;
    std::unique_ptr<storage::Settings> m_settings;
    std::unique_ptr<LiveConnection> m_connection;
    std::unique_ptr<client::MqttClient> m_cloud;
    std::unique_ptr<ui::CloudTopicsPanel> m_panel;
};

void TestCloudTopicsPanel::initTestCase()
{
    QVERIFY(m_broker.start());
}

void TestCloudTopicsPanel::init()
{
    m_settings = std::make_unique<storage::Settings>(storage::Paths(m_folder.path()));
    m_connection = std::make_unique<LiveConnection>(m_ioThread, m_capture, m_pulse,
                                                    deviceAt(m_broker.port()));
    m_panel = std::make_unique<ui::CloudTopicsPanel>(*m_settings);
    m_panel->resize(420, 700);
    m_panel->show();
    m_panel->setConnection(m_connection.get());
}

void TestCloudTopicsPanel::cleanup()
{
    m_panel.reset();
    m_cloud.reset();
    m_connection.reset();
    m_settings.reset();
}

bool TestCloudTopicsPanel::choose(const QString &title) const
{
    auto *tree = child<QTreeView>("cloudTopics");
    const QModelIndexList found =
            tree->model()->match(tree->model()->index(0, 0), Qt::DisplayRole, title, 1,
                                 Qt::MatchRecursive | Qt::MatchContains);
    if (found.isEmpty())
        return false;
    tree->setCurrentIndex(found.first());
    return true;
}

void TestCloudTopicsPanel::publishAsCloud(const QByteArray &topic, const QByteArray &payload)
{
    if (!m_cloud) {
        m_cloud = std::make_unique<client::MqttClient>(m_ioThread, nullptr, nullptr);
        client::ConnectionOptions options;
        options.endpoint.host = QStringLiteral("127.0.0.1");
        options.endpoint.port = m_broker.port();
        options.connect.clientId = "cloud";
        m_cloud->connectToHost(options);
        QTRY_COMPARE_WITH_TIMEOUT(m_cloud->state(), ClientState::Connected, 30'000);
    }
    mqtt::Publish publish;
    publish.topic = topic;
    publish.payload = payload;
    m_cloud->publish(publish);
}

void TestCloudTopicsPanel::topicsCarryTheDevicesNames()
{
    QVERIFY(m_panel->hasTopics());
    QCOMPARE(child<QLabel>("cloudName")->text(), QStringLiteral("Aliyun IoT Platform"));
    QVERIFY(choose(QStringLiteral("Report properties")));
    auto *tree = child<QTreeView>("cloudTopics");
    QCOMPARE(tree->currentIndex().siblingAtColumn(1).data().toString(), QString::fromUtf8(post));
    const QString example = child<QPlainTextEdit>("example")->toPlainText();
    QVERIFY(QJsonDocument::fromJson(example.toUtf8()).isObject());
    const QAbstractItemModelTester tester(tree->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestCloudTopicsPanel::oneClickSubscribes()
{
    QVERIFY(choose(QStringLiteral("Set properties")));
    child<QPushButton>("subscribeTopic")->click();
    QVERIFY(m_connection->subscriptions().find(
            "/sys/a1JszCpjS61/NT35E_06011/thing/service/property/set"));
    // What the device publishes is subscribed to by its reply.
    QVERIFY(choose(QStringLiteral("Report an event")));
    child<QPushButton>("subscribeTopic")->click();
    QVERIFY(m_connection->subscriptions().find(
            "/sys/a1JszCpjS61/NT35E_06011/thing/event/alarm/post_reply"));
    QVERIFY(choose(QStringLiteral("Question to be answered at once")));
    child<QPushButton>("subscribeTopic")->click();
    QVERIFY(m_connection->subscriptions().find("/sys/a1JszCpjS61/NT35E_06011/rrpc/request/+"));
}

void TestCloudTopicsPanel::examplesGoToThePublishPane()
{
    QSignalSpy drafts(m_panel.get(), &ui::CloudTopicsPanel::publishDraftRequested);
    QVERIFY(choose(QStringLiteral("Report properties")));
    child<QPushButton>("draftTopic")->click();
    child<QPushButton>("draftTopic")->click();
    QCOMPARE(drafts.count(), 2);
    QCOMPARE(drafts.first().first().toString(), QString::fromUtf8(post));
    const auto idOf = [](const QList<QVariant> &draft) {
        return QJsonDocument::fromJson(draft.at(2).toString().toUtf8())[u"id"].toString();
    };
    QVERIFY(!idOf(drafts.first()).isEmpty());
    QVERIFY(idOf(drafts.first()) != idOf(drafts.last())); // each request has its own
    QVERIFY(choose(QStringLiteral("Set properties")));
    QVERIFY(!child<QPushButton>("draftTopic")->isEnabled());
}

void TestCloudTopicsPanel::searchFindsTopics()
{
    auto *tree = child<QTreeView>("cloudTopics");
    auto *search = m_panel->findChild<QLineEdit *>();
    QTest::keyClicks(search, QStringLiteral("combine/login"));
    QCOMPARE(tree->model()->rowCount(), 1);
    QCOMPARE(tree->model()->rowCount(tree->model()->index(0, 0)), 1);
    search->clear();
    QVERIFY(tree->model()->rowCount() > 3);
}

void TestCloudTopicsPanel::repliesArePairedOverARealBroker()
{
    m_connection->connectToHost();
    QTRY_COMPARE_WITH_TIMEOUT(m_connection->state(), ClientState::Connected, 30'000);
    QVERIFY(choose(QStringLiteral("Report properties")));
    child<QPushButton>("subscribeTopic")->click();
    QTRY_COMPARE_WITH_TIMEOUT(m_connection->subscriptions().find(post + "_reply")->state,
                              presentation::SubscriptionState::Granted, 30'000);
    mqtt::Publish publish;
    publish.topic = post;
    publish.payload = R"({"id":"17","version":"1.0","params":{"Temp":21.5}})";
    m_connection->publish(publish);
    auto *model = child<QTableView>("requests")->model();
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 1, 30'000);
    QCOMPARE(model->index(0, presentation::RequestModel::Id).data().toString(),
             QStringLiteral("17"));
    publishAsCloud(post + "_reply", R"({"id":"17","code":6106,"data":{}})");
    const auto answer = [model] {
        return model->index(0, presentation::RequestModel::State).data().toString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(answer().contains(QLatin1String("6106")), 30'000);
    QVERIFY(answer().contains(QLatin1String("too many properties")));
    QVERIFY(model->index(0, presentation::RequestModel::Duration)
                    .data()
                    .toString()
                    .endsWith(QLatin1String("ms")));
    const QAbstractItemModelTester tester(model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
}

void TestCloudTopicsPanel::questionsOfTheCloudGetADraftedAnswer()
{
    m_connection->connectToHost();
    QTRY_COMPARE_WITH_TIMEOUT(m_connection->state(), ClientState::Connected, 30'000);
    QVERIFY(choose(QStringLiteral("Set properties")));
    child<QPushButton>("subscribeTopic")->click();
    const QByteArray set = "/sys/a1JszCpjS61/NT35E_06011/thing/service/property/set";
    QTRY_COMPARE_WITH_TIMEOUT(m_connection->subscriptions().find(set)->state,
                              presentation::SubscriptionState::Granted, 30'000);
    publishAsCloud(set, R"({"id":"99","params":{"Switch":1}})");
    auto *table = child<QTableView>("requests");
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 30'000);
    table->setCurrentIndex(table->model()->index(0, 0));
    QSignalSpy drafts(m_panel.get(), &ui::CloudTopicsPanel::publishDraftRequested);
    child<QPushButton>("answerRequest")->click();
    QCOMPARE(drafts.count(), 1);
    QCOMPARE(drafts.first().first().toString(), QString::fromUtf8(set + "_reply"));
    QVERIFY(drafts.first().at(2).toString().contains(QLatin1String(R"("id":"99")")));
}

void TestCloudTopicsPanel::limitsAreToldForTheConnection()
{
    QVERIFY(child<QLabel>("limits")->isVisible());
    QVERIFY(child<QLabel>("limits")->text().contains(QLatin1String("keep-alive below 30 s")));
    profiles::Profile profile = m_connection->profile();
    profile.keepAlive = 300;
    m_connection->setProfile(profile);
    QVERIFY(!child<QLabel>("limits")->isVisible());
}

void TestCloudTopicsPanel::modelAddsTemplates()
{
    const QString path = m_folder.filePath(QStringLiteral("model.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"profile":{"productKey":"a1JszCpjS61"},"properties":[{"identifier":"Humidity",
        "name":"Humidity","accessMode":"r","dataType":{"type":"int","specs":{"min":"0","max":"100"}}}]})");
    file.close();
    QVERIFY(m_panel->loadModel(path));
    QVERIFY(choose(QStringLiteral("Report Humidity")));
    QVERIFY(child<QPlainTextEdit>("example")->toPlainText().contains(
            QLatin1String(R"("Humidity":50)")));
    QVERIFY(choose(QStringLiteral("Report properties"))); // the others are still there
}

void TestCloudTopicsPanel::badModelIsRefusedInPlace()
{
    const QString path = m_folder.filePath(QStringLiteral("bad.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"a\":1}");
    file.close();
    QVERIFY(!m_panel->loadModel(path));
    const auto *notice = m_panel->findChild<widgets::NoticeBar *>();
    QVERIFY(notice->isVisible());
    QVERIFY(notice->cause().contains(QLatin1String("no thing model")));
    QVERIFY(!m_panel->loadModel(QStringLiteral("/no/such/file")));
}

void TestCloudTopicsPanel::connectionWithoutACloudSaysSo()
{
    profiles::Profile profile = m_connection->profile();
    profile.origin = {};
    m_connection->setProfile(profile);
    QVERIFY(!m_panel->hasTopics());
    QVERIFY(child<QLabel>("cloudName")->text().contains(QLatin1String("does not lead")));
    // A profile made by hand is known by its host and user name.
    profile.endpoint.host = QStringLiteral("a1JszCpjS61.iot-as-mqtt.cn-shanghai.aliyuncs.com");
    profile.username = QStringLiteral("NT35E_06011&a1JszCpjS61");
    m_connection->setProfile(profile);
    QVERIFY(choose(QStringLiteral("Report properties")));
    QCOMPARE(child<QTreeView>("cloudTopics")->currentIndex().siblingAtColumn(1).data().toString(),
             QString::fromUtf8(post));
    m_panel->setConnection(nullptr);
    QVERIFY(!m_panel->hasTopics());
}

void TestCloudTopicsPanel::anotherLanguageKeepsTheTopics()
{
    QEvent changed(QEvent::LanguageChange);
    QCoreApplication::sendEvent(m_panel.get(), &changed);
    QCoreApplication::processEvents();
    QVERIFY(choose(QStringLiteral("Report properties")));
}

QTEST_MAIN(TestCloudTopicsPanel)
#include "tst_cloudtopicspanel.moc"
