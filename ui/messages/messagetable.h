// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/messagestore.h"
#include "ui/presentation/messagecopy.h"

#include <QTableView>

namespace presentation {
class MessageTableModel;
}
namespace storage {
class Settings;
}

namespace ui {

// The table of messages: one line of text a row, columns remembered, rows copied in several forms.
class MessageTable : public QTableView
{
    Q_OBJECT

public:
    // Both must outlive it.
    MessageTable(presentation::MessageTableModel &model, storage::Settings &settings,
                 QWidget *parent = nullptr);

    void copySelection(presentation::CopyForm form);

signals:
    void messageSelected(messages::RowId row);
    void topicChosen(const QString &topic); // to be the only one shown
    void publishAgainRequested(messages::RowId row);

private:
    void createLook();
    void restoreColumns();
    void showContextMenu(const QPoint &position);

    presentation::MessageTableModel &m_messages;
    storage::Settings &m_settings;
};

} // namespace ui
