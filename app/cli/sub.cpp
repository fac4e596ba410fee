// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sub.h"

#include "app/base/hextext.h"
#include "app/cli/carrierarguments.h"
#include "app/cli/debugtap.h"
#include "app/cli/eventjson.h"
#include "app/cli/output.h"
#include "app/cli/quitsignals.h"
#include "app/cli/subarguments.h"
#include "app/client/iothread.h"
#include "app/client/mailbox.h"
#include "app/client/wording.h"
#include "app/mqtt/topics.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTimer>

#include <algorithm>
#include <string>

namespace cli {

namespace {

// Subscribes and prints what comes until it was enough.
class Subscriber : public QObject, private mqtt::MessageSink
{
public:
    explicit Subscriber(const SubArguments &arguments)
        : m_arguments(arguments),
          m_client(m_ioThread, arguments.server.debug ? &m_debugTap : nullptr, this)
    {
        using client::MqttClient;
        connect(&m_client, &MqttClient::connected, this, &Subscriber::subscribe);
        connect(&m_client, &MqttClient::failed, this, &Subscriber::failed);
        connect(&m_client, &MqttClient::subscribed, this, &Subscriber::subscribed);
        connect(&m_client, &MqttClient::unsubscribed, this, &Subscriber::unsubscribed);
        connect(&m_client, &MqttClient::publishFinished, this, &Subscriber::removed);
        connect(&m_client, &MqttClient::requestRefused, this,
                [this](client::RequestId, const client::RequestError &error) {
                    complain(client::describe(error));
                    end(CheckFailed);
                });
        connect(&m_client, &MqttClient::stateChanged, this, [this](client::ClientState state) {
            if (state == client::ClientState::Disconnected)
                exit();
        });
        connect(&m_signals, &QuitSignals::quitRequested, this, [this] { end(Done); });
        connect(&m_timeout, &QTimer::timeout, this, [this] { end(TimedOut); });
        m_timeout.setSingleShot(true);
    }

    int run()
    {
        if (m_arguments.timeoutMs > 0)
            m_timeout.start(m_arguments.timeoutMs);
        chooseTransport(m_client, m_arguments.server.options.endpoint);
        m_client.connectToHost(m_arguments.server.options);
        return QCoreApplication::exec();
    }

private:
    void subscribe(const mqtt::Connack &connack)
    {
        m_failure.reset();
        m_everConnected = true;
        if (connack.sessionPresent && m_everSubscribed)
            return;
        m_everSubscribed = true;
        if (!m_arguments.unsubscribe.filters.isEmpty())
            m_client.unsubscribe(m_arguments.unsubscribe);
        if (!m_arguments.subscribe.subscriptions.isEmpty())
            m_client.subscribe(m_arguments.subscribe);
    }

    void subscribed(client::RequestId, const mqtt::Suback &suback)
    {
        for (qsizetype i = 0; i < suback.reasons.size(); ++i) {
            if (mqtt::isFailure(suback.reasons[i]))
                complain(QStringLiteral("The server refused the subscription \"%1\": %2.")
                                 .arg(QString::fromUtf8(
                                              m_arguments.subscribe.subscriptions[i].filter),
                                      client::describe(mqtt::PacketType::Suback,
                                                       m_arguments.server.options.connect.version,
                                                       suback.reasons[i])));
        }
        if (std::all_of(suback.reasons.begin(), suback.reasons.end(), mqtt::isFailure))
            end(CheckFailed);
        else if (m_arguments.endsWhenSubscribed)
            end(Done);
    }

    // With nothing to subscribe to, leaving was the whole task.
    void unsubscribed(client::RequestId, const mqtt::Unsuback &unsuback)
    {
        for (const mqtt::ReasonCode reason : unsuback.reasons) {
            if (mqtt::isFailure(reason))
                complain(client::describe(mqtt::PacketType::Unsuback,
                                          m_arguments.server.options.connect.version, reason));
        }
        if (m_arguments.subscribe.subscriptions.isEmpty())
            end(std::any_of(unsuback.reasons.begin(), unsuback.reasons.end(), mqtt::isFailure)
                        ? CheckFailed
                        : Done);
    }

    void failed(const client::ClientError &error)
    {
        if (m_ending)
            return;
        const client::Explanation explanation = client::explain(error);
        complain(QStringLiteral("%1 %2").arg(explanation.cause, explanation.nextStep).trimmed());
        m_failure = exitNumber(m_arguments.server.exitHabit, error);
        if (!m_everConnected) // a first try that fails is a mistake in the arguments
            exit();
    }

    void message(base::Direction direction, const base::Stamp &stamp,
                 const mqtt::PublishView &publish) override
    {
        if (direction == base::Direction::In && m_messages.put({publish.toPublish(), stamp}))
            QMetaObject::invokeMethod(
                    this, [this] { takeAll(); }, Qt::QueuedConnection);
    }

    void takeAll()
    {
        std::vector<ReceivedMessage> messages;
        m_messages.takeAll(messages);
        for (const ReceivedMessage &message : messages) {
            if (!m_enough)
                take(message);
        }
        if (!flushOutput()) { // whoever read it has gone, as `head` does
            m_enough = true;
            end(Done);
        }
        endWhenEnough();
    }

