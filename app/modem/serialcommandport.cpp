// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/serialcommandport.h"

#include "app/base/overload.h"

namespace modem {

namespace {

constexpr int quietMs = 300;
constexpr int dataQuietMs = 2000; // counted data comes in bursts

} // namespace

SerialCommandPort::SerialCommandPort(const at::Catalog &catalog, QObject *parent)
    : CommandPort(parent)
{
    m_session.setCatalog(catalog);
    m_session.setLineEnding(catalog.lineEnding());
    m_commandTimer.setSingleShot(true);
    m_quietTimer.setSingleShot(true);
    connect(&m_commandTimer, &QTimer::timeout, this, [this] {
        m_session.timerFired();
        performActions();
    });
    connect(&m_quietTimer, &QTimer::timeout, this, [this] {
        m_session.wentQuiet();
        performActions();
    });
    connect(&m_link, &serial::SerialLink::received, this, &SerialCommandPort::received);
    connect(&m_link, &serial::SerialLink::failed, this, &SerialCommandPort::failed);
    connect(&m_link, &serial::SerialLink::stateChanged, this, [this](serial::LinkState state) {
        if (state != serial::LinkState::Open) {
            m_session.linkLost();
            performActions();
        }
        emit openChanged(state == serial::LinkState::Open);
    });
}

void SerialCommandPort::open(const serial::PortSettings &settings)
{
    m_link.open(settings);
}

void SerialCommandPort::openDevice(const QString &name, const serial::DeviceFactory &factory)
{
    m_link.openDevice(name, factory);
}

void SerialCommandPort::received(const QByteArray &bytes)
{
    m_session.bytesReceived(bytes);
    performActions();
    if (m_session.hasUnfinishedLine())
        m_quietTimer.start(m_session.awaitsData() ? dataQuietMs : quietMs);
    else
        m_quietTimer.stop();
}

at::CommandId SerialCommandPort::enqueue(const at::Command &command)
{
    const at::CommandId id = m_session.enqueue(command);
    // Later, so that the caller knows the number before anything is told of it.
    QMetaObject::invokeMethod(this, &SerialCommandPort::performActions, Qt::QueuedConnection);
    return id;
}

void SerialCommandPort::sendLine(const QByteArray &line)
{
    sendBytes(line + m_session.catalog().lineEnding());
}

void SerialCommandPort::sendBytes(const QByteArray &bytes)
{
    m_session.sendNow(bytes);
    performActions();
}

void SerialCommandPort::cancelAll()
{
    m_session.cancelAll();
    performActions();
}

void SerialCommandPort::performActions()
{
    for (const at::Action &action : m_session.takeActions()) {
        std::visit(base::overload{
                           [this](const at::SendBytes &send) {
                               m_link.write(send.bytes);
                               emit sent(send.bytes);
                           },
                           [this](const at::ShowLine &line) {
                               emit lineShown(line.kind,
                                              line.raw.mid(line.text.start, line.text.length),
                                              line.cut);
                           },
                           [this](const at::SetTimer &timer) { m_commandTimer.start(timer.delay); },
                           [this](const at::StopTimer &) { m_commandTimer.stop(); },
                           [this](const at::CommandFinished &finished) {
                               emit commandFinished(finished.id, finished.outcome,
                                                    finished.decidingLine);
                           }},
                   action);
    }
}

} // namespace modem
