// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/modulewording.h"

#include <QCoreApplication>

namespace modem {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(modem::ModuleWording)
};

constexpr qsizetype longestPlace = 300; // characters of a sentence that a person reads
constexpr qsizetype longestDetail = 200;

QString shortened(const QString &text, qsizetype most)
{
    return text.size() <= most ? text : text.left(most) + QChar(0x2026);
}

QString fieldName(const QString &field)
{
    const std::pair<const char *, QString> names[] = {
            {"host", Words::tr("the host")},
            {"clientId", Words::tr("the client identifier")},
            {"username", Words::tr("the user name")},
            {"password", Words::tr("the password")},
            {"productKey", Words::tr("the product key")},
            {"deviceName", Words::tr("the device name")},
            {"deviceSecret", Words::tr("the device secret")},
            {"topic", Words::tr("the topic")},
            {"filter", Words::tr("the topic filter")},
            {"payload", Words::tr("the payload")},
            {"command", Words::tr("the whole command line")},
            {"willTopic", Words::tr("the topic of the will")},
            {"willMessage", Words::tr("the message of the will")}};
    for (const auto &[name, words] : names) {
        if (field == QLatin1String(name))
            return words;
    }
    return field;
}

FailureWords unsupported(const at::PlanError &error)
{
    if (error.field == QLatin1String("tls"))
        return {Words::tr("This module's commands cannot use TLS."),
                Words::tr("Choose a connection without TLS, or carry MQTT over the module's TCP "
                          "commands.")};
    if (error.field == QLatin1String("aliauth"))
        return {Words::tr("This module does not sign in to Aliyun by itself."),
                Words::tr("Let the program compute client identifier, user name and password.")};
    if (error.field == QLatin1String("will"))
        return {Words::tr("This module's commands cannot set a will."),
                Words::tr("Switch the will off in the connection profile.")};
    if (error.field == QLatin1String("version"))
        return {Words::tr("This module does not speak this version of MQTT."),
                Words::tr("Choose MQTT 3.1.1 in the connection profile.")};
    return {Words::tr("This module has no command to end a subscription."),
            Words::tr("Disconnect, and connect with a clean session.")};
}

FailureWords byFault(const at::StepProblem &problem, const QString &command)
{
    switch (problem.fault) {
    case at::StepFault::TimedOut:
        return {Words::tr("The module did not answer %1 in time.").arg(command),
                Words::tr("Check baud rate, line ending and cable: AT alone should answer OK. If "
                          "it does, the network or the server is slow; try again.")};
    case at::StepFault::UnexpectedAnswer:
        return {Words::tr("The module answered %1, but not as expected.").arg(command),
                Words::tr("Read its answer in the transcript: SIM card, signal and registration "
                          "are asked for before MQTT begins.")};
    case at::StepFault::LinkLost:
        return {failureWords().portClosed, Words::tr("Open the port and connect again.")};
    case at::StepFault::Cancelled:
        return {Words::tr("It was stopped."), {}};
    default:
        return {Words::tr("The module refused %1.").arg(command),
                Words::tr("Compare the command with the module's manual; an older firmware may not "
                          "know it.")};
    }
}

} // namespace

FailureWords explainStep(const at::Catalog &catalog, const at::StepProblem &problem,
                         const QString &command, const QByteArray &line)
{
    const QLocale::Language language = QLocale().language();
    const QByteArray masked = catalog.masked(command.toUtf8());
    FailureWords words = byFault(problem, QString::fromUtf8(masked));
    if (line.isEmpty())
        return words;
    const QString told = catalog.explain(line, language);
    const QString shown = QString::fromUtf8(line).left(200);
    words.cause = told.isEmpty() ? Words::tr("The module answered %1 with %2.")
                                           .arg(QString::fromUtf8(masked), shown)
                                 : Words::tr("%1 (%2)").arg(told, shown);
    const QString advice = catalog.advice(line, language);
    if (!advice.isEmpty())
        words.nextStep = advice;
    return words;
}

FailureWords explain(const at::Catalog &catalog, const at::JobFinished &job)
{
    return explainStep(catalog, job.problem, job.command, job.line);
}

FailureWords explainRestart(const QByteArray &line)
{
    return {Words::tr("The module has just restarted (%1); its connection is gone.")
                    .arg(QString::fromUtf8(line).left(40)),
            Words::tr("Connect again. If it restarts while it sends, its power supply is too weak "
                      "for the peaks.")};
}

FailureWords explainLoss(const at::Catalog &catalog, const QByteArray &line)
{
    if (line.isEmpty())
        return {failureWords().portClosed, Words::tr("Open the port and connect again.")};
    if (catalog.announcesRestart(line))
        return explainRestart(line);
    const QLocale::Language language = QLocale().language();
    const QString told = catalog.explain(line, language);
    const QString advice = catalog.advice(line, language);
    return {told.isEmpty()
                    ? Words::tr("The module lost its connection: %1.").arg(QString::fromUtf8(line))
                    : Words::tr("%1 (%2)").arg(told, QString::fromUtf8(line)),
            advice.isEmpty() ? Words::tr("Connect again; what was set is sent anew.") : advice};
}

