// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/catalog.h"

#include <QAbstractTableModel>

namespace presentation {

// A list of commands to be run one after the other, with how far it has come. Commands are
// editable; their secrets are shown masked except while they are edited.
class SequenceModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class StepState : quint8 { Waiting, Running, Succeeded, Failed, NotReached };
    enum Column { StateColumn, CommandColumn, AnswerColumn, ColumnCount };
    enum Role { StateRole = Qt::UserRole + 1 }; // StepState as int

    explicit SequenceModel(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

    void setCommands(const QStringList &commands);
    QStringList commands() const;
    QString command(int row) const { return m_steps.at(row).command; }
    void insertCommand(int row, const QString &command);
    void removeCommand(int row);
    void setStep(int row, StepState state, const QString &answer);
    void resetStates();
    void setCatalog(const at::Catalog &catalog) { m_catalog = catalog; }
    void retranslate();

signals:
    void commandsChanged(); // by the person

private:
    struct Step
    {
        QString command;
        StepState state = StepState::Waiting;
        QString answer;
    };
    QString stateText(StepState state) const;

    QList<Step> m_steps;
    at::Catalog m_catalog;
};

} // namespace presentation
