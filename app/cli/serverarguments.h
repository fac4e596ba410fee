// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/result.h"
#include "app/cli/exithabit.h"
#include "app/cli/propertyarguments.h"
#include "app/client/mqttclient.h"

#include <QCommandLineParser>
#include <QUrl>

namespace cli {

// What pub and sub have in common: where to connect, as whom, and how to end.
struct ServerArguments
{
    client::ConnectionOptions options;
    PropertyArguments properties; // those of CONNECT and the will are in `options` already
    mqtt::QoS qos = mqtt::QoS::AtMostOnce;
    QString topic; // of -L; null: none
    ExitHabit exitHabit = ExitHabit::Own;
    bool quiet = false; // says nothing of what goes wrong while running
    bool debug = false; // tells every packet
};

void addServerOptions(QCommandLineParser &parser);

// mqtt://user@host:port, mqtts://, ws://host:port/path, wss://. The error is a sentence.
base::Result<net::EndpointOptions, QString> endpointFromUrl(const QUrl &url);

// From what was parsed; `arguments` have lost --secret-env and --secret-file by then.
base::Result<client::ConnectionOptions, QString> connectionOptions(
        const QCommandLineParser &parser, const std::optional<QString> &secret);

// Of a saved profile, or of a URL where that is empty. The error is a sentence.
base::Result<client::ConnectionOptions, QString> connectionOptions(
        const QString &profile, const QString &url, const std::optional<QString> &secret);

// Parses `arguments` for a command that has added its own options, the secret and the properties
// first. The error is a sentence.
base::Result<ServerArguments, QString> readServer(QCommandLineParser &parser,
                                                  const QStringList &arguments);

// By which habit to end when the arguments themselves are wrong.
ExitHabit exitHabitOf(const QStringList &arguments);

// A number from `minimum` to `maximum`, `otherwise` when the option is not there. The error is a
// sentence.
base::Result<int, QString> readNumber(const QCommandLineParser &parser, const QString &option,
                                      int minimum, int maximum, int otherwise);
// Seconds that may have a fraction, as milliseconds.
base::Result<int, QString> readSeconds(const QCommandLineParser &parser, const QString &option,
                                       int otherwiseMs);

// The part of the help of pub and sub that is the same.
inline constexpr char serverHelp[] =
        "  --url URL              mqtt[s]://user@host:port or ws[s]://user@host:port/path\n"
        "  -h HOST, -p PORT       the same in parts; TLS with --cafile or port 8883\n"
        "  -L URL                 mqtt[s]://user@host:port/topic\n"
        "  --profile NAME         a saved connection\n"
        "  -u USER, -i ID, -I PREFIX (and the process id)\n"
        "  --secret-env NAME, --secret-file F, --secret-stdin   where the password is\n"
        "  -V 31|311|5, -k SECONDS, -c (no clean start), -x SECONDS (session expiry, -1: never)\n"
        "  -D PACKET NAME VALUE   an MQTT 5 property of CONNECT, WILL, PUBLISH, SUBSCRIBE,\n"
        "                         UNSUBSCRIBE or DISCONNECT; user-property has KEY and VALUE\n"
        "  --will-topic T, --will-payload TEXT, --will-qos QOS, --will-retain\n"
        "  --unix PATH            a Unix-domain socket\n"
        "  -S                     the host is a domain: DNS (SRV) knows its server "
        "and port\n"
        "  --cafile F --capath FOLDER --cert F --key F --key-secret-env NAME\n"
        "  --tls-name HOST, --insecure, --tls-version tlsv1.2|tlsv1.3, --tls-alpn "
        "PROTOCOL,\n"
        "  --ciphers LIST (of OpenSSL, for TLS 1.2)\n"
        "  --tls-use-os-certs     TLS with the certificates this system trusts\n"
        "  --psk-identity ID --psk-secret-env NAME   TLS-PSK; the key is in hex\n"
        "  --proxy socks5h://user@host:port or http://…, --proxy-secret-env NAME\n"
        "  -A ADDRESS             of this machine, to connect from\n"
        "  --module ID            through the TCP commands of a serial module (modem list)\n"
        "  --module-port DEV|tcp://HOST:PORT|simulated, --baud N, --rtscts, --carrier ID,\n"
        "  --apn NAME, --apn-user USER, --ssid NAME, --network-secret-env NAME\n"
        "  --nodelay              small packets go out at once\n"
        "  --quiet (nothing on standard error), -d (every packet on standard "
        "error)\n"
        "  --exit-codes mosquitto 0; what a refusing CONNACK says; 27: time-out; "
        "else 1";

} // namespace cli
