// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/sequencemodel.h"

#include "ui/presentation/sequencewording.h"

#include <algorithm>

namespace presentation {

namespace {

SequenceModel::Action actionOf(const at::Step &step)
{
    switch (step.kind) {
    case at::StepKind::Send:
        return step.isHex ? SequenceModel::Action::SendHex : SequenceModel::Action::Send;
    case at::StepKind::WaitFor:
        return SequenceModel::Action::WaitFor;
    case at::StepKind::Pause:
        return SequenceModel::Action::Pause;
    case at::StepKind::Repeat:
        return SequenceModel::Action::Repeat;
    }
    Q_UNREACHABLE();
}

void setAction(at::Step &step, SequenceModel::Action action)
{
    static constexpr at::StepKind kinds[] = {at::StepKind::Send, at::StepKind::Send,
                                             at::StepKind::WaitFor, at::StepKind::Pause,
                                             at::StepKind::Repeat};
    step.kind = kinds[static_cast<size_t>(action)];
    step.isHex = action == SequenceModel::Action::SendHex;
    if (action == SequenceModel::Action::Pause && step.delayMs == 0)
        step.delayMs = 1000;
}

QString milliseconds(int value)
{
    return value > 0 ? QString::number(value) : QString();
}

} // namespace

SequenceModel::SequenceModel(QObject *parent) : QAbstractTableModel(parent) {}

int SequenceModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_sequence.steps.size());
}

int SequenceModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SequenceModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const at::Step &step = m_sequence.steps.at(index.row());
    switch (role) {
    case StateRole:
        return static_cast<int>(m_progress.at(index.row()).state);
    case Qt::EditRole:
        return editable(step, index.column());
    case Qt::CheckStateRole:
        if (index.column() == StateColumn)
            return step.isEnabled ? Qt::Checked : Qt::Unchecked;
        if (index.column() == MayFailColumn)
            return step.mayFail ? Qt::Checked : Qt::Unchecked;
        return {};
    case Qt::TextAlignmentRole:
        if (index.column() == TimeoutColumn || index.column() == RetriesColumn
            || index.column() == DelayColumn || index.column() == TookColumn)
            return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        return {};
    case Qt::ToolTipRole:
        if (m_problems.contains(index.row()) && index.column() != AnswerColumn)
            return problemText(m_problems.value(index.row()));
        return shown(step, index.row(), index.column());
    case Qt::DisplayRole:
        return shown(step, index.row(), index.column());
    default:
        return {};
    }
}

QVariant SequenceModel::shown(const at::Step &step, int row, int column) const
{
    const Progress &progress = m_progress.at(row);
    switch (column) {
    case StateColumn:
        return m_problems.contains(row) && progress.state == at::StepState::Waiting
                       ? tr("⚠ check")
                       : stateText(progress);
    case KindColumn:
        return actionText(actionOf(step));
    case CommandColumn:
        return commandText(step);
    case DataColumn:
        return step.data;
    case ExpectColumn:
        return step.expect;
    case TimeoutColumn:
        return milliseconds(step.timeoutMs);
    case RetriesColumn:
        return milliseconds(step.kind == at::StepKind::Repeat ? step.times : step.retries);
    case DelayColumn:
        return milliseconds(step.delayMs);
    case NoteColumn:
        return step.note;
    case AnswerColumn:
        return progress.answer.isEmpty() && m_problems.contains(row)
                       ? problemText(m_problems.value(row))
                       : progress.answer;
    case TookColumn:
        return progress.tookMs < 0 ? QString()
                                   : QStringLiteral("%1 s").arg(
                                           static_cast<double>(progress.tookMs) / 1000, 0, 'f', 2);
    default:
        return {};
    }
}

