// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/httpanswer.h"

#include <QNetworkProxy>
#include <QObject>
#include <QTcpSocket>
#include <QTimer>

namespace net {

// Asks an HTTP proxy once more for what it just refused, to read the status and the words that Qt
// keeps to itself. Whatever comes is only told; nothing is opened through it.
class ProxyProbe : public QObject
{
    Q_OBJECT

public:
    explicit ProxyProbe(QObject *parent = nullptr);

    void start(const QNetworkProxy &proxy, const QString &peer); // "host:port" to ask for

signals:
    // Once; status 0: no HTTP answer came, or none that ended.
    void answered(const net::HttpAnswer &answer);

private:
    void finish();

    QTcpSocket m_socket;
    QTimer m_timeout;
    HttpAnswer m_answer;
    bool m_finished = false;
};

} // namespace net
