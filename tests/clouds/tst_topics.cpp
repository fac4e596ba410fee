// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/clouds/limits.h"
#include "app/clouds/modelfile.h"
#include "app/clouds/modelvalue.h"
#include "app/clouds/requestpairs.h"
#include "app/clouds/schemes.h"
#include "app/clouds/topics.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using clouds::CloudTopic;
using clouds::LimitKind;
using clouds::RequestPairs;
using clouds::RequestState;
using clouds::TopicDirection;
using Values = QMap<QString, QString>;

namespace {

constexpr qint64 nowMs = 1'700'000'000'000;

const clouds::Scheme &scheme(const char *id)
{
    const clouds::Scheme *found = clouds::schemeById(QString::fromLatin1(id));
    if (!found)
        qFatal("There is no cloud %s", id);
    return *found;
}

Values names()
{
    return {{QStringLiteral("productKey"), QStringLiteral("a1JszCpjS61")},
            {QStringLiteral("deviceName"), QStringLiteral("NT35E_06011")},
            {QStringLiteral("productId"), QStringLiteral("LD8S5J1L07")},
            {QStringLiteral("deviceId"), QStringLiteral("dev1")},
            {QStringLiteral("registrationId"), QStringLiteral("reg1")},
            {QStringLiteral("clientId"), QStringLiteral("thing1")}};
}

std::vector<CloudTopic> topics(const char *id)
{
    return clouds::topicsOf(scheme(id), names(), QStringLiteral("thing1"),
                            QStringLiteral("LD8S5J1L07"));
}

// Wildcards stand alone in their level, and "#" comes last: 4.7.1.
bool isFilter(const QString &filter)
{
    const QStringList levels = filter.split(u'/');
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const QString &level = levels.at(i);
        if ((level.contains(u'+') || level.contains(u'#')) && level.size() != 1)
            return false;
        if (level == u"#" && i + 1 != levels.size())
            return false;
    }
    return !filter.isEmpty() && !filter.contains(u'{');
}

bool isJson(const QString &text)
{
    QJsonParseError failed;
    QJsonDocument::fromJson('[' + text.toUtf8() + ']', &failed); // numbers are JSON, too
    return failed.error == QJsonParseError::NoError;
}

const CloudTopic *titled(const std::vector<CloudTopic> &list, const char *title)
{
    for (const CloudTopic &topic : list) {
        if (topic.title == QLatin1String(title))
            return &topic;
    }
    return nullptr;
}

} // namespace

class TestTopics : public QObject
{
    Q_OBJECT

private slots:
    void everyTopicIsWhole_data();
    void everyTopicIsWhole();
    void namesOfTheDeviceAreFilledIn_data();
    void namesOfTheDeviceAreFilledIn();
    void momentIsFilledIn();
    void filtersOfVaryingTopics_data();
    void filtersOfVaryingTopics();
    void repliesArePairedById_data();
    void repliesArePairedById();
    void unansweredRequestsAreTold();
    void strangeMessagesPairNothing();
    void requestsAreBounded();
    void limitsAreHintedAt_data();
    void limitsAreHintedAt();
    void subscriptionsAreHintedAt();
    void connectIsHintedAt_data();
    void connectIsHintedAt();
    void modelGivesTemplates();
    void customModulesAreQualified();
    void exampleValuesAreValid_data();
    void exampleValuesAreValid();
    void badModelsAreRefused_data();
    void badModelsAreRefused();
};

