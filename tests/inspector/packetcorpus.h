// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/trace.h"

#include <QByteArray>
#include <QList>
#include <QString>

// A good packet to compare with what others make of it.
struct CorpusPacket
{
    QString name;
    QByteArray bytes;
    mqtt::ProtocolVersion version = mqtt::ProtocolVersion::V5;
    mqtt::Sender from = mqtt::Sender::Client;
};

// Every packet of every version, every property in every packet and will that may have it, and the
// good ones of the conformance cases.
QList<CorpusPacket> packetCorpus();
