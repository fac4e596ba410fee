// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/bytecopy.h"
#include "ui/presentation/bytefinder.h"
#include "ui/presentation/bytevalues.h"

#include <QProcess>
#include <QTest>

using presentation::ByteFinder;
using presentation::ByteForm;
using presentation::BytePattern;

namespace {

QByteArray everyByte()
{
    QByteArray bytes;
    for (int value = 0; value < 256; ++value)
        bytes += static_cast<char>(value);
    return bytes;
}

// To the end, however many slices it takes; empty: not found.
base::ByteRange find(QByteArrayView bytes, const BytePattern &pattern, qsizetype from,
                     ByteFinder::Direction direction = ByteFinder::Direction::Forward,
                     bool *wrapped = nullptr)
{
    ByteFinder finder;
    finder.start(bytes, pattern, from, direction);
    ByteFinder::State state = ByteFinder::State::Searching;
    while (state == ByteFinder::State::Searching)
        state = finder.step();
    if (wrapped)
        *wrapped = finder.hasWrapped();
    return state == ByteFinder::State::Found ? finder.hit() : base::ByteRange{};
}

QString valueOf(const std::vector<presentation::ByteValue> &values, const char *name,
                bool little = false)
{
    for (const presentation::ByteValue &value : values) {
        if (value.name == QLatin1String(name))
            return little ? value.littleEndian : value.bigEndian;
    }
    return QStringLiteral("-");
}

} // namespace

class TestByteTools : public QObject
{
    Q_OBJECT

private slots:
    void bytesAreCopiedInEveryForm_data();
    void bytesAreCopiedInEveryForm();
    void hexDumpCountsFromItsPlace();
    void pythonReadsWhatWasCopied();
    void aCompilerReadsWhatWasCopied();
    void numbersAreReadInBothOrders();
    void rowsOfNumbersEndWithTheBytes();
    void textsAreReadInBothCodings();
    void timesAreRead();
    void patternsAreReadAsTyped_data();
    void patternsAreReadAsTyped();
    void searchFindsWhatIsThere_data();
    void searchFindsWhatIsThere();
    void searchGoesOnceAround();
    void hitsOverTheEdgesOfSlicesAreFound();
    void offsetsAreReadAsTyped_data();
    void offsetsAreReadAsTyped();
};

void TestByteTools::bytesAreCopiedInEveryForm_data()
{
    QTest::addColumn<ByteForm>("form");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const QByteArray bytes = QByteArray::fromHex("300a00ff");
    QTest::newRow("hex") << ByteForm::Hex << bytes << QStringLiteral("30 0a 00 ff");
    QTest::newRow("dump")
            << ByteForm::HexDump << bytes
            << QStringLiteral("0000  30 0a 00 ff                                       |0...|\n");
    QTest::newRow("C array") << ByteForm::CArray << bytes
                             << QStringLiteral("const unsigned char packet[4] = {\n    0x30, 0x0a, "
                                               "0x00, 0xff,\n};\n");
    QTest::newRow("Python") << ByteForm::Python << bytes << QStringLiteral("b'0\\n\\x00\\xff'");
    QTest::newRow("Base64") << ByteForm::Base64 << bytes << QStringLiteral("MAoA/w==");
    QTest::newRow("escaped text") << ByteForm::Escaped << bytes << QStringLiteral("0\\n\\000\\377");
    QTest::newRow("escaped UTF-8")
            << ByteForm::Escaped << QByteArray("温\"\\") << QStringLiteral("温\\\"\\\\");
    QTest::newRow("AT hex") << ByteForm::AtHex << bytes << QStringLiteral("300A00FF");
    QTest::newRow("AT hex with count")
            << ByteForm::AtHexCount << bytes << QStringLiteral("4,300A00FF");
    for (const ByteForm form :
         {ByteForm::Hex, ByteForm::HexDump, ByteForm::Base64, ByteForm::Escaped, ByteForm::AtHex})
        QTest::addRow("nothing, form %d", int(form)) << form << QByteArray() << QString();
}

