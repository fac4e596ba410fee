// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/terminalinbox.h"
#include "ui/presentation/transcriptlog.h"
#include "ui/presentation/transcriptmodel.h"

#include <QAbstractItemModelTester>
#include <QTemporaryDir>
#include <QTest>

using at::LineKind;
using presentation::TerminalInbox;
using presentation::TranscriptModel;

namespace {

void append(TranscriptModel &model, LineKind kind, const char *text)
{
    model.append(
            {kind, base::Stamp::now(), text, {0, static_cast<qsizetype>(qstrlen(text))}, false});
}

void appendPoll(TranscriptModel &model, const char *answer)
{
    append(model, LineKind::Sent, "AT+CEREG?");
    append(model, LineKind::Information, answer);
    append(model, LineKind::Result, "OK");
}

QStringList shown(const TranscriptModel &model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row)
        lines.append(model.index(row, TranscriptModel::TextColumn).data().toString());
    return lines;
}

} // namespace

class TranscriptRowsTest : public QObject
{
    Q_OBJECT

private slots:
    void kindsAreFiltered();
    void repeatedPollsAreShownOnce();
    void whatDiffersStaysVisible();
    void largeTranscriptIsFilteredInSlices();
    void droppedLinesLeaveTheRows();
    void gb18030IsShownAndInvisibleBytesStayTold();
    void inboxKeepsOrderAndCountsWhatItDrops();
    void logHasEveryLine();
    void logOnAFullDiskEnds();
};

void TranscriptRowsTest::kindsAreFiltered()
{
    TranscriptModel model;
    QAbstractItemModelTester tester(&model);
    appendPoll(model, "+CEREG: 0,2");
    append(model, LineKind::Unsolicited, "RDY");
    model.flush();
    QCOMPARE(model.rowCount(), 4);
    model.setShownKinds(presentation::kindBit(LineKind::Information)
                        | presentation::kindBit(LineKind::Unsolicited));
    QTRY_COMPARE(shown(model), (QStringList{"+CEREG: 0,2", "RDY"}));
    append(model, LineKind::Result, "OK");
    append(model, LineKind::Unsolicited, "RING");
    model.flush();
    QCOMPARE(shown(model), (QStringList{"+CEREG: 0,2", "RDY", "RING"}));
    QCOMPARE(model.lineCount(), 6);
    QCOMPARE(model.find("ring", 0, 1, 100).found, std::optional(2));
    model.setShownKinds(presentation::allKinds);
    QTRY_COMPARE(model.rowCount(), 6);
}

void TranscriptRowsTest::repeatedPollsAreShownOnce()
{
    TranscriptModel model;
    QAbstractItemModelTester tester(&model);
    model.setCollapsing(true);
    for (int i = 0; i < 10; ++i) {
        appendPoll(model, "+CEREG: 0,2");
        model.flush();
    }
    append(model, LineKind::Sent, "AT");
    model.flush();
    QCOMPARE(shown(model), (QStringList{"AT+CEREG?", "+CEREG: 0,2", "OK", "AT"}));
    QCOMPARE(model.index(0, 0).data(TranscriptModel::RepeatRole).toInt(), 9);
    QVERIFY(model.index(0, TranscriptModel::KindColumn)
                    .data()
                    .toString()
                    .endsWith(QStringLiteral("×10")));
    QCOMPARE(model.lineCount(), 31); // nothing is lost
    model.setCollapsing(false);
    QTRY_COMPARE(model.rowCount(), 31);
}

void TranscriptRowsTest::whatDiffersStaysVisible()
{
    TranscriptModel model;
    QAbstractItemModelTester tester(&model);
    model.setCollapsing(true);
    appendPoll(model, "+CEREG: 0,2");
    appendPoll(model, "+CEREG: 0,2");
    append(model, LineKind::Unsolicited, "+CEREG: 1");
    appendPoll(model, "+CEREG: 0,1");
    append(model, LineKind::Sent, "AT");
    model.flush();
    QCOMPARE(shown(model),
             (QStringList{"AT+CEREG?", "+CEREG: 0,2", "OK", "AT+CEREG?", "+CEREG: 0,2", "OK",
                          "+CEREG: 1", "AT+CEREG?", "+CEREG: 0,1", "OK", "AT"}));
}

