// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/dissect.h"
#include "app/inspector/fieldtext.h"

#include <QAbstractItemModel>

namespace presentation {

// How grave what is wrong with a field is.
enum class FieldSeverity : quint8 { None, FlawWithin, Flaw };

// The fields of one packet as a tree; the packet itself is the invisible root.
class DissectionModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, Meaning, ColumnCount };
    enum Role {
        RangeStartRole = Qt::UserRole, // of the field's bytes, with RangeLengthRole
        RangeLengthRole,
        SeverityRole, // int(FieldSeverity)
        FlawRole      // the sentence that says what is wrong; invalid: nothing
    };

    explicit DissectionModel(QObject *parent = nullptr);

    void setDissection(inspector::Dissection dissection);
    void clear();
    const inspector::Dissection &dissection() const { return m_dissection; }
    void setSecrets(inspector::Secrets secrets);
    inspector::Secrets secrets() const { return m_secrets; }

    // The leaf that owns a byte.
    QModelIndex indexAt(qsizetype offset) const;
    base::ByteRange rangeOf(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    qint32 fieldOf(const QModelIndex &index) const;
    QVariant display(qint32 field, int column) const;
    QVariant flawText(qint32 field) const;

    inspector::Dissection m_dissection;
    inspector::Secrets m_secrets = inspector::Secrets::Hidden;
};

} // namespace presentation
