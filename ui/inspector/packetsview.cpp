// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/packetsview.h"

#include "app/inspector/dissect.h"
#include "app/storage/settings.h"
#include "ui/inspector/byteview.h"
#include "ui/inspector/fieldtree.h"
#include "ui/inspector/filterbar.h"
#include "ui/inspector/packetdetail.h"
#include "ui/inspector/packettable.h"
#include "ui/inspector/pastepane.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

namespace {

// Below this height list and packet stand side by side, as in a dock.
constexpr int lowHeight = 420;

enum Page { ListPage, EmptyPage, NoMatchPage, PastePage };

// A low dock and a high page have columns and splitters of their own.
QString keyOf(const char *part, Qt::Orientation orientation)
{
    return QStringLiteral("packets/%1/%2")
            .arg(orientation == Qt::Horizontal ? QLatin1String("low") : QLatin1String("high"),
                 QLatin1String(part));
}

} // namespace

PacketsView::PacketsView(inspector::Capture &capture, presentation::FramePulse &pulse,
                         storage::Settings &settings, QWidget *parent)
    : QWidget(parent), m_capture(capture), m_settings(settings), m_model(capture, pulse)
{
    createActions();
    createToolBar();
    createList();
    createLayout();
    connectParts();
    retranslate();
    updateList();
}

PacketsView::~PacketsView()
{
    if (m_isLaidOut)
        saveState();
}

void PacketsView::createActions()
{
    const auto action = [this](const char *icon, const QKeySequence &shortcut, bool checkable) {
        auto *made = new QAction(widgets::icon(QString::fromLatin1(icon)), QString(), this);
        made->setCheckable(checkable);
        made->setShortcut(shortcut);
        made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(made);
        return made;
    };
    m_pause = action("pause", {}, true);
    m_clear = action("clear", QKeySequence(Qt::CTRL | Qt::Key_L), false);
    m_follow = action("follow", {}, true);
    m_follow->setChecked(true);
    m_reveal = action("reveal", {}, true);
    m_pasteAction = action("paste", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V), false);
    m_copyHex = action("copy", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C), false);
    m_copyArray = action("copy", {}, false);
    m_previous = action("up", QKeySequence(Qt::CTRL | Qt::Key_Up), false);
    m_next = action("down", QKeySequence(Qt::CTRL | Qt::Key_Down), false);
}

void PacketsView::createToolBar()
{
    m_toolBar = new QToolBar(this);
    m_toolBar->setIconSize({16, 16});
    m_filterBar = new FilterBar(m_capture, m_toolBar);
    m_toolBar->addAction(m_pause);
    m_toolBar->addAction(m_clear);
    m_toolBar->addAction(m_follow);
    m_toolBar->addAction(m_previous);
    m_toolBar->addAction(m_next);
    m_toolBar->addSeparator();
    m_toolBar->addWidget(m_filterBar);
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_reveal);
    m_toolBar->addAction(m_pasteAction);
    if (auto *button = qobject_cast<QToolButton *>(m_toolBar->widgetForAction(m_pasteAction)))
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
}

void PacketsView::createList()
{
    m_pages = new QStackedWidget(this);
    m_table = new PacketTable(m_model, m_pages);
    m_empty = new widgets::EmptyState(QStringLiteral("packets"), QString(), QString(), m_pages);
    m_noMatch = new widgets::EmptyState(QStringLiteral("search"), QString(), QString(), m_pages);
    m_paste = new PastePane(m_pages);
    m_emptyPaste = m_empty->addAction(QString());
    m_resetFilter = m_noMatch->addAction(QString());
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_noMatch);
    m_pages->addWidget(m_paste);
    m_pages->setMinimumSize(240, 80);
}

void PacketsView::createLayout()
{
    m_detail = new PacketDetail(this);
    m_detail->bytes()->addAction(m_copyHex);
    m_detail->bytes()->addAction(m_copyArray);
    m_detail->bytes()->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->addWidget(m_pages);
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_status = new QLabel(this);
    m_status->setContentsMargins(widgets::spacing::s, widgets::spacing::xs, widgets::spacing::s,
                                 widgets::spacing::xs);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_toolBar);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_status);
}

