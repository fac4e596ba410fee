// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/proxies.h"

#include "tests/support/freeport.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTcpSocket>
#include <QThread>

namespace testsupport {

namespace {

constexpr int startTimeoutMs = 10'000;
constexpr int stopTimeoutMs = 5'000;
constexpr int tries = 5; // a port that was free a moment ago may be somebody's by now

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), port);
    return socket.waitForConnected(1000);
}

} // namespace

Proxy::~Proxy()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(stopTimeoutMs)) {
        m_process.kill();
        m_process.waitForFinished(stopTimeoutMs);
    }
}

bool Proxy::start(const QString &user, const QString &password, const QByteArray &configuration)
{
    for (int i = 0; i < tries; ++i) {
        if (startOnce(user, password, configuration))
            return true;
        m_process.kill();
        m_process.waitForFinished(stopTimeoutMs);
    }
    return false;
}

bool Proxy::startOnce(const QString &user, const QString &password, const QByteArray &configuration)
{
    m_port = freePort();
    if (m_kind == Kind::Http) {
        if (!writeConfiguration(user, password, configuration))
            return false;
        m_process.start(QStringLiteral("tinyproxy"), {QStringLiteral("-d"), QStringLiteral("-c"),
                                                      m_folder.filePath(QStringLiteral("conf"))});
    } else {
        QStringList arguments{QStringLiteral("-i"), QStringLiteral("127.0.0.1"),
                              QStringLiteral("-p"), QString::number(m_port)};
        if (!user.isEmpty())
            arguments += {QStringLiteral("-u"), user, QStringLiteral("-P"), password};
        m_process.start(QStringLiteral("microsocks"), arguments);
    }
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

bool Proxy::writeConfiguration(const QString &user, const QString &password,
                               const QByteArray &configuration)
{
    QFile file(m_folder.filePath(QStringLiteral("conf")));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write("Port " + QByteArray::number(m_port) + "\nListen 127.0.0.1\nTimeout 60\n");
    file.write("MaxClients 100\nAllow 127.0.0.1\nLogLevel Critical\n");
    if (!user.isEmpty())
        file.write("BasicAuth " + user.toUtf8() + ' ' + password.toUtf8() + '\n');
    return file.write(configuration) == configuration.size();
}

} // namespace testsupport
