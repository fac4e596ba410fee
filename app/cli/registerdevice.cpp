// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/registerdevice.h"

#include "app/cli/command.h"
#include "app/cli/credentialsjson.h"
#include "app/cli/output.h"
#include "app/client/iothread.h"
#include "app/cloudprofiles/cloudprofile.h"
#include "app/clouds/schemes.h"
#include "app/clouds/wording.h"
#include "app/profiles/profilesecrets.h"
#include "app/profiles/profilestore.h"
#include "app/profiles/secretchain.h"
#include "app/storage/paths.h"

#include <QCoreApplication>
#include <QEventLoop>

namespace cli {

namespace {

using Options = base::Result<std::optional<RegisterOptions>, QString>;

// The value after an option, both taken out; null when the option is not there.
QString takeValue(QStringList &arguments, const char *option)
{
    const qsizetype at = arguments.indexOf(QLatin1String(option));
    if (at < 0 || at + 1 >= arguments.size())
        return {};
    const QString value = arguments.at(at + 1);
    arguments.remove(at, 2);
    return value;
}

QString sentence(const QString &cause, const QString &nextStep)
{
    return nextStep.isEmpty() ? cause : cause + u' ' + nextStep;
}

// Why the secret could not be kept; nothing when it was.
std::optional<QString> saveProfile(const clouds::Login &login, const clouds::Credentials &made,
                                   const QString &name)
{
    const storage::Paths paths = storage::Paths::standard();
    profiles::ProfileStore store(paths);
    profiles::Profile profile =
            cloudprofiles::profileFrom(*login.scheme, made, login.inputs.values);
    profile.name = name;
    profile.id = store.add(profile);
    const profiles::Secrets secrets =
            cloudprofiles::secretsFrom(*login.scheme, made, login.inputs.values);
    const auto keeper = profiles::standardSecrets(paths);
    std::optional<QString> problem;
    QEventLoop loop;
    QMetaObject::invokeMethod(
            &loop,
            [&] {
                profiles::writeSecrets(*keeper, profile, secrets, &loop, [&](const auto &error) {
                    if (error)
                        problem = QStringLiteral("The secret could not be kept: %1.")
                                          .arg(error->detail);
                    loop.quit();
                });
            },
            Qt::QueuedConnection);
    loop.exec();
    if (!store.saveAll())
        problem = QStringLiteral("The profile could not be written to %1.").arg(paths.profiles());
    return problem;
}

void printLogin(const clouds::Login &login, const clouds::Credentials &made, bool json)
{
    QJsonObject inputs;
    for (auto it = login.inputs.values.begin(); it != login.inputs.values.end(); ++it)
        inputs.insert(it.key(), it.value());
    if (json) {
        QJsonObject result = resultObject(*login.scheme, made, SecretsIn::Masked);
        result.insert(QStringLiteral("cloud"), QLatin1String(login.scheme->id));
        result.insert(QStringLiteral("input"), inputs);
        printJson(result);
        return;
    }
    printText(QStringLiteral("The device logs in as \"%1\" with:")
                      .arg(QLatin1String(login.scheme->id)));
    for (auto it = inputs.begin(); it != inputs.end(); ++it)
        printText(QStringLiteral("%1 %2").arg(it.key(), -20).arg(it->toString()));
    printText(QStringLiteral("client id            %1").arg(made.clientId));
    printText(QStringLiteral("user name            %1").arg(made.username));
    printText(QStringLiteral("password             %1").arg(made.password));
}

int finish(const clouds::Login &login, const QString &saveAs, bool json)
{
    const clouds::Derivation made = clouds::derive(*login.scheme, login.inputs);
    if (!made) {
        printError(clouds::describe(made.error(), *login.scheme));
        return CheckFailed;
    }
    printLogin(login, *made, json);
    if (saveAs.isEmpty())
        return Done;
    const auto problem = saveProfile(login, *made, saveAs);
    if (problem)
        printError(*problem);
    return problem ? CheckFailed : Done;
}

} // namespace

Options takeRegisterOptions(QStringList &arguments)
{
    if (arguments.removeAll(QStringLiteral("--register")) == 0)
        return std::optional<RegisterOptions>();
    RegisterOptions options;
    auto &connection = options.connection;
    connection.host = takeValue(arguments, "--host");
    connection.tls.caFile = takeValue(arguments, "--cafile");
    connection.tls.certFile = takeValue(arguments, "--cert");
    connection.tls.keyFile = takeValue(arguments, "--key");
    connection.tls.serverName = takeValue(arguments, "--tls-name");
    if (arguments.removeAll(QStringLiteral("--insecure")) > 0)
        connection.tls.verification = net::Verification::Off;
    options.saveAs = takeValue(arguments, "--save");
    const QString port = takeValue(arguments, "--port");
    const QString wait = takeValue(arguments, "--timeout");
    bool isNumber = true;
    if (!port.isNull())
        connection.port = port.toUShort(&isNumber);
    if (!isNumber || (!port.isNull() && connection.port == 0))
        return base::Unexpected{
                QStringLiteral("\"%1\" of --port is not a number from 1 to 65535.").arg(port)};
    if (!wait.isNull())
        connection.wait = std::chrono::seconds(wait.toUShort(&isNumber));
    if (!isNumber)
        return base::Unexpected{
                QStringLiteral("\"%1\" of --timeout is not a number of seconds.").arg(wait)};
    return std::optional(options);
}

int registerDevice(const clouds::Scheme &scheme, const clouds::Inputs &inputs,
                   const clouds::Credentials &credentials, const RegisterOptions &options,
                   bool json)
{
    if (credentials.answerTopic.isEmpty() && !credentials.request) {
        printError(QStringLiteral("These inputs register nothing: --register goes with "
                                  "aliyun-dynreg, aliyun-x509 without product key, azure-dps and "
                                  "tencent-dynreg."));
        return UsageError;
    }
    client::IoThread ioThread;
    cloudprofiles::Registration registration(ioThread, nullptr);
    int result = NotConnected;
    QObject::connect(&registration, &cloudprofiles::Registration::succeeded,
                     [&](const clouds::Login &login) {
                         result = finish(login, options.saveAs, json);
                         QCoreApplication::quit();
                     });
    QObject::connect(&registration, &cloudprofiles::Registration::failed,
                     [&](const QString &cause, const QString &nextStep) {
                         if (json)
                             printJson(errorObject({}, QStringLiteral("registration"),
                                                   sentence(cause, nextStep)));
                         else
                             printError(sentence(cause, nextStep));
                         QCoreApplication::quit();
                     });
    registration.start(scheme, inputs, credentials, options.connection);
    QCoreApplication::exec();
    return result;
}

} // namespace cli
