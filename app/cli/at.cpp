// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/at.h"

#include "app/at/sequencefile.h"
#include "app/cli/atsend.h"
#include "app/cli/moduletarget.h"
#include "app/cli/output.h"
#include "app/cli/secretinput.h"
#include "app/modem/modulewording.h"

#include <QFile>
#include <QJsonObject>

namespace cli {

namespace {

int refuse(const QString &sentence)
{
    printError(sentence);
    return UsageError;
}

int refuse(const at::PlanError &error)
{
    const modem::FailureWords words = modem::explain(error);
    return refuse(words.nextStep.isEmpty() ? words.cause : words.cause + u' ' + words.nextStep);
}

void printStep(const at::Step &step, bool isJson)
{
    if (!isJson) {
        printText(step.command);
        if (!step.data.isEmpty())
            printText(QStringLiteral("> ") + step.data);
        return;
    }
    QJsonObject object{{QStringLiteral("send"), step.command}};
    const auto bytes = at::stepBytes(step.data, false, {});
    if (!step.data.isEmpty() && bytes)
        object.insert(QStringLiteral("dataHex"), QString::fromLatin1(bytes->toHex()));
    if (!step.expect.isEmpty())
        object.insert(QStringLiteral("expect"), step.expect);
    if (step.timeoutMs > 0)
        object.insert(QStringLiteral("timeoutMs"), step.timeoutMs);
    if (step.retries > 0)
        object.insert(QStringLiteral("retries"), step.retries);
    if (step.mayFail)
        object.insert(QStringLiteral("mayFail"), true);
    if (!step.note.isEmpty())
        object.insert(QStringLiteral("note"), step.note);
    printJson(object);
}

at::ModuleMessage messageOf(const QMap<QString, QString> &values)
{
    at::ModuleMessage message;
    message.topic = values.value(QStringLiteral("topic")).toUtf8();
    message.payload =
            values.contains(QStringLiteral("payloadHex"))
                    ? QByteArray::fromHex(values.value(QStringLiteral("payloadHex")).toLatin1())
                    : values.value(QStringLiteral("payload")).toUtf8();
    message.qos = values.value(QStringLiteral("qos")).toInt();
    message.retain = values.value(QStringLiteral("retain")) == QLatin1String("1")
                     || values.value(QStringLiteral("retain")) == QLatin1String("true");
    message.id = values.value(QStringLiteral("id"), QStringLiteral("1")).toUShort();
    message.form = values.value(QStringLiteral("form"));
    return message;
}

at::Planned<QList<at::Step>> plan(const at::Catalog &catalog, const QString &action,
                                  const ModuleTarget &target)
{
    const QMap<QString, QString> &values = target.values;
    const QByteArray filter =
            values.value(QStringLiteral("filter"), values.value(QStringLiteral("topic"))).toUtf8();
    const quint16 id = values.value(QStringLiteral("id"), QStringLiteral("1")).toUShort();
    if (action == QLatin1String("subscribe"))
        return at::subscribeSteps(catalog, filter, values.value(QStringLiteral("qos")).toInt(), id);
    if (action == QLatin1String("unsubscribe"))
        return at::unsubscribeSteps(catalog, filter, id);
    if (action == QLatin1String("publish"))
        return at::publishSteps(catalog, messageOf(values));
    if (action == QLatin1String("disconnect"))
        return at::disconnectSteps(catalog, target.connect);
    const auto sequence = at::connectSequence(catalog, target.connect);
    if (!sequence)
        return base::Unexpected{sequence.error()};
    return sequence->steps;
}

int print(const at::Catalog &catalog, const QString &action, QStringList arguments)
{
    const auto secret = takeSecret(arguments);
    if (!secret)
        return refuse(secret.error());
    QCommandLineParser parser;
    addTargetOptions(parser);
    parser.addOption(QCommandLineOption(QStringLiteral("json")));
    if (!parser.parse(QStringList{QString()} + arguments))
        return refuse(parser.errorText());
    const auto values = readValues(parser.positionalArguments());
    if (!values)
        return refuse(values.error());
    const bool connects = action == QLatin1String("connect");
    ModuleTarget target;
    target.values = *values;
    if (connects) {
        const auto read = readTarget(parser, *values, *secret, catalog);
        if (!read)
            return refuse(read.error());
        target = *read;
    }
    const auto steps = plan(catalog, action, target);
    if (!steps)
        return refuse(steps.error());
    for (const at::Step &step : *steps)
        printStep(step, parser.isSet(QStringLiteral("json")));
    return Done;
}

int run(const QStringList &arguments)
{
    static const QStringList printed{QStringLiteral("connect"), QStringLiteral("subscribe"),
                                     QStringLiteral("unsubscribe"), QStringLiteral("publish"),
                                     QStringLiteral("disconnect")};
    if (arguments.size() < 2)
        return refuse(QStringLiteral("Say which module and what: at MODULE connect host=…"));
    const auto catalog = findModule(arguments[0]);
    if (!catalog)
        return refuse(catalog.error());
    const QString action = arguments[1];
    if (printed.contains(action))
        return print(*catalog, action, arguments.mid(2));
    if (action == QLatin1String("send") || action == QLatin1String("play"))
        return sendToPort(*catalog, action, arguments.mid(2));
    return refuse(QStringLiteral("\"%1\" is not connect, subscribe, unsubscribe, publish, "
                                 "disconnect, send or play.")
                          .arg(action));
}

} // namespace

const Command atCommand{
        "at", "makes a module's AT commands, or sends some",
        "at MODULE connect|subscribe|unsubscribe|publish|disconnect [key=value…] [--json]\n"
        "    Prints the commands, escaped and counted as this module wants them; what goes to a\n"
        "    prompt stands behind \"> \". MODULE: see modem list.\n"
        "  --profile NAME | --url mqtt://user@host:port | --triple PRODUCTKEY,DEVICENAME\n"
        "  key=value: host port clientId username keepAlive clean version tls productKey\n"
        "             deviceName region apn apnUser ssid willTopic willPayload willQos willRetain\n"
        "             topic filter payload payloadHex qos retain id form; full=0: as documents\n"
        "             show it, without clearing what an earlier run may have left\n"
        "  --secret-env NAME, --secret-file F: the password, or the device secret of a triple\n"
        "  --wifi-secret-env NAME: the Wi-Fi password\n"
        "at MODULE send --port DEV [--baud N] [--timeout S] [--json] COMMAND…\n"
        "    Sends the commands, each after the true result of the one before.\n"
        "at MODULE play --port DEV [--baud N] [--json] SEQUENCE.json\n"
        "    Plays a sequence of the terminal. MODULE may be \"any\".\n"
        "Exit code: 0 done, 1 a command failed, 2 usage, 3 the port cannot be opened, 4 no answer.",
        run};

} // namespace cli
