// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspector/captureimport.h"

#include "app/inspector/captureblock.h"
#include "app/inspector/hextextfile.h"
#include "app/inspector/pastedpackets.h"

#include <QCoreApplication>
#include <QStringList>
#include <QtEndian>

#include <algorithm>

namespace inspector {

namespace {

constexpr qsizetype largestPaste = 64 << 20;
constexpr qsizetype largestBlock = 512 << 20; // a packet of 256 MB and more

QString tr(const char *text, const char *comment = nullptr, qsizetype count = -1)
{
    return QCoreApplication::translate("inspector", text, comment, static_cast<int>(count));
}

quint32 u32(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<quint32>(bytes.data() + at);
}

// Whether a whole block with the right sum stands at `at`.
bool isGoodBlock(QByteArrayView file, qsizetype at)
{
    if (file.size() - at < captureBlockHeadSize
        || file.sliced(at, 4) != QByteArrayView(captureBlockMark, 4))
        return false;
    const qsizetype length = u32(file, at + 4);
    return length <= largestBlock && length <= file.size() - at - captureBlockHeadSize
           && crc32(file.sliced(at + captureBlockHeadSize, length)) == u32(file, at + 8);
}

// Block after block; past a damaged one to the next that is good.
ImportResult readOwnFile(QByteArrayView file, CaptureSink &sink,
                         const std::function<bool(qsizetype)> &proceed)
{
    ImportResult result;
    CaptureBlockReader blocks(sink);
    for (qsizetype at = captureFileHeadSize; at < file.size();) {
        if (isGoodBlock(file, at)) {
            const qsizetype length = u32(file, at + 4);
            if (!blocks.read(file.sliced(at + captureBlockHeadSize, length)))
                result.damagedBytes += length;
            at += captureBlockHeadSize + length;
            if (!proceed(at))
                break;
            continue;
        }
        qsizetype next = at;
        do
            next = file.indexOf(QByteArrayView(captureBlockMark, 4), next + 1);
        while (next >= 0 && !isGoodBlock(file, next));
        if (next < 0) {
            result.isCutOff = true;
            break;
        }
        result.damagedBytes += next - at;
        at = next;
    }
    result.report.packets = blocks.rowCount();
    return result;
}

ImportResult readNetworkCapture(QByteArrayView file, CaptureSink &sink,
                                const ImportOptions &options,
                                const std::function<bool(qsizetype)> &proceed)
{
    TcpStreams streams(sink, options.mqttPorts);
    const PcapEnd end =
            PcapReader(file).read([&](const PcapFrame &frame) { streams.addFrame(frame); },
                                  [&](QByteArrayView keyLog) { sink.addKeyLog(keyLog); }, proceed);
    streams.finish();
    ImportResult result;
    result.format = CaptureFormat::Network;
    result.report = streams.report();
    result.isCutOff = end == PcapEnd::CutOff || end == PcapEnd::Damaged;
    return result;
}

// Packets that came as text; they have no time, so each gets a microsecond of its own.
std::optional<ImportResult> readPastedText(QByteArrayView file, CaptureSink &sink)
{
    if (file.size() > largestPaste)
        return std::nullopt;
    const HexReading reading = readHex(QString::fromUtf8(file));
    if (!reading.isReadable())
        return std::nullopt;
    const PastedPackets pasted = cutPasted(reading, std::nullopt);
    sink.addConnection({tr("Pasted"), mqtt::Sender::Client, {}, {}});
    ImportResult result;
    result.format = CaptureFormat::Pasted;
    qint64 time = 0;
    for (const PastedPacket &packet : pasted.packets) {
        sink.addRow({0, packet.kind, packet.direction, packet.version, {time, time}, packet.bytes});
        ++time;
        ++result.report.packets;
    }
    return result;
}

} // namespace

base::Result<ImportResult, ImportFlaw> importCapture(QByteArrayView file, CaptureSink &sink,
                                                     const ImportOptions &options,
                                                     const std::function<bool(qsizetype)> &proceed)
{
    if (file.isEmpty())
        return base::Unexpected{ImportFlaw::Empty};
    if (file.startsWith(QByteArrayView(captureFileHead, 8)))
        return readOwnFile(file, sink, proceed);
    if (isPcap(file)) {
        const ImportResult result = readNetworkCapture(file, sink, options, proceed);
        if (result.report.packets == 0)
            return base::Unexpected{ImportFlaw::NothingInIt};
        return result;
    }
    if (readHexTextFile(file, sink)) {
        ImportResult result;
        result.format = CaptureFormat::HexText;
        return result;
    }
    if (const std::optional<ImportResult> pasted = readPastedText(file, sink))
        return *pasted;
    return base::Unexpected{ImportFlaw::NotKnown};
}

QString importFlawText(ImportFlaw flaw)
{
    switch (flaw) {
    case ImportFlaw::Empty:
        return tr("The file is empty.");
    case ImportFlaw::NotKnown:
        return tr("This is no capture that can be read: neither one of this program, nor pcap or "
                  "pcapng, nor text with the bytes of packets.");
    case ImportFlaw::NothingInIt:
        return tr("There is no MQTT in this network capture that could be read. Traffic under TLS "
                  "cannot; for another port than 1883 name the port.");
    }
    return {};
}

QString importNotes(const ImportResult &result)
{
    QStringList notes;
    if (result.isCutOff)
        notes << tr("The end of the file is missing; everything before it was read.");
    if (result.damagedBytes > 0)
        notes << tr("%n byte(s) of the file are damaged and were left out.", nullptr,
                    result.damagedBytes);
    if (result.report.encrypted > 0)
        notes << tr("%n connection(s) under TLS could not be read.", nullptr,
                    qsizetype(result.report.encrypted));
    if (result.report.otherConnections > 0)
        notes << tr("%n connection(s) without MQTT were left out.", nullptr,
                    qsizetype(result.report.otherConnections));
    if (result.report.missingBytes > 0)
        notes << tr("%n byte(s) are missing in the network capture.", nullptr,
                    qsizetype(result.report.missingBytes));
    return notes.join(QLatin1Char('\n'));
}

} // namespace inspector
