// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pub.h"

#include "app/cli/output.h"
#include "app/cli/serverarguments.h"
#include "app/client/iothread.h"
#include "app/client/wording.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

namespace cli {

namespace {

enum class Source : quint8 { Argument, File, StandardInput, Lines, Nothing };

struct PubArguments
{
    client::ConnectionOptions options;
    mqtt::Publish publish; // without payload when it is still to be read
    Source source = Source::Nothing;
    QString file;
    int timeoutMs = 30'000;
};

QString sentence(const client::ClientError &error)
{
    const client::Explanation explanation = client::explain(error);
    return QStringLiteral("%1 %2").arg(explanation.cause, explanation.nextStep).trimmed();
}

// Publishes what it was told and ends the program's loop with an exit code.
class Publisher : public QObject
{
public:
    explicit Publisher(const PubArguments &arguments)
        : m_arguments(arguments), m_client(m_ioThread, nullptr, nullptr)
    {
        using client::MqttClient;
        connect(&m_client, &MqttClient::connected, this, &Publisher::publishAll);
        connect(&m_client, &MqttClient::failed, this, [this](const client::ClientError &error) {
            printError(sentence(error));
            QCoreApplication::exit(NotConnected);
        });
        connect(&m_client, &MqttClient::publishFinished, this, &Publisher::finished);
        connect(&m_client, &MqttClient::requestRefused, this,
                [this](client::RequestId, const client::RequestError &error) {
                    m_result = CheckFailed;
                    printError(client::describe(error));
                    answered();
                });
        connect(&m_client, &MqttClient::stateChanged, this, [this](client::ClientState state) {
            if (state == client::ClientState::Disconnected && m_done)
                QCoreApplication::exit(m_result);
        });
        connect(&m_timeout, &QTimer::timeout, this, [] {
            printError(QStringLiteral("The server did not answer in time."));
            QCoreApplication::exit(TimedOut);
        });
    }

    int run()
    {
        m_timeout.start(m_arguments.timeoutMs);
        m_client.connectToHost(m_arguments.options);
        return QCoreApplication::exec();
    }

private:
    void publishAll()
    {
        if (m_arguments.source == Source::Lines)
            publishLines();
        else
            publish(m_arguments.publish.payload);
        m_allPublished = true;
        endWhenAnswered();
    }

    void publishLines()
    {
        QFile input;
        if (!input.open(stdin, QIODevice::ReadOnly))
            return;
        while (true) {
            QByteArray line = input.readLine();
            if (line.isEmpty())
                return;
            while (line.endsWith('\n') || line.endsWith('\r'))
                line.chop(1);
            publish(line);
            QCoreApplication::processEvents();
        }
    }

    void publish(const QByteArray &payload)
    {
        mqtt::Publish publish = m_arguments.publish;
        publish.payload = payload;
        m_client.publish(publish);
        ++m_awaited;
    }

    void finished(client::RequestId, mqtt::ReasonCode reason)
    {
        if (mqtt::isFailure(reason)) {
            m_result = CheckFailed;
            const auto packet = m_arguments.publish.qos == mqtt::QoS::ExactlyOnce
                                        ? mqtt::PacketType::Pubrec
                                        : mqtt::PacketType::Puback;
            printError(QStringLiteral("The server did not take the message: %1.")
                               .arg(client::describe(packet, m_arguments.options.connect.version,
                                                     reason)));
        }
        answered();
    }

    void answered()
    {
        --m_awaited;
        m_timeout.start();
        endWhenAnswered();
    }

    void endWhenAnswered()
    {
        if (m_awaited > 0 || !m_allPublished || m_done)
            return;
        m_done = true;
        m_client.disconnectFromHost();
    }

    const PubArguments m_arguments;
    client::IoThread m_ioThread;
    client::MqttClient m_client;
    QTimer m_timeout;
    int m_awaited = 0;
    int m_result = Done;
    bool m_allPublished = false;
    bool m_done = false;
};

base::Result<QByteArray, QString> readPayload(const PubArguments &arguments)
{
    QFile file(arguments.file);
    const bool opened = arguments.source == Source::File ? file.open(QIODevice::ReadOnly)
                                                         : file.open(stdin, QIODevice::ReadOnly);
    if (!opened)
        return base::Unexpected{QStringLiteral("%1: %2").arg(arguments.file, file.errorString())};
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

base::Result<PubArguments, QString> readArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QString value = QStringLiteral("VALUE");
    parser.addOption({{QStringLiteral("t"), QStringLiteral("topic")}, QString(), value});
    parser.addOption({{QStringLiteral("m"), QStringLiteral("message")}, QString(), value});
    parser.addOption({{QStringLiteral("f"), QStringLiteral("file")}, QString(), value});
    for (const char *flag : {"s", "l", "n", "r"})
        parser.addOption(QCommandLineOption(QLatin1String(flag)));

    PubArguments read;
    const auto options = readServer(parser, arguments);
    if (!options)
        return base::Unexpected{options.error()};
    const auto qos = readQoS(parser);
    const auto source = readSource(parser);
    if (!qos || !source)
        return base::Unexpected{qos ? source.error() : qos.error()};
    if (!parser.isSet(QStringLiteral("topic")))
        return base::Unexpected{QStringLiteral("Say where to publish: -t TOPIC.")};
    read.options = *options;
    read.options.reconnect.enabled = false;
    read.source = *source;
    read.file = parser.value(QStringLiteral("file"));
    read.publish.topic = parser.value(QStringLiteral("topic")).toUtf8();
    read.publish.payload = parser.value(QStringLiteral("message")).toUtf8();
    read.publish.qos = *qos;
    read.publish.retain = parser.isSet(QStringLiteral("r"));
    if (parser.isSet(QStringLiteral("timeout")))
        read.timeoutMs = qMax(1, parser.value(QStringLiteral("timeout")).toInt()) * 1000;
    if (read.source == Source::File || read.source == Source::StandardInput) {
        const auto payload = readPayload(read);
        if (!payload)
            return base::Unexpected{payload.error()};
        read.publish.payload = *payload;
    }
    return read;
}

int pub(const QStringList &arguments)
{
    const auto read = readArguments(arguments);
    if (!read) {
        printError(read.error());
        return UsageError;
    }
    return Publisher(*read).run();
}

} // namespace

const Command pubCommand{
        "pub", "publishes messages",
        "pub -t TOPIC (-m TEXT | -f FILE | -s | -l | -n) [-q QOS] [-r] [server]\n"
        "  -m TEXT    this text          -f FILE  the bytes of a file\n"
        "  -s         all of standard input       -l  each of its lines\n"
        "  -n         an empty message   -r       retained\n"
        "  --url URL              mqtt[s]://user@host:port or ws[s]://user@host:port/path\n"
        "  --profile NAME         a saved connection\n"
        "  -i ID, -V 31|311|5, -k SECONDS, -c (no clean start), -x SECONDS (session expiry)\n"
        "  --cafile F --cert F --key F --key-secret-env NAME --tls-name HOST --insecure\n"
        "  --secret-env NAME, --secret-file F, --secret-stdin   where the password is\n"
        "  --timeout SECONDS      for the connection and each answer (30)",
        pub};

} // namespace cli
