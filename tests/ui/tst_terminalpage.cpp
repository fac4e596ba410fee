// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/at/escapes.h"
#include "app/client/iothread.h"
#include "app/modem/modulelibrary.h"
#include "app/storage/settings.h"
#include "tests/support/ptypair.h"
#include "ui/presentation/transcriptmodel.h"
#include "ui/terminal/commandbar.h"
#include "ui/terminal/commandline.h"
#include "ui/terminal/findbar.h"
#include "ui/terminal/linebar.h"
#include "ui/terminal/sequencebar.h"
#include "ui/terminal/sequencepanel.h"
#include "ui/terminal/terminalpage.h"
#include "ui/terminal/transcriptview.h"
#include "ui/widgets/noticebar.h"

#include <QCheckBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using at::LineKind;
using presentation::TranscriptModel;

namespace {

QStringList linesOf(const TranscriptModel &model, LineKind kind)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.line(row).kind == kind)
            lines.append(model.index(row, TranscriptModel::TextColumn).data().toString());
    }
    return lines;
}

} // namespace

class TerminalPageTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void simulatedModuleAnswersTypedCommands();
    void faultsOfTheSimulatedModuleTakeEffectAtOnce();
    void historyComesBackByUpAndAfterARestart();
    void secretsStayOutOfTheSettings();
    void vanishedPortIsToldInPlaceOnce();
    void missingPortIsToldWithANextStep();
    void chosenLineIsExplained();
    void hexModeSendsBytes();
    void lineUnderTheMouseIsExplained();
    void keysThatCannotBeSavedAreTold();
    void presetKeySendsItsCommand();
    void promptTakesDataWithoutLineEnd();
    void silentCommandCanBeGivenUp();
    void findGoesToTheLine();
    void sequenceWithoutPortAsksForOne();
    void sequenceReportsFailure();
    void deafeningCommandIsSentOnlyWhenEnteredTwice();
    void promptCountsTheBytes();
    void unpluggedPortComesBackByItself();
    void savedSequenceRunsByItsKey();
    void sscomListIsImported();
    void sequenceIsCheckedWithoutAPort_data();
    void sequenceIsCheckedWithoutAPort();
    void moduleThatNamesItselfIsOffered();
    void typedTextIsSentInTheChosenEncoding();
    void escapesAreTheirBytes_data();
    void escapesAreTheirBytes();
    void wrongEscapesPointAtThePlace_data();
    void wrongEscapesPointAtThePlace();

private:
    bool openSimulated(ui::TerminalPage &page);
    void type(ui::TerminalPage &page, const QString &line);

    client::IoThread m_ioThread;
    std::unique_ptr<QTemporaryDir> m_home;
};

void TerminalPageTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
}

bool TerminalPageTest::openSimulated(ui::TerminalPage &page)
{
    page.openPort(ui::TerminalPage::simulatedPort());
    return QTest::qWaitFor([&page] { return page.portState() == serial::LinkState::Open; });
}

void TerminalPageTest::type(ui::TerminalPage &page, const QString &line)
{
    auto *edit = page.findChild<ui::CommandLine *>();
    edit->clear();
    QTest::keyClicks(edit, line);
    QTest::keyClick(edit, Qt::Key_Return);
}

void TerminalPageTest::simulatedModuleAnswersTypedCommands()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    page.resize(1024, 640);
    page.show();
    QVERIFY(openSimulated(page));
    type(page, QStringLiteral("AT+CSQ"));
    QTRY_COMPARE(linesOf(page.transcript(), LineKind::Result), QStringList(QStringLiteral("OK")));
    QCOMPARE(linesOf(page.transcript(), LineKind::Information),
             QStringList(QStringLiteral("+CSQ: 24,99")));
    QCOMPARE(linesOf(page.transcript(), LineKind::Sent), QStringList(QStringLiteral("AT+CSQ")));
}

