// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/broker/tables.h"

#include "ui/presentation/brokerclientmodel.h"
#include "ui/presentation/brokerlogmodel.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QTableView>

namespace ui {

using presentation::BrokerClientModel;
using presentation::BrokerLogModel;

namespace {

widgets::Meaning colorOf(BrokerLogModel::Meaning meaning)
{
    switch (meaning) {
    case BrokerLogModel::Meaning::Received:
        return widgets::Meaning::In;
    case BrokerLogModel::Meaning::Sent:
        return widgets::Meaning::Out;
    case BrokerLogModel::Meaning::Good:
        return widgets::Meaning::Accent;
    case BrokerLogModel::Meaning::Notice:
        return widgets::Meaning::Muted;
    case BrokerLogModel::Meaning::Warning:
        return widgets::Meaning::Warning;
    case BrokerLogModel::Meaning::Error:
        return widgets::Meaning::Error;
    }
    return widgets::Meaning::Muted;
}

} // namespace

void setUpDenseTable(QTableView &table)
{
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.setEditTriggers(QAbstractItemView::NoEditTriggers);
    table.setShowGrid(false);
    table.setWordWrap(false);
    table.setTabKeyNavigation(false);
    table.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table.verticalHeader()->hide();
    table.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    table.verticalHeader()->setDefaultSectionSize(table.fontMetrics().height()
                                                  + widgets::spacing::xs);
    table.horizontalHeader()->setStretchLastSection(true);
    table.horizontalHeader()->setHighlightSections(false);
}

void setColumnWidths(QTableView &table, const QList<int> &characters)
{
    const int width = table.fontMetrics().averageCharWidth();
    for (int column = 0; column < characters.size(); ++column)
        table.setColumnWidth(column, characters[column] * width + widgets::spacing::l);
}

void PresenceDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto presence = static_cast<broker::ClientInfo::Presence>(
            index.data(BrokerClientModel::PresenceRole).toInt());
    if (presence == broker::ClientInfo::Presence::Away)
        option->palette.setColor(QPalette::Text,
                                 widgets::meaningColor(widgets::Meaning::Muted, option->palette));
}

void LogDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto meaning = index.data(BrokerLogModel::MeaningRole).value<BrokerLogModel::Meaning>();
    if (index.column() == BrokerLogModel::Event)
        option->palette.setColor(QPalette::Text,
                                 widgets::meaningColor(colorOf(meaning), option->palette));
    else if (index.column() == BrokerLogModel::Time)
        option->palette.setColor(QPalette::Text,
                                 widgets::meaningColor(widgets::Meaning::Muted, option->palette));
}

} // namespace ui
