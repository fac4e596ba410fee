// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/credentials.h"
#include "app/cli/output.h"
#include "app/cli/secretinput.h"
#include "app/clouds/check.h"
#include "app/clouds/paste.h"
#include "app/clouds/schemes.h"
#include "app/clouds/wording.h"
#include "app/mqtt/encode.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

namespace cli {

namespace {

// Inputs of a line that shape a packet and not the credentials.
const QStringList &packetKeys()
{
    static const QStringList keys{QStringLiteral("keepAlive"), QStringLiteral("cleanSession")};
    return keys;
}

QJsonObject errorObject(const QString &field, const QString &what, const QString &sentence)
{
    return {{QStringLiteral("error"), QJsonObject{{QStringLiteral("field"), field},
                                                  {QStringLiteral("what"), what},
                                                  {QStringLiteral("text"), sentence}}}};
}

QJsonObject errorObject(const clouds::InputError &error, const clouds::Scheme &scheme)
{
    return errorObject(error.field, clouds::codeOf(error.what), clouds::describe(error, scheme));
}

QJsonObject resultObject(const clouds::Scheme &scheme, const clouds::Credentials &made)
{
    QJsonObject result{{QStringLiteral("host"), made.host},
                       {QStringLiteral("port"), made.port},
                       {QStringLiteral("transport"), clouds::codeOf(made.transport)},
                       {QStringLiteral("clientId"), made.clientId},
                       {QStringLiteral("username"), made.username},
                       {QStringLiteral("password"), made.password}};
    if (!made.path.isEmpty() && made.transport >= clouds::Transport::WebSocket)
        result.insert(QStringLiteral("path"), made.path);
    if (!made.content.empty())
        result.insert(QLatin1String(scheme.contentName), clouds::contentText(made));
    for (const clouds::Step &step : made.steps)
        result.insert(step.name, step.value);
    QJsonArray notes;
    for (const clouds::Note &note : made.notes)
        notes.append(clouds::codeOf(note.what));
    if (!notes.isEmpty())
        result.insert(QStringLiteral("notes"), notes);
    return result;
}

// The CONNECT packet of these credentials, as a device without an MQTT library sends it.
QString connectPacketHex(const clouds::Credentials &made, const QJsonObject &input)
{
    mqtt::Connect connect;
    connect.version = mqtt::ProtocolVersion::V311;
    connect.clientId = made.clientId.toUtf8();
    connect.username = made.username.toUtf8();
    connect.password = made.password.toUtf8();
    connect.keepAlive = static_cast<quint16>(input[u"keepAlive"].toInt(60));
    connect.cleanStart = input[u"cleanSession"].toBool(true);
    return QString::fromLatin1(mqtt::encode(connect, mqtt::ProtocolVersion::V311).toHex());
}

QJsonObject publishObject(const QJsonObject &input)
{
    mqtt::Publish publish;
    publish.topic = input[u"topic"].toString().toUtf8();
    publish.payload = input[u"payload"].toString().toUtf8();
    const QByteArray packet = mqtt::encode(publish, mqtt::ProtocolVersion::V311);
    return {{QStringLiteral("publishPacketHex"), QString::fromLatin1(packet.toHex())}};
}

// {"returned":{"clientId":…}} is the input "returned.clientId".
void insertNested(const QString &key, const QJsonObject &object, clouds::Inputs &inputs)
{
    for (auto it = object.begin(); it != object.end(); ++it)
        inputs.values.insert(key + u'.' + it.key(), it->toVariant().toString());
}

clouds::Inputs inputsOf(const QJsonObject &input)
{
    clouds::Inputs inputs{{}, QDateTime::currentMSecsSinceEpoch()};
    for (auto it = input.begin(); it != input.end(); ++it) {
        if (it->isObject())
            insertNested(it.key(), it->toObject(), inputs);
        else if (!packetKeys().contains(it.key()))
            inputs.values.insert(it.key(), it->toVariant().toString());
    }
    return inputs;
}

QJsonObject answerTo(const QJsonObject &line)
{
    const QString cloud = line[u"cloud"].toString();
    const clouds::Scheme *scheme = clouds::schemeById(cloud);
    if (!scheme)
        return errorObject(QStringLiteral("cloud"), QStringLiteral("unknownCloud"),
                           QStringLiteral("There is no cloud \"%1\".").arg(cloud));
    const QJsonObject input = line[u"input"].toObject();
    // A device without an MQTT library also needs what it sends afterwards.
    if (input.contains(u"topic"))
        return publishObject(input);
    const clouds::Derivation made = clouds::derive(*scheme, inputsOf(input));
    if (!made)
        return errorObject(made.error(), *scheme);
    QJsonObject result = resultObject(*scheme, *made);
    if (input.contains(u"keepAlive") || input.contains(u"cleanSession"))
        result.insert(QStringLiteral("connectPacketHex"), connectPacketHex(*made, input));
    return result;
}

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

void printForPeople(const clouds::Credentials &made)
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
        line("signed", clouds::contentText(made));
    for (const clouds::Step &step : made.steps)
        printText(step.name + QLatin1String(" ") + step.value);
    for (const clouds::Note &note : made.notes)
        printText(QStringLiteral("note: ") + clouds::describe(note));
}

int printCredentials(const clouds::Scheme &scheme, const clouds::Derivation &made, bool json)
{
    if (made) {
        if (json)
            printJson(resultObject(scheme, *made));
        else
            printForPeople(*made);
        return Done;
    }
    if (json)
        printJson(errorObject(made.error(), scheme));
    else
        printError(clouds::describe(made.error(), scheme));
    return CheckFailed;
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
        const QString name = argument.left(equals);
        const clouds::InputField *field = clouds::fieldByName(scheme, name);
        if (field && clouds::isSecret(field->kind))
            return base::Unexpected{
                    QStringLiteral("%1 is a secret, and every user of this machine can read "
                                   "arguments: give it with --secret-env, --secret-file or on "
                                   "standard input.")
                            .arg(name)};
        inputs.values.insert(name, argument.mid(equals + 1));
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

int printFindings(const std::vector<clouds::Finding> &findings, bool json)
{
    QJsonArray list;
    for (const clouds::Finding &finding : findings) {
        list.append(QJsonObject{{QStringLiteral("part"), clouds::codeOf(finding.part)},
                                {QStringLiteral("why"), clouds::codeOf(finding.why)},
                                {QStringLiteral("expected"), finding.expected},
                                {QStringLiteral("text"), clouds::describe(finding)}});
        if (!json)
            printText(clouds::describe(finding));
    }
    if (json)
        printJson({{QStringLiteral("ok"), findings.empty()}, {QStringLiteral("findings"), list}});
    else if (findings.empty())
        printText(QStringLiteral("The credentials fit."));
    return findings.empty() ? Done : CheckFailed;
}

// Holds credentials pasted to standard input against what the inputs give.
int check(const clouds::Scheme &scheme, clouds::Inputs inputs, bool json)
{
    QFile input;
    if (!input.open(stdin, QIODevice::ReadOnly))
        return usage(QStringLiteral("There is nothing on standard input to check."));
    const clouds::Pasted pasted = clouds::readPaste(scheme, QString::fromUtf8(input.readAll()));
    if (pasted.ready.isEmpty())
        return usage(QStringLiteral("Give the credentials to check on standard input, as JSON or "
                                    "as lines such as \"clientId: ...\"."));
    const clouds::InputField *secret = clouds::secretField(scheme);
    const QString name = secret ? QString::fromLatin1(secret->name) : QString();
    if (secret && !inputs.values.contains(name) && pasted.values.contains(name))
        inputs.values.insert(name, pasted.values.value(name));
    const auto findings = clouds::checkReady(scheme, inputs, pasted.ready);
    if (!findings)
        return printCredentials(scheme, base::Unexpected{findings.error()}, json);
    return printFindings(*findings, json);
}

int run(const QStringList &given)
{
    QStringList arguments = given;
    if (arguments == QStringList{QStringLiteral("--lines")})
        return runLines();
    const bool json = arguments.removeAll(QStringLiteral("--json")) > 0;
    const bool checks = arguments.removeAll(QStringLiteral("--check")) > 0;
    if (arguments.isEmpty())
        return usage(QStringLiteral("Which cloud? See mqttscope-cli help credentials."));
    const QString cloud = arguments.takeFirst();
    const clouds::Scheme *scheme = clouds::schemeById(cloud);
    if (!scheme)
        return usage(QStringLiteral("There is no cloud \"%1\". See mqttscope-cli help credentials.")
                             .arg(cloud));
    if (arguments.contains(QStringLiteral("--help")))
        return printInputs(*scheme);
    const auto secret = takeSecret(arguments);
    if (!secret)
        return usage(secret.error());
    const auto read = readInputs(*scheme, arguments);
    if (!read)
        return usage(read.error());
    clouds::Inputs inputs = *read;
    if (const clouds::InputField *field = clouds::secretField(*scheme)) {
        if (*secret || !checks)
            inputs.values.insert(QString::fromLatin1(field->name),
                                 *secret ? **secret : readSecretLine());
    }
    return checks ? check(*scheme, inputs, json)
                  : printCredentials(*scheme, clouds::derive(*scheme, inputs), json);
}

constexpr char help[] =
        "mqttscope-cli credentials CLOUD key=value... [--json]\n"
        "    [--secret-env NAME | --secret-file FILE]\n"
        "Works out host, port, client id, user name and password of a device. The secret comes\n"
        "from an environment variable, the first line of a file, or one line of standard input.\n"
        "Clouds: aliyun onenet tencent huawei baidu aws-sigv4 azure-sas thingsboard tuya\n"
        "aliyun-dynreg aliyun-x509 onenet-legacy aliyun-tls-psk aws-sigv4-key azure-dps-derive.\n"
        "mqttscope-cli credentials CLOUD --help lists the inputs of one.\n"
        "\n"
        "mqttscope-cli credentials CLOUD [key=value...] --check [--json] [--secret-...]\n"
        "Reads ready credentials from standard input (JSON, or lines such as \"clientId: ...\") "
        "and\n"
        "says which part is off. The triple's other parts are taken from them if not given.\n"
        "\n"
        "mqttscope-cli credentials --lines\n"
        "Reads one JSON object {\"id\",\"cloud\",\"input\":{...}} a line and writes one line for "
        "each:\n"
        "{\"id\",\"host\",\"port\",\"clientId\",\"username\",\"password\",\"content\",...} or\n"
        "{\"id\",\"error\":{\"field\",\"what\",\"text\"}}.";

} // namespace

const Command credentialsCommand{"credentials",
                                 "MQTT credentials from what a cloud's console shows", help, run};

} // namespace cli
