// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

#include <optional>

namespace mqtt {

// Why a text is no topic name or topic filter (4.7, 4.8).
enum class TopicError : quint8 {
    Empty,               // MQTT-4.7.3-1
    NullCharacter,       // MQTT-4.7.3-2
    TooLong,             // MQTT-4.7.3-3, over 65535 bytes
    NotUtf8,             // MQTT-1.5.4-1
    WildcardInName,      // MQTT-3.3.2-2
    MisplacedHash,       // MQTT-4.7.1-1
    MisplacedPlus,       // MQTT-4.7.1-2
    EmptyShareName,      // MQTT-4.8.2-1
    WildcardInShareName, // MQTT-4.8.2-2
    ShareWithoutFilter   // MQTT-4.8.2-2
};

std::optional<TopicError> checkTopicName(QByteArrayView utf8);
// `$share/…` has its meaning only where shared subscriptions exist, that is in 5.0.
std::optional<TopicError> checkTopicFilter(QByteArrayView utf8, bool sharedSubscriptions = true);

// Whether a valid filter matches a valid name (4.7): levels, `+`, `#`, and no leading wildcard for
// names that begin with `$`. A `$share/name/` prefix is not part of the match.
bool topicMatches(QByteArrayView filter, QByteArrayView name);

} // namespace mqtt
