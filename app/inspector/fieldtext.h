// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/field.h"

#include <QString>

namespace inspector {

enum class Secrets : quint8 { Hidden, Revealed };

// What stands in the field: a number, a text, the first bytes of data. Long values are cut for
// drawing and end with "…".
QString valueText(const Dissection &dissection, qint32 field, Secrets secrets);
// What that means, in words: the reason's name, seconds as time, the name of a QoS. May be empty.
QString meaningText(const Dissection &dissection, qint32 field);

// UTF-8 for one line on screen: control characters and bytes that are no UTF-8 as \xNN.
QString lineOfText(QByteArrayView utf8, qsizetype maximumLength = 300);
// "2 h 5 min"
QString durationText(quint32 seconds);

} // namespace inspector
