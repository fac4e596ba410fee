// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capturerow.h"
#include "app/messages/rowspans.h"
#include "ui/presentation/timelinemodel.h"

#include <QTimer>
#include <QWidget>

namespace storage {
class Settings;
}
namespace widgets {
class EmptyState;
}
class QCheckBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QStackedWidget;

namespace ui {

class TimelineTable;

// Terminal lines, packets and messages on one clock, and one file of them for a support ticket.
class TimelineWindow : public QWidget
{
    Q_OBJECT

public:
    // All must outlive it.
    TimelineWindow(const presentation::OpenConnections &connections,
                   const inspector::Capture &capture, storage::Settings &settings,
                   QWidget *parent = nullptr);
    ~TimelineWindow() override;

    void setTranscript(const presentation::TranscriptModel &transcript, const QString &where);
    bool save(const QString &fileName); // false: the label says why
    presentation::TimelineModel &model() { return m_model; }
    TimelineTable *table() const { return m_table; }

signals:
    // What a row stands for is to be shown.
    void messageRequested(presentation::LiveConnection *connection, messages::RowId row);
    void packetRequested(inspector::PacketNumber number);
    void connectionRequested(presentation::LiveConnection *connection);
    void terminalRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void createTable();
    QHBoxLayout *createTools();
    QCheckBox *addBox(QHBoxLayout &row, const QString &text, const QString &toolTip);
    void connectFilter();
    void applyFilter();
    void showAll();
    void refresh();
    void updatePage();
    void updateLosses();
    void showEntry(int row);
    void askFile();

    storage::Settings &m_settings;
    presentation::TimelineModel m_model;
    TimelineTable *m_table;
    QStackedWidget *m_pages;
    widgets::EmptyState *m_nothingYet;
    widgets::EmptyState *m_noMatch;
    QLineEdit *m_search;
    QList<QCheckBox *> m_kinds; // by TimelineEntry::Kind
    QCheckBox *m_onlyMissing = nullptr;
    QCheckBox *m_pause = nullptr;
    QLabel *m_losses; // what the timeline does not have
    QLabel *m_note;   // of the saved file
    QTimer m_timer;
    QTimer m_searchTimer; // so that not each letter starts a search
};

} // namespace ui
