// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/broker/localbroker.h"

#include "app/broker/listener.h"

namespace broker {

LocalBroker::LocalBroker(QObject *parent) : QObject(parent)
{
    qRegisterMetaType<LogBatch>();
    qRegisterMetaType<BrokerStatus>();
}

LocalBroker::~LocalBroker()
{
    stop();
}

void LocalBroker::setTapFactory(TapFactory factory)
{
    m_tapFactory = std::move(factory);
}

void LocalBroker::setLogging(bool enabled)
{
    m_logging = enabled;
}

base::Result<quint16, ListenError> LocalBroker::start(const ListenOptions &options)
{
    stop();
    auto listener = std::make_unique<Listener>(*this, options);
    if (const auto error = listener->listen(options))
        return base::Unexpected{*error};
    m_listener = std::move(listener);
    emit started(options.address, port());
    return port();
}

void LocalBroker::stop()
{
    if (!m_listener)
        return;
    m_listener->sayGoodbye();
    m_listener.reset();
    emit statusChanged({});
    emit stopped();
}

bool LocalBroker::isRunning() const
{
    return m_listener != nullptr;
}

quint16 LocalBroker::port() const
{
    return m_listener ? m_listener->port() : quint16(0);
}

quint16 LocalBroker::webSocketPort() const
{
    return m_listener ? m_listener->webSocketPort() : quint16(0);
}

BrokerStatus LocalBroker::status() const
{
    return m_listener ? m_listener->status() : BrokerStatus{};
}

} // namespace broker
