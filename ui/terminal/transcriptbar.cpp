// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/transcriptbar.h"

#include "app/storage/settings.h"
#include "ui/widgets/icons.h"

#include <QAction>

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
    m_reveal = addSwitch();
    addSeparator();
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

void TranscriptBar::retranslate()
{
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
    m_sequence->setChecked(settings.value(QStringLiteral("terminal/sequence")).toBool(true));
}

void TranscriptBar::store(storage::Settings &settings) const
{
    settings.setValue(QStringLiteral("terminal/bytes"), m_bytes->isChecked());
    settings.setValue(QStringLiteral("terminal/lineEnds"), m_invisible->isChecked());
    settings.setValue(QStringLiteral("terminal/timeSince"), m_delta->isChecked());
    settings.setValue(QStringLiteral("terminal/sequence"), m_sequence->isChecked());
}

} // namespace ui