void TestTopics::everyTopicIsWhole_data()
{
    QTest::addColumn<QString>("id");
    for (const char *id :
         {"aliyun", "aliyun-dynreg", "aliyun-x509", "onenet", "onenet-legacy", "tencent", "huawei",
          "aws-x509", "aws-sigv4", "aws-authorizer", "azure-sas", "azure-dps", "thingsboard"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void TestTopics::everyTopicIsWhole()
{
    QFETCH(QString, id);
    const auto english = topics(qPrintable(id));
    const auto chinese = clouds::topicsOf(scheme(qPrintable(id)), names(), {}, {}, true);
    QVERIFY(!english.empty());
    QCOMPARE(chinese.size(), english.size());
    for (size_t i = 0; i < english.size(); ++i) {
        const CloudTopic &topic = english[i];
        QVERIFY2(!topic.title.isEmpty() && !topic.group.isEmpty(), qPrintable(topic.topic));
        QVERIFY2(!chinese[i].title.isEmpty(), qPrintable(topic.topic));
        QVERIFY2(isFilter(topic.filter), qPrintable(topic.filter));
        QVERIFY2(topic.direction == TopicDirection::Down
                         || !clouds::filledIn(topic.topic, nowMs, 7).contains(u'{')
                         || topic.topic.contains(QLatin1String("{operationId}")),
                 qPrintable(topic.topic));
        const QString payload = clouds::filledIn(topic.payload, nowMs, 7);
        const bool isFree = payload.isEmpty() || payload == QLatin1String("ok");
        QVERIFY2(isFree || isJson(payload), qPrintable(payload));
        QVERIFY2(!payload.contains(QLatin1String("{id}")), qPrintable(payload));
        if (!topic.reply)
            continue;
        QVERIFY2(isFilter(topic.reply->filter), qPrintable(topic.reply->filter));
        const QString answer = clouds::filledIn(topic.reply->payload, nowMs, 7);
        QVERIFY2(answer.isEmpty() || answer == QLatin1String("ok") || isJson(answer),
                 qPrintable(answer));
    }
}

void TestTopics::namesOfTheDeviceAreFilledIn_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("reply");
    const auto row = [](const char *id, const char *title, const char *topic, const char *reply) {
        QTest::newRow(qPrintable(QString::fromLatin1("%1: %2").arg(id, title)))
                << QString::fromLatin1(id) << QString::fromLatin1(title)
                << QString::fromLatin1(topic) << QString::fromLatin1(reply);
    };
    row("aliyun", "Report properties", "/sys/a1JszCpjS61/NT35E_06011/thing/event/property/post",
        "/sys/a1JszCpjS61/NT35E_06011/thing/event/property/post_reply");
    row("aliyun", "Ask for the time", "/ext/ntp/a1JszCpjS61/NT35E_06011/request",
        "/ext/ntp/a1JszCpjS61/NT35E_06011/response");
    row("onenet", "Set properties", "$sys/LD8S5J1L07/NT35E_06011/thing/property/set",
        "$sys/LD8S5J1L07/NT35E_06011/thing/property/set_reply");
    row("tencent", "Report properties", "$thing/up/property/LD8S5J1L07/NT35E_06011",
        "$thing/down/property/LD8S5J1L07/NT35E_06011");
    row("huawei", "Command", "$oc/devices/dev1/sys/commands/request_id={rid}",
        "$oc/devices/dev1/sys/commands/response/request_id={rid}");
    row("aws-x509", "Update the shadow", "$aws/things/thing1/shadow/update",
        "$aws/things/thing1/shadow/update/accepted");
    row("azure-sas", "Get the twin", "$iothub/twin/GET/?$rid={rid}",
        "$iothub/twin/res/{status}/?$rid={rid}");
    row("thingsboard", "Call from the server", "v1/devices/me/rpc/request/{rid}",
        "v1/devices/me/rpc/response/{rid}");
}

void TestTopics::namesOfTheDeviceAreFilledIn()
{
    QFETCH(QString, id);
    QFETCH(QString, title);
    const auto list = topics(qPrintable(id));
    const CloudTopic *topic = titled(list, qPrintable(title));
    QVERIFY(topic);
    QTEST(topic->topic, "topic");
    QVERIFY(topic->reply);
    QTEST(topic->reply->topic, "reply");
}

void TestTopics::momentIsFilledIn()
{
    QCOMPARE(clouds::filledIn(QStringLiteral("{\"id\":\"{id}\",\"t\":{now},\"u\":\"{utc}\"}"),
                              nowMs, 42),
             QStringLiteral("{\"id\":\"42\",\"t\":1700000000000,"
                            "\"u\":\"2023-11-14T22:13:20.000+0000\"}"));
    QCOMPARE(clouds::filledIn(QStringLiteral("a/?$rid={rid} {compactUtc}"), nowMs, 5),
             QStringLiteral("a/?$rid=5 20231114T221320Z"));
}

void TestTopics::filtersOfVaryingTopics_data()
{
    QTest::addColumn<QString>("topic");
    QTest::addColumn<QString>("filter");
    QTest::newRow("plain") << "a/b"
                           << "a/b";
    QTest::newRow("whole level") << "a/{x}/b"
                                 << "a/+/b";
    QTest::newRow("last level") << "a/{x}"
                                << "a/+";
    QTest::newRow("part of a level") << "a/request_id={rid}"
                                     << "a/#";
    QTest::newRow("part of a level inside") << "a/x{rid}/b"
                                            << "a/#";
}

void TestTopics::filtersOfVaryingTopics()
{
    QFETCH(QString, topic);
    QTEST(clouds::filterOf(topic), "filter");
}

void TestTopics::repliesArePairedById_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("asked");
    QTest::addColumn<QByteArray>("question");
    QTest::addColumn<QByteArray>("answered");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("isUp");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("code");
    const auto row = [](const char *name, const char *id, const char *asked, const char *question,
                        const char *answered, const char *answer, bool isUp, const char *key,
                        int code) {
        QTest::newRow(name) << QString::fromLatin1(id) << QByteArray(asked) << QByteArray(question)
                            << QByteArray(answered) << QByteArray(answer) << isUp
                            << QString::fromLatin1(key) << code;
    };
    const char *p = "/sys/a1JszCpjS61/NT35E_06011/thing/event/property/post";
    row("Aliyun report", "aliyun", p, R"({"id":"17","params":{}})",
        "/sys/a1JszCpjS61/NT35E_06011/thing/event/property/post_reply",
        R"({"id":"17","code":200,"data":{}})", true, "17", 200);
    row("Aliyun event by its name", "aliyun", "/sys/a1JszCpjS61/NT35E_06011/thing/event/alarm/post",
        R"({"id":"2","params":{}})", "/sys/a1JszCpjS61/NT35E_06011/thing/event/alarm/post_reply",
        R"({"id":"2","code":460})", true, "2", 460);
    row("Aliyun set", "aliyun", "/sys/a1JszCpjS61/NT35E_06011/thing/service/property/set",
        R"({"id":"7","params":{"Switch":1}})",
        "/sys/a1JszCpjS61/NT35E_06011/thing/service/property/set_reply", R"({"id":"7","code":200})",
        false, "7", 200);
    row("Aliyun RRPC", "aliyun", "/sys/a1JszCpjS61/NT35E_06011/rrpc/request/9988", "hello",
        "/sys/a1JszCpjS61/NT35E_06011/rrpc/response/9988", "ok", false, "9988", -1);
    row("OneNET, number as id", "onenet", "$sys/LD8S5J1L07/NT35E_06011/dp/post/json",
        R"({"id":1,"dp":{}})", "$sys/LD8S5J1L07/NT35E_06011/dp/post/json/accepted", R"({"id":1})",
        true, "1", -1);
    row("Tencent report", "tencent", "$thing/up/property/LD8S5J1L07/NT35E_06011",
        R"({"method":"report","clientToken":"c1"})", "$thing/down/property/LD8S5J1L07/NT35E_06011",
        R"({"method":"report_reply","clientToken":"c1","code":0})", true, "c1", 0);
    row("Tencent control", "tencent", "$thing/down/property/LD8S5J1L07/NT35E_06011",
        R"({"method":"control","clientToken":"x"})", "$thing/up/property/LD8S5J1L07/NT35E_06011",
        R"({"method":"control_reply","clientToken":"x","code":0})", false, "x", 0);
    row("Huawei command", "huawei", "$oc/devices/dev1/sys/commands/request_id=ab-1", "{}",
        "$oc/devices/dev1/sys/commands/response/request_id=ab-1", R"({"result_code":0})", false,
        "ab-1", 0);
    row("Azure twin", "azure-sas", "$iothub/twin/GET/?$rid=5", "", "$iothub/twin/res/200/?$rid=5",
        "{}", true, "5", -1);
    row("ThingsBoard call", "thingsboard", "v1/devices/me/rpc/request/3", R"({"method":"m"})",
        "v1/devices/me/rpc/response/3", R"({"ok":true})", false, "3", -1);
}

void TestTopics::repliesArePairedById()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, asked);
    QFETCH(QByteArray, question);
    QFETCH(QByteArray, answered);
    QFETCH(QByteArray, answer);
    QFETCH(bool, isUp);
    QFETCH(int, code);
    RequestPairs pairs(topics(qPrintable(id)));
    const auto there = isUp ? TopicDirection::Up : TopicDirection::Down;
    const auto back = isUp ? TopicDirection::Down : TopicDirection::Up;
    QVERIFY(pairs.take(there, asked, question, nowMs));
    QCOMPARE(pairs.requests().size(), std::size_t(1));
    QTEST(pairs.requests().front().id, "key");
    QCOMPARE(pairs.requests().front().stateAt(nowMs + 1), RequestState::Waiting);
    QVERIFY(pairs.take(back, answered, answer, nowMs + 40));
    QCOMPARE(pairs.requests().size(), std::size_t(1));
    const clouds::Request &request = pairs.requests().front();
    QCOMPARE(request.stateAt(nowMs + 50), RequestState::Answered);
    QCOMPARE(request.answeredMs - request.sentMs, qint64(40));
    QCOMPARE(request.code.value_or(-1), code);
    QCOMPARE(request.replyTopic, QString::fromLatin1(answered));
}

