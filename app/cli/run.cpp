// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"

#include "app/cli/carrierarguments.h"
#include "app/cli/junit.h"
#include "app/cli/output.h"
#include "app/cli/scriptreader.h"
#include "app/cli/scriptrunner.h"

#include <QCommandLineParser>
#include <QFile>
#include <QFileInfo>

namespace cli {

namespace {

struct RunArguments
{
    QString script;
    ScriptTarget target;
    QString junit;              // file; empty: none
    net::EndpointOptions route; // through a module, or not
};

// A sentence, when a connection of the script cannot go through a module.
std::optional<QString> refusalOf(const Script &script)
{
    for (const Action &action : script.actions) {
        const auto *connect = std::get_if<ConnectStep>(&action.step);
        if (connect && connect->options.endpoint.kind != net::TransportKind::Tcp)
            return QStringLiteral("%1: a module carries plain TCP only; leave out its "
                                  "\"transport\", or --module.")
                    .arg(action.title);
    }
    return std::nullopt;
}

base::Result<RunArguments, QString> readArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption host(QStringLiteral("host"), QString(), QStringLiteral("H"),
                                  QStringLiteral("127.0.0.1"));
    const QCommandLineOption junit(QStringLiteral("junit"), QString(), QStringLiteral("OUT"));
    parser.addOptions({host, junit});
    addCarrierOptions(parser);
    if (!parser.parse(QStringList{QStringLiteral("run")} + arguments))
        return base::Unexpected{parser.errorText()};
    const QStringList positional = parser.positionalArguments();
    if (positional.isEmpty() || positional.size() > 2)
        return base::Unexpected{QStringLiteral("Say which script to run: run SCRIPT.json [PORT].")};
    RunArguments read{positional.first(), {parser.value(host)}, parser.value(junit), {}};
    if (const auto error = applyCarrier(parser, read.route))
        return base::Unexpected{*error};
    if (read.route.kind == net::TransportKind::SerialModule)
        read.target.module = read.route.module;
    if (positional.size() == 2) {
        bool isNumber = false;
        read.target.port = positional.at(1).toUShort(&isNumber);
        if (!isNumber || read.target.port == 0)
            return base::Unexpected{
                    QStringLiteral("\"%1\" is not a port: a number from 1 to 65535.")
                            .arg(positional.at(1))};
    }
    return read;
}

int run(const QStringList &arguments)
{
    const auto read = readArguments(arguments);
    if (!read) {
        printError(read.error());
        return UsageError;
    }
    QFile file(read->script);
    if (!file.open(QIODevice::ReadOnly)) {
        printError(QStringLiteral("%1: %2").arg(read->script, file.errorString()));
        return UsageError;
    }
    const auto script = readScript(file.readAll(), QFileInfo(file).absolutePath());
    if (!script) {
        printError(QStringLiteral("%1: %2: %3.")
                           .arg(read->script, script.error().where, script.error().what));
        return UsageError;
    }
    const auto refusal = read->target.module ? refusalOf(*script) : std::nullopt;
    if (refusal) {
        printError(*refusal);
        return UsageError;
    }
    ScriptRunner runner(*script, read->target);
    if (read->target.module)
        runner.setTransport(throughModule(read->route), {});
    QObject::connect(&runner, &ScriptRunner::eventHappened, &runner,
                     [](const QJsonObject &event) { printJson(event); });
    const int result = runner.run();
    if (!read->junit.isEmpty() && !writeJunit(read->junit, *script, runner.results())) {
        printError(QStringLiteral("%1 cannot be written.").arg(read->junit));
        return UsageError;
    }
    return result;
}

} // namespace

const Command runCommand{
        "run", "plays a scripted session against a server",
        "run SCRIPT.json [PORT] [--host H] [--junit OUT] [--module ID --module-port DEV …]\n"
        "Plays the script's actions and prints one JSON object a line for every event.\n"
        "  PORT       port of the server, where the script names none\n"
        "  --host H   its host, where the script names none (127.0.0.1)\n"
        "  --junit F  writes the results as JUnit XML\n"
        "  --module ID            through the TCP commands of a serial module (modem list)\n"
        "  --module-port DEV|tcp://HOST:PORT|simulated, --baud N, --rtscts, --carrier ID,\n"
        "  --apn NAME, --apn-user USER, --ssid NAME, --network-secret-env NAME\n"
        "Beside the actions of the protocol a script can do wrong on purpose: sendRaw, "
        "sendPacket,\n"
        "fault (hold, drop, late, twice, wrongId, malformed), release and clearFaults.\n"
        "Exit code: 0 all waits and expectations were met, 1 an expectation failed,\n"
        "2 the script cannot be read, 3 could not connect, 4 time-out.",
        run};

} // namespace cli
