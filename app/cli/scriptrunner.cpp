// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scriptrunner.h"

#include "app/base/hextext.h"
#include "app/base/overload.h"
#include "app/cli/command.h"
#include "app/cli/eventjson.h"
#include "app/cli/propertiesjson.h"
#include "app/client/wording.h"
#include "app/mqtt/framing.h"
#include "app/profiles/sessionfile.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QJsonArray>
#include <QTimer>

#include <algorithm>

namespace cli {

namespace {

constexpr int succeeded = -1; // of perform(): the script goes on

QString sentence(const client::ClientError &error)
{
    const client::Explanation explanation = client::explain(error);
    return explanation.nextStep.isEmpty()
                   ? explanation.cause
                   : QStringLiteral("%1 %2").arg(explanation.cause, explanation.nextStep);
}

bool isByPeer(const std::optional<client::ClientError> &error)
{
    if (!error)
        return false;
    return std::visit(base::overload{[](const net::LinkError &e) {
                                         return e.kind == net::LinkError::Kind::ClosedByPeer;
                                     },
                                     [](const client::ClosedBeforeConnack &) { return true; },
                                     [](const client::ClosedMidPacket &) { return true; },
                                     [](const client::DisconnectedByServer &) { return true; },
                                     [](const client::TakenOver &) { return true; },
                                     [](const auto &) { return false; }},
                      *error);
}

// An end of the link that "disconnected" tells in full.
bool isPlainEnd(const client::ClientError &error, bool linkWasOpen)
{
    if (const auto *link = std::get_if<net::LinkError>(&error))
        return linkWasOpen && link->kind == net::LinkError::Kind::ClosedByPeer;
    return std::holds_alternative<client::DisconnectedByServer>(error)
           || std::holds_alternative<client::TakenOver>(error);
}

} // namespace

ScriptRunner::ScriptRunner(const Script &script, const ScriptTarget &target, QObject *parent)
    : QObject(parent), m_script(script), m_target(target), m_client(m_ioThread, this, this)
{
    m_keepsPackets =
            std::any_of(m_script.actions.begin(), m_script.actions.end(), [](const Action &action) {
                return std::holds_alternative<ExpectPacketStep>(action.step);
            });
    connectSignals();
}

void ScriptRunner::connectSignals()
{
    using client::MqttClient;
    connect(&m_client, &MqttClient::stateChanged, this, &ScriptRunner::noteState);
    connect(&m_client, &MqttClient::failed, this, &ScriptRunner::noteError);
    connect(&m_client, &MqttClient::connected, this, [this](const mqtt::Connack &connack) {
        m_everConnected = true;
        happened(EventKind::Connected, fieldsOf(connack));
    });
    connect(&m_client, &MqttClient::publishFinished, this,
            [this](client::RequestId, mqtt::ReasonCode reason, const mqtt::Properties &properties) {
                QJsonObject json = reasonOnly(reason);
                if (!properties.isEmpty())
                    json.insert(QStringLiteral("properties"), toJson(properties));
                happened(EventKind::Published, json);
            });
    connect(&m_client, &MqttClient::sessionKeptChanged, this, [this](bool kept) {
        if (!kept)
            happened(EventKind::Error, {{QStringLiteral("what"),
                                         QStringLiteral("the session file cannot be written")}});
    });
    connect(&m_client, &MqttClient::subscribed, this,
            [this](client::RequestId, const mqtt::Suback &suback) {
                happened(EventKind::Subscribed, reasonsAndProperties(suback));
            });
    connect(&m_client, &MqttClient::unsubscribed, this,
            [this](client::RequestId, const mqtt::Unsuback &unsuback) {
                happened(EventKind::Unsubscribed, reasonsAndProperties(unsuback));
            });
    connect(&m_client, &MqttClient::authReceived, this, [this](const mqtt::Auth &auth) {
        happened(EventKind::Auth, reasonAndProperties(auth));
    });
    connect(&m_client, &MqttClient::requestRefused, this,
            [this](client::RequestId, const client::RequestError &error) {
                happened(EventKind::Error, {{QStringLiteral("what"), client::describe(error)}});
            });
}

int ScriptRunner::run()
{
    for (const Action &action : m_script.actions) {
        QElapsedTimer clock;
        clock.start();
        QString failure;
        const int result = play(action, failure);
        m_results.append({action.title, static_cast<double>(clock.elapsed()) / 1000, failure});
        if (result != succeeded) {
            endLink();
            return result;
        }
    }
    endLink();
    return Done;
}

int ScriptRunner::play(const Action &action, QString &failure)
{
    return std::visit([&](const auto &step) { return perform(step, failure); }, action.step);
}

int ScriptRunner::perform(const ConnectStep &step, QString &)
{
    m_options = step.options;
    net::EndpointOptions &endpoint = m_options.endpoint;
    if (!step.hasHost)
        endpoint.host = m_target.host;
    if (!step.hasPort && m_target.port > 0)
        endpoint.port = static_cast<quint16>(m_target.port);
    if (m_target.module) {
        endpoint.kind = net::TransportKind::SerialModule;
        endpoint.module = *m_target.module;
    }
    if (!step.sessionFile.isEmpty())
        m_options.keeper = std::make_shared<profiles::SessionFile>(step.sessionFile);
    open();
    return succeeded;
}

int ScriptRunner::perform(const ReconnectStep &, QString &)
{
    open();
    return succeeded;
}

void ScriptRunner::setTransport(const net::TransportFactory &factory,
                                const std::function<void(client::ConnectionOptions &)> &prepare)
{
    m_client.setTransportFactory(factory);
    m_prepare = prepare;
}

void ScriptRunner::open()
{
    ++m_links;
    m_linkIsDown = false;
    if (m_prepare)
        m_options.renew = m_prepare;
    m_client.connectToHost(m_options);
}

int ScriptRunner::perform(const SubscribeStep &step, QString &)
{
    m_client.subscribe(step.subscribe);
    return succeeded;
}

int ScriptRunner::perform(const UnsubscribeStep &step, QString &)
{
    m_client.unsubscribe(step.unsubscribe);
    return succeeded;
}

int ScriptRunner::perform(const PublishStep &step, QString &)
{
    m_client.publish(step.publish);
    return succeeded;
}

int ScriptRunner::perform(const AuthStep &step, QString &)
{
    m_client.sendAuth(step.auth);
    return succeeded;
}

int ScriptRunner::perform(const DisconnectStep &step, QString &)
{
    m_client.disconnectFromHost(step.disconnect);
    return succeeded;
}

int ScriptRunner::perform(const DropLinkStep &, QString &)
{
    m_client.dropLink();
    return succeeded;
}

int ScriptRunner::perform(const SendRawStep &step, QString &)
{
    m_client.sendRaw(step.bytes);
    return succeeded;
}

int ScriptRunner::perform(const FaultStep &step, QString &)
{
    m_client.addFault(step.fault);
    return succeeded;
}

int ScriptRunner::perform(const ClearFaultsStep &, QString &)
{
    m_client.clearFaults();
    return succeeded;
}

int ScriptRunner::perform(const ReleaseStep &step, QString &)
{
    m_client.releaseHeld(step.packet, step.count);
    return succeeded;
}

int ScriptRunner::perform(const ReauthenticateStep &, QString &)
{
    m_client.reauthenticate();
    return succeeded;
}

int ScriptRunner::perform(const SleepStep &step, QString &)
{
    QEventLoop loop;
    QTimer::singleShot(step.ms, &loop, &QEventLoop::quit);
    loop.exec();
    return succeeded;
}

int ScriptRunner::perform(const WaitStep &step, QString &failure)
{
    auto &events = m_events[static_cast<size_t>(step.event)];
    const auto count = static_cast<size_t>(step.count);
    if (!waitUntil([&] { return events.size() >= count; }, step.timeoutMs))
        return waitedInVain(eventName(step.event), failure);
    events.erase(events.begin(), events.begin() + step.count);
    return succeeded;
}

int ScriptRunner::perform(const ExpectMessageStep &step, QString &failure)
{
    auto &events = m_events[static_cast<size_t>(EventKind::Message)];
    const auto met = [&] {
        while (!events.empty()) {
            const Event event = std::move(events.front());
            events.pop_front();
            if (matches(step, event.message))
                return true;
        }
        return false;
    };
    if (waitUntil(met, step.timeoutMs))
        return succeeded;
    failure = QStringLiteral("no message as expected came in time");
    emit eventHappened({{QStringLiteral("event"), QStringLiteral("timeout")},
                        {QStringLiteral("waiting"), QStringLiteral("expected message")}});
    return CheckFailed;
}

int ScriptRunner::perform(const ExpectPacketStep &step, QString &failure)
{
    const auto met = [&] {
        while (!m_packets.empty()) {
            const QJsonObject packet = m_packets.front();
            m_packets.pop_front();
            if (matches(step, packet))
                return true;
        }
        return false;
    };
    if (waitUntil(met, step.timeoutMs))
        return succeeded;
    failure = QStringLiteral("no packet as expected came in time");
    emit eventHappened({{QStringLiteral("event"), QStringLiteral("timeout")},
                        {QStringLiteral("waiting"), QStringLiteral("expected packet")}});
    return CheckFailed;
}

int ScriptRunner::waitedInVain(const QString &what, QString &failure)
{
    failure = QStringLiteral("waited in vain for %1").arg(what);
    emit eventHappened({{QStringLiteral("event"), QStringLiteral("timeout")},
                        {QStringLiteral("waiting"), what}});
    return !m_everConnected && m_lastError ? NotConnected : TimedOut;
}

bool ScriptRunner::waitUntil(const std::function<bool()> &done, int timeoutMs)
{
    if (done())
        return true;
    bool met = false;
    QEventLoop loop;
    m_changed = [&] {
        met = met || done();
        // No script reconnects by itself: on a link that is down nothing more can come.
        if (met || m_linkIsDown)
            loop.quit();
    };
    QTimer::singleShot(timeoutMs, &loop, &QEventLoop::quit);
    if (!m_linkIsDown)
        loop.exec();
    m_changed = nullptr;
    return met;
}

void ScriptRunner::endLink()
{
    m_finished = true;
    if (m_links == 0 || m_linkIsDown)
        return;
    m_client.dropLink();
    waitUntil([] { return false; }, 3'000);
}

void ScriptRunner::happened(EventKind kind, QJsonObject json, const mqtt::Publish &message)
{
    if (m_finished)
        return;
    json.insert(QStringLiteral("event"), eventName(kind));
    emit eventHappened(json);
    m_events[static_cast<size_t>(kind)].push_back({json, message});
    if (m_changed)
        m_changed();
}

void ScriptRunner::noteState(client::ClientState state)
{
    if (state == client::ClientState::OpeningLink) {
        m_linkWasOpen = false;
        m_lastError.reset();
    }
    if (state == client::ClientState::Connecting)
        m_linkWasOpen = true;
    if (state != client::ClientState::Disconnected)
        return;
    if (m_linkWasOpen) {
        QJsonObject json;
        if (m_lastError) {
            if (const auto *told = std::get_if<client::DisconnectedByServer>(&*m_lastError))
                json = reasonAndProperties(told->packet);
            else if (std::holds_alternative<client::TakenOver>(*m_lastError))
                json = reasonOnly(mqtt::ReasonCode::SessionTakenOver);
        }
        json.insert(QStringLiteral("byPeer"), isByPeer(m_lastError));
        happened(EventKind::Disconnected, json);
    }
    // Messages that came before the end are still on their way from the I/O thread.
    QMetaObject::invokeMethod(
            this,
            [this, link = m_links] {
                m_linkIsDown = link == m_links;
                if (m_changed)
                    m_changed();
            },
            Qt::QueuedConnection);
}

void ScriptRunner::noteError(const client::ClientError &error)
{
    m_lastError = error;
    if (const auto *refused = std::get_if<client::Refused>(&error))
        happened(EventKind::Refused, fieldsOf(refused->connack));
    else if (!isPlainEnd(error, m_linkWasOpen))
        happened(EventKind::Error, {{QStringLiteral("what"), sentence(error)}});
}

void ScriptRunner::message(base::Direction direction, const base::Stamp &,
                           const mqtt::PublishView &publish)
{
    if (direction == base::Direction::Out)
        return;
    QMetaObject::invokeMethod(
            this,
            [this, message = publish.toPublish()] {
                happened(EventKind::Message, fieldsOf(message), message);
            },
            Qt::QueuedConnection);
}

void ScriptRunner::linkOpened(const base::Stamp &, QByteArrayView)
{
    m_stream.clear();
}

void ScriptRunner::bytesCrossed(base::Direction direction, const base::Stamp &,
                                QByteArrayView bytes)
{
    if (direction == base::Direction::Out || !m_keepsPackets)
        return;
    m_stream.append(bytes);
    while (true) {
        const mqtt::FrameLength length = mqtt::frameLength(m_stream);
        if (length.state != mqtt::FrameLength::State::Known || length.total > m_stream.size())
            return;
        QMetaObject::invokeMethod(
                this, [this, packet = m_stream.first(length.total)] { packetReceived(packet); },
                Qt::QueuedConnection);
        m_stream.remove(0, length.total);
    }
}

void ScriptRunner::linkClosed(const base::Stamp &) {}

void ScriptRunner::packetReceived(const QByteArray &packet)
{
    m_packets.push_back(packetJson(packet, m_options.connect.version));
    if (m_changed)
        m_changed();
}

} // namespace cli
