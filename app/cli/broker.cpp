// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/broker.h"

#include "app/broker/localbroker.h"
#include "app/cli/brokerlog.h"
#include "app/cli/output.h"
#include "app/cli/quitsignals.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <optional>

namespace cli {

namespace {

constexpr const char *help =
        "mqttscope-cli broker [--port N] [--listen ADDRESS] [--log] [--json]\n"
        "\n"
        "Runs an MQTT 3.1, 3.1.1 and 5.0 broker until it is interrupted. The first line says\n"
        "where it listens. It forgets everything when it ends.\n"
        "\n"
        "  --port N          port to listen on, 1883 unless told otherwise; 0 takes a free one\n"
        "  --listen ADDRESS  127.0.0.1 unless told otherwise; \"any\" lets other machines in\n"
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

std::optional<Options> parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption port(QStringLiteral("port"), {}, QStringLiteral("N"),
                                  QStringLiteral("1883"));
    const QCommandLineOption listen(QStringLiteral("listen"), {}, QStringLiteral("ADDRESS"),
                                    QStringLiteral("127.0.0.1"));
    const QCommandLineOption log(QStringLiteral("log"));
    const QCommandLineOption json(QStringLiteral("json"));
    parser.addOptions({port, listen, log, json});
    if (!parser.parse(QStringList(QStringLiteral("broker")) + arguments)) {
        printError(parser.errorText());
        return std::nullopt;
    }
    if (!parser.positionalArguments().isEmpty()) {
        printError(QStringLiteral("broker takes no argument \"%1\". See mqttscope-cli help broker.")
                           .arg(parser.positionalArguments().first()));
        return std::nullopt;
    }
    bool isNumber = false;
    Options options{{}, parser.isSet(log), parser.isSet(json)};
    options.listen.port = parser.value(port).toUShort(&isNumber);
    if (!isNumber) {
        printError(QStringLiteral("\"%1\" is no port: it must be a number from 0 to 65535.")
                           .arg(parser.value(port)));
        return std::nullopt;
    }
    const auto address = addressOf(parser.value(listen));
    if (!address) {
        printError(QStringLiteral("\"%1\" is no address to listen on. Give an address of this "
                                  "machine, \"localhost\" or \"any\".")
                           .arg(parser.value(listen)));
        return std::nullopt;
    }
    options.listen.address = *address;
    return options;
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

QString addressText(const QHostAddress &address, quint16 port)
{
    const bool any = address == QHostAddress(QHostAddress::Any);
    const QHostAddress shown = any ? QHostAddress(QHostAddress::LocalHost) : address;
    return shown.protocol() == QAbstractSocket::IPv6Protocol
                   ? QStringLiteral("mqtt://[%1]:%2").arg(shown.toString()).arg(port)
                   : QStringLiteral("mqtt://%1:%2").arg(shown.toString()).arg(port);
}

void printAddress(const Options &options, quint16 port)
{
    const QString address = addressText(options.listen.address, port);
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
    QuitSignals signals_;
    QObject::connect(&signals_, &QuitSignals::quitRequested, &broker, [&broker] {
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
    printAddress(*options, *port);
    return QCoreApplication::exec();
}

} // namespace

const Command brokerCommand{"broker", "run an MQTT broker in the foreground", help, run};

} // namespace cli
