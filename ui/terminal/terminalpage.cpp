// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/terminalpage.h"

#include "app/client/iothread.h"
#include "app/modem/modemcatalog.h"
#include "app/storage/settings.h"
#include "ui/presentation/serialwording.h"
#include "ui/presentation/terminalsession.h"
#include "ui/presentation/transcriptmodel.h"
#include "ui/terminal/commandbar.h"
#include "ui/terminal/findbar.h"
#include "ui/terminal/portbar.h"
#include "ui/terminal/sequencepanel.h"
#include "ui/terminal/simulationcredentials.h"
#include "ui/terminal/transcriptbar.h"
#include "ui/terminal/transcriptview.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

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

QString columnsKey()
{
    return QStringLiteral("terminal/columns");
}

constexpr char moduleId[] = "lierda-nt35e";

} // namespace

TerminalPage::TerminalPage(client::IoThread &ioThread, storage::Settings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings),
      m_session(new TerminalSession(*ioThread.qthread(), this))
{
    createParts();
    layOut();
    connectPort();
    connectTranscript();
    connectCommands();
    createPresetKeys();
    const at::Catalog catalog =
            modem::moduleCatalog(QLatin1String(moduleId)).value_or(at::Catalog());
    m_session->setCatalog(catalog);
    m_commandBar->setCatalog(catalog);
    m_sequence->setCatalog(catalog);
    retranslate();
    restoreState();
    showState(serial::LinkState::Closed);
}

TerminalPage::~TerminalPage()
{
    saveState();
}

void TerminalPage::createParts()
{
    m_portBar = new PortBar(this);
    m_notice = new widgets::NoticeBar(this);
    m_notice->clear();
    m_transcriptBar = new TranscriptBar(this);
    m_stack = new QStackedWidget(this);
    m_empty = new widgets::EmptyState(QStringLiteral("terminal"), QString(), QString(), m_stack);
    m_openSimulated = m_empty->addAction(QString());
    m_view = new TranscriptView(m_session->transcript(), m_stack);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_view);
    m_findBar = new FindBar(m_session->transcript(), this);
    m_explanation = new QLabel(this);
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_explanation->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_commandBar = new CommandBar(this);
    m_sequence = new SequencePanel(*m_session, this);
    m_splitter = new QSplitter(Qt::Horizontal, this);
}

QWidget *TerminalPage::createConversation()
{
    auto *conversation = new QWidget(this);
    auto *layout = new QVBoxLayout(conversation);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(s);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_findBar);
    layout->addWidget(m_explanation);
    layout->addWidget(m_commandBar);
    return conversation;
}

void TerminalPage::layOut()
{
    m_splitter->addWidget(createConversation());
    m_splitter->addWidget(m_sequence);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({640, 360});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(l, s, l, s);
    layout->setSpacing(s);
    layout->addWidget(m_portBar);
    layout->addWidget(m_notice);
    layout->addWidget(m_transcriptBar);
    layout->addWidget(m_splitter, 1);
}

void TerminalPage::connectPort()
{
    connect(m_portBar, &PortBar::openRequested, this, &TerminalPage::openWith);
    connect(m_portBar, &PortBar::closeRequested, m_session, &TerminalSession::close);
    connect(m_portBar, &PortBar::lineEndingChanged, m_session, &TerminalSession::setLineEnding);
    connect(m_portBar, &PortBar::dtrToggled, m_session, &TerminalSession::setDtr);
    connect(m_portBar, &PortBar::rtsToggled, m_session, &TerminalSession::setRts);
    connect(m_openSimulated, &QPushButton::clicked, this, [this] { openPort(simulatedPort()); });
    connect(m_session, &TerminalSession::stateChanged, this, &TerminalPage::showState);
    connect(m_session, &TerminalSession::failed, this, &TerminalPage::showPortError);
}

void TerminalPage::connectTranscript()
{
    TranscriptModel &model = m_session->transcript();
    connect(m_transcriptBar, &TranscriptBar::clearRequested, &model, &TranscriptModel::clear);
    connect(m_transcriptBar, &TranscriptBar::copyRequested, m_view, &TranscriptView::copySelection);
    connect(m_transcriptBar, &TranscriptBar::saveRequested, this, &TerminalPage::saveTranscript);
    connect(m_transcriptBar, &TranscriptBar::findRequested, m_findBar, &FindBar::open);
    connect(m_transcriptBar, &TranscriptBar::bytesToggled, m_view, &TranscriptView::setBytesShown);
    connect(m_transcriptBar, &TranscriptBar::invisibleToggled, &model,
            &TranscriptModel::setInvisibleShown);
    connect(m_transcriptBar, &TranscriptBar::timeStyleChanged, &model,
            &TranscriptModel::setTimeStyle);
    connect(m_transcriptBar, &TranscriptBar::revealToggled, &model, &TranscriptModel::setRevealed);
    connect(m_transcriptBar, &TranscriptBar::sequenceToggled, m_sequence, &QWidget::setVisible);
    connect(&model, &TranscriptModel::linesDropped, m_transcriptBar, &TranscriptBar::showDropped);
    connect(&model, &TranscriptModel::modelReset, m_transcriptBar,
            [this] { m_transcriptBar->showDropped(0); });
    connect(m_findBar, &FindBar::found, m_view, &TranscriptView::goToRow);
    connect(m_findBar, &FindBar::closed, this, [this] { m_commandBar->focusLine(); });
    connect(m_view, &TranscriptView::rowChosen, m_findBar, &FindBar::setStart);
    connect(m_view, &TranscriptView::rowChosen, this, &TerminalPage::explainRow);
    connect(&model, &TranscriptModel::rowsInserted, this,
            [this] { m_stack->setCurrentWidget(m_view); });
}

