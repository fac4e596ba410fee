// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/terminalpage.h"

#include "app/client/iothread.h"
#include "app/modem/modemcatalog.h"
#include "app/modem/moduledriver.h"
#include "app/modem/modulelibrary.h"
#include "app/modem/modulewording.h"
#include "app/storage/settings.h"
#include "ui/presentation/filesender.h"
#include "ui/presentation/moduleplan.h"
#include "ui/presentation/profilewording.h"
#include "ui/presentation/terminalsession.h"
#include "ui/presentation/transcriptmodel.h"
#include "ui/terminal/commandbar.h"
#include "ui/terminal/faultsdialog.h"
#include "ui/terminal/linebar.h"
#include "ui/terminal/moduleform.h"
#include "ui/terminal/moduleoffers.h"
#include "ui/terminal/portbar.h"
#include "ui/terminal/portloan.h"
#include "ui/terminal/sequencebar.h"
#include "ui/terminal/sequencepanel.h"
#include "ui/terminal/simulationcredentials.h"
#include "ui/terminal/transcriptbar.h"
#include "ui/terminal/transcriptpane.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace ui {

using presentation::TerminalSession;
using presentation::TranscriptModel;
using widgets::spacing::l;
using widgets::spacing::s;

namespace {

QString splitterKey()
{
    return QStringLiteral("terminal/splitter");
}

} // namespace

TerminalPage::TerminalPage(client::IoThread &portThread, storage::Settings &settings,
                           const modem::ModuleLibrary &library, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_library(library),
      m_session(new TerminalSession(*portThread.qthread(), this)),
      m_fileSender(new presentation::FileSender(*m_session, this)),
      m_portThread(*portThread.qthread()), m_driver(new modem::ModuleDriver(*m_session, this))
{
    createParts();
    layOut();
    connectPort();
    connectLineBar();
    connectFileSender();
    connectTranscript();
    connectCommands();
    createPresetKeys();
    connectModule();
    loadModules();
    retranslate();
    restoreState();
    useModule(m_lineBar->module());
    showState(serial::LinkState::Closed);
}

TerminalPage::~TerminalPage()
{
    saveState();
    m_faultControl->deleteLater();
}

void TerminalPage::createParts()
{
    m_portBar = new PortBar(this);
    createFaults();
    m_lineBar = new LineBar(this);
    m_notice = new widgets::NoticeBar(this);
    m_notice->clear();
    m_offers = new ModuleOffers(*m_notice, this);
    m_loan = new PortLoan(*m_session, *m_notice, this);
    connect(m_loan, &PortLoan::reopenRequested, this, &TerminalPage::openPort);
    m_transcript = new TranscriptPane(*m_session, this);
    m_commandBar = new CommandBar(this);
    m_sequence = new SequencePanel(*m_session, m_portThread,
                                   m_settings.inFolder(QStringLiteral("terminal/sequences")), this);
    m_sequence->setSimulation([this] { return simulation(); });
    m_splitter = new QSplitter(Qt::Horizontal, this);
}

void TerminalPage::createFaults()
{
    m_faultControl = new modem::FaultControl;
    m_faultControl->moveToThread(&m_portThread);
    m_faults = new FaultsDialog(this);
    connect(m_portBar, &PortBar::faultsRequested, this, [this] {
        m_faults->show();
        m_faults->raise();
        m_faults->activateWindow();
    });
    connect(m_faults, &FaultsDialog::faultsChanged, this, [this](const auto &faults) {
        m_portBar->showFaults(m_faults->count());
        emit m_faultControl->faultsChanged(faults);
    });
    connect(m_faults, &FaultsDialog::resetRequested, m_faultControl,
            &modem::FaultControl::resetRequested);
    connect(m_faults, &FaultsDialog::serverCloseRequested, m_faultControl,
            &modem::FaultControl::serverCloseRequested);
}

QWidget *TerminalPage::createConversation()
{
    auto *conversation = new QWidget(this);
    auto *layout = new QVBoxLayout(conversation);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s);
    layout->addWidget(m_transcript, 1);
    layout->addWidget(m_commandBar);
    return conversation;
}

