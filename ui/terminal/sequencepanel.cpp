// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/sequencepanel.h"

#include "app/modem/modemcatalog.h"
#include "app/modem/modulewording.h"
#include "app/storage/settings.h"
#include "ui/presentation/liveconnection.h"
#include "ui/presentation/openconnections.h"
#include "ui/presentation/transcriptmodel.h"
#include "ui/terminal/moduleform.h"
#include "ui/terminal/sequencebar.h"
#include "ui/terminal/stepdelegate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

#include <algorithm>
#include <iterator>
#include <utility>

namespace ui {

using presentation::SequenceModel;
using widgets::spacing::s;

namespace {

QString columnsKey()
{
    return QStringLiteral("terminal/sequenceColumns2");
}

// One a line: "imei=8613…".
QString textOf(const at::Variables &variables)
{
    QStringList lines;
    for (auto variable = variables.begin(); variable != variables.end(); ++variable)
        lines.append(variable.key() + u'=' + variable.value());
    return lines.join(u'\n');
}

at::Variables variablesOf(const QString &text)
{
    at::Variables variables;
    for (const QString &line : text.split(u'\n')) {
        const QString name = line.section(u'=', 0, 0).trimmed();
        if (!name.isEmpty())
            variables.insert(name, line.section(u'=', 1).trimmed());
    }
    return variables;
}

} // namespace

SequencePanel::SequencePanel(presentation::TerminalSession &session, QThread &portThread,
                             const QString &folder, QWidget *parent)
    : QWidget(parent), m_portThread(portThread), m_runner(session, m_model)
{
    m_model.setCommands(articleSequence());
    m_bar = new SequenceBar(m_model, folder, this);
    createParts();
    createTable();
    createModuleForm();
    layOut();
    connectParts();
    connectTools();
    retranslate();
    showRunning(false);
}

SequencePanel::~SequencePanel() = default;

QStringList SequencePanel::articleSequence()
{
    return presentation::articleCommands();
}

void SequencePanel::createModuleForm()
{
    m_module = new ModuleForm(this);
    connect(m_module, &ModuleForm::planned, this, &SequencePanel::showPlan);
    connect(m_module, &ModuleForm::refused, this, &SequencePanel::tell);
    connect(m_bar, &SequenceBar::sequenceChosen, this, &SequencePanel::forgetPlan);
}

void SequencePanel::showPlan(const presentation::ModulePlan &plan)
{
    auto sequence = at::connectSequence(m_catalog, plan.connect);
    if (!sequence) {
        const modem::FailureWords words = modem::explain(sequence.error());
        tell(words.cause + u'\n' + words.nextStep);
        return;
    }
    sequence->name = plan.profile.name;
    m_model.setSequence(*sequence);
    m_bar->retranslate();
    m_plan = plan;
    QString text = tr("%n command(s), from attaching to connected. Run them: publishing and "
                      "subscribing then go through the module.",
                      nullptr, static_cast<int>(sequence->steps.size()));
    if (const auto *rival = m_connections ? m_connections->rivalOf(plan.profile) : nullptr)
        text += u'\n'
                + tr("⚠ %1 is connected with the same client identifier, and the broker throws one "
                     "of the two out. Disconnect it first.")
                          .arg(rival->profile().name);
    tell(text);
}

void SequencePanel::forgetPlan()
{
    m_plan.reset();
}

void SequencePanel::tell(const QString &text)
{
    m_outcome->setText(text);
}

void SequencePanel::showForeignRun(const at::Sequence &sequence)
{
    m_model.setSequence(sequence);
    m_model.resetProgress();
    m_bar->retranslate();
    tell(tr("A connection runs these commands: each waits for the true result of the one before."));
}

void SequencePanel::showForeignStep(const at::StepChanged &change)
{
    if (change.state == at::StepState::Running && change.attempt == 1)
        m_foreignClock.start();
    const bool isOver = change.state != at::StepState::Running;
    m_model.showProgress(change, QString::fromUtf8(change.line),
                         isOver && m_foreignClock.isValid() ? m_foreignClock.elapsed() : -1);
}

void SequencePanel::showForeignEnd(bool ok)
{
    tell(ok ? tr("✓ The module is connected.")
            : tr("✗ Stopped. The connection's tab says why and what to do."));
}

void SequencePanel::createParts()
{
    m_title = new QLabel(this);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_run = new QPushButton(widgets::icon(QStringLiteral("play")), QString(), this);
    m_step = new QPushButton(this);
    m_stop = new QPushButton(widgets::icon(QStringLiteral("stop")), QString(), this);
    m_check = new QPushButton(widgets::icon(QStringLiteral("chip")), QString(), this);
    m_check->setObjectName(QStringLiteral("checkSequence"));
    m_checkModules = new QMenu(m_check);
    m_check->setMenu(m_checkModules);
    m_outcome = new QLabel(this);
    m_outcome->setWordWrap(true);
    m_outcome->setTextFormat(Qt::PlainText);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void SequencePanel::createTable()
{
    m_table = new QTableView(this);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new StepDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + s);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    const int letter = fontMetrics().horizontalAdvance(u'0');
    m_table->setColumnWidth(SequenceModel::StateColumn, letter * 12);
    m_table->setColumnWidth(SequenceModel::KindColumn, letter * 10);
    m_table->setColumnWidth(SequenceModel::CommandColumn, letter * 26);
    m_table->setColumnWidth(SequenceModel::AnswerColumn, letter * 12);
    for (const int column :
         {SequenceModel::KindColumn, SequenceModel::DataColumn, SequenceModel::TimeoutColumn,
          SequenceModel::RetriesColumn, SequenceModel::DelayColumn, SequenceModel::MayFailColumn,
          SequenceModel::NoteColumn, SequenceModel::ExpectColumn})
        m_table->setColumnHidden(column, true);
    createColumnMenu();
}

// The columns that a simple list does not need are there when they are asked for.
void SequencePanel::createColumnMenu()
{
    QHeaderView *header = m_table->horizontalHeader();
    header->setContextMenuPolicy(Qt::ActionsContextMenu);
    for (int column = 0; column < SequenceModel::ColumnCount; ++column) {
        auto *action = new QAction(header);
        action->setCheckable(true);
        action->setEnabled(column != SequenceModel::CommandColumn);
        connect(action, &QAction::toggled, this,
                [this, column](bool on) { m_table->setColumnHidden(column, !on); });
        header->addAction(action);
    }
}

QToolButton *SequencePanel::addTool(const char *icon, const std::function<void()> &act)
{
    auto *button = new QToolButton(this);
    button->setIcon(widgets::icon(QLatin1String(icon)));
    button->setAutoRaise(true);
    connect(button, &QToolButton::clicked, this, act);
    return button;
}

void SequencePanel::connectTools()
{
    auto *undo = new QAction(this);
    undo->setShortcut(QKeySequence::Undo);
    undo->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(undo, &QAction::triggered, this, [this] { m_model.undo(); });
    m_table->addAction(undo);
    connect(m_bar, &SequenceBar::told, this,
            [this](const QString &text) { m_outcome->setText(text); });
}

void SequencePanel::layOut()
{
    auto *tools = new QHBoxLayout;
    tools->setSpacing(0);
    m_add = addTool("add", [this] {
        const int row = currentRow() < 0 ? m_model.rowCount() : currentRow() + 1;
        at::Step step;
        step.command = QStringLiteral("AT");
        m_model.insertStep(row, step);
        const QModelIndex index = m_model.index(row, SequenceModel::CommandColumn);
        m_table->setCurrentIndex(index);
        m_table->edit(index);
    });
    m_remove = addTool("delete", [this] {
        if (currentRow() >= 0)
            m_model.removeStep(currentRow());
    });
    m_up = addTool("up", [this] { m_model.moveStep(currentRow(), -1); });
    m_down = addTool("down", [this] { m_model.moveStep(currentRow(), 1); });
    m_undo = addTool("refresh", [this] { m_model.undo(); });
    m_variables = addTool("edit", [this] { editVariables(); });
    for (QToolButton *button : {m_add, m_remove, m_up, m_down, m_undo, m_variables})
        tools->addWidget(button);
    tools->addStretch();
    tools->addWidget(m_check);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(s);
    for (QPushButton *button : {m_run, m_step, m_stop})
        buttons->addWidget(button);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(s, 0, 0, 0);
    layout->setSpacing(s);
    layout->addWidget(m_title);
    layout->addWidget(m_bar);
    layout->addWidget(m_text);
    layout->addWidget(m_module);
    layout->addWidget(m_table, 1);
    layout->addLayout(tools);
    layout->addWidget(m_outcome);
    layout->addLayout(buttons);
}

int SequencePanel::currentRow() const
{
    return m_table->currentIndex().row();
}

void SequencePanel::connectParts()
{
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_open)
            m_runner.runAll();
        else
            emit portWanted();
    });
    connect(m_step, &QPushButton::clicked, this, &SequencePanel::runStep);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_runner.stop();
        if (m_checkRunner)
            m_checkRunner->stop();
    });
    connect(m_checkModules, &QMenu::aboutToShow, this, &SequencePanel::fillCheckModules);
    connect(&m_runner, &presentation::SequenceRunner::runningChanged, this,
            &SequencePanel::showRunning);
    connect(&m_runner, &presentation::SequenceRunner::finished, this, &SequencePanel::showOutcome);
    connect(&m_runner, &presentation::SequenceRunner::stepChanged, this,
            [this](const at::StepChanged &change) {
                if (change.state == at::StepState::Failed)
                    m_failed = change;
            });
    connect(&m_runner, &presentation::SequenceRunner::allSucceeded, this, [this] {
        if (m_plan)
            emit moduleConnected(*m_plan);
    });
    connect(&m_runner, &presentation::SequenceRunner::finished, this, &SequencePanel::finished);
}

