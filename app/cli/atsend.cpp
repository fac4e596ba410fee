// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/atsend.h"

#include "app/at/sequencefile.h"
#include "app/base/overload.h"
#include "app/cli/command.h"
#include "app/cli/output.h"
#include "app/modem/modulewording.h"

#include <QEventLoop>
#include <QFile>
#include <QJsonObject>

namespace cli {

namespace {

int refuse(const QString &sentence)
{
    printError(sentence);
    return UsageError;
}

const char *kindWord(at::LineKind kind)
{
    static const char *const words[] = {"sent",   "echo", "information", "ok",      "error",
                                        "prompt", "urc",  "data",        "unknown", "notice"};
    return words[static_cast<size_t>(kind)];
}

// Plays a sequence on a port and prints what the module says.
class Player : public QObject
{
public:
    Player(modem::SerialCommandPort &port, bool isJson) : m_port(port), m_isJson(isJson)
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            m_machine.timerFired();
            act();
        });
        connect(&port, &modem::CommandPort::lineShown, this,
                [this](at::LineKind kind, const QByteArray &text) {
                    print(kind, text);
                    m_machine.lineRead(kind, text);
                    act();
                });
        connect(&port, &modem::CommandPort::commandFinished, this,
                [this](at::CommandId, at::Outcome outcome, const QByteArray &line) {
                    m_machine.commandFinished(outcome, line);
                    act();
                });
    }

    int play(const at::Sequence &sequence)
    {
        m_sequence = sequence;
        m_machine.start(sequence);
        act();
        while (m_result < 0)
            m_loop.processEvents(QEventLoop::WaitForMoreEvents);
        return m_result;
    }

private:
    void act()
    {
        for (at::SequenceAction &action : m_machine.takeActions()) {
            std::visit(
                    base::overload{
                            [this](const at::RunCommand &run) { send(run.command); },
                            [this](const at::SendText &text) {
                                if (text.withLineEnd)
                                    m_port.sendLine(text.bytes);
                                else
                                    m_port.sendBytes(text.bytes);
                            },
                            [this](const at::CancelCommand &) { m_port.cancelAll(); },
                            [this](const at::SetTimer &timer) { m_timer.start(timer.delay); },
                            [this](const at::StopTimer &) { m_timer.stop(); },
                            [this](const at::StepChanged &change) { note(change); },
                            [this](const at::SequenceFinished &finished) {
                                m_result = finished.ok ? Done : m_timedOut ? TimedOut : CheckFailed;
                            }},
                    action);
        }
    }
    void send(const at::Command &command)
    {
        print(at::LineKind::Sent, m_port.catalog().masked(command.text));
        m_port.enqueue(command);
    }
    void note(const at::StepChanged &change)
    {
        if (change.state != at::StepState::Failed)
            return;
        m_timedOut = change.problem.fault == at::StepFault::TimedOut;
        const modem::FailureWords words =
                modem::explainStep(m_port.catalog(), change.problem,
                                   m_sequence.steps.value(change.row).command, change.line);
        printError(words.nextStep.isEmpty() ? words.cause : words.cause + u' ' + words.nextStep);
    }
    void print(at::LineKind kind, const QByteArray &text)
    {
        if (m_isJson)
            printJson({{QStringLiteral("kind"), QLatin1String(kindWord(kind))},
                       {QStringLiteral("text"), QString::fromUtf8(text)}});
        else
            printLine((kind == at::LineKind::Sent ? QByteArrayLiteral("> ") : QByteArray()) + text);
    }

    modem::SerialCommandPort &m_port;
    const bool m_isJson;
    at::Sequence m_sequence;
    at::SequenceMachine m_machine;
    QTimer m_timer;
    QEventLoop m_loop;
    bool m_timedOut = false;
    int m_result = -1;
};

base::Result<at::Sequence, QString> sequenceOf(const QString &action, const QStringList &words,
                                               int timeoutMs)
{
    at::Sequence sequence;
    if (action == QLatin1String("send")) {
        for (const QString &word : words) {
            at::Step step;
            step.command = word;
            step.timeoutMs = timeoutMs;
            sequence.steps.append(step);
        }
        return sequence;
    }
    QFile file(words.value(0));
    if (!file.open(QIODevice::ReadOnly))
        return base::Unexpected{QStringLiteral("%1: %2.").arg(words.value(0), file.errorString())};
    const QByteArray content = file.readAll();
    const auto read = file.fileName().endsWith(QLatin1String(".ini"), Qt::CaseInsensitive)
                              ? at::sequenceFromSscom(content)
                              : at::sequenceFromJson(content);
    if (!read)
        return base::Unexpected{
                QStringLiteral("%1 is no sequence: %2 %3.")
                        .arg(words.value(0), read.error().place, read.error().detail)};
    return *read;
}

} // namespace

void addPortOptions(QCommandLineParser &parser)
{
    for (const char *name : {"port", "baud", "format"})
        parser.addOption(
                QCommandLineOption(QLatin1String(name), QString(), QStringLiteral("VALUE")));
}

QString openPort(modem::SerialCommandPort &port, const QCommandLineParser &parser)
{
    serial::PortSettings settings;
    settings.port = parser.value(QStringLiteral("port"));
    settings.reopen = false;
    if (settings.port.isEmpty())
        return QStringLiteral("Say on which port the module is: --port DEV, or "
                              "--port tcp://HOST:PORT.");
    if (parser.isSet(QStringLiteral("baud")))
        settings.baudRate = parser.value(QStringLiteral("baud")).toInt();
    if (settings.baudRate <= 0
        || (parser.isSet(QStringLiteral("format"))
            && !serial::setFormat(settings, parser.value(QStringLiteral("format")))))
        return QStringLiteral("--baud is a number, --format something like 8N1.");
    QString failure;
    QEventLoop loop;
    QObject::connect(&port, &modem::CommandPort::openChanged, &loop, [&loop](bool isOpen) {
        if (isOpen)
            loop.quit();
    });
    QObject::connect(&port, &modem::SerialCommandPort::failed, &loop,
                     [&loop, &failure](const serial::PortError &error) {
                         const modem::FailureWords words = modem::explain(error);
                         failure = words.cause + u' ' + words.nextStep;
                         loop.quit();
                     });
    QMetaObject::invokeMethod(
            &port, [&port, settings] { port.open(settings); }, Qt::QueuedConnection);
    loop.exec();
    return failure;
}

int sendToPort(const at::Catalog &catalog, const QString &action, const QStringList &arguments)
{
    QCommandLineParser parser;
    addPortOptions(parser);
    parser.addOption(QCommandLineOption(QStringLiteral("json")));
    parser.addOption({QStringLiteral("timeout"), QString(), QStringLiteral("SECONDS")});
    if (!parser.parse(QStringList{QString()} + arguments))
        return refuse(parser.errorText());
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        return refuse(QStringLiteral("Say what to send."));
    const int timeoutMs =
            static_cast<int>(parser.value(QStringLiteral("timeout")).toDouble() * 1000);
    const auto sequence = sequenceOf(action, words, timeoutMs);
    if (!sequence)
        return refuse(sequence.error());
    modem::SerialCommandPort port(catalog);
    const QString failure = openPort(port, parser);
    if (!failure.isEmpty()) {
        printError(failure);
        return parser.isSet(QStringLiteral("port")) ? NotConnected : UsageError;
    }
    return Player(port, parser.isSet(QStringLiteral("json"))).play(*sequence);
}

} // namespace cli
