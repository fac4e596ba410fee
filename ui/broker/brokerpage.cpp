// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broker/brokerpage.h"

#include "app/storage/settings.h"
#include "ui/broker/brokerbar.h"
#include "ui/broker/clientspane.h"
#include "ui/broker/logpane.h"
#include "ui/presentation/brokerservice.h"
#include "ui/presentation/brokerwording.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

using presentation::BrokerState;
using widgets::NoticeBar;

namespace {

QString portKey()
{
    return QStringLiteral("broker/port");
}

QString everyInterfaceKey()
{
    return QStringLiteral("broker/everyInterface");
}

QString splitterKey()
{
    return QStringLiteral("broker/splitter");
}

QString clientColumnsKey()
{
    return QStringLiteral("broker/clientColumns");
}

QString logColumnsKey()
{
    return QStringLiteral("broker/logColumns");
}

} // namespace

BrokerPage::BrokerPage(presentation::BrokerService &service, storage::Settings &settings,
                       QWidget *parent)
    : QWidget(parent), m_service(service), m_settings(settings), m_bar(new BrokerBar(this)),
      m_notice(new NoticeBar(this)), m_splitter(new QSplitter(Qt::Vertical, this)),
      m_clients(new BrokerClientsPane(service.clients(), m_splitter)),
      m_log(new BrokerLogPane(service.log(), m_splitter))
{
    createPanes();
    connectBar();
    connectService();
    m_notice->clear();
    showState();
    showFigures();
}

BrokerPage::~BrokerPage()
{
    remember();
}

void BrokerPage::createPanes()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(widgets::spacing::l, widgets::spacing::m, widgets::spacing::l,
                               widgets::spacing::m);
    layout->setSpacing(widgets::spacing::s);
    layout->addWidget(m_bar);
    layout->addWidget(m_notice);
    layout->addWidget(m_splitter, 1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({180, 420});
    m_splitter->restoreState(m_settings.state(splitterKey()));
    m_clients->restoreColumns(m_settings.state(clientColumnsKey()));
    m_log->restoreColumns(m_settings.state(logColumnsKey()));
    m_bar->setPort(static_cast<quint16>(m_settings.value(portKey(), 1883).toInt(1883)));
    m_bar->setForEveryone(m_settings.value(everyInterfaceKey(), false).toBool());
}

void BrokerPage::connectBar()
{
    connect(m_bar, &BrokerBar::startRequested, this, &BrokerPage::start);
    connect(m_bar, &BrokerBar::stopRequested, this, &BrokerPage::stop);
    connect(m_bar, &BrokerBar::connectRequested, this,
            [this] { emit connectRequested(m_service.host(), m_service.port()); });
    connect(m_clients, &BrokerClientsPane::startRequested, this, &BrokerPage::start);
    connect(m_clients, &BrokerClientsPane::connectRequested, this,
            [this] { emit connectRequested(m_service.host(), m_service.port()); });
}

void BrokerPage::connectService()
{
    connect(&m_service, &presentation::BrokerService::stateChanged, this, &BrokerPage::showState);
    connect(&m_service, &presentation::BrokerService::statusChanged, this,
            &BrokerPage::showFigures);
    connect(&m_service, &presentation::BrokerService::startFailed, this, &BrokerPage::showFailure);
}

void BrokerPage::start()
{
    if (m_service.state() == BrokerState::Stopped)
        startAt(m_bar->port());
}

void BrokerPage::startAt(quint16 port)
{
    m_notice->clear();
    m_bar->setPort(port);
    m_settings.setValue(portKey(), port);
    m_settings.setValue(everyInterfaceKey(), m_bar->isForEveryone());
    broker::ListenOptions options;
    options.port = port;
    if (m_bar->isForEveryone())
        options.address = QHostAddress::Any;
    m_service.start(options);
}

void BrokerPage::stop()
{
    m_service.stop();
}

void BrokerPage::showState()
{
    const BrokerState state = m_service.state();
    m_bar->showState(state, m_service.url());
    m_clients->showState(state, m_service.port());
    // Before the first start there is one thing to say, and the other pane says it.
    m_log->setVisible(state != BrokerState::Stopped || m_service.log().total() > 0);
    if (state == BrokerState::Running)
        warnAboutOthers();
    else if (state == BrokerState::Stopping)
        m_notice->clear();
}

void BrokerPage::showFigures()
{
    m_bar->showFigures(m_service.connectedCount(), m_service.status());
}

void BrokerPage::showFailure(const broker::ListenError &error)
{
    const client::Explanation explanation = presentation::explain(error);
    m_notice->showNotice(NoticeBar::Severity::Error, explanation.cause, explanation.nextStep);
    if (error.freePort == 0)
        return;
    QPushButton *other = m_notice->addAction(tr("Use port %1").arg(error.freePort));
    connect(other, &QPushButton::clicked, this, [this, port = error.freePort] { startAt(port); });
    other->setFocus();
}

// A broker without password is no trouble on this computer, but it is in a network.
void BrokerPage::warnAboutOthers()
{
    if (!m_service.isOpenToOthers())
        return;
    const QStringList urls = m_service.urlsForOthers();
    m_notice->showNotice(
            NoticeBar::Severity::Warning,
            tr("Every computer that can reach this one may connect, without a password."),
            urls.isEmpty() ? tr("This computer has no network address at the moment.")
                           : tr("Devices in your network use %1.").arg(urls.join(tr(" or "))));
}

void BrokerPage::remember()
{
    m_settings.setState(splitterKey(), m_splitter->saveState());
    m_settings.setState(clientColumnsKey(), m_clients->columns());
    m_settings.setState(logColumnsKey(), m_log->columns());
}

void BrokerPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BrokerPage::retranslate()
{
    m_service.clients().retranslate();
    m_service.log().retranslate();
    m_notice->clear(); // its words are of the other language
    showState();
    showFigures();
}

} // namespace ui