FailureWords explain(const at::PlanError &error)
{
    using Kind = at::PlanError::Kind;
    switch (error.kind) {
    case Kind::NoMqtt:
        return {Words::tr("This module has no MQTT commands of its own."),
                Words::tr("Choose the module that is connected, or carry MQTT over its TCP "
                          "commands.")};
    case Kind::Missing:
        return {Words::tr("Something is missing: %1.").arg(fieldName(error.field)),
                Words::tr("Fill it in.")};
    case Kind::TooLong:
        return {Words::tr("This is too long for the module: %1 (%2 bytes).")
                        .arg(fieldName(error.field), error.detail),
                Words::tr("Shorten it, or send it in parts.")};
    case Kind::CannotCarry:
        return {Words::tr("The module's command cannot carry the character %1 in %2.")
                        .arg(error.detail, fieldName(error.field)),
                Words::tr("Leave it out, or encode it, as hex say.")};
    case Kind::NotSupported:
        return unsupported(error);
    case Kind::UnknownForm:
        return {Words::tr("The module has no such way to publish: %1.").arg(error.detail),
                Words::tr("Choose one of those its description lists.")};
    }
    Q_UNREACHABLE();
}

FailureWords explainCarrier(const at::Catalog &catalog, const QString &module)
{
    const QString next = Words::tr("Choose another module in the connection profile.");
    if (catalog.id().isEmpty())
        return {Words::tr("No description of the module %1 is there.").arg(module), next};
    return {Words::tr("No way is known to carry a connection through the module %1.")
                    .arg(catalog.name()),
            next};
}

FailureWords explain(const QString &file, const at::CatalogError &found)
{
    using Kind = at::CatalogError::Kind;
    at::CatalogError error = found;
    error.place = shortened(error.place, longestPlace);
    error.detail = shortened(error.detail, longestDetail);
    const QString place = error.line > 0 && error.kind != Kind::NotJson
                                  ? Words::tr("%1, line %2").arg(error.place).arg(error.line)
                                  : error.place;
    const QString next = Words::tr("Correct the file; it is read again as soon as it is saved.");
    switch (error.kind) {
    case Kind::NotJson:
        return {Words::tr("%1 is no valid JSON at %2: %3.").arg(file, place, error.detail), next};
    case Kind::WrongFormat:
        return {Words::tr("%1 is no module description this program knows (%2).").arg(file, place),
                Words::tr("It needs \"format\": \"mqttscope-at-module\" and \"version\": 1.")};
    case Kind::MissingValue:
        return {Words::tr("%1: %2 must be there.").arg(file, place), next};
    case Kind::WrongType:
        return {Words::tr("%1: %2 must be of the type %3.").arg(file, place, error.detail), next};
    case Kind::WrongValue:
        return {Words::tr("%1: %2 cannot be %3.").arg(file, place, error.detail), next};
    case Kind::UnknownKey:
        return {Words::tr("%1: nothing is known of the key %2.").arg(file, place), next};
    case Kind::WrongPattern:
        return {Words::tr("%1: %2 is no usable pattern: %3.").arg(file, place, error.detail), next};
    case Kind::UnknownName:
        return {Words::tr("%1: %2 names %3, which does not exist.").arg(file, place, error.detail),
                next};
    case Kind::Unreadable:
        return {Words::tr("%1 could not be read: %2.").arg(file, error.detail),
                Words::tr("Check who may read it.")};
    }
    Q_UNREACHABLE();
}

FailureWords explain(const serial::PortError &error)
{
    using Kind = serial::PortError::Kind;
    const QString &port = error.port;
    switch (error.kind) {
    case Kind::NotFound:
        return {Words::tr("There is no port %1.").arg(port),
                Words::tr("Check the cable and the name, and open it again.")};
    case Kind::PermissionDenied:
        return {Words::tr("You may not use the port %1.").arg(port),
                Words::tr("Add your user to the group that owns it (often dialout), log in anew, "
                          "and open it again.")};
    case Kind::InUse:
        return {Words::tr("The port %1 is in use, here or by another program.").arg(port),
                Words::tr("Close it in the AT terminal, disconnect the connection that goes "
                          "through it, or end the other program (a modem manager, another "
                          "terminal); then try again.")};
    case Kind::SettingsRefused:
        return {Words::tr("The port %1 does not take this baud rate or format.").arg(port),
                Words::tr("Choose another rate; 115200 8N1 is what most modules speak.")};
    case Kind::NotASerialPort:
        return {Words::tr("%1 is not a serial port.").arg(port),
                Words::tr("Choose a port from the list, or type the path of a device.")};
    case Kind::HostUnreachable:
        return {Words::tr("The serial server %1 cannot be reached: %2.").arg(port, error.detail),
                Words::tr("Check host and port, written as tcp://HOST:PORT.")};
    case Kind::Vanished:
        return {Words::tr("The port %1 went away and was closed.").arg(port),
                Words::tr(
                        "Plug the device in again or restart what was at the other end, then open "
                        "the port again.")};
    case Kind::WriteFailed:
        return {Words::tr("Nothing could be written to the port %1: %2.").arg(port, error.detail),
                Words::tr("The port was closed; open it again.")};
    case Kind::Other:
        break;
    }
    return {Words::tr("The port %1 failed: %2.").arg(port, error.detail),
            Words::tr("The port was closed; open it again.")};
}

FixedWords failureWords()
{
    return {Words::tr("No port with a module is open."),
            Words::tr("Open a port, or a simulated module, in the AT terminal."),
            Words::tr("Another connection uses the module."),
            Words::tr("Disconnect the other one first."),
            Words::tr("The port of the module was closed."),
            Words::tr("The module was connected anew from the AT terminal."),
            Words::tr("The module does not answer AT."),
            Words::tr("Check the baud rate, the power of the module, and that the right port is "
                      "chosen.")};
}

} // namespace modem
