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
    QByteArray host;
    QByteArray module;
};

// Reads tests/data/transcripts/NAME: lines "H> …" and "M> …" with <CR>, <LF> and <SP> spelt out.
inline QList<TranscriptTurn> readTranscript(const QString &name)
{
    QFile file(QStringLiteral(TEST_DATA_DIR "/transcripts/") + name);
    QList<TranscriptTurn> turns;
    if (!file.open(QIODevice::ReadOnly))
        return turns;
    for (QByteArray line : file.readAll().split('\n')) {
        line.replace("<CR>", "\r").replace("<LF>", "\n").replace("<SP>", " ");
        if (line.startsWith("H> "))
            turns.append({line.sliced(3), {}});
        else if (line.startsWith("M> ") && !turns.isEmpty())
            turns.last().module += line.sliced(3);
    }
    return turns;
}

} // namespace testsupport