QVariant SequenceModel::editable(const at::Step &step, int column) const
{
    switch (column) {
    case KindColumn:
        return static_cast<int>(actionOf(step));
    case CommandColumn:
        return step.kind == at::StepKind::Repeat ? QString::number(step.repeatFrom) : step.command;
    case DataColumn:
        return step.data;
    case ExpectColumn:
        return step.expect;
    case TimeoutColumn:
        return step.timeoutMs;
    case RetriesColumn:
        return step.kind == at::StepKind::Repeat ? step.times : step.retries;
    case DelayColumn:
        return step.delayMs;
    case NoteColumn:
        return step.note;
    default:
        return {};
    }
}

QString SequenceModel::commandText(const at::Step &step) const
{
    switch (step.kind) {
    case at::StepKind::Send:
        return QString::fromUtf8(m_catalog.masked(step.command.toUtf8()));
    case at::StepKind::WaitFor:
        return tr("wait for %1").arg(step.expect);
    case at::StepKind::Pause:
        return tr("pause for %1 ms").arg(step.delayMs);
    case at::StepKind::Repeat:
        return step.times == 0
                       ? tr("back to step %1 until it is stopped").arg(step.repeatFrom)
                       : tr("back to step %1, %2 times").arg(step.repeatFrom).arg(step.times);
    }
    Q_UNREACHABLE();
}

QString SequenceModel::stateText(const Progress &progress)
{
    switch (progress.state) {
    case at::StepState::Waiting:
        return QStringLiteral("–");
    case at::StepState::Running:
        return progress.attempt > 1 ? tr("▸ try %1").arg(progress.attempt) : tr("▸ runs");
    case at::StepState::Succeeded:
        return tr("✓ done");
    case at::StepState::Failed:
        return tr("✗ failed");
    case at::StepState::Tolerated:
        return tr("! failed, may");
    case at::StepState::NotReached:
        return tr("– skipped");
    }
    Q_UNREACHABLE();
}

QString SequenceModel::actionText(Action action)
{
    switch (action) {
    case Action::Send:
        return tr("Send");
    case Action::SendHex:
        return tr("Send hex");
    case Action::WaitFor:
        return tr("Wait for");
    case Action::Pause:
        return tr("Pause");
    case Action::Repeat:
        return tr("Repeat");
    }
    Q_UNREACHABLE();
}

QVariant SequenceModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return section + 1;
    switch (section) {
    case StateColumn:
        return tr("State");
    case KindColumn:
        return tr("Do");
    case CommandColumn:
        return tr("Command");
    case DataColumn:
        return tr("Data at the prompt");
    case ExpectColumn:
        return tr("Expected line");
    case TimeoutColumn:
        return tr("Time-out, ms");
    case RetriesColumn:
        return tr("Retries");
    case DelayColumn:
        return tr("Delay, ms");
    case MayFailColumn:
        return tr("May fail");
    case NoteColumn:
        return tr("Note");
    case AnswerColumn:
        return tr("Answer");
    case TookColumn:
        return tr("Took");
    }
    return {};
}

bool SequenceModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const bool checks = role == Qt::CheckStateRole
                        && (index.column() == StateColumn || index.column() == MayFailColumn);
    if (!checks && role != Qt::EditRole)
        return false;
    at::Step changed = m_sequence.steps.at(index.row());
    if (checks && index.column() == StateColumn)
        changed.isEnabled = value.toInt() == Qt::Checked;
    else if (checks)
        changed.mayFail = value.toInt() == Qt::Checked;
    else
        store(changed, index.column(), value);
    if (changed == m_sequence.steps.at(index.row()))
        return true;
    remember();
    m_sequence.steps[index.row()] = changed;
    check();
    emit edited();
    return true;
}