void TranscriptRowsTest::largeTranscriptIsFilteredInSlices()
{
    TranscriptModel model;
    for (int i = 0; i < 1'000'000; ++i)
        append(model, i % 100 == 0 ? LineKind::Error : LineKind::Information, "x");
    model.flush();
    model.setShownKinds(presentation::kindBit(LineKind::Error));
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 10'000, 30'000);
}

void TranscriptRowsTest::droppedLinesLeaveTheRows()
{
    TranscriptModel model;
    QAbstractItemModelTester tester(&model);
    model.setBudget(2 * 1024 * 1024, 1'000'000);
    model.setShownKinds(presentation::kindBit(LineKind::Information));
    const QByteArray text(1000, 'x');
    for (int i = 0; i < 6000; ++i) {
        const QByteArray line = QByteArray::number(i) + ' ' + text;
        append(model, i % 2 ? LineKind::Information : LineKind::Result, line.constData());
        if (i % 500 == 0)
            model.flush();
    }
    model.flush();
    QTRY_VERIFY(model.droppedLines() > 0);
    const QStringList lines = shown(model);
    QVERIFY(qAbs(2 * lines.size() - model.lineCount()) <= 1); // every other one
    QVERIFY(lines.last().startsWith(QLatin1String("5999 ")));
    for (const QString &line : lines)
        QCOMPARE(line.section(u' ', 0, 0).toInt() % 2, 1);
}

void TranscriptRowsTest::gb18030IsShownAndInvisibleBytesStayTold()
{
    TranscriptModel model;
    append(model, LineKind::Information, "\xCE\xC2\xB6\xC8\x1A");
    model.flush();
    QCOMPARE(shown(model).first(), QStringLiteral("\\xCE¶\\xC8\\x1A"));
    model.setEncoding("GB18030");
    QCOMPARE(shown(model).first(), QStringLiteral("温度\\x1A"));
}

void TranscriptRowsTest::inboxKeepsOrderAndCountsWhatItDrops()
{
    TerminalInbox inbox(10);
    base::Stamp stamp;
    inbox.put("ab", stamp, false);
    inbox.put("cd", stamp, false);
    inbox.put("XY", stamp, true);
    inbox.put("ef", stamp, false);
    inbox.put("123", stamp, false);
    QCOMPARE(inbox.droppedBytes(), 3);
    QCOMPARE(inbox.take()->bytes, QByteArray("abcd"));
    QVERIFY(inbox.take()->sent);
    QCOMPARE(inbox.take()->bytes, QByteArray("ef"));
    QVERIFY(!inbox.take());
    QCOMPARE(inbox.waitingBytes(), 0);
}

void TranscriptRowsTest::logHasEveryLine()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("at.log"));
    presentation::TranscriptLog log;
    QVERIFY(log.start(name));
    log.write(QStringLiteral("eins"));
    log.write(QStringLiteral("温度"));
    log.stop();
    QVERIFY(log.start(name)); // goes on at the end
    log.write(QStringLiteral("drei"));
    log.stop();
    QFile file(name);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("eins\n温度\ndrei\n"));
}

void TranscriptRowsTest::logOnAFullDiskEnds()
{
    presentation::TranscriptLog log;
    QString error;
    connect(&log, &presentation::TranscriptLog::failed, this,
            [&error](const QString &text) { error = text; });
    QVERIFY(log.start(QStringLiteral("/dev/full")));
    log.write(QString(1'000'000, u'x'));
    QVERIFY(!error.isEmpty());
    QVERIFY(!log.isRunning());
}

QTEST_GUILESS_MAIN(TranscriptRowsTest)
#include "tst_transcriptrows.moc"
