// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <cstdio>
#include <cstdlib>

namespace fuzz {

// Ends the program where a law does not hold; both drivers then keep the input.
inline void require(bool holds, const char *law)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken law: %s\n", law);
    std::abort();
}

// Decisions taken from the front of an input; zeros once it has ended.
class Input
{
public:
    Input(const uint8_t *data, size_t size)
        : m_rest(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size))
    {
    }

    bool isEmpty() const { return m_rest.isEmpty(); }
    quint8 u8() { return m_rest.isEmpty() ? 0 : static_cast<quint8>(bytes(1).front()); }
    quint16 u16()
    {
        const quint8 high = u8();
        return static_cast<quint16>(high << 8 | u8());
    }
    quint8 below(quint8 limit) { return static_cast<quint8>(u8() % limit); } // limit > 0
    bool flag() { return u8() & 1; }
    QByteArrayView bytes(qsizetype count) // fewer at the end
    {
        const QByteArrayView taken = m_rest.first(qMin(count, m_rest.size()));
        m_rest = m_rest.sliced(taken.size());
        return taken;
    }
    QByteArrayView rest() { return bytes(m_rest.size()); }

private:
    QByteArrayView m_rest;
};

} // namespace fuzz
