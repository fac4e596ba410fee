// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/scripthost.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>

namespace messages {

namespace {

using Kind = PayloadFlaw::Kind;
constexpr qsizetype lengthBytes = 4;

QByteArray frameOf(const ScriptRequest &request)
{
    const QJsonObject object{
            {QStringLiteral("file"), request.file},
            {QStringLiteral("script"), request.script},
            {QStringLiteral("payload"), QString::fromLatin1(request.payload.toBase64())},
            {QStringLiteral("topic"), QString::fromUtf8(request.topic)},
            {QStringLiteral("contentType"), QString::fromUtf8(request.contentType)}};
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    QByteArray frame(lengthBytes, Qt::Uninitialized);
    qToBigEndian(static_cast<quint32>(json.size()), frame.data());
    return frame + json;
}

PayloadReading readingOf(const QByteArray &json)
{
    const QJsonObject answer = QJsonDocument::fromJson(json).object();
    if (answer.contains(QStringLiteral("text")))
        return answer.value(QStringLiteral("text")).toString().toUtf8();
    const int line = answer.value(QStringLiteral("line")).toInt();
    const QString error = answer.value(QStringLiteral("error")).toString();
    return base::Unexpected{
            PayloadFlaw{Kind::ScriptFailed, -1,
                        line > 0 ? QStringLiteral("%1 (%2)").arg(error).arg(line) : error}};
}

} // namespace

QString scriptHostProgram()
{
    const QString beside = QCoreApplication::applicationDirPath();
    for (const char *place :
         {"/mqttscope-script", "/../libexec/mqttscope/mqttscope-script", "/mqttscope-script.exe"}) {
        const QFileInfo program(beside + QLatin1String(place));
        if (program.isExecutable())
            return program.canonicalFilePath();
    }
    return {};
}

ScriptHost::ScriptHost(const ScriptLimits &limits, QObject *parent)
    : QObject(parent), m_limits(limits)
{
    m_deadline.setSingleShot(true);
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &ScriptHost::readAnswer);
    connect(&m_process, &QProcess::finished, this, &ScriptHost::processEnded);
    connect(&m_deadline, &QTimer::timeout, this, [this] {
        endProcess();
        finish(base::Unexpected{PayloadFlaw{Kind::ScriptTooSlow, -1, {}}});
    });
}

ScriptHost::~ScriptHost()
{
    endProcess();
}

void ScriptHost::run(const ScriptRequest &request, QObject *context, Answer answer)
{
    m_jobs.push_back({frameOf(request), context, std::move(answer)});
    startNext();
}

void ScriptHost::cancel(QObject *context)
{
    const auto first = m_jobs.begin() + (m_isRunning ? 1 : 0);
    m_jobs.erase(std::remove_if(first, m_jobs.end(),
                                [context](const Job &job) { return job.context == context; }),
                 m_jobs.end());
    // The running one cannot be taken back; its answer goes nowhere.
    if (m_isRunning && m_jobs.front().context == context)
        m_jobs.front().context = nullptr;
}

void ScriptHost::startNext()
{
    if (m_isRunning || m_jobs.empty())
        return;
    m_isRunning = true;
    if (m_process.state() == QProcess::NotRunning && !startProcess()) {
        // Not from within run(): its caller does not expect an answer before it returns.
        QTimer::singleShot(0, this, [this] {
            finish(base::Unexpected{PayloadFlaw{Kind::ScriptHostMissing, -1, {}}});
        });
        return;
    }
    m_received.clear();
    m_process.write(m_jobs.front().frame);
    m_deadline.start(m_limits.time);
}

bool ScriptHost::startProcess()
{
    const QString program = scriptHostProgram();
    if (program.isEmpty())
        return false;
    m_process.start(program, {QString::number(m_limits.memoryMegabytes)});
    return m_process.waitForStarted();
}

void ScriptHost::readAnswer()
{
    m_received += m_process.readAllStandardOutput();
    if (!m_isRunning || m_received.size() < lengthBytes)
        return;
    const auto length = static_cast<qsizetype>(qFromBigEndian<quint32>(m_received.constData()));
    if (m_received.size() < lengthBytes + length)
        return;
    finish(readingOf(m_received.mid(lengthBytes, length)));
}

// Ours to end only between jobs: the engine has run out of memory, or broke.
void ScriptHost::processEnded()
{
    if (m_isRunning)
        finish(base::Unexpected{PayloadFlaw{Kind::ScriptTooLarge, -1, {}}});
}

void ScriptHost::finish(PayloadReading reading)
{
    m_deadline.stop();
    m_isRunning = false;
    const Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    if (job.context)
        job.answer(std::move(reading));
    startNext();
}

void ScriptHost::endProcess()
{
    const QSignalBlocker quiet(m_process);
    m_process.kill();
    m_process.waitForFinished();
}

} // namespace messages
