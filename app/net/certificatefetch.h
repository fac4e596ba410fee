// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/stream.h"

#include <QSslCertificate>

namespace net {

// Asks a server for its certificate, so that a person can look at it: a TLS handshake the way a
// connection would make it, with nothing sent inside.
class CertificateFetch : public QObject
{
    Q_OBJECT

public:
    explicit CertificateFetch(QObject *parent = nullptr);

    void start(const EndpointOptions &options); // of a kind that uses TLS
    void cancel();                              // nothing is told afterwards

signals:
    // The server's own certificate first; `problems` is what full verification has against it,
    // empty: nothing.
    void fetched(const QList<QSslCertificate> &chain, const QList<QSslError> &problems);
    void failed(const net::LinkError &error);

private:
    void streamOpened();

    Stream m_stream;
    QList<QSslError> m_problems;
};

} // namespace net
