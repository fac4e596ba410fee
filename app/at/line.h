// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/byterange.h"

#include <QByteArray>
#include <QByteArrayView>

namespace at {

enum class LineKind : quint8 {
    Sent,         // a line of ours; never made by the reader
    Echo,         // the module repeats what it was sent
    Information,  // belongs to the running command
    Result,       // ends a command: it worked
    Error,        // ends a command: it did not
    Prompt,       // the module waits for data
    Unsolicited,  // came by itself, and is known to
    Data,         // length-headed payload or data mode, not scanned
    Unrecognised, // came by itself and fits nothing known
    Notice        // a word of the program itself, never on the wire
};

// One piece of a module's output. Every received byte belongs to exactly one line: `raw` has also
// the line ends, `text` is the run in it without them. The bytes live until the sink returns.
struct LineView
{
    LineKind kind = LineKind::Unrecognised;
    QByteArrayView raw;
    base::ByteRange text;
    bool cut = false;  // over-long or unfinished: the rest comes as a further line
    bool ends = false; // completes the synchronous part of the running command
    bool late = false; // is the late result that the command announced

    QByteArrayView textBytes() const { return raw.sliced(text.start, text.length); }
};

} // namespace at
