// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/presentation/messagehistory.h"
#include "ui/presentation/subscriptionlist.h"

#include <QWidget>

namespace presentation {
class DecodeRuleStore;
class OpenConnections;
} // namespace presentation
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
    // All must outlive it.
    RecordingWindow(storage::Settings &settings, presentation::DecodeRuleStore &rules,
                    const presentation::OpenConnections &connections, QWidget *parent = nullptr);
    ~RecordingWindow() override;

    // What goes wrong is said in the window.
    void open(const QString &file);
    MessagesView *messagesView() { return m_messages; }

private:
    void showReplayDialog(const QList<messages::RowId> &rows);

    storage::Settings &m_settings;
    const presentation::OpenConnections &m_connections; // to publish to
    presentation::MessageHistory m_history;
    presentation::SubscriptionList m_noSubscriptions;
    MessagesView *m_messages = nullptr;
    PayloadView *m_payload = nullptr;
};

} // namespace ui
