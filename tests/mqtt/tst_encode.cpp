// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/decode.h"
#include "app/mqtt/encode.h"

#include <QTest>

class EncodeTest : public QObject
{
    Q_OBJECT

private slots:
    void successWithoutPropertiesIsLeftOff_data();
    void successWithoutPropertiesIsLeftOff();
    void connectIsOfItsOwnVersion_data();
    void connectIsOfItsOwnVersion();
    void emptyCredentialsAreNotAbsentOnes();
    void olderVersionsCarryNoPropertiesAndCodes();
    void wrongValuesAreWrittenAsTheyAre();
    void longestStringFits();
    void longerStringIsNotWritten();
    void packetOverTheLimitDoesNotFit();
    void bytesAreAppended();
    void viewAndValueAreTheSameBytes();
};

namespace {

using mqtt::ProtocolVersion;

QByteArray hexOf(const mqtt::Packet &packet, ProtocolVersion version)
{
    return mqtt::encode(packet, version).toHex();
}

} // namespace

void EncodeTest::successWithoutPropertiesIsLeftOff_data()
{
    using mqtt::ReasonCode;
    QTest::addColumn<QByteArray>("hex");
    QTest::addColumn<QByteArray>("expected");
    mqtt::Properties reason;
    reason.addText(mqtt::PropertyId::ReasonString, "no");
    const auto v5 = ProtocolVersion::V5;
    QTest::newRow("PUBACK, success")
            << hexOf(mqtt::Puback{7, ReasonCode::Success, {}}, v5) << QByteArray("40020007");
    QTest::newRow("PUBACK, a code") << hexOf(mqtt::Puback{7, ReasonCode::QuotaExceeded, {}}, v5)
                                    << QByteArray("4003000797");
    QTest::newRow("PUBREL, properties") << hexOf(mqtt::Pubrel{7, ReasonCode::Success, reason}, v5)
                                        << QByteArray("6209000700051f00026e6f");
    QTest::newRow("DISCONNECT, normal") << hexOf(mqtt::Disconnect{}, v5) << QByteArray("e000");
    QTest::newRow("DISCONNECT, a code")
            << hexOf(mqtt::Disconnect{ReasonCode::ServerBusy, {}}, v5) << QByteArray("e00189");
}

void EncodeTest::successWithoutPropertiesIsLeftOff()
{
    QFETCH(QByteArray, hex);
    QFETCH(QByteArray, expected);
    QCOMPARE(hex, expected);
}

void EncodeTest::connectIsOfItsOwnVersion_data()
{
    QTest::addColumn<ProtocolVersion>("version");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("3.1") << ProtocolVersion::V31
                         << QByteArray("100f00064d51497364700302003c000163");
    QTest::newRow("3.1.1") << ProtocolVersion::V311 << QByteArray("100d00044d5154540402003c000163");
    QTest::newRow("5.0") << ProtocolVersion::V5 << QByteArray("100e00044d5154540502003c00000163");
}

void EncodeTest::connectIsOfItsOwnVersion()
{
    QFETCH(ProtocolVersion, version);
    QFETCH(QByteArray, expected);
    mqtt::Connect connect;
    connect.version = version;
    connect.clientId = "c";
    QCOMPARE(hexOf(connect, ProtocolVersion::V5), expected);
    QCOMPARE(hexOf(connect, ProtocolVersion::V31), expected);
}

void EncodeTest::emptyCredentialsAreNotAbsentOnes()
{
    mqtt::Connect connect;
    connect.version = ProtocolVersion::V311;
    connect.username = QByteArray();
    const QByteArray bytes = mqtt::encode(connect, connect.version);
    QCOMPARE(bytes.toHex(), QByteArray("100e00044d5154540482003c00000000"));
    const auto decoded = mqtt::decode(bytes, {connect.version, std::nullopt});
    QVERIFY(decoded);
    QVERIFY(std::get<mqtt::Connect>(*decoded).username.has_value());
    QVERIFY(!std::get<mqtt::Connect>(*decoded).password.has_value());
}

