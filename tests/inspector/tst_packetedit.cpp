// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/packetedit.h"

#include <QTest>

using mqtt::FieldName;
using mqtt::FieldPart;
using mqtt::PacketType;
using mqtt::ProtocolVersion;

class TestPacketEdit : public QObject
{
    Q_OBJECT

private slots:
    void lengthsFollowAField_data();
    void lengthsFollowAField();
    void numbersKeepTheirSize();
    void propertiesComeAndGo();
    void listItemsComeAndGo();
    void templatesAreWellFormed_data();
    void templatesAreWellFormed();
};

namespace {

mqtt::TraceResult traced(const QByteArray &packet, ProtocolVersion version)
{
    return mqtt::trace(packet, {version, std::nullopt});
}

size_t indexOf(const mqtt::TraceResult &trace, const mqtt::FieldPath &path)
{
    for (size_t i = 0; i < trace.fields.size(); ++i) {
        if (trace.fields[i].path == path)
            return i;
    }
    return size_t(-1);
}

} // namespace

void TestPacketEdit::lengthsFollowAField_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<mqtt::FieldPath>("path");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *packet, const mqtt::FieldPath &path,
                        const QByteArray &bytes, const char *expected) {
        QTest::newRow(name) << QByteArray::fromHex(packet) << path << bytes
                            << QByteArray::fromHex(expected);
    };
    row("client identifier", "100d00044d5154540502003c000000", {FieldName::ClientId}, "ab",
        "100f00044d5154540502003c0000026162");
    row("topic made shorter",
        "3009000461622f6300"
        "6869",
        {FieldName::Topic}, "x", "3006000178006869");
    row("payload", "30050001610078", {FieldName::Payload}, "yyy", "300700016100797979");
    row("payload of an empty one", "300400016100", {FieldName::Payload}, "y", ""); // has no leaf
    row("value of a user property", "300c0001610726000161000162",
        {FieldName::Properties, FieldPart::Value, 0}, "long",
        "300e0001610a260001610004"
        "6c6f6e67");
    row("in a packet whose length was wrong", "30ff0100016100", {FieldName::Topic}, "bc",
        "30050002626300");
}

void TestPacketEdit::lengthsFollowAField()
{
    QFETCH(QByteArray, packet);
    QFETCH(mqtt::FieldPath, path);
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, expected);
    const mqtt::TraceResult trace = traced(packet, ProtocolVersion::V5);
    const auto changed = inspector::withLeaf(packet, trace, indexOf(trace, path), bytes);
    QCOMPARE(changed.value_or(QByteArray()).toHex(' '), expected.toHex(' '));
}

void TestPacketEdit::numbersKeepTheirSize()
{
    const QByteArray packet = QByteArray::fromHex("101300044d5154540402003c0007636c69656e7431");
    const mqtt::TraceResult trace = traced(packet, ProtocolVersion::V311);
    const size_t keepAlive = indexOf(trace, {FieldName::KeepAlive});
    const auto bytes = inspector::bytesOfNumber(trace.fields[keepAlive], 300);
    QCOMPARE(bytes.value().toHex(), QByteArray("012c"));
    QVERIFY(!inspector::bytesOfNumber(trace.fields[keepAlive], 65536));
    const auto changed = inspector::withLeaf(packet, trace, keepAlive, *bytes);
    QCOMPARE(changed->toHex(), QByteArray("101300044d515454040201"
                                          "2c0007636c69656e7431"));
    QVERIFY(!inspector::isEditable(trace.fields[indexOf(trace, {FieldName::RemainingLength})]));
    QVERIFY(inspector::isEditable(trace.fields[keepAlive]));
}

void TestPacketEdit::propertiesComeAndGo()
{
    const QByteArray packet = QByteArray::fromHex("100d00044d5154540502003c000000");
    const auto added = inspector::withProperty(packet, traced(packet, ProtocolVersion::V5),
                                               mqtt::PropertyId::ReceiveMaximum, false);
    QCOMPARE(added->toHex(), QByteArray("101000044d5154540502003c03210001"
                                        "0000"));
    const auto more = inspector::withProperty(*added, traced(*added, ProtocolVersion::V5),
                                              mqtt::PropertyId::UserProperty, false);
    const mqtt::TraceResult trace = traced(*more, ProtocolVersion::V5);
    QCOMPARE(trace.outcome, mqtt::TraceOutcome::Ok);
    const auto without = inspector::withoutItem(
            *more, trace, indexOf(trace, {FieldName::Properties, FieldPart::Key, 1}));
    QCOMPARE(without->toHex(), added->toHex());
}

void TestPacketEdit::listItemsComeAndGo()
{
    const QByteArray packet =
            inspector::packetTemplate(PacketType::Subscribe, ProtocolVersion::V311);
    const auto added = inspector::withListItem(packet, traced(packet, ProtocolVersion::V311));
    const mqtt::TraceResult trace = traced(*added, ProtocolVersion::V311);
    QCOMPARE(trace.outcome, mqtt::TraceOutcome::Ok);
    QCOMPARE(std::get<mqtt::Subscribe>(*trace.packet).subscriptions.size(), 2);
    const auto removed = inspector::withoutItem(
            *added, trace, indexOf(trace, {FieldName::Subscriptions, FieldPart::Filter, 1}));
    QCOMPARE(removed->toHex(), packet.toHex());
    const QByteArray ping = QByteArray::fromHex("c000");
    QVERIFY(!inspector::withListItem(ping, traced(ping, ProtocolVersion::V311)));
}

void TestPacketEdit::templatesAreWellFormed_data()
{
    QTest::addColumn<PacketType>("type");
    QTest::addColumn<ProtocolVersion>("version");
    for (int type = 1; type <= 15; ++type) {
        for (const auto version :
             {ProtocolVersion::V31, ProtocolVersion::V311, ProtocolVersion::V5}) {
            if (type == 15 && version != ProtocolVersion::V5)
                continue;
            QTest::addRow("%s of %d", mqtt::packetTypeName(PacketType(type)).data(), int(version))
                    << PacketType(type) << version;
        }
    }
}

void TestPacketEdit::templatesAreWellFormed()
{
    QFETCH(PacketType, type);
    QFETCH(ProtocolVersion, version);
    const QByteArray packet = inspector::packetTemplate(type, version);
    const mqtt::TraceResult trace =
            mqtt::trace(packet, {version, inspector::senderOfTemplate(type)});
    QCOMPARE(trace.outcome, mqtt::TraceOutcome::Ok);
    QCOMPARE(trace.type, type);
    QCOMPARE(trace.version, version);
    QCOMPARE(trace.length, packet.size());
}

QTEST_GUILESS_MAIN(TestPacketEdit)
#include "tst_packetedit.moc"
