// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/rowspans.h"

#include <QString>

#include <map>

namespace messages {

// What the person put at a message: a mark, a note, or both.
struct Remark
{
    bool isMarked = false;
    QString note;

    bool isEmpty() const { return !isMarked && note.isEmpty(); }
    friend bool operator==(const Remark &, const Remark &) = default;
};

// The remarks of one list of messages; few, so they need no bound.
class Remarks
{
public:
    bool isEmpty() const { return m_remarks.empty(); }
    const Remark *find(RowId row) const; // nullptr: none
    bool isMarked(RowId row) const;
    QString note(RowId row) const;
    const std::map<RowId, Remark> &all() const { return m_remarks; }

    void setMarked(RowId row, bool marked);
    void setNote(RowId row, const QString &note);
    void forget(const RowSpan &rows);

private:
    void tidy(std::map<RowId, Remark>::iterator at);

    std::map<RowId, Remark> m_remarks;
};

} // namespace messages
