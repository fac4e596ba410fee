// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace messages {

class MessageStore;

// One allowance of memory for the stores of all connections: when together they hold more, the
// oldest chunk of them all goes first, whosever it is.
class MemoryBudget
{
public:
    explicit MemoryBudget(qsizetype bytes) : m_limit(bytes) {}
    Q_DISABLE_COPY_MOVE(MemoryBudget)

    qsizetype limit() const { return m_limit; }
    void setLimit(qsizetype bytes);
    qsizetype used() const;

    // By the stores themselves, which must leave before they end.
    void join(MessageStore *store);
    void leave(MessageStore *store);
    void enforce();

private:
    MessageStore *holderOfTheOldest() const; // nullptr: nothing may go

    qsizetype m_limit;
    std::vector<MessageStore *> m_stores;
};

} // namespace messages
