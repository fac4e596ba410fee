// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturesecrets.h"
#include "app/inspector/capturesink.h"
#include "app/inspector/fieldtext.h"
#include "app/inspector/packetjson.h"

#include <QIODevice>

#include <functional>
#include <memory>
#include <optional>

namespace inspector {

enum class ExportFormat : quint8 { Own, Pcapng, HexText, Json };

std::optional<ExportFormat> exportFormatOfName(QStringView name); // capture, pcapng, hex, json
// By its ending; nullopt: none that is known.
std::optional<ExportFormat> exportFormatOfFile(const QString &fileName);

// A writer of the format, with secrets masked when they are to be hidden.
class CaptureExport
{
public:
    // The device is open for writing and outlives it.
    // `flawText` makes the sentences of JSON; `rules` say what is secret.
    CaptureExport(QIODevice &out, ExportFormat format, Secrets secrets, FlawText flawText,
                  const SecretRules &rules = {});
    ~CaptureExport();

    CaptureSink &sink() { return m_mask ? *m_mask : *m_writer; }
    bool finish(); // false: the device did not take everything

private:
    std::unique_ptr<CaptureSink> m_writer;
    std::unique_ptr<CaptureSink> m_mask;
    std::function<bool()> m_finish;
};

} // namespace inspector
