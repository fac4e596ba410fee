// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/scheme.h"

#include <optional>

namespace clouds {

// Credentials that somebody has already, from a console page or a device's source.
struct Ready
{
    QString host;     // an empty part is not checked
    quint16 port = 0; // 0: not known
    std::optional<Transport> transport;
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
    Differs,           // and no usual mistake explains it
    BlankAround,       // it fits without the blank or line end it carries
    BarsMissing,       // the client id lacks its extension list
    BrokenPairs,       // the extension list is no name=value, … between two bars
    UnknownMethod,     // the client id names a sign method that does not exist
    Exchanged,         // product and device in the wrong order
    OtherMethod,       // signed with a method that is not the one named
    MethodLength,      // as long as another method's signature
    WrongLength,       // no digest of any method has this length
    MethodNotNamed,    // the method's name at the end is missing
    TimestampLeftOut,  // sent and not signed
    TimestampNotSent,  // signed and not sent
    WholeIdSigned,     // the bars were signed, too
    WrongOrder,        // the signed parts in another order
    SeparatorsSigned,  // with = and & between the signed parts
    OtherTextSigned,   // a part that is not signed, or one too few
    ExchangedInText,   // product and device exchanged in the signed text
    SecretDecoded,     // the secret's hex digits were taken for bytes
    SecretNotDecoded,  // the secret's Base64 was taken for the key itself
    SecretWithLineEnd, // the secret was signed with the line end behind it
    SecretInOtherCase, // capitals and small letters of the secret changed
    KeyExchanged,      // the key was signed as the message, and the message as the key
    HmacUsed,          // where the cloud wants a plain digest
    OtherEncoding,     // the right signature as Base64 where hex belongs, or the other way
    NotEscaped,        // right, but for percent-encoding
    LocalTime,         // the hour of the time zone where UTC belongs
    OtherResource,     // a token for another device
    WrongRegion,
    UnknownRegion,
    RegionNeedsInstance, // no public instance there
    WrongInstance,
    HostOfOtherProduct, // it begins with another product key
    OtherService,       // the host belongs to another product of the same vendor
    SecureModeMismatch, // against the transport; a hint only, platforms accept it
    Expired,
    ClockOff,
};

// A deviation with which the cloud was seen to let the device in all the same.
constexpr bool isHint(Deviation deviation)
{
    return deviation == Deviation::SecureModeMismatch;
}

struct Finding
{
    Part part = Part::Password;
    Deviation why = Deviation::Differs;
    QString expected; // what the inputs give
    friend bool operator==(const Finding &, const Finding &) = default;
};

// Fills what `ready` itself tells (device name, client id, method …) into the inputs that are not
// given, works the credentials out, and names each part that is off. No finding: they fit. Without
// the secret everything but the signature is looked at; when nothing is found that way, the missing
// secret is the answer.
base::Result<std::vector<Finding>, InputError> checkReady(const Scheme &scheme, const Inputs &given,
                                                          const Ready &ready);

} // namespace clouds