void PacketsView::connectParts()
{
    connect(m_filterBar, &FilterBar::filterChanged, &m_model,
            &presentation::CaptureModel::setFilter);
    connect(m_table, &PacketTable::rowSelected, this, &PacketsView::showRow);
    connect(m_table, &PacketTable::followingChanged, m_follow, &QAction::setChecked);
    connect(m_follow, &QAction::toggled, m_table, &PacketTable::setFollowing);
    connect(m_pause, &QAction::toggled, this, [this](bool paused) {
        m_model.setPaused(paused);
        retranslate();
        updateList();
    });
    connect(m_clear, &QAction::triggered, &m_capture, &inspector::Capture::clear);
    connect(m_reveal, &QAction::toggled, this, [this](bool reveal) {
        m_detail->setSecrets(reveal ? inspector::Secrets::Revealed : inspector::Secrets::Hidden);
        retranslate();
    });
    connect(m_pasteAction, &QAction::triggered, this, &PacketsView::showPaste);
    connect(m_next, &QAction::triggered, this, &PacketsView::showNext);
    connect(m_previous, &QAction::triggered, this, &PacketsView::showPrevious);
    connect(m_copyHex, &QAction::triggered, this,
            [this] { QGuiApplication::clipboard()->setText(m_detail->bytes()->selectedAsHex()); });
    connect(m_copyArray, &QAction::triggered, this, [this] {
        QGuiApplication::clipboard()->setText(m_detail->bytes()->selectedAsCArray());
    });
    connect(m_emptyPaste, &QPushButton::clicked, this, &PacketsView::showPaste);
    connect(m_resetFilter, &QPushButton::clicked, m_filterBar, &FilterBar::reset);
    connect(&m_capture, &inspector::Capture::changed, this, &PacketsView::updateList);
    connect(&m_model, &presentation::CaptureModel::scanned, this, &PacketsView::updateList);
    connect(m_paste, &PastePane::readingChanged, this, &PacketsView::showPasted);
    connect(m_paste, &PastePane::addRequested, this, &PacketsView::addPasted);
    connect(m_paste, &PastePane::closeRequested, this, &PacketsView::closePaste);
}

void PacketsView::showRow(int row)
{
    const inspector::PacketNumber number = m_model.numberAt(row);
    const inspector::CaptureRow *shown = m_capture.row(number);
    if (!shown || number == m_shown)
        return;
    m_shown = number;
    m_detail->setDissection(dissectRow(*shown));
}

inspector::Dissection PacketsView::dissectRow(const inspector::CaptureRow &row) const
{
    switch (row.kind()) {
    case inspector::CaptureKind::Packet:
    case inspector::CaptureKind::CutPacket:
        return inspector::dissect(row.bytes().toByteArray(),
                                  {row.version(), m_capture.sender(row)});
    case inspector::CaptureKind::Garbage:
        return inspector::dissectGarbage(row.bytes().toByteArray());
    case inspector::CaptureKind::LinkOpened:
    case inspector::CaptureKind::LinkClosed:
    case inspector::CaptureKind::Gap:
        break;
    }
    return {};
}

void PacketsView::selectPacket(inspector::PacketNumber number)
{
    closePaste();
    const int row = m_model.rowOf(number);
    if (row >= 0)
        m_table->selectRow(row);
}

void PacketsView::showNext()
{
    const int row = m_table->selectedRow() + 1;
    if (row < m_model.rowCount())
        m_table->selectRow(row);
}

void PacketsView::showPrevious()
{
    const int selected = m_table->selectedRow();
    const int row = selected < 0 ? m_model.rowCount() - 1 : selected - 1;
    if (row >= 0)
        m_table->selectRow(row);
}

void PacketsView::showPaste()
{
    m_pages->setCurrentIndex(PastePage);
    updateList();
    m_paste->focusText();
}

void PacketsView::openText(const QString &text)
{
    showPaste();
    m_paste->setText(text);
}

void PacketsView::showPasted(const inspector::Dissection &first)
{
    if (m_pages->currentIndex() != PastePage)
        return;
    m_shown = 0;
    m_detail->setDissection(first);
}

bool PacketsView::addPasted()
{
    const std::vector<inspector::PastedPacket> packets = m_paste->packets();
    if (packets.empty())
        return false;
    if (!m_pasteFeed)
        m_pasteFeed = m_capture.addConnection(tr("Pasted"), mqtt::ProtocolVersion::V311);
    const base::Stamp now = base::Stamp::now();
    for (const inspector::PastedPacket &packet : packets)
        m_pasteFeed->addRow(packet.kind, packet.direction, now, packet.version, packet.bytes);
    m_capture.drain();
    const inspector::PacketNumber first = m_capture.endNumber() - packets.size();
    m_filterBar->reset();
    m_pause->setChecked(false);
    m_table->setFollowing(false);
    selectPacket(first);
    return true;
}

void PacketsView::closePaste()
{
    if (m_pages->currentIndex() == PastePage)
        m_pages->setCurrentIndex(ListPage);
    updateList();
}

