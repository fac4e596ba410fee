// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/encode.h"
#include "tests/mqtt/conformancecases.h"

#include <QTest>

using conformance::Case;

class ConformanceTest : public QObject
{
    Q_OBJECT

private slots:
    void everyCaseHasItsOutcome();
    void invalidPacketsNameStatementAndPlace();
    void validPacketsHaveTheirSpans();
    void decodeAgreesWithTrace();
    void decodePublishAgreesWithDecode();
    void canonicalPacketsAreEncodedAsTheyCame();
};

namespace {

QString nameOf(const Case &one)
{
    return QString::fromUtf8(one.id + ' ' + one.name);
}

QByteArray outcomeName(mqtt::TraceOutcome outcome)
{
    switch (outcome) {
    case mqtt::TraceOutcome::Ok:
        return "ok";
    case mqtt::TraceOutcome::Invalid:
        return "invalid";
    case mqtt::TraceOutcome::Incomplete:
        break;
    }
    return "incomplete";
}

QList<QByteArray> spansOf(const mqtt::TraceResult &traced)
{
    QList<QByteArray> spans;
    for (const mqtt::TracedField &field : traced.fields) {
        spans.append(mqtt::spanName(field.path) + ' ' + QByteArray::number(field.range.start) + ' '
                     + QByteArray::number(field.range.end()));
    }
    return spans;
}

QList<QByteArray> expectedSpans(const Case &one)
{
    QList<QByteArray> spans;
    for (const QJsonValue &span : one.expect[u"spans"].toArray()) {
        spans.append(span[0].toString().toUtf8() + ' ' + QByteArray::number(span[1].toInt()) + ' '
                     + QByteArray::number(span[2].toInt()));
    }
    return spans;
}

} // namespace

void ConformanceTest::everyCaseHasItsOutcome()
{
    QVERIFY(conformance::cases().size() > 3000);
    for (const Case &one : conformance::cases()) {
        const mqtt::TraceResult traced = mqtt::trace(one.bytes, one.context);
        QVERIFY2(outcomeName(traced.outcome) == one.outcome.toLatin1(), qPrintable(nameOf(one)));
        QVERIFY2(mqtt::packetTypeName(traced.type).toByteArray()
                         == one.expect[u"type"].toString().toLatin1(),
                 qPrintable(nameOf(one)));
    }
}

void ConformanceTest::invalidPacketsNameStatementAndPlace()
{
    int count = 0;
    for (const Case &one : conformance::cases()) {
        if (one.outcome != QLatin1String("invalid"))
            continue;
        const mqtt::TraceResult traced = mqtt::trace(one.bytes, one.context);
        const mqtt::Flaw &flaw = traced.flaws.front();
        QCOMPARE(QString::fromUtf8(mqtt::statementOf(flaw)), one.breaks[u"statement"].toString());
        const bool malformed = mqtt::classOf(flaw) == mqtt::FlawClass::Malformed;
        QCOMPARE(malformed, one.breaks[u"class"].toString() == QLatin1String("malformed"));
        QCOMPARE(flaw.at.start, one.breaks[u"at"][0].toInteger());
        QCOMPARE(flaw.at.end(), one.breaks[u"at"][1].toInteger());
        ++count;
    }
    QVERIFY(count > 1500);
}

void ConformanceTest::validPacketsHaveTheirSpans()
{
    for (const Case &one : conformance::cases()) {
        if (one.outcome == QLatin1String("ok"))
            QCOMPARE(spansOf(mqtt::trace(one.bytes, one.context)), expectedSpans(one));
    }
}

void ConformanceTest::decodeAgreesWithTrace()
{
    for (const Case &one : conformance::cases()) {
        const mqtt::TraceResult traced = mqtt::trace(one.bytes, one.context);
        const auto decoded = mqtt::decode(conformance::packetOf(one), one.context);
        QVERIFY2(decoded.has_value() == (traced.outcome == mqtt::TraceOutcome::Ok),
                 qPrintable(nameOf(one)));
        if (decoded)
            QVERIFY2(*decoded == *traced.packet, qPrintable(nameOf(one)));
        else if (traced.outcome == mqtt::TraceOutcome::Invalid)
            QVERIFY2(decoded.error() == traced.flaws.front(), qPrintable(nameOf(one)));
        else
            QVERIFY2(decoded.error().rule == mqtt::Rule::PacketCutOff, qPrintable(nameOf(one)));
    }
}

void ConformanceTest::decodePublishAgreesWithDecode()
{
    int count = 0;
    for (const Case &one : conformance::cases()) {
        const QByteArray packet = conformance::packetOf(one);
        if (mqtt::packetTypeOf(static_cast<quint8>(packet[0])) != mqtt::PacketType::Publish)
            continue;
        const auto decoded = mqtt::decode(packet, one.context);
        const auto view = mqtt::decodePublish(packet, one.context);
        QVERIFY2(decoded.has_value() == view.has_value(), qPrintable(nameOf(one)));
        if (view)
            QVERIFY2(view->toPublish() == std::get<mqtt::Publish>(*decoded),
                     qPrintable(nameOf(one)));
        else
            QVERIFY2(view.error() == decoded.error(), qPrintable(nameOf(one)));
        ++count;
    }
    QVERIFY(count > 100);
}

// An encoder chooses the shortest form, so what it makes of a longer one is shorter; in all other
// cases the bytes are those that came.
void ConformanceTest::canonicalPacketsAreEncodedAsTheyCame()
{
    int same = 0;
    for (const Case &one : conformance::cases()) {
        // 3.1 leaves bits and fields open which a value of ours does not hold.
        if (one.outcome != QLatin1String("ok") || one.context.version == mqtt::ProtocolVersion::V31)
            continue;
        const QByteArray packet = conformance::packetOf(one);
        const auto decoded = mqtt::decode(packet, one.context);
        const QByteArray again = mqtt::encode(*decoded, one.context.version);
        QCOMPARE(mqtt::encodedSize(*decoded, one.context.version), again.size());
        if (again == packet) {
            ++same;
            continue;
        }
        QVERIFY2(again.size() < packet.size(), qPrintable(nameOf(one)));
        QVERIFY2(*mqtt::decode(again, one.context) == *decoded, qPrintable(nameOf(one)));
    }
    QVERIFY(same > 1500);
}

QTEST_GUILESS_MAIN(ConformanceTest)
#include "tst_conformance.moc"
