// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/commandbar.h"

#include "app/storage/settings.h"
#include "ui/terminal/commandline.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QCompleter>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QStandardItemModel>
#include <QToolButton>
#include <QTreeView>

namespace ui {

using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

constexpr int patienceMs = 1500;
constexpr int insertionRole = Qt::UserRole + 1; // what a completion puts into the line
constexpr char controlZ = 0x1A;
constexpr char escape = 0x1B;

// What a completion puts into the line: the syntax up to its first parameter.
QString insertionOf(const at::CommandInfo &command)
{
    const QString first = command.syntax.section(QStringLiteral("  "), 0, 0);
    const qsizetype end = first.indexOf(u'<');
    QString text = end < 0 ? first : first.first(end);
    while (text.endsWith(u'[') || text.endsWith(u'"'))
        text.chop(1);
    return text;
}

} // namespace

CommandBar::CommandBar(QWidget *parent) : QWidget(parent)
{
    createParts();
    layOut();
    createCompleter();
    retranslate();
    showState(serial::LinkState::Closed);
    connectParts();
}

void CommandBar::connectParts()
{
    connect(m_line, &CommandLine::submitted, this, &CommandBar::submit);
    connect(m_line, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_warnedLine.clear();
        explainTyped(text);
    });
    connect(m_send, &QPushButton::clicked, this, [this] { submit(m_line->text()); });
    connect(m_hex, &QCheckBox::toggled, this, [this] { explainTyped(m_line->text()); });
    connect(&m_patience, &QTimer::timeout, m_giveUp, &QWidget::show);
    connect(m_giveUp, &QPushButton::clicked, this, &CommandBar::giveUpRequested);
    connect(m_finish, &QPushButton::clicked, this,
            [this] { emit bytesEntered(QByteArray(1, controlZ)); });
    connect(m_abort, &QPushButton::clicked, this,
            [this] { emit bytesEntered(QByteArray(1, escape)); });
    connect(m_escape, &QPushButton::clicked, this, &CommandBar::escapeRequested);
    connect(m_file, &QToolButton::clicked, this, [this] {
        if (m_sendsFile)
            emit fileStopRequested();
        else
            emit fileRequested();
    });
}

void CommandBar::createParts()
{
    m_label = new QLabel(this);
    m_line = new CommandLine(this);
    m_line->setFont(widgets::fixedFont());
    m_line->setClearButtonEnabled(true);
    m_label->setBuddy(m_line);
    m_hex = new QCheckBox(this);
    m_send = new QPushButton(this);
    m_send->setIcon(widgets::icon(QStringLiteral("publish")));
    m_finish = new QPushButton(this);
    m_abort = new QPushButton(this);
    m_giveUp = new QPushButton(this);
    m_giveUp->hide();
    m_escape = new QPushButton(QStringLiteral("+++"), this);
    m_escape->hide();
    m_file = new QToolButton(this);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    m_presetMenu = new QMenu(this);
    m_presetButton = new QToolButton(this);
    m_presetButton->setPopupMode(QToolButton::InstantPopup);
    m_presetButton->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_presetButton->setMenu(m_presetMenu);
    connect(m_presetMenu, &QMenu::aboutToShow, this, &CommandBar::fillPresetMenu);
    m_hint = new QLabel(this);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

void CommandBar::layOut()
{
    auto *row = new QHBoxLayout;
    row->setSpacing(s);
    row->addWidget(m_label);
    row->addWidget(m_line, 1);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_giveUp, m_finish, m_abort, m_escape,
                                                            m_hex, m_presetButton, m_file, m_send})
        row->addWidget(widget);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(xs);
    layout->addLayout(row);
    layout->addWidget(m_hint);
}

void CommandBar::createCompleter()
{
    m_completions = new QStandardItemModel(0, 2, this);
    auto *completer = new QCompleter(m_completions, this);
    auto *popup = new QTreeView;
    completer->setPopup(popup);
    completer->setCompletionRole(insertionRole);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setMaxVisibleItems(10);
    popup->setRootIsDecorated(false);
    popup->setUniformRowHeights(true);
    popup->header()->hide();
    popup->header()->setStretchLastSection(true);
    m_line->setCompleter(completer);
}

void CommandBar::setCatalog(const at::Catalog &catalog)
{
    m_catalog = catalog;
    fillCompletions();
}

void CommandBar::fillCompletions()
{
    m_completions->removeRows(0, m_completions->rowCount());
    const QLocale::Language language = QLocale().language();
    for (const at::CommandInfo &command : m_catalog.commands()) {
        auto *text = new QStandardItem(command.syntax);
        text->setData(insertionOf(command), insertionRole);
        text->setFont(widgets::fixedFont());
        m_completions->appendRow({text, new QStandardItem(command.help.in(language))});
    }
    auto *popup = static_cast<QTreeView *>(m_line->completer()->popup());
    popup->header()->resizeSection(0, fontMetrics().horizontalAdvance(u'M') * 34);
}

