// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modem.h"

#include "app/cli/command.h"
#include "app/cli/modemrun.h"
#include "app/cli/moduletarget.h"
#include "app/cli/output.h"
#include "app/cli/quitsignals.h"
#include "app/clouds/schemes.h"
#include "app/modem/modemcatalog.h"
#include "app/modem/modemhosts.h"
#include "app/modem/modulelibrary.h"
#include "app/modem/modulewording.h"
#include "app/modem/simulatedmodem.h"
#include "app/storage/paths.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>

namespace cli {

namespace {

// What a module can do, beside MQTT by its own commands.
QString abilities(const at::Catalog &module)
{
    QStringList parts;
    if (module.tcp()) {
        QStringList carriers;
        for (const at::Carrier &carrier : module.tcp()->carriers)
            carriers.append(carrier.id);
        parts.append(QStringLiteral("carries TCP by %1").arg(carriers.join(QLatin1String(", "))));
    }
    if (modem::canSimulate(module))
        parts.append(QStringLiteral("can be simulated"));
    return parts.isEmpty() ? QString()
                           : QStringLiteral(" (%1)").arg(parts.join(QLatin1String("; ")));
}

int listModules()
{
    const modem::ModuleLibrary library(storage::Paths::standard().modules());
    for (const at::Catalog &module : library.modules()) {
        printText(QStringLiteral("%1 %2  %3%4")
                          .arg(module.id(), -16)
                          .arg(module.name(), -14)
                          .arg(module.summary().english, abilities(module)));
    }
    for (const modem::ModuleLibrary::Problem &problem : library.problems())
        printError(modem::explain(problem.file, problem.error).cause);
    return Done;
}

std::optional<modem::DeviceCredentials> aliyunCredentials(const modem::DeviceTriple &triple,
                                                          const QString &clientId)
{
    const auto derived = clouds::derive(*clouds::schemeById(u"aliyun"),
                                        {{{QStringLiteral("productKey"), triple.productKey},
                                          {QStringLiteral("deviceName"), triple.deviceName},
                                          {QStringLiteral("deviceSecret"), triple.deviceSecret},
                                          {QStringLiteral("clientId"), clientId}},
                                         QDateTime::currentMSecsSinceEpoch()});
    if (!derived)
        return std::nullopt;
    return modem::DeviceCredentials{derived->clientId, derived->username, derived->password};
}

std::optional<modem::BrokerAddress> parseBroker(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool ok = true;
    const uint port = colon < 0 ? 1883 : text.sliced(colon + 1).toUInt(&ok);
    const QString host = colon < 0 ? text : text.first(colon);
    if (!ok || host.isEmpty() || port == 0 || port > 65535)
        return std::nullopt;
    return modem::BrokerAddress{host, static_cast<quint16>(port)};
}

template<class Port>
int serve(Port &port, modem::SimulatedModem &module)
{
    QObject::connect(&port, &Port::received, &module,
                     [&module](const QByteArray &bytes) { module.receive(bytes); });
    QObject::connect(&module, &modem::SimulatedModem::output, &port, &Port::write);
    QuitSignals quitSignals;
    QObject::connect(&quitSignals, &QuitSignals::quitRequested, QCoreApplication::instance(),
                     &QCoreApplication::quit);
    return QCoreApplication::exec();
}

int serveTcp(quint16 number, modem::SimulatedModem &module)
{
    modem::TcpPort port;
    if (!port.listen(number)) {
        printError(QStringLiteral("Port %1 cannot be used: %2. Choose another one, or 0 for any.")
                           .arg(number)
                           .arg(port.errorString()));
        return NotConnected;
    }
    printText(QStringLiteral("tcp://127.0.0.1:%1").arg(port.port()));
    return serve(port, module);
}

int servePseudoTerminal(modem::SimulatedModem &module)
{
    auto terminal = modem::PseudoTerminal::create();
    if (!terminal) {
        printError(QStringLiteral("No pseudo-terminal could be made: %1. Use --tcp PORT instead.")
                           .arg(terminal.error()));
        return NotConnected;
    }
    printText((*terminal)->path());
    return serve(**terminal, module);
}

QString explain(const modem::FaultProblem &problem)
{
    if (problem.kind == modem::FaultProblem::Kind::WrongValue)
        return QStringLiteral("\"%1\" is no value of this fault. See mqttscope-cli modem faults.")
                .arg(problem.text);
    return QStringLiteral("There is no fault \"%1\". See mqttscope-cli modem faults.")
            .arg(problem.text);
}

int listFaults()
{
    for (const modem::FaultInfo &fault : modem::knownFaults()) {
        const QString form =
                fault.unit.isEmpty()
                        ? fault.name
                        : QStringLiteral("%1[=%2]").arg(fault.name, fault.unit.toUpper());
        const QString usual = fault.unit.isEmpty()
                                      ? QString()
                                      : QStringLiteral(" (%1 unless named)").arg(fault.usual);
        printText(QStringLiteral("%1 %2%3").arg(form, -24).arg(fault.summary, usual));
    }
    return Done;
}

std::optional<modem::SimulatedModemOptions> readOptions(const QCommandLineParser &parser,
                                                        const at::Catalog &module)
{
    modem::SimulatedModemOptions options;
    options.catalog = module;
    options.credentials = aliyunCredentials;
    if (parser.isSet(QStringLiteral("echo")))
        options.echo = true;
    for (const QString &text : parser.values(QStringLiteral("fault"))) {
        const auto faults = modem::withFault(options.faults, text);
        if (!faults) {
            printError(explain(faults.error()));
            return std::nullopt;
        }
        options.faults = *faults;
    }
    const QString broker = parser.value(QStringLiteral("broker"));
    if (broker.isEmpty())
        return options;
    const auto address = parseBroker(broker);
    if (!address) {
        printError(QStringLiteral("\"%1\" is no HOST:PORT.").arg(broker));
        return std::nullopt;
    }
    options.broker = *address;
    return options;
}

void addSimulateOptions(QCommandLineParser &parser)
{
    parser.addOptions({{QStringLiteral("pty"), {}},
                       {QStringLiteral("tcp"), {}, QStringLiteral("PORT")},
                       {QStringLiteral("broker"), {}, QStringLiteral("HOST:PORT")},
                       {QStringLiteral("fault"), {}, QStringLiteral("NAME[=VALUE]")},
                       {QStringLiteral("echo"), {}}});
    parser.addPositionalArgument(QStringLiteral("module"), {});
}

int simulate(const QStringList &arguments)
{
    QCommandLineParser parser;
    addSimulateOptions(parser);
    if (!parser.parse(QStringList{QString()} + arguments)) {
        printError(parser.errorText());
        return UsageError;
    }
    const QString id = parser.positionalArguments().value(0);
    const auto module = findModule(id);
    if (!module || !modem::canSimulate(*module)) {
        printError(
                QStringLiteral("There is no simulated module \"%1\". See mqttscope-cli modem list.")
                        .arg(id));
        return UsageError;
    }
    const auto options = readOptions(parser, *module);
    if (!options)
        return UsageError;
    modem::SimulatedModem simulated(*options);
    if (!parser.isSet(QStringLiteral("tcp")))
        return servePseudoTerminal(simulated);
    bool ok = false;
    const QString text = parser.value(QStringLiteral("tcp"));
    const ushort port = text.toUShort(&ok);
    if (!ok) {
        printError(QStringLiteral("\"%1\" is no port number.").arg(text));
        return UsageError;
    }
    return serveTcp(port, simulated);
}

} // namespace

int runModem(const QStringList &arguments)
{
    const QString action = arguments.value(0);
    if (action == QLatin1String("list") && arguments.size() == 1)
        return listModules();
    if (action == QLatin1String("faults") && arguments.size() == 1)
        return listFaults();
    if (action == QLatin1String("simulate"))
        return simulate(arguments.mid(1));
    if (action == QLatin1String("run"))
        return runThroughModule(arguments.mid(1));
    printError(QStringLiteral("modem needs an action: list, simulate, faults or run."));
    return UsageError;
}

} // namespace cli
