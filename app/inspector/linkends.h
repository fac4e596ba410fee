// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/types.h"

#include <QByteArray>

namespace inspector {

// Between which ends a link runs, "192.0.2.1:50000" or "broker.example.com:1883"; empty: not known.
struct LinkEnds
{
    QByteArray client;
    QByteArray server;
};

// From the text of a LinkOpened row, see base::linkText(); `local` is the side that wrote it.
LinkEnds linkEnds(QByteArrayView told, mqtt::Sender local);

} // namespace inspector
