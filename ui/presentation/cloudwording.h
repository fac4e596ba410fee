// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/requestpairs.h"

#include <QString>

namespace presentation {

// "Valid until 2026-11-27 12:00, 23 h 5 min from now.": seconds since 1970.
QString expiryText(qint64 expiresAt, qint64 now);

QString stateText(clouds::RequestState state);
QString directionText(clouds::TopicDirection direction);
// What a reply code of the clouds means; empty: it is not among those known.
QString replyCodeText(int code);

} // namespace presentation
