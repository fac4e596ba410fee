// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/decoderules.h"

#include "app/mqtt/topics.h"

#include <algorithm>

namespace messages {

const DecodeRule *ruleFor(const DecodeRules &rules, QByteArrayView topic)
{
    const auto rule =
            std::find_if(rules.begin(), rules.end(), [topic](const DecodeRule &candidate) {
                const QByteArray filter = candidate.filter.toUtf8();
                return candidate.isEnabled && !mqtt::checkTopicFilter(filter)
                       && mqtt::topicMatches(filter, topic);
            });
    return rule == rules.end() ? nullptr : &*rule;
}

} // namespace messages
