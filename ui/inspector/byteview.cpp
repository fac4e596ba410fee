// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/byteview.h"

#include "ui/inspector/bytenavigator.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace ui {

namespace {

constexpr int margin = widgets::spacing::xs;

bool isFindKey(const QKeyEvent &event)
{
    return event.matches(QKeySequence::Find)
           || (event.key() == Qt::Key_G && event.modifiers() == Qt::ControlModifier);
}

} // namespace

ByteView::ByteView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Bytes of the packet"));
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setMouseTracking(true);
    measure();
}

void ByteView::setBytes(const QByteArray &bytes)
{
    m_bytes = bytes;
    m_highlight = {};
    m_hovered = {};
    m_underMouse = -1;
    m_hidden.clear();
    m_flawed.clear();
    m_selection.clear();
    verticalScrollBar()->setValue(0);
    layOut();
}

void ByteView::setHidden(std::vector<base::ByteRange> ranges)
{
    m_hidden = std::move(ranges);
    viewport()->update();
}

void ByteView::setFlawed(std::vector<base::ByteRange> ranges)
{
    m_flawed = std::move(ranges);
    viewport()->update();
}

void ByteView::highlight(base::ByteRange range)
{
    m_highlight = range;
    if (!range.contains(m_selection.cursor())) { // else the cursor brought us here
        m_selection.clear();
        if (!range.isEmpty())
            reveal(range);
    }
    viewport()->update();
}

void ByteView::select(base::ByteRange range)
{
    m_selection.select(range);
    emit selectionChanged(m_selection.range());
    viewport()->update();
}

void ByteView::select(qsizetype offset, bool extend)
{
    if (extend)
        m_selection.extendTo(offset);
    else
        m_selection.moveTo(offset);
    reveal({offset, 1});
    viewport()->update();
    emit selectionChanged(m_selection.range());
    if (!extend)
        emit byteSelected(offset);
}

void ByteView::show(base::ByteRange range)
{
    select(range);
    if (!range.isEmpty())
        reveal(range);
}

void ByteView::setHovered(base::ByteRange range)
{
    if (m_hovered == range)
        return;
    m_hovered = range;
    viewport()->update();
}

base::ByteRange ByteView::chosen() const
{
    const base::ByteRange selected = m_selection.range();
    // A mere cursor in a field stands for the field.
    if (selected.length > 1 || (!selected.isEmpty() && m_highlight.isEmpty()))
        return selected;
    return m_highlight.isEmpty() ? base::ByteRange{0, m_bytes.size()} : m_highlight;
}

QByteArray ByteView::visibleBytes(base::ByteRange range) const
{
    QByteArray bytes = m_bytes.mid(range.start, range.length);
    for (const base::ByteRange hidden : m_hidden) {
        const qsizetype from = std::max(hidden.start, range.start);
        const qsizetype to = std::min(hidden.end(), range.end());
        if (from < to)
            std::fill(bytes.begin() + (from - range.start), bytes.begin() + (to - range.start),
                      '*');
    }
    return bytes;
}

bool ByteView::isHiddenWithin(base::ByteRange range) const
{
    return std::any_of(m_hidden.begin(), m_hidden.end(), [range](base::ByteRange hidden) {
        return hidden.start < range.end() && range.start < hidden.end();
    });
}

bool ByteView::isHidden(qsizetype offset) const
{
    const auto next =
            std::upper_bound(m_hidden.begin(), m_hidden.end(), offset,
                             [](qsizetype at, base::ByteRange range) { return at < range.start; });
    return next != m_hidden.begin() && (next - 1)->contains(offset);
}

void ByteView::measure()
{
    const QFontMetricsF metrics(widgets::fixedFont());
    m_characterWidth = metrics.horizontalAdvance(QLatin1Char('0'));
    m_rowHeight = qCeil(metrics.height()) + 2;
    layOut();
}

