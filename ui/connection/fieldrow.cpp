// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/connection/fieldrow.h"

#include "ui/widgets/theme.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {

namespace {

widgets::Meaning meaningOf(FieldRow::Tone tone)
{
    switch (tone) {
    case FieldRow::Tone::Hint:
        return widgets::Meaning::Muted;
    case FieldRow::Tone::Warning:
        return widgets::Meaning::Warning;
    case FieldRow::Tone::Error:
        return widgets::Meaning::Error;
    }
    Q_UNREACHABLE();
}

QString withSign(FieldRow::Tone tone, const QString &text)
{
    switch (tone) {
    case FieldRow::Tone::Hint:
        return text;
    case FieldRow::Tone::Warning:
        return QStringLiteral("⚠ ") + text;
    case FieldRow::Tone::Error:
        return QStringLiteral("✖ ") + text;
    }
    Q_UNREACHABLE();
}

} // namespace

FieldRow::FieldRow(QWidget *field, QWidget *parent)
    : QWidget(parent), m_field(field), m_note(new QLabel(this))
{
    m_note->setWordWrap(true);
    m_note->setTextFormat(Qt::PlainText);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(2);
    // The row takes the whole width for its note; an input with a size of its own keeps it.
    const bool grows = field->sizePolicy().expandingDirections() & Qt::Horizontal
                       && field->maximumWidth() == QWIDGETSIZE_MAX;
    layout->addWidget(field, 1, grows ? Qt::Alignment() : Qt::AlignLeft);
    layout->addWidget(m_note);
    setSizePolicy(QSizePolicy::Expanding, field->sizePolicy().verticalPolicy());
    setFocusProxy(field);
    m_note->hide();
}

void FieldRow::say(Tone tone, const QString &text)
{
    m_showsHint = text.isEmpty();
    m_tone = m_showsHint ? m_hintTone : tone;
    const QString shown = m_showsHint ? m_hint : text;
    m_note->setText(shown.isEmpty() ? QString() : withSign(m_tone, shown));
    m_note->setVisible(!shown.isEmpty());
    m_field->setAccessibleDescription(shown);
    applyColor();
}

void FieldRow::setHint(const QString &text, Tone tone)
{
    m_hint = text;
    m_hintTone = tone;
    if (m_showsHint)
        clear();
}

QString FieldRow::text() const
{
    return m_note->isHidden() ? QString() : m_note->text();
}

void FieldRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        applyColor();
    QWidget::changeEvent(event);
}

void FieldRow::applyColor()
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, widgets::meaningColor(meaningOf(m_tone), palette()));
    m_note->setPalette(colors);
}

} // namespace ui
