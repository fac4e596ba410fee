// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/messagestore.h"
#include "app/messages/sparkplug.h"

namespace presentation {

// The names that hold for the aliases of the message at `row`: of the last births of its node and
// device that the store keeps before it. Empty for other topics.
messages::SparkplugAliases sparkplugAliasesAt(const messages::MessageStore &store,
                                              messages::RowId row, QByteArrayView topic);

} // namespace presentation
