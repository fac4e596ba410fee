// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/requestpairs.h"
#include "app/messages/messagestore.h"

#include <QAbstractTableModel>
#include <QTimer>

namespace presentation {

class LiveConnection;

// The requests of a connection to a cloud, each with its reply or the lack of one; newest first.
class RequestModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Title, Id, State, Duration, ColumnCount };

    explicit RequestModel(QObject *parent = nullptr);

    // Forgets what it had; reads what the connection has kept, and goes on. Null: none. The
    // connection must outlive this or be replaced before.
    void observe(const LiveConnection *connection, std::vector<clouds::CloudTopic> topics);
    const clouds::Request *requestAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void takeMessages();
    bool takeChunk(const messages::ChunkView &view);
    void tick();
    QString textOf(const clouds::Request &request, int column) const;
    QString outcomeOf(const clouds::Request &request) const;

    const LiveConnection *m_connection = nullptr;
    clouds::RequestPairs m_pairs;
    messages::RowId m_nextRow = 0;
    QTimer m_clock; // while somebody waits
};

} // namespace presentation
