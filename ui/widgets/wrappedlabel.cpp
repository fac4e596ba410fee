// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wrappedlabel.h"

#include <QEvent>

namespace widgets {

namespace {

constexpr int readingLength = 70; // characters
constexpr int longWord = 16;

} // namespace

WrappedLabel::WrappedLabel(QWidget *parent) : WrappedLabel(QString(), parent) {}

WrappedLabel::WrappedLabel(const QString &text, QWidget *parent) : QLabel(text, parent)
{
    setWordWrap(true);
}

int WrappedLabel::heightForWidth(int width) const
{
    return m_heights.at(width, text(), font(),
                        [this](int asked) { return QLabel::heightForWidth(asked); });
}

QSize WrappedLabel::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const QMargins around = contentsMargins();
    const int line = metrics.horizontalAdvance(text()) + around.left() + around.right();
    const int width = qMin(qMin(line, readingLength * metrics.averageCharWidth()), maximumWidth());
    return QSize(width, heightForWidth(width)).expandedTo(minimumSizeHint());
}

QSize WrappedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const QMargins around = contentsMargins();
    return {longWord * metrics.averageCharWidth() + around.left() + around.right(),
            metrics.lineSpacing() + around.top() + around.bottom()};
}

void WrappedLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::ContentsRectChange)
        m_heights.forget();
    QLabel::changeEvent(event);
}

} // namespace widgets
