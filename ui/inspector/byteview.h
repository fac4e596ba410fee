// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/byterange.h"
#include "ui/presentation/bytegrid.h"
#include "ui/presentation/byteselection.h"

#include <QAbstractScrollArea>
#include <QByteArray>

#include <vector>

namespace ui {

// Shows bytes as offset, hex and text; draws the visible rows only, so that a packet of any size
// costs the same. Speaks in offsets and knows no field.
class ByteView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ByteView(QWidget *parent = nullptr);

    void setBytes(const QByteArray &bytes);
    const QByteArray &bytes() const { return m_bytes; }
    // Drawn as dots and left out of what is copied.
    void setHidden(std::vector<base::ByteRange> ranges);
    bool isHiddenWithin(base::ByteRange range) const;
    // The bytes of the field under the mouse; does not scroll.
    void setHovered(base::ByteRange range);
    base::ByteRange hovered() const { return m_hovered; }
    // The bytes of the field that is looked at; scrolls to it.
    void highlight(base::ByteRange range);
    base::ByteRange highlighted() const { return m_highlight; }
    // Bytes that break a rule.
    void setFlawed(std::vector<base::ByteRange> ranges);

    base::ByteRange selection() const { return m_selection.range(); }
    void select(base::ByteRange range);
    // The same and scrolls there, as after a search.
    void show(base::ByteRange range);
    // The selection, else what is highlighted, else all.
    base::ByteRange chosen() const;
    // Of a range, with '*' for what is hidden: as many bytes as there were, so that lengths fit.
    QByteArray visibleBytes(base::ByteRange range) const;

    QRect cellRect(qsizetype offset) const; // of its hex digits, in the viewport
    QSize sizeHint() const override;

signals:
    void byteSelected(qsizetype offset); // by mouse or key
    void byteHovered(qsizetype offset);  // by the mouse; -1: none any more
    void copyRequested();
    void findRequested();
    void goToRequested();
    void selectionChanged(base::ByteRange range);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    void measure();
    void layOut();
    qsizetype rowsPerPage() const;
    qsizetype rowAt(int y) const;
    int xOf(int character) const;
    std::optional<qsizetype> offsetAt(QPoint position) const;
    void reveal(base::ByteRange range);
    void paintRow(QPainter &painter, qsizetype row, int top) const;
    void paintBand(QPainter &painter, qsizetype row, int top, base::ByteRange range,
                   const QColor &color, int height) const;
    void underline(QPainter &painter, qsizetype row, int top, base::ByteRange range) const;
    void paintByte(QPainter &painter, qsizetype offset, int top) const;
    bool isHidden(qsizetype offset) const;
    void hover(std::optional<qsizetype> offset);
    void select(qsizetype offset, bool extend);

    QByteArray m_bytes;
    presentation::ByteGrid m_grid;
    presentation::ByteSelection m_selection;
    base::ByteRange m_highlight;
    base::ByteRange m_hovered;
    qsizetype m_underMouse = -1;
    std::vector<base::ByteRange> m_hidden; // in rising order, apart from each other
    std::vector<base::ByteRange> m_flawed;
    qreal m_characterWidth = 1;
    int m_rowHeight = 1;
};

} // namespace ui
