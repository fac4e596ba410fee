// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connection/profilepage.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace widgets {
class Disclosure;
}

namespace ui {

class PasswordEdit;
class UserPropertiesEdit;

// The way to the server: a proxy in between, and what a WebSocket asks for.
class RouteForm : public ProfilePage
{
    Q_OBJECT

public:
    explicit RouteForm(QWidget *parent = nullptr);

    void load(const profiles::Profile &profile, const profiles::Secrets &secrets) override;
    void store(profiles::Profile &profile, profiles::Secrets &secrets) const override;
    void loadSecrets(const profiles::Secrets &secrets) override;
    void setTransport(net::TransportKind kind);

signals:
    // Host and port are asked of the DNS, or are those that stand in the form.
    void serviceLookupChanged(bool looksUp);

private:
    QWidget *createProxy();
    QWidget *createProxyAddress();
    QWidget *createWebSocket();
    QWidget *createMore();
    void loadMore(const net::EndpointOptions &endpoint);
    void connectFields();
    void showProxyFields();
    net::ProxyKind proxyKind() const;

    QLabel *m_notUsed;
    QWidget *m_proxy = nullptr;
    QFormLayout *m_proxyForm = nullptr;
    QWidget *m_webSocket = nullptr;
    QComboBox *m_kind;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_user;
    PasswordEdit *m_password;
    QList<FieldRow *> m_addressRows;
    QLineEdit *m_subprotocol;
    UserPropertiesEdit *m_headers;
    widgets::Disclosure *m_more = nullptr;
    QCheckBox *m_looksUpService;
    QLineEdit *m_localAddress;
    QCheckBox *m_delay;
    bool m_secretsKnown = true; // false: stored, and not read yet
};

} // namespace ui
