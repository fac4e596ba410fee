// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagetable.h"

#include "app/storage/settings.h"
#include "ui/messages/messagedelegate.h"
#include "ui/presentation/messagehistory.h"
#include "ui/presentation/messagetablemodel.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QMenu>

#include <algorithm>

namespace ui {

using presentation::CopyForm;
using presentation::MessageColumn;
using presentation::MessageTableModel;
using presentation::TimeForm;
using widgets::spacing::s;

namespace {

constexpr int topicCharacters = 20;
constexpr int noteCharacters = 24;
constexpr int propertyCharacters = 32;
constexpr int roomAboveText = 3;
constexpr qsizetype mostReplayed = 1'000'000;
constexpr qsizetype longestCopy = 32 * 1024 * 1024; // characters; a clipboard is no file

const auto columnsKey = QStringLiteral("messages/tableColumns");
const auto columnCountKey = QStringLiteral("messages/tableColumnCount");
constexpr int columnsBeforeTheyWereCounted = 15;
const auto timeFormKey = QStringLiteral("messages/timeForm");

QString widestText(MessageColumn column)
{
    switch (column) {
    case MessageColumn::Mark:
        return QStringLiteral("★");
    case MessageColumn::Time:
        return QStringLiteral("00:00:00.000");
    case MessageColumn::Delta:
    case MessageColumn::SinceStart:
        return QStringLiteral("10000.000000");
    case MessageColumn::Direction:
        return QStringLiteral("↓↑");
    case MessageColumn::QoS:
        return QStringLiteral("QoS");
    case MessageColumn::Retain:
    case MessageColumn::Dup:
        return QStringLiteral("R");
    case MessageColumn::Length:
        return QStringLiteral("99,999");
    case MessageColumn::Format:
        return QStringLiteral("binary");
    case MessageColumn::Answer:
        return QStringLiteral("✓ after 100.0 ms");
    case MessageColumn::Topic:
        return QString(topicCharacters, u'x');
    case MessageColumn::Properties:
        return QString(propertyCharacters, u'x');
    case MessageColumn::Source:
    case MessageColumn::Note:
    case MessageColumn::Preview:
        return QString(noteCharacters, u'x');
    }
    Q_UNREACHABLE();
}

} // namespace

MessageTable::MessageTable(MessageTableModel &model, presentation::MessageHistory &history,
                           storage::Settings &settings, QWidget *parent)
    : RowTable(parent), m_messages(model), m_history(history), m_settings(settings)
{
    setModel(&model);
    setItemDelegate(new MessageDelegate(this));
    createLook();
    createActions();
    restoreColumns();
    connect(this, &QAbstractItemView::customContextMenuRequested, this,
            &MessageTable::showContextMenu);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    emit messageSelected(m_messages.rowIdAt(current.row()));
            });
}

void MessageTable::createLook()
{
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Messages"));
    setRowHeight(fontMetrics().height() + roomAboveText);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            &MessageTable::showHeaderMenu);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == MessageTableModel::Mark) {
            const auto row = m_messages.rowIdAt(index.row());
            m_history.setMarked(row, !m_history.store().remarks().isMarked(row));
        }
    });
}

void MessageTable::createActions()
{
    const auto add = [this](const QKeySequence &key, auto slot) {
        auto *action = new QAction(this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        addAction(action);
    };
    add(QKeySequence(QKeySequence::Copy), [this] { copySelection(CopyForm::Text); });
    add(QKeySequence(Qt::Key_M), [this] { toggleMarks(); });
    add(QKeySequence(Qt::Key_N), [this] { editNote(); });
}

void MessageTable::resetColumns()
{
    QHeaderView *header = horizontalHeader();
    for (int i = 0; i < presentation::messageColumns; ++i) {
        const auto column = static_cast<MessageColumn>(i);
        header->moveSection(header->visualIndex(i), i);
        header->setSectionHidden(i, !presentation::isShownAtFirst(column));
        header->resizeSection(i, fontMetrics().horizontalAdvance(widestText(column)) + 2 * s);
    }
    header->moveSection(header->visualIndex(MessageTableModel::Source),
                        header->visualIndex(MessageTableModel::Preview));
}

void MessageTable::restoreColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setStretchLastSection(true);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(s);
    resetColumns();
    header->restoreState(m_settings.state(columnsKey));
    // Those that came with a later version are not among what was remembered.
    for (int i = m_settings.value(columnCountKey, columnsBeforeTheyWereCounted).toInt();
         i < presentation::messageColumns; ++i) {
        header->setSectionHidden(i, !presentation::isShownAtFirst(static_cast<MessageColumn>(i)));
        header->moveSection(header->visualIndex(i),
                            header->visualIndex(MessageTableModel::Preview));
    }
    m_messages.setTimeForm(static_cast<TimeForm>(m_settings.value(timeFormKey, 0).toInt()));
    connect(header, &QHeaderView::sectionResized, this, [this](int column) {
        if (column != MessageTableModel::Preview) // that one follows the window
            saveColumns();
    });
    connect(header, &QHeaderView::sectionMoved, this, &MessageTable::saveColumns);
}

void MessageTable::saveColumns()
{
    m_settings.setState(columnsKey, horizontalHeader()->saveState());
    m_settings.setValue(columnCountKey, presentation::messageColumns);
}

void MessageTable::setColumnShown(int column, bool shown)
{
    horizontalHeader()->setSectionHidden(column, !shown);
    saveColumns();
}

