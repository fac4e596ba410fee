// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/messages/rowspans.h"

#include <QString>

// A recording: the messages of a connection in one SQLite file, rows in order and without a gap.
namespace messages {

struct RecordingInfo
{
    QString connection;   // its name, as the person knows it
    QString endpoint;     // "mqtts://host:8883", without secrets
    qint64 startedUs = 0; // since 1970
};

struct RecordingLimits
{
    qint64 fileBytes = qint64(8) << 30; // beyond it the oldest messages of the file go; 0: no limit
};

struct RecordingProblem
{
    enum class Kind : quint8 {
        CannotCreate,
        CannotOpen,
        NotARecording,
        TooNew,   // written by a later version of the program
        DiskFull, // what was written before is whole
        WriteFailed,
        ReadFailed,
        TooSlow // the disk could not keep up, and the memory set for it is used up
    };
    Kind kind = Kind::CannotOpen;
    QString file;
    QString detail; // in the system's words
};

template<class T>
using RecordingResult = base::Result<T, RecordingProblem>;

inline constexpr int recordingVersion = 1;

} // namespace messages
