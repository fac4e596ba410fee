// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capture.h"
#include "app/inspector/dissect.h"
#include "ui/presentation/capturemodel.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolBar;

namespace presentation {
class FramePulse;
}
namespace storage {
class Settings;
}
namespace widgets {
class EmptyState;
}

namespace ui {

class FilterBar;
class PacketDetail;
class PacketTable;
class PastePane;

// Every packet both ways: list, fields and bytes. As a page, as a dock, any number over one
// capture.
class PacketsView : public QWidget
{
    Q_OBJECT

public:
    PacketsView(inspector::Capture &capture, presentation::FramePulse &pulse,
                storage::Settings &settings, QWidget *parent = nullptr);
    ~PacketsView() override; // remembers columns and splitters

    // Reads a text as packets and shows what it made of it, for the person to accept.
    void openText(const QString &text);
    // Adds what stands in the paste pane to the list; false when it cannot be read.
    bool addPasted();
    // Shows this row if the filter lets it through.
    void selectPacket(inspector::PacketNumber number);

    presentation::CaptureModel &model() { return m_model; }
    PacketTable *table() const { return m_table; }
    PacketDetail *detail() const { return m_detail; }
    PastePane *pastePane() const { return m_paste; }
    FilterBar *filterBar() const { return m_filterBar; }

public slots:
    void showPaste();
    void showNext();
    void showPrevious();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void createActions();
    void createToolBar();
    void createList();
    void createLayout();
    void connectParts();
    void restoreState();
    void saveState();
    void retranslate();
    void showRow(int row);
    void updateList();
    void updateStatus();
    void closePaste();
    void showPasted(const inspector::Dissection &first);
    inspector::Dissection dissectRow(const inspector::CaptureRow &row) const;

    inspector::Capture &m_capture;
    storage::Settings &m_settings;
    presentation::CaptureModel m_model;
    std::shared_ptr<inspector::CaptureFeed> m_pasteFeed; // shared with the capture, which drains it
    QToolBar *m_toolBar = nullptr;
    FilterBar *m_filterBar = nullptr;
    QStackedWidget *m_pages = nullptr; // list, empty, nothing found, paste
    PacketTable *m_table = nullptr;
    widgets::EmptyState *m_empty = nullptr;
    widgets::EmptyState *m_noMatch = nullptr;
    PastePane *m_paste = nullptr;
    PacketDetail *m_detail = nullptr;
    QSplitter *m_splitter = nullptr;
    QLabel *m_status = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_clear = nullptr;
    QAction *m_follow = nullptr;
    QAction *m_reveal = nullptr;
    QAction *m_pasteAction = nullptr;
    QAction *m_copyHex = nullptr;
    QAction *m_copyArray = nullptr;
    QAction *m_next = nullptr;
    QAction *m_previous = nullptr;
    QPushButton *m_emptyPaste = nullptr;
    QPushButton *m_resetFilter = nullptr;
    inspector::PacketNumber m_shown = 0;
    bool m_isLaidOut = false; // splitters and columns are known from the first size on
};

} // namespace ui
