// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/check.h"
#include "app/clouds/signing.h"

#include <functional>

// Finds out how a signature was made that is not what it should be: every usual mistake is tried,
// alone and together with others.
namespace clouds {

using Faults = std::vector<Deviation>;

// A key or a text as somebody may have used it, and what is wrong with that; the right one first.
struct Way
{
    QByteArray bytes;
    Faults faults;
};

// The secret as text: its hex digits taken for bytes, a line end behind it, other case.
std::vector<Way> keysOfText(const QString &secret);
// The secret as Base64, which is decoded: taken as text, and so on.
std::vector<Way> keysOfBase64(const QString &secret);

// The pieces in the right order first, then in every other.
std::vector<Way> ordersOf(const QList<QByteArray> &pieces, const QByteArray &between = {});

// The fewest faults with which key, text and method give a signature that `fits`; nothing when no
// trial does.
std::optional<Faults> explainHmac(const std::vector<Way> &keys, const std::vector<Way> &texts,
                                  Digest named,
                                  const std::function<bool(const QByteArray &mac)> &fits);

// What the length of a hex signature says when no trial explains it.
Deviation deviationOfHexLength(const QString &actual, const QString &expected);

} // namespace clouds
