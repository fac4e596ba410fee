// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/endpointform.h"

#include "app/profiles/brokerurl.h"
#include "ui/connection/fieldrow.h"
#include "ui/connection/filepicker.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QSpinBox>

namespace ui {

using net::TransportKind;
using profiles::Field;

EndpointForm::EndpointForm(const QStringList &groups, QWidget *parent)
    : ProfilePage(parent), m_form(createForm()), m_name(new QLineEdit(this)),
      m_group(new QComboBox(this)), m_transport(new QComboBox(this)), m_host(new QLineEdit(this)),
      m_port(new QSpinBox(this)), m_path(new QLineEdit(this)),
      m_socketFile(new FilePicker(tr("Choose the broker's socket"), tr("All files (*)"), this))
{
    createFields(groups);
    connectFields();
    setLayout(m_form);
}

void EndpointForm::createFields(const QStringList &groups)
{
    m_form->setContentsMargins(widgets::spacing::l, widgets::spacing::m, widgets::spacing::l, 0);
    m_name->setPlaceholderText(tr("Such as “Greenhouse broker”"));
    addRow(m_form, tr("&Name:"), m_name, Field::Name);
    m_group->setEditable(true);
    m_group->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_group->addItem(QString());
    m_group->addItems(groups);
    m_group->lineEdit()->setPlaceholderText(tr("No group"));
    addRow(m_form, tr("&Group:"), m_group);
    m_transport->addItem(tr("TCP (mqtt://)"), QVariant::fromValue(TransportKind::Tcp));
    m_transport->addItem(tr("TLS (mqtts://)"), QVariant::fromValue(TransportKind::Tls));
    m_transport->addItem(tr("WebSocket (ws://)"), QVariant::fromValue(TransportKind::WebSocket));
    m_transport->addItem(tr("Secure WebSocket (wss://)"),
                         QVariant::fromValue(TransportKind::SecureWebSocket));
    m_transport->addItem(tr("Unix-domain socket (unix://)"),
                         QVariant::fromValue(TransportKind::UnixSocket));
    m_transport->addItem(tr("TCP through a serial module"),
                         QVariant::fromValue(TransportKind::SerialModule));
    addRow(m_form, tr("&Transport:"), m_transport);
    addRow(m_form, tr("&Host:"), createAddress(), Field::Host);
    addRow(m_form, tr("Pat&h:"), m_path, Field::Path);
    m_path->setPlaceholderText(tr("/mqtt, a query may follow: /mqtt?tenant=1"));
    addRow(m_form, tr("Socket &file:"), m_socketFile, Field::SocketFile);
    m_socketFile->setPlaceholderText(tr("/run/mosquitto/mosquitto.sock"));
}

QWidget *EndpointForm::createAddress()
{
    m_host->setPlaceholderText(tr("Host name, address, or a whole mqtts:// address"));
    m_port->setRange(1, 65535);
    m_port->setAccessibleName(tr("Port"));
    auto *label = new QLabel(tr("P&ort:"), this);
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
    m_host->setAccessibleName(tr("Host"));
    return address;
}

void EndpointForm::connectFields()
{
    connect(m_name, &QLineEdit::textEdited, this, &ProfilePage::edited);
    connect(m_group, &QComboBox::editTextChanged, this, &ProfilePage::edited);
    connect(m_host, &QLineEdit::textEdited, this, &EndpointForm::hostEdited);
    connect(m_host, &QLineEdit::editingFinished, this, &EndpointForm::hostFinished);
    connect(m_port, &QSpinBox::valueChanged, this, &ProfilePage::edited);
    connect(m_path, &QLineEdit::textEdited, this, &ProfilePage::edited);
    connect(m_socketFile, &FilePicker::pathChanged, this, &ProfilePage::edited);
    connect(m_transport, &QComboBox::currentIndexChanged, this, [this] {
        setTransport(transport());
        emit edited();
    });
}

void EndpointForm::load(const profiles::Profile &profile, const profiles::Secrets &)
{
    m_name->setText(profile.name);
    m_group->setEditText(profile.group);
    // Silent, as a change of transport would move the port.
    m_lastTransport =
            net::usesNetwork(profile.endpoint.kind) ? profile.endpoint.kind : TransportKind::Tcp;
    {
        const QSignalBlocker blocker(m_transport);
        m_transport->setCurrentIndex(
                m_transport->findData(QVariant::fromValue(profile.endpoint.kind)));
    }
    m_host->setText(profile.endpoint.host);
    m_host->setCursorPosition(0); // of a long one the beginning tells most
    m_lastHostLength = profile.endpoint.host.size();
    m_port->setValue(profile.endpoint.port);
    m_path->setText(profile.endpoint.path);
    m_socketFile->setPath(profile.endpoint.socketFile);
    setTransport(profile.endpoint.kind);
}

void EndpointForm::store(profiles::Profile &profile, profiles::Secrets &) const
{
    profile.name = m_name->text().trimmed();
    profile.group = m_group->currentText().trimmed();
    profile.endpoint.kind = transport();
    profile.endpoint.host = m_host->text().trimmed();
    profile.endpoint.port = static_cast<quint16>(m_port->value());
    profile.endpoint.path = m_path->text().trimmed();
    profile.endpoint.socketFile = m_socketFile->path();
}

TransportKind EndpointForm::transport() const
{
    return m_transport->currentData().value<TransportKind>();
}

void EndpointForm::setServiceLookup(bool looksUp)
{
    m_port->setEnabled(!looksUp);
    row(Field::Host)
            ->setHint(looksUp ? tr("Host and port of the broker are asked of the DNS "
                                   "(Network page, SRV records).")
                              : QString());
}

void EndpointForm::setTransport(TransportKind kind)
{
    if (net::usesNetwork(kind)) {
        if (m_port->value() == net::defaultPort(m_lastTransport))
            m_port->setValue(net::defaultPort(kind));
        m_lastTransport = kind;
    }
    const auto show = [this](Field field, bool isUsed) {
        row(field)->setVisible(isUsed);
        m_form->labelForField(row(field))->setVisible(isUsed);
    };
    show(Field::Host, net::usesNetwork(kind));
    show(Field::Path, net::usesWebSocket(kind));
    show(Field::SocketFile, !net::usesNetwork(kind));
    emit transportChanged(kind);
}

// A paste brings many characters at once and is taken apart at once; who types is not disturbed
// before the field is left.
void EndpointForm::hostEdited(const QString &text)
{
    const bool pasted = text.size() > m_lastHostLength + 3;
    m_lastHostLength = text.size();
    if (pasted)
        takeUrl(text);
    emit edited();
}

void EndpointForm::hostFinished()
{
    static const QRegularExpression hostAndPort(QStringLiteral("^([^:/\\s]+):([0-9]{1,5})$"));
    const QString text = m_host->text().trimmed();
    const auto match = hostAndPort.match(text);
    if (match.hasMatch() && match.captured(2).toInt() <= 65535) {
        m_host->setText(match.captured(1));
        m_port->setValue(match.captured(2).toInt());
        emit edited();
    } else if (takeUrl(text)) {
        emit edited();
    }
}

bool EndpointForm::takeUrl(const QString &text)
{
    const auto url = profiles::parseBrokerUrl(text);
    if (!url)
        return false;
    m_transport->setCurrentIndex(m_transport->findData(QVariant::fromValue(url->kind)));
    if (!url->socketFile.isEmpty()) {
        m_host->clear();
        m_socketFile->setPath(url->socketFile);
        return true;
    }
    m_host->setText(url->host);
    m_lastHostLength = url->host.size();
    m_port->setValue(url->port);
    if (!url->path.isEmpty())
        m_path->setText(url->path);
    if (m_name->text().isEmpty())
        m_name->setText(url->host);
    if (url->username || url->password)
        emit loginEntered(url->username.value_or(QString()), url->password.value_or(QString()));
    return true;
}

} // namespace ui
