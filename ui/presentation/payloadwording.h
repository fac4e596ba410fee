// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/payloaddecoding.h"

#include <QString>

// The words for how payloads are read and why they cannot be.
namespace presentation {

QString formName(messages::PayloadDecoding::Form form);
QString encodingName(messages::TextEncoding encoding);
QString wrappingName(messages::Wrapping wrapping);
// A sentence with cause and next step. JSON names line and column in `bytes`.
QString describe(const messages::PayloadFlaw &flaw, QByteArrayView bytes);
// What a rule does, in a few words: "Protobuf plant.Reading (plant.proto), unpacked".
QString describe(const messages::PayloadDecoding &decoding);

} // namespace presentation
