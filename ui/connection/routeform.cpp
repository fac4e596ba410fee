// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/routeform.h"

#include "ui/connection/fieldrow.h"
#include "ui/connection/passwordedit.h"
#include "ui/connection/userpropertiesedit.h"
#include "ui/widgets/disclosure.h"
#include "ui/widgets/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QSpinBox>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace ui {

using net::ProxyKind;
using profiles::Field;

namespace {

// 8080 and 1080 are what such proxies usually listen on.
constexpr int usualHttpPort = 8080;
constexpr int usualSocksPort = 1080;

// Values that let their reader in are shown only while they are being typed.
class SecretValueDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const QString name = index.siblingAtColumn(0).data().toString();
        if (profiles::isSecretHeader(name) && !option->text.isEmpty())
            option->text = QStringLiteral("••••••••");
    }
};

} // namespace

RouteForm::RouteForm(QWidget *parent)
    : ProfilePage(parent), m_notUsed(new QLabel(this)), m_kind(new QComboBox(this)),
      m_host(new QLineEdit(this)), m_port(new QSpinBox(this)), m_user(new QLineEdit(this)),
      m_password(new PasswordEdit(this)), m_subprotocol(new QLineEdit(this)),
      m_headers(new UserPropertiesEdit(this)),
      m_looksUpService(new QCheckBox(tr("Ask the DNS where the broker of this domain is"), this)),
      m_localAddress(new QLineEdit(this)),
      m_delay(new QCheckBox(tr("Gather small packets before they go out"), this))
{
    m_notUsed->setWordWrap(true);
    m_notUsed->setContentsMargins(widgets::spacing::l, widgets::spacing::m, widgets::spacing::l, 0);
    m_proxy = createProxy();
    m_webSocket = createWebSocket();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_notUsed);
    layout->addWidget(m_proxy);
    layout->addWidget(m_webSocket);
    layout->addWidget(createMore());
    layout->addStretch();
    connectFields();
}

QWidget *RouteForm::createProxy()
{
    auto *proxy = new QWidget(this);
    m_proxyForm = createForm();
    m_kind->setAccessibleName(tr("Proxy"));
    m_kind->addItem(tr("None: connect directly"), QVariant::fromValue(ProxyKind::None));
    m_kind->addItem(tr("The system's settings"), QVariant::fromValue(ProxyKind::System));
    m_kind->addItem(tr("HTTP (CONNECT)"), QVariant::fromValue(ProxyKind::HttpConnect));
    m_kind->addItem(tr("SOCKS5"), QVariant::fromValue(ProxyKind::Socks5));
    addRow(m_proxyForm, tr("Pro&xy:"), m_kind);
    m_user->setPlaceholderText(tr("None"));
    m_password->setPlaceholderText(tr("None"));
    m_password->setAccessibleName(tr("Proxy password"));
    m_addressRows = {
            addRow(m_proxyForm, tr("Proxy h&ost:"), createProxyAddress(), Field::ProxyHost),
            addRow(m_proxyForm, tr("&User name:"), m_user),
            addRow(m_proxyForm, tr("Pass&word:"), m_password),
    };
    proxy->setLayout(m_proxyForm);
    proxy->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return proxy;
}

QWidget *RouteForm::createProxyAddress()
{
    m_host->setAccessibleName(tr("Proxy host"));
    m_host->setPlaceholderText(tr("proxy.example.com"));
    m_port->setRange(1, 65535);
    m_port->setAccessibleName(tr("Proxy port"));
    auto *label = new QLabel(tr("Po&rt:"), this);
    label->setBuddy(m_port);
    auto *address = new QWidget(this);
    address->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(address);
    layout->setContentsMargins({});
    layout->setSpacing(widgets::spacing::s);
    layout->addWidget(m_host, 1);
    layout->addWidget(label);
    layout->addWidget(m_port);
    address->setFocusProxy(m_host);
    return address;
}

