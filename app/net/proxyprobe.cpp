// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/proxyprobe.h"

namespace net {

namespace {
constexpr int timeoutMs = 3'000; // the person waits for a sentence, not for a connection
}

ProxyProbe::ProxyProbe(QObject *parent) : QObject(parent), m_socket(this), m_timeout(this)
{
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, &ProxyProbe::finish);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &ProxyProbe::finish);
    connect(&m_socket, &QTcpSocket::readyRead, this, [this] {
        const HttpAnswer::State state = m_answer.add(m_socket.readAll());
        if (state != HttpAnswer::State::Head && state != HttpAnswer::State::Body)
            finish();
    });
}

void ProxyProbe::start(const QNetworkProxy &proxy, const QString &peer)
{
    const QByteArray target = peer.toUtf8();
    QByteArray request = "CONNECT " + target + " HTTP/1.1\r\nHost: " + target + "\r\n";
    if (!proxy.user().isEmpty()) {
        const QByteArray login = (proxy.user() + QLatin1Char(':') + proxy.password()).toUtf8();
        request += "Proxy-Authorization: Basic " + login.toBase64() + "\r\n";
    }
    m_timeout.start(timeoutMs);
    m_socket.setProxy(QNetworkProxy::NoProxy);
    connect(&m_socket, &QTcpSocket::connected, this,
            [this, request] { m_socket.write(request + "\r\n"); });
    m_socket.connectToHost(proxy.hostName(), proxy.port());
}

void ProxyProbe::finish()
{
    if (std::exchange(m_finished, true))
        return;
    m_timeout.stop();
    m_socket.abort();
    emit answered(m_answer);
}

} // namespace net