void TerminalPageTest::faultsOfTheSimulatedModuleTakeEffectAtOnce()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    page.show();
    QVERIFY(openSimulated(page));
    auto *noSim = page.findChild<QCheckBox *>(QStringLiteral("no-sim"));
    QVERIFY(noSim);
    noSim->click();
    type(page, QStringLiteral("AT+CPIN?"));
    QTRY_COMPARE_WITH_TIMEOUT(linesOf(page.transcript(), LineKind::Error),
                              QStringList(QStringLiteral("ERROR")), 30'000);
    noSim->click();
    type(page, QStringLiteral("AT+CPIN?"));
    QTRY_COMPARE_WITH_TIMEOUT(linesOf(page.transcript(), LineKind::Information),
                              QStringList(QStringLiteral("+CPIN: READY")), 30'000);
}

void TerminalPageTest::historyComesBackByUpAndAfterARestart()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    {
        const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
        ui::TerminalPage page(m_ioThread, settings, library);
        QVERIFY(openSimulated(page));
        type(page, QStringLiteral("ATI"));
        type(page, QStringLiteral("AT+CIMI"));
    }
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    auto *edit = page.findChild<ui::CommandLine *>();
    QTest::keyClick(edit, Qt::Key_Up);
    QCOMPARE(edit->text(), QStringLiteral("AT+CIMI"));
    QTest::keyClick(edit, Qt::Key_Up);
    QCOMPARE(edit->text(), QStringLiteral("ATI"));
    QTest::keyClick(edit, Qt::Key_Down);
    QTest::keyClick(edit, Qt::Key_Down);
    QCOMPARE(edit->text(), QString());
}

void TerminalPageTest::secretsStayOutOfTheSettings()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    {
        const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
        ui::TerminalPage page(m_ioThread, settings, library);
        QVERIFY(openSimulated(page));
        type(page, QStringLiteral("AT+LMQTTCFG=\"aliauth\",0,\"pk\",\"dn\",\"s3cretOfTheDevice\""));
        QTRY_VERIFY(!linesOf(page.transcript(), LineKind::Sent).isEmpty());
        QVERIFY(!linesOf(page.transcript(), LineKind::Sent)
                         .first()
                         .contains(QLatin1String("s3cret")));
    }
    QVERIFY(settings.flush());
    QFile file(storage::Paths(m_home->path()).settingsFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QVERIFY(content.contains("terminal"));
    QVERIFY(!content.contains("s3cret"));
}

void TerminalPageTest::vanishedPortIsToldInPlaceOnce()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    testsupport::PtyPair pty;
    page.openPort(pty.path());
    QTRY_COMPARE(page.portState(), serial::LinkState::Open);
    pty.unplug();
    QTRY_COMPARE(page.portState(), serial::LinkState::Closed);
    auto *notice = page.findChild<widgets::NoticeBar *>();
    QTRY_VERIFY(notice->cause().contains(QLatin1String("went away")));
    QVERIFY(!notice->nextStep().isEmpty());
    QTRY_COMPARE(
            linesOf(page.transcript(), LineKind::Notice).filter(QStringLiteral("went away")).size(),
            1);
}

void TerminalPageTest::missingPortIsToldWithANextStep()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    page.openPort(QStringLiteral("/dev/ttyNobody7"));
    auto *notice = page.findChild<widgets::NoticeBar *>();
    QTRY_COMPARE(notice->cause(), QStringLiteral("There is no port /dev/ttyNobody7."));
    QVERIFY(!notice->nextStep().isEmpty());
    QCOMPARE(page.portState(), serial::LinkState::Closed);
}

void TerminalPageTest::chosenLineIsExplained()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    page.show();
    QVERIFY(openSimulated(page));
    type(page, QStringLiteral("AT+CSQ"));
    QTRY_COMPARE(linesOf(page.transcript(), LineKind::Result).size(), 1);
    auto *view = page.findChild<ui::TranscriptView *>();
    for (int row = 0; row < page.transcript().rowCount(); ++row) {
        if (page.transcript().line(row).kind == LineKind::Information)
            view->goToRow(row);
    }
    const auto labels = page.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains(QStringLiteral("−65 dBm"));
    }));
}

