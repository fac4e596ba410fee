// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/bytewriter.h"

#include <QtEndian>

namespace base {

void ByteWriter::u16(quint16 value)
{
    char raw[sizeof value];
    qToBigEndian(value, raw);
    m_out.append(raw, sizeof raw);
}

void ByteWriter::u32(quint32 value)
{
    char raw[sizeof value];
    qToBigEndian(value, raw);
    m_out.append(raw, sizeof raw);
}

} // namespace base
