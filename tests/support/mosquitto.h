// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

#include <functional>

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
    // For listeners of one's own: the function chooses their ports. It is asked
    // again when somebody else took one of them before the broker did.
    bool startAnew(const std::function<QByteArray()> &configuration);
    void stop();
    quint16 port() const { return m_port; }
    // A path for a Unix-domain socket, for a "listener 0 PATH" in the configuration.
    QString socketFile() const { return m_folder.filePath(QStringLiteral("socket")); }
    // For a listener that knows one identity with this key in hex (TLS-PSK).
    QByteArray sharedKeyConfiguration(const QByteArray &identity, const QByteArray &key) const;

private:
    bool startOnce(const QByteArray &configuration);
    bool writeConfiguration(const QByteArray &configuration);

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace testsupport
