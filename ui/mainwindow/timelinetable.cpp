// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/timelinetable.h"

#include "app/storage/settings.h"
#include "ui/messages/tablefollower.h"
#include "ui/presentation/timelinemodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/linedelegate.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace ui {

using presentation::TimelineEntry;
using presentation::TimelineKey;
using presentation::TimelineModel;

namespace {

const auto columnsKey = QStringLiteral("timeline/columns");
constexpr qsizetype mostCopied = 100'000; // rows

// What was sent and never arrived is red, with a sign that says it too; in and out are told by
// the arrow as well as by its colour.
class EntryDelegate : public widgets::LineDelegate
{
public:
    using LineDelegate::LineDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        LineDelegate::initStyleOption(option, index);
        const auto colour = [&](widgets::Meaning meaning) {
            option->palette.setColor(QPalette::Text,
                                     widgets::meaningColor(meaning, option->palette));
        };
        const bool isIncoming = index.data(TimelineModel::IncomingRole).toBool();
        const auto fate =
                static_cast<TimelineEntry::Fate>(index.data(TimelineModel::FateRole).toInt());
        if (index.column() == TimelineModel::DirectionColumn) {
            option->text.prepend(isIncoming ? QStringLiteral("↓ ") : QStringLiteral("↑ "));
            colour(isIncoming ? widgets::Meaning::In : widgets::Meaning::Out);
        }
        if (fate == TimelineEntry::Fate::Missing)
            colour(widgets::Meaning::Error);
        else if (fate == TimelineEntry::Fate::Waiting
                 && index.column() == TimelineModel::FateColumn)
            colour(widgets::Meaning::Muted);
    }
};

} // namespace

TimelineTable::TimelineTable(TimelineModel &model, storage::Settings &settings, QWidget *parent)
    : RowTable(parent), m_timeline(model), m_settings(settings)
{
    setModel(&model);
    setItemDelegate(new EntryDelegate(this));
    setSelectionMode(ExtendedSelection);
    setFrameShape(QFrame::NoFrame);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Timeline"));
    setUpColumns();
    m_follower = new TableFollower(this, this);
    connectModel();
    auto *copy = new QAction(widgets::icon(QStringLiteral("copy")), tr("&Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &TimelineTable::copySelection);
    addAction(copy);
    connect(this, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { emit rowActivated(index.row()); });
    connect(this, &QWidget::customContextMenuRequested, this, &TimelineTable::openMenu);
}

TimelineTable::~TimelineTable()
{
    m_settings.setState(columnsKey, horizontalHeader()->saveState());
}

void TimelineTable::setUpColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(true);
    header->setSectionsMovable(true);
    const auto widthOf = [this](const QString &sample) {
        return fontMetrics().horizontalAdvance(sample) + 2 * widgets::spacing::m;
    };
    setColumnWidth(TimelineModel::TimeColumn, widthOf(QStringLiteral("00:00:00.000000")));
    setColumnWidth(TimelineModel::WhereColumn, widthOf(QStringLiteral("Broker: 127.0.0.1:54321")));
    setColumnWidth(TimelineModel::DirectionColumn, widthOf(QStringLiteral("Direction")));
    setColumnWidth(TimelineModel::TextColumn, fontMetrics().averageCharWidth() * 74);
    header->restoreState(m_settings.state(columnsKey));
}

void TimelineTable::connectModel()
{
    connect(&m_timeline, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) { stayInPlace(first, last); });
    connect(&m_timeline, &QAbstractItemModel::modelAboutToBeReset, this, &TimelineTable::note);
    connect(&m_timeline, &QAbstractItemModel::modelReset, this, &TimelineTable::restore);
    connect(&m_timeline, &TimelineModel::filteringFinished, this, &TimelineTable::restore);
    // Who selects a row wants to look at it.
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        if (selectionModel()->hasSelection() && m_follower->isFollowing() && !m_kept)
            m_follower->setFollowing(false);
    });
}

// Rows in front of all others are the follower's.
void TimelineTable::stayInPlace(int first, int last)
{
    const bool isInFront = first == 0 && last + 1 < m_timeline.rowCount();
    if (m_follower->isFollowing() || isInFront || first >= firstVisibleRow())
        return m_follower->keepUp();
    m_follower->during([this, first, last] {
        verticalScrollBar()->setValue(verticalScrollBar()->value() + last - first + 1);
    });
}

void TimelineTable::note()
{
    if (m_kept)
        return; // still to be restored
    Kept kept;
    kept.isFollowing = m_follower->isFollowing();
    for (const int row : selectedRows())
        kept.selected.push_back(m_timeline.keyAt(row));
    if (currentIndex().isValid())
        kept.current = m_timeline.keyAt(currentIndex().row());
    if (firstVisibleRow() < m_timeline.rowCount())
        kept.top = m_timeline.keyAt(firstVisibleRow());
    m_kept = kept;
}

void TimelineTable::restore()
{
    if (!m_kept || m_timeline.isFiltering())
        return;
    const Kept &kept = *m_kept;
    QItemSelection selection;
    for (const TimelineKey &key : kept.selected) {
        if (const int row = m_timeline.rowOf(key); row >= 0)
            selection.select(m_timeline.index(row, 0),
                             m_timeline.index(row, TimelineModel::ColumnCount - 1));
    }
    const int current = kept.current ? m_timeline.rowOf(*kept.current) : -1;
    if (!selectionModel()->hasSelection()) { // else the person has chosen meanwhile
        if (current >= 0)
            selectionModel()->setCurrentIndex(m_timeline.index(current, 0),
                                              QItemSelectionModel::NoUpdate);
        selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    }
    m_follower->setFollowing(kept.isFollowing);
    m_follower->during([&] {
        if (kept.isFollowing)
            scrollToBottom();
        else if (current >= 0 && !selection.isEmpty())
            scrollTo(m_timeline.index(current, TimelineModel::TextColumn), PositionAtCenter);
        else if (kept.top)
            verticalScrollBar()->setValue(m_timeline.rowNear(*kept.top));
    });
    m_kept.reset();
}

QList<int> TimelineTable::selectedRows() const
{
    QList<int> rows;
    for (const QItemSelectionRange &range : selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom(); ++row)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

void TimelineTable::copySelection()
{
    QStringList lines;
    const QList<int> rows = selectedRows();
    for (const int row : rows.first(std::min(rows.size(), mostCopied)))
        lines.append(m_timeline.lineAt(row));
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void TimelineTable::openMenu(const QPoint &position)
{
    const int row = rowAt(position.y());
    if (row < 0)
        return;
    const TimelineEntry *entry = m_timeline.entryAt(row);
    if (!entry)
        return;
    QMenu menu(this);
    const TimelineKey key = entry->key(); // rows may move while the menu is open
    QAction *show = menu.addAction(
            entry->kind == TimelineEntry::Kind::Message  ? tr("&Show among the messages")
            : entry->kind == TimelineEntry::Kind::Packet ? tr("&Show among the packets")
            : m_timeline.connectionAt(row)               ? tr("&Show the connection")
                                                         : tr("&Show the terminal"));
    connect(show, &QAction::triggered, this, [this, key] {
        if (const int now = m_timeline.rowOf(key); now >= 0)
            emit rowActivated(now);
    });
    menu.setDefaultAction(show);
    menu.addActions(actions());
    menu.exec(viewport()->mapToGlobal(position));
}

} // namespace ui
