// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstring>
#include <type_traits>

namespace base {

// Appends `size` (>= 0) bytes to be written by the caller and returns where they begin; valid until
// `bytes` is changed again. QByteArray::resize() does the same through a call into Qt that costs
// more than the few bytes of a property; where there is room, this is an addition.
inline char *grow(QByteArray &bytes, qsizetype size)
{
    auto &data = bytes.data_ptr();
    if (data.needsDetach() || data.freeSpaceAtEnd() < size) {
        const qsizetype start = bytes.size();
        bytes.resize(start + size);
        return bytes.data() + start;
    }
    char *start = data.end();
    data.size += size;
    *data.end() = '\0'; // as QByteArray promises
    return start;
}

// Copies `run` to `out`, which has room for it, and returns what follows. Names, keys and values
// are mostly of 4 to 32 bytes: two loads that may overlap, without a call.
inline char *put(char *out, QByteArrayView run)
{
    const char *from = run.data();
    const auto size = static_cast<size_t>(run.size());
    const auto copyEnds = [&]<size_t width>(std::integral_constant<size_t, width>) {
        char head[width];
        char tail[width];
        std::memcpy(head, from, width);
        std::memcpy(tail, from + size - width, width);
        std::memcpy(out, head, width);
        std::memcpy(out + size - width, tail, width);
    };
    if (size > 32)
        std::memcpy(out, from, size);
    else if (size >= 16)
        copyEnds(std::integral_constant<size_t, 16>());
    else if (size >= 8)
        copyEnds(std::integral_constant<size_t, 8>());
    else if (size >= 4)
        copyEnds(std::integral_constant<size_t, 4>());
    else
        for (size_t i = 0; i < size; ++i)
            out[i] = from[i];
    return out + size;
}

} // namespace base
