// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capture.h"
#include "ui/presentation/capturefilter.h"
#include "ui/presentation/packetsummary.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <deque>

namespace presentation {

class FramePulse;

// What the time column tells.
enum class TimeDisplay : quint8 { Clock, SincePrevious, SinceStart };

// The rows of a capture as a table, all of them or those a filter lets through. Follows the capture
// in batches, one a frame; a filter is applied in slices between frames.
class CaptureModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Number,
        Time,
        Direction,
        Connection,
        Type,
        Id,
        Topic,
        Flags, // QoS, DUP and RETAIN
        Length,
        Answer, // how long it took, or what is odd about it
        Summary,
        ColumnCount
    };
    enum Role {
        NumberRole = Qt::UserRole, // inspector::PacketNumber as quint64
        ToneRole,                  // int(RowTone)
        IncomingRole,              // whether we received it
        MarkedRole                 // whether its answer is missing, late or odd
    };

    CaptureModel(inspector::Capture &capture, FramePulse &pulse, QObject *parent = nullptr);

    void setFilter(const CaptureFilter &filter);
    const CaptureFilter &filter() const { return m_filter; }
    bool isScanning() const; // the filter has not yet seen all rows
    // While paused nothing is appended; what comes meanwhile is shown on going on.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    qsizetype waitingCount() const; // rows that came since the pause
    void setTimeDisplay(TimeDisplay display);
    TimeDisplay timeDisplay() const { return m_timeDisplay; }

    inspector::PacketNumber numberAt(int row) const; // 0: no such row
    // The shown row of that number, or the next one after it; -1: none.
    int rowOf(inspector::PacketNumber number) const;
    inspector::Pairing pairingOf(inspector::PacketNumber number) const;
    // For the next drawing, after a change of language.
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void scanned(); // a slice, or the rest

private:
    void followCapture();
    void followPairings(const std::vector<inspector::PacketNumber> &numbers);
    void checkAgain(inspector::PacketNumber number);
    void awaitAnswers();
    void removeGone();
    void appendUnfiltered();
    void scanSlice();
    void restart();
    void refresh(Column first, Column last);
    QVariant display(const inspector::CaptureRow &row, int shownRow, int column) const;
    QVariant toolTip(inspector::PacketNumber number, int column) const;
    QString timeOf(const inspector::CaptureRow &row, int shownRow) const;
    QString connectionOf(const inspector::CaptureRow &row) const;
    const PacketSummary &summaryOf(inspector::PacketNumber number) const;
    inspector::PacketNumber limit() const;

    inspector::Capture &m_capture;
    FramePulse &m_pulse;
    CaptureFilter m_filter;
    CaptureMatcher m_matcher;
    // Unfiltered the shown rows are [m_first, m_end); filtered they are m_matches, and m_end is how
    // far the filter has got.
    inspector::PacketNumber m_first;
    inspector::PacketNumber m_end;
    std::deque<inspector::PacketNumber> m_matches;
    bool m_paused = false;
    inspector::PacketNumber m_pausedAt = 0;
    TimeDisplay m_timeDisplay = TimeDisplay::Clock;
    QTimer m_answerTimer;                          // runs while answers may still become late
    std::deque<inspector::PacketNumber> m_waiting; // looked at while their answer had not come
    // A row is asked for all its cells one after the other.
    mutable inspector::PacketNumber m_summarized = 0;
    mutable PacketSummary m_summary;
};

} // namespace presentation
