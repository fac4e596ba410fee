// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/broker/options.h"

namespace cli {

// Why a file of devices cannot be used.
struct DevicesError
{
    enum class Kind : quint8 { CannotRead, NotJson, NoDevice };
    Kind kind = Kind::CannotRead;
    QString file;
    QString detail; // the system's or the parser's words
    int device = 0; // the one in question, from 1
};
QString describe(const DevicesError &error);

// Lets in the devices of a JSON file, `[{"productKey","deviceName","deviceSecret"} …]`, as Aliyun
// does: by the signature in their password. Why one is refused goes to standard error.
base::Result<broker::Authenticator, DevicesError> aliyunStandIn(const QString &file);

} // namespace cli
