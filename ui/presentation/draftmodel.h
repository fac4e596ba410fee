// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/packetdraft.h"

#include <QAbstractTableModel>

namespace presentation {

// The fields of a draft as rows whose values can be set; lengths are shown and follow.
class DraftModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Value, ColumnCount };

    explicit DraftModel(PacketDraft &draft, QObject *parent = nullptr);

    base::ByteRange rangeOf(int row) const;
    int rowAt(qsizetype offset) const; // -1: none
    bool isRemovable(int row) const;   // it belongs to a numbered part
    // What is wrong with the value that was tried last; empty: nothing.
    QString refusal() const { return m_refusal; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void refused(const QString &text);

private:
    const mqtt::TracedField &field(int row) const;
    QString nameOf(const mqtt::TracedField &field) const;
    QString valueOf(const mqtt::TracedField &field) const;
    // nullopt: the text is no value of this field; `why` is told.
    std::optional<QByteArray> bytesOf(const mqtt::TracedField &field, const QString &text,
                                      QString &why) const;

    PacketDraft &m_draft;
    QString m_refusal;
    int m_rows = 0;
};

} // namespace presentation
