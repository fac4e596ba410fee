// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/client/mqttclient.h"
#include "app/messages/chunk.h"
#include "ui/presentation/payloadtext.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace presentation {
class LiveConnection;
}
namespace storage {
class Settings;
}

namespace widgets {
class Disclosure;
}

namespace ui {

class PayloadEditor;
class PublishProperties;

// Writes and publishes a message; remembers its draft and what was published before.
class PublishPanel : public QWidget
{
    Q_OBJECT

public:
    // Both must outlive it.
    PublishPanel(presentation::LiveConnection &connection, storage::Settings &settings,
                 QWidget *parent = nullptr);
    ~PublishPanel() override;

    void focusTopic();
    void setTopic(const QString &topic);
    void setMessage(const messages::MessageView &message);
    void setDraft(const QString &topic, presentation::PayloadForm form, const QString &payload);
    void publish();
    QString status() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createTopicRow();
    QWidget *createStatusRow();
    void createShortcut();
    void connectConnection();
    void showForVersion();
    void updateEnabled();
    void updatePropertiesTitle();
    void finished(client::RequestId request, mqtt::ReasonCode reason,
                  const mqtt::Properties &properties);
    void refused(client::RequestId request, const QString &text);
    void showStatus(const QString &text, bool isProblem);
    void showCloudHints();

    void scheduleSave();
    void saveDraft();
    void restoreDraft();
    void rememberPublished();
    void fillHistoryMenu();
    QString draftKey() const;

    presentation::LiveConnection &m_connection;
    storage::Settings &m_settings;
    QLineEdit *m_topic = nullptr;
    QComboBox *m_qos = nullptr;
    QCheckBox *m_retain = nullptr;
    QPushButton *m_publish = nullptr;
    QToolButton *m_historyButton = nullptr;
    QMenu *m_historyMenu = nullptr;
    PayloadEditor *m_payload = nullptr;
    PublishProperties *m_properties = nullptr;
    widgets::Disclosure *m_propertiesFold = nullptr;
    QLabel *m_status = nullptr;
    bool m_statusIsProblem = false;
    QLabel *m_cloudHints = nullptr;  // what the cloud will make of the message
    client::RequestId m_request = 0; // the last one, whose answer is shown
    mqtt::QoS m_requestQos = mqtt::QoS::AtMostOnce;
    QTimer m_saveTimer;
};

} // namespace ui