void EncodeTest::olderVersionsCarryNoPropertiesAndCodes()
{
    mqtt::Properties properties;
    properties.addPair("k", "v");
    const auto v311 = ProtocolVersion::V311;
    const auto code = mqtt::ReasonCode::NotAuthorized;
    QCOMPARE(hexOf(mqtt::Puback{1, code, properties}, v311), QByteArray("40020001"));
    QCOMPARE(hexOf(mqtt::Unsuback{1, {code}, properties}, v311), QByteArray("b0020001"));
    QCOMPARE(hexOf(mqtt::Disconnect{code, properties}, v311), QByteArray("e000"));
    mqtt::Subscribe subscribe{1, {{"a"}}, properties};
    subscribe.subscriptions[0].noLocal = true;
    QCOMPARE(hexOf(subscribe, v311), QByteArray("820600010001"
                                                "6100"));
}

void EncodeTest::wrongValuesAreWrittenAsTheyAre()
{
    mqtt::Publish publish;
    publish.topic = "a/#";
    publish.qos = static_cast<mqtt::QoS>(3);
    QCOMPARE(hexOf(publish, ProtocolVersion::V311), QByteArray("36070003612f230000"));
}

void EncodeTest::longestStringFits()
{
    mqtt::Publish publish;
    publish.topic = QByteArray(65535, 't');
    QVERIFY(mqtt::fits(publish, ProtocolVersion::V311));
    const QByteArray bytes = mqtt::encode(publish, ProtocolVersion::V311);
    QCOMPARE(bytes.size(), mqtt::encodedSize(publish, ProtocolVersion::V311));
    const auto decoded = mqtt::decode(bytes, {ProtocolVersion::V311, std::nullopt});
    QVERIFY(decoded);
    QCOMPARE(std::get<mqtt::Publish>(*decoded), publish);
}

void EncodeTest::longerStringIsNotWritten()
{
    mqtt::Publish publish;
    publish.topic = QByteArray(65536, 't');
    QVERIFY(!mqtt::fits(publish, ProtocolVersion::V311));
    QVERIFY(mqtt::encode(publish, ProtocolVersion::V311).isEmpty());
}

void EncodeTest::packetOverTheLimitDoesNotFit()
{
    mqtt::Publish publish;
    publish.topic = "t";
    publish.payload = QByteArray(qsizetype(mqtt::maximumVariableByteInteger) - 3, 'x');
    QVERIFY(mqtt::fits(publish, ProtocolVersion::V311));
    publish.payload.append('x');
    QVERIFY(!mqtt::fits(publish, ProtocolVersion::V311));
}

void EncodeTest::bytesAreAppended()
{
    QByteArray out = "before";
    mqtt::encodeTo(out, mqtt::Pingreq{}, ProtocolVersion::V5);
    mqtt::encodeTo(out, mqtt::Pingresp{}, ProtocolVersion::V5);
    QCOMPARE(out, QByteArray("before\xc0\0\xd0\0", 10));
}

void EncodeTest::viewAndValueAreTheSameBytes()
{
    mqtt::Publish publish;
    publish.topic = "a";
    publish.payload = "b";
    publish.qos = mqtt::QoS::ExactlyOnce;
    publish.dup = true;
    publish.retain = true;
    publish.packetId = 258;
    publish.properties.addNumber(mqtt::PropertyId::TopicAlias, 3);
    const mqtt::PublishView view{publish.topic, publish.payload,  publish.qos,       true,
                                 true,          publish.packetId, publish.properties};
    QByteArray out;
    mqtt::encodePublishTo(out, view, ProtocolVersion::V5);
    QCOMPARE(out.toHex(), QByteArray("3d0a00016101020323000362"));
    QCOMPARE(out, mqtt::encode(publish, ProtocolVersion::V5));
}

QTEST_GUILESS_MAIN(EncodeTest)
#include "tst_encode.moc"
