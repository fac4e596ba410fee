// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/broker/log.h"

#include <QAbstractTableModel>

#include <deque>

namespace presentation {

// What the local broker did, newest last; bounded. It filters by itself, because a proxy over a
// list that grows this fast would sort and map without end.
class BrokerLogModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Client, Event, Details, ColumnCount };
    enum Role { MeaningRole = Qt::UserRole }; // Meaning, any column
    enum class Meaning : quint8 { Received, Sent, Good, Notice, Warning, Error };
    Q_ENUM(Meaning)

    explicit BrokerLogModel(QObject *parent = nullptr, qsizetype capacity = 20'000);

    void append(const broker::LogBatch &batch);
    void clear();

    // Rows that contain the text in client, event or details, letter case ignored; empty: all.
    void setFilter(const QString &text);
    // While paused, entries are kept as always but rows stand still.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }

    qsizetype total() const { return static_cast<qsizetype>(m_entries.size()); }
    // Came too fast, or had to make room.
    quint64 lost() const { return m_lost; }
    QString rowText(int row) const; // for copying, columns separated by tabs

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void retranslate(); // after a change of language

signals:
    void countsChanged();

private:
    const broker::LogEntry &entry(int row) const;
    bool matches(const broker::LogEntry &entry) const;
    QString text(const broker::LogEntry &entry, Column column) const;
    void showNew();
    void forgetOldest();
    void rebuild();

    const qsizetype m_capacity;
    // Entries are numbered from the first ever made; m_entries[0] has number m_first.
    std::deque<broker::LogEntry> m_entries;
    quint64 m_first = 0;
    std::deque<quint64> m_rows; // numbers of the entries that are shown
    quint64 m_shownUpTo = 0;    // entries from this number on are not yet looked at
    QString m_filter;
    bool m_paused = false;
    quint64 m_lost = 0;
};

} // namespace presentation
