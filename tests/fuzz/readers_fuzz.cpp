// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/captureexport.h"
#include "app/inspector/captureimport.h"
#include "app/inspector/packetfilter.h"
#include "app/inspector/pastedpackets.h"
#include "tests/fuzz/input.h"
#include "tests/inspector/collectingsink.h"

#include <QBuffer>

using fuzz::require;

namespace {

QString noWords(const mqtt::Flaw &)
{
    return {};
}

bool goOn(qsizetype)
{
    return true;
}

bool isIn(const inspector::CharRange &range, const QString &text)
{
    return range.start >= 0 && range.length >= 0 && range.end() <= text.size();
}

// A reader gives rows of connections it told of, with as many bytes as can be in the file; what it
// gave is the same after it was written and read again.
void readFile(QByteArrayView bytes)
{
    CollectingSink read;
    if (!inspector::importCapture(bytes, read, {}, goOn))
        return;
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    inspector::CaptureExport out(buffer, inspector::ExportFormat::Own, inspector::Secrets::Revealed,
                                 noWords);
    for (const inspector::FileConnection &connection : read.connections)
        out.sink().addConnection(connection);
    for (const CollectingSink::Row &row : read.rows) {
        require(row.connection < read.connections.size(),
                "a row belongs to a connection told before");
        out.sink().addRow(
                {row.connection, row.kind, row.direction, row.version, row.stamp, row.bytes});
    }
    require(out.finish(), "what was read can be written");
    CollectingSink again;
    const auto result = inspector::importCapture(buffer.data(), again, {}, goOn);
    require(result && !result->isCutOff && result->damagedBytes == 0, "our own file is whole");
    require(again.spelled() == read.spelled(), "our own file holds the same packets");
}

void readPaste(const QString &text)
{
    const inspector::HexReading reading = inspector::readHex(text);
    require(reading.places.size() == size_t(reading.bytes.size()), "each byte has its place");
    for (const inspector::CharRange &place : reading.places)
        require(isIn(place, text), "a byte stands in the text");
    for (const inspector::HexNote &note : reading.notes) {
        require(isIn(note.at, text), "a note points into the text");
        require(!inspector::noteText(note).isEmpty(), "a note has its words");
    }
    qsizetype told = 0;
    for (const inspector::HexRun &run : reading.runs) {
        require(run.start == told && run.length >= 0, "runs follow each other");
        told += run.length;
    }
    require(reading.runs.empty() || told == reading.bytes.size(), "runs hold all bytes");
    inspector::cutPasted(reading, std::nullopt);
}

void readFilter(const QString &text)
{
    const auto filter = inspector::PacketFilter::parse(text);
    if (!filter) {
        require(isIn(filter.error().at, text), "an error points into the expression");
        require(!inspector::filterErrorText(filter.error()).isEmpty(), "an error has its words");
    }
    const auto completion = inspector::completeFilter(text, text.size() / 2, {});
    require(isIn(completion.replaces, text), "a completion replaces what is there");
}

} // namespace

// Whatever a file, a pasted text or an expression is, its reader ends, and gives places within it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView bytes(data, static_cast<qsizetype>(size));
    const QString text = QString::fromUtf8(bytes);
    readFile(bytes);
    readPaste(text);
    readFilter(text);
    return 0;
}
