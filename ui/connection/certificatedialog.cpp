// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/certificatedialog.h"

#include "app/client/iothread.h"
#include "app/client/wording.h"
#include "ui/presentation/profilecertificates.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

using widgets::NoticeBar;

CertificateDialog::CertificateDialog(const net::EndpointOptions &endpoint,
                                     client::IoThread &ioThread, QWidget *parent)
    : QDialog(parent), m_fetch(new net::CertificateFetch), m_notice(new NoticeBar(this)),
      m_progress(new QProgressBar(this)), m_tree(new QTreeWidget(this)),
      m_accept(new QPushButton(tr("&Accept This Certificate"), this)),
      m_copy(new QPushButton(tr("&Copy as PEM"), this))
{
    createLayout(net::peerName(endpoint));
    net::CertificateFetch *fetch = m_fetch.get();
    connect(fetch, &net::CertificateFetch::fetched, this, &CertificateDialog::showChain);
    connect(fetch, &net::CertificateFetch::failed, this, &CertificateDialog::showFailure);
    fetch->moveToThread(ioThread.qthread());
    QMetaObject::invokeMethod(fetch, [fetch, endpoint] { fetch->start(endpoint); });
}

void CertificateDialog::createLayout(const QString &peer)
{
    setWindowTitle(tr("Certificate of %1").arg(peer));
    m_progress->setRange(0, 0);
    m_progress->setFormat(tr("Asking %1 for its certificate…").arg(peer));
    m_progress->setAccessibleName(m_progress->format());
    m_tree->setHeaderLabels({tr("Field"), tr("Value")});
    m_tree->setAccessibleName(tr("Certificates of the server, its own first"));
    m_tree->setTextElideMode(Qt::ElideMiddle);
    m_accept->setEnabled(false);
    m_accept->setObjectName(QStringLiteral("acceptCertificate"));
    m_accept->setToolTip(tr("From then on the connection stands only with this very certificate."));
    m_accept->setAutoDefault(false);
    m_copy->setEnabled(false);
    m_copy->setAutoDefault(false);
    auto *cancel = new QPushButton(tr("Close"), this);
    cancel->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(widgets::spacing::s);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(widgets::spacing::m, widgets::spacing::m, widgets::spacing::m,
                               widgets::spacing::m);
    layout->setSpacing(widgets::spacing::m);
    layout->addWidget(m_notice);
    layout->addWidget(m_progress);
    layout->addWidget(m_tree, 1);
    layout->addLayout(buttons);
    resize(620, 420);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, &CertificateDialog::copyChain);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        emit certificateAccepted(m_chain.first().toDer());
        accept();
    });
}

void CertificateDialog::showChain(const QList<QSslCertificate> &chain,
                                  const QList<QSslError> &problems)
{
    m_progress->hide();
    if (chain.isEmpty())
        return m_notice->showNotice(NoticeBar::Severity::Error,
                                    tr("The server showed no certificate."),
                                    tr("Check that this port speaks TLS."));
    m_chain = chain;
    for (const QSslCertificate &certificate : chain) {
        auto *item = new QTreeWidgetItem(m_tree, {presentation::summaryOf(certificate)});
        item->setFirstColumnSpanned(true);
        for (const auto &[label, value] : presentation::linesOf(certificate)) {
            auto *line = new QTreeWidgetItem(item, {label, value});
            line->setToolTip(1, value);
        }
    }
    m_tree->topLevelItem(0)->setExpanded(true);
    m_tree->header()->resizeSection(0, 180);
    m_accept->setEnabled(true);
    m_copy->setEnabled(true);
    const QStringList against = presentation::describe(problems);
    if (against.isEmpty())
        m_notice->showNotice(NoticeBar::Severity::Info,
                             tr("Nothing speaks against this certificate."),
                             tr("Full verification accepts it; there is no need to accept it by "
                                "hand."));
    else
        m_notice->showNotice(NoticeBar::Severity::Warning, against.join(QLatin1Char(' ')),
                             tr("Compare the fingerprint with one you had from the server's owner "
                                "before you accept it."));
}

void CertificateDialog::showFailure(const net::LinkError &error)
{
    m_progress->hide();
    const client::Explanation words = client::explain(error);
    m_notice->showNotice(NoticeBar::Severity::Error, words.cause, words.nextStep);
}

void CertificateDialog::copyChain() const
{
    QByteArray pem;
    for (const QSslCertificate &certificate : m_chain)
        pem += certificate.toPem();
    QGuiApplication::clipboard()->setText(QString::fromLatin1(pem));
}

} // namespace ui
