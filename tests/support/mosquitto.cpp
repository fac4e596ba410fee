// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mosquitto.h"

#include "freeport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QThread>

namespace testsupport {

namespace {

constexpr int startTimeoutMs = 10'000;
constexpr int stopTimeoutMs = 5'000;
constexpr int tries = 5; // a port that was free a moment ago may be somebody's by now

QString program()
{
    const QString found = QStandardPaths::findExecutable(QStringLiteral("mosquitto"));
    return found.isEmpty() ? QStringLiteral("/usr/sbin/mosquitto") : found;
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    return socket.waitForConnected(1000);
}

} // namespace

Mosquitto::~Mosquitto()
{
    stop();
}

bool Mosquitto::start(const QByteArray &configuration)
{
    if (m_port != 0)
        return startOnce(configuration);
    return startAnew([&configuration] { return configuration; });
}

bool Mosquitto::startAnew(const std::function<QByteArray()> &configuration)
{
    for (int i = 0; i < tries; ++i) {
        m_port = freePort();
        if (startOnce(configuration()))
            return true;
        stop();
    }
    return false;
}

QByteArray Mosquitto::sharedKeyConfiguration(const QByteArray &identity,
                                             const QByteArray &key) const
{
    QFile file(m_folder.filePath(QStringLiteral("keys")));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(identity + ':' + key + '\n');
    return "psk_hint bench\npsk_file " + file.fileName().toUtf8() + '\n';
}

bool Mosquitto::startOnce(const QByteArray &configuration)
{
    if (!writeConfiguration(configuration))
        return false;
    m_process.start(program(), {QStringLiteral("-c"), m_folder.filePath(QStringLiteral("conf"))});
    if (!m_process.waitForStarted(startTimeoutMs))
        return false;
    QElapsedTimer clock;
    clock.start();
    while (!answers(m_port)) {
        if (clock.elapsed() > startTimeoutMs || m_process.state() == QProcess::NotRunning)
            return false;
        QThread::msleep(10);
    }
    // Else it was somebody else who answered.
    return !m_process.waitForFinished(100);
}

bool Mosquitto::writeConfiguration(const QByteArray &configuration)
{
    QFile file(m_folder.filePath(QStringLiteral("conf")));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("listener " + QByteArray::number(m_port) + " 127.0.0.1\n");
    file.write("user root\n"); // started by root it would else give up the right to read our files
    if (!configuration.contains("allow_anonymous"))
        file.write("allow_anonymous true\n");
    file.write(configuration);
    return true;
}

void Mosquitto::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(stopTimeoutMs)) {
        m_process.kill();
        m_process.waitForFinished(stopTimeoutMs);
    }
}

} // namespace testsupport