void TerminalPageTest::hexModeSendsBytes()
{
    ui::CommandBar bar;
    bar.showState(serial::LinkState::Open);
    QSignalSpy bytes(&bar, &ui::CommandBar::bytesEntered);
    bar.findChild<QCheckBox *>()->setChecked(true);
    auto *edit = bar.findChild<ui::CommandLine *>();
    edit->setText(QStringLiteral("0x41 54,0d"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(bytes.size(), 1);
    QCOMPARE(bytes.first().first().toByteArray(), QByteArray("AT\r"));
    edit->setText(QStringLiteral("4"));
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(bytes.size(), 1);
    QCOMPARE(edit->text(), QStringLiteral("4"));
}

void TerminalPageTest::lineUnderTheMouseIsExplained()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    page.resize(1024, 640);
    page.show();
    QVERIFY(openSimulated(page));
    type(page, QStringLiteral("AT+CSQ"));
    QTRY_VERIFY_WITH_TIMEOUT(!linesOf(page.transcript(), LineKind::Information).isEmpty(), 30'000);
    auto *view = page.findChild<ui::TranscriptView *>();
    const auto explained = [&page](const QString &words) {
        const auto labels = page.findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(), [&words](const QLabel *label) {
            return label->isVisible() && label->text().contains(words);
        });
    };
    const auto pointAt = [&page, view](LineKind kind) {
        for (int row = 0; row < page.transcript().rowCount(); ++row) {
            if (page.transcript().line(row).kind == kind)
                emit view->rowPointedAt(row);
        }
    };
    pointAt(LineKind::Information);
    QVERIFY(explained(QStringLiteral("dBm")));
    pointAt(LineKind::Sent);
    QVERIFY(!explained(QStringLiteral("dBm")));
    emit view->rowPointedAt(-1);
    QVERIFY(explained(QStringLiteral("Point at a line")));
}

void TerminalPageTest::keysThatCannotBeSavedAreTold()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    page.show();
    auto *commands = page.findChild<ui::CommandBar *>();
    auto *notice = page.findChild<widgets::NoticeBar *>();
    commands->setPreset(3, {QStringLiteral("AT+CSQ"), {}});
    QVERIFY(!notice->isVisibleTo(&page));
    const QString file = settings.inFolder(QStringLiteral("terminal/presets.json"));
    QVERIFY(QFile::exists(file)); // at once, not when the program ends
    QVERIFY(QFile::remove(file));
    QVERIFY(QDir().mkpath(file + QStringLiteral("/in the way")));
    commands->setPreset(4, {QStringLiteral("ATI"), {}});
    QVERIFY(notice->isVisibleTo(&page));
    QVERIFY(notice->cause().contains(QStringLiteral("presets.json")));
    QCOMPARE(commands->preset(4).line, QStringLiteral("ATI")); // for this run
}

void TerminalPageTest::presetKeySendsItsCommand()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QVERIFY(openSimulated(page));
    QTest::keyClick(page.findChild<ui::CommandLine *>(), Qt::Key_F4);
    QTRY_COMPARE(linesOf(page.transcript(), LineKind::Sent), QStringList(QStringLiteral("AT+CSQ")));
}

void TerminalPageTest::promptTakesDataWithoutLineEnd()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    testsupport::PtyPair pty;
    page.openPort(pty.path());
    QTRY_COMPARE(page.portState(), serial::LinkState::Open);
    type(page, QStringLiteral("AT+LMQTTPUB=0,0,0,0,\"t\",5"));
    QByteArray arrived;
    QTRY_VERIFY((arrived += pty.read()).endsWith("\r\n"));
    QVERIFY(pty.write("\r\n> "));
    QTRY_COMPARE(linesOf(page.transcript(), LineKind::Prompt).size(), 1);
    type(page, QStringLiteral("hello"));
    arrived.clear();
    QTRY_VERIFY((arrived += pty.read()) == "hello");
}

