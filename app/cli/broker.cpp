// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/broker.h"

#include "app/broker/localbroker.h"
#include "app/cli/aliyunstandin.h"
#include "app/cli/brokerlog.h"
#include "app/cli/output.h"
#include "app/cli/quitsignals.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>
#include <optional>

namespace cli {

namespace {

constexpr const char *help =
        "mqttscope-cli broker [--port N] [--listen ADDRESS] [--ws PORT]\n"
        "                     [--aliyun DEVICES.json] [--log] [--json]\n"
        "\n"
        "Runs an MQTT 3.1, 3.1.1 and 5.0 broker until it is interrupted. The first line says\n"
        "where it listens. It forgets everything when it ends.\n"
        "\n"
        "  --port N          port to listen on, 1883 unless told otherwise; 0 takes a free one\n"
        "  --listen ADDRESS  127.0.0.1 unless told otherwise; \"any\" lets other machines in\n"
        "  --ws PORT         listen for WebSocket clients too; 0 takes a free port\n"
        "  --aliyun FILE     stand in for Aliyun: let in the devices of this file,\n"
        "                    [{\"productKey\": …, \"deviceName\": …, \"deviceSecret\": …}, …],\n"
        "                    when their signature is right, and say what is wrong with it\n"
        "  --log             print what clients do, one line an event\n"
        "  --json            print the address and the log as one JSON object a line";

struct Options
{
    broker::ListenOptions listen;
    bool log = false;
    bool json = false;
};

std::optional<QHostAddress> addressOf(const QString &text)
{
    if (text == QLatin1String("any"))
        return QHostAddress(QHostAddress::Any);
    if (text == QLatin1String("localhost"))
        return QHostAddress(QHostAddress::LocalHost);
    const QHostAddress address(text);
    return address.isNull() ? std::nullopt : std::optional(address);
}

std::optional<quint16> portOf(const QString &text)
{
    bool isNumber = false;
    const quint16 port = text.toUShort(&isNumber);
    if (isNumber)
        return port;
    printError(QStringLiteral("\"%1\" is no port: it must be a number from 0 to 65535.").arg(text));
    return std::nullopt;
}

struct Switches
{
    QCommandLineOption port{
            QStringLiteral("port"), {}, QStringLiteral("N"), QStringLiteral("1883")};
    QCommandLineOption listen{
            QStringLiteral("listen"), {}, QStringLiteral("ADDRESS"), QStringLiteral("127.0.0.1")};
    QCommandLineOption webSocket{QStringLiteral("ws"), {}, QStringLiteral("PORT")};
    QCommandLineOption aliyun{QStringLiteral("aliyun"), {}, QStringLiteral("DEVICES.json")};
    QCommandLineOption log{QStringLiteral("log")};
    QCommandLineOption json{QStringLiteral("json")};
};

std::optional<broker::ListenOptions> listenOptions(const QCommandLineParser &parser,
                                                   const Switches &switches)
{
    const auto port = portOf(parser.value(switches.port));
    if (!port)
        return std::nullopt;
    const auto address = addressOf(parser.value(switches.listen));
    if (!address) {
        printError(QStringLiteral("\"%1\" is no address to listen on. Give an address of this "
                                  "machine, \"localhost\" or \"any\".")
                           .arg(parser.value(switches.listen)));
        return std::nullopt;
    }
    broker::ListenOptions options;
    options.address = *address;
    options.port = *port;
    if (parser.isSet(switches.aliyun)) {
        const auto standIn = aliyunStandIn(parser.value(switches.aliyun));
        if (!standIn) {
            printError(describe(standIn.error()));
            return std::nullopt;
        }
        options.router.authenticate = *standIn;
    }
    if (!parser.isSet(switches.webSocket))
        return options;
    options.webSocketPort = portOf(parser.value(switches.webSocket));
    return options.webSocketPort ? std::optional(options) : std::nullopt;
}

std::optional<Options> parse(const QStringList &arguments)
{
    const Switches switches;
    QCommandLineParser parser;
    parser.addOptions({switches.port, switches.listen, switches.webSocket, switches.aliyun,
                       switches.log, switches.json});
    if (!parser.parse(QStringList(QStringLiteral("broker")) + arguments)) {
        printError(parser.errorText());
        return std::nullopt;
    }
    if (!parser.positionalArguments().isEmpty()) {
        printError(QStringLiteral("broker takes no argument \"%1\". See mqttscope-cli help broker.")
                           .arg(parser.positionalArguments().first()));
        return std::nullopt;
    }
    const auto listen = listenOptions(parser, switches);
    if (!listen)
        return std::nullopt;
    return Options{*listen, parser.isSet(switches.log), parser.isSet(switches.json)};
}

QString sentence(const broker::ListenError &error)
{
    using Kind = broker::ListenError::Kind;
    switch (error.kind) {
    case Kind::PortTaken:
        return error.freePort == 0
                       ? QStringLiteral(
                                 "Another program listens on port %1. Choose another with --port.")
                                 .arg(error.port)
                       : QStringLiteral(
                                 "Another program listens on port %1. Port %2 is free: --port %2.")
                                 .arg(error.port)
                                 .arg(error.freePort);
    case Kind::PermissionDenied:
        return QStringLiteral("Port %1 is for the administrator. Choose one above 1023 with "
                              "--port.")
                .arg(error.port);
    case Kind::AddressNotHere:
        return QStringLiteral("This machine has no address %1. Choose another with --listen.")
                .arg(error.address.toString());
    case Kind::Other:
        break;
    }
    return QStringLiteral("Cannot listen on port %1: %2.").arg(error.port).arg(error.detail);
}

QString addressText(const QString &scheme, const QHostAddress &address, quint16 port)
{
    const bool any = address == QHostAddress(QHostAddress::Any);
    const QHostAddress shown = any ? QHostAddress(QHostAddress::LocalHost) : address;
    return shown.protocol() == QAbstractSocket::IPv6Protocol
                   ? QStringLiteral("%1://[%2]:%3").arg(scheme, shown.toString()).arg(port)
                   : QStringLiteral("%1://%2:%3").arg(scheme, shown.toString()).arg(port);
}

void printAddress(const QString &scheme, const Options &options, quint16 port)
{
    const QString address = addressText(scheme, options.listen.address, port);
    if (options.json)
        printJson({{QStringLiteral("event"), QStringLiteral("listening")},
                   {QStringLiteral("url"), address},
                   {QStringLiteral("port"), port}});
    else
        printText(address);
}

void printBatch(const broker::LogBatch &batch, bool json)
{
    for (const broker::LogEntry &entry : batch.entries)
        printLine(json ? logJson(entry) : logText(entry), false);
    if (batch.omitted > 0)
        printLine(json ? omittedJson(batch.omitted) : omittedText(batch.omitted), false);
    std::fflush(stdout);
}

int run(const QStringList &arguments)
{
    const auto options = parse(arguments);
    if (!options)
        return UsageError;
    broker::LocalBroker broker;
    broker.setLogging(options->log);
    QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::quitRequested, &broker, [&broker] {
        broker.stop();
        QCoreApplication::exit(Done);
    });
    QObject::connect(
            &broker, &broker::LocalBroker::logged, &broker,
            [json = options->json](const broker::LogBatch &batch) { printBatch(batch, json); });
    const auto port = broker.start(options->listen);
    if (!port) {
        printError(sentence(port.error()));
        return NotConnected;
    }
    printAddress(QStringLiteral("mqtt"), *options, *port);
    if (broker.webSocketPort() != 0)
        printAddress(QStringLiteral("ws"), *options, broker.webSocketPort());
    return QCoreApplication::exec();
}

} // namespace

const Command brokerCommand{"broker", "run an MQTT broker in the foreground", help, run};

} // namespace cli
