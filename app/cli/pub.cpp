// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/pub.h"

#include "app/cli/carrierarguments.h"
#include "app/cli/debugtap.h"
#include "app/cli/output.h"
#include "app/cli/pubarguments.h"
#include "app/cli/stdinlines.h"
#include "app/client/iothread.h"
#include "app/client/wording.h"

#include <QCoreApplication>
#include <QTimer>

#include <string>

namespace cli {

namespace {

using Source = PubArguments::Source;

// Publishes what it was told and ends the program's loop with an exit code. As many messages as
// the window allows are on their way at a time, so that endless input takes no endless memory.
class Publisher : public QObject
{
public:
    explicit Publisher(const PubArguments &arguments)
        : m_arguments(arguments),
          m_client(m_ioThread, arguments.server.debug ? &m_debugTap : nullptr, nullptr)
    {
        using client::MqttClient;
        connect(&m_client, &MqttClient::connected, this, &Publisher::publishNext);
        connect(&m_client, &MqttClient::failed, this, &Publisher::failed);
        connect(&m_client, &MqttClient::publishFinished, this, &Publisher::finished);
        connect(&m_client, &MqttClient::requestRefused, this,
                [this](client::RequestId, const client::RequestError &error) {
                    m_result = CheckFailed;
                    complain(client::describe(error));
                    answered();
                });
        connect(&m_client, &MqttClient::stateChanged, this, [this](client::ClientState state) {
            if (state == client::ClientState::Disconnected && m_done)
                exit(m_result);
        });
        connect(&m_lines, &StdinLines::linesRead, this, &Publisher::publishNext);
        connect(&m_pause, &QTimer::timeout, this, &Publisher::publishNext);
        connect(&m_timeout, &QTimer::timeout, this, &Publisher::timedOut);
        m_pause.setSingleShot(true);
        m_pause.setInterval(m_arguments.repeatDelayMs);
    }

    int run()
    {
        m_timeout.start(m_arguments.timeoutMs);
        chooseTransport(m_client, m_arguments.server.options.endpoint);
        m_client.connectToHost(m_arguments.server.options);
        return QCoreApplication::exec();
    }

private:
    void publishNext()
    {
        m_timeout.stop(); // a pause of ours is no delay of the server's
        if (m_arguments.source == Source::Lines)
            publishLines();
        else
            publishRepeated();
        if (m_awaited > 0)
            m_timeout.start(m_arguments.timeoutMs);
        else if (m_allPublished)
            finish();
    }

    void publishLines()
    {
        while (m_awaited < m_arguments.window) {
            const auto line = m_lines.takeLine();
            if (!line) {
                m_allPublished = m_lines.isAtEnd();
                if (!m_allPublished)
                    m_lines.readMore();
                return;
            }
            publish(*line);
        }
    }

    void publishRepeated()
    {
        while (m_awaited < m_arguments.window && m_published < m_arguments.repeat) {
            if (m_pause.isActive())
                return;
            publish(m_arguments.publish.payload);
            if (m_arguments.repeatDelayMs > 0 && m_published < m_arguments.repeat)
                m_pause.start();
        }
        m_allPublished = m_published == m_arguments.repeat;
    }

    void publish(const QByteArray &payload)
    {
        mqtt::Publish publish = m_arguments.publish;
        publish.payload = payload;
        m_client.publish(publish);
        ++m_awaited;
        ++m_published;
    }

    void finished(client::RequestId, mqtt::ReasonCode reason)
    {
        if (mqtt::isFailure(reason)) {
            m_result = CheckFailed;
            const auto packet = m_arguments.publish.qos == mqtt::QoS::ExactlyOnce
                                        ? mqtt::PacketType::Pubrec
                                        : mqtt::PacketType::Puback;
            complain(QStringLiteral("The server did not take the message: %1.")
                             .arg(client::describe(
                                     packet, m_arguments.server.options.connect.version, reason)));
        }
        answered();
    }

    void answered()
    {
        --m_awaited;
        publishNext();
    }

    void finish()
    {
        if (m_done)
            return;
        m_done = true;
        m_timeout.start(m_arguments.timeoutMs);
        m_client.disconnectFromHost({{}, m_arguments.server.properties.disconnect});
    }

    void failed(const client::ClientError &error)
    {
        if (m_done)
            return; // everything was answered: how the link went does not matter
        const client::Explanation explanation = client::explain(error);
        complain(QStringLiteral("%1 %2").arg(explanation.cause, explanation.nextStep).trimmed());
        QCoreApplication::exit(exitNumber(m_arguments.server.exitHabit, error));
    }

    void timedOut()
    {
        complain(QStringLiteral("The server did not answer in time."));
        exit(TimedOut);
    }

    void complain(const QString &sentence) const
    {
        if (!m_arguments.server.quiet)
            printError(sentence);
    }

    void exit(ExitCode code) const
    {
        QCoreApplication::exit(exitNumber(m_arguments.server.exitHabit, code));
    }

    const PubArguments m_arguments;
    DebugTap m_debugTap;
    client::IoThread m_ioThread;
    client::MqttClient m_client;
    StdinLines m_lines;
    QTimer m_pause;
    QTimer m_timeout;
    int m_awaited = 0;
    qint64 m_published = 0;
    ExitCode m_result = Done;
    bool m_allPublished = false;
    bool m_done = false;
};

int pub(const QStringList &arguments)
{
    const auto read = readPubArguments(arguments);
    if (!read) {
        printError(read.error());
        return exitNumber(exitHabitOf(arguments), UsageError);
    }
    return Publisher(*read).run();
}

const std::string help =
        std::string("pub -t TOPIC (-m TEXT | -f FILE | -s | -l | -n) [-q QOS] [-r] [server]\n"
                    "  -m TEXT    this text          -f FILE  the bytes of a file\n"
                    "  -s         all of standard input       -l  each of its lines\n"
                    "  -n         an empty message   -r       retained   -q QOS  0, 1 or 2\n"
                    "  --repeat N, --repeat-delay SECONDS     the message N times, so long apart\n"
                    "  -M N                   so many messages on their way at a time (1000)\n"
                    "  --timeout SECONDS      for the connection and each answer (30)\n")
        + serverHelp;

} // namespace

const Command pubCommand{"pub", "publishes messages", help.c_str(), pub};

} // namespace cli