void SequencePanel::setCatalog(const at::Catalog &catalog)
{
    m_catalog = catalog;
    m_model.setCatalog(catalog);
    m_bar->setCatalog(catalog);
    const bool hasMqtt = catalog.mqtt().has_value();
    m_module->setCatalog(catalog);
    m_module->setVisible(hasMqtt);
    m_text->setVisible(hasMqtt);
}

void SequencePanel::setModules(const QList<at::Catalog> &modules)
{
    m_simulated.clear();
    std::copy_if(modules.begin(), modules.end(), std::back_inserter(m_simulated),
                 &modem::canSimulate);
}

// The module in use comes first: it is the one that is meant most often.
void SequencePanel::fillCheckModules()
{
    m_checkModules->clear();
    const auto add = [this](const at::Catalog &module) {
        QAction *action = m_checkModules->addAction(module.name());
        action->setData(module.id());
        connect(action, &QAction::triggered, this, [this, module] { checkOnSimulation(module); });
    };
    if (modem::canSimulate(m_catalog)) {
        add(m_catalog);
        m_checkModules->addSeparator();
    }
    for (const at::Catalog &module : std::as_const(m_simulated)) {
        if (module.id() != m_catalog.id())
            add(module);
    }
}

void SequencePanel::run(const QStringList &commands)
{
    forgetPlan();
    m_model.setCommands(commands);
    m_bar->retranslate();
    m_runner.runAll();
}