void TerminalPage::layOut()
{
    m_splitter->addWidget(createConversation());
    m_splitter->addWidget(m_sequence);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({640, 360});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(l, s, l, s);
    layout->setSpacing(s);
    layout->addWidget(m_portBar);
    layout->addWidget(m_lineBar);
    layout->addWidget(m_notice);
    layout->addWidget(m_transcript->bar());
    layout->addWidget(m_splitter, 1);
}

void TerminalPage::connectPort()
{
    connect(m_portBar, &PortBar::openRequested, this, &TerminalPage::openWith);
    connect(m_portBar, &PortBar::closeRequested, m_session, &TerminalSession::close);
    connect(m_portBar, &PortBar::lineEndingChanged, m_session, &TerminalSession::setLineEnding);
    connect(m_portBar, &PortBar::dtrToggled, m_session, &TerminalSession::setDtr);
    connect(m_portBar, &PortBar::rtsToggled, m_session, &TerminalSession::setRts);
    connect(m_session, &TerminalSession::stateChanged, this, &TerminalPage::showState);
    connect(m_session, &TerminalSession::failed, this, &TerminalPage::showPortError);
    connect(m_session, &TerminalSession::opened, this, [this](const QString &port) {
        m_session->transcript().appendNotice(tr("The port %1 is open.").arg(port));
    });
}

void TerminalPage::connectLineBar()
{
    connect(m_lineBar, &LineBar::moduleChosen, this, [this](const QString &id) {
        useModule(id);
        m_portBar->setLineEnding(m_session->catalog().lineEnding() == "\r"
                                         ? serial::LineEnding::Cr
                                         : serial::LineEnding::CrLf);
        if (m_portBar->isSimulated() && portState() == serial::LinkState::Open)
            m_offers->showOtherSimulation(m_session->catalog());
    });
    connect(m_lineBar, &LineBar::encodingChosen, this, [this](const QByteArray &encoding) {
        m_session->transcript().setEncoding(encoding);
        m_commandBar->setEncoding(encoding);
    });
    connect(m_lineBar, &LineBar::pacingChanged, m_session, &TerminalSession::setPacing);
    connect(m_session, &TerminalSession::lineStatusChanged, m_lineBar, &LineBar::showLineStatus);
    connect(m_session, &TerminalSession::bytesDropped, m_lineBar, &LineBar::showDroppedBytes);
    connect(m_session, &TerminalSession::modulesIdentified, this, [this](const QStringList &ids) {
        m_offers->showIdentified(ids, m_session->catalog().id());
    });
    connect(m_lineBar, &LineBar::detectRequested, this, [this] {
        m_offers->noteQuestion();
        m_session->identifyModule();
    });
    connect(m_offers, &ModuleOffers::moduleWanted, this, [this](const QString &id) {
        m_lineBar->setModule(id);
        useModule(id);
        m_notice->clear();
    });
    connect(m_offers, &ModuleOffers::reopenWanted, this, [this] {
        closePort();
        openWith(m_portBar->settings());
    });
}

void TerminalPage::connectFileSender()
{
    using presentation::FileSender;
    connect(m_commandBar, &CommandBar::fileRequested, this, &TerminalPage::sendFile);
    connect(m_commandBar, &CommandBar::fileStopRequested, m_fileSender, &FileSender::stop);
    connect(m_fileSender, &FileSender::progressed, m_commandBar, &CommandBar::showFileProgress);
    connect(m_fileSender, &FileSender::finished, this, [this](bool whole) {
        m_commandBar->showFileEnd();
        m_session->transcript().appendNotice(
                whole ? tr("The file was sent: %n byte(s).", nullptr,
                           static_cast<int>(m_fileSender->sentBytes()))
                      : tr("The file was stopped after %n byte(s).", nullptr,
                           static_cast<int>(m_fileSender->sentBytes())));
    });
}

