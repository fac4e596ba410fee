// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/broker/status.h"

#include <QAbstractTableModel>

namespace presentation {

// The clients of the local broker, one a row, those that are away and remembered included.
class BrokerClientModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Id,
        Presence,
        Since,
        Address,
        Version,
        Filters,
        KeepAlive,
        Received,
        Sent,
        Queued,
        ColumnCount
    };
    enum Role { PresenceRole = Qt::UserRole }; // broker::ClientInfo::Presence, any column

    using QAbstractTableModel::QAbstractTableModel;

    // Sorted by identifier, as the broker gives them; rows that stay keep their place.
    void setClients(const QList<broker::ClientInfo> &clients);
    const broker::ClientInfo &client(int row) const { return m_clients.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    // After a change of language.
    void retranslate();

private:
    QString text(const broker::ClientInfo &client, Column column) const;

    QList<broker::ClientInfo> m_clients;
};

} // namespace presentation
