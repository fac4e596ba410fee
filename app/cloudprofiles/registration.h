// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/oneanswer.h"
#include "app/clouds/registration.h"

#include <memory>

namespace cloudprofiles {

// Carries out one product one secret for real: connects over TLS with the credentials of a scheme
// that registers, takes what the server pushes, disconnects, and says what the device logs in with.
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
    bool isRunning() const { return m_answer != nullptr; }

signals:
    void connected();
    void succeeded(const clouds::Login &login);
    void failed(const QString &cause, const QString &nextStep);

private:
    void read(const QByteArray &answer);
    void end();

    client::IoThread &m_ioThread;
    base::WireTap *m_tap;
    const clouds::Scheme *m_scheme = nullptr;
    clouds::Inputs m_inputs;
    std::unique_ptr<client::OneAnswer> m_answer;
};

} // namespace cloudprofiles
