// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/topics.h"

#include <QString>

namespace presentation {

// What is wrong with a topic name or filter, and what to write instead.
QString describe(mqtt::TopicError error);

} // namespace presentation