void CommandBar::retranslate()
{
    m_label->setText(tr("C&ommand:"));
    m_line->setPlaceholderText(tr("AT… and Enter; \\r, \\n and \\xNN stand for bytes"));
    m_hex->setText(tr("Hex"));
    m_hex->setToolTip(tr("What is typed are the bytes themselves, as hex; no line end is added."));
    m_send->setText(tr("&Send"));
    m_finish->setText(tr("Ctrl-Z"));
    m_finish->setToolTip(tr("Ends the data of a prompt and sends it (byte 1A)."));
    m_abort->setText(tr("ESC"));
    m_abort->setToolTip(tr("Cancels the data of a prompt (byte 1B)."));
    m_giveUp->setText(tr("Stop &waiting"));
    m_giveUp->setToolTip(tr("Gives up the running command and those that wait for it."));
    m_escape->setToolTip(tr("Leaves data mode: +++ with a second of silence before and after."));
    m_file->setToolTip(tr("Sends the bytes of a file as they are."));
    showFileEnd();
    m_presetButton->setText(tr("F1…F12"));
    m_presetButton->setToolTip(tr("Commands on the function keys"));
    fillCompletions();
    explainTyped(m_line->text());
}

void CommandBar::showState(serial::LinkState state)
{
    m_open = state == serial::LinkState::Open;
    m_send->setEnabled(m_open);
    m_file->setEnabled(m_open);
    explainTyped(m_line->text());
}

void CommandBar::showPhase(at::Session::Phase phase)
{
    m_phase = phase;
    m_finish->setVisible(promptOpen());
    m_abort->setVisible(promptOpen());
    m_escape->setVisible(phase == at::Session::Phase::DataMode);
    m_giveUp->hide();
    if (phase == at::Session::Phase::Idle || phase == at::Session::Phase::DataMode || promptOpen())
        m_patience.stop();
    else
        m_patience.start();
    explainTyped(m_line->text());
}

void CommandBar::focusLine()
{
    m_line->setFocus();
}

void CommandBar::submit(const QString &text)
{
    if (!m_open) {
        showHint(tr("Open a port first: nothing was sent."), true);
        return;
    }
    const auto bytes = typedBytes(text);
    if (!bytes) {
        showInputError(bytes.error());
        return;
    }
    const bool asTheyAre = m_hex->isChecked() || promptOpen();
    if (!asTheyAre && needsConfirmation(*bytes))
        return;
    m_line->remember(text);
    m_line->clear();
    if (asTheyAre)
        emit bytesEntered(*bytes);
    else
        emit lineEntered(*bytes);
}

base::Result<QByteArray, at::EscapeError> CommandBar::typedBytes(const QString &text) const
{
    return m_hex->isChecked() ? at::bytesOfHex(text) : at::unescaped(text, m_encoding.constData());
}

// What makes a terminal go deaf is sent only when it is entered twice.
bool CommandBar::needsConfirmation(const QByteArray &line)
{
    const QString warning = m_catalog.warningFor(line, QLocale().language());
    if (warning.isEmpty() || m_phase == at::Session::Phase::DataMode
        || std::exchange(m_warnedLine, line) == line) {
        m_warnedLine.clear();
        return false;
    }
    showHint(tr("%1 Press Enter again to send it all the same.").arg(warning), true);
    return true;
}

void CommandBar::setEncoding(const QByteArray &encoding)
{
    m_encoding = encoding;
}

void CommandBar::showPrompt(const at::Prompt &prompt, qsizetype taken)
{
    m_prompt = prompt;
    m_promptTaken = taken;
    explainTyped(m_line->text());
}

QString CommandBar::promptHint(const QString &text) const
{
    const auto bytes = typedBytes(text);
    const qsizetype typed = bytes ? bytes->size() : 0;
    if (m_prompt.length)
        return tr("The module waits for %1 bytes: %2 sent, %3 typed. They go out as they are, "
                  "without a line end.")
                .arg(*m_prompt.length)
                .arg(m_promptTaken)
                .arg(typed);
    if (m_prompt.end == at::PromptEnd::ControlZ)
        return tr("The module waits for data, which Ctrl-Z ends and ESC cancels; without a line "
                  "end. %1 bytes typed.")
                .arg(typed);
    return tr("The module waits for data: what you send now goes out as it is, without a line "
              "end.");
}

void CommandBar::showFileProgress(qint64 sent, qint64 total)
{
    m_sendsFile = true;
    m_file->setText(tr("Stop file (%1 %)").arg(total > 0 ? sent * 100 / total : 100));
}

void CommandBar::showFileEnd()
{
    m_sendsFile = false;
    m_file->setText(tr("File…"));
}