void TerminalPage::connectCommands()
{
    connect(m_commandBar, &CommandBar::lineEntered, m_session, &TerminalSession::sendLine);
    connect(m_commandBar, &CommandBar::bytesEntered, m_session, &TerminalSession::sendBytes);
    connect(m_session, &TerminalSession::phaseChanged, m_commandBar, &CommandBar::showPhase);
    connect(m_commandBar, &CommandBar::giveUpRequested, m_session, &TerminalSession::cancelAll);
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
    if (!m_portBar->isSimulated()) {
        m_session->open(settings);
        return;
    }
    modem::SimulatedModemOptions options;
    options.broker = m_portBar->simulationBroker();
    options.credentials = aliyunCredentials;
    m_session->setLineEnding(settings.lineEnding);
    m_session->openSimulated(settings.port, options);
}

void TerminalPage::showState(serial::LinkState state)
{
    const bool wasOpen = std::exchange(m_shownState, state) == serial::LinkState::Open;
    m_portBar->showState(state);
    m_commandBar->showState(state);
    m_sequence->showState(state);
    TranscriptModel &model = m_session->transcript();
    if (state == serial::LinkState::Open) {
        model.appendNotice(tr("The port %1 is open.").arg(m_portBar->settings().port));
        m_commandBar->focusLine();
    } else if (wasOpen) {
        model.appendNotice(tr("The port is closed."));
    }
    emit portStateChanged(state);
}

void TerminalPage::showPortError(const serial::PortError &error)
{
    const presentation::PortExplanation words = presentation::explain(error);
    m_session->transcript().appendNotice(words.cause);
    m_notice->showNotice(widgets::NoticeBar::Severity::Error, words.cause, words.nextStep);
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

void TerminalPage::explainRow(int row)
{
    QString words;
    if (row >= 0 && row < transcript().rowCount()) {
        const QByteArray line =
                transcript().index(row, 0).data(TranscriptModel::TextRole).toByteArray();
        words = m_session->catalog().explain(line, QLocale().language());
        const at::CommandInfo *command =
                words.isEmpty() ? m_session->catalog().commandOf(line) : nullptr;
        if (command)
            words = command->help.in(QLocale().language());
    }
    m_explanation->setText(words.isEmpty() ? tr("Choose a line to read what it means.") : words);
    m_explanation->setToolTip(m_explanation->text());
}

void TerminalPage::saveTranscript()
{
    const QString fileName = QFileDialog::getSaveFileName(
            this, tr("Save the transcript"), QStringLiteral("transcript.txt"), tr("Text (*.txt)"));
    if (!fileName.isEmpty())
        writeTranscript(fileName);
}

void TerminalPage::writeTranscript(const QString &fileName)
{
    QSaveFile file(fileName);
    bool ok = file.open(QIODevice::WriteOnly);
    for (int row = 0; ok && row < transcript().rowCount(); ++row)
        ok = file.write(transcript().lineText(row).toUtf8() + '\n') > 0;
    if (ok && file.commit())
        return;
    m_notice->showNotice(widgets::NoticeBar::Severity::Error,
                         tr("The transcript could not be saved: %1.").arg(file.errorString()),
                         tr("Choose another folder and save again."));
}

void TerminalPage::restoreState()
{
    m_portBar->restore(m_settings);
    m_view->restoreColumns(m_settings.state(columnsKey()));
    m_transcriptBar->restore(m_settings);
    m_commandBar->restore(m_settings);
    m_sequence->restore(m_settings);
    const QByteArray sizes = m_settings.state(splitterKey());
    if (!sizes.isEmpty())
        m_splitter->restoreState(sizes);
}

void TerminalPage::saveState()
{
    m_portBar->store(m_settings);
    m_transcriptBar->store(m_settings);
    m_commandBar->store(m_settings);
    m_sequence->store(m_settings);
    m_settings.setState(columnsKey(), m_view->columns());
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
    m_empty->setTexts(
            tr("Talk to a serial module"),
            tr("Choose a port above and open it; everything the module says is shown here, "
               "and what it means. Without a module, open the simulated one: it answers "
               "like a Lierda NT35E and really connects to a broker."));
    m_openSimulated->setText(tr("Open the simulated NT35E"));
    m_view->setAccessibleName(tr("Transcript"));
    m_portBar->retranslate();
    m_transcriptBar->retranslate();
    m_findBar->retranslate();
    m_commandBar->retranslate();
    m_sequence->retranslate();
    m_session->transcript().retranslate();
    explainRow(m_view->currentIndex().isValid() ? m_view->currentIndex().row() : -1);
}

} // namespace ui
