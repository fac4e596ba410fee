// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagefilterbar.h"

#include "app/base/stamp.h"
#include "app/storage/settings.h"
#include "ui/presentation/messagewording.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/theme.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

using widgets::spacing::s;
using widgets::spacing::xs;

namespace {

const auto onlyMatchesKey = QStringLiteral("messages/onlyMatches");

} // namespace

MessageFilterBar::MessageFilterBar(storage::Settings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings), m_edit(new QLineEdit(this)),
      m_problem(new QLabel(this)), m_result(new QLabel(this)), m_helpMenu(new QMenu(this))
{
    m_edit->setPlaceholderText(tr("Filter: text, topic:a/+/b, payload~on, qos=1, len>1k (Ctrl+F)"));
    m_edit->setAccessibleName(tr("Filter of the messages"));
    m_edit->setClearButtonEnabled(true);
    m_edit->addAction(widgets::icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    connect(m_edit, &QLineEdit::textChanged, this, &MessageFilterBar::read);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    m_problem->hide();
    createTools();
    createActions();

    auto *row = new QHBoxLayout;
    row->setSpacing(xs);
    row->addWidget(m_edit, 1);
    row->addWidget(m_result);
    for (QToolButton *tool : {m_previous, m_next, m_onlyMatches, m_help})
        row->addWidget(tool);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(row);
    layout->addWidget(m_problem);
    showProblem({});
}

QToolButton *MessageFilterBar::createTool(const QString &iconName, const QString &name)
{
    auto *tool = new QToolButton(this);
    tool->setIcon(widgets::icon(iconName));
    tool->setToolTip(name);
    tool->setAccessibleName(name);
    tool->setAutoRaise(true);
    return tool;
}

void MessageFilterBar::createTools()
{
    m_previous = createTool(QStringLiteral("up"), tr("Previous match (Shift+F3)"));
    m_next = createTool(QStringLiteral("down"), tr("Next match (F3)"));
    m_onlyMatches = createTool(QStringLiteral("hide"), tr("Show matches only"));
    m_onlyMatches->setCheckable(true);
    m_onlyMatches->setChecked(m_settings.value(onlyMatchesKey, true).toBool());
    m_help = createTool(QStringLiteral("info"), tr("What the filter understands"));
    m_help->setPopupMode(QToolButton::InstantPopup);
    m_help->setMenu(m_helpMenu);
    connect(m_helpMenu, &QMenu::aboutToShow, this, &MessageFilterBar::fillHelp);
    connect(m_previous, &QToolButton::clicked, this, &MessageFilterBar::previousRequested);
    connect(m_next, &QToolButton::clicked, this, &MessageFilterBar::nextRequested);
    connect(m_onlyMatches, &QToolButton::toggled, this, [this](bool on) {
        m_settings.setValue(onlyMatchesKey, on);
        emit filterChanged();
    });
}

void MessageFilterBar::createActions()
{
    const auto add = [this](const QKeySequence &key, auto slot) {
        auto *action = new QAction(m_edit);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, slot);
        m_edit->addAction(action);
    };
    add(QKeySequence(Qt::Key_Escape), [this] {
        m_edit->clear();
        emit leaveRequested();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &MessageFilterBar::nextRequested);
}

void MessageFilterBar::fillHelp()
{
    m_helpMenu->clear();
    for (const presentation::FilterExample &example : presentation::filterExamples()) {
        QString shown = example.text;
        shown.replace(u'&', QStringLiteral("&&"));
        m_helpMenu->addAction(QStringLiteral("%1\t%2").arg(shown, example.meaning), this,
                              [this, text = example.text] {
                                  const QString before = m_edit->text().trimmed();
                                  setText(before.isEmpty() ? text : before + u' ' + text);
                                  m_edit->setFocus();
                              });
    }
}

QString MessageFilterBar::text() const
{
    return m_edit->text();
}

void MessageFilterBar::setText(const QString &text)
{
    m_edit->setText(text);
}

void MessageFilterBar::focus()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

bool MessageFilterBar::showsOnlyMatches() const
{
    return m_onlyMatches->isChecked();
}

void MessageFilterBar::setShowsOnlyMatches(bool on)
{
    m_onlyMatches->setChecked(on);
}

QString MessageFilterBar::findResult() const
{
    return m_result->text();
}

QString MessageFilterBar::problem() const
{
    return m_problem->text();
}

void MessageFilterBar::showFindResult(const QString &text)
{
    m_result->setText(text);
}

void MessageFilterBar::read()
{
    m_result->clear();
    const auto parsed = messages::MessageFilter::parse(m_edit->text(), base::Stamp::now().wallUs);
    if (!parsed) {
        showProblem(presentation::describe(parsed.error()));
        return;
    }
    showProblem({});
    m_filter = parsed.value();
    emit filterChanged();
}

void MessageFilterBar::showProblem(const QString &text)
{
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText,
                    widgets::meaningColor(widgets::Meaning::Error, palette()));
    m_problem->setPalette(colors);
    m_problem->setContentsMargins(s, 0, s, 0);
    m_problem->setText(text);
    m_problem->setVisible(!text.isEmpty());
    const bool hasLine = !m_edit->text().trimmed().isEmpty();
    m_previous->setEnabled(hasLine);
    m_next->setEnabled(hasLine);
}

void MessageFilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        showProblem(m_problem->text());
    QWidget::changeEvent(event);
}

} // namespace ui
