// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/packetreader.h"

namespace mqtt {

LongInteger readLongInteger(const uchar *at, qsizetype left, qsizetype present)
{
    LongInteger integer;
    for (int i = 0; i < 4; ++i) {
        if (i >= left)
            return LongInteger{LongInteger::State::CutShort};
        if (i >= present)
            return LongInteger{LongInteger::State::NotPresent};
        integer.value |= static_cast<quint32>(at[i] & 127) << (7 * i);
        if (at[i] & 128)
            continue;
        integer.state = LongInteger::State::Read;
        integer.size = i + 1;
        integer.shortest = i == 0 || at[i] != 0;
        return integer;
    }
    return integer;
}

} // namespace mqtt
