// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/payloadformat.h"

#include "app/messages/payloadjson.h"
#include "app/mqtt/utf8.h"

#include <algorithm>

namespace messages {

namespace {

constexpr qsizetype longestUtf8Sequence = 4;

bool isPlainText(QByteArrayView bytes, bool cut)
{
    const qsizetype wellFormed = mqtt::wellFormedUtf8(bytes);
    if (cut ? wellFormed + longestUtf8Sequence <= bytes.size() : wellFormed < bytes.size())
        return false;
    return std::none_of(bytes.begin(), bytes.end(), [](char c) {
        const auto byte = static_cast<uchar>(c);
        return (byte < 0x20 && c != '\t' && c != '\n' && c != '\r') || byte == 0x7F;
    });
}

bool isJson(QByteArrayView bytes, bool cut)
{
    const QByteArrayView trimmed = bytes.trimmed();
    // A bare number or word is more often a reading than a document.
    if (trimmed.isEmpty() || (trimmed.front() != '{' && trimmed.front() != '['))
        return false;
    const auto flaw = checkJson(bytes);
    if (!flaw)
        return true;
    return cut && flaw->offset + longestUtf8Sequence >= bytes.size();
}

} // namespace

PayloadFormat guessFormat(QByteArrayView payload, qsizetype longestLook)
{
    if (payload.isEmpty())
        return PayloadFormat::Empty;
    const bool cut = payload.size() > longestLook;
    const QByteArrayView look = payload.first(qMin(payload.size(), longestLook));
    if (!isPlainText(look, cut))
        return PayloadFormat::Binary;
    return isJson(look, cut) ? PayloadFormat::Json : PayloadFormat::Text;
}

} // namespace messages
