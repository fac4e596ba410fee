// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capture.h"

#include <QString>

#include <vector>

// Words for what a packet and its acknowledgements have to do with each other.
namespace presentation {

// What stands in a narrow column: "1.250 ms", "no answer", "doubled".
QString answerText(const inspector::Pairing &pairing);
// The same in a sentence, with the statement that asks for it; empty when all is well.
QString exchangeRemark(const inspector::Capture &capture, inspector::PacketNumber number,
                       const inspector::Pairing &pairing);

// One packet of an exchange.
struct ExchangeStep
{
    inspector::PacketNumber number = 0;
    QString type;                  // "PUBACK"
    std::optional<qint64> afterUs; // the one it answers
    bool isGone = false;           // it is not kept any more
};
// The chain that a packet belongs to, from its first request to its last answer; empty for a packet
// that stands alone.
std::vector<ExchangeStep> exchangeOf(const inspector::Capture &capture,
                                     inspector::PacketNumber number);

} // namespace presentation
