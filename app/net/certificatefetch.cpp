// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/certificatefetch.h"

namespace net {

CertificateFetch::CertificateFetch(QObject *parent) : QObject(parent), m_stream(this)
{
    connect(&m_stream, &Stream::opened, this, &CertificateFetch::streamOpened);
    m_stream.acceptAnyPeer();
    connect(&m_stream, &Stream::failed, this, [this](const LinkError &error) {
        // A server that then wants a certificate of ours has shown its own all the same.
        if (error.chain.isEmpty())
            emit failed(error);
        else
            emit fetched(error.chain, m_problems);
    });
    connect(&m_stream, &Stream::peerJudged, this,
            [this](const QList<QSslError> &problems) { m_problems = problems; });
}

void CertificateFetch::start(const EndpointOptions &options)
{
    EndpointOptions asking = options;
    asking.tls.verification = Verification::Full;
    // Ours is shown to nobody before the person has seen theirs.
    asking.tls.certFile.clear();
    asking.tls.keyFile.clear();
    m_problems.clear();
    m_stream.open(asking);
}

void CertificateFetch::cancel()
{
    m_stream.abort();
}

void CertificateFetch::streamOpened()
{
    const QList<QSslCertificate> chain = m_stream.peerChain();
    m_stream.blockSignals(true);
    m_stream.abort();
    m_stream.blockSignals(false);
    emit fetched(chain, m_problems);
}

} // namespace net
