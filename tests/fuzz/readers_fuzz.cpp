// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/captureimport.h"
#include "app/inspector/packetfilter.h"
#include "app/inspector/pastedpackets.h"

#include <cstdlib>

namespace {

class NoSink : public inspector::CaptureSink
{
public:
    void addConnection(const inspector::FileConnection &) override { ++m_connections; }
    void addRow(const inspector::FileRow &row) override
    {
        if (row.connection >= m_connections)
            std::abort();
    }

private:
    size_t m_connections = 0;
};

} // namespace

// Whatever a file or a pasted text is, its readers end, and give places within it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    NoSink sink;
    (void)inspector::importCapture(bytes, sink, {}, [](qsizetype) { return true; });
    const QString text = QString::fromUtf8(bytes);
    const inspector::HexReading reading = inspector::readHex(text);
    if (reading.places.size() != size_t(reading.bytes.size()))
        std::abort();
    for (const inspector::CharRange &place : reading.places) {
        if (place.start < 0 || place.end() > text.size())
            std::abort();
    }
    inspector::cutPasted(reading, std::nullopt);
    (void)inspector::PacketFilter::parse(text);
    return 0;
}
