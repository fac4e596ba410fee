// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/serial/porterror.h"

#include <QString>

// The words for the errors of serial ports.
namespace presentation {

struct PortExplanation
{
    QString cause;
    QString nextStep;
};

PortExplanation explain(const serial::PortError &error);

} // namespace presentation
