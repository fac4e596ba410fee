// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/transcriptbar.h"

#include "app/storage/settings.h"
#include "ui/widgets/icons.h"

#include <QAction>
#include <QMenu>
#include <QToolButton>

namespace ui {

TranscriptBar::TranscriptBar(QWidget *parent) : QToolBar(parent)
{
    setIconSize({16, 16});
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_clear = addButton("clear", QKeySequence(Qt::CTRL | Qt::Key_L));
    m_copy = addButton("copy");
    m_save = addButton("save");
    m_find = addButton("search", QKeySequence::Find);
    addSeparator();
    m_bytes = addSwitch();
    m_invisible = addSwitch();
    m_delta = addSwitch();
    m_collapse = addSwitch();
    m_reveal = addSwitch();
    createKindsMenu();
    addSeparator();
    m_log = addSwitch();
    m_sequence = addSwitch();
    m_sequence->setChecked(true);
    m_dropped = addAction(QString());
    m_dropped->setEnabled(false);
    m_dropped->setVisible(false);
    connect(m_clear, &QAction::triggered, this, &TranscriptBar::clearRequested);
    connect(m_copy, &QAction::triggered, this, &TranscriptBar::copyRequested);
    connect(m_save, &QAction::triggered, this, &TranscriptBar::saveRequested);
    connect(m_find, &QAction::triggered, this, &TranscriptBar::findRequested);
    connect(m_bytes, &QAction::toggled, this, &TranscriptBar::bytesToggled);
    connect(m_invisible, &QAction::toggled, this, &TranscriptBar::invisibleToggled);
    connect(m_delta, &QAction::toggled, this, [this](bool on) {
        emit timeStyleChanged(on ? presentation::TimeStyle::Delta
                                 : presentation::TimeStyle::Absolute);
    });
    connect(m_reveal, &QAction::toggled, this, &TranscriptBar::revealToggled);
    connect(m_sequence, &QAction::toggled, this, &TranscriptBar::sequenceToggled);
    connect(m_collapse, &QAction::toggled, this, &TranscriptBar::collapseToggled);
    connect(m_log, &QAction::triggered, this, &TranscriptBar::logToggled);
    retranslate();
}

QAction *TranscriptBar::addButton(const char *iconName, const QKeySequence &shortcut)
{
    QAction *action = addAction(widgets::icon(QLatin1String(iconName)), QString());
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    return action;
}

QAction *TranscriptBar::addSwitch()
{
    QAction *action = addAction(QString());
    action->setCheckable(true);
    return action;
}

void TranscriptBar::createKindsMenu()
{
    m_kindsButton = new QToolButton(this);
    m_kindsButton->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_kindsButton);
    for (unsigned kind = 0; kind <= static_cast<unsigned>(at::LineKind::Notice); ++kind) {
        QAction *action = menu->addAction(QString());
        action->setCheckable(true);
        action->setChecked(true);
        connect(action, &QAction::toggled, this, [this] { emit kindsChanged(shownKinds()); });
        m_kinds.append(action);
    }
    menu->addSeparator();
    m_everyKind = menu->addAction(QString());
    connect(m_everyKind, &QAction::triggered, this,
            [this] { setShownKinds(presentation::allKinds); });
    m_kindsButton->setMenu(menu);
    addWidget(m_kindsButton);
}

presentation::KindMask TranscriptBar::shownKinds() const
{
    presentation::KindMask kinds = 0;
    for (qsizetype kind = 0; kind < m_kinds.size(); ++kind) {
        if (m_kinds[kind]->isChecked())
            kinds |= static_cast<presentation::KindMask>(1u << kind);
    }
    return kinds;
}

void TranscriptBar::setShownKinds(presentation::KindMask kinds)
{
    for (qsizetype kind = 0; kind < m_kinds.size(); ++kind)
        m_kinds[kind]->setChecked(kinds & (1u << kind));
}

void TranscriptBar::showLogging(const QString &fileName)
{
    m_log->setChecked(!fileName.isEmpty());
    m_log->setToolTip(fileName.isEmpty()
                              ? tr("Write every line to a file from now on")
                              : tr("Every line is written to %1; ends when it is chosen again")
                                        .arg(fileName));
}

void TranscriptBar::retranslate()
{
    for (qsizetype kind = 0; kind < m_kinds.size(); ++kind)
        m_kinds[kind]->setText(presentation::kindSign(static_cast<at::LineKind>(kind)) + u' '
                               + presentation::kindWord(static_cast<at::LineKind>(kind)));
    m_kindsButton->setText(tr("Kinds"));
    m_kindsButton->setToolTip(tr("Choose which kinds of lines are shown"));
    m_everyKind->setText(tr("Show every kind"));
    m_collapse->setText(tr("Polls once"));
    m_collapse->setToolTip(
            tr("Show a command that is repeated with the same answer only once, and how often"));
    m_log->setText(tr("Log"));
    if (!m_log->isChecked())
        showLogging({});
    m_clear->setText(tr("Clear"));
    m_copy->setText(tr("Copy"));
    m_save->setText(tr("Save…"));
    m_find->setText(tr("Find"));
    m_bytes->setText(tr("Bytes"));
    m_bytes->setToolTip(tr("Show the bytes of each line in hex beside it"));
    m_invisible->setText(tr("Line ends"));
    m_invisible->setToolTip(tr("Show CR, LF and other invisible bytes in the text"));
    m_delta->setText(tr("Time since"));
    m_delta->setToolTip(tr("Show the seconds since the line before instead of the time"));
    m_reveal->setText(tr("Secrets"));
    m_reveal->setToolTip(tr("Show device secrets and passwords, which are masked otherwise"));
    m_sequence->setText(tr("Sequence"));
    m_sequence->setToolTip(tr("Show the command sequence"));
}

void TranscriptBar::showDropped(qint64 lines)
{
    m_dropped->setVisible(lines > 0);
    m_dropped->setText(tr("%n oldest line(s) dropped", nullptr, static_cast<int>(lines)));
}

void TranscriptBar::restore(const storage::Settings &settings)
{
    m_bytes->setChecked(settings.value(QStringLiteral("terminal/bytes")).toBool());
    m_invisible->setChecked(settings.value(QStringLiteral("terminal/lineEnds")).toBool());
    m_delta->setChecked(settings.value(QStringLiteral("terminal/timeSince")).toBool());
    m_collapse->setChecked(settings.value(QStringLiteral("terminal/pollsOnce")).toBool());
    m_sequence->setChecked(settings.value(QStringLiteral("terminal/sequence")).toBool(true));
}

void TranscriptBar::store(storage::Settings &settings) const
{
    settings.setValue(QStringLiteral("terminal/bytes"), m_bytes->isChecked());
    settings.setValue(QStringLiteral("terminal/lineEnds"), m_invisible->isChecked());
    settings.setValue(QStringLiteral("terminal/timeSince"), m_delta->isChecked());
    settings.setValue(QStringLiteral("terminal/sequence"), m_sequence->isChecked());
    settings.setValue(QStringLiteral("terminal/pollsOnce"), m_collapse->isChecked());
}

} // namespace ui
