// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Faults played on purpose, packet by packet.
#include "app/mqtt/decode.h"
#include "app/mqtt/encode.h"
#include "app/mqtt/outgoingfaults.h"

#include <QtTest>

using namespace mqtt;

namespace {

QByteArray bytes(const Packet &packet)
{
    return encode(packet, ProtocolVersion::V5);
}

Publish message(QoS qos = QoS::AtLeastOnce)
{
    Publish publish;
    publish.topic = "a/b";
    publish.payload = "1";
    publish.qos = qos;
    publish.packetId = qos == QoS::AtMostOnce ? 0 : 7;
    return publish;
}

QByteArray through(OutgoingFaults &faults, const QByteArray &packets, qint64 nowUs = 0)
{
    QByteArray out;
    faults.pass(packets, nowUs, out);
    return out;
}

Rule ruleOf(const QByteArray &packet)
{
    const auto decoded = decode(packet, {ProtocolVersion::V5, Sender::Client});
    return decoded ? Rule{} : decoded.error().rule;
}

} // namespace

class TestOutgoingFaults : public QObject
{
    Q_OBJECT

private slots:
    void onlyTheNamedPacketIsConcerned()
    {
        OutgoingFaults faults;
        faults.add({PacketType::Puback, FaultKind::Hold});
        const QByteArray puback = bytes(Puback{3, {}, {}});
        QCOMPARE(through(faults, bytes(message()) + puback + bytes(Pingreq())),
                 bytes(message()) + bytes(Pingreq()));
        QCOMPARE(faults.heldCount(), 1);
        QVERIFY(faults.isIdle()); // it was for one packet
        QCOMPARE(through(faults, puback), puback);
    }

    void heldPacketsAreLetGoInTheirOrder()
    {
        OutgoingFaults faults;
        faults.add({std::nullopt, FaultKind::Hold, 0});
        const QByteArray first = bytes(Puback{1, {}, {}});
        const QByteArray second = bytes(Pubrec{2, {}, {}});
        const QByteArray third = bytes(Puback{3, {}, {}});
        QCOMPARE(through(faults, first + second + third), QByteArray());
        QByteArray out;
        faults.release(PacketType::Puback, 1, out);
        QCOMPARE(out, first);
        faults.release(std::nullopt, 0, out);
        QCOMPARE(out, first + second + third);
        QCOMPARE(faults.heldCount(), 0);
        QVERIFY(!faults.isIdle()); // armed until cleared
    }

    void newLinkForgetsWhatWasHeld()
    {
        OutgoingFaults faults;
        faults.add({PacketType::Puback, FaultKind::Hold, 2});
        through(faults, bytes(Puback{1, {}, {}}));
        faults.linkBegins(ProtocolVersion::V5);
        QCOMPARE(faults.heldCount(), 0);
        QCOMPARE(faults.faults().size(), 1);
    }

