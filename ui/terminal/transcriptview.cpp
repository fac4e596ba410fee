// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/transcriptview.h"

#include "app/at/line.h"
#include "ui/presentation/transcriptmodel.h"
#include "ui/widgets/linedelegate.h"
#include "ui/widgets/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>

#include <algorithm>
#include <optional>

namespace ui {

using presentation::TranscriptModel;

namespace {

constexpr int longestCopy = 100'000; // lines; a clipboard is no file

std::optional<widgets::Meaning> meaningOf(at::LineKind kind)
{
    switch (kind) {
    case at::LineKind::Sent:
        return widgets::Meaning::Out;
    case at::LineKind::Information:
    case at::LineKind::Data:
        return widgets::Meaning::In;
    case at::LineKind::Result:
        return widgets::Meaning::Good;
    case at::LineKind::Error:
        return widgets::Meaning::Error;
    case at::LineKind::Prompt:
    case at::LineKind::Unsolicited:
        return widgets::Meaning::Accent;
    case at::LineKind::Unrecognised:
        return widgets::Meaning::Warning;
    case at::LineKind::Echo:
    case at::LineKind::Notice:
        return widgets::Meaning::Muted;
    }
    return std::nullopt;
}

// Colours a row by its kind, which the kind column also says in a sign and a word.
class KindDelegate : public widgets::LineDelegate
{
public:
    using LineDelegate::LineDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        LineDelegate::initStyleOption(option, index);
        const auto kind = static_cast<at::LineKind>(index.data(TranscriptModel::KindRole).toInt());
        const bool quiet = index.column() == TranscriptModel::TimeColumn
                           || index.column() == TranscriptModel::BytesColumn;
        const auto meaning = quiet ? std::optional(widgets::Meaning::Muted) : meaningOf(kind);
        if (meaning)
            option->palette.setColor(QPalette::Text,
                                     widgets::meaningColor(*meaning, option->palette));
        if (index.column() == TranscriptModel::TimeColumn)
            option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
        option->textElideMode = Qt::ElideRight;
    }
};

} // namespace

TranscriptView::TranscriptView(TranscriptModel &model, QWidget *parent)
    : RowTable(parent), m_model(model)
{
    setModel(&model);
    setItemDelegate(new KindDelegate(this));
    setFont(widgets::fixedFont());
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setRowHeight(fontMetrics().height() + widgets::spacing::xs);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    const int letter = fontMetrics().horizontalAdvance(u'0');
    setColumnWidth(TranscriptModel::TimeColumn, letter * 14);
    setColumnWidth(TranscriptModel::KindColumn, letter * 11);
    setColumnWidth(TranscriptModel::TextColumn, letter * 44);
    setBytesShown(false);
    setMouseTracking(true);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this](int value) { m_atEnd = value >= verticalScrollBar()->maximum(); });
    connect(&model, &QAbstractItemModel::rowsInserted, this, &TranscriptView::followEnd);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                emit rowChosen(current.isValid() ? current.row() : -1);
            });
}

QByteArray TranscriptView::columns() const
{
    return horizontalHeader()->saveState();
}

void TranscriptView::restoreColumns(const QByteArray &columns)
{
    if (!columns.isEmpty())
        horizontalHeader()->restoreState(columns);
}

void TranscriptView::setBytesShown(bool shown)
{
    setColumnHidden(TranscriptModel::BytesColumn, !shown);
}

void TranscriptView::followEnd()
{
    if (m_atEnd)
        scrollToBottom();
}

void TranscriptView::goToRow(int row)
{
    const QModelIndex index = m_model.index(row, TranscriptModel::TimeColumn);
    setCurrentIndex(index);
    scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void TranscriptView::copySelection()
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QString text;
    for (const QModelIndex &index : rows.first(std::min<qsizetype>(rows.size(), longestCopy)))
        text += m_model.lineText(index.row()) + u'\n';
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

bool TranscriptView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::MouseMove)
        emit rowPointedAt(rowAt(static_cast<QMouseEvent *>(event)->position().toPoint().y()));
    else if (event->type() == QEvent::Leave)
        emit rowPointedAt(-1);
    return RowTable::viewportEvent(event);
}

void TranscriptView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        copySelection();
        return;
    }
    RowTable::keyPressEvent(event);
}

} // namespace ui