void TerminalPageTest::silentCommandCanBeGivenUp()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    page.show();
    testsupport::PtyPair pty;
    page.openPort(pty.path());
    QTRY_COMPARE(page.portState(), serial::LinkState::Open);
    type(page, QStringLiteral("AT+CGATT=1"));
    const auto buttons = page.findChildren<QPushButton *>();
    const auto giveUp = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton *button) {
        return button->text() == QStringLiteral("Stop &waiting");
    });
    QVERIFY(giveUp != buttons.end());
    QVERIFY(!(*giveUp)->isVisible());
    QTRY_VERIFY((*giveUp)->isVisible());
    (*giveUp)->click();
    QTRY_VERIFY(!(*giveUp)->isVisible());
    type(page, QStringLiteral("AT"));
    QByteArray arrived;
    QTRY_VERIFY((arrived += pty.read()).endsWith("AT+CGATT=1\r\nAT\r\n"));
}

void TerminalPageTest::findGoesToTheLine()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    page.show();
    QVERIFY(openSimulated(page));
    type(page, QStringLiteral("AT+CSQ"));
    type(page, QStringLiteral("ATI"));
    QTRY_COMPARE(linesOf(page.transcript(), LineKind::Result).size(), 2);
    auto *find = page.findChild<ui::FindBar *>();
    find->open();
    QSignalSpy found(find, &ui::FindBar::found);
    auto *text = find->findChild<QLineEdit *>();
    text->setText(QStringLiteral("csq: 24"));
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_COMPARE(found.size(), 1);
    const int row = found.first().first().toInt();
    QCOMPARE(page.findChild<ui::TranscriptView *>()->currentIndex().row(), row);
    QVERIFY(page.transcript()
                    .index(row, TranscriptModel::TextColumn)
                    .data()
                    .toString()
                    .contains(QLatin1String("+CSQ: 24")));
}

void TerminalPageTest::sequenceWithoutPortAsksForOne()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    QSignalSpy finished(&page, &ui::TerminalPage::sequenceFinished);
    page.runSequence(ui::TerminalPage::articleSequence());
    QCOMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toBool(), false);
}

void TerminalPageTest::sequenceReportsFailure()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    QVERIFY(openSimulated(page));
    QSignalSpy finished(&page, &ui::TerminalPage::sequenceFinished);
    page.runSequence({QStringLiteral("AT"), QStringLiteral("AT+LMQTTCONN=0,\"early\"")});
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(finished.first().first().toBool(), false);
}

void TerminalPageTest::deafeningCommandIsSentOnlyWhenEnteredTwice()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    testsupport::PtyPair pty;
    page.openPort(pty.path());
    QTRY_COMPARE(page.portState(), serial::LinkState::Open);
    auto *edit = page.findChild<ui::CommandLine *>();
    type(page, QStringLiteral("ATQ1"));
    QCOMPARE(edit->text(), QStringLiteral("ATQ1"));
    QTest::keyClick(edit, Qt::Key_Return);
    QByteArray arrived;
    QTRY_VERIFY((arrived += pty.read()) == "ATQ1\r\n");
    QCOMPARE(edit->text(), QString());
}

void TerminalPageTest::promptCountsTheBytes()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    testsupport::PtyPair pty;
    page.openPort(pty.path());
    QTRY_COMPARE(page.portState(), serial::LinkState::Open);
    type(page, QStringLiteral("AT+LMQTTPUB=0,0,0,0,\"t\",6"));
    QVERIFY(pty.write("\r\n> "));
    QTRY_COMPARE(linesOf(page.transcript(), LineKind::Prompt).size(), 1);
    auto *edit = page.findChild<ui::CommandLine *>();
    edit->setText(QStringLiteral("温度"));
    const auto labels = page.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
        return label->text().contains(QLatin1String("waits for 6 bytes: 0 sent, 6 typed"));
    }));
}

void TerminalPageTest::unpluggedPortComesBackByItself()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    const QString path = m_home->filePath(QStringLiteral("module"));
    testsupport::PtyPair first;
    QVERIFY(QFile::link(first.path(), path));
    page.openPort(path);
    QTRY_COMPARE(page.portState(), serial::LinkState::Open);
    first.unplug();
    QVERIFY(QFile::remove(path));
    QTRY_COMPARE(page.portState(), serial::LinkState::Waiting);
    auto *notice = page.findChild<widgets::NoticeBar *>();
    QTRY_VERIFY(notice->nextStep().contains(QLatin1String("as soon as it is back")));
    testsupport::PtyPair second;
    QVERIFY(QFile::link(second.path(), path));
    QTRY_COMPARE(page.portState(), serial::LinkState::Open);
    QTRY_VERIFY(!notice->isVisibleTo(&page));
    type(page, QStringLiteral("AT"));
    QByteArray arrived;
    QTRY_VERIFY((arrived += second.read()) == "AT\r\n");
}

