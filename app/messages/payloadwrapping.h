// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/payloadflaw.h"

#include <QByteArrayView>

namespace messages {

// How the bytes of a payload were packed by their sender.
enum class Wrapping : quint8 {
    None,
    Detect, // gzip and zstd by their first bytes, zlib when it can be unpacked too, else none
    Gzip,   // RFC 1952
    Zlib,   // RFC 1950
    Zstd,   // RFC 8878
    Base64  // RFC 4648, either alphabet, white space between
};

// More than this is not unpacked at once: a few bytes can stand for gigabytes.
inline constexpr qsizetype unpackedAtMost = 256 * 1024 * 1024;

struct Unwrapped
{
    QByteArray bytes; // shares the payload's own when there was nothing to unpack
    Wrapping found = Wrapping::None;
};

base::Result<Unwrapped, PayloadFlaw> unwrap(const QByteArray &payload, Wrapping wrapping,
                                            qsizetype atMost = unpackedAtMost);

} // namespace messages
