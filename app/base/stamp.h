// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace base {

// When something crossed the wire, on two clocks: the wall clock can be set back, the monotonic
// one cannot, so intervals are made from the latter.
struct Stamp
{
    qint64 wallUs = 0;      // microseconds since 1970-01-01 UTC
    qint64 monotonicUs = 0; // microseconds since an arbitrary moment of this run

    static Stamp now();
    friend bool operator==(const Stamp &, const Stamp &) = default;
};

} // namespace base
