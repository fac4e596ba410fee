// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/structureview.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOption>

#include <algorithm>

namespace widgets {

using presentation::TextPosition;

namespace {

// What is drawn of one line; the rest is said, and copied whole.
constexpr qsizetype drawnCharacters = 4096;

} // namespace

StructureView::StructureView(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFont(fixedFont());
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    viewport()->setCursor(Qt::IBeamCursor);
    viewport()->setBackgroundRole(QPalette::Base);
    viewport()->setAutoFillBackground(true);
    setAccessibleName(tr("Payload"));
}

void StructureView::setText(const QByteArray &utf8, Wrapping wrapping)
{
    m_marks.clear();
    m_wrapping = wrapping;
    m_anchor = m_cursor = {};
    m_lines.setText(utf8);
    wrap();
    updateScrollBars();
    verticalScrollBar()->setValue(0);
    horizontalScrollBar()->setValue(0);
    viewport()->update();
}

void StructureView::setMarks(std::vector<base::ByteRange> marks)
{
    m_marks = std::move(marks);
    viewport()->update();
}

void StructureView::wrap()
{
    const Metrics m = metrics();
    const int columns = (viewport()->width() - m.gutter) / m.charWidth - 1;
    m_lines.setWrapColumns(m_wrapping == Wrapping::AtWidth ? qMax(20, columns) : 0);
}

StructureView::Metrics StructureView::metrics() const
{
    const QFontMetrics font = fontMetrics();
    return {font.lineSpacing(), qMax(1, font.horizontalAdvance(u'0')), font.lineSpacing()};
}

int StructureView::rowsInSight() const
{
    return qMax(1, viewport()->height() / metrics().lineHeight);
}

QString StructureView::drawnLine(qsizetype line) const
{
    // A character takes at most four bytes; one that is cut in half is not drawn then.
    const QByteArrayView bytes = m_lines.lineBytes(line);
    if (bytes.size() <= drawnCharacters)
        return m_lines.line(line);
    return tr("%1 … (%L2 bytes in this line)")
            .arg(QString::fromUtf8(bytes.first(drawnCharacters)))
            .arg(bytes.size());
}

void StructureView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    const int height = metrics().lineHeight;
    const qsizetype first = verticalScrollBar()->value();
    const qsizetype end = qMin(m_lines.rowCount(), first + rowsInSight() + 1);
    for (qsizetype row = first; row < end; ++row)
        paintRow(painter, row, static_cast<int>(row - first) * height);
}

void StructureView::paintRow(QPainter &painter, qsizetype row, int top)
{
    const Metrics m = metrics();
    const qsizetype line = m_lines.lineOfRow(row);
    const QString text = drawnLine(line);
    const int left = m.gutter - horizontalScrollBar()->value();
    paintHits(painter, text, top);
    paintSelection(painter, line, text, top);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(left, top + fontMetrics().ascent(), text);
    paintMarks(painter, line, text, top);
    if (m_lines.isFolded(line)) {
        painter.setPen(meaningColor(Meaning::Muted, palette()));
        painter.drawText(left + fontMetrics().horizontalAdvance(text) + m.charWidth,
                         top + fontMetrics().ascent(), QStringLiteral("…"));
    }
    if (m_lines.isFoldable(line))
        paintFold(painter, line, top);
}

void StructureView::setHits(const QStringList &hits)
{
    m_hits = hits;
    m_hits.removeAll(QString());
    viewport()->update();
}

