// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/messagefilter.h"

#include <QObject>
#include <QTimer>

namespace presentation {

class MessageTableModel;

// Looks for the next row that a filter shows, among all rows of a table, in slices shorter than a
// frame.
class MessageFind : public QObject
{
    Q_OBJECT

public:
    enum class Step : qint8 { Previous = -1, Next = 1 };

    explicit MessageFind(MessageTableModel &model, QObject *parent = nullptr);

    // From the row beside `from` on; a search that runs ends.
    void start(const messages::MessageFilter &filter, int from, Step step);
    bool isRunning() const { return m_timer.isActive(); }

signals:
    void found(int row);
    void nothingFound();

private:
    void slice();

    MessageTableModel &m_model;
    messages::MessageFilter m_filter;
    messages::RowId m_at = 0; // the row looked at last; rows may go before it meanwhile
    Step m_step = Step::Next;
    QTimer m_timer;
};

} // namespace presentation
