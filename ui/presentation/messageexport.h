// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/messages/rowspans.h"
#include "ui/presentation/messagecopy.h"

#include <QObject>
#include <QSaveFile>
#include <QTimer>

#include <memory>

namespace presentation {

class MessageTableModel;

// Writes the rows that a table shows to a file, one message a line, in slices shorter than a
// frame. The file is there when all is written, or not at all.
class MessageExport : public QObject
{
    Q_OBJECT

public:
    // The model must outlive it. Rows that come meanwhile are not written.
    MessageExport(const MessageTableModel &model, const QString &file, CopyForm form,
                  QObject *parent = nullptr);

    void start();
    void cancel();
    quint64 written() const { return m_written; }

signals:
    void progressed(int percent);
    void finished(const QString &problem); // empty: all is well, or it was cancelled

private:
    void slice();
    void end(const QString &problem);

    const MessageTableModel &m_model;
    QSaveFile m_file;
    CopyForm m_form;
    messages::RowId m_next = 0;
    messages::RowId m_last = 0;
    int m_total = 0;
    quint64 m_written = 0;
    QTimer m_timer;
};

} // namespace presentation
