// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/serverarguments.h"

namespace cli {

// What `pub` was told.
struct PubArguments
{
    enum class Source : quint8 { Argument, File, StandardInput, Lines, Nothing };

    ServerArguments server;
    mqtt::Publish publish; // with its payload, but for Lines
    Source source = Source::Nothing;
    int repeat = 1;
    int repeatDelayMs = 0;
    int window = 1000; // messages sent and not yet answered
    int timeoutMs = 30'000;
};

// The error is a sentence.
base::Result<PubArguments, QString> readPubArguments(const QStringList &arguments);

} // namespace cli
