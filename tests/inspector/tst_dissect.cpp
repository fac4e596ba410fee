// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/dissect.h"
#include "app/inspector/fieldtext.h"
#include "app/mqtt/encode.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using inspector::Dissection;
using inspector::Field;
using inspector::FieldRole;
using inspector::Secrets;

namespace {

// Why the leaves do not touch every byte exactly once; empty when they do.
QString broken(const Dissection &dissection)
{
    qsizetype covered = 0;
    for (qsizetype i = 0; i < qsizetype(dissection.fields.size()); ++i) {
        const Field &field = dissection.fields[size_t(i)];
        if (field.role == FieldRole::Leaf) {
            if (field.range.start != covered)
                return QStringLiteral("leaf %1 (%2) begins at %3, not %4")
                        .arg(i)
                        .arg(QLatin1String(field.term))
                        .arg(field.range.start)
                        .arg(covered);
            covered = field.range.end();
        }
        if (i > 0) {
            const base::ByteRange above = dissection.field(field.parent).range;
            if (field.range.start < above.start || field.range.end() > above.end())
                return QStringLiteral("field %1 lies outside its parent").arg(i);
            if (dissection.child(field.parent, field.row) != i)
                return QStringLiteral("field %1 is not its parent's child").arg(i);
        }
    }
    if (covered != dissection.packet.size())
        return QStringLiteral("%1 of %2 bytes are covered")
                .arg(covered)
                .arg(dissection.packet.size());
    for (qsizetype offset = 0; offset < dissection.packet.size(); ++offset) {
        const qint32 leaf = dissection.leafAt(offset);
        if (leaf < 0 || !dissection.field(leaf).range.contains(offset))
            return QStringLiteral("byte %1 is not found").arg(offset);
    }
    return {};
}

struct Case
{
    QByteArray bytes;
    mqtt::DecodeContext context;
    QString name;
};

QList<Case> conformanceCases()
{
    QList<Case> cases;
    QFile file(QStringLiteral(TEST_DATA_DIR "/conformance/packets.jsonl"));
    if (!file.open(QIODevice::ReadOnly))
        return cases;
    while (!file.atEnd()) {
        const QJsonObject line = QJsonDocument::fromJson(file.readLine()).object();
        Case one;
        one.bytes = QByteArray::fromHex(line[QStringLiteral("hex")].toString().toLatin1());
        one.context.version =
                static_cast<mqtt::ProtocolVersion>(line[QStringLiteral("version")].toInt(5));
        one.name = line[QStringLiteral("id")].toString();
        cases << one;
    }
    return cases;
}

// The texts of all fields, "term=value (meaning)".
QStringList texts(const Dissection &dissection, Secrets secrets = Secrets::Hidden)
{
    QStringList lines;
    for (qint32 i = 0; i < qint32(dissection.fields.size()); ++i)
        lines << QStringLiteral("%1=%2 (%3)")
                         .arg(QLatin1String(dissection.field(i).term),
                              inspector::valueText(dissection, i, secrets),
                              inspector::meaningText(dissection, i));
    return lines;
}

constexpr auto v311 = mqtt::ProtocolVersion::V311;
constexpr auto v5 = mqtt::ProtocolVersion::V5;

} // namespace

class TestDissect : public QObject
{
    Q_OBJECT

private slots:
    void leavesTouchEachByteOnceInEveryPacket();
    void leavesTouchEachByteOnceInEveryTruncation();
    void bytesBehindThePacketAreALeaf();
    void garbageIsOneLeaf();
    void fieldsOfAPublishAreNamedByTheStandard();
    void flagBytesFallApartIntoBits();
    void propertiesAreGrouped();
    void reasonsAndTimesAreSaidInWords();
    void passwordIsHiddenUntilRevealed();
    void flawStandsAtItsField();
    void linesShowControlCharacters_data();
    void linesShowControlCharacters();
};

void TestDissect::leavesTouchEachByteOnceInEveryPacket()
{
    const QList<Case> cases = conformanceCases();
    QVERIFY(cases.size() > 3000);
    for (const Case &one : cases) {
        const QString why = broken(inspector::dissect(one.bytes, one.context));
        if (!why.isEmpty())
            QFAIL(qPrintable(one.name + QStringLiteral(": ") + why));
    }
}

void TestDissect::leavesTouchEachByteOnceInEveryTruncation()
{
    for (const Case &one : conformanceCases()) {
        if (one.bytes.size() > 200)
            continue;
        for (qsizetype size = 0; size < one.bytes.size(); ++size) {
            const QString why = broken(inspector::dissect(one.bytes.first(size), one.context));
            if (!why.isEmpty())
                QFAIL(qPrintable(
                        QStringLiteral("%1 cut to %2: %3").arg(one.name).arg(size).arg(why)));
        }
    }
}

void TestDissect::bytesBehindThePacketAreALeaf()
{
    const Dissection dissection = inspector::dissect(QByteArray::fromHex("c0000d0a"), {v311, {}});
    QCOMPARE(broken(dissection), QString());
    const Field &last = dissection.field(dissection.leafAt(3));
    QCOMPARE(QByteArray(last.term), QByteArray("Not decoded"));
    QCOMPARE(last.range, (base::ByteRange{2, 2}));
}

void TestDissect::garbageIsOneLeaf()
{
    const Dissection dissection = inspector::dissectGarbage("HTTP/1.1 400 Bad Request\r\n");
    QCOMPARE(broken(dissection), QString());
    QCOMPARE(dissection.field(0).childCount, 1);
}