void TestTopics::unansweredRequestsAreTold()
{
    RequestPairs pairs(topics("aliyun"));
    const QByteArray topic = "/sys/a1JszCpjS61/NT35E_06011/rrpc/request/1";
    QVERIFY(pairs.take(TopicDirection::Down, topic, "?", nowMs));
    const clouds::Request &request = pairs.requests().front();
    // The answer that we owe is prepared, with the question's own number.
    QCOMPARE(request.replyTopic, QStringLiteral("/sys/a1JszCpjS61/NT35E_06011/rrpc/response/1"));
    QCOMPARE(request.stateAt(nowMs + 8000), RequestState::Waiting);
    QCOMPARE(request.stateAt(nowMs + 8001), RequestState::Unanswered);
    QVERIFY(pairs.take(TopicDirection::Up, "/sys/a1JszCpjS61/NT35E_06011/rrpc/response/1", "ok",
                       nowMs + 9000));
    QCOMPARE(pairs.requests().front().stateAt(nowMs + 9000), RequestState::Late);
}

void TestTopics::strangeMessagesPairNothing()
{
    RequestPairs pairs(topics("aliyun"));
    QVERIFY(!pairs.take(TopicDirection::Up, "a/b", "{}", nowMs));
    const QByteArray post = "/sys/a1JszCpjS61/NT35E_06011/thing/event/property/post";
    QVERIFY(!pairs.take(TopicDirection::Up, post, "no JSON", nowMs));
    QVERIFY(pairs.take(TopicDirection::Up, post, R"({"id":"1"})", nowMs));
    QVERIFY(!pairs.take(TopicDirection::Down, post + "_reply", R"({"id":"2","code":200})", nowMs));
    QCOMPARE(pairs.requests().front().answeredMs, qint64(0));
}

