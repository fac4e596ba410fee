// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/dissect.h"
#include "app/inspector/fieldtext.h"
#include "app/mqtt/encode.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <algorithm>

using inspector::Dissection;
using inspector::Field;
using inspector::FieldRole;
using inspector::Finding;
using inspector::Remark;
using inspector::Secrets;
using inspector::Severity;

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

// What a byte is changed into: anything, or one bit of it and the edges.
QList<int> changesOf(quint8 byte, bool all)
{
    QList<int> values;
    for (int value = 0; all && value < 256; ++value)
        values << value;
    for (int bit = 0; !all && bit < 8; ++bit)
        values << (byte ^ 1 << bit);
    if (!all)
        values << 0 << 1 << 0x7F << 0x80 << 0xFF;
    return values;
}

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
    void leavesTouchEachByteOnceAfterEveryChangeOfOneByte();
    void everyFindingHasAPlaceAndAStatement();
    void whatIsWorthARemarkIsRemarked_data();
    void whatIsWorthARemarkIsRemarked();
    void aPlainPacketHasNoFindings();
    void answersAreHeldAgainstTheirRequest();
    void topicAliasIsResolvedByTheSurroundings();
    void secretsOfEveryKindAreFound_data();
    void secretsOfEveryKindAreFound();
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
    QCOMPARE(dissection.field(0).gravest, qint8(Severity::Malformed));
    QCOMPARE(dissection.field(dissection.leafAt(0)).finding, 0);
    QCOMPARE(dissection.field(dissection.leafAt(4)).gravest, qint8(-1)); // the topic's length
}

void TestDissect::leavesTouchEachByteOnceAfterEveryChangeOfOneByte()
{
    QSet<QString> seen;
    for (const Case &one : conformanceCases()) {
        if (one.bytes.isEmpty() || one.bytes.size() > 64)
            continue;
        const QString kind = QStringLiteral("%1 %2 %3")
                                     .arg(static_cast<quint8>(one.bytes[0]) >> 4)
                                     .arg(static_cast<int>(one.context.version))
                                     .arg(one.bytes.size() / 16);
        if (seen.contains(kind))
            continue;
        seen << kind;
        for (qsizetype at = 0; at < one.bytes.size(); ++at) {
            for (const int value :
                 changesOf(static_cast<quint8>(one.bytes[at]), one.bytes.size() <= 12)) {
                QByteArray changed = one.bytes;
                changed[at] = static_cast<char>(value);
                const QString why = broken(inspector::dissect(changed, one.context));
                if (!why.isEmpty())
                    QFAIL(qPrintable(QStringLiteral("%1, byte %2 = %3: %4")
                                             .arg(one.name)
                                             .arg(at)
                                             .arg(value)
                                             .arg(why)));
            }
        }
    }
    QVERIFY(seen.size() > 30);
}

void TestDissect::everyFindingHasAPlaceAndAStatement()
{
    for (const Case &one : conformanceCases()) {
        const Dissection dissection = inspector::dissect(one.bytes, one.context);
        for (const Finding &finding : dissection.findings) {
            QVERIFY2(finding.at.start >= 0 && finding.at.end() <= one.bytes.size(),
                     qPrintable(one.name));
            QVERIFY2(!inspector::statementOf(finding, dissection.trace.type,
                                             dissection.trace.version)
                              .isEmpty(),
                     qPrintable(one.name));
        }
        const bool isGrave = dissection.field(0).gravest >= qint8(Severity::ProtocolError);
        if (dissection.trace.outcome == mqtt::TraceOutcome::Ok)
            QVERIFY2(!isGrave, qPrintable(one.name));
        if (dissection.trace.outcome == mqtt::TraceOutcome::Invalid)
            QVERIFY2(isGrave, qPrintable(one.name));
    }
}