    void take(const ReceivedMessage &message)
    {
        const mqtt::Publish &publish = message.publish;
        const SubFilter &filter = m_arguments.filter;
        if (filter.retainedOnly && !publish.retain) {
            m_enough = true;
            return;
        }
        const auto leavesOut = [&publish](const QByteArray &without) {
            return mqtt::topicMatches(without, publish.topic);
        };
        if (std::any_of(filter.without.begin(), filter.without.end(), leavesOut))
            return;
        if (m_arguments.removesRetained && publish.retain)
            remove(publish.topic);
        if (publish.retain && !filter.staleToo)
            return;
        if (filter.percent < 100 && QRandomGenerator::global()->bounded(100.0) >= filter.percent)
            return;
        print(message);
        ++m_printed;
        m_enough = m_arguments.count > 0 && m_printed >= m_arguments.count;
    }

    // An empty retained message takes the place of the one that is there (3.3.1.3).
    void remove(const QByteArray &topic)
    {
        mqtt::Publish publish;
        publish.topic = topic;
        publish.qos = mqtt::QoS::AtLeastOnce;
        publish.retain = true;
        m_client.publish(publish);
        ++m_removing;
    }

    void removed(client::RequestId, mqtt::ReasonCode reason)
    {
        --m_removing;
        if (mqtt::isFailure(reason)) {
            m_removalRefused = true;
            complain(QStringLiteral("The server keeps a retained message: %1.")
                             .arg(client::describe(mqtt::PacketType::Puback,
                                                   m_arguments.server.options.connect.version,
                                                   reason)));
        }
        endWhenEnough();
    }

    void endWhenEnough()
    {
        if (m_enough && m_removing == 0)
            end(m_removalRefused ? CheckFailed : Done);
    }

    void print(const ReceivedMessage &message) const
    {
        const SubOutput &output = m_arguments.output;
        const mqtt::Publish &publish = message.publish;
        if (output.format) {
            const auto text = output.format->render(message);
            if (!text)
                complain(text.error());
            write(text ? *text : QByteArray());
        } else if (output.json) {
            QJsonObject json = fieldsOf(publish);
            json.insert(QStringLiteral("event"), QStringLiteral("message"));
            write(QJsonDocument(json).toJson(QJsonDocument::Compact));
        } else if (output.showsTopic) { // an empty payload as mosquitto_sub writes it
            const QByteArray payload = output.hex ? base::toHex(publish.payload) : publish.payload;
            write(publish.topic + ' ' + (payload.isEmpty() ? "(null)" : payload));
        } else if (!publish.payload.isEmpty()) {
            write(output.hex ? base::toHex(publish.payload) : publish.payload);
        }
    }

    void write(QByteArrayView text) const
    {
        if (m_arguments.output.endsLine)
            printLine(text, false);
        else
            printBytes(text);
    }

    void complain(const QString &sentence) const
    {
        if (!m_arguments.server.quiet)
            printError(sentence);
    }

    void end(ExitCode result)
    {
        if (m_ending)
            return;
        m_ending = true;
        m_result = result;
        if (m_client.state() == client::ClientState::Disconnected)
            exit();
        else
            m_client.disconnectFromHost({{}, m_arguments.server.properties.disconnect});
    }

    void exit() const
    {
        const int number = exitNumber(m_arguments.server.exitHabit, m_result);
        QCoreApplication::exit(m_ending || !m_failure ? number : *m_failure);
    }

    const SubArguments m_arguments;
    DebugTap m_debugTap;
    client::Mailbox<ReceivedMessage> m_messages;
    client::IoThread m_ioThread;
    client::MqttClient m_client;
    QuitSignals m_signals;
    QTimer m_timeout;
    int m_printed = 0;
    int m_removing = 0; // retained messages not yet known to be gone
    ExitCode m_result = Done;
    std::optional<int> m_failure; // the exit number of the link that could not be made or broke
    bool m_removalRefused = false;
    bool m_enough = false;
    bool m_ending = false;
    bool m_everConnected = false;
    bool m_everSubscribed = false;
};

int sub(const QStringList &arguments)
{
    const auto read = readSubArguments(arguments);
    if (!read) {
        printError(read.error());
        return exitNumber(exitHabitOf(arguments), UsageError);
    }
    return Subscriber(*read).run();
}

const std::string help =
        std::string(
                "sub -t FILTER [-t FILTER …] [-q QOS] [-v | -F FORMAT | --json | --hex] [-C COUNT] "
                "[-W SECONDS] [server]\n"
                "  -v         the topic before the payload\n"
                "  --json     one JSON object a message    --hex  the payload as hex\n"
                "  -N         no end of line after each\n"
                "  -F FORMAT  fields %t topic, %p payload, %x %X its hex, %l its length, %q QoS, "
                "%r retain,\n"
                "             %m id, %j %J JSON with the payload as text or as JSON, %I %U time, "
                "and of\n"
                "             MQTT 5 %A alias, %C content type, %D correlation data, %E expiry, %F "
                "format,\n"
                "             %P user properties, %R response topic, %S subscription identifier;\n"
                "             %-20t, %020x, %20.20t width; @X a field of strftime, @N "
                "nanoseconds;\n"
                "             \\\\ \\0 \\a \\e \\n \\r \\t \\v; --pretty for JSON over several "
                "lines\n"
                "  -C COUNT   ends after so many messages  -W S   ends after so many seconds (exit "
                "4)\n"
                "  -E         ends once subscribed         -U FILTER  unsubscribes first\n"
                "  -T FILTER  leaves topics out            -R     leaves out what was retained\n"
                "  --retained-only         ends with the first message that was not retained\n"
                "  --remove-retained       clears each retained message that comes\n"
                "  --retain-as-published   keeps the flag of live messages (MQTT 5)\n"
                "  --random-filter PERCENT prints so many of them, by chance\n")
        + serverHelp;

} // namespace

const Command subCommand{"sub", "prints messages as they come", help.c_str(), sub};

} // namespace cli
