// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/modemrun.h"

#include "app/cli/atsend.h"
#include "app/cli/command.h"
#include "app/cli/moduletarget.h"
#include "app/cli/output.h"
#include "app/cli/scriptreader.h"
#include "app/cli/scriptrunner.h"
#include "app/cli/secretinput.h"
#include "app/client/iothread.h"
#include "app/client/wording.h"
#include "app/modem/moduledriver.h"
#include "app/modem/moduletransport.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>

namespace cli {

namespace {

struct RunRequest
{
    ModuleTarget target;
    QStringList filters;
    mqtt::QoS qos = mqtt::QoS::AtMostOnce;
    QByteArray topic; // to publish to; empty: nothing
    QByteArray payload;
    bool retain = false;
    int messages = 0; // to wait for
    int timeoutMs = 60'000;
    bool isJson = false;
    QString script;
};

int refuse(const QString &sentence)
{
    printError(sentence);
    return UsageError;
}

const char *stateWord(at::StepState state)
{
    switch (state) {
    case at::StepState::Succeeded:
        return "ok";
    case at::StepState::Tolerated:
        return "tolerated";
    case at::StepState::Failed:
        return "failed";
    case at::StepState::NotReached:
        return "notReached";
    default:
        return "running";
    }
}

// Joins a client of ours to the module on a port, and prints what happens.
class ModuleRun : public QObject, private mqtt::MessageSink
{
public:
    ModuleRun(modem::SerialCommandPort &port, const RunRequest &request)
        : m_port(port), m_request(request), m_driver(port), m_client(m_ioThread, nullptr, this)
    {
        m_identity->device = request.target.connect.device;
        m_identity->access = request.target.connect.access;
        connect(&m_driver, &modem::ModuleDriver::connectStarted, this,
                [this](const at::Sequence &sequence) { m_sequence = sequence; });
        connect(&m_driver, &modem::ModuleDriver::stepChanged, this, &ModuleRun::printStep);
        connect(&m_driver, &modem::ModuleDriver::requestFailed, this,
                [this](const QString &cause, const QString &nextStep) {
                    fail(CheckFailed, cause, nextStep);
                });
        connectClient();
    }

    net::TransportFactory transport() const
    {
        return [wire = m_driver.wire(), identity = m_identity](net::TransportKind,
                                                               base::WireTap *) {
            return std::make_unique<modem::ModuleTransport>(wire, identity);
        };
    }
    std::function<void(client::ConnectionOptions &)> preparation() const
    {
        return [identity = m_identity](client::ConnectionOptions &options) {
            identity->connect = options.connect;
        };
    }

    int run()
    {
        client::ConnectionOptions options = m_request.target.options;
        options.reconnect.enabled = false;
        options.scram.reset();
        options.renew = preparation();
        m_client.setTransportFactory(transport());
        m_client.connectToHost(options);
        m_clock.start();
        return m_loop.exec();
    }

private:
    void connectClient()
    {
        using client::MqttClient;
        m_deadline.setSingleShot(true);
        connect(&m_deadline, &QTimer::timeout, this, [this] {
            fail(TimedOut,
                 QStringLiteral("%1 of %2 messages came in time.")
                         .arg(m_received)
                         .arg(m_request.messages),
                 {});
        });
        connect(&m_client, &MqttClient::connected, this, [this] {
            tell(QStringLiteral("connected"), {});
            goOn();
        });
        connect(&m_client, &MqttClient::failed, this, [this](const client::ClientError &error) {
            const client::Explanation words = client::explain(error);
            fail(m_wasConnected ? CheckFailed : NotConnected, words.cause, words.nextStep);
        });
        connect(&m_client, &MqttClient::subscribed, this,
                [this](client::RequestId, const mqtt::Suback &suback) {
                    const int code = static_cast<int>(suback.reasons.value(0));
                    tell(QStringLiteral("subscribed"), {{QStringLiteral("reasonCode"), code}});
                    if (code >= 0x80)
                        fail(CheckFailed, QStringLiteral("The subscription was refused."), {});
                    else
                        goOn();
                });
        connect(&m_client, &MqttClient::publishFinished, this, [this] {
            tell(QStringLiteral("published"), {});
            goOn();
        });
        connect(&m_client, &MqttClient::stateChanged, this, [this](client::ClientState state) {
            if (state == client::ClientState::Disconnected && m_isEnding) {
                tell(QStringLiteral("disconnected"), {});
                m_loop.exit(m_result);
            }
        });
    }