void TerminalPage::sendFile()
{
    const QString fileName = QFileDialog::getOpenFileName(this, tr("Send a file"));
    if (fileName.isEmpty() || m_fileSender->start(fileName))
        return;
    m_notice->showNotice(widgets::NoticeBar::Severity::Error,
                         tr("The file could not be read: %1.").arg(m_fileSender->errorString()),
                         tr("Choose another file."));
}

void TerminalPage::loadModules()
{
    m_modules = {modem::commonCatalog()};
    m_modules.append(m_library.modules());
    m_lineBar->setModules(m_modules);
    m_offers->setModules(m_modules);
    m_sequence->setModules(m_modules);
    m_session->setKnownModules(m_modules.sliced(1));
    showModuleProblems();
}

// A file dropped into the folder is there at once, and one that is in use takes effect.
void TerminalPage::connectModule()
{
    connect(&m_library, &modem::ModuleLibrary::changed, this, [this] {
        const QString current = m_lineBar->module();
        loadModules();
        m_lineBar->setModule(current);
        useModule(current);
        if (m_library.problems().isEmpty())
            m_notice->clear();
    });
    connect(m_sequence, &SequencePanel::moduleConnected, this, &TerminalPage::openPanes);
    connect(m_driver, &modem::ModuleDriver::connectStarted, m_sequence,
            &SequencePanel::showForeignRun);
    connect(m_driver, &modem::ModuleDriver::stepChanged, m_sequence,
            &SequencePanel::showForeignStep);
    connect(m_driver, &modem::ModuleDriver::connectFinished, m_sequence,
            &SequencePanel::showForeignEnd);
    const auto tell = [this](const QString &cause, const QString &nextStep) {
        m_notice->showNotice(widgets::NoticeBar::Severity::Error, cause, nextStep);
    };
    connect(m_driver, &modem::ModuleDriver::requestFailed, this, tell);
    connect(m_driver, &modem::ModuleDriver::connectionLost, this, tell);
}

void TerminalPage::showModuleProblems()
{
    if (m_library.problems().isEmpty())
        return;
    const modem::ModuleLibrary::Problem &first = m_library.problems().first();
    const modem::FailureWords words = modem::explain(first.file, first.error);
    m_notice->showNotice(widgets::NoticeBar::Severity::Error, words.cause, words.nextStep);
}

void TerminalPage::setProfiles(profiles::ProfileStore &profiles, profiles::SecretStore &secrets)
{
    m_sequence->moduleForm().setProfiles(profiles, secrets);
}

void TerminalPage::setConnections(const presentation::OpenConnections &connections)
{
    m_sequence->setConnections(connections);
}

void TerminalPage::openPanes(const presentation::ModulePlan &plan)
{
    m_driver->adoptConnection(plan.connect);
    auto identity = std::make_shared<modem::ModuleIdentity>();
    identity->device = plan.connect.device;
    identity->access = plan.connect.access;
    emit moduleConnected(
            plan.profile, plan.secrets,
            {m_driver->wire(), identity, m_session->catalog().name(), m_portBar->settings().port});
}

void TerminalPage::useModule(const QString &id)
{
    const auto module = std::find_if(m_modules.begin(), m_modules.end(),
                                     [&id](const at::Catalog &known) { return known.id() == id; });
    const at::Catalog &catalog = module == m_modules.end() ? m_modules.first() : *module;
    m_session->setCatalog(catalog);
    m_driver->catalogChanged();
    m_commandBar->setCatalog(catalog);
    m_sequence->setCatalog(catalog);
}

