// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/remarks.h"

namespace messages {

const Remark *Remarks::find(RowId row) const
{
    const auto found = m_remarks.find(row);
    return found == m_remarks.end() ? nullptr : &found->second;
}

bool Remarks::isMarked(RowId row) const
{
    const Remark *remark = find(row);
    return remark && remark->isMarked;
}

QString Remarks::note(RowId row) const
{
    const Remark *remark = find(row);
    return remark ? remark->note : QString();
}

void Remarks::setMarked(RowId row, bool marked)
{
    const auto at = m_remarks.try_emplace(row).first;
    at->second.isMarked = marked;
    tidy(at);
}

void Remarks::setNote(RowId row, const QString &note)
{
    const auto at = m_remarks.try_emplace(row).first;
    at->second.note = note;
    tidy(at);
}

void Remarks::forget(const RowSpan &rows)
{
    m_remarks.erase(m_remarks.lower_bound(rows.first), m_remarks.lower_bound(rows.end));
}

void Remarks::tidy(std::map<RowId, Remark>::iterator at)
{
    if (at->second.isEmpty())
        m_remarks.erase(at);
}

} // namespace messages
