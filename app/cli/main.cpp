// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/at.h"
#include "app/cli/broker.h"
#include "app/cli/command.h"
#include "app/cli/convert.h"
#include "app/cli/credentials.h"
#include "app/cli/decode.h"
#include "app/cli/encode.h"
#include "app/cli/modem.h"
#include "app/cli/output.h"
#include "app/cli/paste.h"
#include "app/cli/pub.h"
#include "app/cli/run.h"
#include "app/cli/sub.h"

#include <QCoreApplication>

#include <cstring>
#include <vector>

namespace {

// One line a command; each has a file of its own.
const std::vector<cli::Command> &commands()
{
    static const std::vector<cli::Command> table{
            cli::atCommand,
            cli::brokerCommand,
            cli::convertCommand,
            cli::credentialsCommand,
            cli::decodeCommand,
            cli::encodeCommand,
            {"modem", cli::modemSummary, cli::modemHelp, cli::runModem},
            cli::pasteCommand,
            cli::pubCommand,
            cli::runCommand,
            cli::subCommand,
    };
    return table;
}

int printHelp(const QStringList &arguments)
{
    for (const cli::Command &command : commands()) {
        if (arguments.isEmpty())
            cli::printText(QStringLiteral("%1 %2")
                                   .arg(QLatin1String(command.name), -12)
                                   .arg(QLatin1String(command.summary)));
        else if (arguments.first() == QLatin1String(command.name))
            cli::printLine(command.help);
    }
    return cli::Done;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("mqttscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MQTTSCOPE_VERSION));
    QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        printHelp({});
        return cli::UsageError;
    }
    const QString name = arguments.takeFirst();
    if (name == QLatin1String("--version")) {
        cli::printText(QStringLiteral("mqttscope-cli " MQTTSCOPE_VERSION));
        return cli::Done;
    }
    if (name == QLatin1String("help") || name == QLatin1String("--help"))
        return printHelp(arguments);
    for (const cli::Command &command : commands()) {
        if (name != QLatin1String(command.name))
            continue;
        if (arguments == QStringList{QStringLiteral("--help")})
            return printHelp({name});
        return command.run(arguments);
    }
    cli::printError(
            QStringLiteral("There is no command \"%1\". See mqttscope-cli help.").arg(name));
    return cli::UsageError;
}
