// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/sequencemodel.h"

namespace presentation {

SequenceModel::SequenceModel(QObject *parent) : QAbstractTableModel(parent) {}

int SequenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_steps.size());
}

int SequenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SequenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Step &step = m_steps.at(index.row());
    if (role == StateRole)
        return static_cast<int>(step.state);
    if (role == Qt::EditRole && index.column() == CommandColumn)
        return step.command;
    const QString shown = QString::fromUtf8(m_catalog.masked(step.command.toUtf8()));
    if (role == Qt::ToolTipRole)
        return index.column() == CommandColumn ? shown : step.answer;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case StateColumn:
        return stateText(step.state);
    case CommandColumn:
        return shown;
    case AnswerColumn:
        return step.answer;
    }
    return {};
}

QString SequenceModel::stateText(StepState state) const
{
    switch (state) {
    case StepState::Waiting:
        return QStringLiteral("–");
    case StepState::Running:
        return tr("▸ runs");
    case StepState::Succeeded:
        return tr("✓ done");
    case StepState::Failed:
        return tr("✗ failed");
    case StepState::NotReached:
        return tr("– skipped");
    }
    Q_UNREACHABLE();
}

QVariant SequenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn:
        return tr("State");
    case CommandColumn:
        return tr("Command");
    case AnswerColumn:
        return tr("Answer");
    }
    return {};
}

bool SequenceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != CommandColumn)
        return false;
    m_steps[index.row()].command = value.toString().trimmed();
    emit dataChanged(index, index);
    emit commandsChanged();
    return true;
}

Qt::ItemFlags SequenceModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == CommandColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

void SequenceModel::setCommands(const QStringList &commands)
{
    beginResetModel();
    m_steps.clear();
    for (const QString &command : commands)
        m_steps.append({command, StepState::Waiting, {}});
    endResetModel();
}

QStringList SequenceModel::commands() const
{
    QStringList commands;
    for (const Step &step : m_steps)
        commands.append(step.command);
    return commands;
}

void SequenceModel::insertCommand(int row, const QString &command)
{
    beginInsertRows({}, row, row);
    m_steps.insert(row, {command, StepState::Waiting, {}});
    endInsertRows();
    emit commandsChanged();
}

void SequenceModel::removeCommand(int row)
{
    beginRemoveRows({}, row, row);
    m_steps.removeAt(row);
    endRemoveRows();
    emit commandsChanged();
}

void SequenceModel::setStep(int row, StepState state, const QString &answer)
{
    if (row >= m_steps.size())
        return;
    m_steps[row].state = state;
    m_steps[row].answer = answer;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

void SequenceModel::resetStates()
{
    for (int row = 0; row < m_steps.size(); ++row)
        setStep(row, StepState::Waiting, {});
}

void SequenceModel::retranslate()
{
    if (!m_steps.isEmpty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace presentation
