// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cloudprofiles/webregistration.h"

#include "app/net/tlsconfiguration.h"

#include <QNetworkReply>
#include <QSslConfiguration>
#include <QUrl>

namespace cloudprofiles {

namespace {
constexpr qint64 longestAnswer = 64 * 1024; // bytes; a certificate with its key is some 3 KiB
}

WebRegistration::WebRegistration(QObject *parent) : QObject(parent)
{
    m_manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
}

WebRegistration::~WebRegistration()
{
    if (m_reply)
        m_reply->disconnect(this);
}

void WebRegistration::start(const net::EndpointOptions &endpoint, const clouds::WebRequest &request,
                            std::chrono::milliseconds wait)
{
    m_endpoint = endpoint;
    const auto configuration = net::makeTlsConfiguration(endpoint.tls);
    if (!configuration) {
        QMetaObject::invokeMethod(
                this, [this, why = configuration.error()] { emit failed(client::explain(why)); },
                Qt::QueuedConnection);
        return;
    }
    QUrl url;
    url.setScheme(QStringLiteral("https"));
    url.setHost(endpoint.host);
    url.setPort(endpoint.port);
    url.setPath(request.path);
    QNetworkRequest asked(url);
    asked.setSslConfiguration(*configuration);
    asked.setTransferTimeout(static_cast<int>(wait.count()));
    asked.setHeader(QNetworkRequest::ContentTypeHeader,
                    QStringLiteral("application/json; charset=utf-8"));
    for (const auto &[name, value] : request.headers)
        asked.setRawHeader(name, value);
    m_reply = m_manager.post(asked, request.body);
    connect(m_reply, &QNetworkReply::encrypted, this, &WebRegistration::connected);
    connect(m_reply, &QNetworkReply::finished, this, &WebRegistration::finished);
    connect(m_reply, &QNetworkReply::downloadProgress, this, [this](qint64 received, qint64) {
        if (received > longestAnswer)
            m_reply->abort();
    });
}

void WebRegistration::finished()
{
    const QByteArray body = m_reply->readAll();
    // A refusal has its words in the body, whatever the status.
    if (m_reply->error() == QNetworkReply::NoError || body.startsWith('{'))
        emit answered(body);
    else
        emit failed(explain());
}

client::Explanation WebRegistration::explain() const
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status != 0)
        return {tr("%1 answered with HTTP status %2.").arg(m_endpoint.host).arg(status),
                tr("Check the host, and whether a proxy answered in its place.")};
    if (m_reply->error() == QNetworkReply::OperationCanceledError)
        return {tr("%1 gave no answer in time.").arg(m_endpoint.host),
                tr("Check the network connection, and the host.")};
    return {tr("%1 could not be asked: %2.").arg(m_endpoint.host, m_reply->errorString()),
            tr("Check host, port and CA file.")};
}

} // namespace cloudprofiles
