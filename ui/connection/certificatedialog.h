// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/net/certificatefetch.h"

#include <QDialog>

#include <memory>

class QProgressBar;
class QPushButton;
class QTreeWidget;

namespace client {
class IoThread;
}
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
    // Starts fetching at once; `endpoint` with its secrets, of a kind that uses
    // TLS. The thread, on which the socket lives, must outlive the dialog.
    CertificateDialog(const net::EndpointOptions &endpoint, client::IoThread &ioThread,
                      QWidget *parent = nullptr);

signals:
    void certificateAccepted(const QByteArray &der);

private:
    void createLayout(const QString &peer);
    void showChain(const QList<QSslCertificate> &chain, const QList<QSslError> &problems);
    void showFailure(const net::LinkError &error);
    void copyChain() const;

    // Lives on the I/O thread, and is deleted there.
    struct DeletesLater
    {
        void operator()(QObject *object) const { object->deleteLater(); }
    };
    std::unique_ptr<net::CertificateFetch, DeletesLater> m_fetch;
    QList<QSslCertificate> m_chain;
    widgets::NoticeBar *m_notice;
    QProgressBar *m_progress;
    QTreeWidget *m_tree;
    QPushButton *m_accept;
    QPushButton *m_copy;
};

} // namespace ui
