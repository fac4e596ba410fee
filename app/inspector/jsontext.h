// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

// JSON written straight into a byte array, for output in bulk.
namespace inspector {

// With quotes; ill-formed UTF-8 is replaced by U+FFFD, as JSON cannot hold it.
void appendJsonString(QByteArray &out, QByteArrayView utf8);
void appendJsonNumber(QByteArray &out, quint64 number);
// With quotes, lower-case digits.
void appendJsonHex(QByteArray &out, QByteArrayView bytes);
// `"key":`, with a comma in front unless it is the first of its object.
void appendJsonKey(QByteArray &out, QByteArrayView key);

} // namespace inspector