void TestTopics::requestsAreBounded()
{
    RequestPairs pairs(topics("aliyun"));
    for (size_t i = 0; i < RequestPairs::most + 10; ++i)
        QVERIFY(pairs.take(TopicDirection::Up,
                           "/sys/a1JszCpjS61/NT35E_06011/thing/event/property/post",
                           "{\"id\":\"" + QByteArray::number(qulonglong(i)) + "\"}", nowMs));
    QCOMPARE(pairs.requests().size(), RequestPairs::most);
    QCOMPARE(pairs.requests().front().id, QStringLiteral("10"));
}

void TestTopics::limitsAreHintedAt_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("topic");
    QTest::addColumn<int>("qos");
    QTest::addColumn<bool>("retain");
    QTest::addColumn<int>("size");
    QTest::addColumn<double>("rate");
    QTest::addColumn<int>("hint"); // -1: none
    const QString own = QStringLiteral("/sys/a1JszCpjS61/NT35E_06011/x");
    const auto row = [](const char *name, const char *id, const QString &topic, int qos,
                        bool retain, int size, double rate, int hint) {
        QTest::newRow(name) << QString::fromLatin1(id) << topic << qos << retain << size << rate
                            << hint;
    };
    row("nothing odd", "aliyun", own, 1, false, 100, 1, -1);
    row("QoS 2", "aliyun", own, 2, false, 0, 0, int(LimitKind::QoS2));
    row("retain", "aliyun", own, 0, true, 0, 0, int(LimitKind::Retain));
    row("256 KiB", "aliyun", own, 0, false, 256 * 1024, 0, -1);
    row("a byte more", "aliyun", own, 0, false, 256 * 1024 + 1, 0, int(LimitKind::PayloadTooLarge));
    row("Tencent's 16 KiB", "tencent", QStringLiteral("a"), 0, false, 16 * 1024 + 1, 0,
        int(LimitKind::PayloadTooLarge));
    row("long topic", "aliyun", own + QString(110, u'a'), 0, false, 0, 0,
        int(LimitKind::TopicTooLong));
    row("eight slashes", "aliyun", own + QStringLiteral("/a/b/c/d"), 0, false, 0, 0,
        int(LimitKind::TopicTooDeep));
    row("other device's topic", "aliyun", QStringLiteral("/sys/a1JszCpjS61/other/x"), 0, false, 0,
        0, int(LimitKind::OtherDevicesTopic));
    row("31 a second", "aliyun", own, 0, false, 0, 31, int(LimitKind::RateTooHigh));
    row("11 a second with QoS 1", "aliyun", own, 1, false, 0, 11, int(LimitKind::RateTooHigh));
    row("ApsaraMQ's 64 KiB", "apsaramq", QStringLiteral("a"), 2, true, 64 * 1024 + 1, 0,
        int(LimitKind::PayloadTooLarge));
    row("ApsaraMQ's long topic", "apsaramq", QString(65, u'a'), 0, false, 0, 0,
        int(LimitKind::TopicTooLong));
    row("no limits known", "onenet-legacy", own, 2, true, 1 << 24, 1000, -1);
    row("ThingsBoard keeps retained ones", "thingsboard", QStringLiteral("a"), 1, true, 0, 0, -1);
}

