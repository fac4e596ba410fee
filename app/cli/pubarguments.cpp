// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pubarguments.h"

#include "app/mqtt/encode.h"

#include <QFile>

#include <limits>

namespace cli {

namespace {

using Source = PubArguments::Source;

base::Result<QByteArray, QString> readPayload(Source source, const QString &path)
{
    QFile file(path);
    const bool opened = source == Source::File ? file.open(QIODevice::ReadOnly)
                                               : file.open(stdin, QIODevice::ReadOnly);
    if (!opened)
        return base::Unexpected{QStringLiteral("The file \"%1\" cannot be read: %2.")
                                        .arg(path, file.errorString())};
    if (file.size() > qint64(mqtt::maximumVariableByteInteger))
        return base::Unexpected{
                QStringLiteral("The file \"%1\" is larger than a packet can be (256 MB).")
                        .arg(path)};
    return file.readAll();
}

base::Result<Source, QString> readSource(const QCommandLineParser &parser)
{
    QList<Source> sources;
    if (parser.isSet(QStringLiteral("m")))
        sources.append(Source::Argument);
    if (parser.isSet(QStringLiteral("f")))
        sources.append(Source::File);
    if (parser.isSet(QStringLiteral("s")))
        sources.append(Source::StandardInput);
    if (parser.isSet(QStringLiteral("l")))
        sources.append(Source::Lines);
    if (parser.isSet(QStringLiteral("n")))
        sources.append(Source::Nothing);
    if (sources.size() != 1)
        return base::Unexpected{
                QStringLiteral("Say what to publish by one of -m, -f, -s, -l and -n.")};
    return sources.first();
}

void addPubOptions(QCommandLineParser &parser)
{
    const QString value = QStringLiteral("VALUE");
    const auto option = [&](const QStringList &names, const QString &valueName) {
        parser.addOption(QCommandLineOption(names, QString(), valueName));
    };
    option({QStringLiteral("t"), QStringLiteral("topic")}, value);
    option({QStringLiteral("m"), QStringLiteral("message")}, value);
    option({QStringLiteral("f"), QStringLiteral("file")}, value);
    option({QStringLiteral("s"), QStringLiteral("stdin-file")}, {});
    option({QStringLiteral("l"), QStringLiteral("stdin-line")}, {});
    option({QStringLiteral("n"), QStringLiteral("null-message")}, {});
    option({QStringLiteral("r"), QStringLiteral("retain")}, {});
    option({QStringLiteral("M")}, value);
    option({QStringLiteral("repeat")}, value);
    option({QStringLiteral("repeat-delay")}, value);
}

// How often, how fast, how long; the error is a sentence, empty when all is well.
QString readPace(const QCommandLineParser &parser, PubArguments &read)
{
    const auto repeat =
            readNumber(parser, QStringLiteral("repeat"), 1, std::numeric_limits<int>::max(), 1);
    const auto delay = readSeconds(parser, QStringLiteral("repeat-delay"), 0);
    const auto window = readNumber(parser, QStringLiteral("M"), 1, 65535, read.window);
    const auto timeout = readSeconds(parser, QStringLiteral("timeout"), read.timeoutMs);
    if (!repeat || !delay)
        return repeat ? delay.error() : repeat.error();
    if (!window || !timeout)
        return window ? timeout.error() : window.error();
    if (read.source == PubArguments::Source::Lines && *repeat > 1)
        return QStringLiteral("--repeat repeats one message; -l has many.");
    read.repeat = *repeat;
    read.repeatDelayMs = *delay;
    read.window = *window;
    read.timeoutMs = qMax(1, *timeout);
    return {};
}

} // namespace

base::Result<PubArguments, QString> readPubArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    addPubOptions(parser);
    const auto server = readServer(parser, arguments);
    if (!server)
        return base::Unexpected{server.error()};
    const auto source = readSource(parser);
    if (!source)
        return base::Unexpected{source.error()};
    PubArguments read;
    read.server = *server;
    read.server.options.reconnect.enabled = false;
    read.source = *source;
    const QString topic =
            parser.isSet(QStringLiteral("t")) ? parser.value(QStringLiteral("t")) : server->topic;
    read.publish.properties = server->properties.publish;
    if (topic.isEmpty() && read.publish.properties.isEmpty())
        return base::Unexpected{QStringLiteral("Say where to publish: -t TOPIC.")};
    read.publish.topic = topic.toUtf8();
    read.publish.payload = parser.value(QStringLiteral("m")).toUtf8();
    read.publish.qos = server->qos;
    read.publish.retain = parser.isSet(QStringLiteral("r"));
    const QString wrongPace = readPace(parser, read);
    if (!wrongPace.isEmpty())
        return base::Unexpected{wrongPace};
    if (read.source == Source::File || read.source == Source::StandardInput) {
        const auto payload = readPayload(read.source, parser.value(QStringLiteral("f")));
        if (!payload)
            return base::Unexpected{payload.error()};
        read.publish.payload = *payload;
    }
    return read;
}

} // namespace cli
