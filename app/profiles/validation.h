// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/mqtt/topics.h"
#include "app/profiles/profile.h"

#include <QList>

namespace profiles {

// Which member of a profile a flaw is about, so that it can be told at its field.
enum class Field : quint8 {
    Name,
    Host,
    Port,
    Path,
    SocketFile,
    Headers,
    LocalAddress,
    ModulePort,
    Module,
    ProxyHost,
    ProxyPort,
    ClientId,
    Username,
    Password,
    CaFile,
    CaPassword,
    CertFile,
    KeyFile,
    KeyPassword,
    VerifyPeer,
    PskIdentity,
    PskKey,
    CaFolder,
    Ciphers,
    WillTopic,
    WillResponseTopic,
    ReceiveMaximum,
    MaximumPacketSize,
    Subscriptions,
};

struct ProfileFlaw
{
    enum class Kind : quint8 {
        Missing,           // what cannot be empty is
        HostHasScheme,     // an address with "://" that no transport of ours has
        HostHasSpaces,     // or other signs no host name has
        NotAnAddress,      // neither of IPv4 nor of IPv6
        ServiceNeedsName,  // SRV records belong to a domain, not to an address
        PathWithoutSlash,  // of a WebSocket
        SocketFileTooLong, // for the operating system
        HeaderNotAllowed,  // `row`: no name of a header, one of the handshake's own, or line ends
        HeaderTwice,       // `row` repeats an earlier one
        NothingPinned,     // pinned to no certificate
        ClientIdTooLong,   // over 65535 bytes
        ClientIdEmptyIn31,
        ClientIdOver23In31,
        ClientIdEmptyNeedsCleanStart, // [MQTT-3.1.3-7] of 3.1.1
        PasswordNeedsUsername,        // [MQTT-3.1.2-22] of 3.1.1
        FileNotFound,
        FolderNotFound,
        KeyWithoutCertificate,
        NotVerified,       // warning
        PasswordInClear,   // warning
        InvalidTopic,      // `topic` says why
        ZeroNotAllowed,    // 3.1.2.11.3 and 3.1.2.11.4 of 5.0
        SubscriptionTwice, // `row` repeats an earlier one
        SharedWithNoLocal, // [MQTT-3.8.3-4]
    };
    Field field = Field::Name;
    Kind kind = Kind::Missing;
    mqtt::TopicError topic = mqtt::TopicError::Empty;
    qsizetype row = -1; // of the subscriptions or headers
    friend bool operator==(const ProfileFlaw &, const ProfileFlaw &) = default;
};

// A warning does not keep from connecting.
bool isWarning(const ProfileFlaw &flaw);

// Everything wrong with a profile, in the order of its fields.
QList<ProfileFlaw> validate(const Profile &profile);

} // namespace profiles
