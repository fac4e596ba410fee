// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/notesform.h"

#include "ui/widgets/theme.h"

#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

NotesForm::NotesForm(QWidget *parent) : ProfilePage(parent), m_notes(new QPlainTextEdit(this))
{
    m_notes->setPlaceholderText(tr("Who runs this broker, what may be tried on it, whom to call. "
                                   "Do not write passwords here: notes are stored in clear text."));
    m_notes->setTabChangesFocus(true);
    m_notes->setAccessibleName(tr("Notes"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(widgets::spacing::l, widgets::spacing::m, widgets::spacing::l,
                               widgets::spacing::l);
    layout->addWidget(m_notes);
    connect(m_notes, &QPlainTextEdit::textChanged, this, &ProfilePage::edited);
}

void NotesForm::load(const profiles::Profile &profile, const profiles::Secrets &)
{
    m_notes->setPlainText(profile.notes);
}

void NotesForm::store(profiles::Profile &profile, profiles::Secrets &) const
{
    profile.notes = m_notes->toPlainText();
}

} // namespace ui
