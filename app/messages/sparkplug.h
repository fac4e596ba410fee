// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/payloadflaw.h"

#include <QByteArrayView>
#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace messages {

// A topic of Sparkplug B: spBv1.0/group/type/node[/device].
struct SparkplugTopic
{
    QByteArray group;
    QByteArray type; // NBIRTH, NDATA, DBIRTH …
    QByteArray node;
    QByteArray device; // empty: of the node itself

    static std::optional<SparkplugTopic> parse(QByteArrayView topic);
    // Where the births that name this message's aliases are told: the node's, then the device's.
    std::vector<QByteArray> birthTopics() const;
};

using SparkplugAliases = QHash<quint64, QString>; // alias → metric name

// The aliases that a birth gives to its metrics; empty when the bytes are none.
SparkplugAliases sparkplugAliases(QByteArrayView birthPayload);

// The payload's metrics by name, with types, values and times; aliases that `aliases` does not
// hold stay numbers and are marked.
PayloadReading sparkplugText(QByteArrayView bytes, const SparkplugAliases &aliases);

} // namespace messages