void TestDissect::fieldsOfAPublishAreNamedByTheStandard()
{
    mqtt::Publish publish;
    publish.topic = "home/garden/fountain/2";
    publish.payload = "hello world";
    publish.qos = mqtt::QoS::AtLeastOnce;
    publish.packetId = 10;
    const QByteArray packet = mqtt::encode(publish, v311);
    const QStringList lines = texts(inspector::dissect(packet, {v311, {}}));
    for (const char *expected :
         {"Fixed Header=0x32 (PUBLISH)", "Packet Type=0011 .... (PUBLISH)",
          "DUP flag=.... 0... (No)", "QoS level=.... .01. (At least once)",
          "RETAIN flag=.... ...0 (No)", "Remaining Length=37 (37 byte(s) follow)",
          "Topic Name=home/garden/fountain/2 (22 byte(s))", "Packet Identifier=10 ()",
          "Payload=hello world (11 byte(s))"})
        QVERIFY2(lines.contains(QString::fromLatin1(expected)),
                 qPrintable(QString::fromLatin1(expected) + QStringLiteral("\nnot in\n")
                            + lines.join(QLatin1Char('\n'))));
}

void TestDissect::flagBytesFallApartIntoBits()
{
    mqtt::Connect connect;
    connect.version = v311;
    connect.clientId = "c";
    connect.username = "u";
    const QByteArray packet = mqtt::encode(connect, v311);
    const QStringList lines = texts(inspector::dissect(packet, {v311, {}}));
    QVERIFY(lines.contains(QStringLiteral("User Name Flag=1... .... (Yes)")));
    QVERIFY(lines.contains(QStringLiteral("Clean Session=.... ..1. (Yes)")));
    QVERIFY(lines.contains(QStringLiteral("Will QoS=...0 0... (At most once)")));
}

void TestDissect::propertiesAreGrouped()
{
    mqtt::Publish publish;
    publish.topic = "a";
    publish.payload = "x";
    publish.properties.addNumber(mqtt::PropertyId::TopicAlias, 7)
            .addPair("unit", "°C")
            .addNumber(mqtt::PropertyId::MessageExpiryInterval, 3660);
    const Dissection dissection = inspector::dissect(mqtt::encode(publish, v5), {v5, {}});
    const QStringList lines = texts(dissection);
    QVERIFY(lines.contains(QStringLiteral("Properties=3 ()")));
    QVERIFY2(lines.contains(QStringLiteral("Topic Alias=7 ()")),
             qPrintable(lines.join(QLatin1Char(10))));
    QVERIFY(lines.contains(QStringLiteral("User Property=unit = °C (3 byte(s))")));
    QVERIFY(lines.contains(QStringLiteral("Message Expiry Interval=3660 (1 h 1 min)")));
    QVERIFY(lines.contains(QStringLiteral("Identifier=0x26 (User Property)")));
}

void TestDissect::reasonsAndTimesAreSaidInWords()
{
    mqtt::Connack refusal;
    refusal.reason = mqtt::ReasonCode::NotAuthorized;
    const QByteArray connack = mqtt::encode(refusal, v5);
    QVERIFY(texts(inspector::dissect(connack, {v5, {}}))
                    .contains(QStringLiteral("Reason Code=0x87 (Not authorized)")));
    mqtt::Connect asked;
    asked.keepAlive = 90;
    asked.clientId = "c";
    const QByteArray connect = mqtt::encode(asked, v5);
    const QStringList lines = texts(inspector::dissect(connect, {v5, {}}));
    QVERIFY(lines.contains(QStringLiteral("Keep Alive=90 (1 min 30 s)")));
    QVERIFY(lines.contains(QStringLiteral("Protocol Version=5 (MQTT 5.0)")));
}

void TestDissect::passwordIsHiddenUntilRevealed()
{
    mqtt::Connect connect;
    connect.version = v311;
    connect.username = "u";
    connect.password = "s3cret";
    const QByteArray packet = mqtt::encode(connect, v311);
    const Dissection dissection = inspector::dissect(packet, {v311, {}});
    QVERIFY(!texts(dissection).join(QLatin1Char('\n')).contains(QStringLiteral("s3cret")));
    QVERIFY(texts(dissection, Secrets::Revealed)
                    .join(QLatin1Char('\n'))
                    .contains(QStringLiteral("s3cret")));
    QCOMPARE(dissection.secrets(), (std::vector<base::ByteRange>{{packet.indexOf("s3cret"), 6}}));
}

void TestDissect::flawStandsAtItsField()
{
    // A PUBLISH of QoS 3 to "a/+"
    const Dissection dissection =
            inspector::dissect(QByteArray::fromHex("36070003612f2b0001"), {v311, {}});
    QCOMPARE(broken(dissection), QString());
    QVERIFY(!dissection.trace.flaws.empty());
    QVERIFY(dissection.field(0).hasFlaw);
    QCOMPARE(dissection.field(dissection.leafAt(0)).flaw, 0);
}

void TestDissect::linesShowControlCharacters_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("line");
    QTest::newRow("plain") << QByteArray("abc") << QStringLiteral("abc");
    QTest::newRow("line break") << QByteArray("a\nb") << QStringLiteral("a\\x0ab");
    QTest::newRow("chinese") << QByteArray("温度") << QStringLiteral("温度");
    QTest::newRow("not utf-8") << QByteArray("a\xff\xc3(") << QStringLiteral("a\\xff\\xc3(");
    QTest::newRow("long") << QByteArray(500, 'x') << QString(300, QLatin1Char('x')) + QChar(0x2026);
}

void TestDissect::linesShowControlCharacters()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, line);
    QCOMPARE(inspector::lineOfText(bytes), line);
}

QTEST_GUILESS_MAIN(TestDissect)
#include "tst_dissect.moc"
