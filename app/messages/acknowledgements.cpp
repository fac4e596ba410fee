// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/acknowledgements.h"

#include <algorithm>

namespace messages {

namespace {

constexpr qint64 longestUs = 3'600'000'000;
constexpr size_t mostEntries = 1'000'000; // beyond that the oldest are forgotten

quint32 bounded(qint64 afterUs)
{
    return static_cast<quint32>(std::clamp<qint64>(afterUs, 0, longestUs));
}

} // namespace

void Acknowledgements::sent(RowId row, mqtt::PacketId id, qint64 monotonicUs)
{
    m_entries.push_back({row, 0, mqtt::ReasonCode::Success, false});
    limit();
    m_waiting.insert(id, {row, monotonicUs});
}

void Acknowledgements::limit()
{
    if (m_entries.size() <= mostEntries)
        return;
    m_failures.remove(m_entries.front().row);
    m_entries.pop_front();
}

void Acknowledgements::noteAnswered(const Entry &entry)
{
    ++m_answerCount;
    if (m_isCollecting)
        m_answered.push_back({entry.row, {entry.reason, entry.afterUs}, failureOf(entry.row)});
}

void Acknowledgements::answered(mqtt::PacketId id, mqtt::ReasonCode reason, qint64 monotonicUs,
                                const QString &failure)
{
    const auto waiting = m_waiting.constFind(id);
    if (waiting == m_waiting.constEnd())
        return;
    if (auto *entry = const_cast<Entry *>(find(waiting->row))) {
        entry->isAnswered = true;
        entry->reason = reason;
        if (!failure.isEmpty())
            m_failures.insert(waiting->row, failure);
        entry->afterUs = bounded(monotonicUs - waiting->sentUs);
        noteAnswered(*entry);
    }
    m_waiting.erase(waiting);
}

void Acknowledgements::failed(RowId row, qint64 afterUs, const QString &failure)
{
    const auto place =
            std::lower_bound(m_entries.begin(), m_entries.end(), row,
                             [](const Entry &entry, RowId wanted) { return entry.row < wanted; });
    m_failures.insert(row, failure);
    noteAnswered(*m_entries.insert(
            place, {row, bounded(afterUs), mqtt::ReasonCode::UnspecifiedError, true}));
    limit();
}

void Acknowledgements::restore(RowId row, const std::optional<Answer> &answer,
                               const QString &failure)
{
    const Answer known = answer.value_or(Answer{});
    m_entries.push_back({row, known.afterUs, known.reason, answer.has_value()});
    if (!failure.isEmpty())
        m_failures.insert(row, failure);
    limit();
}

std::vector<AnsweredRow> Acknowledgements::startCollecting()
{
    m_isCollecting = true;
    m_answered.clear();
    std::vector<AnsweredRow> before;
    for (const Entry &entry : m_entries) {
        if (entry.isAnswered)
            before.push_back({entry.row, {entry.reason, entry.afterUs}, failureOf(entry.row)});
    }
    return before;
}

void Acknowledgements::stopCollecting()
{
    m_isCollecting = false;
    m_answered.clear();
}

std::optional<Answer> Acknowledgements::answerTo(RowId row) const
{
    const Entry *entry = find(row);
    if (!entry || !entry->isAnswered)
        return std::nullopt;
    return Answer{entry->reason, entry->afterUs};
}

void Acknowledgements::forgetBefore(RowId row)
{
    while (!m_entries.empty() && m_entries.front().row < row)
        m_entries.pop_front();
    m_failures.removeIf([row](const auto &failure) { return failure.key() < row; });
}

const Acknowledgements::Entry *Acknowledgements::find(RowId row) const
{
    const auto found =
            std::lower_bound(m_entries.begin(), m_entries.end(), row,
                             [](const Entry &entry, RowId wanted) { return entry.row < wanted; });
    return found != m_entries.end() && found->row == row ? &*found : nullptr;
}

} // namespace messages