void TestDissect::whatIsWorthARemarkIsRemarked_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<mqtt::ProtocolVersion>("version");
    QTest::addColumn<Remark>("remark");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<base::ByteRange>("place");
    QTest::addColumn<QByteArray>("statement");
    const auto row = [](const char *name, const char *hex, mqtt::ProtocolVersion version,
                        Remark remark, Severity severity, base::ByteRange place,
                        const char *statement) {
        QTest::newRow(name) << QByteArray::fromHex(hex) << version << remark << severity << place
                            << QByteArray(statement);
    };
    constexpr auto v31 = mqtt::ProtocolVersion::V31;
    row("control character in a topic", "300500036107 62", v311, Remark::ControlCharacter,
        Severity::Odd, {5, 1}, "v3.1.1 §1.5.3");
    row("C1 control", "3007 0003 61c285 00 78", v5, Remark::ControlCharacter, Severity::Odd, {5, 2},
        "v5 §1.5.4");
    row("no character", "3007000461 efbfbf 78", v311, Remark::NonCharacter, Severity::Odd, {5, 3},
        "v3.1.1 §1.5.3");
    row("byte order mark", "3006 0004 efbbbf61", v311, Remark::ByteOrderMark, Severity::Note,
        {4, 3}, "MQTT-1.5.3-3");
    row("length in two bytes", "30830000 0161", v311, Remark::LongerThanNeeded, Severity::Odd,
        {1, 2}, "v3.1.1 §2.2.3");
    row("DUP", "3a06 0001 61 0001 78", v311, Remark::SaidToBeSentAgain, Severity::Note, {0, 1},
        "MQTT-3.3.1-1");
    row("retained and empty, 5.0", "3104 0001 61 00", v5, Remark::ClearsRetained, Severity::Note,
        {0, 1}, "MQTT-3.3.1-6");
    row("retained and empty, 3.1.1", "3103 0001 61", v311, Remark::ClearsRetained, Severity::Note,
        {0, 1}, "MQTT-3.3.1-10");
    row("alias nobody set", "3006 0000 03 230005", v5, Remark::AliasIsUnknown, Severity::Odd,
        {6, 2}, "v5 §3.3.2.3.4");
    row("payload is no text", "3008 0001 61 02 0101 41ff", v5, Remark::PayloadIsNotUtf8,
        Severity::Odd, {9, 1}, "v5 §3.3.2.3.2");
    row("server's topic", "3006 0004 24535953", v311, Remark::ServersTopic, Severity::Note, {4, 1},
        "v3.1.1 §4.7.2");
    row("no client identifier", "100c 0004 4d515454 04 02 003c 0000", v311,
        Remark::ServerChoosesClientId, Severity::Note, {12, 2}, "MQTT-3.1.3-6");
    row("unusual client identifier", "100f 0004 4d515454 04 02 003c 0003 612d62", v311,
        Remark::ClientIdMayBeRefused, Severity::Note, {14, 3}, "MQTT-3.1.3-5");
    row("no keep alive", "100d 0004 4d515454 04 02 0000 0001 61", v311, Remark::NoKeepAlive,
        Severity::Note, {10, 2}, "v3.1.1 §3.1.2.10");
    row("password alone", "1011 0004 4d515454 05 42 003c 00 0001 61 0001 70", v5,
        Remark::PasswordAlone, Severity::Note, {18, 1}, "v5 §3.1.2.9");
    row("session of the link only", "100e 0004 4d515454 05 00 003c 00 0001 61", v5,
        Remark::SessionEndsWithLink, Severity::Note, {9, 1}, "v5 §3.1.2.11.2");
    row("refused", "2002 0005", v311, Remark::Refused, Severity::Odd, {3, 1}, "v3.1.1 §3.2.2.3");
    row("refused by 5.0", "2003 0087 00", v5, Remark::Refused, Severity::Odd, {3, 1},
        "v5 §3.2.2.2");
    row("refused by 3.1", "2002 0004", v31, Remark::Refused, Severity::Odd, {3, 1}, "v3.1 §3.2");
    row("everything", "8206 0001 0001 23 00", v311, Remark::EverythingSubscribed, Severity::Note,
        {6, 1}, "MQTT-4.7.2-1");
    row("shared in 3.1.1", "820f 0001 000a 2473686172652f672f61 00", v311, Remark::SharedBeforeV5,
        Severity::Odd, {6, 10}, "v5 §4.8.2");
}

void TestDissect::whatIsWorthARemarkIsRemarked()
{
    QFETCH(QByteArray, packet);
    QFETCH(mqtt::ProtocolVersion, version);
    QFETCH(Remark, remark);
    QFETCH(Severity, severity);
    QFETCH(base::ByteRange, place);
    QFETCH(QByteArray, statement);
    const Dissection dissection = inspector::dissect(packet, {version, {}});
    QCOMPARE(broken(dissection), QString());
    const auto found =
            std::find_if(dissection.findings.begin(), dissection.findings.end(),
                         [remark](const Finding &finding) { return finding.remark == remark; });
    QVERIFY(found != dissection.findings.end());
    QCOMPARE(found->severity, severity);
    QCOMPARE(found->at, place);
    QCOMPARE(inspector::statementOf(*found, dissection.trace.type, dissection.trace.version),
             statement);
    QCOMPARE(dissection.trace.outcome, mqtt::TraceOutcome::Ok);
}

void TestDissect::aPlainPacketHasNoFindings()
{
    for (const char *hex : {"c000", "d000", "30070003612f6278 79", "4002000a", "9003000101",
                            "1010 0004 4d515454 04 02 003c 0004 61626364"}) {
        const Dissection dissection = inspector::dissect(QByteArray::fromHex(hex), {v311, {}});
        QVERIFY2(dissection.findings.empty(), hex);
        QCOMPARE(dissection.field(0).gravest, qint8(-1));
    }
}