void SequenceModel::store(at::Step &step, int column, const QVariant &value)
{
    switch (column) {
    case KindColumn:
        setAction(step, static_cast<Action>(value.toInt()));
        break;
    case CommandColumn:
        if (step.kind == at::StepKind::Repeat)
            step.repeatFrom = std::max(1, value.toInt());
        else
            step.command = value.toString().trimmed();
        break;
    case DataColumn:
        step.data = value.toString();
        break;
    case ExpectColumn:
        step.expect = value.toString();
        break;
    case TimeoutColumn:
        step.timeoutMs = std::max(0, value.toInt());
        break;
    case RetriesColumn:
        (step.kind == at::StepKind::Repeat ? step.times : step.retries) =
                std::max(0, value.toInt());
        break;
    case DelayColumn:
        step.delayMs = std::max(0, value.toInt());
        break;
    case NoteColumn:
        step.note = value.toString();
        break;
    default:
        break;
    }
}

Qt::ItemFlags SequenceModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    if (index.column() == StateColumn || index.column() == MayFailColumn)
        return flags | Qt::ItemIsUserCheckable;
    if (index.column() == AnswerColumn || index.column() == TookColumn)
        return flags;
    const at::StepKind kind = m_sequence.steps.at(index.row()).kind;
    const bool hasCommand = kind == at::StepKind::Send || kind == at::StepKind::Repeat;
    if (index.column() == CommandColumn && !hasCommand)
        return flags;
    return flags | Qt::ItemIsEditable;
}

void SequenceModel::setSequence(const at::Sequence &sequence)
{
    beginResetModel();
    m_sequence = sequence;
    m_progress = QList<Progress>(sequence.steps.size());
    m_before.clear();
    m_problems = at::problemsOf(m_sequence, m_catalog);
    endResetModel();
}

void SequenceModel::setCommands(const QStringList &commands)
{
    at::Sequence sequence;
    for (const QString &command : commands) {
        at::Step step;
        step.command = command;
        sequence.steps.append(step);
    }
    setSequence(sequence);
}

void SequenceModel::insertStep(int row, const at::Step &step)
{
    remember();
    forgetProblems();
    beginInsertRows({}, row, row);
    m_sequence.steps.insert(row, step);
    m_progress.insert(row, Progress());
    endInsertRows();
    check();
    emit edited();
}

void SequenceModel::removeStep(int row)
{
    remember();
    forgetProblems();
    beginRemoveRows({}, row, row);
    m_sequence.steps.removeAt(row);
    m_progress.removeAt(row);
    endRemoveRows();
    check();
    emit edited();
}

void SequenceModel::moveStep(int row, int by)
{
    const int target = row + by;
    if (target < 0 || target >= rowCount())
        return;
    remember();
    forgetProblems();
    beginMoveRows({}, row, row, {}, by > 0 ? target + 1 : target);
    m_sequence.steps.move(row, target);
    m_progress.move(row, target);
    endMoveRows();
    check();
    emit edited();
}

void SequenceModel::remember()
{
    m_before.append(m_sequence.steps);
    if (m_before.size() > mostUndone)
        m_before.removeFirst();
}

bool SequenceModel::undo()
{
    if (m_before.isEmpty())
        return false;
    beginResetModel();
    m_sequence.steps = m_before.takeLast();
    m_progress = QList<Progress>(m_sequence.steps.size());
    m_problems = at::problemsOf(m_sequence, m_catalog);
    endResetModel();
    emit edited();
    return true;
}

// They go by row, and the rows are about to move.
void SequenceModel::forgetProblems()
{
    m_problems.clear();
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

// A change in one step can help or harm the steps after it.
void SequenceModel::check()
{
    m_problems = at::problemsOf(m_sequence, m_catalog);
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void SequenceModel::setCatalog(const at::Catalog &catalog)
{
    m_catalog = catalog;
    check();
}

void SequenceModel::showProgress(const at::StepChanged &change, const QString &answer,
                                 qint64 tookMs)
{
    if (change.row >= m_progress.size())
        return;
    m_progress[change.row] = {change.state, answer, tookMs, change.attempt};
    emit dataChanged(index(change.row, 0), index(change.row, ColumnCount - 1));
}

void SequenceModel::resetProgress()
{
    m_progress = QList<Progress>(m_sequence.steps.size());
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void SequenceModel::retranslate()
{
    check();
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

} // namespace presentation