void ByteView::layOut()
{
    const int characters = qFloor((viewport()->width() - 2 * margin) / m_characterWidth);
    m_grid = presentation::ByteGrid(
            m_bytes.size(),
            std::min(16, presentation::ByteGrid::bytesPerRowFor(m_bytes.size(), characters)));
    const auto rows = static_cast<int>(m_grid.rowCount());
    const auto page = static_cast<int>(rowsPerPage());
    verticalScrollBar()->setRange(0, std::max(0, rows - page));
    verticalScrollBar()->setPageStep(page);
    const int width = xOf(m_grid.lineWidth()) + margin + horizontalScrollBar()->value();
    horizontalScrollBar()->setRange(0, std::max(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    viewport()->update();
}

QSize ByteView::sizeHint() const
{
    const presentation::ByteGrid grid(m_bytes.size(), 16);
    return {qCeil(grid.lineWidth() * m_characterWidth) + 2 * margin
                    + verticalScrollBar()->sizeHint().width(),
            12 * m_rowHeight};
}

qsizetype ByteView::rowsPerPage() const
{
    return std::max(1, (viewport()->height() - margin) / m_rowHeight);
}

qsizetype ByteView::rowAt(int y) const
{
    return verticalScrollBar()->value() + std::max(0, y - margin) / m_rowHeight;
}

int ByteView::xOf(int character) const
{
    return margin + qRound(character * m_characterWidth) - horizontalScrollBar()->value();
}

QRect ByteView::cellRect(qsizetype offset) const
{
    const presentation::ByteGrid::Cell cell = m_grid.cellOf(offset);
    const int left = xOf(m_grid.hexColumn(cell.column));
    const auto top = static_cast<int>((cell.row - verticalScrollBar()->value()) * m_rowHeight);
    return {left, margin + top, qRound(2 * m_characterWidth), m_rowHeight};
}

std::optional<qsizetype> ByteView::offsetAt(QPoint position) const
{
    const qreal x = position.x() - margin + horizontalScrollBar()->value();
    return m_grid.offsetAt(rowAt(position.y()), qFloor(x / m_characterWidth));
}

void ByteView::reveal(base::ByteRange range)
{
    const auto first = static_cast<int>(m_grid.cellOf(range.start).row);
    const auto last = static_cast<int>(m_grid.cellOf(std::max(range.start, range.end() - 1)).row);
    const auto page = static_cast<int>(rowsPerPage());
    QScrollBar *bar = verticalScrollBar();
    if (last >= bar->value() + page)
        bar->setValue(last - page + 1);
    if (first < bar->value())
        bar->setValue(first);
    if (last - first >= page)
        bar->setValue(first);
}

void ByteView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Base));
    painter.setFont(widgets::fixedFont());
    const qsizetype first = verticalScrollBar()->value();
    const qsizetype last = std::min(m_grid.rowCount(), rowAt(event->rect().bottom()) + 1);
    for (qsizetype row = first; row < last; ++row)
        paintRow(painter, row, margin + static_cast<int>(row - first) * m_rowHeight);
}

void ByteView::paintRow(QPainter &painter, qsizetype row, int top) const
{
    const base::ByteRange bytes = m_grid.bytesInRow(row);
    const QPalette &colors = palette();
    painter.setPen(widgets::meaningColor(widgets::Meaning::Muted, colors));
    painter.drawText(
            QPointF(xOf(0), top + QFontMetricsF(painter.font()).ascent() + 1),
            QStringLiteral("%1").arg(bytes.start, m_grid.offsetDigits(), 16, QLatin1Char('0')));
    for (const base::ByteRange flawed : m_flawed)
        paintBand(painter, row, top, flawed, widgets::meaningTint(widgets::Meaning::Error, colors),
                  m_rowHeight);
    paintBand(painter, row, top, m_highlight,
              widgets::meaningTint(widgets::Meaning::Accent, colors), m_rowHeight);
    underline(painter, row, top, m_highlight);
    underline(painter, row, top, m_hovered);
    const QPalette::ColorGroup group = hasFocus() ? QPalette::Active : QPalette::Inactive;
    if (m_selection.range().length > 1 || hasFocus())
        paintBand(painter, row, top, m_selection.range(), colors.color(group, QPalette::Highlight),
                  m_rowHeight);
    for (qsizetype offset = bytes.start; offset < bytes.end(); ++offset)
        paintByte(painter, offset, top);
}

