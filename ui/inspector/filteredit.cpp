// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/filteredit.h"

#include "ui/widgets/theme.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QStandardItemModel>

namespace ui {

namespace {

constexpr int textRole = Qt::UserRole;

} // namespace

FilterEdit::FilterEdit(QWidget *parent)
    : QLineEdit(parent), m_completer(new QCompleter(this)), m_choices(new QStandardItemModel(this)),
      m_message(new QLabel(this, Qt::ToolTip))
{
    m_completer->setModel(m_choices);
    m_completer->setWidget(this);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setMaxVisibleItems(12);
    m_message->setMargin(widgets::spacing::xs);
    m_message->setFrameShape(QFrame::StyledPanel);
    m_message->hide();
    connect(this, &QLineEdit::textChanged, this, &FilterEdit::check);
    connect(this, &QLineEdit::textEdited, this, [this] { offer(false); });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
            [this](const QModelIndex &index) { take(index.data(textRole).toString()); });
}

void FilterEdit::setHelp(const QString &help)
{
    m_help = help;
    if (!m_error)
        setToolTip(m_help);
}

QString FilterEdit::errorText() const
{
    return m_error ? inspector::filterErrorText(*m_error) : QString();
}

void FilterEdit::check()
{
    const auto filter = inspector::PacketFilter::parse(text());
    m_error = filter ? std::nullopt : std::optional(filter.error());
    setToolTip(m_error ? errorText() : m_help);
    setAccessibleDescription(errorText());
    showError();
    update();
    if (!m_error)
        emit expressionChanged(text().trimmed());
}

// The sentence stands below the place while one writes; it is also the tool tip.
void FilterEdit::showError()
{
    const bool isInWay = m_completer->popup()->isVisible();
    // What is missing at the end is still being written.
    const bool isUnfinished = m_error && m_error->at.start >= text().size();
    if (!m_error || !hasFocus() || isInWay || isUnfinished) {
        m_message->hide();
        return;
    }
    m_message->setText(errorText());
    m_message->adjustSize();
    m_message->move(mapToGlobal(QPoint(xOf(m_error->at.start), height() + 2)));
    m_message->show();
}

// Where the character at `position` begins, by the cursor's own arithmetic.
int FilterEdit::xOf(qsizetype position) const
{
    const int shift = fontMetrics().horizontalAdvance(text().left(cursorPosition()))
                      - cursorRect().center().x();
    return fontMetrics().horizontalAdvance(text().left(position)) - shift;
}

void FilterEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (!m_error || text().isEmpty())
        return;
    const int left = xOf(m_error->at.start);
    const int right = std::max(left + fontMetrics().averageCharWidth(), xOf(m_error->at.end()));
    const int y = rect().center().y() + fontMetrics().height() / 2 + 1;
    QPainter painter(this);
    painter.setClipRect(rect().adjusted(2, 2, -2, -2));
    painter.setPen(widgets::meaningColor(widgets::Meaning::Error, palette()));
    QPolygon wave;
    for (int x = left; x <= right; x += 2)
        wave << QPoint(x, y + (x / 2 % 2 ? 0 : 2));
    painter.drawPolyline(wave);
}

inspector::FilterCompletion FilterEdit::completion() const
{
    return inspector::completeFilter(text(), cursorPosition(), m_connections);
}

void FilterEdit::offer(bool isAsked)
{
    const inspector::FilterCompletion completion = this->completion();
    m_choices->clear();
    for (const auto &choice : completion.choices) {
        auto *item = new QStandardItem(
                choice.help.isEmpty() ? choice.text
                                      : QStringLiteral("%1\u2003%2").arg(choice.text, choice.help));
        item->setData(choice.text, textRole);
        m_choices->appendRow(item);
    }
    const QString begun = text().mid(completion.replaces.start, completion.replaces.length);
    const bool isDone = completion.choices.size() == 1
                        && completion.choices[0].text.compare(begun, Qt::CaseInsensitive) == 0;
    if (m_choices->rowCount() == 0 || isDone || (begun.isEmpty() && !isAsked)) {
        m_completer->popup()->hide();
        showError();
        return;
    }
    QRect place = cursorRect();
    place.setLeft(xOf(completion.replaces.start));
    place.setWidth(fontMetrics().averageCharWidth() * 56);
    m_message->hide();
    m_completer->complete(place);
}

void FilterEdit::take(const QString &choice)
{
    const inspector::CharRange at = completion().replaces;
    QString changed = text();
    changed.replace(at.start, at.length, choice);
    setText(changed);
    setCursorPosition(static_cast<int>(at.start + choice.size()));
}

void FilterEdit::keyPressEvent(QKeyEvent *event)
{
    QAbstractItemView *popup = m_completer->popup();
    if (popup->isVisible()) {
        switch (event->key()) {
        case Qt::Key_Tab:
        case Qt::Key_Return:
        case Qt::Key_Enter: {
            const QModelIndex chosen = popup->currentIndex().isValid() ? popup->currentIndex()
                                                                       : m_choices->index(0, 0);
            if (event->key() == Qt::Key_Tab || popup->currentIndex().isValid())
                take(chosen.data(textRole).toString());
            popup->hide();
            return;
        }
        case Qt::Key_Escape:
            popup->hide();
            return;
        default:
            break;
        }
    }
    const bool asks = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    if (asks || (event->key() == Qt::Key_Down && !popup->isVisible())) {
        offer(true);
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void FilterEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    m_message->hide();
}

bool FilterEdit::focusNextPrevChild(bool next)
{
    return !m_completer->popup()->isVisible() && QLineEdit::focusNextPrevChild(next);
}

} // namespace ui