void TestTopics::limitsAreHintedAt()
{
    QFETCH(QString, id);
    QFETCH(int, hint);
    clouds::PublishPlan plan;
    QFETCH(QString, topic);
    plan.topic = topic;
    QFETCH(int, qos);
    QFETCH(bool, retain);
    QFETCH(int, size);
    QFETCH(double, rate);
    plan.qos = qos;
    plan.retain = retain;
    plan.payloadSize = size;
    plan.messagesPerSecond = rate;
    plan.ownNames = {QStringLiteral("a1JszCpjS61"), QStringLiteral("NT35E_06011")};
    const auto hints = clouds::hintsFor(clouds::limitsOf(scheme(qPrintable(id))), plan);
    QCOMPARE(hints.size(), std::size_t(hint < 0 ? 0 : 1));
    if (hint < 0)
        return;
    QCOMPARE(int(hints.front().what), hint);
    QVERIFY(!clouds::describe(hints.front()).isEmpty());
}

void TestTopics::subscriptionsAreHintedAt()
{
    const clouds::Limits &limits = clouds::limitsOf(scheme("aliyun"));
    clouds::SubscribePlan plan;
    plan.filter = QStringLiteral("#");
    plan.qos = 2;
    plan.subscriptions = 100;
    const auto hints = clouds::hintsFor(limits, plan);
    QCOMPARE(hints.size(), std::size_t(3));
    plan = {};
    plan.filter = QStringLiteral("/sys/pk/dn/#");
    plan.ownNames = {QStringLiteral("pk"), QStringLiteral("dn")};
    QVERIFY(clouds::hintsFor(limits, plan).empty());
    plan.filter = QStringLiteral("/sys/pk/another/#");
    QCOMPARE(clouds::hintsFor(limits, plan).front().what, clouds::LimitKind::OtherDevicesTopic);
    plan.filter = QStringLiteral("/broadcast/pk/+"); // the product's
    QVERIFY(clouds::hintsFor(limits, plan).empty());
}

void TestTopics::connectIsHintedAt_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<int>("keepAlive");
    QTest::addColumn<int>("hint");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("Aliyun, 29 s") << "aliyun" << 29 << int(LimitKind::KeepAliveTooShort) << true;
    QTest::newRow("Aliyun, 30 s") << "aliyun" << 30 << int(LimitKind::KeepAliveShort) << false;
    QTest::newRow("Aliyun, 1201 s")
            << "aliyun" << 1201 << int(LimitKind::KeepAliveTooLong) << false;
    QTest::newRow("Aliyun, off") << "aliyun" << 0 << int(LimitKind::KeepAliveOff) << false;
    QTest::newRow("Aliyun, 300 s") << "aliyun" << 300 << -1 << false;
    QTest::newRow("OneNET, 9 s") << "onenet" << 9 << int(LimitKind::KeepAliveTooShort) << true;
    QTest::newRow("Tuya, 29 s") << "tuya" << 29 << int(LimitKind::KeepAliveTooShort) << true;
    QTest::newRow("Tuya, 60 s") << "tuya" << 60 << -1 << false;
    QTest::newRow("Tencent, 900 s")
            << "tencent" << 900 << int(LimitKind::KeepAliveTooLong) << false;
    QTest::newRow("Huawei, 120 s") << "huawei" << 120 << -1 << false;
    QTest::newRow("AWS, 20 s") << "aws-x509" << 20 << int(LimitKind::KeepAliveTooShort) << true;
    QTest::newRow("Azure, 1178 s")
            << "azure-sas" << 1178 << int(LimitKind::KeepAliveTooLong) << false;
}

