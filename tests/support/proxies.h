// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QTemporaryDir>

namespace testsupport {

// A real proxy on a free port of 127.0.0.1, ended with this object: tinyproxy for HTTP CONNECT,
// microsocks for SOCKS5.
class Proxy
{
public:
    enum class Kind : quint8 { Http, Socks5 };

    explicit Proxy(Kind kind) : m_kind(kind) {}
    ~Proxy();
    Q_DISABLE_COPY_MOVE(Proxy)

    // With a login it serves nobody else. `configuration` is tinyproxy's; true once it takes
    // connections.
    bool start(const QString &user = {}, const QString &password = {},
               const QByteArray &configuration = {});
    quint16 port() const { return m_port; }

private:
    bool startOnce(const QString &user, const QString &password, const QByteArray &configuration);
    bool writeConfiguration(const QString &user, const QString &password,
                            const QByteArray &configuration);

    Kind m_kind;
    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace testsupport
