// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/byterange.h"
#include "ui/presentation/textlines.h"

#include <QAbstractScrollArea>

namespace widgets {

// Text with lines that can be folded, or wrapped to its width. It paints only the rows in sight, so
// that ten megabytes scroll like ten lines, and one line of ten megabytes too.
class StructureView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit StructureView(QWidget *parent = nullptr);

    enum class Wrapping : quint8 { Off, AtWidth };
    void setText(const QByteArray &utf8, Wrapping wrapping = Wrapping::Off);
    // Bytes of the text that stand out as errors, in order.
    void setMarks(std::vector<base::ByteRange> marks);
    // Texts that are pointed at wherever they stand; case is ignored.
    void setHits(const QStringList &hits);
    const QStringList &hits() const { return m_hits; }
    const presentation::TextLines &lines() const { return m_lines; }
    QString selectedText() const; // folded lines too
    bool hasSelection() const { return m_anchor != m_cursor; }

    // Selects the next place and scrolls there; false: there is none.
    bool find(const QString &needle, bool backwards = false);
    void foldAll();
    void unfoldAll();

public slots:
    void copy();
    void selectAll();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Metrics
    {
        int lineHeight;
        int charWidth;
        int gutter; // for the fold marks
    };
    Metrics metrics() const;
    int rowsInSight() const;
    QString drawnLine(qsizetype line) const;
    void paintRow(QPainter &painter, qsizetype row, int top);
    void paintHits(QPainter &painter, const QString &text, int top);
    void paintMarks(QPainter &painter, qsizetype line, const QString &text, int top);
    void paintFold(QPainter &painter, qsizetype line, int top);
    void paintSelection(QPainter &painter, qsizetype line, const QString &text, int top);
    presentation::TextPosition positionAt(const QPoint &point) const;
    void moveTo(presentation::TextPosition position, bool keepAnchor);
    void moveByKey(QKeyEvent *event);
    void setFolded(qsizetype line, bool folded);
    void wrap();
    void updateScrollBars();
    void ensureVisible(presentation::TextPosition position);

    presentation::TextLines m_lines;
    std::vector<base::ByteRange> m_marks;
    QStringList m_hits;
    Wrapping m_wrapping = Wrapping::Off;
    presentation::TextPosition m_anchor;
    presentation::TextPosition m_cursor;
};

} // namespace widgets
