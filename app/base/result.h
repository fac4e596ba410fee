// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <utility>
#include <variant>

namespace base {

template<class E>
struct Unexpected
{
    E error;
};
template<class E>
Unexpected(E) -> Unexpected<E>;

// A value or a typed error, with the words of C++23's std::expected, to be replaced by it one day.
template<class T, class E>
class Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Unexpected<E> unexpected) : m_state(std::in_place_index<1>, std::move(unexpected.error))
    {
    }

    bool has_value() const { return m_state.index() == 0; }
    explicit operator bool() const { return has_value(); }

    // Only when has_value().
    T &value() & { return *std::get_if<0>(&m_state); }
    const T &value() const & { return *std::get_if<0>(&m_state); }
    T &&value() && { return std::move(*std::get_if<0>(&m_state)); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T *operator->() { return std::get_if<0>(&m_state); }
    const T *operator->() const { return std::get_if<0>(&m_state); }

    // Only when not has_value().
    const E &error() const { return *std::get_if<1>(&m_state); }

private:
    std::variant<T, E> m_state;
};

// A success without a value.
struct Done
{
    friend bool operator==(Done, Done) = default;
};

} // namespace base
