// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/chunk.h"

#include <QString>

namespace presentation {

enum class CopyForm : quint8 {
    Text,    // time, direction, topic and payload, with tabs between them
    Json,    // one object a line
    Hex,     // the payload's bytes
    Payload, // as text
    Topic
};

// One message as a line of the clipboard; times in ISO 8601 with their zone.
QString copyText(const messages::MessageView &message, CopyForm form);

} // namespace presentation