void TerminalPage::connectTranscript()
{
    connect(m_transcript, &TranscriptPane::openSimulatedRequested, this,
            [this] { openPort(simulatedPort()); });
    connect(m_transcript, &TranscriptPane::sequenceToggled, m_sequence, &QWidget::setVisible);
    connect(m_transcript, &TranscriptPane::findClosed, this, [this] { m_commandBar->focusLine(); });
    connect(m_transcript, &TranscriptPane::failed, this,
            [this](const QString &cause, const QString &nextStep) {
                m_notice->showNotice(widgets::NoticeBar::Severity::Error, cause, nextStep);
            });
}

void TerminalPage::connectCommands()
{
    connect(m_commandBar, &CommandBar::lineEntered, m_session, &TerminalSession::sendLine);
    connect(m_commandBar, &CommandBar::bytesEntered, m_session, &TerminalSession::sendBytes);
    connect(m_session, &TerminalSession::phaseChanged, m_commandBar, &CommandBar::showPhase);
    connect(m_commandBar, &CommandBar::giveUpRequested, m_session, &TerminalSession::cancelAll);
    const auto showPrompt = [this] {
        m_commandBar->showPrompt(m_session->prompt(), m_session->promptTaken());
    };
    connect(m_session, &TerminalSession::phaseChanged, this, showPrompt);
    connect(m_session, &TerminalSession::promptProgressed, this, showPrompt);
    connect(m_commandBar, &CommandBar::escapeRequested, m_session, &TerminalSession::leaveDataMode);
    connect(m_commandBar, &CommandBar::sequenceRequested, m_sequence, &SequencePanel::runSaved);
    connect(m_commandBar, &CommandBar::presetsChanged, this, &TerminalPage::savePresets);
    const auto nameSequences = [this] {
        m_commandBar->setSequenceNames(m_sequence->bar().savedNames());
    };
    connect(&m_sequence->bar(), &SequenceBar::libraryChanged, this, nameSequences);
    nameSequences();
    m_commandBar->showPhase(at::Session::Phase::Idle);
    connect(m_sequence, &SequencePanel::finished, this, [this](bool ok) {
        if (!ok && m_portBar->isSimulated() && m_portBar->simulationBroker().host.isEmpty())
            adviseOwnBroker();
        emit sequenceFinished(ok);
    });
    connect(m_sequence, &SequencePanel::portWanted, this, [this] {
        m_notice->showNotice(
                widgets::NoticeBar::Severity::Info, tr("No port is open."),
                tr("Open a port, or the simulated module, and run the sequence again."));
    });
}

void TerminalPage::createPresetKeys()
{
    for (int number = 1; number <= 12; ++number) {
        auto *action = new QAction(this);
        action->setShortcut(QKeySequence(Qt::Key_F1 + number - 1));
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        connect(action, &QAction::triggered, m_commandBar,
                [this, number] { m_commandBar->sendPreset(number); });
    }
}

void TerminalPage::savePresets()
{
    const auto problem = m_commandBar->storePresets(m_settings);
    if (!problem)
        return;
    const client::Explanation words = presentation::explain(*problem);
    m_notice->showNotice(widgets::NoticeBar::Severity::Error,
                         tr("The function keys hold for this run only: %1").arg(words.cause),
                         words.nextStep);
}

QString TerminalPage::simulatedPort()
{
    return PortBar::simulatedPort();
}

QStringList TerminalPage::articleSequence()
{
    return SequencePanel::articleSequence();
}

void TerminalPage::openPort(const QString &port)
{
    m_portBar->setPort(port);
    openWith(m_portBar->settings());
}

void TerminalPage::closePort()
{
    m_session->close();
}

serial::LinkState TerminalPage::portState() const
{
    return m_session->state();
}

void TerminalPage::setSimulationBroker(const modem::BrokerAddress &broker)
{
    m_portBar->setSimulationBroker(broker);
}

void TerminalPage::runSequence(const QStringList &commands)
{
    m_sequence->run(commands);
}

void TerminalPage::sendLine(const QByteArray &line)
{
    m_session->sendLine(line);
}

