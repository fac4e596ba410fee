// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/inspector/bytesearchbar.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace ui {

using presentation::ByteFinder;
using presentation::BytePattern;

ByteSearchBar::ByteSearchBar(QWidget *parent)
    : QWidget(parent), m_findLabel(new QLabel(this)), m_text(new QLineEdit(this)),
      m_kind(new QComboBox(this)), m_previous(createButton("up")), m_next(createButton("down")),
      m_stop(createButton("stop")), m_offsetLabel(new QLabel(this)), m_offset(new QLineEdit(this)),
      m_message(new QLabel(this)), m_close(createButton("close"))
{
    for (const BytePattern::Kind kind :
         {BytePattern::Kind::TextIgnoringCase, BytePattern::Kind::Text, BytePattern::Kind::Hex})
        m_kind->addItem(QString(), static_cast<int>(kind));
    createLayout();
    retranslate();
    m_stop->hide();
    connect(m_text, &QLineEdit::returnPressed, this, &ByteSearchBar::findNext);
    connect(m_offset, &QLineEdit::returnPressed, this, &ByteSearchBar::goToOffset);
    connect(m_next, &QToolButton::clicked, this, &ByteSearchBar::findNext);
    connect(m_previous, &QToolButton::clicked, this, &ByteSearchBar::findPrevious);
    connect(m_stop, &QToolButton::clicked, this, [this] {
        endSearch();
        say(tr("The search was stopped."));
    });
    connect(m_close, &QToolButton::clicked, this, &ByteSearchBar::closed);
    connect(&m_slices, &QTimer::timeout, this, &ByteSearchBar::searchOn);
}

QToolButton *ByteSearchBar::createButton(const char *iconName)
{
    auto *button = new QToolButton(this);
    button->setIcon(widgets::icon(QString::fromLatin1(iconName)));
    button->setAutoRaise(true);
    return button;
}

void ByteSearchBar::createLayout()
{
    m_findLabel->setBuddy(m_text);
    m_offsetLabel->setBuddy(m_offset);
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(60);
    m_offset->setMinimumWidth(40);
    m_offset->setMaximumWidth(fontMetrics().averageCharWidth() * 14);
    m_message->setMinimumWidth(20);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(widgets::spacing::xs, 2, widgets::spacing::xs, 2);
    layout->setSpacing(widgets::spacing::xs);
    layout->addWidget(m_findLabel);
    layout->addWidget(m_text, 2);
    layout->addWidget(m_kind);
    layout->addWidget(m_previous);
    layout->addWidget(m_next);
    layout->addWidget(m_stop);
    layout->addSpacing(widgets::spacing::s);
    layout->addWidget(m_offsetLabel);
    layout->addWidget(m_offset);
    layout->addWidget(m_message, 1);
    layout->addWidget(m_close);
}

void ByteSearchBar::setBytes(const QByteArray &bytes)
{
    endSearch();
    m_bytes = bytes;
    m_current = {};
    say({});
}

void ByteSearchBar::openForSearch()
{
    show();
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void ByteSearchBar::openForOffset()
{
    show();
    m_offset->setFocus(Qt::ShortcutFocusReason);
    m_offset->selectAll();
}

void ByteSearchBar::findNext()
{
    search(ByteFinder::Direction::Forward);
}

void ByteSearchBar::findPrevious()
{
    search(ByteFinder::Direction::Backward);
}

void ByteSearchBar::search(ByteFinder::Direction direction)
{
    endSearch();
    const auto kind = static_cast<BytePattern::Kind>(m_kind->currentData().toInt());
    const BytePattern pattern = BytePattern::from(m_text->text(), kind);
    if (pattern.isEmpty()) {
        say(m_text->text().isEmpty() ? tr("Type what to look for.")
                                     : tr("This is no hex: type pairs of digits, such as 30 0a."));
        return;
    }
    const bool isForward = direction == ByteFinder::Direction::Forward;
    const qsizetype from = m_current.isEmpty() ? (isForward ? 0 : m_bytes.size())
                           : isForward         ? m_current.start + 1
                                               : m_current.start - 1;
    m_finder.start(m_bytes, pattern, from, direction);
    m_stop->show();
    m_slices.start(0);
    searchOn();
}

void ByteSearchBar::searchOn()
{
    switch (m_finder.step()) {
    case ByteFinder::State::Searching:
        say(tr("Searching, %1 % …").arg(static_cast<int>(m_finder.progress() * 100)));
        return;
    case ByteFinder::State::Found:
        endSearch();
        say(m_finder.hasWrapped() ? tr("Found after going on at the other end.") : QString());
        emit found(m_finder.hit());
        return;
    case ByteFinder::State::NotFound:
        endSearch();
        say(tr("Not found in this packet."));
        return;
    }
}

void ByteSearchBar::endSearch()
{
    m_slices.stop();
    m_stop->hide();
}

void ByteSearchBar::goToOffset()
{
    const auto offset = presentation::readOffset(m_offset->text(), m_current.start, m_bytes.size());
    if (!offset) {
        say(tr("Type an offset from 0 to %1, such as 16, 0x10 or +4.")
                    .arg(std::max<qsizetype>(m_bytes.size() - 1, 0)));
        return;
    }
    say({});
    emit offsetRequested(*offset);
}

void ByteSearchBar::say(const QString &text)
{
    m_message->setText(text);
    m_message->setToolTip(text);
}

QString ByteSearchBar::message() const
{
    return m_message->text();
}

void ByteSearchBar::retranslate()
{
    m_findLabel->setText(tr("&Find:"));
    m_text->setPlaceholderText(tr("Text or hex"));
    m_kind->setItemText(0, tr("Text"));
    m_kind->setItemText(1, tr("Text, exact case"));
    m_kind->setItemText(2, tr("Hex"));
    m_kind->setAccessibleName(tr("What is typed"));
    m_previous->setToolTip(tr("Find the one before (Shift+F3)"));
    m_next->setToolTip(tr("Find the next one (F3)"));
    m_stop->setToolTip(tr("Stop the search"));
    m_close->setToolTip(tr("Close the search (Esc)"));
    for (QToolButton *button : {m_previous, m_next, m_stop, m_close})
        button->setAccessibleName(button->toolTip());
    m_offsetLabel->setText(tr("&Go to:"));
    m_offset->setPlaceholderText(QStringLiteral("0x10"));
    m_offset->setToolTip(tr("An offset: 16, 0x10, or +4 and -4 from here"));
}

void ByteSearchBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ByteSearchBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

void ByteSearchBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    endSearch();
}

} // namespace ui
