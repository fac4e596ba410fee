// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace presentation {
class LiveConnection;
}
namespace storage {
class Settings;
}

namespace ui {

// The workspace of one open connection: its subscriptions, messages, payload and publish panel.
class Workspace : public QWidget
{
    Q_OBJECT

public:
    // Both must outlive it.
    Workspace(presentation::LiveConnection &connection, storage::Settings &settings,
              QWidget *parent = nullptr);
    ~Workspace() override;

    presentation::LiveConnection &connection() const { return m_connection; }
    void focusSubscribe();
    void focusPublish();

signals:
    void editProfileRequested(const QString &profileId);
    void showPacketsRequested();

private:
    presentation::LiveConnection &m_connection;
};

} // namespace ui
