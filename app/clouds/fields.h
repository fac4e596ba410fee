// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/scheme.h"

// Inputs that several clouds have, and how their functions read them.
namespace clouds {

inline QString given(const Inputs &inputs, const char *name)
{
    return inputs.values.value(QString::fromLatin1(name));
}

inline base::Unexpected<InputError> flawed(const char *name, InputFlaw what,
                                           const QString &detail = {})
{
    return base::Unexpected{InputError{QString::fromLatin1(name), what, detail}};
}

// Why an input that another one could have replaced is wanted after all.
inline base::Unexpected<InputError> missing(const char *name)
{
    return flawed(name, InputFlaw::Missing);
}

InputField transportField(std::vector<const char *> choices);
Transport transportOf(const Inputs &inputs); // of a transportField

// What a cloud listens on: mostly the ports registered for MQTT and for HTTP.
struct Ports
{
    quint16 tcp = 1883;
    quint16 tls = 8883;
    quint16 webSocket = 80;
    quint16 secureWebSocket = 443;
};
quint16 portOf(Transport transport, const Ports &ports = {});

// Whether the device proves itself by its secret or by a client certificate of TLS.
InputField authenticationField();
bool usesCertificate(const Inputs &inputs); // of an authenticationField
InputField onlyWithSecret(InputField field);

// A moment in seconds since 1970 until which credentials hold: digits, or "hour", "day", "year".
InputField expiryField(const char *name, const char *label);
QString expiryOf(const Inputs &inputs, const char *name);
void noteExpiry(const QString &expiry, const char *name, const Inputs &inputs, Credentials &made);

// Digits as they are; "now" is the moment handed in, in seconds.
QString secondsOf(const Inputs &inputs, const char *name);

// A region outside the field's proposals is noted, since new ones are opened every year.
void noteRegion(const Inputs &inputs, const InputField &field, std::vector<Note> &notes);

} // namespace clouds
