// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/certificatefetch.h"

#include <QDialog>

class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace widgets {
class NoticeBar;
}

namespace ui {

// Fetches a server's certificate and shows its chain, dates and names, so that a person can accept
// it as the only one to connect to.
class CertificateDialog : public QDialog
{
    Q_OBJECT

public:
    // Starts fetching at once; `endpoint` with its secrets, of a kind that uses TLS.
    explicit CertificateDialog(const net::EndpointOptions &endpoint, QWidget *parent = nullptr);

signals:
    void certificateAccepted(const QByteArray &der);

private:
    void createLayout(const QString &peer);
    void showChain(const QList<QSslCertificate> &chain, const QList<QSslError> &problems);
    void showFailure(const net::LinkError &error);
    void copyChain() const;

    net::CertificateFetch m_fetch;
    QList<QSslCertificate> m_chain;
    widgets::NoticeBar *m_notice;
    QProgressBar *m_progress;
    QTreeWidget *m_tree;
    QPushButton *m_accept;
    QPushButton *m_copy;
};

} // namespace ui
