// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/payloaddecoding.h"

#include <vector>

namespace messages {

// "Messages whose topic matches this filter are read this way."
struct DecodeRule
{
    bool isEnabled = true;
    QString filter; // a topic filter
    PayloadDecoding decoding;
    friend bool operator==(const DecodeRule &, const DecodeRule &) = default;
};

// In order; the first rule that is enabled and matches decides.
using DecodeRules = std::vector<DecodeRule>;

// Null: no rule speaks of this topic.
const DecodeRule *ruleFor(const DecodeRules &rules, QByteArrayView topic);

} // namespace messages
