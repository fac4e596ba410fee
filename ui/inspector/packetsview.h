// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspector/capture.h"
#include "app/inspector/dissect.h"
#include "ui/presentation/capturemodel.h"
#include "ui/presentation/colourrules.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolBar;
class QToolButton;

namespace presentation {
class FramePulse;
class OpenConnections;
} // namespace presentation
namespace storage {
class Settings;
}
namespace widgets {
class EmptyState;
class NoticeBar;
} // namespace widgets

namespace ui {

class CaptureFileMenu;
class FilterBar;
class PacketActions;
class PacketDetail;
class PacketEditor;
class PacketTable;
class PastePane;
class StatisticsPane;

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
    // Shows this row; when the filter does not let it through, says so and offers to clear it.
    void selectPacket(inspector::PacketNumber number);

    presentation::CaptureModel &model() { return m_model; }
    PacketTable *table() const { return m_table; }
    PacketDetail *detail() const { return m_detail; }
    PastePane *pastePane() const { return m_paste; }
    FilterBar *filterBar() const { return m_filterBar; }
    PacketEditor *editor() const { return m_editor; }
    StatisticsPane *statistics() const { return m_statistics; }
    CaptureFileMenu *files() const { return m_files; }
    // Where packets that were written or changed can be sent.
    void setConnections(presentation::OpenConnections &connections);
    PacketActions *packetActions() const { return m_actions; }
    QString notice() const;

public slots:
    void showPaste();
    // The shown packet, else a new one.
    void showEditor();
    void showStatistics();
    void showNext();
    void showPrevious();
    // The packet that answers the shown one, else the one it answers.
    void showPartner();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Page { ListPage, EmptyPage, NoMatchPage, PastePage, EditPage, StatisticsPage };

    void createToolBar();
    void createList();
    void createLayout();
    void connectParts();
    void connectActions();
    void restoreState();
    void saveState();
    void retranslate();
    void showRow(int row);
    void showAgain();
    void showExchange();
    void openListMenu(QPoint position);
    void copyRow();
    void askSecretNames();
    void applyFilter();
    void resetFilter();
    inspector::PacketNumber partnerOf(inspector::PacketNumber number) const;
    void updateList();
    void updateStatus();
    void closePaste();
    void createTools();
    void showDraft(const inspector::Dissection &draft);
    void editColourRules();
    std::vector<inspector::PacketNumber> shownRows() const;
    bool isPastingOrEditing() const;
    void showPasted(const inspector::Dissection &first);
    inspector::Dissection dissectRow(inspector::PacketNumber number) const;

    inspector::Capture &m_capture;
    storage::Settings &m_settings;
    presentation::CaptureModel m_model;
    presentation::ColourRules m_colours;
    std::shared_ptr<inspector::CaptureFeed> m_pasteFeed; // shared with the capture, which drains it
    QToolBar *m_toolBar = nullptr;
    FilterBar *m_filterBar = nullptr;
    QStackedWidget *m_pages = nullptr; // list, empty, nothing found, paste
    PacketTable *m_table = nullptr;
    widgets::EmptyState *m_empty = nullptr;
    widgets::EmptyState *m_noMatch = nullptr;
    PastePane *m_paste = nullptr;
    PacketEditor *m_editor = nullptr;
    StatisticsPane *m_statistics = nullptr;
    CaptureFileMenu *m_files = nullptr;
    QToolButton *m_fileButton = nullptr;
    PacketDetail *m_detail = nullptr;
    QSplitter *m_splitter = nullptr;
    QLabel *m_status = nullptr;
    PacketActions *m_actions = nullptr;
    QToolButton *m_viewMenu = nullptr;
    widgets::NoticeBar *m_notice = nullptr;
    QPushButton *m_emptyPaste = nullptr;
    QPushButton *m_resetFilter = nullptr;
    inspector::PacketNumber m_shown = 0; // 0: none, or what is being pasted
    bool m_isLaidOut = false;            // splitters and columns are known from the first size on
};

} // namespace ui
