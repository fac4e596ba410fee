// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/noticebar.h"

namespace presentation {
class LiveConnection;
class SubscriptionFlood;
} // namespace presentation
namespace storage {
class Settings;
}

namespace ui {

// Says when a subscription brings more than the set rate, and offers the brake: pause the list,
// hide its messages, or unsubscribe.
class FloodBar : public widgets::NoticeBar
{
    Q_OBJECT

public:
    // Both must outlive it.
    FloodBar(presentation::LiveConnection &connection, storage::Settings &settings,
             QWidget *parent = nullptr);

signals:
    void pauseRequested();

private:
    void show(const QByteArray &filter, double messagesPerSecond);
    void askLimit();

    presentation::LiveConnection &m_connection;
    storage::Settings &m_settings;
    presentation::SubscriptionFlood *m_flood;
    QByteArray m_shown;
};

} // namespace ui
