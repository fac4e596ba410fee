// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/messagehistory.h"
#include "ui/presentation/subscriptionlist.h"

#include <QWidget>

namespace presentation {
class DecodeRuleStore;
}
namespace storage {
class Settings;
}

namespace ui {

class MessagesView;
class PayloadView;

// A recording opened again: its messages with filter, search and payload, like a connection's.
class RecordingWindow : public QWidget
{
    Q_OBJECT

public:
    // Both must outlive it.
    RecordingWindow(storage::Settings &settings, presentation::DecodeRuleStore &rules,
                    QWidget *parent = nullptr);
    ~RecordingWindow() override;

    // What goes wrong is said in the window.
    void open(const QString &file);
    MessagesView *messagesView() { return m_messages; }

private:
    storage::Settings &m_settings;
    presentation::MessageHistory m_history;
    presentation::SubscriptionList m_noSubscriptions;
    MessagesView *m_messages = nullptr;
    PayloadView *m_payload = nullptr;
};

} // namespace ui
