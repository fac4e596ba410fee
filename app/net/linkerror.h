// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/fileproblem.h"

#include <QByteArray>
#include <QList>
#include <QSslCertificate>
#include <QString>

namespace net {

// How far the opening of a link had come.
enum class Stage : quint8 { Proxy, Connecting, Tls, Upgrade, Open };

// Why a link could not be opened or broke off, by the layer that failed.
struct LinkError
{
    enum class Kind : quint8 {
        HostNotFound,
        ServiceNotFound, // `host`: the domain whose DNS tells of no broker
        ConnectionRefused,
        NetworkUnreachable,
        TimedOut, // `stage` tells what did not answer
        ClosedByPeer,
        SocketFileUnusable,   // Unix-domain socket: not there, no socket, not permitted
        LocalAddressUnusable, // the address to connect from is none of this computer's
        ProxyNotFound,        // its name
        ProxyUnreachable,     // it takes no connection
        ProxyLoginRefused,    // it wants a user name and password, or others
        ProxyDenied,          // it does not lead there
        ProxyFailed,          // it closed, fell silent, or talks something else
        TlsHandshakeFailed,
        TlsClosedByPeer,   // within the handshake, without a word
        TlsVersionRefused, // no version or cipher that both sides know
        CertificateExpired,
        CertificateNotYetValid,
        CertificateUntrusted, // issuer unknown or self-signed
        CertificateNameMismatch,
        CertificateNotPinned,    // another one than was accepted
        CertificateFileUnusable, // own CA, certificate or key file: `file` says why
        ClientCertificateRejected,
        CiphersUnknown,          // `detail`: a list with no cipher in it that OpenSSL knows
        SharedKeyNotHex,         // or empty, or too long
        SharedKeyRefused,        // the server knows no such identity, or another key for it
        EndlessHeaders,          // of a proxy or a WebSocket server: `stage`
        WebSocketUpgradeRefused, // an HTTP answer other than 101: `status` and `body`
        WebSocketAnswerInvalid,  // 101, but not by RFC 6455, or no HTTP at all
        WebSocketBroken,         // a frame against RFC 6455
        ModuleFailed,            // a serial module: `detail` and `nextStep` are sentences
        CarrierFailed,           // the same, of a module that carries a connection of ours
        Other
    };
    Kind kind = Kind::Other;
    QString detail;    // what the layer itself says, untranslated; may be empty
    QString host = {}; // where the link was to lead; a path for a Unix-domain socket
    quint16 port = 0;
    Stage stage = Stage::Connecting;
    QString proxy = {};                // "host:port" of the proxy in between
    FileProblem file = {};             // CertificateFileUnusable
    QString nextStep = {};             // ModuleFailed, CarrierFailed
    int status = 0;                    // of the HTTP answer
    QByteArray body = {};              // its beginning
    QList<QSslCertificate> chain = {}; // what the server showed, when that was the reason
    friend bool operator==(const LinkError &, const LinkError &) = default;
};

} // namespace net