void CommandBar::showInputError(const at::EscapeError &error)
{
    m_line->setSelection(static_cast<int>(error.at.start), static_cast<int>(error.at.length));
    switch (error.kind) {
    case at::EscapeError::Kind::UnfinishedEscape:
        showHint(
                tr("\\x needs two hex digits after it; write \\\\x for the characters themselves."),
                true);
        return;
    case at::EscapeError::Kind::NotHex:
        showHint(tr("This is no hex digit; switch Hex off to send text."), true);
        return;
    case at::EscapeError::Kind::OddHexDigits:
        showHint(tr("A byte has two hex digits; one is missing here."), true);
        return;
    case at::EscapeError::Kind::NotInEncoding:
        showHint(tr("This character does not exist in %1: choose another encoding, or write its "
                    "bytes as \\xNN.")
                         .arg(QString::fromLatin1(m_encoding)),
                 true);
        return;
    }
}

void CommandBar::explainTyped(const QString &text)
{
    if (promptOpen()) {
        showHint(promptHint(text), false);
        return;
    }
    if (m_phase == at::Session::Phase::DataMode) {
        showHint(tr("Data mode: everything you send is payload. +++ leads back to commands."),
                 false);
        return;
    }
    if (m_phase != at::Session::Phase::Idle) {
        showHint(tr("Waiting for the result; further commands are sent after it."), false);
        return;
    }
    const QByteArray line = text.toUtf8();
    const QString warning =
            m_hex->isChecked() ? QString() : m_catalog.warningFor(line, QLocale().language());
    if (!warning.isEmpty()) {
        showHint(warning, true);
        return;
    }
    const at::CommandInfo *command = m_hex->isChecked() ? nullptr : m_catalog.commandOf(line);
    showHint(command ? command->syntax + QStringLiteral("   ")
                               + command->help.in(QLocale().language())
                     : QString(),
             false);
}

void CommandBar::showHint(const QString &text, bool error)
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText,
                    widgets::meaningColor(error ? widgets::Meaning::Error : widgets::Meaning::Muted,
                                          colors));
    m_hint->setPalette(colors);
    m_hint->setText(text);
    m_hint->setToolTip(text);
}

QString CommandBar::presetText(const Preset &preset) const
{
    if (!preset.sequence.isEmpty())
        return tr("run %1").arg(preset.sequence);
    return preset.line.isEmpty() ? tr("(nothing)")
                                 : QString::fromUtf8(m_catalog.masked(preset.line.toUtf8()));
}

void CommandBar::fillPresetMenu()
{
    m_presetMenu->clear();
    for (int number = 1; number <= presetCount; ++number) {
        const Preset preset = this->preset(number);
        QAction *send =
                m_presetMenu->addAction(QStringLiteral("F%1  ").arg(number) + presetText(preset));
        send->setEnabled(!preset.isEmpty());
        connect(send, &QAction::triggered, this, [this, number] { sendPreset(number); });
    }
    m_presetMenu->addSeparator();
    QMenu *lines = m_presetMenu->addMenu(tr("Put the typed line on"));
    lines->setEnabled(!m_line->text().isEmpty());
    fillStoreMenu(lines, true);
    QMenu *sequences = m_presetMenu->addMenu(tr("Put a saved sequence on"));
    sequences->setEnabled(!m_sequenceNames.isEmpty());
    fillStoreMenu(sequences, false);
}

void CommandBar::fillStoreMenu(QMenu *menu, bool forLine)
{
    for (int number = 1; number <= presetCount; ++number) {
        const QString key = QStringLiteral("F%1").arg(number);
        if (forLine) {
            connect(menu->addAction(key), &QAction::triggered, this, [this, number] {
                setPreset(number, {m_line->text(), {}});
            });
            continue;
        }
        QMenu *names = menu->addMenu(key);
        for (const QString &name : std::as_const(m_sequenceNames))
            connect(names->addAction(name), &QAction::triggered, this, [this, number, name] {
                setPreset(number, {{}, name});
            });
    }
}

void CommandBar::sendPreset(int number)
{
    const Preset preset = this->preset(number);
    if (!preset.sequence.isEmpty())
        emit sequenceRequested(preset.sequence);
    else if (!preset.line.isEmpty())
        submit(preset.line);
}

void CommandBar::setPreset(int number, const Preset &preset)
{
    m_presets.resize(presetCount);
    m_presets[number - 1] = preset;
    emit presetsChanged();
}

void CommandBar::restore(const storage::Settings &settings)
{
    QStringList history;
    for (const QJsonValue &line : settings.value(QStringLiteral("terminal/history")).toArray())
        history.append(line.toString());
    m_line->setHistory(history);
    m_presets = loadPresets(settings);
}

// Lines with secrets are for this run only: the settings are a plain file.
void CommandBar::store(storage::Settings &settings) const
{
    QJsonArray history;
    for (const QString &line : m_line->history()) {
        if (!m_catalog.hasSecret(line.toUtf8()))
            history.append(line);
    }
    settings.setValue(QStringLiteral("terminal/history"), history);
}

// The same holds for the keys.
std::optional<storage::FileError> CommandBar::storePresets(const storage::Settings &settings) const
{
    QList<Preset> presets = m_presets;
    for (Preset &preset : presets) {
        if (m_catalog.hasSecret(preset.line.toUtf8()))
            preset = {};
    }
    return savePresets(settings, presets);
}

} // namespace ui