void TerminalPageTest::savedSequenceRunsByItsKey()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QVERIFY(openSimulated(page));
    auto *bar = page.findChild<ui::SequenceBar *>();
    QSignalSpy finished(&page, &ui::TerminalPage::sequenceFinished);
    page.runSequence({QStringLiteral("AT"), QStringLiteral("AT+CSQ")});
    QTRY_COMPARE(finished.size(), 1);
    bar->save(QStringLiteral("mine"));
    QCOMPARE(bar->savedNames(), QStringList{QStringLiteral("mine")});
    auto *commands = page.findChild<ui::CommandBar *>();
    commands->setPreset(9, {{}, QStringLiteral("mine")});
    ui::CommandBar again;
    again.restore(settings);
    QCOMPARE(again.preset(9).sequence, QStringLiteral("mine"));
    QCOMPARE(again.preset(4).line, QStringLiteral("AT+CSQ"));
    QTest::keyClick(page.findChild<ui::CommandLine *>(), Qt::Key_F9);
    QTRY_COMPARE(finished.size(), 2);
    QCOMPARE(finished.last().first().toBool(), true);
    QTRY_COMPARE(linesOf(page.transcript(), LineKind::Sent),
                 (QStringList{"AT", "AT+CSQ", "AT", "AT+CSQ"}));
}

void TerminalPageTest::sscomListIsImported()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    const QString name = m_home->filePath(QStringLiteral("sscom51.ini"));
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("N101=1,\xB2\xE9\xD1\xAF,500\r\nN1=A,AT+CSQ\r\n"); // 查询 in GBK
    file.close();
    page.findChild<ui::SequenceBar *>()->import(name);
    auto *table = page.findChild<ui::SequencePanel *>()->findChild<QTableView *>();
    using presentation::SequenceModel;
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(table->model()->index(0, SequenceModel::NoteColumn).data().toString(),
             QStringLiteral("查询"));
    QCOMPARE(table->model()->index(0, SequenceModel::CommandColumn).data().toString(),
             QStringLiteral("AT+CSQ"));
}

void TerminalPageTest::sequenceIsCheckedWithoutAPort_data()
{
    QTest::addColumn<QString>("command");
    QTest::newRow("lierda-nt35e") << "AT+LMQTTCFG=\"urc\",0,1"; // the one in use
    QTest::newRow("quectel-lte") << "AT+QMTCFG=\"recv/mode\",0,0,1";
    QTest::newRow("esp-at") << "AT+CWMODE=1";
    QTest::newRow("luat") << "AT+CSQ";
}

// On the module that is chosen, whichever the terminal itself is set to.
void TerminalPageTest::sequenceIsCheckedWithoutAPort()
{
    QFETCH(QString, command);
    storage::Settings settings{storage::Paths(m_home->path())};
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    QSignalSpy finished(&page, &ui::TerminalPage::sequenceFinished);
    page.runSequence({QStringLiteral("AT"), command});
    QCOMPARE(finished.size(), 1); // no port is open
    auto *panel = page.findChild<ui::SequencePanel *>();
    auto *check = panel->findChild<QPushButton *>(QStringLiteral("checkSequence"));
    QVERIFY(check);
    emit check->menu()->aboutToShow();
    const QList<QAction *> modules = check->menu()->actions();
    const auto chosen = std::find_if(modules.begin(), modules.end(), [](const QAction *action) {
        return action->data().toString() == QLatin1String(QTest::currentDataTag());
    });
    QVERIFY(chosen != modules.end());
    (*chosen)->trigger();
    auto *table = panel->findChild<QTableView *>();
    using presentation::SequenceModel;
    QTRY_COMPARE_WITH_TIMEOUT(table->model()
                                      ->index(1, SequenceModel::StateColumn)
                                      .data(SequenceModel::StateRole)
                                      .toInt(),
                              static_cast<int>(at::StepState::Succeeded), 30'000);
    QCOMPARE(page.transcript().rowCount(), 0);
    QCOMPARE(page.portState(), serial::LinkState::Closed);
}

void TerminalPageTest::moduleThatNamesItselfIsOffered()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    settings.setValue(QStringLiteral("terminal/module"), QStringLiteral("common"));
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    testsupport::PtyPair pty;
    page.openPort(pty.path());
    QTRY_COMPARE(page.portState(), serial::LinkState::Open);
    type(page, QStringLiteral("ATI"));
    QVERIFY(pty.write("\r\nLierda\r\nNT26E-CN\r\n\r\nOK\r\n"));
    auto *notice = page.findChild<widgets::NoticeBar *>();
    QTRY_VERIFY(notice->cause().contains(QLatin1String("Lierda NT35E")));
    auto *use = notice->findChild<QPushButton *>();
    QVERIFY(use);
    use->click();
    auto *bar = page.findChild<ui::LineBar *>();
    QCOMPARE(bar->module(), QStringLiteral("lierda-nt35e"));
}

