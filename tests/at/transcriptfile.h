// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>

namespace testsupport {

// What the host sends, and what the module says until the host sends again.
struct TranscriptTurn
{
    QByteArray host; // empty: the module speaks first
    QByteArray module;
    QByteArray kinds; // of the module's lines, in words
};

inline QByteArray transcriptBytes(QByteArray line)
{
    line.replace("<CR>", "\r").replace("<LF>", "\n").replace("<SP>", " ").replace("<SUB>", "\x1A");
    // [..] stands for raw bytes in hex.
    for (qsizetype open = line.indexOf('['); open >= 0; open = line.indexOf('[', open)) {
        const qsizetype close = line.indexOf(']', open);
        const QByteArray bytes = QByteArray::fromHex(line.mid(open + 1, close - open - 1));
        line.replace(open, close - open + 1, bytes);
        open += bytes.size();
    }
    return line;
}

// Reads tests/data/transcripts/NAME: lines "H> …" and "M> …" with <CR>, <LF>, <SP> and <SUB> spelt
// out and [hex], and "K> …", the kinds of the module's lines of this turn.
inline QList<TranscriptTurn> readTranscript(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/transcripts/") + name);
    QList<TranscriptTurn> turns;
    if (!file.open(QIODevice::ReadOnly))
        return turns;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("H> ") || (line.startsWith("M> ") && turns.isEmpty()))
            turns.append(TranscriptTurn());
        if (line.startsWith("H> "))
            turns.last().host = transcriptBytes(line.sliced(3));
        else if (line.startsWith("M> "))
            turns.last().module += transcriptBytes(line.sliced(3));
        else if (line.startsWith("K> "))
            turns.last().kinds = line.sliced(3);
    }
    return turns;
}

} // namespace testsupport
