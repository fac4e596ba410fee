// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/sequencepanel.h"

#include "app/storage/settings.h"
#include "ui/presentation/lmqttsequence.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolButton>

namespace ui {

using presentation::SequenceModel;
using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

QString columnsKey()
{
    return QStringLiteral("terminal/sequenceColumns");
}

widgets::Meaning meaningOf(SequenceModel::StepState state)
{
    switch (state) {
    case SequenceModel::StepState::Succeeded:
        return widgets::Meaning::Good;
    case SequenceModel::StepState::Failed:
        return widgets::Meaning::Error;
    case SequenceModel::StepState::Running:
        return widgets::Meaning::Accent;
    case SequenceModel::StepState::Waiting:
    case SequenceModel::StepState::NotReached:
        return widgets::Meaning::Muted;
    }
    Q_UNREACHABLE();
}

class StepDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.column() == SequenceModel::CommandColumn)
            return;
        const auto state =
                static_cast<SequenceModel::StepState>(index.data(SequenceModel::StateRole).toInt());
        option->palette.setColor(QPalette::Text,
                                 widgets::meaningColor(meaningOf(state), option->palette));
    }
};

} // namespace

SequencePanel::SequencePanel(presentation::TerminalSession &session, QWidget *parent)
    : QWidget(parent), m_runner(session, m_model)
{
    createParts();
    createDeviceForm();
    layOut();
    connectParts();
    m_model.setCommands(articleSequence());
    retranslate();
    showRunning(false);
}

QStringList SequencePanel::articleSequence()
{
    return presentation::aliyunSequence(presentation::articleDevice());
}

void SequencePanel::createDeviceForm()
{
    m_productKey = new QLineEdit(this);
    m_deviceName = new QLineEdit(this);
    m_deviceSecret = new QLineEdit(this);
    m_deviceSecret->setEchoMode(QLineEdit::Password);
    m_fill = new QPushButton(this);
    m_form = new QFormLayout;
    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setSpacing(xs);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QLineEdit *edit : {m_productKey, m_deviceName, m_deviceSecret}) {
        m_form->addRow(new QLabel(this), edit);
        connect(edit, &QLineEdit::textChanged, this, &SequencePanel::checkDevice);
    }
    m_form->addRow(QString(), m_fill);
    connect(m_fill, &QPushButton::clicked, this, [this] {
        m_model.setCommands(presentation::aliyunSequence({m_productKey->text().trimmed(),
                                                          m_deviceName->text().trimmed(),
                                                          m_deviceSecret->text().trimmed()}));
        m_outcome->clear();
    });
    checkDevice();
}

void SequencePanel::checkDevice()
{
    m_fill->setEnabled(!m_productKey->text().trimmed().isEmpty()
                       && !m_deviceName->text().trimmed().isEmpty()
                       && !m_deviceSecret->text().trimmed().isEmpty());
}

void SequencePanel::createParts()
{
    m_title = new QLabel(this);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_text = new QLabel(this);
    m_text->setWordWrap(true);
    m_table = new QTableView(this);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new StepDelegate(m_table));
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + s);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(SequenceModel::StateColumn, 76);
    m_table->setColumnWidth(SequenceModel::CommandColumn, 165);
    m_run = new QPushButton(widgets::icon(QStringLiteral("play")), QString(), this);
    m_step = new QPushButton(this);
    m_stop = new QPushButton(widgets::icon(QStringLiteral("stop")), QString(), this);
    m_add = new QToolButton(this);
    m_add->setIcon(widgets::icon(QStringLiteral("add")));
    m_remove = new QToolButton(this);
    m_remove->setIcon(widgets::icon(QStringLiteral("delete")));
    m_reset = new QToolButton(this);
    m_reset->setIcon(widgets::icon(QStringLiteral("refresh")));
    for (QToolButton *button : {m_add, m_remove, m_reset})
        button->setAutoRaise(true);
    m_outcome = new QLabel(this);
    m_outcome->setWordWrap(true);
}

