// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace presentation {
class TerminalSession;
class TranscriptModel;
} // namespace presentation
namespace storage {
class Settings;
}
namespace widgets {
class EmptyState;
}
class QLabel;
class QPushButton;
class QStackedWidget;

namespace ui {

class FindBar;
class TranscriptBar;
class TranscriptView;

// The conversation of a session: its lines, a search in them, what the chosen one means, and their
// way into files.
class TranscriptPane : public QWidget
{
    Q_OBJECT

public:
    explicit TranscriptPane(presentation::TerminalSession &session, QWidget *parent = nullptr);

    TranscriptBar *bar() const { return m_bar; } // to be laid out by the page
    void restore(const storage::Settings &settings);
    void store(storage::Settings &settings) const;
    void retranslate();

signals:
    void openSimulatedRequested();
    void sequenceToggled(bool shown);
    void findClosed();
    void failed(const QString &cause, const QString &nextStep);

private:
    void createParts();
    void layOut();
    void connectModel();
    void connectFind();
    void connectLog();
    void explainRow(int row);
    void saveTranscript();
    void writeTranscript(const QString &fileName);
    void toggleLog(bool on);
    presentation::TranscriptModel &model() const;

    presentation::TerminalSession &m_session;
    TranscriptBar *m_bar;
    QStackedWidget *m_stack;
    widgets::EmptyState *m_empty;
    QPushButton *m_openSimulated;
    TranscriptView *m_view;
    FindBar *m_findBar;
    QLabel *m_explanation;
};

} // namespace ui