QWidget *RouteForm::createWebSocket()
{
    auto *webSocket = new QWidget(this);
    QFormLayout *form = createForm();
    form->setContentsMargins(widgets::spacing::l, 0, widgets::spacing::l, widgets::spacing::m);
    m_subprotocol->setPlaceholderText(tr("None"));
    addRow(form, tr("&Sub-protocol:"), m_subprotocol)
            ->setHint(tr("The standard's name is mqtt; a few old servers want mqttv3.1."));
    m_headers->setWording({tr("HTTP headers"), tr("Add a header"), tr("Remove the header")});
    m_headers->setValueDelegate(new SecretValueDelegate(m_headers));
    addRow(form, tr("H&TTP headers:"), m_headers, Field::Headers)
            ->setHint(tr("Sent with the WebSocket request. Logins, tokens and keys among them are "
                         "kept with the passwords."));
    webSocket->setLayout(form);
    webSocket->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    return webSocket;
}

QWidget *RouteForm::createMore()
{
    auto *content = new QWidget(this);
    QFormLayout *form = createForm();
    form->setContentsMargins({});
    addRow(form, tr("S&RV records:"), m_looksUpService)
            ->setHint(tr("The host is a domain then, and the port comes from the records too."));
    m_localAddress->setPlaceholderText(tr("As the system chooses"));
    m_localAddress->setAccessibleName(tr("Own address"));
    addRow(form, tr("O&wn address:"), m_localAddress, Field::LocalAddress)
            ->setHint(tr("An address of this computer to connect from, where it has several. "
                         "Without a proxy."));
    addRow(form, tr("Small &packets:"), m_delay)
            ->setHint(tr("Nagle's algorithm: fewer segments on the wire, and each packet up to "
                         "some tens of milliseconds later."));
    content->setLayout(form);
    m_more = new widgets::Disclosure(tr("SRV records, own address and small packets"), content,
                                     this);
    m_more->setContentsMargins(widgets::spacing::l, 0, widgets::spacing::l, widgets::spacing::m);
    return m_more;
}

void RouteForm::connectFields()
{
    connect(m_looksUpService, &QCheckBox::toggled, this, [this](bool looksUp) {
        emit serviceLookupChanged(looksUp);
        emit edited();
    });
    connect(m_localAddress, &QLineEdit::textEdited, this, &ProfilePage::edited);
    connect(m_delay, &QCheckBox::toggled, this, &ProfilePage::edited);
    for (QLineEdit *edit : {m_host, m_user, static_cast<QLineEdit *>(m_password), m_subprotocol})
        connect(edit, &QLineEdit::textEdited, this, &ProfilePage::edited);
    connect(m_port, &QSpinBox::valueChanged, this, &ProfilePage::edited);
    connect(m_headers, &UserPropertiesEdit::edited, this, &ProfilePage::edited);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        const bool isHttp = proxyKind() == ProxyKind::HttpConnect;
        if (m_port->value() == (isHttp ? usualSocksPort : usualHttpPort) || m_port->value() == 1)
            m_port->setValue(isHttp ? usualHttpPort : usualSocksPort);
        showProxyFields();
        emit edited();
    });
}

ProxyKind RouteForm::proxyKind() const
{
    return m_kind->currentData().value<ProxyKind>();
}

void RouteForm::showProxyFields()
{
    const bool isOwn = proxyKind() == ProxyKind::HttpConnect || proxyKind() == ProxyKind::Socks5;
    for (FieldRow *row : std::as_const(m_addressRows)) {
        row->setVisible(isOwn);
        m_proxyForm->labelForField(row)->setVisible(isOwn);
    }
}

