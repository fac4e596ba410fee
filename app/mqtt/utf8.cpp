// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/utf8.h"

#include "app/mqtt/textscan.h"

namespace mqtt {

namespace {

bool isContinuation(uchar byte)
{
    return (byte & 0xC0) == 0x80;
}

// Bytes that belong together from `at` on: a whole character, or how far an ill-formed one can be
// read before it is one (Unicode's "maximal subpart").
struct Character
{
    int length = 1;
    bool wellFormed = false;
};

Character characterAt(const uchar *at, qsizetype left)
{
    const uchar lead = at[0];
    if (lead < 0x80)
        return {1, true};
    if (lead < 0xC2 || lead > 0xF4)
        return {1, false};
    const int length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    // The second byte is what keeps out overlong forms, surrogates and values above U+10FFFF.
    const uchar lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const uchar highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (left < 2 || at[1] < lowest || at[1] > highest)
        return {1, false};
    for (int i = 2; i < length; ++i) {
        if (i >= left || !isContinuation(at[i]))
            return {i, false};
    }
    return {length, true};
}

} // namespace

qsizetype wellFormedUtf8(QByteArrayView bytes)
{
    const auto *data = reinterpret_cast<const uchar *>(bytes.data());
    const qsizetype size = bytes.size();
    qsizetype i = 0;
    while (i < size) {
        if (data[i] < 0x80) {
            i += asciiPrefix(data + i, size - i);
            continue;
        }
        const Character character = characterAt(data + i, size - i);
        if (!character.wellFormed)
            return i;
        i += character.length;
    }
    return size;
}

qsizetype illFormedLength(QByteArrayView bytes, qsizetype at)
{
    return characterAt(reinterpret_cast<const uchar *>(bytes.data()) + at, bytes.size() - at)
            .length;
}

qsizetype characterCount(QByteArrayView wellFormed)
{
    qsizetype count = 0;
    for (const char byte : wellFormed)
        count += isContinuation(static_cast<uchar>(byte)) ? 0 : 1;
    return count;
}

} // namespace mqtt
