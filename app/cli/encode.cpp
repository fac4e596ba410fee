// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/encode.h"

#include "app/base/hextext.h"
#include "app/cli/output.h"
#include "app/cli/packetfromjson.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace cli {

namespace {

std::optional<QByteArray> readFile(const QString &name)
{
    QFile file(name);
    const bool isOpen = name == QLatin1String("-") ? file.open(stdin, QIODevice::ReadOnly)
                                                   : file.open(QIODevice::ReadOnly);
    return isOpen ? std::optional(file.readAll()) : std::nullopt;
}

// One object, a list of them, or one a line.
std::optional<QJsonArray> packetsIn(const QByteArray &json)
{
    const auto whole = QJsonDocument::fromJson(json);
    if (whole.isArray())
        return whole.array();
    if (whole.isObject())
        return QJsonArray{whole.object()};
    QJsonArray packets;
    for (const QByteArray &line : json.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        const auto document = QJsonDocument::fromJson(line);
        if (!document.isObject())
            return std::nullopt;
        packets.append(document.object());
    }
    return packets;
}

int runEncode(const QStringList &arguments)
{
    if (arguments.size() != 1) {
        printError(QStringLiteral("encode takes one file, or - for standard input."));
        return UsageError;
    }
    const auto json = readFile(arguments.first());
    if (!json) {
        printError(QStringLiteral("The file %1 cannot be read.").arg(arguments.first()));
        return UsageError;
    }
    const auto packets = packetsIn(*json);
    if (!packets || packets->isEmpty()) {
        printError(QStringLiteral("%1 has no packets in the JSON form that decode --json prints.")
                           .arg(arguments.first()));
        return UsageError;
    }
    for (qsizetype i = 0; i < packets->size(); ++i) {
        const auto bytes = bytesOfPacket(packets->at(i).toObject());
        if (!bytes) {
            printError(QStringLiteral("Packet %1: %2").arg(i + 1).arg(bytes.error()));
            return UsageError;
        }
        printLine(base::toHex(*bytes), false);
    }
    std::fflush(stdout);
    return Done;
}

} // namespace

const Command encodeCommand{
        "encode", "make packet bytes from JSON",
        "encode FILE|-\n"
        "    Prints the bytes of each packet as a line of hex. FILE has packets in the form that\n"
        "    decode --json prints: one object, a list of objects, or an object a line.",
        runEncode};

} // namespace cli
