// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sub.h"

#include "app/base/hextext.h"
#include "app/cli/eventjson.h"
#include "app/cli/output.h"
#include "app/cli/quitsignals.h"
#include "app/cli/serverarguments.h"
#include "app/client/iothread.h"
#include "app/client/mailbox.h"
#include "app/client/wording.h"

#include <QCoreApplication>
#include <QTimer>

#include <algorithm>

namespace cli {

namespace {

struct SubArguments
{
    client::ConnectionOptions options;
    mqtt::Subscribe subscribe;
    bool showsTopic = false;
    bool json = false;
    bool hex = false;
    int count = 0;     // 0: no end
    int timeoutMs = 0; // 0: no end
};

QString sentence(const client::ClientError &error)
{
    const client::Explanation explanation = client::explain(error);
    return QStringLiteral("%1 %2").arg(explanation.cause, explanation.nextStep).trimmed();
}

// Subscribes and prints what comes until it was enough.
class Subscriber : public QObject, private mqtt::MessageSink
{
public:
    explicit Subscriber(const SubArguments &arguments)
        : m_arguments(arguments), m_client(m_ioThread, nullptr, this)
    {
        using client::MqttClient;
        connect(&m_client, &MqttClient::connected, this, &Subscriber::subscribe);
        connect(&m_client, &MqttClient::failed, this, &Subscriber::failed);
        connect(&m_client, &MqttClient::subscribed, this, &Subscriber::subscribed);
        connect(&m_client, &MqttClient::requestRefused, this,
                [this](client::RequestId, const client::RequestError &error) {
                    printError(client::describe(error));
                    end(CheckFailed);
                });
        connect(&m_client, &MqttClient::stateChanged, this, [this](client::ClientState state) {
            if (state == client::ClientState::Disconnected)
                QCoreApplication::exit(m_result);
        });
        connect(&m_signals, &QuitSignals::quitRequested, this, [this] { end(Done); });
        connect(&m_timeout, &QTimer::timeout, this, [this] { end(TimedOut); });
        m_timeout.setSingleShot(true);
    }

    int run()
    {
        if (m_arguments.timeoutMs > 0)
            m_timeout.start(m_arguments.timeoutMs);
        m_client.connectToHost(m_arguments.options);
        return QCoreApplication::exec();
    }

private:
    void subscribe(const mqtt::Connack &connack)
    {
        m_everConnected = true;
        if (!connack.sessionPresent || !m_everSubscribed)
            m_client.subscribe(m_arguments.subscribe);
        m_everSubscribed = true;
    }

    void subscribed(client::RequestId, const mqtt::Suback &suback)
    {
        for (qsizetype i = 0; i < suback.reasons.size(); ++i) {
            if (mqtt::isFailure(suback.reasons[i]))
                printError(QStringLiteral("The server refused the subscription \"%1\": %2.")
                                   .arg(QString::fromUtf8(
                                                m_arguments.subscribe.subscriptions[i].filter),
                                        client::describe(mqtt::PacketType::Suback,
                                                         m_arguments.options.connect.version,
                                                         suback.reasons[i])));
        }
        if (std::all_of(suback.reasons.begin(), suback.reasons.end(), mqtt::isFailure))
            end(CheckFailed);
    }

    void failed(const client::ClientError &error)
    {
        printError(sentence(error));
        m_result = NotConnected;
        if (!m_everConnected) // a first try that fails is a mistake in the arguments
            QCoreApplication::exit(NotConnected);
    }

    void message(base::Direction direction, const base::Stamp &,
                 const mqtt::PublishView &publish) override
    {
        if (direction == base::Direction::In && m_messages.put(publish.toPublish()))
            QMetaObject::invokeMethod(
                    this, [this] { printAll(); }, Qt::QueuedConnection);
    }

    void printAll()
    {
        std::vector<mqtt::Publish> messages;
        m_messages.takeAll(messages);
        for (const mqtt::Publish &publish : messages) {
            if (m_arguments.count > 0 && m_printed == m_arguments.count)
                break;
            print(publish, &publish == &messages.back());
            ++m_printed;
        }
        if (m_arguments.count > 0 && m_printed == m_arguments.count)
            end(Done);
    }

