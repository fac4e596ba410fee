// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/messageformat.h"
#include "app/cli/serverarguments.h"

namespace cli {

// Which of the messages that come are meant.
struct SubFilter
{
    QList<QByteArray> without; // -T: topic filters of those left out
    bool staleToo = true;      // -R: not those that were retained before
    bool retainedOnly = false; // ends with the first that was not
    double percent = 100;      // of the rest, by chance
};

// How a message is printed.
struct SubOutput
{
    std::optional<MessageFormat> format;
    bool showsTopic = false;
    bool json = false;
    bool hex = false;
    bool endsLine = true; // -N: not
};

// What `sub` was told.
struct SubArguments
{
    ServerArguments server;
    mqtt::Subscribe subscribe;
    mqtt::Unsubscribe unsubscribe; // without filters: none
    SubFilter filter;
    SubOutput output;
    bool removesRetained = false;
    bool endsWhenSubscribed = false;
    int count = 0;     // 0: no end
    int timeoutMs = 0; // 0: no end
};

// The error is a sentence.
base::Result<SubArguments, QString> readSubArguments(const QStringList &arguments);

} // namespace cli