void StructureView::paintHits(QPainter &painter, const QString &text, int top)
{
    const Metrics m = metrics();
    const int left = m.gutter - horizontalScrollBar()->value();
    const QColor ground = widgets::meaningTint(widgets::Meaning::Warning, palette());
    for (const QString &hit : std::as_const(m_hits)) {
        for (qsizetype at = text.indexOf(hit, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(hit, at + hit.size(), Qt::CaseInsensitive)) {
            const int from = fontMetrics().horizontalAdvance(text.left(at));
            const int to = fontMetrics().horizontalAdvance(text.left(at + hit.size()));
            painter.fillRect(left + from, top, to - from, m.lineHeight, ground);
        }
    }
}

void StructureView::paintMarks(QPainter &painter, qsizetype line, const QString &text, int top)
{
    const qsizetype start = m_lines.startOfLine(line);
    const QByteArrayView bytes = m_lines.lineBytes(line);
    auto mark = std::lower_bound(
            m_marks.begin(), m_marks.end(), start,
            [](const base::ByteRange &candidate, qsizetype at) { return candidate.end() <= at; });
    painter.setPen(meaningColor(Meaning::Error, palette()));
    const int left = metrics().gutter - horizontalScrollBar()->value();
    for (; mark != m_marks.end() && mark->start < start + bytes.size(); ++mark) {
        const qsizetype from = qMax<qsizetype>(0, mark->start - start);
        const qsizetype to = qMin(bytes.size(), mark->end() - start);
        if (to > drawnCharacters)
            break;
        const qsizetype column = QString::fromUtf8(bytes.first(from)).size();
        painter.drawText(left + fontMetrics().horizontalAdvance(text.left(column)),
                         top + fontMetrics().ascent(),
                         QString::fromUtf8(bytes.sliced(from, to - from)));
    }
}

void StructureView::paintFold(QPainter &painter, qsizetype line, int top)
{
    const Metrics m = metrics();
    painter.fillRect(0, top, m.gutter, m.lineHeight, palette().color(QPalette::Base));
    QStyleOption option;
    option.initFrom(this);
    option.rect = QRect(0, top, m.gutter, m.lineHeight);
    option.state |= QStyle::State_Children;
    if (!m_lines.isFolded(line))
        option.state |= QStyle::State_Open;
    style()->drawPrimitive(QStyle::PE_IndicatorBranch, &option, &painter, this);
}

void StructureView::paintSelection(QPainter &painter, qsizetype line, const QString &text, int top)
{
    const TextPosition from = qMin(m_anchor, m_cursor);
    const TextPosition to = qMax(m_anchor, m_cursor);
    const Metrics m = metrics();
    const int left = m.gutter - horizontalScrollBar()->value();
    const auto xOf = [&](qsizetype column) {
        return left + fontMetrics().horizontalAdvance(text.left(column));
    };
    if (hasSelection() && line >= from.line && line <= to.line) {
        const int start = line == from.line ? xOf(from.column) : left;
        const int end = line == to.line ? xOf(to.column) : xOf(text.size()) + m.charWidth;
        QColor tint = palette().color(QPalette::Highlight);
        tint.setAlphaF(0.35f); // so that the text keeps its colour and its contrast
        painter.fillRect(QRect(start, top, end - start, m.lineHeight), tint);
    }
    if (hasFocus() && line == m_cursor.line)
        painter.fillRect(QRect(xOf(m_cursor.column), top, 1, m.lineHeight),
                         palette().color(QPalette::Text));
}

TextPosition StructureView::positionAt(const QPoint &point) const
{
    const Metrics m = metrics();
    const qsizetype row = verticalScrollBar()->value() + point.y() / m.lineHeight;
    if (point.y() < 0 && verticalScrollBar()->value() == 0)
        return {};
    const qsizetype line = m_lines.lineOfRow(qBound<qsizetype>(0, row, m_lines.rowCount() - 1));
    const QString text = m_lines.line(line).left(drawnCharacters);
    const int x = point.x() + horizontalScrollBar()->value() - m.gutter;
    // Wide characters make columns uneven: halve until the one below the pointer is found.
    qsizetype low = 0;
    qsizetype high = text.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        const int edge = fontMetrics().horizontalAdvance(text.left(middle))
                         + fontMetrics().horizontalAdvance(text.mid(middle, 1)) / 2;
        if (edge < x)
            low = middle + 1;
        else
            high = middle;
    }
    return {line, low};
}

void StructureView::moveTo(TextPosition position, bool keepAnchor)
{
    m_cursor = position;
    if (!keepAnchor)
        m_anchor = position;
    ensureVisible(position);
    viewport()->update();
}

void StructureView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const TextPosition position = positionAt(event->pos());
    if (event->pos().x() < metrics().gutter && m_lines.isFoldable(position.line))
        return setFolded(position.line, !m_lines.isFolded(position.line));
    moveTo(position, event->modifiers().testFlag(Qt::ShiftModifier));
}

void StructureView::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        moveTo(positionAt(event->pos()), true);
}

void StructureView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const TextPosition position = positionAt(event->pos());
    const QString text = m_lines.line(position.line);
    const auto isWord = [&text](qsizetype column) {
        return column >= 0 && column < text.size()
               && (text[column].isLetterOrNumber()
                   || QStringLiteral("_-.+").contains(text[column]));
    };
    qsizetype start = position.column;
    qsizetype end = position.column;
    while (isWord(start - 1))
        --start;
    while (isWord(end))
        ++end;
    m_anchor = {position.line, start};
    moveTo({position.line, end}, true);
}

void StructureView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy();
    if (event->matches(QKeySequence::SelectAll))
        return selectAll();
    moveByKey(event);
}