void TestTopics::connectIsHintedAt()
{
    QFETCH(QString, id);
    QFETCH(int, keepAlive);
    QFETCH(int, hint);
    clouds::ConnectPlan plan;
    plan.keepAlive = keepAlive;
    const auto hints = clouds::hintsFor(clouds::limitsOf(scheme(qPrintable(id))), plan);
    QCOMPARE(hints.size(), std::size_t(hint < 0 ? 0 : 1));
    if (hint < 0)
        return;
    QCOMPARE(int(hints.front().what), hint);
    QTEST(hints.front().isRefused, "isRefused");
}

namespace {

constexpr char model[] = R"({
 "schema":"https://iotx-tsl.oss-ap-southeast-1.aliyuncs.com/schema.json",
 "profile":{"version":"1.0","productKey":"a1JszCpjS61"},
 "properties":[
  {"identifier":"Temp","name":"Temperature","accessMode":"r","required":true,
   "dataType":{"type":"float","specs":{"min":"-40","max":"120","unit":"°C","step":"0.1"}}},
  {"identifier":"Switch","name":"","accessMode":"rw",
   "dataType":{"type":"bool","specs":{"0":"off","1":"on"}}}],
 "events":[
  {"identifier":"post","name":"post","type":"info","method":"thing.event.property.post",
   "outputData":[]},
  {"identifier":"Alarm","name":"Alarm","type":"alert","method":"thing.event.Alarm.post",
   "outputData":[{"identifier":"level","dataType":{"type":"enum","specs":{"1":"low","2":"high"}}}]}],
 "services":[
  {"identifier":"set","name":"set","method":"thing.service.property.set","inputData":[]},
  {"identifier":"get","name":"get","method":"thing.service.property.get","inputData":[]},
  {"identifier":"Reboot","name":"Reboot","callType":"async","method":"thing.service.Reboot",
   "inputData":[{"identifier":"delay","dataType":{"type":"int","specs":{"min":"0","max":"10"}}}],
   "outputData":[{"identifier":"result","dataType":{"type":"text","specs":{"length":"2"}}}]}]
})";

} // namespace

void TestTopics::modelGivesTemplates()
{
    const auto file = clouds::readModelFile(model, names());
    QVERIFY(file.has_value());
    QCOMPARE(file->product, QStringLiteral("a1JszCpjS61"));
    QStringList seen;
    for (const CloudTopic &topic : file->topics) {
        seen.append(topic.title);
        QVERIFY2(isJson(clouds::filledIn(topic.payload, nowMs, 1)), qPrintable(topic.payload));
        QVERIFY2(isJson(clouds::filledIn(topic.reply->payload, nowMs, 1)),
                 qPrintable(topic.reply->payload));
        QVERIFY(topic.topic.startsWith(QLatin1String("/sys/a1JszCpjS61/NT35E_06011/thing/")));
    }
    QCOMPARE(seen, QStringList({QStringLiteral("Report all properties"),
                                QStringLiteral("Report Temperature"),
                                QStringLiteral("Report Switch"), QStringLiteral("Set Switch"),
                                QStringLiteral("Alarm"), QStringLiteral("Reboot")}));
    QCOMPARE(clouds::filledIn(file->topics.front().payload, nowMs, 9),
             QStringLiteral(R"({"id":"9","version":"1.0","params":{"Temp":40.0,"Switch":1},)"
                            R"("method":"thing.event.property.post"})"));
    const CloudTopic *alarm = titled(file->topics, "Alarm");
    QCOMPARE(clouds::filledIn(alarm->payload, nowMs, 9),
             QStringLiteral(R"({"id":"9","version":"1.0","params":{"value":{"level":1},)"
                            R"("time":1700000000000},"method":"thing.event.Alarm.post"})"));
    const CloudTopic *reboot = titled(file->topics, "Reboot");
    QCOMPARE(reboot->direction, TopicDirection::Down);
    QCOMPARE(reboot->reply->topic,
             QStringLiteral("/sys/a1JszCpjS61/NT35E_06011/thing/service/Reboot_reply"));
    QCOMPARE(reboot->reply->payload,
             QStringLiteral(R"({"id":"{id}","code":200,"data":{"result":"te"}})"));
}

