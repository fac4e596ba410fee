// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/profilepage.h"

#include "ui/connection/fieldrow.h"
#include "ui/presentation/profilewording.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/theme.h"

#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace ui {

bool ProfilePage::showFlaws(const QList<profiles::ProfileFlaw> &flaws, bool missingToo)
{
    QHash<profiles::Field, profiles::ProfileFlaw> told;
    bool blocks = false;
    for (const profiles::ProfileFlaw &flaw : flaws) {
        const bool tooEarly = flaw.kind == profiles::ProfileFlaw::Kind::Missing && !missingToo;
        if (!m_rows.contains(flaw.field) || tooEarly)
            continue;
        blocks = blocks || !profiles::isWarning(flaw);
        // One sentence a field: the first flaw, unless it was a warning and this is none.
        if (!told.contains(flaw.field) || profiles::isWarning(told.value(flaw.field)))
            told.insert(flaw.field, flaw);
    }
    for (auto it = m_rows.cbegin(); it != m_rows.cend(); ++it) {
        const auto flaw = told.constFind(it.key());
        if (flaw == told.cend())
            it.value()->clear();
        else
            it.value()->say(profiles::isWarning(*flaw) ? FieldRow::Tone::Warning
                                                       : FieldRow::Tone::Error,
                            presentation::describe(*flaw));
    }
    return blocks;
}

bool ProfilePage::focusField(profiles::Field field)
{
    FieldRow *row = m_rows.value(field);
    for (QWidget *outer = row; outer && outer != this; outer = outer->parentWidget()) {
        if (auto *fold = qobject_cast<widgets::Disclosure *>(outer))
            fold->setOpen(true);
    }
    if (row)
        row->setFocus(Qt::OtherFocusReason);
    return row;
}

QFormLayout *ProfilePage::createForm()
{
    auto *form = new QFormLayout;
    form->setContentsMargins(widgets::spacing::l, widgets::spacing::m, widgets::spacing::l,
                             widgets::spacing::m);
    form->setHorizontalSpacing(widgets::spacing::m);
    form->setVerticalSpacing(widgets::spacing::s);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    return form;
}

FieldRow *ProfilePage::addRow(QFormLayout *form, const QString &label, QWidget *widget)
{
    auto *row = new FieldRow(widget, this);
    auto *text = new QLabel(label, this);
    text->setBuddy(widget);
    // As high as one line of input: label and input share a base line, with a note below or not.
    text->setFixedHeight(qMin(widget->sizeHint().height(), QLineEdit().sizeHint().height()));
    text->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_labels.append(text);
    form->addRow(text, row);
    return row;
}

FieldRow *ProfilePage::addRow(QFormLayout *form, const QString &label, QWidget *widget,
                              profiles::Field field)
{
    FieldRow *row = addRow(form, label, widget);
    m_rows.insert(field, row);
    return row;
}

void ProfilePage::alignLabels(const QList<ProfilePage *> &pages)
{
    int width = 0;
    for (const ProfilePage *page : pages) {
        for (const QLabel *label : page->m_labels)
            width = std::max(width, label->sizeHint().width());
    }
    for (const ProfilePage *page : pages) {
        for (QLabel *label : page->m_labels)
            label->setMinimumWidth(width);
    }
}

FieldRow *ProfilePage::addFreeRow(QWidget *widget, profiles::Field field)
{
    auto *row = new FieldRow(widget, this);
    m_rows.insert(field, row);
    return row;
}

} // namespace ui
