// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/paste.h"

#include "app/base/hextext.h"
#include "app/cli/output.h"
#include "app/inspector/pastedpackets.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace cli {

namespace {

// Places are told in characters as people and scripts count them, not in UTF-16 units.
QJsonArray placeOf(const QString &text, const inspector::CharRange &at)
{
    const auto characters = [&](qsizetype end) { return text.left(end).toUcs4().size(); };
    return {static_cast<qint64>(characters(at.start)), static_cast<qint64>(characters(at.end()))};
}

// What is wrong with the text comes before what is odd about the packets.
const inspector::HexNote *pointedAt(const inspector::HexReading &reading)
{
    const inspector::HexNote *found = nullptr;
    for (const inspector::HexNote &note : reading.notes) {
        if (inspector::isProblem(note.kind))
            return &note;
        if (!found && note.at.length > 0 && note.kind >= inspector::HexNoteKind::FirstByteMissing)
            found = &note;
    }
    return found;
}

QString sourceName(inspector::VersionSource source)
{
    switch (source) {
    case inspector::VersionSource::Connect:
        return QStringLiteral("connect");
    case inspector::VersionSource::Chosen:
        return QStringLiteral("chosen");
    case inspector::VersionSource::Guessed:
        return QStringLiteral("guess");
    }
    return {};
}

// The packets among the bytes, which way each went, and from where the version is known.
void describePackets(QJsonObject &answer, const inspector::HexReading &reading)
{
    if (!reading.isReadable())
        return;
    const inspector::PastedPackets pasted = inspector::cutPasted(reading, std::nullopt);
    QJsonArray packets;
    for (const inspector::PastedPacket &packet : pasted.packets) {
        const auto type = mqtt::packetTypeOf(static_cast<quint8>(packet.bytes[0]));
        packets << QJsonObject{
                {QStringLiteral("type"), QString::fromLatin1(mqtt::packetTypeName(type))},
                {QStringLiteral("direction"), packet.direction == base::Direction::Out
                                                      ? QStringLiteral("c2s")
                                                      : QStringLiteral("s2c")},
                {QStringLiteral("hex"), QString::fromLatin1(base::toHex(packet.bytes))}};
    }
    answer[QStringLiteral("packets")] = packets;
    answer[QStringLiteral("version")] = static_cast<int>(pasted.version);
    answer[QStringLiteral("versionFrom")] = sourceName(pasted.source);
}

QJsonObject answerTo(const QString &text)
{
    const inspector::HexReading reading = inspector::readHex(text);
    QJsonObject answer;
    answer[QStringLiteral("ok")] = reading.isReadable();
    answer[QStringLiteral("bytes")] = QString::fromLatin1(base::toHex(reading.bytes));
    QJsonArray notes;
    for (const inspector::HexNote &note : reading.notes)
        notes << inspector::noteText(note);
    if (reading.repair)
        notes << inspector::repairText(reading);
    answer[QStringLiteral("notes")] = notes;
    if (const inspector::HexNote *note = pointedAt(reading))
        answer[QStringLiteral("at")] = placeOf(text, note->at);
    if (reading.repair)
        answer[QStringLiteral("fix")] = QString::fromLatin1(base::toHex(*reading.repair));
    describePackets(answer, reading);
    return answer;
}

QJsonObject answerToLine(const QByteArray &line)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(line, &error);
    if (!document.isObject())
        return {{QStringLiteral("error"),
                 QStringLiteral("This line is no JSON object: %1.").arg(error.errorString())}};
    const QJsonObject asked = document.object();
    QJsonObject answer = answerTo(asked[QStringLiteral("text")].toString());
    answer[QStringLiteral("id")] = asked[QStringLiteral("id")];
    return answer;
}

int answerLines(QFile &input)
{
    int exitCode = Done;
    while (true) {
        const QByteArray line = input.readLine();
        if (line.isEmpty())
            return exitCode;
        if (line.trimmed().isEmpty())
            continue;
        const QJsonObject answer = answerToLine(line);
        if (answer.contains(QStringLiteral("error")))
            exitCode = UsageError;
        printJson(answer);
    }
}

int answerOne(const QString &text)
{
    const inspector::HexReading reading = inspector::readHex(text);
    printText(QString::fromLatin1(reading.bytes.toHex(' ')));
    for (const inspector::HexNote &note : reading.notes)
        printError(inspector::noteText(note));
    if (reading.repair) {
        printError(inspector::repairText(reading));
        printError(QString::fromLatin1(reading.repair->toHex(' ')));
    }
    return reading.isReadable() ? Done : CheckFailed;
}

int runPaste(const QStringList &arguments)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return UsageError;
    if (arguments == QStringList{QStringLiteral("--lines")})
        return answerLines(input);
    if (arguments.isEmpty() || arguments == QStringList{QStringLiteral("-")})
        return answerOne(QString::fromUtf8(input.readAll()));
    if (arguments.first().startsWith(u'-')) {
        printError(QStringLiteral("paste knows no option %1.").arg(arguments.first()));
        return UsageError;
    }
    return answerOne(arguments.join(u' '));
}

} // namespace

const Command pasteCommand{
        "paste", "read bytes from pasted text of many notations",
        "paste [TEXT|-]\n"
        "    Prints the bytes of a hex stream, a dump, an array or a string of code, a log of a "
        "serial\n"
        "    module, a table of a logic analyser or Base64, and on "
        "standard\n"
        "    error what was assumed, what cannot be read, and the repair that is offered.\n"
        "paste --lines\n"
        "    Answers each line of standard input, a JSON object {\"id\",\"text\"}, with one of\n"
        "    {\"id\",\"ok\",\"bytes\",\"notes\",\"at\",\"fix\"}; \"packets\" lists what is in the "
        "bytes with\n"
        "    the direction of each, \"version\" and \"versionFrom\" (connect, guess) tell by which "
        "one.",
        runPaste};

} // namespace cli
