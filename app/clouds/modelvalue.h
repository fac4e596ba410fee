// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace clouds {

// A value that a dataType of the Thing Specification Language allows, as JSON text: within its
// range and on its step, one of its enumeration, as deep as its structs and lists go.
QString exampleValue(const QJsonObject &dataType);

} // namespace clouds
