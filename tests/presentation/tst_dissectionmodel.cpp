// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/encode.h"
#include "ui/presentation/dissectionmodel.h"
#include "ui/presentation/findingwording.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using inspector::Severity;
using presentation::DissectionModel;

namespace {

constexpr auto v5 = mqtt::ProtocolVersion::V5;

QByteArray connectPacket()
{
    mqtt::Connect connect;
    connect.clientId = "client";
    connect.password = "s3cret";
    connect.username = "user";
    connect.properties.addNumber(mqtt::PropertyId::SessionExpiryInterval, 3600)
            .addPair("key", "value");
    return mqtt::encode(connect, v5);
}

} // namespace

class TestDissectionModel : public QObject
{
    Q_OBJECT

private slots:
    void treeIsAProperModel_data();
    void treeIsAProperModel();
    void everyByteLeadsToItsField();
    void secretsAreRevealedInPlace();
    void flawsAreToldAtTheirFieldAndAbove();
    void everyFindingHasItsSentence();
    void aRunOfBytesLeadsToWhatHoldsItAll();
    void userPropertiesAreKnownByName();
};

void TestDissectionModel::treeIsAProperModel_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("connect") << connectPacket();
    QTest::newRow("connect cut off") << connectPacket().first(25);
    QTest::newRow("ping") << QByteArray::fromHex("c000");
    QTest::newRow("reserved type") << QByteArray::fromHex("00020102");
}

void TestDissectionModel::treeIsAProperModel()
{
    QFETCH(QByteArray, packet);
    DissectionModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDissection(inspector::dissect(packet, {v5, {}}));
    QCOMPARE(model.rowCount() > 0, !packet.isEmpty());
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

void TestDissectionModel::everyByteLeadsToItsField()
{
    const QByteArray packet = connectPacket();
    DissectionModel model;
    model.setDissection(inspector::dissect(packet, {v5, {}}));
    for (qsizetype offset = 0; offset < packet.size(); ++offset) {
        const QModelIndex field = model.indexAt(offset);
        QVERIFY(field.isValid());
        QVERIFY(model.rangeOf(field).contains(offset));
        QCOMPARE(field.data(DissectionModel::RangeStartRole).toLongLong(),
                 qlonglong(model.rangeOf(field).start));
    }
    QVERIFY(!model.indexAt(packet.size()).isValid());
    QVERIFY(!model.indexAt(-1).isValid());
}

void TestDissectionModel::secretsAreRevealedInPlace()
{
    const QByteArray packet = connectPacket();
    DissectionModel model;
    model.setDissection(inspector::dissect(packet, {v5, {}}));
    const QModelIndex password =
            model.indexAt(packet.indexOf("s3cret")).siblingAtColumn(DissectionModel::Value);
    QVERIFY(!password.data().toString().contains(QStringLiteral("s3cret")));
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setSecrets(inspector::Secrets::Revealed);
    QCOMPARE(password.data().toString(), QStringLiteral("s3cret"));
    QVERIFY(!changed.isEmpty());
}

void TestDissectionModel::flawsAreToldAtTheirFieldAndAbove()
{
    DissectionModel model;
    // The User Property's name is no UTF-8.
    model.setDissection(
            inspector::dissect(QByteArray::fromHex("300a00016106260001ff0000"), {v5, {}}));
    const auto own = [](const QModelIndex &index) {
        return index.data(DissectionModel::SeverityRole).toInt();
    };
    const auto within = [](const QModelIndex &index) {
        return index.data(DissectionModel::SeverityWithinRole).toInt();
    };
    const QModelIndex name = model.indexAt(9);
    QCOMPARE(own(name), static_cast<int>(Severity::Malformed));
    QVERIFY(!name.data(DissectionModel::FindingRole).toString().isEmpty());
    QVERIFY(name.data(Qt::ToolTipRole).toString().contains(QStringLiteral("MQTT-1.5.4-1")));
    QCOMPARE(own(name.parent()), -1);
    QCOMPARE(within(name.parent()), static_cast<int>(Severity::Malformed));
    QCOMPARE(within(model.index(0, 0)), -1);
}

void TestDissectionModel::everyFindingHasItsSentence()
{
    for (const char *hex : {"30830000 0161", "3a06 0001 61 0001 78", "300500036107 62",
                            "8206 0001 0001 23 00", "2002 0005", "36070003612f2b0001"}) {
        const inspector::Dissection dissection =
                inspector::dissect(QByteArray::fromHex(hex), {mqtt::ProtocolVersion::V311, {}});
        QVERIFY2(!dissection.findings.empty(), hex);
        for (const inspector::Finding &finding : dissection.findings) {
            QVERIFY2(presentation::describe(finding, dissection).endsWith(QLatin1Char('.')), hex);
            QVERIFY(!presentation::severityName(finding.severity).isEmpty());
        }
    }
}

void TestDissectionModel::aRunOfBytesLeadsToWhatHoldsItAll()
{
    const QByteArray packet = connectPacket();
    DissectionModel model;
    model.setDissection(inspector::dissect(packet, {v5, {}}));
    const auto nameOf = [&](base::ByteRange range) {
        return model.indexCovering(range).data().toString();
    };
    const qsizetype client = packet.indexOf("client");
    QCOMPARE(nameOf({client, 3}), QStringLiteral("Text"));
    QCOMPARE(nameOf({client - 2, 5}), QStringLiteral("Client Identifier"));
    QCOMPARE(nameOf({packet.indexOf("key"), 7}), QStringLiteral("User Property"));
    QVERIFY(!model.indexCovering({0, packet.size()}).isValid()); // the packet itself
}

void TestDissectionModel::userPropertiesAreKnownByName()
{
    const QByteArray packet = connectPacket();
    DissectionModel model;
    model.setDissection(inspector::dissect(packet, {v5, {}}));
    const QModelIndex value = model.indexAt(packet.indexOf("value"));
    QCOMPARE(model.userPropertyName(value), QByteArray("key"));
    QCOMPARE(model.userPropertyName(value.parent()), QByteArray("key"));
    QVERIFY(!model.isSecretAt(value));
    inspector::Surroundings around;
    around.secrets.userProperties = {"KEY"};
    model.setDissection(inspector::dissect(packet, {v5, {}}, around));
    const QModelIndex hidden = model.indexAt(packet.indexOf("value"));
    QVERIFY(model.isSecretAt(hidden));
    QVERIFY(!hidden.siblingAtColumn(DissectionModel::Value)
                     .data()
                     .toString()
                     .contains(QStringLiteral("value")));
}

QTEST_GUILESS_MAIN(TestDissectionModel)
#include "tst_dissectionmodel.moc"
