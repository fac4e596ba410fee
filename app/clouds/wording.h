// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/scheme.h"

// The words for this room's codes, translated in the context "clouds", so that the form and the
// command line say the same.
namespace clouds {

QString nameOf(const Scheme &scheme);
QString labelOf(const InputField &field);
QString hintOf(const InputField &field);
// What an empty or shortened choice stands for: "None", "TLS, port 8883".
QString labelOfChoice(const InputField &field, QStringView choice);
// A sentence with the cause and the next step.
QString describe(const InputError &error, const Scheme &scheme);
QString describe(const Note &note);
// "missing", "tooLong" …: what scripts read.
QString codeOf(InputFlaw flaw);
QString codeOf(Notice notice);
QString codeOf(Transport transport);

} // namespace clouds
