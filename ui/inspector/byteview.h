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
    // The bytes of the field that is looked at; scrolls to it.
    void highlight(base::ByteRange range);
    base::ByteRange highlighted() const { return m_highlight; }
    // Bytes that break a rule.
    void setFlawed(std::vector<base::ByteRange> ranges);

    base::ByteRange selection() const { return m_selection.range(); }
    void select(base::ByteRange range);
    // Of the selection, or of all bytes when nothing is selected.
    QString selectedAsHex() const;
    QString selectedAsCArray() const;

    QRect cellRect(qsizetype offset) const; // of its hex digits, in the viewport
    QSize sizeHint() const override;

signals:
    void byteSelected(qsizetype offset); // by mouse or key
    void selectionChanged(base::ByteRange range);

protected:
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
    QByteArray selectedBytes() const;
    void select(qsizetype offset, bool extend);

    QByteArray m_bytes;
    presentation::ByteGrid m_grid;
    presentation::ByteSelection m_selection;
    base::ByteRange m_highlight;
    std::vector<base::ByteRange> m_hidden;
    std::vector<base::ByteRange> m_flawed;
    qreal m_characterWidth = 1;
    int m_rowHeight = 1;
};

} // namespace ui
