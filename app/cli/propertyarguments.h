// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/mqtt/properties.h"

#include <QStringList>

namespace cli {

// MQTT 5 properties as -D gives them, by the packet they go into.
struct PropertyArguments
{
    mqtt::Properties connect;
    mqtt::Properties will;
    mqtt::Properties publish;
    mqtt::Properties subscribe;
    mqtt::Properties unsubscribe;
    mqtt::Properties disconnect;

    bool isEmpty() const
    {
        return connect.isEmpty() && will.isEmpty() && publish.isEmpty() && subscribe.isEmpty()
               && unsubscribe.isEmpty() && disconnect.isEmpty();
    }
};

// Takes every `-D PACKET NAME VALUE` (`-D PACKET user-property KEY VALUE`) out of the arguments.
// Packets and names are those of mosquitto_pub; names may also be written as in JSON. The error is
// a sentence.
base::Result<PropertyArguments, QString> takeProperties(QStringList &arguments);

} // namespace cli
