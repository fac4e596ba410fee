// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/storage/settings.h"
#include "ui/inspector/bytepane.h"
#include "ui/inspector/fieldtree.h"
#include "ui/inspector/filterbar.h"
#include "ui/inspector/packetactions.h"
#include "ui/inspector/packetdetail.h"
#include "ui/inspector/packeteditor.h"
#include "ui/inspector/packetsview.h"
#include "ui/inspector/packettable.h"
#include "ui/inspector/pastepane.h"
#include "ui/inspector/statisticspane.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/noticebar.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

// How the parts of the packets view stand together, in a low dock and on a high page, and what of
// it is remembered.
namespace ui {

namespace {

// Below this height list and packet stand side by side, as in a dock.
constexpr int lowHeight = 420;

// Another set of columns is another state.
constexpr char columnsKey[] = "packetColumns";

bool showsValues(const QByteArray &state, bool isLow)
{
    return state.isEmpty() ? !isLow : state == "1";
}

// A low dock and a high page have columns and splitters of their own.
QString keyOf(const char *part, Qt::Orientation orientation)
{
    return QStringLiteral("packets/%1/%2")
            .arg(orientation == Qt::Horizontal ? QLatin1String("low") : QLatin1String("high"),
                 QLatin1String(part));
}

} // namespace

void PacketsView::createToolBar()
{
    m_actions = new PacketActions(this);
    m_toolBar = new QToolBar(this);
    m_toolBar->setIconSize({16, 16});
    m_filterBar = new FilterBar(m_capture, m_settings, m_toolBar);
    m_toolBar->addActions({m_actions->pause, m_actions->clear, m_actions->follow,
                           m_actions->previous, m_actions->next, m_actions->partner});
    m_toolBar->addSeparator();
    m_toolBar->addWidget(m_filterBar);
    m_toolBar->addAction(m_actions->marked);
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_actions->reveal, m_actions->paste, m_actions->edit});
    m_fileButton = new QToolButton(m_toolBar);
    m_fileButton->setIcon(widgets::icon(QStringLiteral("folder")));
    m_fileButton->setPopupMode(QToolButton::InstantPopup);
    m_toolBar->addWidget(m_fileButton);
    m_toolBar->addAction(m_actions->statistics);
    if (auto *button = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(m_actions->paste)))
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto *menu = new QMenu(this);
    menu->addMenu(m_actions->timeMenu());
    menu->addMenu(m_actions->columnMenu());
    menu->addMenu(m_actions->lateMenu());
    menu->addAction(m_actions->secretNames);
    m_viewMenu = new QToolButton(m_toolBar);
    m_viewMenu->setIcon(widgets::icon(QStringLiteral("settings")));
    m_viewMenu->setPopupMode(QToolButton::InstantPopup);
    m_viewMenu->setMenu(menu);
    m_toolBar->addWidget(m_viewMenu);
}

void PacketsView::createList()
{
    m_pages = new QStackedWidget(this);
    m_table = new PacketTable(m_model, m_pages);
    m_table->setColours(m_capture, m_colours);
    m_empty = new widgets::EmptyState(QStringLiteral("packets"), QString(), QString(), m_pages);
    m_noMatch = new widgets::EmptyState(QStringLiteral("search"), QString(), QString(), m_pages);
    m_paste = new PastePane(m_pages);
    m_editor = new PacketEditor(m_pages);
    m_statistics = new StatisticsPane(m_capture, m_pages);
    m_emptyPaste = m_empty->addAction(QString());
    m_resetFilter = m_noMatch->addAction(QString());
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_noMatch);
    m_pages->addWidget(m_paste);
    m_pages->addWidget(m_editor);
    m_pages->addWidget(m_statistics);
    m_pages->setMinimumSize(240, 80);
}

void PacketsView::createLayout()
{
    m_detail = new PacketDetail(this);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_notice = new widgets::NoticeBar(this);
    m_status = new QLabel(this);
    m_status->setContentsMargins(widgets::spacing::s, widgets::spacing::xs, widgets::spacing::s,
                                 widgets::spacing::xs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolBar);
    layout->addWidget(m_notice);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_status);
}

void PacketsView::restoreState()
{
    const Qt::Orientation orientation = m_splitter->orientation();
    QHeaderView *columns = m_table->horizontalHeader();
    const bool isLow = orientation == Qt::Horizontal;
    if (!columns->restoreState(m_settings.state(keyOf(columnsKey, orientation))))
        m_table->showEssentials(isLow);
    columns->setStretchLastSection(true);
    if (!m_detail->fields()->header()->restoreState(
                m_settings.state(keyOf("fieldColumns", orientation))))
        m_detail->fields()->setColumnsFor(isLow);
    if (!m_detail->splitter()->restoreState(m_settings.state(keyOf("detail", orientation))))
        m_detail->splitter()->setSizes({1000, 1000});
    if (!m_splitter->restoreState(m_settings.state(keyOf("splitter", orientation))))
        m_splitter->setSizes(isLow ? QList{1150, 1000} : QList{1000, 1000});
    QSplitter *values = m_detail->bytePane()->splitter();
    if (!values->restoreState(m_settings.state(keyOf("values", orientation))))
        values->setSizes({1000, 600});
    values->setOrientation(Qt::Vertical);
    // In a low dock there is no room for both.
    m_detail->bytePane()->valuesAction()->setChecked(
            showsValues(m_settings.state(keyOf("showValues", orientation)), isLow));
    m_splitter->setOrientation(orientation);
}

void PacketsView::saveState()
{
    const Qt::Orientation orientation = m_splitter->orientation();
    m_settings.setState(keyOf(columnsKey, orientation), m_table->horizontalHeader()->saveState());
    BytePane *bytes = m_detail->bytePane();
    m_settings.setState(keyOf("values", orientation), bytes->splitter()->saveState());
    m_settings.setState(keyOf("showValues", orientation),
                        bytes->valuesAction()->isChecked() ? "1" : "0");
    m_settings.setState(keyOf("fieldColumns", orientation),
                        m_detail->fields()->header()->saveState());
    m_settings.setState(keyOf("detail", orientation), m_detail->splitter()->saveState());
    m_settings.setState(keyOf("splitter", orientation), m_splitter->saveState());
}

void PacketsView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const Qt::Orientation wanted =
            event->size().height() < lowHeight ? Qt::Horizontal : Qt::Vertical;
    const bool isFirst = !m_isLaidOut;
    if (wanted == m_splitter->orientation() && !isFirst)
        return;
    if (!isFirst)
        saveState();
    m_isLaidOut = true;
    m_splitter->setOrientation(wanted);
    restoreState();
}

} // namespace ui
