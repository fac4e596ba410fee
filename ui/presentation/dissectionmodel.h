// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/dissect.h"
#include "app/inspector/fieldtext.h"

#include <QAbstractItemModel>

namespace presentation {

// The fields of one packet as a tree; the packet itself is the invisible root.
class DissectionModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, Meaning, ColumnCount };
    enum Role {
        RangeStartRole = Qt::UserRole, // of the field's bytes, with RangeLengthRole
        RangeLengthRole,
        SeverityRole,       // int(inspector::Severity) of what was found here; -1: nothing
        SeverityWithinRole, // the same of the gravest here or further down
        FindingRole         // the sentence that says it; invalid: nothing
    };

    explicit DissectionModel(QObject *parent = nullptr);

    void setDissection(inspector::Dissection dissection);
    void clear();
    const inspector::Dissection &dissection() const { return m_dissection; }
    // For the next drawing, after a change of language.
    void retranslate();
    void setSecrets(inspector::Secrets secrets);
    inspector::Secrets secrets() const { return m_secrets; }

    // The leaf that owns a byte.
    QModelIndex indexAt(qsizetype offset) const;
    // The smallest field that holds all these bytes; the root's index when only the packet does.
    QModelIndex indexCovering(base::ByteRange range) const;
    // Of a User Property, at any of its parts.
    QByteArray userPropertyName(const QModelIndex &index) const;
    bool isSecretAt(const QModelIndex &index) const; // it or the property it is a part of
    base::ByteRange rangeOf(const QModelIndex &index) const;
    // The field at an index; nullptr for the root.
    const inspector::Field *fieldAt(const QModelIndex &index) const;

    QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    QModelIndex parent(const QModelIndex &child) const override;
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    qint32 fieldOf(const QModelIndex &index) const;
    qint32 propertyOf(const QModelIndex &index) const; // its group; 0: it is in none
    QModelIndex indexOf(qint32 field) const;
    QVariant display(qint32 field, int column) const;
    QVariant findingText(qint32 field) const;
    QVariant toolTip(qint32 field) const;

    inspector::Dissection m_dissection;
    inspector::Secrets m_secrets = inspector::Secrets::Hidden;
};

} // namespace presentation
