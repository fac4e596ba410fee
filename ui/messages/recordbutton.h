// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

class QMenu;

namespace presentation {
class MessageHistory;
}
namespace storage {
class Settings;
}

namespace ui {

// Starts and ends the recording of a connection, and shows that it runs and how much it wrote.
class RecordButton : public QToolButton
{
    Q_OBJECT

public:
    // Both must outlive it.
    RecordButton(presentation::MessageHistory &history, storage::Settings &settings,
                 QWidget *parent = nullptr);

signals:
    void openRecordingRequested(const QString &file);

private:
    void toggle();
    void fillMenu();
    void addLimits(QMenu &menu);
    void openFile();
    void showState();
    qint64 limit() const; // bytes; 0: none

    presentation::MessageHistory &m_history;
    storage::Settings &m_settings;
    QMenu *m_menu;
};

} // namespace ui
