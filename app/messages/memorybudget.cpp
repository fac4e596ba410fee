// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/memorybudget.h"

#include "app/messages/messagestore.h"

#include <algorithm>

namespace messages {

void MemoryBudget::setLimit(qsizetype bytes)
{
    m_limit = bytes;
    enforce();
}

qsizetype MemoryBudget::used() const
{
    qsizetype bytes = 0;
    for (const MessageStore *store : m_stores)
        bytes += store->bytes();
    return bytes;
}

void MemoryBudget::join(MessageStore *store)
{
    m_stores.push_back(store);
    enforce();
}

void MemoryBudget::leave(MessageStore *store)
{
    m_stores.erase(std::remove(m_stores.begin(), m_stores.end(), store), m_stores.end());
}

void MemoryBudget::enforce()
{
    qsizetype held = used();
    while (held > m_limit) {
        MessageStore *store = holderOfTheOldest();
        if (!store)
            return;
        held -= store->dropOldest();
    }
}

MessageStore *MemoryBudget::holderOfTheOldest() const
{
    MessageStore *holder = nullptr;
    qint64 oldest = 0;
    for (MessageStore *store : m_stores) {
        const auto begun = store->oldestUs();
        if (begun && (!holder || *begun < oldest)) {
            holder = store;
            oldest = *begun;
        }
    }
    return holder;
}

} // namespace messages
