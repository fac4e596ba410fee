// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/commandbar.h"

#include "app/storage/settings.h"
#include "ui/terminal/commandline.h"
#include "ui/terminal/escapes.h"
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

constexpr int presetCount = 12;
constexpr int patienceMs = 1500;
constexpr char controlZ = 0x1A;
constexpr char escape = 0x1B;

QStringList defaultPresets()
{
    QStringList presets{QStringLiteral("AT"),
                        QStringLiteral("ATI"),
                        QStringLiteral("AT+CPIN?"),
                        QStringLiteral("AT+CSQ"),
                        QStringLiteral("AT+CEREG?"),
                        QStringLiteral("AT+CGATT?"),
                        QStringLiteral("AT+CMEE=1"),
                        QStringLiteral("AT+LMQTTCONN?"),
                        QStringLiteral("AT+LMQTTDISC=0"),
                        QStringLiteral("AT+LMQTTCLOSE=0")};
    presets.resize(presetCount);
    return presets;
}

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

CommandBar::CommandBar(QWidget *parent) : QWidget(parent), m_presets(defaultPresets())
{
    createParts();
    layOut();
    createCompleter();
    retranslate();
    showState(serial::LinkState::Closed);
    connect(m_line, &CommandLine::submitted, this, &CommandBar::submit);
    connect(m_line, &QLineEdit::textChanged, this, &CommandBar::explainTyped);
    connect(m_send, &QPushButton::clicked, this, [this] { submit(m_line->text()); });
    connect(m_hex, &QCheckBox::toggled, this, [this] { explainTyped(m_line->text()); });
    connect(&m_patience, &QTimer::timeout, m_giveUp, &QWidget::show);
    connect(m_giveUp, &QPushButton::clicked, this, &CommandBar::giveUpRequested);
    connect(m_finish, &QPushButton::clicked, this,
            [this] { emit bytesEntered(QByteArray(1, controlZ)); });
    connect(m_abort, &QPushButton::clicked, this,
            [this] { emit bytesEntered(QByteArray(1, escape)); });
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
    for (QWidget *widget : std::initializer_list<QWidget *>{m_giveUp, m_finish, m_abort, m_hex,
                                                            m_presetButton, m_send})
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
    completer->setCompletionRole(Qt::EditRole);
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
        auto *text = new QStandardItem(insertionOf(command));
        text->setFont(widgets::fixedFont());
        m_completions->appendRow({text, new QStandardItem(command.help.in(language))});
    }
    auto *popup = static_cast<QTreeView *>(m_line->completer()->popup());
    popup->header()->resizeSection(0, fontMetrics().horizontalAdvance(u'M') * 22);
}

void CommandBar::retranslate()
{
    m_label->setText(tr("C&ommand:"));
    m_line->setPlaceholderText(tr("AT… and Enter; \\r, \\n and \\xNN stand for bytes"));
    m_hex->setText(tr("&Hex"));
    m_hex->setToolTip(tr("What is typed are the bytes themselves, as hex; no line end is added."));
    m_send->setText(tr("&Send"));
    m_finish->setText(tr("Ctrl-Z"));
    m_finish->setToolTip(tr("Ends the data of a prompt and sends it (byte 1A)."));
    m_abort->setText(tr("ESC"));
    m_abort->setToolTip(tr("Cancels the data of a prompt (byte 1B)."));
    m_giveUp->setText(tr("Stop &waiting"));
    m_giveUp->setToolTip(tr("Gives up the running command and those that wait for it."));
    m_presetButton->setText(tr("F1…F12"));
    m_presetButton->setToolTip(tr("Commands on the function keys"));
    fillCompletions();
    explainTyped(m_line->text());
}

void CommandBar::showState(serial::LinkState state)
{
    m_open = state == serial::LinkState::Open;
    m_send->setEnabled(m_open);
    explainTyped(m_line->text());
}

void CommandBar::showPhase(at::Session::Phase phase)
{
    m_phase = phase;
    m_finish->setVisible(promptOpen());
    m_abort->setVisible(promptOpen());
    m_giveUp->hide();
    if (phase == at::Session::Phase::Idle || promptOpen())
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
    const auto bytes = m_hex->isChecked() ? bytesOfHex(text) : unescaped(text);
    if (!bytes) {
        showInputError(bytes.error());
        return;
    }
    m_line->remember(text);
    m_line->clear();
    if (m_hex->isChecked() || promptOpen())
        emit bytesEntered(*bytes);
    else
        emit lineEntered(*bytes);
}

void CommandBar::showInputError(const EscapeError &error)
{
    m_line->setSelection(static_cast<int>(error.at.start), static_cast<int>(error.at.length));
    switch (error.kind) {
    case EscapeError::Kind::UnfinishedEscape:
        showHint(
                tr("\\x needs two hex digits after it; write \\\\x for the characters themselves."),
                true);
        return;
    case EscapeError::Kind::NotHex:
        showHint(tr("This is no hex digit; switch Hex off to send text."), true);
        return;
    case EscapeError::Kind::OddHexDigits:
        showHint(tr("A byte has two hex digits; one is missing here."), true);
        return;
    }
}

void CommandBar::explainTyped(const QString &text)
{
    if (promptOpen()) {
        showHint(tr("The module waits for data: what you send now goes out as it is, without a "
                    "line end."),
                 false);
        return;
    }
    if (m_phase != at::Session::Phase::Idle) {
        showHint(tr("Waiting for the result; further commands are sent after it."), false);
        return;
    }
    const at::CommandInfo *command =
            m_hex->isChecked() ? nullptr : m_catalog.commandOf(text.toUtf8());
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

void CommandBar::fillPresetMenu()
{
    m_presetMenu->clear();
    QMenu *storeMenu = new QMenu(tr("Put the typed line on"), m_presetMenu);
    for (int number = 1; number <= presetCount; ++number) {
        const QString key = QStringLiteral("F%1").arg(number);
        const QString line = preset(number);
        QAction *send = m_presetMenu->addAction(key + QStringLiteral("  ")
                                                + (line.isEmpty() ? tr("(nothing)") : line));
        send->setEnabled(!line.isEmpty());
        connect(send, &QAction::triggered, this, [this, number] { sendPreset(number); });
        connect(storeMenu->addAction(key), &QAction::triggered, this,
                [this, number] { setPreset(number, m_line->text()); });
    }
    storeMenu->setEnabled(!m_line->text().isEmpty());
    m_presetMenu->addSeparator();
    m_presetMenu->addMenu(storeMenu);
}

void CommandBar::sendPreset(int number)
{
    if (!preset(number).isEmpty())
        submit(preset(number));
}

void CommandBar::setPreset(int number, const QString &line)
{
    m_presets[number - 1] = line;
}

void CommandBar::restore(const storage::Settings &settings)
{
    QStringList history;
    for (const QJsonValue &line : settings.value(QStringLiteral("terminal/history")).toArray())
        history.append(line.toString());
    m_line->setHistory(history);
    const QJsonArray presets = settings.value(QStringLiteral("terminal/presets")).toArray();
    for (int i = 0; i < presets.size() && i < presetCount; ++i)
        m_presets[i] = presets.at(i).toString();
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
    QJsonArray presets;
    for (const QString &line : m_presets)
        presets.append(m_catalog.hasSecret(line.toUtf8()) ? QString() : line);
    settings.setValue(QStringLiteral("terminal/presets"), presets);
}

} // namespace ui
