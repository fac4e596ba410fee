// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/captureexport.h"

#include "app/inspector/capturefile.h"
#include "app/inspector/hextextfile.h"
#include "app/inspector/jsonexport.h"
#include "app/inspector/pcapngwriter.h"
#include "app/inspector/secretmask.h"

namespace inspector {

std::optional<ExportFormat> exportFormatOfName(QStringView name)
{
    if (name == u"capture")
        return ExportFormat::Own;
    if (name == u"pcapng")
        return ExportFormat::Pcapng;
    if (name == u"hex")
        return ExportFormat::HexText;
    if (name == u"json")
        return ExportFormat::Json;
    return std::nullopt;
}

std::optional<ExportFormat> exportFormatOfFile(const QString &fileName)
{
    const auto endsWith = [&](const char *ending) {
        return fileName.endsWith(QLatin1String(ending), Qt::CaseInsensitive);
    };
    if (endsWith(".mqttcap"))
        return ExportFormat::Own;
    if (endsWith(".pcapng"))
        return ExportFormat::Pcapng;
    if (endsWith(".txt") || endsWith(".hex"))
        return ExportFormat::HexText;
    if (endsWith(".json") || endsWith(".jsonl") || endsWith(".ndjson"))
        return ExportFormat::Json;
    return std::nullopt;
}

CaptureExport::CaptureExport(QIODevice &out, ExportFormat format, Secrets secrets,
                             FlawText flawText, const SecretRules &rules)
{
    const auto keep = [this](auto writer) {
        auto *made = writer.get();
        m_writer = std::move(writer);
        return made;
    };
    switch (format) {
    case ExportFormat::Own:
        m_finish = [file = keep(std::make_unique<CaptureFileWriter>(out))] {
            return file->flush();
        };
        break;
    case ExportFormat::Pcapng:
        m_finish = [file = keep(std::make_unique<PcapngWriter>(out))] { return file->finish(); };
        break;
    case ExportFormat::HexText:
        m_finish = [file = keep(std::make_unique<HexTextWriter>(out))] { return file->finish(); };
        break;
    case ExportFormat::Json:
        m_finish = [file = keep(std::make_unique<JsonExport>(out, flawText))] {
            return file->finish();
        };
        break;
    }
    if (secrets == Secrets::Hidden)
        m_mask = std::make_unique<SecretMask>(*m_writer, rules);
}

CaptureExport::~CaptureExport() = default;

bool CaptureExport::finish()
{
    return m_finish();
}

} // namespace inspector
