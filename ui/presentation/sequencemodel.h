// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"
#include "app/at/sequencemachine.h"

#include <QAbstractTableModel>

namespace presentation {

// The steps of a sequence to be edited, and how far a run of it has come: a checklist with times.
// Secrets in commands are shown masked except while they are edited.
class SequenceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        StateColumn,
        KindColumn, // StepKind; a sent step may be hex
        CommandColumn,
        DataColumn,
        ExpectColumn,
        TimeoutColumn,
        RetriesColumn, // of a step that repeats: how often
        DelayColumn,
        MayFailColumn,
        NoteColumn,
        AnswerColumn,
        TookColumn,
        ColumnCount
    };
    enum Role { StateRole = Qt::UserRole + 1 }; // at::StepState as int
    // What KindColumn is edited as.
    enum class Action : quint8 { Send, SendHex, WaitFor, Pause, Repeat };

    explicit SequenceModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setSequence(const at::Sequence &sequence);
    void setCommands(const QStringList &commands); // one plain step each
    const at::Sequence &sequence() const { return m_sequence; }
    void setName(const QString &name) { m_sequence.name = name; }
    void setVariables(const at::Variables &variables) { m_sequence.variables = variables; }
    void insertStep(int row, const at::Step &step);
    void removeStep(int row);
    void moveStep(int row, int by); // by -1 or 1
    // The steps as they were before the last change by the person; false: there was none.
    bool undo();
    bool canUndo() const { return !m_before.isEmpty(); }

    void showProgress(const at::StepChanged &change, const QString &answer, qint64 tookMs);
    void resetProgress();
    void setCatalog(const at::Catalog &catalog);
    void retranslate();
    static QString actionText(Action action);

signals:
    void edited(); // by the person

private:
    struct Progress
    {
        at::StepState state = at::StepState::Waiting;
        QString answer;
        qint64 tookMs = -1;
        int attempt = 1;
    };
    QVariant shown(const at::Step &step, int row, int column) const;
    QVariant editable(const at::Step &step, int column) const;
    QString commandText(const at::Step &step) const;
    static QString stateText(const Progress &progress);
    static void store(at::Step &step, int column, const QVariant &value);
    void remember();
    void forgetProblems();
    void check();

    static constexpr qsizetype mostUndone = 50;

    at::Sequence m_sequence;
    QList<Progress> m_progress; // one a step
    QMap<int, at::StepProblem> m_problems;
    QList<QList<at::Step>> m_before;
    at::Catalog m_catalog;
};

} // namespace presentation
