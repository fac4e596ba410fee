// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/messagefilter.h"
#include "app/messages/messagestore.h"
#include "app/messages/recordingsearch.h"
#include "ui/presentation/messagerowtext.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>

namespace presentation {

class PayloadPreview;
class SubscriptionList;

// The messages of a store as rows, or those of them that a filter shows. It holds no copy: a cell
// is made when it is drawn. A filter runs over the store from its newest message backwards, in
// slices shorter than a frame, and on over what lies on disk on another thread.
class MessageTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Mark = static_cast<int>(MessageColumn::Mark),
        Time = static_cast<int>(MessageColumn::Time),
        Delta = static_cast<int>(MessageColumn::Delta),
        SinceStart = static_cast<int>(MessageColumn::SinceStart),
        Direction = static_cast<int>(MessageColumn::Direction),
        Topic = static_cast<int>(MessageColumn::Topic),
        QoS = static_cast<int>(MessageColumn::QoS),
        Retain = static_cast<int>(MessageColumn::Retain),
        Length = static_cast<int>(MessageColumn::Length),
        Note = static_cast<int>(MessageColumn::Note),
        Preview = static_cast<int>(MessageColumn::Preview),
        Source = static_cast<int>(MessageColumn::Source),
        ColumnCount = messageColumns
    };
    enum Role {
        RowIdRole = Qt::UserRole, // messages::RowId
        DirectionRole,            // int of base::Direction
        ColorRole,                // number of the subscription's colour; -1: of none
        OwnColorRole,             // "#rrggbb" the person chose for it; empty: none
        MarkedRole,
        HitsRole // QStringList: texts of the cell to be pointed at
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
    const messages::MessageStore &store() const { return m_store; }

    // Follows what the store has gained and lost since the last call.
    void refresh();
    // The file that the store's rows on disk lie in; empty: none. Used by the next filter.
    void setRecording(const QString &file) { m_recording = file; }
    void setFilter(const messages::MessageFilter &filter);
    const messages::MessageFilter &filter() const { return m_filter; }
    bool isFiltered() const { return !m_filter.showsEverything(); }
    bool isFiltering() const { return m_scanTimer.isActive() || m_diskSearch.isRunning(); }
    void filterAgain(); // after marks or notes have changed
    // What is pointed at where it stands in a cell.
    void setHits(const messages::FilterHits &hits);
    // A paused model takes in nothing new; what the store loses it loses too.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    quint64 waiting() const { return m_store.endRow() - m_end; } // came while paused
    void setPreviews(PayloadPreview *previews);                  // must outlive the model
    void setTimeForm(TimeForm form);
    TimeForm timeForm() const { return m_text.timeForm(); }
    void setZero(messages::RowId row); // what "since start" counts from

signals:
    void filteringFinished();

private:
    QVariant color(const messages::MessageView &message, int role) const;
    QString sinceAbove(const messages::MessageView &message, int row) const;
    void removeLost();
    void removeSpan(const messages::RowSpan &gone);
    void takeInNew();
    void appendMatches();
    void scanSlice();
    bool scanStep(std::vector<messages::RowId> &found);
    void searchDisk();
    void prependMatches(const std::vector<messages::RowId> &ascending);
    void finishIfDone();
    void restart();
    void redraw();

    const messages::MessageStore &m_store;
    const SubscriptionList &m_subscriptions;
    MessageRowText m_text;
    messages::RowSpans m_rows; // of the store that were looked at
    messages::RowId m_end = 0; // behind the last of them
    bool m_paused = false;
    messages::MessageFilter m_filter;
    std::deque<messages::RowId> m_matches; // ascending; unused without a filter
    messages::RowId m_scanned = 0;         // rows from here to m_end were asked
    QTimer m_scanTimer;
    QString m_recording;
    messages::RecordingSearch m_diskSearch;
    QStringList m_topicHits;
    QStringList m_payloadHits;
};

} // namespace presentation
