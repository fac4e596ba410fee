// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/oneanswer.h"
#include "app/cloudprofiles/provisioning.h"
#include "app/cloudprofiles/webregistration.h"
#include "app/clouds/registration.h"

#include <memory>

namespace cloudprofiles {

// Carries out a registration for real: connects over TLS with the credentials
// of a scheme that registers, takes what the server pushes or answers,
// disconnects, and says what the device logs in with.
class Registration : public QObject
{
    Q_OBJECT

public:
    // What may differ from what the scheme gives: host and port, and the TLS files.
    struct Options
    {
        QString host; // empty: as the scheme gives it
        quint16 port = 0;
        net::TlsOptions tls;
        std::chrono::milliseconds wait = client::OneAnswer::defaultWait;
    };

    // Tap may be null; both must outlive it.
    Registration(client::IoThread &ioThread, base::WireTap *tap, QObject *parent = nullptr);
    ~Registration() override;

    // Ends what is under way. `credentials` are those derived from `inputs`.
    void start(const clouds::Scheme &scheme, const clouds::Inputs &inputs,
               const clouds::Credentials &credentials, const Options &options);
    void cancel(); // without a signal
    bool isRunning() const { return m_answer || m_provisioning || m_web; }

signals:
    void connected();
    void succeeded(const clouds::Login &login);
    void failed(const QString &cause, const QString &nextStep);

private:
    void provision(const net::EndpointOptions &endpoint, const clouds::Credentials &credentials,
                   const Options &options);
    void askByWeb(const net::EndpointOptions &endpoint, const Options &options);
    void read(const QByteArray &answer);
    void tell(const base::Result<clouds::Login, clouds::AnswerError> &login);
    void end();

    client::IoThread &m_ioThread;
    base::WireTap *m_tap;
    const clouds::Scheme *m_scheme = nullptr;
    clouds::Inputs m_inputs;
    std::unique_ptr<client::OneAnswer> m_answer;
    std::unique_ptr<Provisioning> m_provisioning;
    std::unique_ptr<WebRegistration> m_web;
};

} // namespace cloudprofiles
