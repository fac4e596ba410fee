// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run.h"

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
    QString junit; // file; empty: none
};

base::Result<RunArguments, QString> readArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QCommandLineOption host(QStringLiteral("host"), QString(), QStringLiteral("H"),
                                  QStringLiteral("127.0.0.1"));
    const QCommandLineOption junit(QStringLiteral("junit"), QString(), QStringLiteral("OUT"));
    parser.addOptions({host, junit});
    if (!parser.parse(QStringList{QStringLiteral("run")} + arguments))
        return base::Unexpected{parser.errorText()};
    const QStringList positional = parser.positionalArguments();
    if (positional.isEmpty() || positional.size() > 2)
        return base::Unexpected{QStringLiteral("Say which script to run: run SCRIPT.json [PORT].")};
    RunArguments read{positional.first(), {parser.value(host), 0}, parser.value(junit)};
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
    ScriptRunner runner(*script, read->target);
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
        "run SCRIPT.json [PORT] [--host H] [--junit OUT]\n"
        "Plays the script's actions and prints one JSON object a line for every event.\n"
        "  PORT       port of the server, where the script names none\n"
        "  --host H   its host, where the script names none (127.0.0.1)\n"
        "  --junit F  writes the results as JUnit XML\n"
        "Beside the actions of the protocol a script can do wrong on purpose: sendRaw, "
        "sendPacket,\n"
        "fault (hold, drop, late, twice, wrongId, malformed), release and clearFaults.\n"
        "Exit code: 0 all waits and expectations were met, 1 an expectation failed,\n"
        "2 the script cannot be read, 3 could not connect, 4 time-out.",
        run};

} // namespace cli