void RouteForm::load(const profiles::Profile &profile, const profiles::Secrets &secrets)
{
    const net::ProxyOptions &proxy = profile.endpoint.proxy;
    m_secretsKnown = !profile.proxyHasPassword || !secrets.proxyPassword.isEmpty();
    m_kind->setCurrentIndex(m_kind->findData(QVariant::fromValue(proxy.kind)));
    m_host->setText(proxy.host);
    m_port->setValue(proxy.port == 0 ? usualHttpPort : proxy.port);
    m_user->setText(proxy.user);
    m_password->setSecret(secrets.proxyPassword.toUtf8());
    m_subprotocol->setText(profile.endpoint.webSocket.subprotocol);
    profiles::UserProperties headers;
    for (const net::HttpHeader &header : profile.endpoint.webSocket.headers) {
        const QString secret = secrets.headerValues.value(header.name.toLower());
        headers.append({header.name, header.value.isEmpty() ? secret : header.value});
    }
    m_headers->setProperties(headers);
    showProxyFields();
    loadMore(profile.endpoint);
    setTransport(profile.endpoint.kind);
}

void RouteForm::loadMore(const net::EndpointOptions &endpoint)
{
    m_looksUpService->setChecked(endpoint.looksUpService);
    m_localAddress->setText(endpoint.localAddress);
    m_delay->setChecked(!endpoint.noDelay);
    m_more->setOpen(endpoint.looksUpService || !endpoint.localAddress.isEmpty()
                    || !endpoint.noDelay);
}

void RouteForm::loadSecrets(const profiles::Secrets &secrets)
{
    m_secretsKnown = true;
    if (!m_password->isModified())
        m_password->setSecret(secrets.proxyPassword.toUtf8());
    profiles::UserProperties headers = m_headers->properties();
    for (auto &[name, value] : headers) {
        if (value.isEmpty())
            value = secrets.headerValues.value(name.toLower());
    }
    m_headers->setProperties(headers);
}

void RouteForm::store(profiles::Profile &profile, profiles::Secrets &secrets) const
{
    net::ProxyOptions &proxy = profile.endpoint.proxy;
    const quint16 portBefore = proxy.port;
    proxy.kind = proxyKind();
    proxy.host = m_host->text().trimmed();
    // One that was never chosen stays unset, however the field shows it.
    const bool isOwn = proxy.kind == ProxyKind::HttpConnect || proxy.kind == ProxyKind::Socks5;
    proxy.port = isOwn ? static_cast<quint16>(m_port->value()) : portBefore;
    proxy.user = m_user->text();
    secrets.proxyPassword = m_password->text();
    if (m_secretsKnown || m_password->isModified())
        profile.proxyHasPassword = !secrets.proxyPassword.isEmpty();
    profile.endpoint.looksUpService = m_looksUpService->isChecked();
    profile.endpoint.localAddress = m_localAddress->text().trimmed();
    profile.endpoint.noDelay = !m_delay->isChecked();
    net::WebSocketOptions &webSocket = profile.endpoint.webSocket;
    webSocket.subprotocol = m_subprotocol->text().trimmed();
    webSocket.headers.clear();
    secrets.headerValues.clear();
    for (const auto &[name, value] : m_headers->properties()) {
        const bool isSecret = profiles::isSecretHeader(name);
        webSocket.headers.append({name, isSecret ? QString() : value});
        if (isSecret && !value.isEmpty())
            secrets.headerValues.insert(name.toLower(), value);
    }
}

void RouteForm::setTransport(net::TransportKind kind)
{
    const bool isModule = kind == net::TransportKind::SerialModule;
    m_notUsed->setText(isModule ? tr("A serial module has its own way into the network: no proxy, "
                                     "and no WebSocket.")
                                : tr("A Unix-domain socket is on this computer: it needs no proxy, "
                                     "and no WebSocket."));
    m_notUsed->setVisible(isModule || !net::usesNetwork(kind));
    m_proxy->setVisible(!isModule && net::usesNetwork(kind));
    m_webSocket->setVisible(net::usesWebSocket(kind));
    m_more->setVisible(!isModule && net::usesNetwork(kind));
}

} // namespace ui
