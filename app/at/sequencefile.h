// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/at/sequence.h"

namespace at {

// Why a file is no sequence, and where.
struct SequenceFileError
{
    enum class Kind : quint8 { NotJson, WrongFormat, UnknownKey, WrongValue, NothingInIt };
    Kind kind = Kind::NotJson;
    QString place; // "steps[2].timeoutMs", or "line 3"
    QString detail;
};

// Sequences are kept as text that can live in version control; nothing but what differs from the
// usual is written.
QByteArray sequenceToJson(const Sequence &sequence);
base::Result<Sequence, SequenceFileError> sequenceFromJson(const QByteArray &json);

// The list of strings of SSCOM: "N1=A,AT" a command or "N1=H,41 54" bytes, with
// "N101=order,note,delay in ms" beside it; in GBK, or UTF-8 where it is that. Those with an order
// come first and in it.
base::Result<Sequence, SequenceFileError> sequenceFromSscom(const QByteArray &ini);

} // namespace at
