// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/outgoingfaults.h"

#include <QString>

namespace presentation {

// What is wrong with a packet that was damaged on purpose, in a few words.
QString describe(mqtt::Damage damage);
// What will happen, or has happened, to a packet that is sent with this fault, as a sentence.
// `connection` is the name of the one it is sent on.
QString describe(const mqtt::Fault &fault, const QString &connection);

} // namespace presentation
