// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/proxychoice.h"

#include <QPointer>
#include <QThreadPool>
#include <QTimer>
#include <QUrl>

namespace net {

namespace {

QNetworkProxy systemProxy(const QString &host, quint16 port)
{
    // Asked as for a secure web page: the one kind of system proxy that leads through (CONNECT).
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(host);
    url.setPort(port);
    const QNetworkProxyQuery query(url);
    for (const QNetworkProxy &proxy : QNetworkProxyFactory::systemProxyForQuery(query)) {
        if (proxy.type() == QNetworkProxy::NoProxy
            || proxy.capabilities() & QNetworkProxy::TunnelingCapability)
            return proxy;
    }
    return QNetworkProxy::NoProxy;
}

void askSystem(const EndpointOptions &options, QObject *context,
               std::function<void(const QNetworkProxy &)> answer)
{
    // The answer is handed over by an object of this thread, which `context` may outlive or not.
    auto *messenger = new QObject;
    QThreadPool::globalInstance()->start([messenger, host = bareHost(options.host),
                                          port = options.port, context = QPointer(context),
                                          answer = std::move(answer)] {
        const QNetworkProxy proxy = systemProxy(host, port);
        QMetaObject::invokeMethod(
                messenger,
                [messenger, context, answer, proxy] {
                    messenger->deleteLater();
                    if (context)
                        answer(proxy);
                },
                Qt::QueuedConnection);
    });
}

} // namespace

void chooseProxy(const EndpointOptions &options, QObject *context,
                 std::function<void(const QNetworkProxy &)> answer)
{
    const ProxyOptions &proxy = options.proxy;
    switch (usesNetwork(options.kind) ? proxy.kind : ProxyKind::None) {
    case ProxyKind::System:
        return askSystem(options, context, std::move(answer));
    case ProxyKind::None:
        return answer(QNetworkProxy::NoProxy);
    case ProxyKind::HttpConnect:
        return answer(QNetworkProxy(QNetworkProxy::HttpProxy, bareHost(proxy.host), proxy.port,
                                    proxy.user, proxy.password));
    case ProxyKind::Socks5:
        return answer(QNetworkProxy(QNetworkProxy::Socks5Proxy, bareHost(proxy.host), proxy.port,
                                    proxy.user, proxy.password));
    }
}

} // namespace net
