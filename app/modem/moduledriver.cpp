// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/modem/moduledriver.h"

#include "app/modem/modulewording.h"

#include <utility>

namespace modem {

namespace {

constexpr int refusedSubscription = 0x80; // MQTT 3.1.1, 3.9.3

// The return code of CONNACK that a line tells, 1 to 5; 0: none.
int returnCodeOf(const at::Catalog &catalog, const QByteArray &line)
{
    if (!catalog.mqtt())
        return 0;
    for (const at::RefusalRule &rule : catalog.mqtt()->refused) {
        const auto match = rule.pattern.match(QString::fromLatin1(line));
        if (match.hasMatch())
            return match.captured(u"code").toInt() + rule.offset;
    }
    return 0;
}

} // namespace

ModuleDriver::ModuleDriver(CommandPort &port, QObject *parent)
    : QObject(parent), m_port(port), m_wire(ModuleWire::create())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_client.timerFired();
        performActions();
    });
    connect(&port, &CommandPort::commandFinished, this,
            [this](at::CommandId id, at::Outcome outcome, const QByteArray &line) {
                if (id != m_command || m_command == 0)
                    return;
                m_command = 0;
                m_client.commandFinished(outcome, line);
                performActions();
            });
    connect(&port, &CommandPort::lineShown, this,
            [this](at::LineKind kind, const QByteArray &text, bool cut) {
                m_client.lineRead(kind, text, cut);
                performActions();
            });
    connect(&port, &CommandPort::openChanged, this, [this](bool isOpen) {
        if (isOpen)
            return;
        m_client.linkLost();
        performActions();
    });
    connect(m_wire.get(), &ModuleWire::requested, this, &ModuleDriver::take);
    m_wire->isAttached = true;
    catalogChanged();
}

ModuleDriver::~ModuleDriver()
{
    m_wire->isAttached = false;
    if (m_link != 0)
        answer(ModuleLost{failureWords().portClosed, {}});
}

void ModuleDriver::catalogChanged()
{
    m_client.setCatalog(m_port.catalog());
}

void ModuleDriver::adoptConnection(const at::ModuleConnect &connect)
{
    if (m_link != 0) // its connection was ended by the steps that ran
        answer(ModuleLost{failureWords().replaced, {}});
    m_link = 0;
    m_connect = connect;
    m_client.adoptConnection();
}

at::JobId ModuleDriver::run(at::ModuleJob job, const QList<at::Step> &steps)
{
    const at::JobId id = ++m_lastJob;
    m_client.run(id, job, steps);
    return id;
}

void ModuleDriver::take(quint64 link, const ModuleRequest &request)
{
    const auto *opening = std::get_if<ModuleOpen>(&request);
    const bool opens = opening != nullptr;
    if (opens && m_link != 0 && m_link != link && m_isClosing) {
        m_waiting = {link, *opening};
        return;
    }
    if (opens && m_link != 0 && m_link != link) {
        emit m_wire->answered(
                link, ModuleOpenFailed{0, failureWords().inUse, failureWords().inUseNextStep});
        return;
    }
    if (opens)
        m_link = link;
    if (link != m_link)
        return;
    std::visit([this](const auto &alternative) { carryOut(alternative); }, request);
    performActions();
}

void ModuleDriver::carryOut(const ModuleOpen &request)
{
    if (!m_port.isOpen()) {
        answer(ModuleOpenFailed{0, failureWords().noPort, failureWords().noPortNextStep});
        m_link = 0;
        return;
    }
    if (m_client.isConnected()) { // adopted
        m_prepared.reset();
        answer(ModuleOpened());
        return;
    }
    m_connect = request.connect;
    auto planned = at::connectSequence(m_port.catalog(), request.connect);
    if (!planned && !m_prepared) {
        const FailureWords words = explain(planned.error());
        answer(ModuleOpenFailed{0, words.cause, words.nextStep});
        m_link = 0;
        return;
    }
    const at::Sequence sequence = m_prepared ? *m_prepared : *planned;
    m_prepared.reset();
    emit connectStarted(sequence);
    run(at::ModuleJob::Connect, sequence.steps);
}

void ModuleDriver::carryOut(const ModuleSubscribe &request)
{
    subscribeNext({request, {}});
}

// One filter a job; a filter that the module cannot say is refused like one by the server.
void ModuleDriver::subscribeNext(Pending pending)
{
    while (pending.codes.size() < pending.subscribe.filters.size()) {
        const auto &[filter, qos] = pending.subscribe.filters[pending.codes.size()];
        const auto steps =
                at::subscribeSteps(m_port.catalog(), filter, qos, pending.subscribe.packetId);
        if (steps) {
            m_subscribes.insert(m_lastJob + 1, std::move(pending));
            run(at::ModuleJob::Subscribe, *steps);
            return;
        }
        pending.codes.append(refusedSubscription);
    }
    answer(ModuleSubscribed{pending.subscribe.packetId, pending.codes});
}

void ModuleDriver::carryOut(const ModuleUnsubscribe &request)
{
    QList<at::Step> all;
    for (const QByteArray &filter : request.filters) {
        const auto steps = at::unsubscribeSteps(m_port.catalog(), filter, request.packetId);
        if (steps)
            all += *steps;
    }
    m_unsubscribes.insert(m_lastJob + 1, request);
    run(at::ModuleJob::Unsubscribe, all);
}

void ModuleDriver::carryOut(const ModulePublish &request)
{
    const auto steps = at::publishSteps(m_port.catalog(), request.message);
    if (!steps) {
        const FailureWords words = explain(steps.error());
        tellFailure(words.cause, words.nextStep);
        publishEnded(request, words.cause);
        return;
    }
    m_publishes.insert(m_lastJob + 1, request);
    run(at::ModuleJob::Publish, *steps);
}