void StructureView::moveByKey(QKeyEvent *event)
{
    const bool keepAnchor = event->modifiers().testFlag(Qt::ShiftModifier);
    const qsizetype row = m_lines.rowOfLine(m_cursor.line);
    const auto toRow = [&](qsizetype wanted) {
        const qsizetype line =
                m_lines.lineOfRow(qBound<qsizetype>(0, wanted, m_lines.rowCount() - 1));
        moveTo({line, qMin(m_cursor.column, m_lines.line(line).size())}, keepAnchor);
    };
    switch (event->key()) {
    case Qt::Key_Up:
        return toRow(row - 1);
    case Qt::Key_Down:
        return toRow(row + 1);
    case Qt::Key_PageUp:
        return toRow(row - rowsInSight());
    case Qt::Key_PageDown:
        return toRow(row + rowsInSight());
    case Qt::Key_Left:
        if (m_cursor.column > 0)
            return moveTo({m_cursor.line, m_cursor.column - 1}, keepAnchor);
        return setFolded(m_cursor.line, true);
    case Qt::Key_Right:
        if (m_lines.isFolded(m_cursor.line))
            return setFolded(m_cursor.line, false);
        return moveTo(
                {m_cursor.line, qMin(m_cursor.column + 1, m_lines.line(m_cursor.line).size())},
                keepAnchor);
    case Qt::Key_Home:
        if (event->modifiers().testFlag(Qt::ControlModifier))
            return toRow(0);
        return moveTo({m_cursor.line, 0}, keepAnchor);
    case Qt::Key_End:
        if (event->modifiers().testFlag(Qt::ControlModifier))
            return toRow(m_lines.rowCount() - 1);
        return moveTo({m_cursor.line, m_lines.line(m_cursor.line).size()}, keepAnchor);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void StructureView::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu menu(this);
    menu.addAction(tr("&Copy"), QKeySequence(QKeySequence::Copy), this, &StructureView::copy)
            ->setEnabled(hasSelection());
    menu.addAction(tr("Select &all"), QKeySequence(QKeySequence::SelectAll), this,
                   &StructureView::selectAll);
    menu.addSeparator();
    menu.addAction(tr("&Fold all"), this, &StructureView::foldAll);
    menu.addAction(tr("&Unfold all"), this, &StructureView::unfoldAll);
    menu.exec(event->globalPos());
}

void StructureView::setFolded(qsizetype line, bool folded)
{
    m_lines.setFolded(line, folded);
    updateScrollBars();
    viewport()->update();
}

void StructureView::foldAll()
{
    m_lines.foldAll();
    updateScrollBars();
    viewport()->update();
}

void StructureView::unfoldAll()
{
    m_lines.unfoldAll();
    updateScrollBars();
    viewport()->update();
}

QString StructureView::selectedText() const
{
    return m_lines.text(m_anchor, m_cursor);
}

void StructureView::copy()
{
    if (hasSelection())
        QApplication::clipboard()->setText(selectedText());
}

void StructureView::selectAll()
{
    const qsizetype last = m_lines.lineCount() - 1;
    m_anchor = {};
    m_cursor = {last, m_lines.line(last).size()};
    viewport()->update();
}

bool StructureView::find(const QString &needle, bool backwards)
{
    const TextPosition from = backwards ? qMin(m_anchor, m_cursor) : qMax(m_anchor, m_cursor);
    const TextPosition found = m_lines.find(needle, from, backwards);
    if (found.line < 0)
        return false;
    m_lines.reveal(found.line);
    updateScrollBars();
    m_anchor = found;
    moveTo({found.line, found.column + needle.size()}, true);
    return true;
}

void StructureView::ensureVisible(TextPosition position)
{
    const Metrics m = metrics();
    const auto row = static_cast<int>(m_lines.rowOfLine(position.line));
    QScrollBar *vertical = verticalScrollBar();
    if (row < vertical->value())
        vertical->setValue(row);
    else if (row >= vertical->value() + rowsInSight())
        vertical->setValue(row - rowsInSight() + 1);
    const int x = fontMetrics().horizontalAdvance(
            m_lines.line(position.line).left(qMin(position.column, drawnCharacters)));
    QScrollBar *horizontal = horizontalScrollBar();
    const int width = viewport()->width() - m.gutter - 2 * m.charWidth;
    if (x < horizontal->value())
        horizontal->setValue(x);
    else if (x > horizontal->value() + width)
        horizontal->setValue(x - width);
}

void StructureView::updateScrollBars()
{
    const Metrics m = metrics();
    verticalScrollBar()->setPageStep(rowsInSight());
    verticalScrollBar()->setRange(0, qMax(0, int(m_lines.rowCount()) - rowsInSight()));
    const int widest = int(qMin(m_lines.longestLine(), drawnCharacters + 40)) * m.charWidth;
    horizontalScrollBar()->setSingleStep(m.charWidth);
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0,
                                    qMax(0, m.gutter + widest + m.charWidth - viewport()->width()));
}

void StructureView::resizeEvent(QResizeEvent *)
{
    if (m_wrapping == Wrapping::AtWidth) {
        m_anchor = m_cursor = {}; // pieces begin elsewhere now
        wrap();
    }
    updateScrollBars();
}

void StructureView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange) {
        wrap();
        updateScrollBars();
    }
    QAbstractScrollArea::changeEvent(event);
}

} // namespace widgets
