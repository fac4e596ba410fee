// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/messagestore.h"
#include "ui/presentation/messagecopy.h"
#include "ui/widgets/rowtable.h"

class QMenu;

namespace presentation {
class MessageHistory;
class MessageTableModel;
} // namespace presentation
namespace storage {
class Settings;
}

namespace ui {

// The table of messages: one line of text a row, columns chosen and remembered, rows copied in
// several forms, marked and noted.
class MessageTable : public widgets::RowTable
{
    Q_OBJECT

public:
    // All must outlive it.
    MessageTable(presentation::MessageTableModel &model, presentation::MessageHistory &history,
                 storage::Settings &settings, QWidget *parent = nullptr);

    void copySelection(presentation::CopyForm form);
    void toggleMarks(); // of the selected rows
    void editNote();    // of the current row
    QList<messages::RowId> selectedIds(qsizetype most) const;

signals:
    void messageSelected(messages::RowId row);
    void topicChosen(const QString &topic); // to be the only one shown
    void publishAgainRequested(messages::RowId row);
    void replayRequested(const QList<messages::RowId> &rows); // ascending
    void retainedRequested(const QByteArray &topic);          // is it retained now?
    void exportRequested();
    void copyCut(); // more was selected than a clipboard takes; its beginning was copied

private:
    void createLook();
    void createActions();
    void restoreColumns();
    void resetColumns();
    void saveColumns();
    void showContextMenu(const QPoint &position);
    void addCopyActions(QMenu &menu);
    void addRowActions(QMenu &menu, messages::RowId row);
    void showHeaderMenu(const QPoint &position);
    void setColumnShown(int column, bool shown);
    void addTimeForms(QMenu &menu);
    template<class Visit>
    void forSelectedRows(Visit visit) const;

    presentation::MessageTableModel &m_messages;
    presentation::MessageHistory &m_history;
    storage::Settings &m_settings;
};

} // namespace ui
