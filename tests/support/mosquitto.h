// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

namespace testsupport {

// A real mosquitto on a free port of 127.0.0.1, ended with this object.
class Mosquitto
{
public:
    Mosquitto() = default;
    ~Mosquitto();
    Q_DISABLE_COPY_MOVE(Mosquitto)

    // `configuration` is appended to a listener that lets anyone in; true once it takes
    // connections.
    bool start(const QByteArray &configuration = {});
    void stop();
    quint16 port() const { return m_port; }
    // A path for a Unix-domain socket, for a "listener 0 PATH" in the configuration.
    QString socketFile() const { return m_folder.filePath(QStringLiteral("socket")); }

private:
    bool writeConfiguration(const QByteArray &configuration);

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace testsupport
