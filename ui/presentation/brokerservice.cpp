// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presentation/brokerservice.h"

#include "app/client/iothread.h"

#include <QNetworkInterface>

#include <algorithm>

namespace presentation {

namespace {

using broker::LocalBroker;

QString urlOf(const QHostAddress &address, quint16 port)
{
    return address.protocol() == QAbstractSocket::IPv6Protocol
                   ? QStringLiteral("mqtt://[%1]:%2").arg(address.toString()).arg(port)
                   : QStringLiteral("mqtt://%1:%2").arg(address.toString()).arg(port);
}

bool isEveryInterface(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::Any)
           || address == QHostAddress(QHostAddress::AnyIPv4)
           || address == QHostAddress(QHostAddress::AnyIPv6);
}

} // namespace

BrokerService::BrokerService(client::IoThread &ioThread, QObject *parent)
    : QObject(parent), m_broker(new LocalBroker)
{
    m_broker->moveToThread(ioThread.qthread());
    connect(m_broker, &LocalBroker::started, this, &BrokerService::brokerStarted);
    connect(m_broker, &LocalBroker::stopped, this, &BrokerService::brokerStopped);
    connect(m_broker, &LocalBroker::statusChanged, this, &BrokerService::takeStatus);
    connect(m_broker, &LocalBroker::logged, &m_log, &BrokerLogModel::append);
}

BrokerService::~BrokerService()
{
    // Its sockets belong to its thread, so it ends there; nothing of it may outlive us.
    m_broker->disconnect(this);
    QMetaObject::invokeMethod(
            m_broker, [broker = m_broker] { delete broker; }, Qt::BlockingQueuedConnection);
}

void BrokerService::setTapFactory(broker::TapFactory factory)
{
    QMetaObject::invokeMethod(m_broker, [broker = m_broker, made = std::move(factory)] {
        broker->setTapFactory(made);
    });
}

void BrokerService::start(const broker::ListenOptions &options)
{
    setState(BrokerState::Starting);
    QMetaObject::invokeMethod(m_broker, [this, broker = m_broker, options] {
        const auto port = broker->start(options);
        if (port)
            return;
        QMetaObject::invokeMethod(this, [this, error = port.error()] { failed(error); });
    });
}

void BrokerService::stop()
{
    if (m_state == BrokerState::Stopped)
        return;
    setState(BrokerState::Stopping);
    QMetaObject::invokeMethod(m_broker, [broker = m_broker] { broker->stop(); });
}

void BrokerService::setState(BrokerState state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(state);
}

void BrokerService::brokerStarted(const QHostAddress &address, quint16 port)
{
    m_address = address;
    m_port = port;
    setState(BrokerState::Running);
}

void BrokerService::brokerStopped()
{
    m_port = 0;
    if (m_state != BrokerState::Starting) // else it only makes room for itself
        setState(BrokerState::Stopped);
}

void BrokerService::failed(const broker::ListenError &error)
{
    m_port = 0;
    setState(BrokerState::Stopped);
    emit startFailed(error);
}

void BrokerService::takeStatus(const broker::BrokerStatus &status)
{
    m_status = status;
    m_clients.setClients(status.clients);
    emit statusChanged();
}

QString BrokerService::host() const
{
    return isEveryInterface(m_address) ? QStringLiteral("127.0.0.1") : m_address.toString();
}

QString BrokerService::url() const
{
    return m_port == 0 ? QString() : urlOf(QHostAddress(host()), m_port);
}

bool BrokerService::isOpenToOthers() const
{
    return m_port != 0 && isEveryInterface(m_address);
}

QStringList BrokerService::urlsForOthers() const
{
    QStringList urls;
    if (!isOpenToOthers())
        return urls;
    const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
    for (const QHostAddress &address : addresses) {
        if (!address.isLoopback() && !address.isLinkLocal())
            urls.append(urlOf(address, m_port));
    }
    return urls;
}

int BrokerService::connectedCount() const
{
    return static_cast<int>(std::count_if(
            m_status.clients.begin(), m_status.clients.end(), [](const broker::ClientInfo &info) {
                return info.presence == broker::ClientInfo::Presence::Connected;
            }));
}

} // namespace presentation
