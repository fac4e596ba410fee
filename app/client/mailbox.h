// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>
#include <utility>
#include <vector>

namespace client {

// Hands values from one thread to another in batches: whoever puts the first value wakes the
// reader, the rest costs no event each.
template<class T>
class Mailbox
{
public:
    // True when the box was empty, so that the reader must be woken.
    bool put(T value)
    {
        const std::lock_guard lock(m_mutex);
        m_values.push_back(std::move(value));
        return m_values.size() == 1;
    }

    // Everything so far, in order; `into` should be empty, its capacity goes into use here.
    void takeAll(std::vector<T> &into)
    {
        const std::lock_guard lock(m_mutex);
        m_values.swap(into);
    }

private:
    std::mutex m_mutex;
    std::vector<T> m_values;
};

} // namespace client
