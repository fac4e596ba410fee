// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudprofiles/registration.h"
#include "app/clouds/scheme.h"

#include <QStringList>

#include <optional>

namespace cli {

struct RegisterOptions
{
    cloudprofiles::Registration::Options connection;
    QString saveAs; // name of a profile; empty: it is only printed
};

// Takes --register and what goes with it out of `arguments`; nothing when it is not there. The
// error is a sentence.
base::Result<std::optional<RegisterOptions>, QString> takeRegisterOptions(QStringList &arguments);

// Registers, prints what the device logs in with, and saves it when that is asked for. An exit
// code.
int registerDevice(const clouds::Scheme &scheme, const clouds::Inputs &inputs,
                   const clouds::Credentials &credentials, const RegisterOptions &options,
                   bool json);

} // namespace cli
