// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/payloadflaw.h"

#include <QObject>
#include <QPointer>
#include <QProcess>
#include <QTimer>

#include <chrono>
#include <deque>
#include <functional>

namespace messages {

struct ScriptLimits
{
    std::chrono::milliseconds time{2000}; // for one payload
    int memoryMegabytes = 256;
};

struct ScriptRequest
{
    QString file;   // named in errors
    QString script; // its text; defines decode(bytes, topic, contentType)
    QByteArray payload;
    QByteArray topic;
    QByteArray contentType;
};

// Runs payload scripts in a process beside this one (mqttscope-script), one after another. A script
// over its limits is ended together with that process; the next one gets a new process.
class ScriptHost : public QObject
{
    Q_OBJECT

public:
    using Answer = std::function<void(PayloadReading)>;

    explicit ScriptHost(const ScriptLimits &limits = {}, QObject *parent = nullptr);
    ~ScriptHost() override;

    // Later, on this thread: calls `answer` unless `context` is gone by then.
    void run(const ScriptRequest &request, QObject *context, Answer answer);
    // Forgets what `context` asked for and has no answer to yet.
    void cancel(QObject *context);

private:
    struct Job
    {
        QByteArray frame;
        QPointer<QObject> context;
        Answer answer;
    };

    void startNext();
    bool startProcess();
    void readAnswer();
    void processEnded();
    void finish(PayloadReading reading);
    void endProcess();

    ScriptLimits m_limits;
    QProcess m_process;
    QTimer m_deadline;
    QByteArray m_received;
    std::deque<Job> m_jobs; // the first one runs while m_isRunning
    bool m_isRunning = false;
};

// Where the program that runs scripts lies; empty: nowhere.
QString scriptHostProgram();

} // namespace messages
