// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/atlink.h"

#include <QScopedValueRollback>

#include <utility>

namespace modem {

namespace {

// An unfinished line stands as it is when nothing more has come for so long.
constexpr std::chrono::milliseconds quiet{200};
constexpr std::chrono::milliseconds dataQuiet{3'000}; // counted data may pause on a slow network

} // namespace

AtLink::AtLink(QObject *parent) : QObject(parent), m_port(this)
{
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
    connectPort();
}

AtLink::~AtLink()
{
    m_port.disconnect(this);
}

void AtLink::connectPort()
{
    connect(&m_port, &serial::SerialLink::opened, this, [this] {
        m_open = true;
        emit opened();
    });
    connect(&m_port, &serial::SerialLink::received, this, &AtLink::received);
    connect(&m_port, &serial::SerialLink::failed, this, [this](const serial::PortError &error) {
        m_open = false;
        m_session.linkLost();
        performActions();
        emit failed(error);
    });
}

void AtLink::setCatalog(const at::Catalog &catalog)
{
    m_session.setCatalog(catalog);
    m_session.setLineEnding(catalog.lineEnding());
}

void AtLink::open(const serial::PortSettings &settings)
{
    serial::PortSettings once = settings;
    once.reopen = false; // who uses this link starts anew when the port is back
    m_port.open(once);
}

void AtLink::openDevice(const QString &name, const serial::DeviceFactory &factory)
{
    m_port.openDevice(name, factory);
}

void AtLink::close()
{
    m_open = false;
    m_commandTimer.stop();
    m_quietTimer.stop();
    m_finished.clear();
    m_session.linkLost();
    m_session.takeActions();
    m_port.close();
}

void AtLink::run(const at::Command &command, Finished finished)
{
    const at::CommandId id = m_session.enqueue(command);
    m_finished.insert(id, std::move(finished));
    performActions();
}

at::CommandId AtLink::enqueue(const at::Command &command)
{
    const at::CommandId id = m_session.enqueue(command);
    QMetaObject::invokeMethod(this, &AtLink::performActions, Qt::QueuedConnection);
    return id;
}

void AtLink::sendNow(const QByteArray &bytes)
{
    m_session.sendNow(bytes);
    performActions();
}

void AtLink::cancelAll()
{
    m_session.cancelAll();
    performActions();
}

void AtLink::received(const QByteArray &bytes, const base::Stamp &stamp)
{
    m_stamp = stamp;
    m_session.bytesReceived(bytes);
    performActions();
    if (m_session.hasUnfinishedLine())
        m_quietTimer.start(m_session.awaitsData() ? dataQuiet : quiet);
    else
        m_quietTimer.stop();
}

// What an action leads to may give the session more of them; they come behind.
void AtLink::performActions()
{
    if (m_performing)
        return;
    const QScopedValueRollback performing(m_performing, true);
    for (auto actions = m_session.takeActions(); !actions.empty();
         actions = m_session.takeActions()) {
        for (const at::Action &action : actions)
            std::visit([this](const auto &alternative) { perform(alternative); }, action);
    }
}

void AtLink::perform(const at::SendBytes &action)
{
    const base::Stamp stamp = base::Stamp::now();
    qsizetype end = action.bytes.size();
    while (end > 0 && (action.bytes[end - 1] == '\r' || action.bytes[end - 1] == '\n'))
        --end;
    emit lineShown(stamp, {at::LineKind::Sent, action.bytes, {0, end}, false});
    m_port.write(action.bytes);
}

void AtLink::perform(const at::ShowLine &action)
{
    emit lineShown(m_stamp, action);
}

void AtLink::perform(const at::SetTimer &action)
{
    m_commandTimer.start(action.delay);
}

void AtLink::perform(const at::StopTimer &)
{
    m_commandTimer.stop();
}

void AtLink::perform(const at::CommandFinished &action)
{
    emit commandFinished(action.id, action.outcome, action.decidingLine);
    if (const Finished finished = m_finished.take(action.id))
        finished(action.outcome, action.decidingLine);
}

} // namespace modem