void MessageTable::showHeaderMenu(const QPoint &position)
{
    QMenu menu(this);
    for (int i = 0; i < presentation::messageColumns; ++i) {
        const auto column = static_cast<MessageColumn>(i);
        QAction *action = menu.addAction(presentation::columnDescription(column));
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i));
        action->setEnabled(column != MessageColumn::Topic);
        connect(action, &QAction::toggled, this, [this, i](bool on) { setColumnShown(i, on); });
    }
    menu.addSeparator();
    addTimeForms(menu);
    menu.addAction(tr("Columns as at &first"), this, [this] {
        resetColumns();
        saveColumns();
    });
    menu.exec(horizontalHeader()->mapToGlobal(position));
}

void MessageTable::addTimeForms(QMenu &menu)
{
    QMenu *forms = menu.addMenu(tr("&Time as"));
    auto *group = new QActionGroup(forms);
    const QStringList names{tr("time of &day"), tr("&date and time"), tr("date and time in &UTC")};
    for (int i = 0; i < names.size(); ++i) {
        QAction *action = forms->addAction(names.at(i));
        action->setCheckable(true);
        action->setChecked(m_messages.timeForm() == static_cast<TimeForm>(i));
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, i] {
            m_messages.setTimeForm(static_cast<TimeForm>(i));
            m_settings.setValue(timeFormKey, i);
        });
    }
}

void MessageTable::showContextMenu(const QPoint &position)
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return;
    const auto row = index.data(MessageTableModel::RowIdRole).value<messages::RowId>();
    QMenu menu(this);
    addCopyActions(menu);
    menu.addSeparator();
    addRowActions(menu, row);
    menu.exec(viewport()->mapToGlobal(position));
}

void MessageTable::addCopyActions(QMenu &menu)
{
    const auto add = [&](const QString &text, CopyForm form) {
        menu.addAction(text, this, [this, form] { copySelection(form); });
    };
    add(tr("&Copy as text"), CopyForm::Text);
    add(tr("Copy as &JSON lines"), CopyForm::Json);
    add(tr("Copy the payload"), CopyForm::Payload);
    add(tr("Copy the payload as &hex"), CopyForm::Hex);
    add(tr("Copy the &topic"), CopyForm::Topic);
    menu.addAction(tr("&Export the messages shown…"), this, &MessageTable::exportRequested);
}

void MessageTable::addRowActions(QMenu &menu, messages::RowId row)
{
    const auto message = m_history.store().at(row);
    if (!message)
        return;
    const QByteArray topic = message->publish.topic.toByteArray();
    QAction *mark = menu.addAction(tr("&Mark"), this, &MessageTable::toggleMarks);
    mark->setCheckable(true);
    mark->setChecked(m_history.store().remarks().isMarked(row));
    menu.addAction(tr("&Note…"), this, &MessageTable::editNote);
    menu.addAction(tr("Count seconds from &here"), this, [this, row] {
        m_messages.setZero(row);
        setColumnShown(MessageTableModel::SinceStart, true);
    });
    menu.addSeparator();
    menu.addAction(tr("&Show only this topic"), this,
                   [this, topic] { emit topicChosen(QString::fromUtf8(topic)); });
    menu.addAction(tr("Put into the &publish panel"), this,
                   [this, row] { emit publishAgainRequested(row); });
    menu.addAction(tr("Publish the selected &again…"), this,
                   [this] { emit replayRequested(selectedIds(mostReplayed)); });
    menu.addAction(tr("Is it &retained now?"), this,
                   [this, topic] { emit retainedRequested(topic); });
}

template<class Visit>
void MessageTable::forSelectedRows(Visit visit) const
{
    // By ranges: a selection of everything must not become a list of a million indexes.
    QItemSelection selection = selectionModel()->selection();
    std::sort(selection.begin(), selection.end(),
              [](const QItemSelectionRange &a, const QItemSelectionRange &b) {
                  return a.top() < b.top();
              });
    for (const QItemSelectionRange &range : std::as_const(selection)) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (!visit(row))
                return;
        }
    }
}

void MessageTable::copySelection(CopyForm form)
{
    QString text;
    bool isWhole = true;
    forSelectedRows([&](int row) {
        if (const auto message = m_messages.messageAt(row)) {
            if (!text.isEmpty())
                text += u'\n';
            text += presentation::copyText(
                    *message, form, m_messages.store().sources().at(m_messages.rowIdAt(row)));
        }
        isWhole = text.size() < longestCopy;
        return isWhole;
    });
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
    if (!isWhole)
        emit copyCut();
}

QList<messages::RowId> MessageTable::selectedIds(qsizetype most) const
{
    QList<messages::RowId> ids;
    forSelectedRows([&](int row) {
        ids.append(m_messages.rowIdAt(row));
        return ids.size() < most;
    });
    return ids;
}

void MessageTable::toggleMarks()
{
    constexpr qsizetype mostMarkedAtOnce = 10'000;
    const QList<messages::RowId> rows = selectedIds(mostMarkedAtOnce);
    const messages::Remarks &remarks = m_history.store().remarks();
    const bool isAnyUnmarked = std::any_of(
            rows.begin(), rows.end(), [&](messages::RowId row) { return !remarks.isMarked(row); });
    for (const messages::RowId row : rows)
        m_history.setMarked(row, isAnyUnmarked);
}

void MessageTable::editNote()
{
    if (!currentIndex().isValid())
        return;
    const messages::RowId row = m_messages.rowIdAt(currentIndex().row());
    bool isGiven = false;
    const QString note =
            QInputDialog::getMultiLineText(this, tr("Note"), tr("Your note at this message:"),
                                           m_history.store().remarks().note(row), &isGiven);
    if (!isGiven)
        return;
    m_history.setNote(row, note.trimmed());
    if (!note.trimmed().isEmpty())
        setColumnShown(MessageTableModel::Note, true);
}

} // namespace ui