void ByteView::paintBand(QPainter &painter, qsizetype row, int top, base::ByteRange range,
                         const QColor &color, int height) const
{
    const base::ByteRange part = m_grid.partInRow(range, row);
    if (part.isEmpty())
        return;
    const int first = m_grid.cellOf(part.start).column;
    const int last = m_grid.cellOf(part.end() - 1).column;
    const auto fill = [&](int from, int to) {
        painter.fillRect(QRect(QPoint(xOf(from), top), QPoint(xOf(to) - 1, top + height - 1)),
                         color);
    };
    fill(m_grid.hexColumn(first), m_grid.hexColumn(last) + 2);
    fill(m_grid.textColumn(first), m_grid.textColumn(last) + 1);
}

// The tint alone is pale on some screens.
void ByteView::underline(QPainter &painter, qsizetype row, int top, base::ByteRange range) const
{
    const QColor accent = widgets::meaningColor(widgets::Meaning::Accent, palette());
    paintBand(painter, row, top + m_rowHeight - 1, range, accent, 1);
}

void ByteView::paintByte(QPainter &painter, qsizetype offset, int top) const
{
    const QString pair =
            QStringLiteral("%1").arg(static_cast<quint8>(m_bytes[offset]), 2, 16, QLatin1Char('0'));
    const auto value = static_cast<quint8>(m_bytes[offset]);
    const bool hidden = isHidden(offset);
    const bool printable = value >= 0x20 && value < 0x7F;
    const QPalette &colors = palette();
    const bool selected =
            m_selection.range().contains(offset) && (hasFocus() || m_selection.range().length > 1);
    const QColor text = selected ? colors.color(hasFocus() ? QPalette::Active : QPalette::Inactive,
                                                QPalette::HighlightedText)
                                 : colors.color(QPalette::Text);
    const QColor muted = selected ? text : widgets::meaningColor(widgets::Meaning::Muted, colors);
    const int column = m_grid.cellOf(offset).column;
    const qreal base = top + QFontMetricsF(painter.font()).ascent() + 1;
    const QChar dot(0x2022);
    painter.setPen(hidden ? muted : text);
    painter.drawText(QPointF(xOf(m_grid.hexColumn(column)), base), hidden ? QString(2, dot) : pair);
    painter.setPen(hidden || !printable ? muted : text);
    painter.drawText(QPointF(xOf(m_grid.textColumn(column)), base),
                     hidden ? QString(dot)
                            : QString(printable ? QLatin1Char(m_bytes[offset]) : QLatin1Char('.')));
}

void ByteView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void ByteView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        measure();
    if (event->type() == QEvent::LanguageChange)
        setAccessibleName(tr("Bytes of the packet"));
}

// The page has a use of its own for these keys.
bool ByteView::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && isFindKey(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QAbstractScrollArea::event(event);
}

bool ByteView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        hover({});
    return QAbstractScrollArea::viewportEvent(event);
}

void ByteView::hover(std::optional<qsizetype> offset)
{
    const qsizetype now = offset.value_or(-1);
    if (now == m_underMouse)
        return;
    m_underMouse = now;
    emit byteHovered(now);
}

void ByteView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        emit copyRequested();
        return;
    }
    if (isFindKey(*event)) {
        if (event->matches(QKeySequence::Find))
            emit findRequested();
        else
            emit goToRequested();
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        select(base::ByteRange{0, m_bytes.size()});
        return;
    }
    const std::optional<ByteMove> move = byteMoveFor(*event);
    if (!move || m_bytes.isEmpty()) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const qsizetype from = m_selection.isEmpty() && !m_highlight.isEmpty() ? m_highlight.start
                                                                           : m_selection.cursor();
    select(movedCursor(m_grid, from, *move, rowsPerPage()),
           event->modifiers().testFlag(Qt::ShiftModifier));
}

void ByteView::mousePressEvent(QMouseEvent *event)
{
    const std::optional<qsizetype> offset = offsetAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && offset)
        select(*offset, event->modifiers().testFlag(Qt::ShiftModifier));
}

void ByteView::mouseMoveEvent(QMouseEvent *event)
{
    const std::optional<qsizetype> offset = offsetAt(event->position().toPoint());
    hover(offset);
    if (event->buttons().testFlag(Qt::LeftButton) && offset && *offset != m_selection.cursor())
        select(*offset, true);
}

void ByteView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void ByteView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace ui
