// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/mqtt/conformancecases.h"

#include <QRandomGenerator>
#include <QTest>

using conformance::Case;

// The law of dissection: the leaves, in order, touch each byte of the packet exactly once.
class LeavesTest : public QObject
{
    Q_OBJECT

private slots:
    void coverEveryCase();
    void coverEveryTruncation();
    void coverRandomMutations();
    void coverBytesThatAreNoPacket_data();
    void coverBytesThatAreNoPacket();
};

namespace {

QByteArray breachOfTheLaw(const QByteArray &bytes, const mqtt::DecodeContext &context)
{
    const mqtt::TraceResult traced = mqtt::trace(bytes, context);
    qsizetype position = 0;
    for (const mqtt::TracedField &field : traced.fields) {
        if (field.range.start != position || field.range.length < 0)
            return "gap or overlap at " + QByteArray::number(position) + " in " + bytes.toHex();
        position = field.range.end();
    }
    const qsizetype all = traced.length > 0 ? qMin(traced.length, bytes.size()) : bytes.size();
    if (position != all)
        return "ends at " + QByteArray::number(position) + " in " + bytes.toHex();
    for (const mqtt::Flaw &flaw : traced.flaws) {
        if (flaw.at.start < 0 || flaw.at.length < 0 || flaw.at.end() > bytes.size())
            return "flaw outside of " + bytes.toHex();
        if (mqtt::statementOf(flaw).isEmpty())
            return "flaw without a statement in " + bytes.toHex();
    }
    if ((traced.outcome == mqtt::TraceOutcome::Ok) != traced.packet.has_value())
        return "outcome and packet disagree in " + bytes.toHex();
    return {};
}

constexpr mqtt::ProtocolVersion versions[] = {
        mqtt::ProtocolVersion::V31, mqtt::ProtocolVersion::V311, mqtt::ProtocolVersion::V5};

QByteArray mutated(QByteArray bytes, QRandomGenerator &random)
{
    for (int i = 0; i < 3 && !bytes.isEmpty(); ++i) {
        const qsizetype at = random.bounded(static_cast<int>(bytes.size()));
        switch (random.bounded(4)) {
        case 0:
            bytes[at] = static_cast<char>(bytes[at] ^ 1 << random.bounded(8));
            break;
        case 1:
            bytes[at] = static_cast<char>(random.bounded(256));
            break;
        case 2:
            bytes.remove(at, 1 + random.bounded(3));
            break;
        default:
            bytes.insert(at, static_cast<char>(random.bounded(256)));
            break;
        }
    }
    return bytes;
}

} // namespace

void LeavesTest::coverEveryCase()
{
    QVERIFY(!conformance::cases().isEmpty());
    for (const Case &one : conformance::cases())
        QCOMPARE(breachOfTheLaw(one.bytes, one.context), QByteArray());
}

void LeavesTest::coverEveryTruncation()
{
    QVERIFY(!conformance::cases().isEmpty());
    for (qsizetype i = 0; i < conformance::cases().size(); i += 7) {
        const Case &one = conformance::cases()[i];
        for (qsizetype size = 0; size < qMin<qsizetype>(one.bytes.size(), 200); ++size)
            QCOMPARE(breachOfTheLaw(one.bytes.left(size), one.context), QByteArray());
    }
}

void LeavesTest::coverRandomMutations()
{
    QRandomGenerator random(20260311);
    const QList<Case> &cases = conformance::cases();
    for (int i = 0; i < 40'000; ++i) {
        const Case &one = cases[random.bounded(static_cast<int>(cases.size()))];
        if (one.bytes.size() > 600)
            continue;
        const mqtt::DecodeContext context{versions[random.bounded(3)], one.context.from};
        QCOMPARE(breachOfTheLaw(mutated(one.bytes, random), context), QByteArray());
    }
}

void LeavesTest::coverBytesThatAreNoPacket_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one zero") << QByteArray(1, '\0');
    QTest::newRow("an answer of HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n");
    QTest::newRow("a TLS alert") << QByteArray::fromHex("15030100020246");
    QTest::newRow("all ones") << QByteArray(64, '\xff');
    QTest::newRow("all zeros") << QByteArray(64, '\0');
    QTest::newRow("Remaining Length without end") << QByteArray::fromHex("30ffffffffff");
    QTest::newRow("Remaining Length of 256 MB, nothing there") << QByteArray::fromHex("30ffffff7f");
}

void LeavesTest::coverBytesThatAreNoPacket()
{
    QFETCH(QByteArray, bytes);
    for (const mqtt::ProtocolVersion version : versions)
        QCOMPARE(breachOfTheLaw(bytes, {version, std::nullopt}), QByteArray());
}

QTEST_GUILESS_MAIN(LeavesTest)
#include "tst_leaves.moc"