const TranscriptModel &TerminalPage::transcript() const
{
    return m_session->transcript();
}

void TerminalPage::openWith(const serial::PortSettings &settings)
{
    m_notice->clear();
    m_loan->noteOpening(m_portBar->isSimulated() ? QString() : settings.port);
    m_lineBar->clearStatus();
    if (!m_portBar->isSimulated()) {
        serial::PortSettings complete = settings;
        complete.pacing = m_lineBar->pacing();
        complete.reopen = m_lineBar->reopens();
        m_session->open(complete);
        return;
    }
    m_session->setLineEnding(settings.lineEnding);
    const modem::SimulatedModemOptions options = simulation();
    // Of a module that cannot be simulated, the one that the program has from the start.
    const auto module = options.catalog ? options.catalog : modem::moduleCatalog(options.module);
    m_offers->noteSimulation(*module);
    m_session->openSimulated(tr("Simulated %1").arg(module->name()), options);
}

modem::SimulatedModemOptions TerminalPage::simulation() const
{
    modem::SimulatedModemOptions options;
    if (modem::canSimulate(m_session->catalog()))
        options.catalog = m_session->catalog();
    options.broker = m_portBar->simulationBroker();
    options.credentials = aliyunCredentials;
    options.faults = m_faults->faults();
    options.control = m_faultControl;
    return options;
}

void TerminalPage::showState(serial::LinkState state)
{
    const bool wasOpen = std::exchange(m_shownState, state) == serial::LinkState::Open;
    m_portBar->showState(state);
    m_lineBar->showState(state);
    m_commandBar->showState(state);
    m_sequence->showState(state);
    TranscriptModel &model = m_session->transcript();
    if (state == serial::LinkState::Open) {
        m_commandBar->focusLine();
        if (!m_notice->cause().isEmpty() && m_waited)
            m_notice->clear();
    } else if (wasOpen) {
        model.appendNotice(tr("The port is closed."));
    }
    emit portStateChanged(state);
}

void TerminalPage::showPortError(const serial::PortError &error)
{
    modem::FailureWords words = modem::explain(error);
    m_waited = portState() == serial::LinkState::Waiting;
    if (m_waited)
        words.nextStep = tr("It is opened again as soon as it is back; Close ends the waiting.");
    m_session->transcript().appendNotice(words.cause);
    m_notice->showNotice(widgets::NoticeBar::Severity::Error, words.cause, words.nextStep);
    if (error.kind == serial::PortError::Kind::InUse)
        emit portInUse(error.port);
}

// Without the network the host of the commands is out of reach, and the simulation with it.
void TerminalPage::adviseOwnBroker()
{
    if (portState() != serial::LinkState::Open)
        return;
    m_notice->showNotice(
            widgets::NoticeBar::Severity::Info,
            tr("The simulated module connects to the host that its commands name."),
            tr("To try it without that host, give it a broker of yours: close the port, "
               "type HOST:PORT into \"Its broker\", and open it again."));
}

void TerminalPage::restoreState()
{
    m_portBar->restore(m_settings);
    m_lineBar->restore(m_settings);
    m_transcript->restore(m_settings);
    m_commandBar->restore(m_settings);
    m_sequence->restore(m_settings);
    const QByteArray sizes = m_settings.state(splitterKey());
    if (!sizes.isEmpty())
        m_splitter->restoreState(sizes);
}

void TerminalPage::saveState()
{
    m_portBar->store(m_settings);
    m_lineBar->store(m_settings);
    m_transcript->store(m_settings);
    m_commandBar->store(m_settings);
    m_sequence->store(m_settings);
    m_settings.setState(splitterKey(), m_splitter->saveState());
}

void TerminalPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TerminalPage::retranslate()
{
    m_portBar->retranslate();
    m_faults->retranslate();
    m_lineBar->retranslate();
    m_transcript->retranslate();
    m_commandBar->retranslate();
    m_sequence->retranslate();
}

} // namespace ui
