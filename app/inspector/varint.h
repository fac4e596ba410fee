// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <algorithm>

// Integers of seven bits a byte, the least first, as the capture file writes them.
namespace inspector {

inline void appendVarint(QByteArray &out, quint64 value)
{
    char digits[10];
    int count = 0;
    do {
        digits[count] = static_cast<char>(value & 127);
        value >>= 7;
        if (value > 0)
            digits[count] = static_cast<char>(digits[count] | char(0x80));
        ++count;
    } while (value > 0);
    out.append(digits, count);
}

// Small numbers of either sign take few bytes.
inline void appendSigned(QByteArray &out, qint64 value)
{
    appendVarint(out, (quint64(value) << 1) ^ quint64(value >> 63));
}

// Takes values from the front; once something is missing it fails for good and gives zeros.
class VarintReader
{
public:
    explicit VarintReader(QByteArrayView bytes) : m_bytes(bytes) {}

    bool hasFailed() const { return m_failed; }
    bool atEnd() const { return m_at >= m_bytes.size(); }

    quint8 u8()
    {
        if (m_at >= m_bytes.size())
            return fail();
        return static_cast<quint8>(m_bytes[m_at++]);
    }
    quint64 varint()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const quint8 digit = u8();
            value |= quint64(digit & 127) << shift;
            if (!(digit & 0x80))
                return value;
        }
        return fail();
    }
    qint64 signedVarint()
    {
        const quint64 value = varint();
        return qint64(value >> 1) ^ -qint64(value & 1);
    }
    QByteArrayView run()
    {
        const quint64 length = varint();
        if (length > quint64(m_bytes.size() - m_at)) {
            fail();
            return {};
        }
        const QByteArrayView taken = m_bytes.sliced(m_at, qsizetype(length));
        m_at += qsizetype(length);
        return taken;
    }

private:
    quint8 fail()
    {
        m_failed = true;
        m_at = m_bytes.size();
        return 0;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_failed = false;
};

inline void appendRun(QByteArray &out, QByteArrayView bytes)
{
    appendVarint(out, quint64(bytes.size()));
    out.append(bytes);
}

} // namespace inspector
