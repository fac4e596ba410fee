// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/carrierarguments.h"

#include "app/cli/moduletarget.h"
#include "app/cli/secretinput.h"
#include "app/cli/serverarguments.h"
#include "app/modem/carriertransport.h"
#include "app/modem/modemcatalog.h"

namespace cli {

namespace {

using Error = std::optional<QString>; // a sentence

const QString simulated = QStringLiteral("simulated");

bool isSet(const QCommandLineParser &parser, const char *option)
{
    return parser.isSet(QLatin1String(option));
}

Error unknownCarrier(const at::Catalog &module, const QString &id)
{
    QStringList known;
    if (module.tcp()) {
        for (const at::Carrier &carrier : module.tcp()->carriers)
            known.append(carrier.id);
    }
    if (known.isEmpty())
        return QStringLiteral("The module %1 has no TCP commands that are known. See mqttscope-cli "
                              "modem list.")
                .arg(module.name());
    return QStringLiteral("The module %1 has no carrier \"%2\"; it has %3.")
            .arg(module.name(), id, known.join(QLatin1String(", ")));
}

Error applyPort(const QCommandLineParser &parser, net::ModuleOptions &module)
{
    module.port = parser.value(QStringLiteral("module-port"));
    module.isSimulated = module.port == simulated;
    if (module.isSimulated)
        module.port.clear();
    else if (module.port.isEmpty())
        return QStringLiteral("Say on which port the module is: --module-port DEV, "
                              "tcp://HOST:PORT, or \"simulated\".");
    const auto baud = readNumber(parser, QStringLiteral("baud"), 1, 20'000'000, module.baudRate);
    if (!baud)
        return baud.error();
    module.baudRate = *baud;
    return std::nullopt;
}

} // namespace

void addCarrierOptions(QCommandLineParser &parser)
{
    for (const char *name : {"module", "module-port", "baud", "carrier", "apn", "apn-user", "ssid",
                             "network-secret-env"})
        parser.addOption(
                QCommandLineOption(QLatin1String(name), QString(), QStringLiteral("VALUE")));
    parser.addOption(QCommandLineOption(QStringLiteral("rtscts")));
}

Error applyCarrier(const QCommandLineParser &parser, net::EndpointOptions &endpoint)
{
    if (!isSet(parser, "module")) {
        for (const char *other : {"module-port", "baud", "carrier", "apn", "apn-user", "ssid",
                                  "network-secret-env", "rtscts"}) {
            if (isSet(parser, other))
                return QStringLiteral("--%1 belongs to a module: name it with --module.")
                        .arg(QLatin1String(other));
        }
        return std::nullopt;
    }
    if (endpoint.kind != net::TransportKind::Tcp
        && endpoint.kind != net::TransportKind::SerialModule)
        return QStringLiteral("A module carries plain TCP only: leave out TLS, WebSocket and "
                              "Unix-domain socket.");
    const auto module = findModule(parser.value(QStringLiteral("module")));
    if (!module)
        return module.error();
    const QString carrier = parser.value(QStringLiteral("carrier"));
    if (!module->carrier(carrier))
        return unknownCarrier(*module, carrier);
    endpoint.kind = net::TransportKind::SerialModule;
    endpoint.module.module = module->id();
    endpoint.module.carrier = carrier;
    endpoint.module.hardwareFlow = isSet(parser, "rtscts");
    endpoint.module.apn = parser.value(QStringLiteral("apn"));
    endpoint.module.apnUser = parser.value(QStringLiteral("apn-user"));
    endpoint.module.ssid = parser.value(QStringLiteral("ssid"));
    if (const Error error =
                takeSecretOf(parser, "network-secret-env", endpoint.module.networkPassword))
        return error;
    return applyPort(parser, endpoint.module);
}

net::TransportFactory throughModule(const net::EndpointOptions &endpoint)
{
    const auto module = findModule(endpoint.module.module);
    return modem::carrierFactory({module ? *module : at::Catalog(), {}, {}});
}

void chooseTransport(client::MqttClient &client, const net::EndpointOptions &endpoint)
{
    if (endpoint.kind == net::TransportKind::SerialModule)
        client.setTransportFactory(throughModule(endpoint));
}

} // namespace cli
