// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/devicetable.h"

#include <QAbstractTableModel>

namespace presentation {

// Many devices of one scheme and what they log in with.
class DeviceTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { IsWrongRole = Qt::UserRole };

    using QAbstractTableModel::QAbstractTableModel;

    // `scheme` must outlive it.
    void setTable(const clouds::Scheme *scheme, clouds::DeviceTable table);
    void setPasswordsShown(bool shown);
    bool arePasswordsShown() const { return m_passwordsShown; }
    // Works the next rows out; false when all are done.
    bool workOut(int rows, const QMap<QString, QString> &common, qint64 nowMs);
    int workedOut() const { return m_next; }
    int wrongCount() const { return m_wrong; }

    const clouds::DeviceTable &table() const { return m_table; }
    const clouds::Scheme *scheme() const { return m_scheme; }
    QString csv() const; // passwords only while they are shown

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    // The state last: a sentence about a mistake is long.
    enum Result { Host, ClientId, Username, Password, State, ResultCount };

    QString inputText(const clouds::DeviceRow &row, int column) const;
    QString resultText(const clouds::DeviceRow &row, int result) const;

    const clouds::Scheme *m_scheme = nullptr;
    clouds::DeviceTable m_table;
    bool m_passwordsShown = false;
    int m_next = 0;
    int m_wrong = 0;
};

} // namespace presentation
