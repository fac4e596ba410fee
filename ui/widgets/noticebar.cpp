// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/noticebar.h"

#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrappedlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

namespace {

Meaning meaningOf(NoticeBar::Severity severity)
{
    switch (severity) {
    case NoticeBar::Severity::Info:
        return Meaning::Accent;
    case NoticeBar::Severity::Warning:
        return Meaning::Warning;
    case NoticeBar::Severity::Error:
        return Meaning::Error;
    }
    Q_UNREACHABLE();
}

QString signOf(NoticeBar::Severity severity)
{
    switch (severity) {
    case NoticeBar::Severity::Info:
        return QStringLiteral("ⓘ");
    case NoticeBar::Severity::Warning:
        return QStringLiteral("⚠");
    case NoticeBar::Severity::Error:
        return QStringLiteral("✖");
    }
    Q_UNREACHABLE();
}

QLabel *textLabel(QWidget *parent)
{
    auto *label = new WrappedLabel(parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QFrame(parent), m_sign(new QLabel(this)), m_cause(textLabel(this)),
      m_nextStep(textLabel(this)), m_actions(new QHBoxLayout)
{
    setAutoFillBackground(true);
    QFont bold = m_cause->font();
    bold.setWeight(QFont::DemiBold);
    m_cause->setFont(bold);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_cause);
    texts->addWidget(m_nextStep);
    auto *close = new QToolButton(this);
    close->setAutoRaise(true);
    close->setIcon(icon(QStringLiteral("close")));
    close->setToolTip(tr("Dismiss"));
    close->setAccessibleName(tr("Dismiss this notice"));
    connect(close, &QToolButton::clicked, this, [this] {
        clear();
        emit dismissed();
    });
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(spacing::m, spacing::s, spacing::s, spacing::s);
    layout->setSpacing(spacing::s);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addLayout(texts, 1);
    layout->addLayout(m_actions);
    layout->addWidget(close, 0, Qt::AlignVCenter);
    hide();
}

void NoticeBar::showNotice(Severity severity, const QString &cause, const QString &nextStep)
{
    removeActions();
    m_severity = severity;
    m_sign->setText(signOf(severity));
    m_cause->setText(cause);
    m_nextStep->setText(nextStep);
    m_nextStep->setVisible(!nextStep.isEmpty());
    setAccessibleName(cause);
    setAccessibleDescription(nextStep);
    applyColors();
    show();
}

void NoticeBar::changeCause(const QString &cause)
{
    m_cause->setText(cause);
    setAccessibleName(cause);
}

QPushButton *NoticeBar::addAction(const QString &text)
{
    auto *button = new QPushButton(text, this);
    m_actions->addWidget(button);
    return button;
}

void NoticeBar::clear()
{
    removeActions();
    m_cause->clear();
    m_nextStep->clear();
    hide();
}

QString NoticeBar::cause() const
{
    return m_cause->text();
}

QString NoticeBar::nextStep() const
{
    return m_nextStep->text();
}

void NoticeBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::ApplicationPaletteChange)
        applyColors();
    QFrame::changeEvent(event);
}

void NoticeBar::removeActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        if (QWidget *button = item->widget()) {
            button->hide();
            button->deleteLater(); // it may be the one whose click led here
        }
        delete item;
    }
}

void NoticeBar::applyColors()
{
    const QPalette base = parentWidget() ? parentWidget()->palette() : QPalette();
    QPalette mine = base;
    mine.setColor(QPalette::Window, meaningTint(meaningOf(m_severity), base));
    setPalette(mine);
    QPalette signPalette = mine;
    signPalette.setColor(QPalette::WindowText, meaningColor(meaningOf(m_severity), base));
    m_sign->setPalette(signPalette);
}

} // namespace widgets
