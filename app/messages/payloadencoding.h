// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/byterange.h"

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace messages {

enum class TextEncoding : quint8 { Utf8, Gb18030, Utf16Le, Utf16Be, Latin1 };

struct EncodedText
{
    QString text; // a byte that belongs to no character stands as \xNN
    qsizetype badBytes = 0;
    qsizetype firstBad = -1; // offset in the bytes; -1: all are well
    // Where the \xNN stand in the text, the first few thousand.
    std::vector<base::ByteRange> badPlaces;
};

// Reads bytes as text. A character cut off at the very end counts as bad.
EncodedText decodeText(QByteArrayView bytes, TextEncoding encoding);

// How many bytes from the front make up whole characters, so that a long text can be cut between
// two of them: at most three bytes fewer than `bytes` has.
qsizetype wholeCharacters(QByteArrayView bytes, TextEncoding encoding);

} // namespace messages
