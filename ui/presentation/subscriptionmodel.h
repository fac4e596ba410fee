// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/subscriptionlist.h"

#include <QAbstractTableModel>

namespace presentation {

class LiveConnection;

// The subscriptions of a connection as rows.
class SubscriptionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Filter, QoS, Count, ColumnCount };
    enum Role {
        FilterRole = Qt::UserRole, // QByteArray
        StateRole,                 // int of SubscriptionState
        ColorRole,                 // number of the colour
        OwnColorRole,              // "#rrggbb" the person chose; empty: none
        MutedRole
    };

    explicit SubscriptionModel(const LiveConnection &connection, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    void update();
    void updateCounts();
    QVariant text(const SubscriptionEntry &entry, int column) const;
    QString explanation(const SubscriptionEntry &entry) const;

    const LiveConnection &m_connection;
    QList<SubscriptionEntry> m_entries; // as last told to the views
};

} // namespace presentation
