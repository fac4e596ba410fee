// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/scheme.h"

#include <QByteArray>

namespace clouds {

// What a device logs in with after a throw-away connection: a scheme and its inputs.
struct Login
{
    const Scheme *scheme = nullptr;
    Inputs inputs;
};

// Why the server's answer cannot be used.
enum class AnswerFlaw : quint8 {
    NotJson,
    LacksField,
    OtherDevice,
    Refused,    // `field`: the server's own words
    Sealed,     // the secret does not open it
    Certificate // the product's devices have certificates, which come another way
};
struct AnswerError
{
    AnswerFlaw what = AnswerFlaw::NotJson;
    QString field; // what is lacking, or does not agree
    friend bool operator==(const AnswerError &, const AnswerError &) = default;
};

// Reads what the server pushed on Credentials::answerTopic of credentials derived from `inputs`.
base::Result<Login, AnswerError> loginFrom(const Scheme &scheme, const Inputs &inputs,
                                           const QByteArray &answer);

// The same of Tencent's answer over HTTPS.
base::Result<Login, AnswerError> loginFromTencent(const Inputs &inputs, const QByteArray &answer);

QString describe(const AnswerError &error);
QString codeOf(AnswerFlaw flaw);

} // namespace clouds
