// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/finding.h"

#include <QString>

namespace presentation {

// A finding of this dissection in a plain sentence.
QString describe(const inspector::Finding &finding, const inspector::Dissection &dissection);
// "Malformed", "Protocol error", "Odd", "Note".
QString severityName(inspector::Severity severity);
// The sign that stands before it, so that colour is not all that tells.
QString severitySign(inspector::Severity severity);

} // namespace presentation
