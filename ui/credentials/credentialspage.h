// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/check.h"
#include "app/clouds/registration.h"
#include "app/profiles/profile.h"
#include "ui/credentials/devicetabledialog.h"

#include <QWidget>

#include <optional>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QScrollArea;
class QSplitter;
class QTimer;

namespace client {
class IoThread;
}
namespace inspector {
class Capture;
}
namespace storage {
class Settings;
}
namespace widgets {
class NoticeBar;
}

namespace clouds {
struct Pasted;
}

namespace ui {

class ResultPanel;
class SchemeForm;

// The calculator: what a cloud's console shows about a device on the left, what a CONNECT packet
// needs on the right, worked out while somebody types.
class CredentialsPage : public QWidget
{
    Q_OBJECT

public:
    // All must outlive it.
    CredentialsPage(storage::Settings &settings, client::IoThread &ioThread,
                    inspector::Capture &capture, QWidget *parent = nullptr);

    bool setCloud(const QString &id); // false: there is no such cloud
    // Fills one input by its name ("productKey"); false when the cloud has no such input.
    bool setInput(const QString &name, const QString &value);
    // What is shown; nothing while an input is missing or wrong.
    const std::optional<clouds::Credentials> &credentials() const { return m_credentials; }

signals:
    void saveAsProfileRequested(const profiles::Profile &profile, const profiles::Secrets &secrets);
    void connectRequested(const profiles::Profile &profile, const profiles::Secrets &secrets);
    void profilesRequested(const QList<ui::PreparedProfile> &profiles);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createContent();
    QWidget *createInputs();
    QWidget *createCloudRow();
    QWidget *createPasteBox();
    void retranslate();
    void showScheme(const clouds::Scheme &scheme);
    void recalculate();
    void showFlaws(const clouds::Derivation &derived);
    void readPaste();
    bool askWhichProduct(const QString &text);
    void fillIn(const clouds::Pasted &pasted);
    void checkPasted();
    void registerDevice();
    void showRegistered(const clouds::Login &login);
    void openDeviceTable();
    void remember();
    profiles::Profile profile() const;
    profiles::Secrets secrets() const;

    storage::Settings &m_settings;
    client::IoThread &m_ioThread;
    inspector::Capture &m_capture;
    const clouds::Scheme *m_scheme = nullptr;
    std::optional<clouds::Credentials> m_credentials;
    clouds::Ready m_pasted; // finished credentials to hold against the inputs
    QSplitter *m_content = nullptr;
    QComboBox *m_clouds = nullptr;
    QPlainTextEdit *m_paste = nullptr;
    QTimer *m_typing = nullptr; // runs while somebody types into it
    QLabel *m_pasteAnswer = nullptr;
    widgets::NoticeBar *m_notice = nullptr;
    QScrollArea *m_formArea = nullptr;
    SchemeForm *m_form = nullptr;
    ResultPanel *m_results = nullptr;
};

} // namespace ui
