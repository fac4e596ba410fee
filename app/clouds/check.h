// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/scheme.h"

namespace clouds {

// Credentials that somebody has already, from a console page or a device's source.
struct Ready
{
    QString host; // an empty part is not checked
    QString clientId;
    QString username;
    QString password;
    bool isEmpty() const
    {
        return host.isEmpty() && clientId.isEmpty() && username.isEmpty() && password.isEmpty();
    }
    friend bool operator==(const Ready &, const Ready &) = default;
};

enum class Part : quint8 { Host, ClientId, Username, Password };

// Why a part is not what the inputs give, as far as it can be found out.
enum class Deviation : quint8 {
    Differs,          // and no usual mistake explains it
    BarsMissing,      // the client id lacks its extension list
    Exchanged,        // product key first, device name second
    OtherMethod,      // signed with a method that the client id does not name
    TimestampLeftOut, // in the client id and not in the signed text
    WholeIdSigned,    // the bars were signed, too
    SecretDecoded,    // the secret's hex digits were taken for bytes
    WrongLength,      // no digest of the method has this length
};

struct Finding
{
    Part part = Part::Password;
    Deviation why = Deviation::Differs;
    QString expected; // what the inputs give
    friend bool operator==(const Finding &, const Finding &) = default;
};

// Fills what `ready` itself tells (device name, client id, method …) into the inputs that are not
// given, works the credentials out, and names each part that is off. No finding: they fit.
base::Result<std::vector<Finding>, InputError> checkReady(const Scheme &scheme, const Inputs &given,
                                                          const Ready &ready);

} // namespace clouds
