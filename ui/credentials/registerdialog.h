// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloudprofiles/registration.h"

#include <QDialog>

#include <memory>

class QFormLayout;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace inspector {
class Capture;
class CaptureFeed;
} // namespace inspector
namespace storage {
class Settings;
}

namespace ui {

// Registers a device with its cloud for real, over a throw-away connection whose packets are shown
// like any other's.
class RegisterDialog : public QDialog
{
    Q_OBJECT

public:
    struct Request
    {
        const clouds::Scheme *scheme = nullptr;
        clouds::Inputs inputs;
        clouds::Credentials credentials;
    };

    // All must outlive it.
    RegisterDialog(const Request &request, client::IoThread &ioThread, inspector::Capture &capture,
                   storage::Settings &settings, QWidget *parent = nullptr);
    ~RegisterDialog() override;

    void start();

signals:
    // What the device logs in with from now on; the dialog closes.
    void registered(const clouds::Login &login);

private:
    void createForm(QFormLayout *form);
    QLineEdit *addFile(QFormLayout *form, const QString &label, const char *name);
    void createButtons();
    void showState(const QString &text, bool isProblem = false);
    void setRunning(bool running);
    cloudprofiles::Registration::Options options() const;

    Request m_request;
    storage::Settings &m_settings;
    std::shared_ptr<inspector::CaptureFeed> m_feed;
    cloudprofiles::Registration m_registration;
    QLineEdit *m_host;
    QSpinBox *m_port;
    QLineEdit *m_caFile = nullptr;
    QLineEdit *m_certFile = nullptr; // for a certificate's login only
    QLineEdit *m_keyFile = nullptr;
    QProgressBar *m_progress;
    QLabel *m_state;
    QPushButton *m_start = nullptr;
};

} // namespace ui
