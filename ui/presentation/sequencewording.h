// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/sequence.h"
#include "app/at/sequencefile.h"

#include <QString>

// The words for what is wrong with sequences and their files.
namespace presentation {

QString problemText(const at::StepProblem &problem);
QString fileErrorText(const at::SequenceFileError &error);

} // namespace presentation
