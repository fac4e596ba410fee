// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;
class QTableView;

namespace presentation {
class LiveConnection;
class SubscriptionModel;
} // namespace presentation
namespace storage {
class Settings;
}

namespace widgets {
class Disclosure;
}

namespace ui {

class BroadFilterBar;

// Makes, lists and ends the subscriptions of a connection.
class SubscriptionPanel : public QWidget
{
    Q_OBJECT

public:
    // Both must outlive it.
    SubscriptionPanel(presentation::LiveConnection &connection, storage::Settings &settings,
                      QWidget *parent = nullptr);

    void focusFilter();
    void setFilter(const QString &filter); // to be subscribed to

signals:
    // To be made with every connection, or not any more.
    void keepRequested(const QByteArray &filter, bool keep);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *createAddArea();
    QWidget *createOptions();
    QTableView *createTable();
    void restoreColumns();
    void subscribe();
    void subscribeTo(const QByteArray &filter);
    void showProblem(const QString &text);
    void showCloudHints();
    void showOptionsForVersion();
    void showContextMenu(const QPoint &position);
    QByteArray currentFilter() const;
    void unsubscribeCurrent();
    void editCurrent();
    void chooseColor(const QByteArray &filter);
    bool isInProfile(const QByteArray &filter) const;
    void rememberFilter(const QString &filter);

    presentation::LiveConnection &m_connection;
    storage::Settings &m_settings;
    presentation::SubscriptionModel *m_model;
    QLineEdit *m_filter = nullptr;
    QComboBox *m_qos = nullptr;
    QPushButton *m_subscribe = nullptr;
    QLabel *m_problem = nullptr;
    BroadFilterBar *m_broad = nullptr;
    QLabel *m_cloudHints = nullptr; // what the cloud will make of the subscription
    widgets::Disclosure *m_options = nullptr;
    QCheckBox *m_noLocal = nullptr;
    QCheckBox *m_retainAsPublished = nullptr;
    QComboBox *m_retainHandling = nullptr;
    QSpinBox *m_identifier = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace ui
