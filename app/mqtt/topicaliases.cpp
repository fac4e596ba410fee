// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/topicaliases.h"

namespace mqtt {

void TopicAliases::reset(quint16 maximum)
{
    m_maximum = maximum;
    m_topics.clear();
}

void TopicAliases::set(quint32 alias, QByteArrayView topic)
{
    if (alias > m_topics.size())
        m_topics.resize(alias);
    m_topics[alias - 1] = topic.toByteArray();
}

QByteArrayView TopicAliases::topic(quint32 alias) const
{
    return alias > 0 && alias <= m_topics.size() ? QByteArrayView(m_topics[alias - 1])
                                                 : QByteArrayView();
}

} // namespace mqtt