    // One thing after the other: subscribe, publish, wait, disconnect.
    void goOn()
    {
        m_wasConnected = true;
        if (!m_request.filters.isEmpty()) {
            mqtt::Subscribe subscribe;
            subscribe.subscriptions = {{m_request.filters.takeFirst().toUtf8(), m_request.qos}};
            m_client.subscribe(subscribe);
        } else if (!m_request.topic.isEmpty()) {
            mqtt::Publish publish;
            publish.topic = std::exchange(m_request.topic, {});
            publish.payload = m_request.payload;
            publish.qos = m_request.qos;
            publish.retain = m_request.retain;
            m_client.publish(publish);
        } else if (m_received < m_request.messages) {
            m_deadline.start(m_request.timeoutMs);
        } else {
            end(Done);
        }
    }
    void end(int result)
    {
        if (m_isEnding)
            return;
        m_isEnding = true;
        m_result = result;
        m_deadline.stop();
        m_client.disconnectFromHost();
    }
    void fail(int code, const QString &cause, const QString &nextStep)
    {
        if (m_isEnding && !m_loop.isRunning())
            return;
        if (m_request.isJson)
            printJson({{QStringLiteral("event"), QStringLiteral("error")},
                       {QStringLiteral("what"), cause},
                       {QStringLiteral("nextStep"), nextStep}});
        printError(nextStep.isEmpty() ? cause : cause + u' ' + nextStep);
        if (code == NotConnected || m_client.state() != client::ClientState::Connected)
            m_loop.exit(code);
        else
            end(code);
    }
    void tell(const QString &event, QJsonObject details)
    {
        if (m_request.isJson) {
            details.insert(QStringLiteral("event"), event);
            printJson(details);
        } else {
            printText(event);
        }
    }
    void printStep(const at::StepChanged &change)
    {
        if (change.state == at::StepState::Running || change.state == at::StepState::NotReached) {
            if (change.attempt == 1)
                m_clock.restart();
            return;
        }
        const at::Step step = m_sequence.steps.value(change.row);
        const QString command = QString::fromUtf8(m_port.catalog().masked(step.command.toUtf8()));
        if (!m_request.isJson) {
            printText(QStringLiteral("%1/%2 %3 %4  %5")
                              .arg(change.row + 1)
                              .arg(m_sequence.steps.size())
                              .arg(QLatin1String(stateWord(change.state)), -9)
                              .arg(command, QString::fromUtf8(change.line)));
            return;
        }
        printJson({{QStringLiteral("event"), QStringLiteral("step")},
                   {QStringLiteral("step"), change.row + 1},
                   {QStringLiteral("of"), static_cast<int>(m_sequence.steps.size())},
                   {QStringLiteral("send"), command},
                   {QStringLiteral("state"), QLatin1String(stateWord(change.state))},
                   {QStringLiteral("answer"), QString::fromUtf8(change.line)},
                   {QStringLiteral("ms"), m_clock.elapsed()}});
    }
    // On the I/O thread.
    void message(base::Direction direction, const base::Stamp &,
                 const mqtt::PublishView &publish) override
    {
        if (direction != base::Direction::In)
            return;
        QMetaObject::invokeMethod(
                this, [this, message = publish.toPublish()] { received(message); },
                Qt::QueuedConnection);
    }
    void received(const mqtt::Publish &message)
    {
        ++m_received;
        if (m_request.isJson)
            printJson({{QStringLiteral("event"), QStringLiteral("message")},
                       {QStringLiteral("topic"), QString::fromUtf8(message.topic)},
                       {QStringLiteral("payloadHex"), QString::fromLatin1(message.payload.toHex())},
                       {QStringLiteral("qos"), static_cast<int>(message.qos)},
                       {QStringLiteral("retain"), message.retain}});
        else
            printLine(message.topic + ' ' + message.payload);
        if (m_deadline.isActive() && m_received >= m_request.messages)
            end(Done);
    }

