// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/terminal/commandline.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>

#include <algorithm>

namespace ui {

CommandLine::CommandLine(QWidget *parent) : QLineEdit(parent) {}

void CommandLine::setHistory(const QStringList &history)
{
    m_history = history;
    m_place = m_history.size();
}

void CommandLine::remember(const QString &line)
{
    if (line.isEmpty())
        return;
    m_history.removeAll(line);
    m_history.append(line);
    if (m_history.size() > longestHistory)
        m_history.removeFirst();
    m_place = m_history.size();
}

void CommandLine::keyPressEvent(QKeyEvent *event)
{
    const bool popup = completer() && completer()->popup()->isVisible();
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (completionChosen())
            break; // the completer takes it
        if (popup)
            completer()->popup()->hide();
        submit();
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (popup)
            break;
        walk(event->key() == Qt::Key_Up ? -1 : 1);
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

bool CommandLine::completionChosen() const
{
    return completer() && completer()->popup()->isVisible()
           && completer()->popup()->currentIndex().isValid();
}

void CommandLine::submit()
{
    emit submitted(text());
    m_place = m_history.size();
}

void CommandLine::walk(int step)
{
    if (m_place == m_history.size())
        m_draft = text();
    m_place = std::clamp<qsizetype>(m_place + step, 0, m_history.size());
    setText(m_place == m_history.size() ? m_draft : m_history.at(m_place));
}

} // namespace ui
