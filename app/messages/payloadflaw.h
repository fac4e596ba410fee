// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"

#include <QByteArray>
#include <QString>

namespace messages {

// Why a payload cannot be shown in the format that was chosen for it.
struct PayloadFlaw
{
    enum class Kind : quint8 {
        NotJson,
        NotXml,
        NotCbor,
        NotMessagePack,
        NotProtobuf,
        NotBase64,
        NotImage,
        NotWholeNumbers,  // bytes are left over behind the last number
        NotThisWrapping,  // does not begin as gzip, zlib or zstd does
        BrokenWrapping,   // begins so, and cannot be unpacked
        CutWrapping,      // ends before the packed data does
        TooLargeUnpacked, // more than is unpacked at once
        NoSchema,         // no .proto file or descriptor set was chosen
        SchemaUnreadable,
        NoMessageType,
        UnknownMessageType,
        NoScript,
        ScriptFailed,
        ScriptTooSlow,
        ScriptTooLarge, // used more memory than it may
        ScriptHostMissing
    };
    Kind kind = Kind::NotJson;
    qsizetype offset = -1; // of the byte at fault; -1: none in particular
    QString detail;        // a library's own words, a file or a type; may be empty
    friend bool operator==(const PayloadFlaw &, const PayloadFlaw &) = default;
};

// UTF-8 text to read, or why there is none.
using PayloadReading = base::Result<QByteArray, PayloadFlaw>;

} // namespace messages
