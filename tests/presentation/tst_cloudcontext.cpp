// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/cloudcontext.h"
#include "ui/presentation/cloudwording.h"
#include "ui/presentation/devicetablemodel.h"

#include "app/clouds/schemes.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using presentation::DeviceTableModel;

class TestCloudContext : public QObject
{
    Q_OBJECT

private slots:
    void schemeComesFromTheOriginElseFromTheHost();
    void hintsFollowTheProfile();
    void expiryIsToldInWords_data();
    void expiryIsToldInWords();
    void tableIsWorkedOutStepByStep();
};

namespace {

profiles::Profile aliyunDevice()
{
    profiles::Profile profile;
    profile.version = mqtt::ProtocolVersion::V311;
    profile.keepAlive = 300;
    profile.origin = {QStringLiteral("aliyun"),
                      {{QStringLiteral("productKey"), QStringLiteral("pk")},
                       {QStringLiteral("deviceName"), QStringLiteral("dn")}}};
    return profile;
}

mqtt::Publish message(const QByteArray &topic, mqtt::QoS qos, bool retain)
{
    mqtt::Publish publish;
    publish.topic = topic;
    publish.qos = qos;
    publish.retain = retain;
    return publish;
}

} // namespace

void TestCloudContext::schemeComesFromTheOriginElseFromTheHost()
{
    QCOMPARE(QLatin1String(presentation::cloudContext(aliyunDevice()).scheme->id),
             QLatin1String("aliyun"));
    profiles::Profile byHand;
    QVERIFY(!presentation::cloudContext(byHand).scheme);
    QVERIFY(presentation::cloudTopics(presentation::cloudContext(byHand)).empty());
    byHand.endpoint.host = QStringLiteral("mqtts.heclouds.com");
    byHand.clientId = QStringLiteral("dev");
    byHand.username = QStringLiteral("pid");
    const auto context = presentation::cloudContext(byHand);
    QCOMPARE(QLatin1String(context.scheme->id), QLatin1String("onenet"));
    const auto topics = presentation::cloudTopics(context);
    QVERIFY(!topics.empty());
    QCOMPARE(topics.front().topic, QStringLiteral("$sys/pid/dev/thing/property/post"));
}

void TestCloudContext::hintsFollowTheProfile()
{
    const profiles::Profile device = aliyunDevice();
    const QByteArray own = "/sys/pk/dn/thing/event/property/post";
    QVERIFY(presentation::publishHints(device, message(own, mqtt::QoS::AtLeastOnce, false))
                    .isEmpty());
    QCOMPARE(presentation::publishHints(device, message(own, mqtt::QoS::ExactlyOnce, true)).size(),
             2);
    QCOMPARE(presentation::publishHints(device,
                                        message("/sys/pk/other/x", mqtt::QoS::AtMostOnce, false))
                     .size(),
             1);
    QVERIFY(presentation::publishHints(device, message(own, mqtt::QoS::AtMostOnce, false), 31)
                    .first()
                    .contains(QLatin1String("30 messages a second")));
    // Retained messages exist with MQTT 5.
    profiles::Profile v5 = device;
    v5.version = mqtt::ProtocolVersion::V5;
    QVERIFY(presentation::publishHints(v5, message(own, mqtt::QoS::AtMostOnce, true)).isEmpty());
    QVERIFY(presentation::subscribeHints(device, "#", mqtt::QoS::AtMostOnce, 0)
                    .first()
                    .contains(QLatin1String("own topics")));
    QVERIFY(presentation::subscribeHints(device, own + "_reply", mqtt::QoS::AtLeastOnce, 0)
                    .isEmpty());
    QVERIFY(presentation::connectHints(device).isEmpty());
    QVERIFY(presentation::publishHints({}, message("a", mqtt::QoS::ExactlyOnce, true)).isEmpty());
}

void TestCloudContext::expiryIsToldInWords_data()
{
    QTest::addColumn<qint64>("left");
    QTest::addColumn<QString>("word");
    QTest::newRow("seconds") << qint64(59) << "59 s";
    QTest::newRow("minutes") << qint64(61) << "1 min 1 s";
    QTest::newRow("hours") << qint64(3600 * 23 + 60) << "23 h 1 min";
    QTest::newRow("days") << qint64(86400 * 2 + 3600) << "2 d 1 h";
    QTest::newRow("over") << qint64(-1) << "Expired";
    QTest::newRow("never") << std::numeric_limits<qint64>::max() - 1'700'000'000
                           << "without an end";
}

void TestCloudContext::expiryIsToldInWords()
{
    QFETCH(qint64, left);
    QFETCH(QString, word);
    constexpr qint64 now = 1'700'000'000;
    const QString text = presentation::expiryText(now + left, now);
    QVERIFY2(text.contains(word), qPrintable(text));
}

void TestCloudContext::tableIsWorkedOutStepByStep()
{
    const clouds::Scheme *scheme = clouds::schemeById(u"aliyun");
    auto table = clouds::readDeviceTable(
            *scheme, QStringLiteral("DeviceName,DeviceSecret\nd1,secret\nd 2,secret\nd3,secret\n"));
    QVERIFY(table.has_value());
    DeviceTableModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTable(scheme, std::move(*table));
    const QMap<QString, QString> common{{QStringLiteral("productKey"), QStringLiteral("pk")}};
    QVERIFY(model.workOut(2, common, 0));
    QCOMPARE(model.workedOut(), 2);
    QVERIFY(!model.workOut(2, common, 0));
    QCOMPARE(model.wrongCount(), 1);
    const int password = model.columnCount() - 2; // the state is last
    const QString hidden = model.index(0, password).data().toString();
    QVERIFY(!hidden.isEmpty() && hidden.count(u'•') == hidden.size());
    QVERIFY(model.index(1, 0).data(DeviceTableModel::IsWrongRole).toBool());
    model.setPasswordsShown(true);
    QCOMPARE(model.index(0, password).data().toString().size(), 64);
    QCOMPARE(model.headerData(1, Qt::Vertical, Qt::DisplayRole).toInt(), 3); // line of the file
}

QTEST_GUILESS_MAIN(TestCloudContext)
#include "tst_cloudcontext.moc"
