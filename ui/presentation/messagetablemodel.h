// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/messagefilter.h"
#include "app/messages/messagestore.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>

namespace presentation {

class SubscriptionList;

// The messages of a store as rows, or those of them that a filter shows. It holds no copy: a cell
// is made when it is drawn. A filter runs over the store from its newest message backwards, in
// slices shorter than a frame.
class MessageTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Direction, Topic, QoS, Retain, Length, Preview, ColumnCount };
    enum Role {
        RowIdRole = Qt::UserRole, // messages::RowId
        DirectionRole,            // int of base::Direction
        ColorRole,                // number of the subscription's colour; -1: of none
        OwnColorRole              // "#rrggbb" the person chose for it; empty: none
    };

    // Both must outlive the model.
    MessageTableModel(const messages::MessageStore &store, const SubscriptionList &subscriptions,
                      QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    messages::RowId rowIdAt(int row) const;
    int rowOf(messages::RowId id) const; // -1: not shown
    std::optional<messages::MessageView> messageAt(int row) const;

    // Follows what the store has gained and lost since the last call.
    void refresh();
    void setFilter(const messages::MessageFilter &filter);
    bool isFiltered() const { return !m_filter.showsEverything(); }
    bool isFiltering() const { return m_scanTimer.isActive(); }
    // A paused model takes in nothing new; what the store loses it loses too.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    quint64 waiting() const { return m_store.endRow() - m_end; } // came while paused

signals:
    void filteringFinished();

private:
    QVariant text(const messages::MessageView &message, int column) const;
    QVariant accessibleText(const messages::MessageView &message, int column) const;
    void removeLost();
    void takeInNew();
    void appendMatches();
    void scanSlice();
    void restart();

    const messages::MessageStore &m_store;
    const SubscriptionList &m_subscriptions;
    // Rows of the store that were looked at: [m_first, m_end).
    messages::RowId m_first = 0;
    messages::RowId m_end = 0;
    bool m_paused = false;
    messages::MessageFilter m_filter;
    std::deque<messages::RowId> m_matches; // ascending; unused without a filter
    messages::RowId m_scanned = 0;         // rows from here to m_end were asked
    QTimer m_scanTimer;
};

} // namespace presentation
