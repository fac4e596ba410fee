// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/mqttplan.h"
#include "app/modem/modemcatalog.h"
#include "tests/support/ptypair.h"
#include "ui/presentation/filesender.h"
#include "ui/presentation/sequencelibrary.h"
#include "ui/presentation/sequencerunner.h"
#include "ui/presentation/terminalsession.h"
#include "ui/presentation/transcriptmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using presentation::SequenceLibrary;
using presentation::SequenceModel;
using presentation::SequenceRunner;
using presentation::TerminalSession;

namespace {

struct Bench
{
    QThread thread;
    std::unique_ptr<TerminalSession> session;

    Bench()
    {
        thread.start();
        session = std::make_unique<TerminalSession>(thread);
        session->setCatalog(
                modem::moduleCatalog(QStringLiteral("lierda-nt35e")).value_or(at::Catalog()));
    }
    ~Bench()
    {
        session.reset();
        thread.quit();
        thread.wait();
    }
    bool openSimulated()
    {
        session->openSimulated(QStringLiteral("simulated"), {});
        return QTest::qWaitFor([this] { return session->state() == serial::LinkState::Open; });
    }
    bool open(const QString &path)
    {
        serial::PortSettings settings;
        settings.port = path;
        session->open(settings);
        return QTest::qWaitFor([this] { return session->state() == serial::LinkState::Open; });
    }
};

at::Step send(const char *command, const char *expect = "")
{
    at::Step step;
    step.command = QString::fromUtf8(command);
    step.expect = QString::fromUtf8(expect);
    return step;
}

QString cell(const SequenceModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class SequencesTest : public QObject
{
    Q_OBJECT

private slots:
    void networkSequenceRunsOnTheSimulatedModule();
    void checklistHasAnswersTimesAndVariables();
    void loopRunsOverAPseudoTerminal();
    void stepsAreEditedAndUndone();
    void problemsAreShownBeforeTheRun();
    void libraryKeepsSequencesAsFiles();
    void fileIsSentWhole();
    void dataModeIsLeftInSilence();
    void moduleIsIdentifiedByItsAnswer();
    void moduleIsAskedUntilItIsKnown();
};

void SequencesTest::networkSequenceRunsOnTheSimulatedModule()
{
    Bench bench;
    QVERIFY(bench.openSimulated());
    SequenceModel model;
    QAbstractItemModelTester tester(&model);
    SequenceRunner runner(*bench.session, model);
    QSignalSpy finished(&runner, &SequenceRunner::finished);
    model.setSequence({{}, {}, at::networkSteps(bench.session->catalog(), {})});
    runner.runAll();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QCOMPARE(finished.first().first().toBool(), true);
    QCOMPARE(runner.variables().value(QStringLiteral("rssi")), QStringLiteral("24"));
}

void SequencesTest::checklistHasAnswersTimesAndVariables()
{
    Bench bench;
    QVERIFY(bench.openSimulated());
    SequenceModel model;
    QAbstractItemModelTester tester(&model);
    SequenceRunner runner(*bench.session, model);
    QSignalSpy finished(&runner, &SequenceRunner::finished);
    at::Step tolerated = send("AT+NOBODY=1");
    tolerated.mayFail = true;
    model.setSequence({QStringLiteral("s"),
                       {},
                       {send("AT+CSQ", "\\+CSQ: (?<rssi>\\d+)"), tolerated,
                        send("AT+CSQ", "\\+CSQ: ${never}")}});
    runner.runAll();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 30'000);
    QCOMPARE(finished.first().first().toBool(), false);
    QCOMPARE(cell(model, 0, SequenceModel::AnswerColumn), QStringLiteral("+CSQ: 24,99"));
    QVERIFY(cell(model, 0, SequenceModel::TookColumn).endsWith(QLatin1String(" s")));
    QCOMPARE(model.index(1, 0).data(SequenceModel::StateRole).toInt(),
             static_cast<int>(at::StepState::Tolerated));
    QCOMPARE(cell(model, 1, SequenceModel::AnswerColumn), QStringLiteral("ERROR"));
    QVERIFY(cell(model, 2, SequenceModel::AnswerColumn).contains(QLatin1String("did not come")));
}

void SequencesTest::loopRunsOverAPseudoTerminal()
{
    Bench bench;
    testsupport::PtyPair pty;
    QVERIFY(bench.open(pty.path()));
    SequenceModel model;
    SequenceRunner runner(*bench.session, model);
    QSignalSpy finished(&runner, &SequenceRunner::finished);
    at::Step repeat;
    repeat.kind = at::StepKind::Repeat;
    repeat.times = 2;
    model.setSequence({QStringLiteral("s"), {}, {send("AT+R=${round}"), repeat}});
    runner.runAll();
    QByteArray arrived;
    int answered = 0;
    QVERIFY(QTest::qWaitFor(
            [&] {
                arrived += pty.read();
                while (answered < arrived.count("\r\n")) {
                    pty.write("\r\nOK\r\n");
                    ++answered;
                }
                return !finished.isEmpty();
            },
            30'000));
    QCOMPARE(arrived, QByteArray("AT+R=1\r\nAT+R=2\r\nAT+R=3\r\n"));
    QCOMPARE(finished.first().first().toBool(), true);
}

void SequencesTest::stepsAreEditedAndUndone()
{
    SequenceModel model;
    QAbstractItemModelTester tester(&model);
    model.setCommands({QStringLiteral("AT"), QStringLiteral("ATI")});
    const auto set = [&model](int row, int column, const QVariant &value) {
        QVERIFY(model.setData(model.index(row, column), value, Qt::EditRole));
    };
    set(0, SequenceModel::ExpectColumn, QStringLiteral("OK"));
    set(0, SequenceModel::RetriesColumn, 3);
    set(1, SequenceModel::KindColumn, static_cast<int>(SequenceModel::Action::Repeat));
    set(1, SequenceModel::CommandColumn, 1);
    set(1, SequenceModel::RetriesColumn, 5);
    QCOMPARE(model.sequence().steps[0].retries, 3);
    QCOMPARE(cell(model, 1, SequenceModel::CommandColumn),
             QStringLiteral("back to step 1, 5 times"));
    model.moveStep(1, -1);
    QCOMPARE(model.sequence().steps[0].kind, at::StepKind::Repeat);
    model.removeStep(0);
    QCOMPARE(model.rowCount(), 1);
    QVERIFY(model.undo());
    QVERIFY(model.undo());
    QCOMPARE(model.sequence().steps[1].times, 5);
    for (int i = 0; i < 4; ++i)
        QVERIFY(model.undo());
    QVERIFY(!model.undo());
    QCOMPARE(model.sequence().steps[1].command, QStringLiteral("ATI"));
}

void SequencesTest::problemsAreShownBeforeTheRun()
{
    SequenceModel model;
    model.setCatalog(modem::moduleCatalog(QStringLiteral("lierda-nt35e")).value());
    at::Step step = send("AT+LMQTTPUB=0,0,0,0,\"t\",5");
    step.data = QStringLiteral("温度");
    model.setSequence({QStringLiteral("s"), {}, {step}});
    QVERIFY(cell(model, 0, SequenceModel::StateColumn).contains(QLatin1String("check")));
    QVERIFY(cell(model, 0, SequenceModel::AnswerColumn).contains(QLatin1String("6 ≠ 5").left(1)));
    model.setData(model.index(0, SequenceModel::CommandColumn),
                  QStringLiteral("AT+LMQTTPUB=0,0,0,0,\"t\",6"), Qt::EditRole);
    QCOMPARE(cell(model, 0, SequenceModel::AnswerColumn), QString());
}

void SequencesTest::libraryKeepsSequencesAsFiles()
{
    QTemporaryDir folder;
    SequenceLibrary library(folder.filePath(QStringLiteral("sequences")));
    QVERIFY(library.names().isEmpty());
    const at::Sequence sequence{QStringLiteral("a/b 温度"), {}, {send("AT")}};
    QVERIFY(library.save(sequence, false));
    QCOMPARE(library.names(), QStringList{QStringLiteral("a/b 温度")});
    QVERIFY(library.contains(sequence.name));
    const auto again = library.load(sequence.name);
    QVERIFY(again);
    QVERIFY(*again == sequence);
    QVERIFY(library.save({QStringLiteral("secret"), {}, {send("AT")}}, true));
    const QFileInfo file(folder.filePath(QStringLiteral("sequences/secret.json")));
    QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    library.remove(sequence.name);
    QCOMPARE(library.names(), QStringList{QStringLiteral("secret")});
    QVERIFY(!library.load(QStringLiteral("nobody")));
}

void SequencesTest::fileIsSentWhole()
{
    QTemporaryDir folder;
    const QString name = folder.filePath(QStringLiteral("payload.bin"));
    QByteArray content;
    for (int i = 0; i < 50'000; ++i)
        content.append(static_cast<char>(i * 7));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
    file.close();
    Bench bench;
    testsupport::PtyPair pty;
    QVERIFY(bench.open(pty.path()));
    presentation::FileSender sender(*bench.session);
    QSignalSpy finished(&sender, &presentation::FileSender::finished);
    QVERIFY(!sender.start(folder.filePath(QStringLiteral("nothing"))));
    QVERIFY(sender.start(name));
    QByteArray arrived;
    QVERIFY(QTest::qWaitFor(
            [&] {
                arrived += pty.read();
                return arrived.size() >= content.size();
            },
            30'000));
    QCOMPARE(arrived, content);
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toBool(), true);
}

void SequencesTest::dataModeIsLeftInSilence()
{
    Bench bench;
    testsupport::PtyPair pty;
    QVERIFY(bench.open(pty.path()));
    bench.session->sendLine("ATD123");
    QVERIFY(pty.write("\r\nCONNECT\r\n"));
    QTRY_COMPARE(bench.session->phase(), at::Session::Phase::DataMode);
    QByteArray arrived;
    QTRY_VERIFY((arrived += pty.read()) == "ATD123\r\n");
    arrived.clear();
    bench.session->sendLine("AT is data here");
    QTRY_VERIFY((arrived += pty.read()) == "AT is data here\r\n");
    arrived.clear();
    bench.session->leaveDataMode();
    bench.session->sendBytes("not now");
    QTRY_VERIFY_WITH_TIMEOUT((arrived += pty.read()) == "+++", 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(bench.session->phase(), at::Session::Phase::Idle, 20'000);
}

void SequencesTest::moduleIsIdentifiedByItsAnswer()
{
    Bench bench;
    testsupport::PtyPair pty;
    QVERIFY(bench.open(pty.path()));
    bench.session->setKnownModules(modem::moduleCatalogs());
    QSignalSpy identified(bench.session.get(), &TerminalSession::modulesIdentified);
    bench.session->sendLine("ATI");
    QVERIFY(pty.write("\r\nLierda\r\nNT35E\r\n\r\nOK\r\n"));
    QTRY_COMPARE(identified.size(), 1);
    QCOMPARE(identified.first().first().toStringList(),
             QStringList{QStringLiteral("lierda-nt35e")});
}

void SequencesTest::moduleIsAskedUntilItIsKnown()
{
    Bench bench;
    testsupport::PtyPair pty;
    QVERIFY(bench.open(pty.path()));
    bench.session->setKnownModules(modem::moduleCatalogs());
    QSignalSpy identified(bench.session.get(), &TerminalSession::modulesIdentified);
    bench.session->identifyModule();
    QByteArray asked;
    const auto expect = [&](const QByteArray &command, const QByteArray &answer) {
        asked.clear();
        QTRY_VERIFY_WITH_TIMEOUT((asked += pty.read()).contains(command), 20'000);
        QVERIFY(pty.write(answer));
    };
    expect("ATI\r", "\r\nERROR\r\n");
    expect("AT+CGMM\r", "\r\nERROR\r\n");
    expect("AT+GMR\r", "AT version:2.2.0.0\r\nSDK version:v4.3.2\r\n\r\nOK\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(identified.size(), 1, 20'000);
    QCOMPARE(identified.first().first().toStringList(), QStringList{QStringLiteral("esp-at")});
    bench.session->identifyModule();
    expect("ATI\r", "\r\nNobody\r\n\r\nOK\r\n");
    expect("AT+CGMM\r", "\r\nERROR\r\n");
    expect("AT+GMR\r", "\r\nERROR\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(identified.size(), 2, 20'000);
    QCOMPARE(identified.last().first().toStringList(), QStringList());
}

QTEST_GUILESS_MAIN(SequencesTest)
#include "tst_sequences.moc"
