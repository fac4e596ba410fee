// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/trace.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

namespace conformance {

// One of tests/data/conformance/packets.jsonl: bytes and what a strict decoder makes of them.
struct Case
{
    QByteArray id;
    QByteArray name;
    mqtt::DecodeContext context;
    QByteArray bytes;
    QString outcome;
    QJsonObject breaks; // statement, class, at
    QJsonObject expect; // type, fields, properties, spans
};

// All of them, read once.
const QList<Case> &cases();

// The packet of a case, without what may follow it.
QByteArray packetOf(const Case &one);

} // namespace conformance
