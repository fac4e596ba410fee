// SPDX-FileCopyrightText: 2026 MQTT Scope contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mqtt/topicaliases.h"

namespace mqtt {

void TopicAliases::reset(quint16 maximum)
{
    m_maximum = maximum;
    m_topics.clear();
    m_aliases.clear();
}

void TopicAliases::set(quint32 alias, QByteArrayView topic)
{
    if (alias > m_topics.size())
        m_topics.resize(alias);
    QByteArray &stored = m_topics[alias - 1];
    if (m_aliases.value(stored) == alias)
        m_aliases.remove(stored);
    stored = topic.toByteArray();
    m_aliases.insert(stored, alias);
}

quint32 TopicAliases::nextFree() const
{
    return m_topics.size() < m_maximum ? static_cast<quint32>(m_topics.size()) + 1 : 0;
}

QByteArrayView TopicAliases::topic(quint32 alias) const
{
    return alias > 0 && alias <= m_topics.size() ? QByteArrayView(m_topics[alias - 1])
                                                 : QByteArrayView();
}

} // namespace mqtt
