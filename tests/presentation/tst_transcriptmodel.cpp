// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/linereader.h"
#include "ui/presentation/transcriptmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using at::LineKind;
using presentation::TranscriptLine;
using presentation::TranscriptModel;

namespace {

TranscriptLine line(LineKind kind, const QByteArray &raw)
{
    qsizetype end = raw.size();
    while (end > 0 && (raw[end - 1] == '\r' || raw[end - 1] == '\n'))
        --end;
    return {kind, base::Stamp::now(), raw, {0, end}, false};
}

QString cell(const TranscriptModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TranscriptModelTest : public QObject
{
    Q_OBJECT

private slots:
    void linesAreAnnouncedOnceAFrame();
    void bytesAreKeptAndShownAsTextAndHex();
    void kindsAreToldByWord();
    void oldestLinesAreDroppedAndCounted();
    void overLongLinesAreSplitAndWhole();
    void secretsAreMaskedUntilRevealed();
    void invisibleBytesAreShownOnDemand();
    void textIsFoundInAnyCaseBothWays();
    void findingGoesOnWhereItStopped();
    void deltaTimesAreSinceTheLineBefore();
    void clearingStartsAnew();
    void millionsOfLinesAreKept();
};

void TranscriptModelTest::linesAreAnnouncedOnceAFrame()
{
    TranscriptModel model;
    QAbstractItemModelTester tester(&model);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    for (int i = 0; i < 100; ++i)
        model.append(line(LineKind::Information, "+X: 1\r\n"));
    QTRY_COMPARE(model.rowCount(), 100);
    QVERIFY(inserted.size() <= 2);
}

void TranscriptModelTest::bytesAreKeptAndShownAsTextAndHex()
{
    TranscriptModel model;
    const QByteArray raw("温\xFFz\0\r\n", 8);
    model.append(line(LineKind::Unrecognised, raw));
    model.flush();
    QCOMPARE(model.index(0, 0).data(TranscriptModel::RawRole).toByteArray(), raw);
    QCOMPARE(cell(model, 0, TranscriptModel::TextColumn), QStringLiteral("温\\xFFz\\x00"));
    QCOMPARE(cell(model, 0, TranscriptModel::BytesColumn),
             QStringLiteral("E6 B8 A9 FF 7A 00 0D 0A"));
}

void TranscriptModelTest::kindsAreToldByWord()
{
    TranscriptModel model;
    QSet<QString> words;
    for (int kind = 0; kind <= static_cast<int>(LineKind::Notice); ++kind)
        model.append(line(static_cast<LineKind>(kind), "x"));
    model.flush();
    for (int row = 0; row < model.rowCount(); ++row)
        words.insert(cell(model, row, TranscriptModel::KindColumn));
    QCOMPARE(words.size(), model.rowCount());
}

void TranscriptModelTest::oldestLinesAreDroppedAndCounted()
{
    TranscriptModel model;
    QAbstractItemModelTester tester(&model);
    QSignalSpy dropped(&model, &TranscriptModel::linesDropped);
    model.setBudget(2 * 1024 * 1024, 1'000'000);
    const QByteArray text(1000, 'x');
    for (int i = 0; i < 5000; ++i) {
        model.append(line(LineKind::Information, QByteArray::number(i) + ' ' + text));
        if (i % 1000 == 0)
            model.flush();
    }
    model.flush();
    QVERIFY(model.droppedLines() > 0);
    QCOMPARE(model.rowCount() + model.droppedLines(), 5000);
    QVERIFY(cell(model, model.rowCount() - 1, TranscriptModel::TextColumn)
                    .startsWith(QLatin1String("4999 ")));
    QCOMPARE(cell(model, 0, TranscriptModel::TextColumn).section(u' ', 0, 0).toInt(),
             model.droppedLines());
    QVERIFY(!dropped.isEmpty());
}

void TranscriptModelTest::overLongLinesAreSplitAndWhole()
{
    TranscriptModel model;
    QByteArray raw;
    for (int i = 0; raw.size() < 1024 * 1024; ++i)
        raw += QByteArray::number(i);
    model.append(line(LineKind::Sent, raw));
    model.flush();
    QByteArray kept;
    for (int row = 0; row < model.rowCount(); ++row)
        kept += model.index(row, 0).data(TranscriptModel::RawRole).toByteArray();
    QCOMPARE(kept, raw);
    const QString shown = cell(model, 0, TranscriptModel::TextColumn);
    QVERIFY(shown.size() < 1000);
    QVERIFY(shown.contains(QStringLiteral("more byte")));
}

void TranscriptModelTest::secretsAreMaskedUntilRevealed()
{
    TranscriptModel model;
    model.setMask(
            [](QByteArrayView bytes) { return bytes.toByteArray().replace("s3cret", "***"); });
    model.append(line(LineKind::Sent, "AT+X=\"s3cret\"\r\n"));
    model.flush();
    QVERIFY(!cell(model, 0, TranscriptModel::TextColumn).contains(QLatin1String("s3cret")));
    QVERIFY(!cell(model, 0, TranscriptModel::BytesColumn).contains(QLatin1String("73 33 63")));
    QVERIFY(!model.lineText(0).contains(QLatin1String("s3cret")));
    model.setRevealed(true);
    QVERIFY(cell(model, 0, TranscriptModel::TextColumn).contains(QLatin1String("s3cret")));
}

void TranscriptModelTest::invisibleBytesAreShownOnDemand()
{
    TranscriptModel model;
    model.append(line(LineKind::Result, "OK\r\n"));
    model.flush();
    QCOMPARE(cell(model, 0, TranscriptModel::TextColumn), QStringLiteral("OK"));
    model.setInvisibleShown(true);
    QCOMPARE(cell(model, 0, TranscriptModel::TextColumn), QStringLiteral("OK\\r\\n"));
}

void TranscriptModelTest::textIsFoundInAnyCaseBothWays()
{
    TranscriptModel model;
    for (const char *text : {"AT+CSQ", "+CSQ: 24,99", "OK", "AT", "OK"})
        model.append(line(LineKind::Information, text));
    model.flush();
    QCOMPARE(model.find("csq", 4, -1, 100).found, std::optional(1));
    QCOMPARE(model.find("csq", 0, 1, 100).found, std::optional(0));
    QCOMPARE(model.find("csq", 2, 1, 100).found, std::optional<int>());
    QCOMPARE(model.find("csq", 2, 1, 100).next, std::optional<int>());
}

void TranscriptModelTest::findingGoesOnWhereItStopped()
{
    TranscriptModel model;
    for (int i = 0; i < 10; ++i)
        model.append(line(LineKind::Information, i == 9 ? "needle" : "hay"));
    model.flush();
    const auto first = model.find("needle", 0, 1, 4);
    QCOMPARE(first.next, std::optional(4));
    QVERIFY(!first.found);
    QCOMPARE(model.find("needle", *first.next, 1, 100).found, std::optional(9));
}

void TranscriptModelTest::deltaTimesAreSinceTheLineBefore()
{
    TranscriptModel model;
    const QByteArray a = "a"; // a line only borrows its bytes
    const QByteArray b = "b";
    TranscriptLine first = line(LineKind::Information, a);
    TranscriptLine second = line(LineKind::Information, b);
    second.stamp.monotonicUs = first.stamp.monotonicUs + 1'250'000;
    model.append(first);
    model.append(second);
    model.flush();
    model.setTimeStyle(presentation::TimeStyle::Delta);
    QCOMPARE(cell(model, 1, TranscriptModel::TimeColumn), QStringLiteral("+1.250"));
}

void TranscriptModelTest::clearingStartsAnew()
{
    TranscriptModel model;
    QAbstractItemModelTester tester(&model);
    model.append(line(LineKind::Information, "a"));
    model.flush();
    model.append(line(LineKind::Information, "b"));
    model.clear();
    model.flush();
    QCOMPARE(model.rowCount(), 0);
    model.append(line(LineKind::Information, "c"));
    model.flush();
    QCOMPARE(cell(model, 0, TranscriptModel::TextColumn), QStringLiteral("c"));
}

void TranscriptModelTest::millionsOfLinesAreKept()
{
    TranscriptModel model;
    for (int i = 0; i < 1'000'000; ++i)
        model.append({LineKind::Information, {}, "+CSQ: 24,99\r\n", {0, 11}, false});
    model.flush();
    QCOMPARE(model.rowCount(), 1'000'000);
    QCOMPARE(model.droppedLines(), 0);
    QCOMPARE(cell(model, 999'999, TranscriptModel::TextColumn), QStringLiteral("+CSQ: 24,99"));
}

QTEST_GUILESS_MAIN(TranscriptModelTest)
#include "tst_transcriptmodel.moc"