void TestByteTools::bytesAreCopiedInEveryForm()
{
    QFETCH(ByteForm, form);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(presentation::bytesAs(form, bytes), text);
    QVERIFY(!presentation::formName(form).isEmpty());
}

void TestByteTools::hexDumpCountsFromItsPlace()
{
    const QString dump = presentation::bytesAs(ByteForm::HexDump, QByteArray(40, 'a'), 0x1F);
    const QStringList lines = dump.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines[0].startsWith(QStringLiteral("001f  61 61")));
    QVERIFY(lines[2].startsWith(QStringLiteral("003f  61 61")));
    QVERIFY(lines[2].endsWith(QStringLiteral("|aaaaaaaa|")));
    // The text column stands in one place.
    QCOMPARE(lines[0].indexOf(QLatin1Char('|')), lines[2].indexOf(QLatin1Char('|')));
}

void TestByteTools::pythonReadsWhatWasCopied()
{
    const QByteArray bytes = everyByte();
    const QString program = QStringLiteral("import sys; sys.stdout.write(%1.hex())")
                                    .arg(presentation::bytesAs(ByteForm::Python, bytes));
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), program});
    QVERIFY(python.waitForFinished(60'000));
    QCOMPARE(python.readAllStandardOutput(), bytes.toHex());
}

// As the inside of a C string: a hex digit after an escape must not belong to it.
void TestByteTools::aCompilerReadsWhatWasCopied()
{
    const QByteArray bytes = everyByte()
                             + QByteArray("\x01"
                                          "2\xff"
                                          "a\x00"
                                          "7",
                                          6);
    const QString program = QStringLiteral("import sys, ast; sys.stdout.write(ast.literal_eval("
                                           "sys.argv[1]).encode('latin1').hex())");
    // Python's strings have C's octal escapes; what is UTF-8 is none here.
    const QString literal =
            QLatin1Char('"') + presentation::bytesAs(ByteForm::Escaped, bytes) + QLatin1Char('"');
    QProcess python;
    python.start(QStringLiteral("python3"), {QStringLiteral("-c"), program, literal});
    QVERIFY(python.waitForFinished(60'000));
    QCOMPARE(python.readAllStandardOutput(), bytes.toHex());
}

void TestByteTools::numbersAreReadInBothOrders()
{
    const auto values = presentation::readByteValues(QByteArray::fromHex("8001000000000002"), 1);
    QCOMPARE(valueOf(values, "Bits"), QStringLiteral("1000 0000"));
    QCOMPARE(valueOf(values, "8-bit unsigned"), QStringLiteral("128"));
    QCOMPARE(valueOf(values, "8-bit signed"), QStringLiteral("-128"));
    QCOMPARE(valueOf(values, "16-bit unsigned"), QStringLiteral("32769"));
    QCOMPARE(valueOf(values, "16-bit unsigned", true), QStringLiteral("384"));
    QCOMPARE(valueOf(values, "16-bit signed"), QStringLiteral("-32767"));
    QCOMPARE(valueOf(values, "32-bit unsigned"), QStringLiteral("2147549184"));
    QCOMPARE(valueOf(values, "32-bit unsigned", true), QStringLiteral("384"));
    QCOMPARE(valueOf(values, "64-bit unsigned"), QStringLiteral("9223653511831486466"));
    QCOMPARE(valueOf(values, "64-bit signed", true), QStringLiteral("144115188075856256"));
    QCOMPARE(valueOf(values, "Variable Byte Integer"), QStringLiteral("128 in 2 byte(s)"));
    const auto pi = presentation::readByteValues(QByteArray::fromHex("40490fdb"), 4);
    QCOMPARE(valueOf(pi, "32-bit float"), QStringLiteral("3.14159274"));
    const auto one = presentation::readByteValues(QByteArray::fromHex("000000000000f03f"), 8);
    QCOMPARE(valueOf(one, "64-bit float", true), QStringLiteral("1"));
}

void TestByteTools::rowsOfNumbersEndWithTheBytes()
{
    const auto values = presentation::readByteValues(QByteArray::fromHex("ff0102"), 3);
    QCOMPARE(valueOf(values, "16-bit signed"), QStringLiteral("-255"));
    QCOMPARE(valueOf(values, "32-bit signed"), QStringLiteral("-"));
    QCOMPARE(valueOf(values, "Variable Byte Integer"), QStringLiteral("255 in 2 byte(s)"));
    QCOMPARE(valueOf(presentation::readByteValues(QByteArray::fromHex("ffff"), 2),
                     "Variable Byte Integer"),
             QStringLiteral("-"));
    QVERIFY(presentation::readByteValues({}, 0).empty());
}

void TestByteTools::textsAreReadInBothCodings()
{
    const auto utf8 = presentation::readByteValues(QByteArray("温度!more"), 7);
    QCOMPARE(valueOf(utf8, "UTF-8"), QStringLiteral("温度!"));
    const auto gb = presentation::readByteValues(QByteArray::fromHex("cec2b6c8"), 4);
    QCOMPARE(valueOf(gb, "GB18030"), QStringLiteral("温度"));
    QCOMPARE(valueOf(gb, "UTF-8"), QStringLiteral("\\xce¶\\xc8"));
    const auto four = presentation::readByteValues(QByteArray::fromHex("9439da33"), 4);
    QCOMPARE(valueOf(four, "GB18030"), QString::fromUtf8("\xF0\x9F\x92\xA9"));
}

void TestByteTools::timesAreRead()
{
    const auto seconds = presentation::readByteValues(QByteArray::fromHex("65920080"), 4);
    QCOMPARE(valueOf(seconds, "Unix time, 32-bit seconds"),
             QStringLiteral("2024-01-01 00:00:00 UTC"));
    const auto milliseconds =
            presentation::readByteValues(QByteArray::fromHex("0000018cc251f400"), 8);
    QCOMPARE(valueOf(milliseconds, "Unix time, 64-bit milliseconds"),
             QStringLiteral("2024-01-01 00:00:00 UTC"));
    QCOMPARE(valueOf(milliseconds, "Unix time, 64-bit milliseconds", true), QString());
}

void TestByteTools::patternsAreReadAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<BytePattern::Kind>("kind");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QStringLiteral("温A") << BytePattern::Kind::Text << QByteArray("温A");
    QTest::newRow("any case") << QStringLiteral("ABc") << BytePattern::Kind::TextIgnoringCase
                              << QByteArray("abc");
    QTest::newRow("hex") << QStringLiteral("30 0A,ff") << BytePattern::Kind::Hex
                         << QByteArray::fromHex("300aff");
    QTest::newRow("odd hex") << QStringLiteral("30 0") << BytePattern::Kind::Hex << QByteArray();
    QTest::newRow("no hex") << QStringLiteral("xy") << BytePattern::Kind::Hex << QByteArray();
    QTest::newRow("nothing") << QString() << BytePattern::Kind::Text << QByteArray();
}

void TestByteTools::patternsAreReadAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(BytePattern::Kind, kind);
    QFETCH(QByteArray, bytes);
    QCOMPARE(BytePattern::from(typed, kind).bytes, bytes);
}

void TestByteTools::searchFindsWhatIsThere_data()
{
    using enum ByteFinder::Direction;
    QTest::addColumn<BytePattern>("pattern");
    QTest::addColumn<qsizetype>("from");
    QTest::addColumn<ByteFinder::Direction>("direction");
    QTest::addColumn<qsizetype>("place");
    const auto text = [](const char *typed) {
        return BytePattern::from(QString::fromUtf8(typed), BytePattern::Kind::Text);
    };
    const auto folded = [](const char *typed) {
        return BytePattern::from(QString::fromUtf8(typed), BytePattern::Kind::TextIgnoringCase);
    };
    QTest::newRow("first") << text("ab") << qsizetype(0) << Forward << qsizetype(0);
    QTest::newRow("next") << text("ab") << qsizetype(1) << Forward << qsizetype(4);
    QTest::newRow("around") << text("ab") << qsizetype(5) << Forward << qsizetype(0);
    QTest::newRow("before") << text("ab") << qsizetype(3) << Backward << qsizetype(0);
    QTest::newRow("before, around") << text("ab") << qsizetype(-1) << Backward << qsizetype(4);
    QTest::newRow("any case") << folded("AB") << qsizetype(1) << Forward << qsizetype(2);
    QTest::newRow("any case, before") << folded("AB") << qsizetype(3) << Backward << qsizetype(2);
    QTest::newRow("not there") << text("ba x") << qsizetype(0) << Forward << qsizetype(-1);
    QTest::newRow("longer than all")
            << text("abABab_and more") << qsizetype(0) << Forward << qsizetype(-1);
    QTest::newRow("the end") << text("_") << qsizetype(0) << Forward << qsizetype(6);
}

void TestByteTools::searchFindsWhatIsThere()
{
    QFETCH(BytePattern, pattern);
    QFETCH(qsizetype, from);
    QFETCH(ByteFinder::Direction, direction);
    QFETCH(qsizetype, place);
    const base::ByteRange hit = find("abABab_", pattern, from, direction);
    QCOMPARE(hit.isEmpty() ? -1 : hit.start, place);
    if (!hit.isEmpty())
        QCOMPARE(hit.length, pattern.bytes.size());
}

void TestByteTools::searchGoesOnceAround()
{
    bool wrapped = false;
    const BytePattern pattern{"x", false};
    QCOMPARE(find("..x..", pattern, 0, ByteFinder::Direction::Forward, &wrapped).start, 2);
    QVERIFY(!wrapped);
    QCOMPARE(find("..x..", pattern, 3, ByteFinder::Direction::Forward, &wrapped).start, 2);
    QVERIFY(wrapped);
    QVERIFY(find(".....", pattern, 3).isEmpty());
    QVERIFY(find({}, pattern, 0).isEmpty());
}

void TestByteTools::hitsOverTheEdgesOfSlicesAreFound()
{
    constexpr qsizetype slice = qsizetype(4) << 20;
    for (const qsizetype place : {slice - 3, slice - 1, slice, 2 * slice - 2}) {
        QByteArray bytes(2 * slice + 100, '.');
        bytes.replace(place, 5, "HELLO");
        for (const auto direction :
             {ByteFinder::Direction::Forward, ByteFinder::Direction::Backward}) {
            QCOMPARE(find(bytes, {"HELLO", false}, 7, direction).start, place);
            QCOMPARE(find(bytes, {"hello", true}, 7, direction).start, place);
        }
    }
}

void TestByteTools::offsetsAreReadAsTyped_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<qsizetype>("offset"); // -1: refused
    const auto row = [](const char *typed, qsizetype offset) {
        QTest::newRow(*typed ? typed : "nothing") << QString::fromLatin1(typed) << offset;
    };
    row("16", 16);
    row(" 0x10 ", 16);
    row("10h", 16);
    row("+4", 54);
    row("-4", 46);
    row("- 0x10", 34);
    row("99", 99);
    row("100", -1);
    row("-51", -1);
    row("0xzz", -1);
    row("", -1);
}

void TestByteTools::offsetsAreReadAsTyped()
{
    QFETCH(QString, typed);
    QFETCH(qsizetype, offset);
    QCOMPARE(presentation::readOffset(typed, 50, 100).value_or(-1), offset);
}

QTEST_GUILESS_MAIN(TestByteTools)
#include "tst_bytetools.moc"