void PacketsView::updateList()
{
    updateStatus();
    const bool isPasting = m_pages->currentIndex() == PastePage;
    m_detail->setVisible(isPasting || m_capture.count() > 0);
    if (isPasting)
        return;
    if (m_capture.count() == 0)
        m_pages->setCurrentIndex(EmptyPage);
    else if (m_model.rowCount() == 0 && m_model.filter().isActive() && !m_model.isScanning())
        m_pages->setCurrentIndex(NoMatchPage);
    else
        m_pages->setCurrentIndex(ListPage);
    if (m_capture.count() == 0 && m_shown != 0) {
        m_shown = 0;
        m_detail->clear();
    }
}

void PacketsView::updateStatus()
{
    QStringList parts;
    parts << tr("%n packet(s) kept", nullptr, static_cast<int>(m_capture.count()));
    if (m_model.filter().isActive())
        parts << tr("%n shown", nullptr, m_model.rowCount());
    if (m_model.isPaused())
        parts << tr("paused, %n waiting", nullptr, static_cast<int>(m_model.waitingCount()));
    if (m_capture.goneCount() > 0)
        parts << tr("%n older ones given up for memory", nullptr,
                    static_cast<int>(m_capture.goneCount()));
    if (m_capture.missedCount() > 0)
        parts << tr("%n came too fast to be captured", nullptr,
                    static_cast<int>(m_capture.missedCount()));
    m_status->setText(parts.join(QStringLiteral(" · ")));
}

void PacketsView::retranslate()
{
    m_pause->setText(m_pause->isChecked() ? tr("Go on") : tr("Pause"));
    m_pause->setIcon(
            widgets::icon(m_pause->isChecked() ? QStringLiteral("play") : QStringLiteral("pause")));
    m_pause->setToolTip(m_pause->isChecked() ? tr("Show what came meanwhile and go on")
                                             : tr("Hold the list still; nothing is lost"));
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Remove all packets of all connections (Ctrl+L)"));
    m_follow->setText(tr("Follow"));
    m_follow->setToolTip(tr("Keep the newest packet in sight"));
    m_reveal->setText(m_reveal->isChecked() ? tr("Hide secrets") : tr("Reveal secrets"));
    m_reveal->setIcon(widgets::icon(m_reveal->isChecked() ? QStringLiteral("hide")
                                                          : QStringLiteral("reveal")));
    m_reveal->setToolTip(tr("Passwords and authentication data in fields and bytes"));
    m_pasteAction->setText(tr("Paste packets…"));
    m_pasteAction->setToolTip(tr("Read packets from a hex dump, an array or a string of code"));
    m_copyHex->setText(tr("Copy as hex"));
    m_copyArray->setText(tr("Copy as C array"));
    m_previous->setText(tr("Previous packet"));
    m_next->setText(tr("Next packet"));
    m_empty->setTexts(
            tr("No packets yet"),
            tr("Every packet that a connection sends or receives is listed here, with its "
               "fields and bytes. Connect somewhere, or paste packets from elsewhere."));
    m_emptyPaste->setText(tr("Paste packets…"));
    m_noMatch->setTexts(tr("No packet matches"),
                        tr("The filter lets none of the packets through."));
    m_resetFilter->setText(tr("Clear the filter"));
    updateStatus();
}

void PacketsView::restoreState()
{
    const Qt::Orientation orientation = m_splitter->orientation();
    QHeaderView *columns = m_table->horizontalHeader();
    if (!columns->restoreState(m_settings.state(keyOf("columns", orientation))))
        m_table->showEssentials(orientation == Qt::Horizontal);
    columns->setStretchLastSection(true);
    if (!m_detail->fields()->header()->restoreState(
                m_settings.state(keyOf("fieldColumns", orientation))))
        m_detail->fields()->setColumnsFor(orientation == Qt::Horizontal);
    if (!m_detail->splitter()->restoreState(m_settings.state(keyOf("detail", orientation))))
        m_detail->splitter()->setSizes({1000, 1000});
    if (!m_splitter->restoreState(m_settings.state(keyOf("splitter", orientation))))
        m_splitter->setSizes(orientation == Qt::Horizontal ? QList{1000, 1200} : QList{1000, 1000});
    m_splitter->setOrientation(orientation);
}

void PacketsView::saveState()
{
    const Qt::Orientation orientation = m_splitter->orientation();
    m_settings.setState(keyOf("columns", orientation), m_table->horizontalHeader()->saveState());
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

void PacketsView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace ui
