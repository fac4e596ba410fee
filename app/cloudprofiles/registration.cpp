// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudprofiles/registration.h"

#include "app/cloudprofiles/cloudprofile.h"

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

void Registration::cancel()
{
    m_answer.reset();
}

void Registration::read(const QByteArray &answer)
{
    end();
    const auto login = clouds::loginFrom(*m_scheme, m_inputs, answer);
    if (login)
        emit succeeded(*login);
    else
        emit failed(clouds::describe(login.error()), {});
}

// Later: a signal of it is being handled.
void Registration::end()
{
    m_answer->disconnect(this);
    m_answer.release()->deleteLater();
}

} // namespace cloudprofiles