void TestDissect::answersAreHeldAgainstTheirRequest()
{
    mqtt::Subscribe subscribe;
    subscribe.packetId = 1;
    subscribe.subscriptions = {{"a", mqtt::QoS::AtLeastOnce}, {"b", mqtt::QoS::ExactlyOnce}};
    inspector::Surroundings around;
    around.request = mqtt::encode(subscribe, v5);
    const auto findings = [&](const char *hex) {
        QList<Remark> remarks;
        for (const Finding &one :
             inspector::dissect(QByteArray::fromHex(hex), {v5, {}}, around).findings)
            remarks << one.remark;
        return remarks;
    };
    QCOMPARE(findings("9005 0001 00 01 02"), QList<Remark>());
    QCOMPARE(findings("9005 0001 00 01 01"), QList<Remark>{Remark::LowerQoSGranted});
    QCOMPARE(findings("9004 0001 00 01"), QList<Remark>{Remark::AnswerCountDiffers});
}

void TestDissect::topicAliasIsResolvedByTheSurroundings()
{
    inspector::Surroundings around;
    around.aliasTopic = "home/garden";
    const Dissection dissection =
            inspector::dissect(QByteArray::fromHex("3007 0000 03 230005 78"), {v5, {}}, around);
    QCOMPARE(dissection.findings.size(), size_t(1));
    QCOMPARE(dissection.findings.front().remark, Remark::AliasStandsForTopic);
    QVERIFY(texts(dissection).contains(QStringLiteral("Topic Name= (home/garden)")));
}

void TestDissect::secretsOfEveryKindAreFound_data()
{
    QTest::addColumn<QByteArray>("packet");
    QTest::addColumn<mqtt::ProtocolVersion>("version");
    QTest::addColumn<QByteArray>("secret");
    mqtt::Connect connect;
    connect.clientId = "c";
    connect.username = "u";
    connect.password = "s3cret";
    QTest::newRow("password") << mqtt::encode(connect, v5) << v5 << QByteArray("s3cret");
    QTest::newRow("password cut off")
            << mqtt::encode(connect, v5).chopped(2) << v5 << QByteArray("s3cr");
    connect.password = std::nullopt;
    connect.username = std::nullopt;
    connect.properties.addText(mqtt::PropertyId::AuthenticationMethod, "m")
            .addText(mqtt::PropertyId::AuthenticationData, "s3cret");
    QTest::newRow("authentication data") << mqtt::encode(connect, v5) << v5 << QByteArray("s3cret");
    mqtt::Auth auth;
    auth.reason = mqtt::ReasonCode::ContinueAuthentication;
    auth.properties.addText(mqtt::PropertyId::AuthenticationMethod, "m")
            .addText(mqtt::PropertyId::AuthenticationData, "s3cret");
    QTest::newRow("AUTH") << mqtt::encode(auth, v5) << v5 << QByteArray("s3cret");
    mqtt::Publish publish;
    publish.topic = "a";
    publish.payload = "open";
    publish.properties.addPair("Token", "s3cret");
    QTest::newRow("user property by name")
            << mqtt::encode(publish, v5) << v5 << QByteArray("s3cret");
    publish.properties = {};
    publish.properties.addPair("color", "open");
    QTest::newRow("other user property") << mqtt::encode(publish, v5) << v5 << QByteArray();
    // The flag is missing, so nothing reads the password.
    QTest::newRow("password without its flag")
            << QByteArray::fromHex("1018 0004 4d515454 04 82 003c 0001 61 0001 75")
                       + QByteArray("\0\6", 2) + "s3cret"
            << v311 << QByteArray("s3cret");
}

void TestDissect::secretsOfEveryKindAreFound()
{
    QFETCH(QByteArray, packet);
    QFETCH(mqtt::ProtocolVersion, version);
    QFETCH(QByteArray, secret);
    const inspector::SecretRules rules;
    const Dissection dissection = inspector::dissect(packet, {version, {}});
    QCOMPARE(dissection.secrets(), inspector::secretRanges(packet, {version, {}}, rules));
    const QByteArray masked = inspector::maskedPacket(packet, dissection.secrets());
    QCOMPARE(masked.size(), packet.size());
    if (secret.isEmpty()) {
        QCOMPARE(masked, packet);
        return;
    }
    QVERIFY(packet.contains(secret));
    QVERIFY(!masked.contains(secret));
    QVERIFY(!texts(dissection).join(QLatin1Char('\n')).contains(QString::fromLatin1(secret)));
    QVERIFY(masked.contains(QByteArray(secret.size(), '*')));
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