void ModuleDriver::carryOut(const ModuleClose &)
{
    closeModule();
}

void ModuleDriver::carryOut(const ModuleAbandon &)
{
    const bool wasConnected = m_client.isConnected();
    m_client.cancelAll();
    performActions();
    if (wasConnected)
        closeModule();
    else
        m_link = 0;
}

void ModuleDriver::closeModule()
{
    m_isClosing = true;
    const auto steps = at::disconnectSteps(m_port.catalog(), m_connect);
    run(at::ModuleJob::Disconnect, steps ? *steps : QList<at::Step>());
}

void ModuleDriver::performActions()
{
    for (auto actions = m_client.takeActions(); !actions.empty();
         actions = m_client.takeActions()) {
        for (const at::ModuleAction &action : actions)
            std::visit([this](const auto &alternative) { perform(alternative); }, action);
    }
}

void ModuleDriver::perform(const at::RunCommand &action)
{
    m_command = 0; // what is told while it is queued is not of this command
    m_command = m_port.enqueue(action.command);
}

void ModuleDriver::perform(const at::SendText &action)
{
    if (action.withLineEnd)
        m_port.sendLine(action.bytes);
    else
        m_port.sendBytes(action.bytes);
}

void ModuleDriver::perform(const at::CancelCommand &)
{
    m_port.cancelAll();
}

void ModuleDriver::perform(const at::SetTimer &action)
{
    m_timer.start(action.delay);
}

void ModuleDriver::perform(const at::StopTimer &)
{
    m_timer.stop();
}

void ModuleDriver::perform(const at::JobStarted &action)
{
    m_job = action.job;
}

void ModuleDriver::perform(const at::StepChanged &action)
{
    if (m_job == at::ModuleJob::Connect)
        emit stepChanged(action);
}

void ModuleDriver::perform(const at::JobFinished &job)
{
    const bool isRequest = job.job == at::ModuleJob::Subscribe
                           || job.job == at::ModuleJob::Unsubscribe
                           || job.job == at::ModuleJob::Publish;
    if (!job.ok && isRequest && m_client.isConnected()) { // else the loss itself is told
        const FailureWords words = explain(m_port.catalog(), job);
        tellFailure(words.cause, words.nextStep);
    }
    switch (job.job) {
    case at::ModuleJob::Connect:
        connectEnded(job);
        return;
    case at::ModuleJob::Subscribe:
        if (m_subscribes.contains(job.id))
            subscribeEnded(job);
        return;
    case at::ModuleJob::Unsubscribe:
        if (m_unsubscribes.contains(job.id))
            answer(ModuleUnsubscribed{m_unsubscribes.take(job.id).packetId});
        return;
    case at::ModuleJob::Publish:
        if (m_publishes.contains(job.id))
            publishEnded(m_publishes.take(job.id),
                         job.ok ? QString() : explain(m_port.catalog(), job).cause);
        return;
    case at::ModuleJob::Disconnect:
        disconnectEnded();
        return;
    case at::ModuleJob::Fetch:
        return;
    }
}

void ModuleDriver::connectEnded(const at::JobFinished &job)
{
    emit connectFinished(job.ok);
    if (job.ok) {
        answer(ModuleOpened());
        return;
    }
    const FailureWords words = explain(m_port.catalog(), job);
    answer(ModuleOpenFailed{returnCodeOf(m_port.catalog(), job.line), words.cause, words.nextStep});
    m_link = 0;
}

void ModuleDriver::tellFailure(const QString &cause, const QString &nextStep)
{
    emit requestFailed(cause, nextStep);
    emit m_wire->requestFailed(m_link, cause, nextStep);
}

void ModuleDriver::disconnectEnded()
{
    answer(ModuleClosed());
    m_link = 0;
    m_isClosing = false;
    if (const auto waiting = std::exchange(m_waiting, std::nullopt))
        take(waiting->first, waiting->second);
}

void ModuleDriver::subscribeEnded(const at::JobFinished &job)
{
    Pending pending = m_subscribes.take(job.id);
    const int wanted = pending.subscribe.filters.value(pending.codes.size()).second;
    int code = job.ok ? wanted : refusedSubscription;
    const auto &mqtt = m_port.catalog().mqtt();
    if (job.ok && mqtt && !mqtt->granted.pattern().isEmpty()) {
        const auto match = mqtt->granted.match(QString::fromLatin1(job.line));
        if (match.hasMatch())
            code = match.captured(u"qos").toInt();
    }
    pending.codes.append(code);
    subscribeNext(std::move(pending));
}

void ModuleDriver::publishEnded(const ModulePublish &request, const QString &failure)
{
    answer(ModulePublished{request.number, request.message.id, request.message.qos, failure});
}

// Those with an identifier stay with the client, which sends them again with the next connection;
// of the others nobody else knows.
void ModuleDriver::endRequests(const QString &cause)
{
    for (const ModulePublish &request : std::as_const(m_publishes)) {
        if (request.message.qos == 0)
            publishEnded(request, cause);
    }
    m_publishes.clear();
    m_subscribes.clear();
    m_unsubscribes.clear();
}

void ModuleDriver::perform(const at::MessageArrived &action)
{
    emit messageReceived(action.message);
    answer(ModuleReceived{action.message});
}

void ModuleDriver::perform(const at::ConnectionLost &action)
{
    const FailureWords words = explainLoss(m_port.catalog(), action.line);
    emit connectionLost(words.cause, words.nextStep);
    endRequests(words.cause);
    if (m_link == 0)
        return;
    answer(ModuleLost{words.cause, words.nextStep});
    m_link = 0;
}

} // namespace modem
