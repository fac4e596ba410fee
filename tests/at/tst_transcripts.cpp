// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/at/atbench.h"
#include "tests/at/catalogfile.h"
#include "tests/at/transcriptfile.h"

#include <QTest>

using at::LineKind;
using at::Outcome;
using testsupport::AtBench;
using testsupport::ShownLine;
using testsupport::TranscriptTurn;

namespace {

struct Played
{
    QList<ShownLine> lines;
    QByteArrayList kinds; // one a turn
    QString fault;
};

bool isPromptData(const QList<TranscriptTurn> &turns, qsizetype index)
{
    return index < turns.size() && !turns[index].host.toUpper().startsWith("AT");
}

void sendTurn(AtBench &bench, const TranscriptTurn &turn, QString &fault)
{
    bench.sent.clear();
    if (turn.host.isEmpty())
        return;
    if (bench.session.phase() == at::Session::Phase::PromptOpen)
        bench.sendNow(turn.host);
    else
        bench.command(turn.host.trimmed());
    if (bench.sent != turn.host)
        fault = QStringLiteral("sent %1").arg(QString::fromLatin1(bench.sent));
}

void receiveInChunks(AtBench &bench, const QByteArray &bytes, qsizetype chunk)
{
    for (qsizetype at = 0; at < bytes.size(); at += chunk)
        bench.receive(bytes.mid(at, chunk));
}

// Where a turn, cut in two, is understood otherwise than as a whole; -1: nowhere.
qsizetype placeOfDifference(const AtBench &before, const QByteArray &bytes)
{
    AtBench whole = before;
    whole.receive(bytes);
    for (qsizetype cut = 1; cut < bytes.size(); ++cut) {
        AtBench bench = before;
        bench.receive(bytes.first(cut));
        bench.receive(bytes.sliced(cut));
        if (bench.shown != whole.shown || bench.finished != whole.finished
            || bench.session.phase() != whole.session.phase() || bench.sent != whole.sent)
            return cut;
    }
    return -1;
}

Played play(const at::Catalog &catalog, const QList<TranscriptTurn> &turns, qsizetype chunk)
{
    AtBench bench(catalog);
    Played played;
    for (qsizetype i = 0; i < turns.size(); ++i) {
        const TranscriptTurn &turn = turns[i];
        sendTurn(bench, turn, played.fault);
        const qsizetype before = bench.shown.size();
        if (placeOfDifference(bench, turn.module) >= 0)
            played.fault = QStringLiteral("depends on chunks: ") + QString::fromLatin1(turn.host);
        receiveInChunks(bench, turn.module, chunk);
        played.kinds.append(bench.kinds(before));
        if (turn.host.isEmpty())
            continue;
        const bool done = !isPromptData(turns, i + 1);
        if (done && !bench.succeeded())
            played.fault = QStringLiteral("not succeeded: ") + QString::fromLatin1(turn.host);
        if (!done && bench.session.phase() != at::Session::Phase::PromptOpen)
            played.fault = QStringLiteral("no prompt: ") + QString::fromLatin1(turn.host);
        bench.finished.clear();
    }
    played.lines = bench.shown;
    return played;
}

} // namespace

class TranscriptsTest : public QObject
{
    Q_OBJECT

private slots:
    void everyTranscriptIsUnderstoodHoweverItIsCut_data();
    void everyTranscriptIsUnderstoodHoweverItIsCut();
    void everyTranscriptKeepsItsBytesWithoutItsModule_data();
    void everyTranscriptKeepsItsBytesWithoutItsModule();
};

