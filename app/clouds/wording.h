// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/check.h"

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
// What is off in ready credentials, why, and what to do.
QString describe(const Finding &finding);
// "missing", "tooLong" …: what scripts read.
QString codeOf(InputFlaw flaw);
QString codeOf(Notice notice);
QString codeOf(Transport transport);
QString codeOf(Part part); // "password", the key in JSON
QString codeOf(Deviation deviation);

} // namespace clouds
