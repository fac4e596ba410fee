// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capture.h"
#include "ui/presentation/capturefilter.h"
#include "ui/presentation/packetsummary.h"

#include <QAbstractTableModel>

#include <deque>

namespace presentation {

class FramePulse;

// The rows of a capture as a table, all of them or those a filter lets through. Follows the capture
// in batches, one a frame; a filter is applied in slices between frames.
class CaptureModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Time, Direction, Connection, Type, Id, Length, Summary, ColumnCount };
    enum Role {
        NumberRole = Qt::UserRole, // inspector::PacketNumber as quint64
        ToneRole,                  // int(RowTone)
        IncomingRole               // whether we received it
    };

    CaptureModel(inspector::Capture &capture, FramePulse &pulse, QObject *parent = nullptr);

    void setFilter(const CaptureFilter &filter);
    const CaptureFilter &filter() const { return m_filter; }
    bool isScanning() const; // the filter has not yet seen all rows
    // While paused nothing is appended; what comes meanwhile is shown on going on.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    qsizetype waitingCount() const; // rows that came since the pause

    inspector::PacketNumber numberAt(int row) const; // 0: no such row
    // The shown row of that number, or the next one after it; -1: none.
    int rowOf(inspector::PacketNumber number) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void scanned(); // a slice, or the rest

private:
    void followCapture();
    void removeGone();
    void appendUnfiltered();
    void scanSlice();
    void restart();
    QVariant display(const inspector::CaptureRow &row, inspector::PacketNumber number,
                     int column) const;
    QString timeText(const base::Stamp &stamp) const;
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
};

} // namespace presentation
