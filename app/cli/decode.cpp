// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/decode.h"

#include "app/cli/decodelines.h"
#include "app/cli/output.h"
#include "app/cli/packettext.h"
#include "app/cli/versionguess.h"
#include "app/client/wording.h"
#include "app/inspector/packetjson.h"
#include "app/inspector/pastedpackets.h"

#include <QFile>

#include <cstdio>

namespace cli {

namespace {

struct DecodeOptions
{
    std::optional<mqtt::ProtocolVersion> version;
    std::optional<mqtt::Sender> from;
    bool json = false;
    bool asIs = false; // without the repairs that are otherwise made and told
    QString hex;
};

QString readStandardInput()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(input.readAll());
}

std::optional<mqtt::Sender> senderFromWord(const QString &word)
{
    if (word == QLatin1String("client"))
        return mqtt::Sender::Client;
    if (word == QLatin1String("server"))
        return mqtt::Sender::Server;
    return std::nullopt;
}

// The error is a sentence.
base::Result<DecodeOptions, QString> parse(QStringList arguments)
{
    DecodeOptions options;
    while (!arguments.isEmpty()) {
        const QString word = arguments.takeFirst();
        if (word == QLatin1String("--json")) {
            options.json = true;
        } else if (word == QLatin1String("--as-is")) {
            options.asIs = true;
        } else if (word == QLatin1String("--version")) {
            const QString value = arguments.isEmpty() ? QString() : arguments.takeFirst();
            options.version = versionFromNumber(value.toInt());
            if (!options.version)
                return base::Unexpected{QStringLiteral("--version takes 3, 4 or 5.")};
        } else if (word == QLatin1String("--from")) {
            const QString value = arguments.isEmpty() ? QString() : arguments.takeFirst();
            options.from = senderFromWord(value);
            if (!options.from)
                return base::Unexpected{QStringLiteral("--from takes client or server.")};
        } else if (word == QLatin1String("-")) {
            options.hex += readStandardInput();
        } else if (word.startsWith(u'-')) {
            return base::Unexpected{QStringLiteral("decode knows no option %1.").arg(word)};
        } else {
            options.hex += word + u' ';
        }
    }
    return options;
}

void print(const mqtt::TraceResult &traced, QByteArrayView bytes, bool json)
{
    if (!json) {
        printText(packetText(traced, bytes));
        return;
    }
    QByteArray line = "{";
    inspector::appendPacketMembers(line, traced, bytes, client::describe);
    printLine(line + '}');
}

// One packet after the other; what follows a packet without an end is shown as part of it.
int decodeAll(QByteArrayView bytes, const DecodeOptions &options)
{
    mqtt::DecodeContext context{.from = options.from};
    context.version = options.version ? *options.version : guessVersion(bytes, options.from);
    int exitCode = bytes.isEmpty() ? CheckFailed : Done;
    while (!bytes.isEmpty()) {
        const mqtt::TraceResult traced = mqtt::trace(bytes, context);
        print(traced, bytes, options.json);
        if (traced.outcome != mqtt::TraceOutcome::Ok)
            exitCode = CheckFailed;
        if (traced.length == 0 || traced.length >= bytes.size())
            break;
        if (traced.type == mqtt::PacketType::Connect)
            context.version = traced.version;
        bytes = bytes.sliced(traced.length);
    }
    return exitCode;
}

// What only stands around the packets or is missing in front of them is put right and told; a
// packet that is wrong in itself is shown as it is.
bool isMendedBeforehand(const inspector::HexReading &reading)
{
    using inspector::HexNoteKind;
    return reading.repair
           && (reading.has(HexNoteKind::FirstByteMissing)
               || reading.has(HexNoteKind::FixedHeaderMissing)
               || reading.has(HexNoteKind::NetworkHeaders)
               || reading.has(HexNoteKind::ModuleFraming) || reading.has(HexNoteKind::BytesInFront)
               || reading.has(HexNoteKind::LineEndBehind));
}

struct Pasted
{
    QByteArray bytes;
    std::vector<inspector::HexRun> runs;
};

// What the text holds; what was assumed, or why it cannot be read, goes to standard error.
std::optional<Pasted> readPasted(const DecodeOptions &options)
{
    const inspector::HexReading reading = inspector::readHex(options.hex);
    for (const inspector::HexNote &note : reading.notes)
        printError(inspector::noteText(note));
    if (reading.repair)
        printError(inspector::repairText(reading));
    if (!reading.isReadable())
        return std::nullopt;
    if (isMendedBeforehand(reading) && !options.asIs)
        return Pasted{*reading.repair, reading.repairedRuns};
    return Pasted{reading.bytes, reading.runs};
}

// Packets of a log that tells the direction of each.
int decodeRuns(const Pasted &pasted, const DecodeOptions &options)
{
    int exitCode = Done;
    const auto packets = inspector::cutPasted(pasted.bytes, pasted.runs, options.version).packets;
    for (const inspector::PastedPacket &packet : packets) {
        const auto from = packet.direction == base::Direction::Out ? mqtt::Sender::Client
                                                                   : mqtt::Sender::Server;
        const mqtt::TraceResult traced =
                mqtt::trace(packet.bytes, {packet.version, options.from.value_or(from)});
        print(traced, packet.bytes, options.json);
        if (traced.outcome != mqtt::TraceOutcome::Ok)
            exitCode = CheckFailed;
    }
    return exitCode;
}

int runDecode(const QStringList &arguments)
{
    if (arguments.contains(QLatin1String("--lines")))
        return decodeLines();
    const auto options = parse(arguments);
    if (!options) {
        printError(options.error());
        return UsageError;
    }
    const std::optional<Pasted> pasted = readPasted(*options);
    if (!pasted)
        return UsageError;
    return pasted->runs.size() > 1 ? decodeRuns(*pasted, *options)
                                   : decodeAll(pasted->bytes, *options);
}

} // namespace

const Command decodeCommand{
        "decode", "show what is in the bytes of MQTT packets",
        "decode [--version 3|4|5] [--from client|server] [--json] [--as-is] HEX|-\n"
        "    Takes packets apart, field by field, with the place of each and what is wrong with "
        "it.\n"
        "    HEX is any of the notations that paste reads. What was assumed is told on standard "
        "error;\n"
        "    --as-is leaves out the repair of what stands around the packets.\n"
        "    Without --version it is a CONNECT's own, or the one in which the bytes make most "
        "sense.\n"
        "decode --lines\n"
        "    Answers each line of standard input, a JSON object {\"id\",\"version\",\"direction\","
        "\"hex\"}\n"
        "    or a bare hex string, with one line of JSON.",
        runDecode};

} // namespace cli
