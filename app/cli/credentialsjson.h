// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/schemes.h"

#include <QJsonObject>

// The shapes in which `mqttscope-cli credentials` reads inputs and prints results.
namespace cli {

QJsonObject errorObject(const QString &field, const QString &what, const QString &sentence);
QJsonObject errorObject(const clouds::InputError &error, const clouds::Scheme &scheme);
// The signed text of some clouds holds the secret; only the bulk form, whose
// reader checks formulas, has it in full.
enum class SecretsIn : quint8 { Masked, Shown };
QJsonObject resultObject(const clouds::Scheme &scheme, const clouds::Credentials &made,
                         SecretsIn content);

// The inputs of one line, at the present time. Keys that shape a packet and not the credentials are
// left out, and so are those that are null.
base::Result<clouds::Inputs, clouds::InputError> inputsOf(const QJsonObject &input);

// One line of `credentials --lines`, answered.
QJsonObject answerTo(const QJsonObject &line);

} // namespace cli
