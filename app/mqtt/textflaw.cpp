// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/textflaw.h"

#include "app/mqtt/utf8.h"

namespace mqtt {

std::optional<TextFlaw> findTextFlaw(QByteArrayView text)
{
    const qsizetype wellFormed = wellFormedUtf8(text);
    if (wellFormed < text.size())
        return TextFlaw{Rule::IllFormedUtf8, {wellFormed, illFormedLength(text, wellFormed)}};
    const qsizetype null = text.indexOf('\0');
    if (null >= 0)
        return TextFlaw{Rule::NullCharacter, {null, 1}};
    return std::nullopt;
}

} // namespace mqtt
