// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudprofiles/registration.h"

#include "app/cloudprofiles/cloudprofile.h"
#include "app/clouds/schemes.h"

#include <QDateTime>

namespace cloudprofiles {

namespace {

mqtt::Connect connectPacket(const clouds::Credentials &credentials)
{
    mqtt::Connect connect;
    connect.version = mqtt::ProtocolVersion::V311;
    connect.clientId = credentials.clientId.toUtf8();
    connect.username = credentials.username.toUtf8();
    connect.password = credentials.password.toUtf8();
    return connect;
}

} // namespace

Registration::Registration(client::IoThread &ioThread, base::WireTap *tap, QObject *parent)
    : QObject(parent), m_ioThread(ioThread), m_tap(tap)
{
}

Registration::~Registration() = default;

void Registration::start(const clouds::Scheme &scheme, const clouds::Inputs &inputs,
                         const clouds::Credentials &credentials, const Options &options)
{
    m_scheme = &scheme;
    m_inputs = inputs;
    net::EndpointOptions endpoint = endpointOf(credentials);
    endpoint.tls = options.tls;
    if (!options.host.isEmpty())
        endpoint.host = options.host;
    if (options.port != 0)
        endpoint.port = options.port;
    if (credentials.request)
        return askByWeb(endpoint, options);
    if (scheme.use == clouds::Use::Provisions)
        return provision(endpoint, credentials, options);
    m_answer = std::make_unique<client::OneAnswer>(m_ioThread, m_tap);
    connect(m_answer.get(), &client::OneAnswer::connected, this, &Registration::connected);
    connect(m_answer.get(), &client::OneAnswer::answered, this, &Registration::read);
    connect(m_answer.get(), &client::OneAnswer::failed, this,
            [this](const client::Explanation &why) {
                end();
                emit failed(why.cause, why.nextStep);
            });
    m_answer->fetch(endpoint, connectPacket(credentials), credentials.answerTopic.toUtf8(),
                    options.wait);
}

void Registration::provision(const net::EndpointOptions &endpoint,
                             const clouds::Credentials &credentials, const Options &options)
{
    m_provisioning = std::make_unique<Provisioning>(m_ioThread, m_tap);
    connect(m_provisioning.get(), &Provisioning::connected, this, &Registration::connected);
    connect(m_provisioning.get(), &Provisioning::assigned, this,
            [this](const clouds::Login &login) {
                end();
                emit succeeded(login);
            });
    connect(m_provisioning.get(), &Provisioning::failed, this,
            [this](const client::Explanation &why) {
                end();
                emit failed(why.cause, why.nextStep);
            });
    m_provisioning->start(endpoint, connectPacket(credentials), m_inputs, options.wait);
}

// Signed anew: the time is part of it.
void Registration::askByWeb(const net::EndpointOptions &endpoint, const Options &options)
{
    m_inputs.nowMs = QDateTime::currentMSecsSinceEpoch();
    const clouds::Derivation made = clouds::derive(*m_scheme, m_inputs);
    if (!made || !made->request)
        return;
    m_web = std::make_unique<WebRegistration>();
    connect(m_web.get(), &WebRegistration::connected, this, &Registration::connected);
    connect(m_web.get(), &WebRegistration::failed, this, [this](const client::Explanation &why) {
        end();
        emit failed(why.cause, why.nextStep);
    });
    connect(m_web.get(), &WebRegistration::answered, this, [this](const QByteArray &answer) {
        end();
        tell(clouds::loginFromTencent(m_inputs, answer));
    });
    m_web->start(endpoint, *made->request, options.wait);
}

void Registration::cancel()
{
    m_web.reset();
    m_answer.reset();
    m_provisioning.reset();
}

void Registration::read(const QByteArray &answer)
{
    end();
    tell(clouds::loginFrom(*m_scheme, m_inputs, answer));
}

void Registration::tell(const base::Result<clouds::Login, clouds::AnswerError> &login)
{
    if (login)
        emit succeeded(*login);
    else
        emit failed(clouds::describe(login.error()), {});
}

// Later: a signal of it is being handled.
void Registration::end()
{
    const auto finish = [this](auto &work) {
        if (!work)
            return;
        work->disconnect(this);
        work.release()->deleteLater();
    };
    finish(m_answer);
    finish(m_provisioning);
    finish(m_web);
}

} // namespace cloudprofiles
