// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/encode.h"
#include "ui/presentation/dissectionmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using presentation::DissectionModel;
using presentation::FieldSeverity;

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
    const auto severity = [](const QModelIndex &index) {
        return static_cast<FieldSeverity>(index.data(DissectionModel::SeverityRole).toInt());
    };
    const QModelIndex name = model.indexAt(9);
    QCOMPARE(severity(name), FieldSeverity::Flaw);
    QVERIFY(!name.data(DissectionModel::FlawRole).toString().isEmpty());
    QCOMPARE(severity(name.parent()), FieldSeverity::FlawWithin);
    QCOMPARE(severity(model.index(0, 0)), FieldSeverity::None);
}

QTEST_GUILESS_MAIN(TestDissectionModel)
#include "tst_dissectionmodel.moc"
