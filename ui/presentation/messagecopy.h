// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/chunk.h"
#include "app/messages/messagesources.h"

#include <QString>

namespace presentation {

enum class CopyForm : quint8 {
    Text,    // time, direction, topic and payload, with tabs between them
    Json,    // one object a line
    Hex,     // the payload's bytes
    Payload, // as text
    Topic
};

// One message as a line of the clipboard or a file; times in ISO 8601 with their zone. Where it
// came through a serial module, JSON has "source": {"kind", "module", "port" …}, and text that in
// words at its end.
QString copyText(const messages::MessageView &message, CopyForm form,
                 const messages::MessageSource &source = {});

} // namespace presentation
