// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/jsontokens.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace messages {

// Where a value stands in a JSON text: keys, or numbers of array elements.
using JsonPath = QList<QByteArray>;

// "/a/b/0" (RFC 6901) or "a.b[0]" as a path.
JsonPath jsonPath(const QByteArray &text);

// The first token of the value at this path: a scalar, or the bracket that begins an object or
// array. Of keys that are there twice the first counts. Nothing: not there, or the text is no JSON
// up to there.
std::optional<JsonToken> jsonValueAt(QByteArrayView json, const JsonPath &path);

// A string token without its quotes, escapes undone; other tokens as they stand.
QByteArray jsonText(const JsonToken &token);

} // namespace messages
