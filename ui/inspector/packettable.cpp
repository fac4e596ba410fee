// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/packettable.h"

#include "ui/inspector/colourrulesdialog.h"
#include "ui/presentation/capturemodel.h"
#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

namespace ui {

namespace {

using presentation::CaptureModel;
using presentation::RowTone;

widgets::Meaning meaningOf(RowTone tone)
{
    switch (tone) {
    case RowTone::In:
        return widgets::Meaning::In;
    case RowTone::Out:
        return widgets::Meaning::Out;
    case RowTone::Note:
        return widgets::Meaning::Muted;
    case RowTone::Warning:
        return widgets::Meaning::Warning;
    case RowTone::Error:
        return widgets::Meaning::Error;
    }
    return widgets::Meaning::Muted;
}

// In and out are told by the colour of arrow and type; what is odd colours its whole text.
bool isColoured(RowTone tone, int column)
{
    if (tone == RowTone::In || tone == RowTone::Out)
        return column == CaptureModel::Direction || column == CaptureModel::Type;
    return column == CaptureModel::Direction || column == CaptureModel::Type
           || column == CaptureModel::Summary;
}

} // namespace

void PacketDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    LineDelegate::initStyleOption(option, index);
    const auto tone = static_cast<RowTone>(index.data(CaptureModel::ToneRole).toInt());
    if (isColoured(tone, index.column()))
        option->palette.setColor(QPalette::Text,
                                 widgets::meaningColor(meaningOf(tone), option->palette));
    if (const QColor colour = backgroundOf(colourOf(index), option->palette); colour.isValid())
        option->backgroundBrush = colour;
    if (index.column() == CaptureModel::Direction && !option->text.isEmpty())
        option->text.prepend(index.data(CaptureModel::IncomingRole).toBool()
                                     ? QStringLiteral("↓ ")
                                     : QStringLiteral("↑ "));
    if (index.column() == CaptureModel::Answer && index.data(CaptureModel::MarkedRole).toBool()) {
        option->palette.setColor(QPalette::Text,
                                 widgets::meaningColor(widgets::Meaning::Warning, option->palette));
        option->text.prepend(QStringLiteral("△ "));
    }
}

void PacketDelegate::setColours(const inspector::Capture &capture,
                                const presentation::ColourRules &colours)
{
    m_capture = &capture;
    m_colours = &colours;
}

presentation::RowColour PacketDelegate::colourOf(const QModelIndex &index) const
{
    if (!m_colours || m_colours->rules().empty())
        return presentation::RowColour::None;
    const auto number = index.data(CaptureModel::NumberRole).toULongLong();
    if (index.column() == CaptureModel::Number || number != m_number) {
        m_number = number;
        m_colour = m_capture->row(number)
                           ? m_colours->colourOf(*m_capture, number, base::Stamp::now().monotonicUs)
                           : presentation::RowColour::None;
    }
    return m_colour;
}

void PacketTable::setColours(const inspector::Capture &capture,
                             const presentation::ColourRules &colours)
{
    m_delegate->setColours(capture, colours);
    connect(&colours, &presentation::ColourRules::changed, this, [this] {
        m_delegate->forgetColour();
        viewport()->update();
    });
}

PacketTable::PacketTable(CaptureModel &model, QWidget *parent)
    : RowTable(parent), m_delegate(new PacketDelegate(this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setSelectionMode(SingleSelection);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Packets"));
    setUpColumns();
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_following)
            scrollToBottom();
    });
}

void PacketTable::setUpColumns()
{
    const QFontMetrics metrics(font());
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSectionsMovable(true);
    const auto widthOf = [&](const char *sample) {
        return metrics.horizontalAdvance(QString::fromLatin1(sample)) + 2 * widgets::spacing::s;
    };
    setColumnWidth(CaptureModel::Number, widthOf("0000000"));
    setColumnWidth(CaptureModel::Time, widthOf("00:00:00.000000"));
    setColumnWidth(CaptureModel::Direction, widthOf("Direction"));
    setColumnWidth(CaptureModel::Connection, widthOf("Local broker 1"));
    setColumnWidth(CaptureModel::Type, widthOf("UNSUBSCRIBE"));
    setColumnWidth(CaptureModel::Id, widthOf("65535"));
    setColumnWidth(CaptureModel::Topic, widthOf("devices/sensor-1/temperature"));
    setColumnWidth(CaptureModel::Flags, widthOf("QoS 1 R D"));
    setColumnWidth(CaptureModel::Length, widthOf("0000000"));
    setColumnWidth(CaptureModel::Answer, widthOf("late: 00.000 s"));
}

void PacketTable::showEssentials(bool onlyEssentials)
{
    for (const int column : {CaptureModel::Number, CaptureModel::Connection, CaptureModel::Id,
                             CaptureModel::Flags, CaptureModel::Length})
        setColumnHidden(column, onlyEssentials);
    if (onlyEssentials)
        setColumnWidth(CaptureModel::Topic, columnWidth(CaptureModel::Topic) * 2 / 3);
}

void PacketTable::addColumnActions(QMenu &menu)
{
    for (int column = 0; column < CaptureModel::ColumnCount; ++column) {
        QAction *action = menu.addAction(
                model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column != CaptureModel::Type); // without it nothing can be told
        connect(action, &QAction::toggled, this,
                [this, column](bool isShown) { setColumnHidden(column, !isShown); });
    }
}

void PacketTable::setFollowing(bool follow)
{
    if (follow)
        scrollToBottom();
    if (m_following == follow)
        return;
    m_following = follow;
    emit followingChanged(follow);
}

void PacketTable::goToRow(int row)
{
    leaveNewest();
    setCurrentIndex(model()->index(row, 0));
    // Once more when the layout is done: the list may have been hidden until now.
    QMetaObject::invokeMethod(
            this, [this] { scrollTo(currentIndex()); }, Qt::QueuedConnection);
}

int PacketTable::selectedRow() const
{
    return currentIndex().isValid() ? currentIndex().row() : -1;
}

void PacketTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    RowTable::currentChanged(current, previous);
    if (current.row() != previous.row() || !current.isValid())
        emit rowSelected(current.isValid() ? current.row() : -1);
}

// Who reads a packet does not want the list to move on.
void PacketTable::leaveNewest()
{
    setFollowing(false);
}

void PacketTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier) {
        emit pauseToggled();
        return;
    }
    const bool isLast = selectedRow() == model()->rowCount() - 1;
    RowTable::keyPressEvent(event);
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_PageUp
        || event->key() == Qt::Key_Home)
        leaveNewest();
    else if (event->key() == Qt::Key_Down && !isLast)
        leaveNewest();
}

void PacketTable::mousePressEvent(QMouseEvent *event)
{
    RowTable::mousePressEvent(event);
    leaveNewest();
}

void PacketTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    RowTable::mouseDoubleClickEvent(event);
    const QModelIndex cell = indexAt(event->position().toPoint());
    if (cell.column() == CaptureModel::Answer)
        emit partnerRequested(cell.row());
}

void PacketTable::resizeEvent(QResizeEvent *event)
{
    RowTable::resizeEvent(event);
    if (m_following)
        scrollToBottom();
}

void PacketTable::wheelEvent(QWheelEvent *event)
{
    RowTable::wheelEvent(event);
    setFollowing(verticalScrollBar()->value() == verticalScrollBar()->maximum());
}

} // namespace ui
