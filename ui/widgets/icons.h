// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QString>

namespace widgets {

// The line drawing resources/icons/<name>.svg, drawn in the palette's text colour at the moment of
// painting, so that it follows a change of theme. An unknown name draws nothing.
QIcon icon(const QString &name);

} // namespace widgets
