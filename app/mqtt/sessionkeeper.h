// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/sessionjournal.h"

namespace mqtt {

// Keeps the journal of one session where it outlives the program. Used from one thread, that of the
// session's owner. After a write that failed, only replace() makes sense of what is there.
class SessionKeeper
{
public:
    virtual ~SessionKeeper() = default;

    virtual std::optional<KeptSession> load() = 0;
    virtual bool append(QByteArrayView records) = 0;  // false: not kept
    virtual bool replace(QByteArrayView journal) = 0; // all of it or what was there before
    virtual bool remove() = 0;
};

} // namespace mqtt