void TranscriptsTest::everyTranscriptIsUnderstoodHoweverItIsCut_data()
{
    QTest::addColumn<QString>("module");
    const auto row = [](const char *file, const char *module = nullptr) {
        QTest::newRow(file) << QString::fromLatin1(module ? module : file);
    };
    row("lierda-nt35e-plain", "lierda-nt35e");
    row("lierda-nt35e-prompt", "lierda-nt35e");
    row("lierda-nt35e-aliyun", "lierda-nt35e");
    row("eigencomm-ecmt");
    row("eigencomm-ecmt-prompt", "eigencomm-ecmt");
    row("esp-at");
    row("esp-at-longclientid", "esp-at");
    row("esp-at-tcp", "esp-at");
    row("quectel-lte");
    row("quectel-lte-ctrlz", "quectel-lte");
    row("quectel-lte-buffered", "quectel-lte");
    row("quectel-lte-tcp", "quectel-lte");
    row("quectel-lte-tcp-buffered", "quectel-lte");
    row("quectel-nb");
    row("simcom-cmqtt");
    row("simcom-sm");
    row("simcom-cmq");
    row("onemo-ml307");
    row("onemo-ml307-tcp", "onemo-ml307");
    row("chinamobile-mqtt");
    row("chinamobile-mqtt-tcp", "chinamobile-mqtt");
    row("luat");
    row("luat-raw", "luat");
    row("ublox-sara");
    row("sim800");
    row("nb-nso");
    row("nb-nso-pushed", "nb-m5310a");
}

void TranscriptsTest::everyTranscriptIsUnderstoodHoweverItIsCut()
{
    QFETCH(QString, module);
    const auto turns = testsupport::readTranscript(QLatin1String(QTest::currentDataTag()) + ".txt");
    QVERIFY(!turns.isEmpty());
    const at::Catalog catalog = testsupport::moduleCatalog(module);
    QCOMPARE(catalog.id(), module);

    const Played whole = play(catalog, turns, 1'000'000);
    QVERIFY2(whole.fault.isEmpty(), qPrintable(whole.fault));
    QByteArray bytes;
    for (qsizetype i = 0; i < turns.size(); ++i) {
        QVERIFY2(whole.kinds[i] == turns[i].kinds, (turns[i].host + whole.kinds[i]).constData());
        bytes += turns[i].module;
    }
    QByteArray shown;
    for (const ShownLine &line : whole.lines)
        shown += line.raw;
    QVERIFY(bytes.startsWith(shown)); // line ends at the end may wait for the next line
    QVERIFY(bytes.sliced(shown.size()).trimmed().isEmpty());

    for (const qsizetype chunk : {1, 2, 3, 7, 64})
        QVERIFY(play(catalog, turns, chunk).lines == whole.lines);
}

void TranscriptsTest::everyTranscriptKeepsItsBytesWithoutItsModule_data()
{
    everyTranscriptIsUnderstoodHoweverItIsCut_data();
}

// Nobody has said which module it is: payload must be told from lines all the same.
void TranscriptsTest::everyTranscriptKeepsItsBytesWithoutItsModule()
{
    const auto turns = testsupport::readTranscript(QLatin1String(QTest::currentDataTag()) + ".txt");
    const at::Catalog common = testsupport::readCatalog(QStringLiteral("common"));
    at::Catalog alone = common;
    const auto read = [&](qsizetype chunk) {
        AtBench bench(alone);
        for (const TranscriptTurn &turn : turns) {
            if (bench.session.phase() == at::Session::Phase::PromptOpen)
                bench.sendNow(turn.host);
            else if (!turn.host.isEmpty())
                bench.command(turn.host.trimmed());
            for (qsizetype at = 0; at < turn.module.size(); at += chunk)
                bench.receive(turn.module.mid(at, chunk));
            bench.session.cancelAll();
            bench.collect();
        }
        return bench.shown;
    };
    const QList<ShownLine> whole = read(1'000'000);
    QVERIFY(!whole.isEmpty());
    for (const ShownLine &line : whole)
        QVERIFY(line.kind == LineKind::Data || !line.text.contains('\0'));
    for (const qsizetype chunk : {1, 2, 5, 17})
        QVERIFY(read(chunk) == whole);
}

QTEST_GUILESS_MAIN(TranscriptsTest)
#include "tst_transcripts.moc"
