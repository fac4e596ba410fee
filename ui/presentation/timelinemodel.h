// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/timeline.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace inspector {
class Capture;
}

namespace presentation {

class LiveConnection;
class OpenConnections;
class TranscriptModel;

// Terminal lines, packets and messages of the last while, on one clock. It is made anew by
// refresh() where something came since; of each source it holds the newest entries only.
class TimelineModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, WhereColumn, DirectionColumn, TextColumn, FateColumn, ColumnCount };
    enum Role { KindRole = Qt::UserRole + 1, FateRole };
    static constexpr int mostOfASource = 5'000;
    static constexpr qint64 patienceUs = 10'000'000;

    // Both must outlive it.
    TimelineModel(const OpenConnections &connections, const inspector::Capture &capture,
                  QObject *parent = nullptr);

    // The terminal's lines; `where` names its port or module.
    void setTranscript(const TranscriptModel *transcript, const QString &where);
    void refresh();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // All of it as text for somebody who is to help; secrets are masked.
    QByteArray supportText() const;

private:
    void addTerminal(QList<TimelineEntry> &entries) const;
    void addCarrier(QList<TimelineEntry> &entries, const LiveConnection &connection) const;
    void addPackets(QList<TimelineEntry> &entries) const;
    void addMessages(QList<TimelineEntry> &entries, const LiveConnection &connection) const;
    bool isWatched(const QByteArray &topic, const QString &sender) const;
    bool hasBroker() const;
    QList<quint64> ends() const;
    bool isWaiting() const;

    const OpenConnections &m_connections;
    const inspector::Capture &m_capture;
    QPointer<const TranscriptModel> m_transcript;
    QString m_terminalName;
    QList<TimelineEntry> m_entries;
    QList<quint64> m_ends; // of the sources, at the last refresh()
};

} // namespace presentation
