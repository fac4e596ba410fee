// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/textlines.h"

#include <QtTest>

using presentation::TextLines;
using presentation::TextPosition;

class TestTextLines : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void linesAreCutAtLineEnds();
    void foldsReachToWhereTheIndentationComesBack();
    void foldingTwoLevels();
    void revealUnfoldsWhatHides();
    void findsOnwardsAndBack_data();
    void findsOnwardsAndBack();
    void textBetweenTwoPlaces();
    void emptyTextIsOneLine();
    void wrappedTextIsCutAtBlanksAndCopiedWhole();
    void aLineOfMegabytesIsCutToo();

private:
    TextLines m_lines;
};

void TestTextLines::init()
{
    m_lines.setText("{\n"
                    "  \"a\": {\n"
                    "    \"温\": 1,\n"
                    "    \"c\": 22\n"
                    "  },\n"
                    "  \"d\": 3\n"
                    "}");
}

void TestTextLines::linesAreCutAtLineEnds()
{
    QCOMPARE(m_lines.lineCount(), 7);
    QCOMPARE(m_lines.line(2), QStringLiteral("    \"温\": 1,"));
    QCOMPARE(m_lines.line(6), QStringLiteral("}"));
    QCOMPARE(m_lines.longestLine(), 13);
}

void TestTextLines::foldsReachToWhereTheIndentationComesBack()
{
    QVERIFY(m_lines.isFoldable(1));
    QVERIFY(!m_lines.isFoldable(2));
    QVERIFY(!m_lines.isFoldable(6));
    m_lines.setFolded(1, true);
    QCOMPARE(m_lines.rowCount(), 5);
    QCOMPARE(m_lines.lineOfRow(2), 4);
    QCOMPARE(m_lines.rowOfLine(3), 1);
    QCOMPARE(m_lines.rowOfLine(5), 3);
    m_lines.setFolded(1, false);
    QCOMPARE(m_lines.rowCount(), 7);
}

void TestTextLines::foldingTwoLevels()
{
    m_lines.foldAll(); // all but the outermost, which would leave nothing to see
    QCOMPARE(m_lines.rowCount(), 5);
    m_lines.setFolded(0, true);
    QCOMPARE(m_lines.rowCount(), 2);
    m_lines.unfoldAll();
    QCOMPARE(m_lines.rowCount(), 7);
}

void TestTextLines::revealUnfoldsWhatHides()
{
    m_lines.foldAll();
    m_lines.setFolded(0, true);
    m_lines.reveal(3);
    QCOMPARE(m_lines.lineOfRow(m_lines.rowOfLine(3)), 3);
}

void TestTextLines::findsOnwardsAndBack_data()
{
    QTest::addColumn<QString>("needle");
    QTest::addColumn<qsizetype>("line");
    QTest::addColumn<qsizetype>("column");
    QTest::addColumn<bool>("backwards");
    QTest::addColumn<qsizetype>("foundLine");
    QTest::addColumn<qsizetype>("foundColumn");
    using Q = qsizetype;
    QTest::newRow("onwards") << "\"" << Q(1) << Q(3) << false << Q(1) << Q(4);
    QTest::newRow("on a later line") << "C" << Q(0) << Q(0) << false << Q(3) << Q(5);
    QTest::newRow("around the end") << "{" << Q(2) << Q(0) << false << Q(0) << Q(0);
    QTest::newRow("back on the line") << "2" << Q(3) << Q(10) << true << Q(3) << Q(9);
    QTest::newRow("back around") << "3" << Q(0) << Q(0) << true << Q(5) << Q(7);
    QTest::newRow("behind a wide character") << "1" << Q(0) << Q(0) << false << Q(2) << Q(9);
    QTest::newRow("nowhere") << "zz" << Q(0) << Q(0) << false << Q(-1) << Q(0);
    QTest::newRow("nothing asked") << "" << Q(0) << Q(0) << false << Q(-1) << Q(0);
}

void TestTextLines::findsOnwardsAndBack()
{
    QFETCH(QString, needle);
    QFETCH(qsizetype, line);
    QFETCH(qsizetype, column);
    QFETCH(bool, backwards);
    QFETCH(qsizetype, foundLine);
    QFETCH(qsizetype, foundColumn);
    const TextPosition found = m_lines.find(needle, {line, column}, backwards);
    QCOMPARE(found.line, foundLine);
    QCOMPARE(found.column, foundColumn);
}

void TestTextLines::textBetweenTwoPlaces()
{
    QCOMPARE(m_lines.text({1, 2}, {1, 5}), QStringLiteral("\"a\""));
    QCOMPARE(m_lines.text({4, 2}, {2, 9}), QStringLiteral("1,\n    \"c\": 22\n  "));
    m_lines.setFolded(1, true);
    QCOMPARE(m_lines.text({0, 0}, {6, 1}).toUtf8(), m_lines.text());
}

void TestTextLines::emptyTextIsOneLine()
{
    m_lines.setText({});
    QCOMPARE(m_lines.lineCount(), 1);
    QCOMPARE(m_lines.rowCount(), 1);
    QCOMPARE(m_lines.find("a", {}, false).line, -1);
}

void TestTextLines::wrappedTextIsCutAtBlanksAndCopiedWhole()
{
    const QByteArray text = "one two three\n温度温度温度\nabcdefghij\n";
    m_lines.setText(text);
    m_lines.setWrapColumns(8);
    QStringList pieces;
    for (qsizetype line = 0; line < m_lines.lineCount(); ++line)
        pieces.append(m_lines.line(line));
    QCOMPARE(pieces, (QStringList{"one two ", "three", "温度温度", "温度", "abcdefgh", "ij", ""}));
    QVERIFY(!m_lines.isFoldable(0));
    QCOMPARE(m_lines.text({0, 0}, {6, 0}).toUtf8(), text);
    QCOMPARE(m_lines.find("hi", {}, false).line, -1); // pieces are looked at one by one
    m_lines.setWrapColumns(0);
    QCOMPARE(m_lines.lineCount(), 4);
}

void TestTextLines::aLineOfMegabytesIsCutToo()
{
    m_lines.setText(QByteArray(4 * 1024 * 1024, 'x'));
    m_lines.setWrapColumns(64);
    QCOMPARE(m_lines.lineCount(), 64 * 1024);
    QCOMPARE(m_lines.lineBytes(64 * 1024 - 1).size(), 64);
}

QTEST_GUILESS_MAIN(TestTextLines)
#include "tst_textlines.moc"
