// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/wording.h"
#include "app/clouds/scheme.h"
#include "app/net/endpoint.h"

#include <QNetworkAccessManager>

#include <chrono>

class QNetworkReply;

namespace cloudprofiles {

// One request over HTTPS, as a cloud wants it that registers devices that way.
// Qt's own thread for HTTP does the work.
class WebRegistration : public QObject
{
    Q_OBJECT

public:
    explicit WebRegistration(QObject *parent = nullptr);
    ~WebRegistration() override;

    // Once per object.
    void start(const net::EndpointOptions &endpoint, const clouds::WebRequest &request,
               std::chrono::milliseconds wait);

signals:
    void connected(); // TLS stands, and the request goes out
    void answered(const QByteArray &body);
    void failed(const client::Explanation &why);

private:
    void finished();
    client::Explanation explain() const;

    QNetworkAccessManager m_manager;
    QNetworkReply *m_reply = nullptr; // m_manager's
    net::EndpointOptions m_endpoint;
};

} // namespace cloudprofiles
