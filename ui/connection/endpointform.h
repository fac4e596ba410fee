// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/connection/profilepage.h"

class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace ui {

class FilePicker;

// Name and group of a profile, and where it leads.
class EndpointForm : public ProfilePage
{
    Q_OBJECT

public:
    explicit EndpointForm(const QStringList &groups, QWidget *parent = nullptr);

    void load(const profiles::Profile &profile, const profiles::Secrets &secrets) override;
    void store(profiles::Profile &profile, profiles::Secrets &secrets) const override;
    net::TransportKind transport() const;
    // Whether the port is asked of the DNS, and the one in the form counts not.
    void setServiceLookup(bool looksUp);

signals:
    void transportChanged(net::TransportKind kind);
    // An address with a login in it was entered: these belong to the login's form.
    void loginEntered(const QString &username, const QString &password);

private:
    void createFields(const QStringList &groups);
    QWidget *createAddress();
    void connectFields();
    void setTransport(net::TransportKind kind);
    void hostEdited(const QString &text);
    void hostFinished();
    bool takeUrl(const QString &text);

    QFormLayout *m_form;
    QLineEdit *m_name;
    QComboBox *m_group;
    QComboBox *m_transport;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_path;
    FilePicker *m_socketFile;
    net::TransportKind m_lastTransport = net::TransportKind::Tcp;
    qsizetype m_lastHostLength = 0;
};

} // namespace ui
