// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretinput.h"

#include <QFile>

#include <cstdio>

namespace cli {

namespace {

// The value after an option, both taken out; null when the option is not there.
QString takeOption(QStringList &arguments, const QString &option)
{
    const qsizetype at = arguments.indexOf(option);
    if (at < 0 || at + 1 >= arguments.size())
        return {};
    const QString value = arguments.at(at + 1);
    arguments.remove(at, 2);
    return value;
}

QString firstLine(QFile &file)
{
    QByteArray line = file.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace

base::Result<std::optional<QString>, QString> takeSecret(QStringList &arguments)
{
    const QString variable = takeOption(arguments, QStringLiteral("--secret-env"));
    const QString path = takeOption(arguments, QStringLiteral("--secret-file"));
    if (!variable.isNull()) {
        if (!qEnvironmentVariableIsSet(qPrintable(variable)))
            return base::Unexpected{
                    QStringLiteral("There is no environment variable \"%1\": export it first.")
                            .arg(variable)};
        return std::optional(qEnvironmentVariable(qPrintable(variable)));
    }
    if (path.isNull())
        return std::optional<QString>();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return base::Unexpected{QStringLiteral("The file \"%1\" cannot be read: %2.")
                                        .arg(path, file.errorString())};
    return std::optional(firstLine(file));
}

QString readSecretLine()
{
    QFile input;
    return input.open(stdin, QIODevice::ReadOnly) ? firstLine(input) : QString();
}

std::optional<QString> takeSecretOf(const QCommandLineParser &parser, const char *option,
                                    QString &into)
{
    if (!parser.isSet(QLatin1String(option)))
        return std::nullopt;
    const QString name = parser.value(QLatin1String(option));
    if (!qEnvironmentVariableIsSet(qPrintable(name)))
        return QStringLiteral("There is no environment variable \"%1\": export it first.")
                .arg(name);
    into = qEnvironmentVariable(qPrintable(name));
    return std::nullopt;
}

} // namespace cli
