// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/credentials.h"

#include "app/cli/credentialscheck.h"
#include "app/cli/credentialsjson.h"
#include "app/cli/output.h"
#include "app/cli/registerdevice.h"
#include "app/cli/secretinput.h"
#include "app/clouds/paste.h"
#include "app/clouds/wording.h"

#include <QDateTime>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>

namespace cli {

namespace {

int runLines()
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return UsageError;
    while (!input.atEnd()) {
        const QByteArray text = input.readLine().trimmed();
        if (text.isEmpty())
            continue;
        QJsonParseError failed;
        const QJsonDocument line = QJsonDocument::fromJson(text, &failed);
        QJsonObject answer =
                line.isObject() ? answerTo(line.object())
                                : errorObject({}, QStringLiteral("notJson"), failed.errorString());
        if (line.isObject() && line.object().contains(u"id"))
            answer.insert(QStringLiteral("id"), line.object().value(u"id"));
        printLine(QJsonDocument(answer).toJson(QJsonDocument::Compact), false);
    }
    std::fflush(stdout);
    return Done;
}

void printForPeople(const clouds::Scheme &scheme, const clouds::Credentials &made)
{
    const auto line = [](const char *label, const QString &value) {
        printText(QStringLiteral("%1 %2").arg(QLatin1String(label), -10).arg(value));
    };
    line("host", made.host);
    line("port", QString::number(made.port));
    line("transport", clouds::codeOf(made.transport));
    line("client id", made.clientId);
    line("user name", made.username);
    line("password", made.password);
    if (!made.content.empty())
        line("signed", clouds::maskedContentText(scheme, made));
    for (const clouds::Step &step : made.steps)
        printText(step.name + QLatin1String(" ") + step.value);
    for (const clouds::Note &note : made.notes)
        printText(QStringLiteral("note: ") + clouds::describe(note));
}

int printCredentials(const clouds::Scheme &scheme, const clouds::Derivation &made, bool json)
{
    if (made) {
        if (json)
            printJson(resultObject(scheme, *made, SecretsIn::Masked));
        else
            printForPeople(scheme, *made);
        return Done;
    }
    if (json)
        printJson(errorObject(made.error(), scheme));
    else
        printError(clouds::describe(made.error(), scheme));
    return CheckFailed;
}

// A second secret, an AWS session token say: "env:NAME" or "file:PATH", never the secret itself.
base::Result<QString, QString> secretNamed(const QString &name, const QString &value)
{
    QStringList option;
    if (value.startsWith(QLatin1String("env:")))
        option = {QStringLiteral("--secret-env"), value.mid(4)};
    else if (value.startsWith(QLatin1String("file:")))
        option = {QStringLiteral("--secret-file"), value.mid(5)};
    else
        return base::Unexpected{
                QStringLiteral("%1 is a secret, and every user of this machine can read "
                               "arguments: give it with --secret-env, --secret-file or on "
                               "standard input, a second one as %1=env:NAME or %1=file:PATH.")
                        .arg(name)};
    const auto secret = takeSecret(option);
    if (!secret)
        return base::Unexpected{secret.error()};
    return secret->value_or(QString());
}

// key=value arguments; a sentence when one of them cannot be taken.
base::Result<clouds::Inputs, QString> readInputs(const clouds::Scheme &scheme,
                                                 const QStringList &arguments)
{
    clouds::Inputs inputs{{}, QDateTime::currentMSecsSinceEpoch()};
    for (const QString &argument : arguments) {
        const qsizetype equals = argument.indexOf(u'=');
        if (equals <= 0)
            return base::Unexpected{
                    QStringLiteral("\"%1\" is not key=value. See mqttscope-cli help credentials.")
                            .arg(argument)};
        const QString typed = argument.left(equals);
        const QString value = argument.mid(equals + 1);
        const clouds::InputField *field = clouds::fieldByName(scheme, typed);
        if (!field)
            field = clouds::fieldLabelled(scheme, typed);
        const QString name = field ? QString::fromLatin1(field->name) : typed;
        if (field && clouds::isSecret(field->kind)) {
            const auto secret = secretNamed(name, value);
            if (!secret)
                return base::Unexpected{secret.error()};
            inputs.values.insert(name, *secret);
            continue;
        }
        inputs.values.insert(name, value);
    }
    return inputs;
}

int usage(const QString &sentence)
{
    printError(sentence);
    return UsageError;
}

int printInputs(const clouds::Scheme &scheme)
{
    printText(clouds::nameOf(scheme));
    for (const clouds::InputField &field : scheme.inputs) {
        QStringList choices;
        for (const char *choice : field.choices)
            choices.append(*choice ? QString::fromLatin1(choice) : QStringLiteral("\"\""));
        QString text = clouds::labelOf(field);
        if (clouds::isSecret(field.kind))
            text += QStringLiteral(" (secret)");
        if (!choices.isEmpty())
            text += QStringLiteral(": ") + choices.join(u'|');
        if (!clouds::hintOf(field).isEmpty())
            text += QStringLiteral(". ") + clouds::hintOf(field);
        printText(QStringLiteral("  %1 %2").arg(QLatin1String(field.name), -22).arg(text));
    }
    return Done;
}

// The secret that the formula asks for; nothing when it asks for none.
const clouds::InputField *secretAskedFor(const clouds::Scheme &scheme, const clouds::Inputs &inputs)
{
    for (const clouds::InputField &field : scheme.inputs) {
        if (clouds::isSecret(field.kind) && clouds::isAskedFor(scheme, field, inputs.values))
            return &field;
    }
    return nullptr;
}

int runScheme(const clouds::Scheme &scheme, QStringList arguments)
{
    const bool json = arguments.removeAll(QStringLiteral("--json")) > 0;
    const bool checks = arguments.removeAll(QStringLiteral("--check")) > 0;
    const auto registering = takeRegisterOptions(arguments);
    if (!registering)
        return usage(registering.error());
    const auto secret = takeSecret(arguments);
    if (!secret)
        return usage(secret.error());
    const auto read = readInputs(scheme, arguments);
    if (!read)
        return usage(read.error());
    clouds::Inputs inputs = *read;
    const clouds::InputField *field = secretAskedFor(scheme, inputs);
    const QString name = field ? QString::fromLatin1(field->name) : QString();
    if (field && *secret)
        inputs.values.insert(name, **secret);
    else if (field && !checks && !inputs.values.contains(name))
        inputs.values.insert(name, readSecretLine());
    if (checks)
        return checkCredentials(scheme, inputs, json);
    const clouds::Derivation made = clouds::derive(scheme, inputs);
    if (*registering && made)
        return registerDevice(scheme, inputs, *made, **registering, json);
    return printCredentials(scheme, made, json);
}

int run(const QStringList &given)
{
    QStringList arguments = given;
    if (arguments == QStringList{QStringLiteral("--lines")})
        return runLines();
    const auto cloud =
            std::find_if(arguments.begin(), arguments.end(), [](const QString &argument) {
                return !argument.startsWith(QLatin1String("--"));
            });
    if (cloud == arguments.end())
        return usage(QStringLiteral("Which cloud? See mqttscope-cli help credentials."));
    const clouds::Scheme *scheme = clouds::schemeById(*cloud);
    if (!scheme)
        return usage(QStringLiteral("There is no cloud \"%1\". See mqttscope-cli help credentials.")
                             .arg(*cloud));
    arguments.erase(cloud);
    if (arguments.contains(QStringLiteral("--help")))
        return printInputs(*scheme);
    return runScheme(*scheme, arguments);
}

constexpr char help[] = "mqttscope-cli credentials CLOUD key=value... [--json]\n"
                        "    [--secret-env NAME | --secret-file FILE]\n"
                        "Works out host, port, client id, user name and password of a device. The "
                        "secret comes\n"
                        "from an environment variable, the first line of a file, or one line of "
                        "standard input;\n"
                        "a second one is given as key=env:NAME or key=file:PATH.\n"
                        "Clouds: aliyun aliyun-dynreg aliyun-x509 aliyun-tls-psk apsaramq onenet "
                        "onenet-legacy\n"
                        "tencent tencent-dynreg huawei baidu aws-x509 aws-sigv4 aws-authorizer "
                        "azure-sas\n"
                        "azure-dps thingsboard tuya, and the steps aws-sigv4-key "
                        "azure-dps-derive.\n"
                        "mqttscope-cli credentials CLOUD --help lists the inputs of one.\n"
                        "\n"
                        "mqttscope-cli credentials CLOUD [key=value...] --check [--json] "
                        "[--secret-...]\n"
                        "Reads ready credentials from standard input (JSON, lines such as "
                        "\"clientId: ...\", AT\n"
                        "commands, a mosquitto_pub line, a CONNECT packet in hex) and says which "
                        "part is off and\n"
                        "how it would be right. What they tell themselves need not be given.\n"
                        "\n"
                        "mqttscope-cli credentials aliyun-dynreg key=value... --register [--save "
                        "NAME]\n"
                        "    [--host HOST] [--port PORT] [--cafile FILE] [--cert FILE --key FILE] "
                        "[--tls-name "
                        "NAME]\n"
                        "    [--timeout SECONDS] [--json] [--secret-...]\n"
                        "Registers the device for real: connects over TLS, takes the secret or "
                        "token that the\n"
                        "cloud pushes, disconnects, prints what to log in with, and with --save "
                        "keeps it as a\n"
                        "profile. aliyun-x509 without product key fetches the device's name the "
                        "same way,\n"
                        "azure-dps asks which hub the device belongs to, tencent-dynreg fetches "
                        "its key.\n"
                        "\n"
                        "mqttscope-cli credentials --lines\n"
                        "Reads one JSON object {\"id\",\"cloud\",\"input\":{...}} a line and "
                        "writes one line for "
                        "each:\n"
                        "{\"id\",\"host\",\"port\",\"clientId\",\"username\",\"password\","
                        "\"content\",...} or\n"
                        "{\"id\",\"error\":{\"field\",\"what\",\"text\"}}.";

} // namespace

const Command credentialsCommand{"credentials",
                                 "MQTT credentials from what a cloud's console shows", help, run};

} // namespace cli