void SequencePanel::runSaved(const QString &name)
{
    if (!m_bar->choose(name))
        return;
    if (m_open)
        m_runner.runAll();
    else
        emit portWanted();
}

void SequencePanel::runStep()
{
    if (!m_open) {
        emit portWanted();
        return;
    }
    const int row = std::max(0, currentRow());
    m_runner.runOne(row);
    m_table->selectRow(std::min(row + 1, m_model.rowCount() - 1));
}

// A module of its own, so that the open port and its transcript are left alone.
void SequencePanel::checkOnSimulation(const at::Catalog &module)
{
    if (!m_simulation)
        return;
    m_checkRunner.reset();
    m_checkSession = std::make_unique<presentation::TerminalSession>(m_portThread);
    m_checkSession->setCatalog(module);
    m_checkRunner = std::make_unique<presentation::SequenceRunner>(*m_checkSession, m_model);
    connect(m_checkRunner.get(), &presentation::SequenceRunner::runningChanged, this,
            &SequencePanel::showRunning);
    connect(m_checkRunner.get(), &presentation::SequenceRunner::finished, this,
            [this, name = module.name()](bool ok) {
                m_checkSession->close();
                m_outcome->setText(
                        ok ? tr("✓ The simulated %1 took every command.").arg(name)
                           : tr("✗ The simulated %1 did not take every command: the answers "
                                "are in the list.")
                                        .arg(name));
            });
    connect(m_checkSession.get(), &presentation::TerminalSession::stateChanged, this,
            [this](serial::LinkState state) {
                if (state == serial::LinkState::Open)
                    m_checkRunner->runAll();
            });
    modem::SimulatedModemOptions options = m_simulation();
    options.catalog = module;
    m_checkSession->openSimulated(QStringLiteral("check"), options);
}