    void latePacketComesWhenItsTimeHasCome()
    {
        OutgoingFaults faults;
        faults.add({PacketType::Pubrel, FaultKind::Late, 1, std::chrono::milliseconds(250)});
        const QByteArray pubrel = bytes(Pubrel{1, {}, {}});
        QCOMPARE(through(faults, pubrel + bytes(Pingreq()), 1'000), bytes(Pingreq()));
        QCOMPARE(faults.nextDueUs(), std::optional<qint64>(251'000));
        QByteArray out;
        faults.takeDue(250'999, out);
        QVERIFY(out.isEmpty());
        faults.takeDue(251'000, out);
        QCOMPARE(out, pubrel);
        QVERIFY(!faults.nextDueUs());
    }

    void dropAndTwice()
    {
        OutgoingFaults faults;
        faults.add({PacketType::Publish, FaultKind::Drop});
        faults.add({PacketType::Publish, FaultKind::Twice, 2});
        const QByteArray publish = bytes(message());
        QCOMPARE(through(faults, publish), QByteArray());
        QCOMPARE(through(faults, publish + publish), publish + publish + publish + publish);
        QCOMPARE(through(faults, publish), publish);
    }

    void identifierIsReplaced_data()
    {
        QTest::addColumn<QByteArray>("packet");
        QTest::addColumn<QByteArray>("expected");
        Publish other = message();
        other.packetId = 9;
        QTest::newRow("PUBLISH") << bytes(message()) << bytes(other);
        QTest::newRow("PUBACK") << bytes(Puback{7, {}, {}}) << bytes(Puback{9, {}, {}});
        QTest::newRow("PUBCOMP with a reason")
                << bytes(Pubcomp{7, ReasonCode::PacketIdentifierNotFound, {}})
                << bytes(Pubcomp{9, ReasonCode::PacketIdentifierNotFound, {}});
        QTest::newRow("SUBSCRIBE")
                << bytes(Subscribe{7, {{"a"}}, {}}) << bytes(Subscribe{9, {{"a"}}, {}});
        QTest::newRow("QoS 0 has none")
                << bytes(message(QoS::AtMostOnce)) << bytes(message(QoS::AtMostOnce));
        QTest::newRow("PINGREQ has none") << bytes(Pingreq()) << bytes(Pingreq());
    }
    void identifierIsReplaced()
    {
        QFETCH(const QByteArray, packet);
        QFETCH(const QByteArray, expected);
        OutgoingFaults faults;
        Fault fault{std::nullopt, FaultKind::WrongId};
        fault.packetId = 9;
        faults.add(fault);
        QCOMPARE(through(faults, packet), expected);
    }

    void nextIdentifierNeverIsZero()
    {
        OutgoingFaults faults;
        faults.add({PacketType::Puback, FaultKind::WrongId});
        QCOMPARE(through(faults, bytes(Puback{65535, {}, {}})), bytes(Puback{1, {}, {}}));
    }

    void damageIsWhatItSays_data()
    {
        QTest::addColumn<QByteArray>("packet");
        QTest::addColumn<int>("damage");
        QTest::addColumn<int>("rule");
        const auto row = [](const char *name, const Packet &packet, Damage damage, Rule rule) {
            QTest::newRow(name) << bytes(packet) << int(damage) << int(rule);
        };
        const Subscribe subscribe{7, {{"filter"}}, {}};
        row("flags of SUBSCRIBE", subscribe, Damage::Flags, Rule::ReservedFlags);
        row("flags of PINGREQ", Pingreq(), Damage::Flags, Rule::ReservedFlags);
        row("QoS of PUBLISH", message(), Damage::Flags, Rule::QoS3);
        row("length of PUBLISH", message(), Damage::LengthTooLong, Rule::IntegerTooLong);
        row("SUBSCRIBE cut off", subscribe, Damage::CutOff, Rule::PacketTooShort);
        row("SUBSCRIBE without its last byte", subscribe, Damage::LastByteLost, Rule::PacketCutOff);
        row("PINGREQ with surplus", Pingreq(), Damage::Surplus, Rule::WrongRemainingLength);
        row("topic of PUBLISH", message(), Damage::NotUtf8, Rule::IllFormedUtf8);
        row("filter of SUBSCRIBE", subscribe, Damage::NotUtf8, Rule::IllFormedUtf8);
    }
    void damageIsWhatItSays()
    {
        QFETCH(const QByteArray, packet);
        QFETCH(const int, damage);
        QFETCH(const int, rule);
        OutgoingFaults faults;
        Fault fault{std::nullopt, FaultKind::Malformed};
        fault.damage = static_cast<Damage>(damage);
        faults.add(fault);
        const QByteArray out = through(faults, packet);
        QVERIFY(out != packet);
        QCOMPARE(int(ruleOf(out)), rule);
        QCOMPARE(through(faults, packet), packet); // the next one is whole again
    }

    // What a person wrote may be no packet at all.
    void anyBytesCanBePlayed()
    {
        const QByteArray whole = QByteArray::fromHex("320a0003612f620007ffffffff7f");
        for (int type = 0; type < 16; ++type) {
            for (qsizetype size = 0; size <= whole.size(); ++size) {
                QByteArray packet = whole.first(size);
                if (!packet.isEmpty())
                    packet[0] = static_cast<char>(type << 4 | 2);
                Fault fault;
                for (const FaultKind kind : {FaultKind::WrongId, FaultKind::Malformed}) {
                    fault.kind = kind;
                    for (int damage = 0; damage <= int(Damage::NotUtf8); ++damage) {
                        fault.damage = static_cast<Damage>(damage);
                        OutgoingFaults faults;
                        QByteArray out;
                        faults.play(fault, packet, 0, out);
                        QVERIFY(out.size() <= packet.size() + 8);
                        QVERIFY(kind == FaultKind::Malformed || out.size() == packet.size());
                    }
                }
            }
        }
    }
    void damagedFilterIsFoundInEveryVersion()
    {
        OutgoingFaults faults;
        faults.linkBegins(ProtocolVersion::V311);
        Fault fault{std::nullopt, FaultKind::Malformed};
        fault.damage = Damage::NotUtf8;
        faults.add(fault);
        const QByteArray out =
                through(faults, encode(Subscribe{7, {{"filter"}}, {}}, ProtocolVersion::V311));
        const auto decoded = decode(out, {ProtocolVersion::V311, Sender::Client});
        QVERIFY(!decoded);
        QCOMPARE(decoded.error().rule, Rule::IllFormedUtf8);
    }
};

QTEST_GUILESS_MAIN(TestOutgoingFaults)
#include "tst_outgoingfaults.moc"