    modem::SerialCommandPort &m_port;
    RunRequest m_request;
    modem::ModuleDriver m_driver;
    std::shared_ptr<modem::ModuleIdentity> m_identity = std::make_shared<modem::ModuleIdentity>();
    client::IoThread m_ioThread;
    client::MqttClient m_client;
    at::Sequence m_sequence;
    QElapsedTimer m_clock;
    QTimer m_deadline;
    QEventLoop m_loop;
    int m_received = 0;
    int m_result = Done;
    bool m_wasConnected = false;
    bool m_isEnding = false;
};

int playScript(const ModuleRun &run, const RunRequest &request)
{
    QFile file(request.script);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(QStringLiteral("%1: %2").arg(request.script, file.errorString()));
    const auto script = readScript(file.readAll(), QFileInfo(file).absolutePath());
    if (!script)
        return refuse(QStringLiteral("%1: %2: %3.")
                              .arg(request.script, script.error().where, script.error().what));
    ScriptRunner runner(
            *script, {request.target.options.endpoint.host, request.target.options.endpoint.port});
    runner.setTransport(run.transport(), run.preparation());
    QObject::connect(&runner, &ScriptRunner::eventHappened, &runner,
                     [](const QJsonObject &event) { printJson(event); });
    return runner.run();
}

void addOptions(QCommandLineParser &parser)
{
    addTargetOptions(parser);
    addPortOptions(parser);
    for (const char *name : {"subscribe", "publish", "payload", "qos", "receive", "timeout"})
        parser.addOption(
                QCommandLineOption(QLatin1String(name), QString(), QStringLiteral("VALUE")));
    for (const char *name : {"json", "retain"})
        parser.addOption(QCommandLineOption(QLatin1String(name)));
}

base::Result<RunRequest, QString> readRequest(const QCommandLineParser &parser,
                                              const at::Catalog &catalog,
                                              const std::optional<QString> &secret)
{
    QStringList words = parser.positionalArguments().mid(1);
    RunRequest request;
    if (!words.isEmpty() && words.last().endsWith(QLatin1String(".json")))
        request.script = words.takeLast();
    const auto values = readValues(words);
    if (!values)
        return base::Unexpected{values.error()};
    const auto target = readTarget(parser, *values, secret, catalog);
    if (!target)
        return base::Unexpected{target.error()};
    request.target = *target;
    request.filters = parser.values(QStringLiteral("subscribe"));
    request.topic = parser.value(QStringLiteral("publish")).toUtf8();
    request.payload = parser.value(QStringLiteral("payload")).toUtf8();
    request.qos =
            static_cast<mqtt::QoS>(std::clamp(parser.value(QStringLiteral("qos")).toInt(), 0, 2));
    request.retain = parser.isSet(QStringLiteral("retain"));
    request.messages = parser.value(QStringLiteral("receive")).toInt();
    if (parser.isSet(QStringLiteral("timeout")))
        request.timeoutMs =
                static_cast<int>(parser.value(QStringLiteral("timeout")).toDouble() * 1000);
    request.isJson = parser.isSet(QStringLiteral("json"));
    return request;
}

} // namespace

int runThroughModule(const QStringList &given)
{
    QStringList arguments = given;
    const auto secret = takeSecret(arguments);
    if (!secret)
        return refuse(secret.error());
    QCommandLineParser parser;
    addOptions(parser);
    if (!parser.parse(QStringList{QString()} + arguments))
        return refuse(parser.errorText());
    const auto catalog = findModule(parser.positionalArguments().value(0));
    if (!catalog)
        return refuse(catalog.error());
    const auto request = readRequest(parser, *catalog, *secret);
    if (!request)
        return refuse(request.error());
    modem::SerialCommandPort port(*catalog);
    if (!parser.isSet(QStringLiteral("port")))
        return refuse(openPort(port, parser));
    const QString failure = openPort(port, parser);
    if (!failure.isEmpty()) {
        printError(failure);
        return NotConnected;
    }
    ModuleRun run(port, *request);
    return request->script.isEmpty() ? run.run() : playScript(run, *request);
}

} // namespace cli
