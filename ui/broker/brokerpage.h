// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/broker/options.h"

#include <QWidget>

class QSplitter;

namespace presentation {
class BrokerService;
}
namespace storage {
class Settings;
}
namespace widgets {
class NoticeBar;
}

namespace ui {

class BrokerBar;
class BrokerClientsPane;
class BrokerLogPane;

// The page of the local broker: start and stop it, see where to reach it, who is there and what it
// does.
class BrokerPage : public QWidget
{
    Q_OBJECT

public:
    // Both must outlive it.
    BrokerPage(presentation::BrokerService &service, storage::Settings &settings,
               QWidget *parent = nullptr);
    ~BrokerPage() override; // remembers columns and splitter

    // With the port and the reach that the page shows; nothing happens while it runs.
    void start();
    void stop();

signals:
    // A person wants a connection to this broker.
    void connectRequested(const QString &host, quint16 port);

protected:
    void changeEvent(QEvent *event) override;

private:
    void createPanes();
    void connectBar();
    void connectService();
    void startAt(quint16 port);
    void showState();
    void showFigures();
    void showFailure(const broker::ListenError &error);
    void warnAboutOthers();
    void remember();
    void retranslate();

    presentation::BrokerService &m_service;
    storage::Settings &m_settings;
    BrokerBar *m_bar;
    widgets::NoticeBar *m_notice;
    QSplitter *m_splitter;
    BrokerClientsPane *m_clients;
    BrokerLogPane *m_log;
};

} // namespace ui
