// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace presentation {
class TranscriptModel;
}
class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

// Searches the transcript, a slice at a time so that millions of lines never hold the window.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(const presentation::TranscriptModel &model, QWidget *parent = nullptr);

    void open();
    void setStart(int row) { m_start = row; }
    void retranslate();

signals:
    void found(int row);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search(int direction);
    void searchSlice();

    const presentation::TranscriptModel &m_model;
    QLineEdit *m_text;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    QLabel *m_result;
    QTimer m_slice;
    QByteArray m_wanted; // lower case
    int m_start = -1;    // where the last hit or the person is
    int m_row = 0;
    int m_direction = -1;
};

} // namespace ui