    void print(const mqtt::Publish &publish, bool flush) const
    {
        if (m_arguments.json) {
            QJsonObject json = fieldsOf(publish);
            json.insert(QStringLiteral("event"), QStringLiteral("message"));
            return printJson(json);
        }
        QByteArray line;
        if (m_arguments.showsTopic)
            line = publish.topic + ' ';
        line += m_arguments.hex ? base::toHex(publish.payload) : publish.payload;
        printLine(line, flush);
    }

    void end(int result)
    {
        if (m_ending)
            return;
        m_ending = true;
        m_result = result;
        if (m_client.state() == client::ClientState::Disconnected)
            QCoreApplication::exit(result);
        else
            m_client.disconnectFromHost();
    }

    const SubArguments m_arguments;
    client::Mailbox<mqtt::Publish> m_messages;
    client::IoThread m_ioThread;
    client::MqttClient m_client;
    QuitSignals m_signals;
    QTimer m_timeout;
    int m_printed = 0;
    int m_result = Done;
    bool m_ending = false;
    bool m_everConnected = false;
    bool m_everSubscribed = false;
};

base::Result<SubArguments, QString> readArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QString value = QStringLiteral("VALUE");
    parser.addOption({{QStringLiteral("t"), QStringLiteral("topic")}, QString(), value});
    parser.addOption({QStringLiteral("C"), QString(), value});
    parser.addOption({QStringLiteral("W"), QString(), value});
    parser.addOption(
            QCommandLineOption(QStringList{QStringLiteral("v"), QStringLiteral("verbose")}));
    parser.addOption(QCommandLineOption(QStringLiteral("json")));
    parser.addOption(QCommandLineOption(QStringLiteral("hex")));

    SubArguments read;
    const auto options = readServer(parser, arguments);
    if (!options)
        return base::Unexpected{options.error()};
    const auto qos = readQoS(parser);
    if (!qos)
        return base::Unexpected{qos.error()};
    const QStringList filters = parser.values(QStringLiteral("topic"));
    if (filters.isEmpty())
        return base::Unexpected{QStringLiteral("Say what to subscribe to: -t FILTER.")};
    for (const QString &filter : filters)
        read.subscribe.subscriptions.append({filter.toUtf8(), *qos});
    read.options = *options;
    read.showsTopic = parser.isSet(QStringLiteral("verbose"));
    read.json = parser.isSet(QStringLiteral("json"));
    read.hex = parser.isSet(QStringLiteral("hex"));
    read.count = qMax(0, parser.value(QStringLiteral("C")).toInt());
    read.timeoutMs = qMax(0, parser.value(QStringLiteral("W")).toInt()) * 1000;
    return read;
}

int sub(const QStringList &arguments)
{
    const auto read = readArguments(arguments);
    if (!read) {
        printError(read.error());
        return UsageError;
    }
    return Subscriber(*read).run();
}

} // namespace

const Command subCommand{
        "sub", "prints messages as they come",
        "sub -t FILTER [-t FILTER …] [-q QOS] [-v] [--json | --hex] [-C COUNT] [-W SECONDS] "
        "[server]\n"
        "  -v         the topic before the payload\n"
        "  --json     one JSON object a message    --hex  the payload as hex\n"
        "  -C COUNT   ends after so many messages  -W S   ends after so many seconds (exit 4)\n"
        "  --url URL              mqtt[s]://user@host:port or ws[s]://user@host:port/path\n"
        "  --profile NAME         a saved connection\n"
        "  -i ID, -V 31|311|5, -k SECONDS, -c (no clean start), -x SECONDS (session expiry)\n"
        "  --cafile F --cert F --key F --key-secret-env NAME --tls-name HOST --insecure\n"
        "  --secret-env NAME, --secret-file F, --secret-stdin   where the password is",
        sub};

} // namespace cli
