// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/clouds/topics.h"
#include "ui/presentation/payloadtext.h"

#include <QPointer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QModelIndex;
class QPlainTextEdit;
class QPushButton;
class QSortFilterProxyModel;
class QSplitter;
class QTableView;
class QTreeView;

namespace presentation {
class CloudTopicModel;
class LiveConnection;
class RequestModel;
} // namespace presentation
namespace storage {
class Settings;
}
namespace widgets {
class NoticeBar;
}

namespace ui {

// The system topics of the cloud that a connection leads to: subscribe at a click, an example to
// the publish panel at another; below them the requests and their replies.
class CloudTopicsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CloudTopicsPanel(storage::Settings &settings, QWidget *parent = nullptr);
    ~CloudTopicsPanel() override;

    // Null: none is open.
    void setConnection(presentation::LiveConnection *connection);
    // Templates from a thing model; what is wrong with the file is said in the panel.
    bool loadModel(const QString &path);
    bool hasTopics() const { return !m_topics.empty(); }

signals:
    void publishDraftRequested(const QString &topic, presentation::PayloadForm form,
                               const QString &payload);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createContent();
    QWidget *createPalette(QWidget *parent);
    QWidget *createDetails(QWidget *parent);
    QWidget *createRequests(QWidget *parent);
    void retranslate();
    void showCloud();
    void showTopics();
    void showCurrent();
    void showLimits();
    const clouds::CloudTopic *current() const;
    void subscribeCurrent();
    void publishCurrent();
    void answerCurrent();
    void answerRequest();
    void chooseModel();
    void draft(const QString &topic, const QString &payload, const QByteArray &bytes);

    storage::Settings &m_settings;
    QPointer<presentation::LiveConnection> m_connection;
    std::vector<clouds::CloudTopic> m_topics; // of the cloud
    std::vector<clouds::CloudTopic> m_model;  // of a thing model
    presentation::CloudTopicModel *m_topicModel;
    presentation::RequestModel *m_requestModel;
    QSortFilterProxyModel *m_filtered;
    quint64 m_number = 0; // of the last request made here
    QWidget *m_content = nullptr;
    QLabel *m_cloud = nullptr;
    QLineEdit *m_search = nullptr;
    QTreeView *m_tree = nullptr;
    QPlainTextEdit *m_example = nullptr;
    QLabel *m_limits = nullptr;
    widgets::NoticeBar *m_notice = nullptr;
    QPushButton *m_subscribe = nullptr;
    QPushButton *m_publish = nullptr;
    QPushButton *m_answer = nullptr;
    QPushButton *m_loadModel = nullptr;
    QTableView *m_requests = nullptr;
    QPushButton *m_answerRequest = nullptr;
};

} // namespace ui
