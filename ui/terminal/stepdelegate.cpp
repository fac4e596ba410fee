// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/stepdelegate.h"

#include "ui/presentation/sequencemodel.h"
#include "ui/widgets/theme.h"

#include <QComboBox>

namespace ui {

using presentation::SequenceModel;

namespace {

widgets::Meaning meaningOf(at::StepState state)
{
    switch (state) {
    case at::StepState::Succeeded:
        return widgets::Meaning::Good;
    case at::StepState::Failed:
        return widgets::Meaning::Error;
    case at::StepState::Tolerated:
        return widgets::Meaning::Warning;
    case at::StepState::Running:
        return widgets::Meaning::Accent;
    case at::StepState::Waiting:
    case at::StepState::NotReached:
        return widgets::Meaning::Muted;
    }
    Q_UNREACHABLE();
}

} // namespace

void StepDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const int column = index.column();
    if (column != SequenceModel::StateColumn && column != SequenceModel::AnswerColumn
        && column != SequenceModel::TookColumn)
        return;
    const auto state = static_cast<at::StepState>(index.data(SequenceModel::StateRole).toInt());
    option->palette.setColor(QPalette::Text,
                             widgets::meaningColor(meaningOf(state), option->palette));
}

QWidget *StepDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    if (index.column() != SequenceModel::KindColumn)
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto *choice = new QComboBox(parent);
    using Action = SequenceModel::Action;
    for (const Action action :
         {Action::Send, Action::SendHex, Action::WaitFor, Action::Pause, Action::Repeat})
        choice->addItem(SequenceModel::actionText(action), static_cast<int>(action));
    return choice;
}

void StepDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *choice = qobject_cast<QComboBox *>(editor))
        choice->setCurrentIndex(choice->findData(index.data(Qt::EditRole)));
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void StepDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                const QModelIndex &index) const
{
    if (auto *choice = qobject_cast<QComboBox *>(editor))
        model->setData(index, choice->currentData());
    else
        QStyledItemDelegate::setModelData(editor, model, index);
}

} // namespace ui
