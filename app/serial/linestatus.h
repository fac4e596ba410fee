// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QtGlobal>

namespace serial {

// The levels of the lines that come from the other side, and what the driver could not keep up
// with since the port was opened. A pseudo-terminal has neither.
struct LineStatus
{
    bool hasLines = false;
    bool dsr = false;
    bool cts = false;
    bool dcd = false;
    bool ri = false;
    bool hasCounters = false;
    qint64 overruns = 0; // bytes lost in the chip or the driver
    qint64 framingErrors = 0;
    qint64 parityErrors = 0;
    qint64 breaks = 0;
    friend bool operator==(const LineStatus &, const LineStatus &) = default;
};

} // namespace serial

Q_DECLARE_METATYPE(serial::LineStatus)
