// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/flaw.h"

#include <optional>

namespace mqtt {

// What is wrong with a UTF-8 Encoded String (1.5.4), with the place within the text.
struct TextFlaw
{
    Rule rule{};
    base::ByteRange at;
};

std::optional<TextFlaw> findTextFlaw(QByteArrayView text);

} // namespace mqtt
