// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace base {

// Appends big-endian integers and runs to a byte array it does not own.
class ByteWriter
{
public:
    explicit ByteWriter(QByteArray &out) : m_out(out) {}

    void u8(quint8 value) { m_out.append(static_cast<char>(value)); }
    void u16(quint16 value);
    void u32(quint32 value);
    void bytes(QByteArrayView run) { m_out.append(run); }
    qsizetype position() const { return m_out.size(); }

private:
    QByteArray &m_out;
};

} // namespace base