void TerminalPageTest::typedTextIsSentInTheChosenEncoding()
{
    storage::Settings settings{storage::Paths(m_home->path())};
    settings.setValue(QStringLiteral("terminal/encoding"), QStringLiteral("GB18030"));
    const modem::ModuleLibrary library(settings.inFolder(QStringLiteral("modules")));
    ui::TerminalPage page(m_ioThread, settings, library);
    testsupport::PtyPair pty;
    page.openPort(pty.path());
    QTRY_COMPARE(page.portState(), serial::LinkState::Open);
    auto *edit = page.findChild<ui::CommandLine *>();
    edit->setText(QStringLiteral("温度"));
    QTest::keyClick(edit, Qt::Key_Return);
    QByteArray arrived;
    QTRY_VERIFY((arrived += pty.read()) == "\xCE\xC2\xB6\xC8\r\n");
    QVERIFY(pty.write("\xCE\xC2\r\n"));
    QTRY_COMPARE(linesOf(page.transcript(), LineKind::Unrecognised),
                 QStringList(QStringLiteral("温")));
}

void TerminalPageTest::escapesAreTheirBytes_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("line ends") << QStringLiteral("a\\r\\n") << QByteArray("a\r\n");
    QTest::newRow("hex") << QStringLiteral("\\x1a\\x00") << QByteArray("\x1A\0", 2);
    QTest::newRow("backslash") << QStringLiteral("\\\\x1a") << QByteArray("\\x1a");
    QTest::newRow("escape of the module") << QStringLiteral("\"\\22\"") << QByteArray("\"\\22\"");
    QTest::newRow("chinese and beyond") << QStringLiteral("温😀") << QByteArray("温😀");
    QTest::newRow("backslash at the end") << QStringLiteral("a\\") << QByteArray("a\\");
}

void TerminalPageTest::escapesAreTheirBytes()
{
    QFETCH(QString, line);
    QFETCH(QByteArray, bytes);
    const auto result = at::unescaped(line);
    QVERIFY(result);
    QCOMPARE(*result, bytes);
}

void TerminalPageTest::wrongEscapesPointAtThePlace_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("hex");
    QTest::addColumn<int>("place");
    QTest::newRow("escape without digits") << QStringLiteral("ab\\xg1") << false << 2;
    QTest::newRow("escape at the end") << QStringLiteral("\\x1") << false << 0;
    QTest::newRow("no hex digit") << QStringLiteral("41 zz") << true << 3;
    QTest::newRow("half a byte") << QStringLiteral("41 5") << true << 3;
}

void TerminalPageTest::wrongEscapesPointAtThePlace()
{
    QFETCH(QString, line);
    QFETCH(bool, hex);
    QFETCH(int, place);
    const auto result = hex ? at::bytesOfHex(line) : at::unescaped(line);
    QVERIFY(!result);
    QCOMPARE(result.error().at.start, place);
}

QTEST_MAIN(TerminalPageTest)
#include "tst_terminalpage.moc"
