// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/inspector/capturesink.h"
#include "app/inspector/tcpstreams.h"

#include <functional>
#include <vector>

namespace inspector {

enum class CaptureFormat : quint8 { Own, Network, HexText, Pasted };

enum class ImportFlaw : quint8 {
    Empty,
    NotKnown,   // neither a capture nor text with packets
    NothingInIt // a network capture without MQTT
};

// What came of opening a file.
struct ImportResult
{
    CaptureFormat format = CaptureFormat::Own;
    ImportReport report;
    bool isCutOff = false;      // the end is missing; all before it was read
    qsizetype damagedBytes = 0; // left out within the file
};

struct ImportOptions
{
    std::vector<quint16> mqttPorts{1883};
};

// Opens what a capture may come as: the program's own file, pcap, pcapng, our hex text, or anything
// that the tolerant reader takes. `proceed` gets how far in the file the reader is; false from it
// ends the reading with what was read.
base::Result<ImportResult, ImportFlaw> importCapture(QByteArrayView file, CaptureSink &sink,
                                                     const ImportOptions &options,
                                                     const std::function<bool(qsizetype)> &proceed);

// Sentences for people: why it cannot be read, or what the reading left out (may be empty).
QString importFlawText(ImportFlaw flaw);
QString importNotes(const ImportResult &result);

} // namespace inspector