void TestTopics::customModulesAreQualified()
{
    const auto file = clouds::readModelFile(
            R"({"functionBlocks":[{"functionBlockId":"pump","properties":[
                {"identifier":"Speed","dataType":{"type":"int","specs":{"min":"0","max":"9"}}}],
                "events":[{"identifier":"Dry","outputData":[]}]}]})",
            names());
    QVERIFY(file.has_value());
    QVERIFY(file->topics.front().payload.contains(QLatin1String("\"pump:Speed\":4")));
    QVERIFY(file->topics.back().topic.endsWith(QLatin1String("thing/event/pump:Dry/post")));
}

void TestTopics::exampleValuesAreValid_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char *type, const char *value) {
        QTest::newRow(name) << QByteArray(type) << QString::fromLatin1(value);
    };
    row("int in its range", R"({"type":"int","specs":{"min":"10","max":"20","step":"1"}})", "15");
    row("int on its step", R"({"type":"int","specs":{"min":"1","max":"10","step":"3"}})", "4");
    row("negative", R"({"type":"int","specs":{"min":"-9","max":"-5"}})", "-7");
    row("numbers as numbers", R"({"type":"int","specs":{"min":2,"max":4}})", "3");
    row("no range", R"({"type":"int","specs":{}})", "50");
    row("float with its decimals",
        R"({"type":"float","specs":{"min":"0","max":"1","step":"0.01"}})", "0.50");
    row("double", R"({"type":"double","specs":{"min":"-1","max":"1","step":"0.5"}})", "0.0");
    row("bool", R"({"type":"bool","specs":{"0":"off","1":"on"}})", "1");
    row("enum", R"({"type":"enum","specs":{"3":"c","2":"b"}})", "2");
    row("short text", R"({"type":"text","specs":{"length":"3"}})", "\"tex\"");
    row("date", R"({"type":"date","specs":{}})", "\"{now}\"");
    row("list of numbers",
        R"({"type":"array","specs":{"size":"5","item":{"type":"int","specs":{"min":"0","max":"2"}}}})",
        "[1,1]");
    row("list of one", R"({"type":"array","specs":{"size":"1","item":{"type":"text"}}})",
        "[\"text\"]");
    row("struct",
        R"({"type":"struct","specs":[{"identifier":"a","dataType":{"type":"int","specs":{"max":"2"}}},
            {"identifier":"b","dataType":{"type":"bool","specs":{"1":"on"}}}]})",
        R"({"a":1,"b":1})");
    row("list of structs",
        R"({"type":"array","specs":{"size":"2","item":{"type":"struct","specs":[
            {"identifier":"a","dataType":{"type":"int","specs":{"max":"2"}}}]}}})",
        R"([{"a":1},{"a":1}])");
    row("unknown", R"({"type":"colour"})", "null");
}

void TestTopics::exampleValuesAreValid()
{
    QFETCH(QByteArray, type);
    const QJsonObject dataType = QJsonDocument::fromJson(type).object();
    QVERIFY(!dataType.isEmpty());
    QTEST(clouds::exampleValue(dataType), "value");
}

void TestTopics::badModelsAreRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("flaw");
    QTest::newRow("empty") << QByteArray() << int(clouds::ModelFlaw::NotJson);
    QTest::newRow("no JSON") << QByteArray("PK\x03\x04") << int(clouds::ModelFlaw::NotJson);
    QTest::newRow("another file") << QByteArray("{\"name\":1}")
                                  << int(clouds::ModelFlaw::NotAModel);
    QTest::newRow("nothing defined")
            << QByteArray(R"({"properties":[],"events":[]})") << int(clouds::ModelFlaw::Empty);
}

void TestTopics::badModelsAreRefused()
{
    QFETCH(QByteArray, text);
    const auto file = clouds::readModelFile(text, {});
    QVERIFY(!file.has_value());
    QTEST(int(file.error().what), "flaw");
    QVERIFY(!clouds::describe(file.error()).isEmpty());
}

QTEST_GUILESS_MAIN(TestTopics)
#include "tst_topics.moc"