void SequencePanel::editVariables()
{
    bool ok = false;
    const QString text = QInputDialog::getMultiLineText(
            this, tr("Variables"),
            tr("One a line, name=value. ${name} in a step stands for the value; named groups of an "
               "expected line, (?<name>…), set it."),
            textOf(m_model.sequence().variables), &ok);
    if (ok)
        m_model.setVariables(variablesOf(text));
}

void SequencePanel::showState(serial::LinkState state)
{
    m_open = state == serial::LinkState::Open;
}

void SequencePanel::showRunning(bool running)
{
    m_run->setEnabled(!running);
    m_step->setEnabled(!running);
    m_check->setEnabled(!running);
    m_stop->setEnabled(running);
    m_bar->setEnabled(!running);
    for (QToolButton *button : {m_add, m_remove, m_up, m_down, m_undo, m_variables})
        button->setEnabled(!running);
    m_table->setEditTriggers(running ? QAbstractItemView::NoEditTriggers
                                     : QAbstractItemView::DoubleClicked
                                               | QAbstractItemView::EditKeyPressed
                                               | QAbstractItemView::AnyKeyPressed);
    if (running)
        m_outcome->setText(
                tr("Running: each command waits for the true result of the one before."));
}

void SequencePanel::showOutcome(bool ok)
{
    QString text = tr("✓ Every command that ran succeeded.");
    if (!ok) {
        const QString command = m_model.sequence().steps.value(m_failed.row).command;
        const modem::FailureWords words =
                modem::explainStep(m_catalog, m_failed.problem, command, m_failed.line);
        text = tr("✗ Step %1: %2").arg(m_failed.row + 1).arg(words.cause);
        if (!words.nextStep.isEmpty())
            text += u'\n' + words.nextStep;
    }
    QStringList captured;
    const at::Variables &variables = m_runner.variables();
    for (auto variable = variables.begin(); variable != variables.end(); ++variable) {
        if (variable.key() != QLatin1String("round")
            && m_model.sequence().variables.value(variable.key()) != variable.value())
            captured.append(variable.key() + QStringLiteral(" = ") + variable.value());
    }
    if (!captured.isEmpty())
        text += u'\n' + captured.join(QStringLiteral(", "));
    m_outcome->setText(text);
}

void SequencePanel::retranslate()
{
    m_title->setText(tr("MQTT over AT commands"));
    m_text->setText(
            tr("Choose where the module connects, look at the commands made for it, change single "
               "lines by a double-click, then run them."));
    m_module->retranslate();
    m_table->setAccessibleName(tr("Command sequence"));
    m_table->horizontalHeader()->setToolTip(
            tr("Right-click to choose columns: expected line, time-out, retries, delay, note …"));
    m_run->setText(tr("&Run all"));
    m_step->setText(tr("S&tep"));
    m_step->setToolTip(tr("Runs the chosen line only"));
    m_stop->setText(tr("Stop"));
    m_check->setText(tr("Check"));
    m_check->setToolTip(
            tr("Runs the sequence on a simulated module of your choice, without a port"));
    m_add->setToolTip(tr("Add a command"));
    m_remove->setToolTip(tr("Remove the command"));
    m_up->setToolTip(tr("Move the command up"));
    m_down->setToolTip(tr("Move the command down"));
    m_undo->setToolTip(tr("Undo the last change (Ctrl+Z)"));
    m_variables->setToolTip(tr("Variables of the sequence"));
    for (QToolButton *button : {m_add, m_remove, m_up, m_down, m_undo, m_variables})
        button->setAccessibleName(button->toolTip());
    const QList<QAction *> columns = m_table->horizontalHeader()->actions();
    for (int column = 0; column < columns.size(); ++column) {
        columns[column]->setText(
                m_model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        columns[column]->setChecked(!m_table->isColumnHidden(column));
    }
    m_bar->retranslate();
    m_model.retranslate();
}

void SequencePanel::restore(const storage::Settings &settings)
{
    const QByteArray columns = settings.state(columnsKey());
    if (!columns.isEmpty())
        m_table->horizontalHeader()->restoreState(columns);
    retranslate();
}

void SequencePanel::store(storage::Settings &settings) const
{
    settings.setState(columnsKey(), m_table->horizontalHeader()->saveState());
}

} // namespace ui
