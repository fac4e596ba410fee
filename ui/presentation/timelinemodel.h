// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/timelinelog.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace presentation {

// Which entries are rows.
struct TimelineFilter
{
    quint8 hiddenKinds = 0; // a bit for each TimelineEntry::Kind
    QString text;           // in what or where, in any case
    bool onlyMissing = false;

    bool showsEverything() const { return hiddenKinds == 0 && text.isEmpty() && !onlyMissing; }
    bool shows(const TimelineEntry &entry, const PlaceNames &places) const;
    friend bool operator==(const TimelineFilter &, const TimelineFilter &) = default;
};

// Terminal lines, packets and messages of the last while, on one clock, or those of them that a
// filter shows. It grows, and what is there stays where it is. A new filter is applied from the
// newest entry backwards, in slices shorter than a frame.
class TimelineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, WhereColumn, DirectionColumn, TextColumn, FateColumn, ColumnCount };
    enum Role { KindRole = Qt::UserRole + 1, FateRole, IncomingRole };

    // Both must outlive it.
    TimelineModel(const OpenConnections &connections, const inspector::Capture &capture,
                  const TimelineLimits &limits = {}, QObject *parent = nullptr);

    // The terminal's lines; `where` names its port or module.
    void setTranscript(const TranscriptModel *transcript, const QString &where);
    // Takes in what happened since; `nowUs` is the monotonic clock. It works no longer than `most`,
    // where that is given: false says that there is more.
    bool refresh(qint64 nowUs, std::optional<std::chrono::microseconds> most = std::nullopt);

    void setFilter(const TimelineFilter &filter);
    const TimelineFilter &filter() const { return m_filter; }
    bool isFiltering() const { return m_scanTimer.isActive(); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    TimelineKey keyAt(int row) const { return m_shown[static_cast<size_t>(row)]; }
    int rowOf(const TimelineKey &key) const;   // -1: not shown
    int rowNear(const TimelineKey &key) const; // the first not before it
    const TimelineEntry *entryAt(int row) const;
    QString lineAt(int row) const; // as in a file
    // Whose message or port line it is; null: nobody's, or the connection is closed.
    LiveConnection *connectionAt(int row) const;
    bool isEmpty() const { return m_log.size() == 0; } // whatever the filter says
    quint64 skipped() const { return m_log.skipped(); }
    quint64 trimmed() const { return m_log.trimmed(); }

    // All of it as text for somebody who is to help; secrets are masked.
    QByteArray supportText() const;

signals:
    void filteringFinished();

private:
    // Up to so many separate runs of rows are removed one by one.
    static constexpr size_t mostRuns = 64;

    bool isShown(const TimelineKey &key) const;
    bool isScanned(const TimelineKey &key) const { return !m_scanFrom || key >= *m_scanFrom; }
    void removeGone(const std::vector<TimelineLog::Gone> &gone);
    void removeBefore(const TimelineKey &key);
    void insert(const std::vector<TimelineKey> &added, const std::optional<TimelineKey> &from);
    void insertRun(size_t row, std::vector<TimelineKey>::const_iterator begin,
                   std::vector<TimelineKey>::const_iterator end);
    void follow(const std::vector<TimelineKey> &changed);
    size_t lowerBound(const TimelineKey &key) const;
    void restart();
    void scanSlice();
    QString text(const TimelineEntry &entry, int column) const;

    const OpenConnections &m_connections;
    TimelineLog m_log;
    QString m_terminalName;
    TimelineFilter m_filter;
    std::deque<TimelineKey> m_shown;
    std::optional<TimelineKey> m_scanFrom; // entries before it are still to be asked
    QTimer m_scanTimer;
};

} // namespace presentation
