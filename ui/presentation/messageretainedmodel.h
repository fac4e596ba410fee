// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/messagestore.h"

#include <QAbstractTableModel>
#include <QHash>

#include <vector>

namespace presentation {

// Retained messages that were found, each with a tick: to be cleared or not.
class RetainedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Topic, Length, Preview, Result, ColumnCount };

    explicit RetainedModel(const messages::MessageStore &found, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    void refresh(); // takes in what was found since
    void reset();   // a new search has begun
    void tickAll(bool ticked);
    QList<QByteArray> tickedTopics() const;
    qsizetype tickedCount() const { return m_tickedCount; }
    // Why a topic was not cleared; topics that were ticked and are not named are cleared.
    void setResults(const QHash<QByteArray, QString> &failures);

signals:
    void ticksChanged();

private:
    QString resultText(int row) const;

    const messages::MessageStore &m_found;
    messages::RowId m_first = 0;
    std::vector<bool> m_ticked;
    qsizetype m_tickedCount = 0;
    bool m_hasResults = false;
    QHash<QByteArray, QString> m_failures;
};

} // namespace presentation
