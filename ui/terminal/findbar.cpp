// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/findbar.h"

#include "app/at/escapes.h"
#include "ui/presentation/transcriptmodel.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace ui {

namespace {

constexpr int linesPerSlice = 20'000;

} // namespace

FindBar::FindBar(const presentation::TranscriptModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_text(new QLineEdit(this)),
      m_previous(new QToolButton(this)), m_next(new QToolButton(this)),
      m_close(new QToolButton(this)), m_result(new QLabel(this))
{
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setArrowType(Qt::DownArrow);
    m_close->setIcon(widgets::icon(QStringLiteral("close")));
    for (QToolButton *button : {m_previous, m_next, m_close})
        button->setAutoRaise(true);
    m_text->setClearButtonEnabled(true);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(widgets::spacing::xs);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_result, 1);
    layout->addWidget(m_close);
    m_slice.setInterval(0);
    connect(&m_slice, &QTimer::timeout, this, &FindBar::searchSlice);
    connect(m_text, &QLineEdit::returnPressed, this, [this] { search(-1); });
    connect(m_previous, &QToolButton::clicked, this, [this] { search(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { search(1); });
    connect(m_close, &QToolButton::clicked, this, [this] {
        m_slice.stop();
        hide();
        emit closed();
    });
    retranslate();
    hide();
}

void FindBar::retranslate()
{
    m_text->setPlaceholderText(tr("Find in the transcript; \\r, \\n and \\xNN stand for bytes"));
    m_text->setAccessibleName(tr("Text to find"));
    m_previous->setToolTip(tr("Find the line before (Enter)"));
    m_next->setToolTip(tr("Find the next line (Shift+Enter)"));
    m_close->setToolTip(tr("Close the search (Esc)"));
    for (QToolButton *button : {m_previous, m_next, m_close})
        button->setAccessibleName(button->toolTip());
}

void FindBar::open()
{
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FindBar::search(int direction)
{
    // Bytes are searched, so the text goes the way of what is typed: escapes and encoding.
    const auto bytes = at::unescaped(m_text->text(), m_model.encoding().constData());
    m_wanted = (bytes ? *bytes : m_text->text().toUtf8()).toLower();
    m_slice.stop();
    if (m_wanted.isEmpty())
        return;
    m_direction = direction;
    const int count = m_model.rowCount();
    const int start = m_start < 0 || m_start >= count ? (direction < 0 ? count : -1) : m_start;
    m_row = start + direction;
    m_result->setText(tr("Searching…"));
    m_slice.start();
    searchSlice();
}

void FindBar::searchSlice()
{
    const auto result = m_model.find(m_wanted, m_row, m_direction, linesPerSlice);
    if (result.next) {
        m_row = *result.next;
        return;
    }
    m_slice.stop();
    if (!result.found) {
        m_result->setText(m_direction < 0 ? tr("Not found further up.")
                                          : tr("Not found further down."));
        m_start = -1; // the next search starts over
        return;
    }
    m_start = *result.found;
    m_result->setText(tr("Line %L1 of %L2").arg(m_start + 1).arg(m_model.rowCount()));
    emit found(m_start);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape)
        m_close->click();
    else if (enter && event->modifiers().testFlag(Qt::ShiftModifier))
        search(1);
    else
        QWidget::keyPressEvent(event);
}

} // namespace ui
