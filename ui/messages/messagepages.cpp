// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/messages/messagepages.h"

#include "ui/presentation/messagetablemodel.h"
#include "ui/widgets/emptystate.h"

#include <QPushButton>

namespace ui {

MessagePages::MessagePages(QWidget *list, const presentation::MessageTableModel &model,
                           QWidget *parent)
    : QStackedWidget(parent), m_list(list), m_model(model),
      m_nothingYet(new widgets::EmptyState(QStringLiteral("subscribe"), {}, {}, this)),
      m_firstStep(m_nothingYet->addAction(tr("Subscribe to a topic"))),
      m_noMatch(new widgets::EmptyState(QStringLiteral("search"), tr("No message matches"),
                                        tr("The filter lets none of the messages through."), this))
{
    connect(m_firstStep, &QPushButton::clicked, this, &MessagePages::subscribeFieldRequested);
    connect(m_noMatch->addAction(tr("Show all messages")), &QPushButton::clicked, this,
            &MessagePages::showAllRequested);
    addWidget(m_list);
    addWidget(m_nothingYet);
    addWidget(m_noMatch);
}

void MessagePages::choose(int subscriptions)
{
    if (m_model.rowCount() > 0)
        return setCurrentWidget(m_list);
    if (m_model.isFiltered() && !m_model.store().rows().isEmpty())
        return setCurrentWidget(m_model.isFiltering() ? m_list : m_noMatch);
    if (subscriptions == 0) {
        m_nothingYet->setTexts(tr("No messages yet"),
                               tr("Subscribe to a topic to see messages here."));
    } else {
        m_nothingYet->setTexts(
                tr("No messages yet"),
                tr("Waiting for messages of %n subscription(s).", nullptr, subscriptions));
    }
    m_firstStep->setVisible(subscriptions == 0);
    setCurrentWidget(m_nothingYet);
}

} // namespace ui
