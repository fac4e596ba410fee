// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace net {

// Why a file of certificates or keys cannot be used, or two of them not together.
struct FileProblem
{
    enum class Kind : quint8 {
        None,
        NotFound,
        CannotRead, // `detail` is the system's word
        Empty,
        TooLarge,  // for anything of this kind
        Truncated, // it begins like one and ends too early
        Damaged,   // it looks like one and cannot be read
        NeedsPassword,
        WrongPassword,
        OldCipher, // locked with a cipher that this computer's OpenSSL no longer has
        NoCertificate,
        NoKey,
        KeyOfAnother, // the private key does not belong to the certificate
        // Known, but something else; each has its own next step.
        CertificateRequest,
        PublicKey,
        RevocationList,
        JavaKeyStore,
        SshKey,
        PuttyKey,
        WebPage,
        Unknown,
    };
    Kind kind = Kind::None;
    QString file;
    QString detail = {};
    friend bool operator==(const FileProblem &, const FileProblem &) = default;
};

} // namespace net