void SequencePanel::layOut()
{
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(s);
    buttons->addWidget(m_run);
    buttons->addWidget(m_step);
    buttons->addWidget(m_stop);
    buttons->addStretch();
    for (QToolButton *button : {m_add, m_remove, m_reset})
        buttons->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(s, 0, 0, 0);
    layout->setSpacing(s);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(m_form);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_outcome);
    layout->addLayout(buttons);
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
    connect(m_stop, &QPushButton::clicked, &m_runner, &presentation::SequenceRunner::stop);
    connect(m_add, &QToolButton::clicked, this, [this] {
        const int row = m_table->currentIndex().isValid() ? m_table->currentIndex().row() + 1
                                                          : m_model.rowCount();
        m_model.insertCommand(row, QStringLiteral("AT"));
        const QModelIndex index = m_model.index(row, SequenceModel::CommandColumn);
        m_table->setCurrentIndex(index);
        m_table->edit(index);
    });
    connect(m_remove, &QToolButton::clicked, this, [this] {
        if (m_table->currentIndex().isValid())
            m_model.removeCommand(m_table->currentIndex().row());
    });
    connect(m_reset, &QToolButton::clicked, this,
            [this] { m_model.setCommands(articleSequence()); });
    connect(&m_runner, &presentation::SequenceRunner::runningChanged, this,
            &SequencePanel::showRunning);
    connect(&m_runner, &presentation::SequenceRunner::finished, this, &SequencePanel::showOutcome);
    connect(&m_runner, &presentation::SequenceRunner::finished, this, &SequencePanel::finished);
}

void SequencePanel::run(const QStringList &commands)
{
    m_model.setCommands(commands);
    m_runner.runAll();
}

void SequencePanel::runStep()
{
    if (!m_open) {
        emit portWanted();
        return;
    }
    const int row = std::max(0, m_table->currentIndex().row());
    m_runner.runOne(row);
    m_table->selectRow(std::min(row + 1, m_model.rowCount() - 1));
}

void SequencePanel::showState(serial::LinkState state)
{
    m_open = state == serial::LinkState::Open;
}

void SequencePanel::showRunning(bool running)
{
    m_run->setEnabled(!running);
    m_step->setEnabled(!running);
    m_stop->setEnabled(running);
    for (QToolButton *button : {m_add, m_remove, m_reset})
        button->setEnabled(!running);
    if (running)
        m_outcome->setText(
                tr("Running: each command waits for the true result of the one before."));
}

void SequencePanel::showOutcome(bool ok)
{
    m_outcome->setText(ok ? tr("✓ Every command that ran succeeded.")
                          : tr("✗ Stopped. Choose the last line of the transcript to read what it "
                               "means."));
}

void SequencePanel::retranslate()
{
    m_title->setText(tr("MQTT over AT commands"));
    m_text->setText(
            tr("Sign in to Aliyun, open, connect, subscribe, publish. Fill in your device, or "
               "change single lines by a double-click, then run them."));
    const auto label = [this](QLineEdit *edit, const QString &text) {
        static_cast<QLabel *>(m_form->labelForField(edit))->setText(text);
    };
    label(m_productKey, tr("Product key:"));
    label(m_deviceName, tr("Device name:"));
    label(m_deviceSecret, tr("Device secret:"));
    m_fill->setText(tr("Fill in the lines"));
    m_table->setAccessibleName(tr("Command sequence"));
    m_run->setText(tr("&Run all"));
    m_step->setText(tr("S&tep"));
    m_step->setToolTip(tr("Runs the chosen line only"));
    m_stop->setText(tr("Stop"));
    m_add->setToolTip(tr("Add a command"));
    m_remove->setToolTip(tr("Remove the command"));
    m_reset->setToolTip(tr("Back to the sequence of the article"));
    for (QToolButton *button : {m_add, m_remove, m_reset})
        button->setAccessibleName(button->toolTip());
    m_model.retranslate();
}

void SequencePanel::restore(const storage::Settings &settings)
{
    const QByteArray columns = settings.state(columnsKey());
    if (!columns.isEmpty())
        m_table->horizontalHeader()->restoreState(columns);
}

void SequencePanel::store(storage::Settings &settings) const
{
    settings.setState(columnsKey(), m_table->horizontalHeader()->saveState());
}

} // namespace ui
