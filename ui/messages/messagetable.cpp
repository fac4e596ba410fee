// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagetable.h"

#include "app/storage/settings.h"
#include "ui/messages/messagedelegate.h"
#include "ui/presentation/messagetablemodel.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace ui {

using presentation::CopyForm;
using presentation::MessageTableModel;
using widgets::spacing::s;

namespace {

constexpr int topicCharacters = 28;
constexpr int roomAboveText = 3;

QString columnsKey()
{
    return QStringLiteral("messages/columns");
}

} // namespace

MessageTable::MessageTable(MessageTableModel &model, storage::Settings &settings, QWidget *parent)
    : QTableView(parent), m_messages(model), m_settings(settings)
{
    setModel(&model);
    setItemDelegate(new MessageDelegate(this));
    createLook();
    restoreColumns();
    connect(this, &QTableView::customContextMenuRequested, this, &MessageTable::showContextMenu);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    emit messageSelected(m_messages.rowIdAt(current.row()));
            });
}

void MessageTable::createLook()
{
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setAccessibleName(tr("Messages"));
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + roomAboveText);
    horizontalHeader()->setHighlightSections(false);
}

void MessageTable::restoreColumns()
{
    QHeaderView *header = horizontalHeader();
    header->setStretchLastSection(true);
    header->setSectionsMovable(true);
    header->setMinimumSectionSize(s);
    const QFontMetrics metrics = fontMetrics();
    const auto width = [&metrics](const QString &sample) {
        return metrics.horizontalAdvance(sample) + 2 * s;
    };
    header->resizeSection(MessageTableModel::Time, width(QStringLiteral("00:00:00.000")) + s);
    header->resizeSection(MessageTableModel::Direction, width(QStringLiteral("↓↑")));
    header->resizeSection(MessageTableModel::Topic, metrics.averageCharWidth() * topicCharacters);
    header->resizeSection(MessageTableModel::QoS, width(QStringLiteral("QoS")));
    header->resizeSection(MessageTableModel::Retain, width(QStringLiteral("R")));
    header->resizeSection(MessageTableModel::Length, width(QStringLiteral("100,000")));
    header->restoreState(m_settings.state(columnsKey()));
    const auto save = [this, header] { m_settings.setState(columnsKey(), header->saveState()); };
    connect(header, &QHeaderView::sectionResized, this, [save](int column) {
        if (column != MessageTableModel::Preview) // that one follows the window
            save();
    });
    connect(header, &QHeaderView::sectionMoved, this, save);
}

void MessageTable::showContextMenu(const QPoint &position)
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return;
    const auto row = index.data(MessageTableModel::RowIdRole).value<messages::RowId>();
    const QString topic = index.siblingAtColumn(MessageTableModel::Topic).data().toString();
    QMenu menu(this);
    const auto addCopy = [&](const QString &text, CopyForm form) {
        menu.addAction(text, this, [this, form] { copySelection(form); });
    };
    addCopy(tr("&Copy as text"), CopyForm::Text);
    addCopy(tr("Copy as &JSON lines"), CopyForm::Json);
    addCopy(tr("Copy the payload"), CopyForm::Payload);
    addCopy(tr("Copy the payload as &hex"), CopyForm::Hex);
    addCopy(tr("Copy the &topic"), CopyForm::Topic);
    menu.addSeparator();
    menu.addAction(tr("&Show only this topic"), this, [this, topic] { emit topicChosen(topic); });
    menu.addAction(tr("Put into the &publish panel"), this,
                   [this, row] { emit publishAgainRequested(row); });
    menu.exec(viewport()->mapToGlobal(position));
}

void MessageTable::copySelection(CopyForm form)
{
    QStringList lines;
    // By ranges: a selection of everything must not become a list of a million indexes.
    QItemSelection selection = selectionModel()->selection();
    std::sort(selection.begin(), selection.end(),
              [](const QItemSelectionRange &a, const QItemSelectionRange &b) {
                  return a.top() < b.top();
              });
    for (const QItemSelectionRange &range : std::as_const(selection)) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (const auto message = m_messages.messageAt(row))
                lines.append(presentation::copyText(*message, form));
        }
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

} // namespace ui
